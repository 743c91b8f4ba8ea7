"""The answer of ``recommend``, as text and as JSON."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter
from typing import Any

from planner.analysis.appointing.appointments import Recommendation
from planner.analysis.appointing.obstacles import obstacles
from planner.analysis.cover.coverage import Coverage
from planner.cli import show
from planner.models import Plan
from planner.text import listed_names, tr

_OBSTACLES_SHOWN = 12


def print_advice(cover: Coverage, advice: Recommendation) -> None:
    """Print everybody to appoint and why, what that achieves, and why there are no more."""
    plan = cover.plan
    for person_id, found in groupby(advice.appointments, key=attrgetter("person_id")):
        theirs = list(found)
        rows = [plan.responsibilities[a.responsibility_id] for a in theirs]
        print(
            tr(
                "{person} for {names}: {why}",
                person=plan.people[person_id].shown_name,
                names=listed_names([plan.name_of(row) for row in rows]),
                why=theirs[0].why,
            )
        )
    show.print_group(tr("Cleared"), advice.cleared)
    show.print_group(tr("Still single points of failure"), advice.remaining)
    print(advice.why)
    for obstacle in obstacles(cover, advice.stuck[:_OBSTACLES_SHOWN]):
        name = plan.name_of(plan.responsibilities[obstacle.responsibility_id])
        print(tr("Nobody for {name}: {why}.", name=name, why=obstacle.why))
    if len(advice.stuck) > _OBSTACLES_SHOWN:
        print(tr("And {count} more.", count=len(advice.stuck) - _OBSTACLES_SHOWN))


def recommendation_json(plan: Plan, advice: Recommendation) -> dict[str, Any]:
    """Return what ``recommend --json`` prints."""
    return {
        "appointments": [
            {
                "person": plan.people[appointment.person_id].label,
                "responsibility": plan.name_of(
                    plan.responsibilities[appointment.responsibility_id]
                ),
                "clears": sorted(
                    plan.name_of(plan.responsibilities[row_id]) for row_id in appointment.clears
                ),
                "why": appointment.why,
            }
            for appointment in advice.appointments
        ],
        "cleared": advice.cleared.as_json(),
        "remaining": advice.remaining.as_json(),
        "exact": advice.exact,
        "bound": advice.bound,
    }
