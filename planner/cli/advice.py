"""Whom to appoint, as ``recommend`` says it to people and to programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from planner.analysis.appointing.appointments import Recommendation
from planner.analysis.appointing.frontier import Frontier
from planner.analysis.appointing.frontier_words import frontier_words
from planner.analysis.appointing.model import Pairing
from planner.analysis.appointing.obstacles import obstacles
from planner.analysis.cover.coverage import Coverage
from planner.analysis.findings.subjects import responsibility_names
from planner.cli import show
from planner.models import Plan
from planner.text import tr

_OBSTACLES_SHOWN = 12


def print_advice(cover: Coverage, advice: Recommendation, bought: Frontier | None = None) -> None:
    """Print whom to appoint and why, what that comes to, and why there are not more of them; and
    what each hour buys, where that is asked."""
    plan = cover.plan
    for person_id, found in groupby(
        advice.appointments, key=lambda appointment: appointment.person_id
    ):
        asked = list(found)
        rows = [appointment.responsibility_id for appointment in asked]
        print(
            tr(
                "{person} for {names}: {why}",
                person=plan.people[person_id].shown_name,
                names=responsibility_names(plan, rows, None),
                why=asked[0].why,
            )
        )
    show.print_group(plan, tr("Cleared"), advice.cleared)
    show.print_group(plan, tr("Single points of failure then"), advice.remaining)
    print(advice.why)
    if bought is not None and advice.cleared.count:
        print(frontier_words(bought))
    for obstacle in obstacles(cover, advice.stuck[:_OBSTACLES_SHOWN]):
        name = responsibility_names(plan, (obstacle.responsibility_id,))
        print(tr("Nobody suitable is known for {name}: {why}.", name=name, why=obstacle.why))
    if len(advice.stuck) > _OBSTACLES_SHOWN:
        print(tr("And {count} more.", count=len(advice.stuck) - _OBSTACLES_SHOWN))


def recommendation_json(plan: Plan, advice: Recommendation, bought: Frontier) -> dict[str, Any]:
    """Return what ``recommend --json`` prints."""
    return {
        "appointments": [
            {
                "person": plan.people[appointment.person_id].label,
                "responsibility": plan.name_of(
                    plan.responsibilities[appointment.responsibility_id]
                ),
                "clears": sorted(
                    plan.name_of(plan.responsibilities[r]) for r in appointment.clears
                ),
                "why": appointment.why,
            }
            for appointment in advice.appointments
        ],
        "cleared": advice.cleared.as_json(),
        "remaining": advice.remaining.as_json(),
        "exact": advice.exact,
        "bound": advice.bound,
        "frontier": list(_frontier_json(plan, bought)),
    }


def _frontier_json(plan: Plan, bought: Frontier) -> Iterator[dict[str, Any]]:
    """Each step with what it has besides the one before, and what it has no more."""
    before: frozenset[Pairing] = frozenset()
    for step in bought.steps:
        now = frozenset(step.pairings)
        yield {
            "hours": step.hours,
            "left": step.left,
            "exact": step.exact,
            "bound": step.bound,
            "added": _pairings_json(plan, now - before),
            "dropped": _pairings_json(plan, before - now),
        }
        before = now


def _pairings_json(plan: Plan, pairings: Iterable[Pairing]) -> list[dict[str, str]]:
    named = (
        (plan.people[person_id].label, plan.name_of(plan.responsibilities[row_id]))
        for person_id, row_id in pairings
    )
    return [{"person": person, "responsibility": name} for person, name in sorted(named)]
