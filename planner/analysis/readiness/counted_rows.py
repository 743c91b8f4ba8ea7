"""The rows that a check of readiness counts and finds unmet_rows, to follow its figure to them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from planner.analysis.measures import Measures
from planner.analysis.readiness.goal_progress import is_measured
from planner.analysis.readiness.pillars import Check
from planner.models import Goal

Rows = tuple[str, frozenset[int]]
"""The list the rows are in, and their ids."""


def unmet_rows(measures: Measures, check: Check) -> Rows | None:
    """Return the rows that do not meet a check, as many as ``total`` less ``done``; None where a
    check counts no rows of a list."""
    find = _WANTING.get(check.counts)
    if find is None:
        return None
    where, ids = find(measures)
    return where, frozenset(ids)


def _purposes(measures: Measures, met: Callable[[int], bool]) -> tuple[str, Iterable[int]]:
    return "purposes", (purpose_id for purpose_id in measures.plan.purposes if not met(purpose_id))


def _goals(measures: Measures, met: Callable[[Goal], bool]) -> tuple[str, Iterable[int]]:
    return "goals", (goal.id for goal in measures.plan.goals.values() if not met(goal))


def _owned(measures: Measures, purpose_id: int) -> bool:
    plan = measures.plan
    return measures.coverage.depth(plan.responsibility_for(plan.purposes[purpose_id]).id) > 0


def _served(measures: Measures, purpose_id: int) -> bool:
    return any(map(is_measured, measures.plan.where(Goal, "purpose_id", purpose_id)))


def _pilot(measures: Measures) -> tuple[str, Iterable[int]]:
    actions = measures.plan.actions.values()
    open_ones = (a.id for a in actions if a.phase == "pilot" and a.status not in _OVER)
    return "actions", open_ones


def _due(measures: Measures) -> tuple[str, Iterable[int]]:
    actions = measures.plan.actions.values()
    late = (a.id for a in actions if a.due and a.due < measures.on and a.status not in _OVER)
    return "actions", late


def _after_launch(measures: Measures) -> tuple[str, Iterable[int]]:
    plan, depth = measures.plan, measures.coverage.depth
    later = (a for a in plan.actions.values() if a.phase == "sustain")
    return "actions", (a.id for a in later if not depth(plan.responsibility_for(a).id))


def _untrained(measures: Measures) -> tuple[str, Iterable[int]]:
    named = measures.named
    return "people", named.champions.keys() - named.trained.keys()


def _seats(measures: Measures, least: int, *, backups: bool) -> tuple[str, Iterable[int]]:
    return "departments", (
        seat.department.id
        for seat in measures.seats
        if len(seat.champions) + (len(seat.backups) if backups else 0) < least
    )


def _silent(measures: Measures) -> tuple[str, Iterable[int]]:
    every = measures.sponsor_seats
    return "sponsors", (part.sponsor.id for part in every if part.state != "taking part")


def _short(measures: Measures) -> tuple[str, Iterable[int]]:
    return "departments", (
        need.department.id for need in measures.needs if need.hours_pledged < need.hours_needed
    )


_OVER = ("done", "dropped")
_WANTING: Mapping[str, Callable[[Measures], tuple[str, Iterable[int]]]] = {
    "{done} of {total} purpose statements are agreed": lambda m: _purposes(
        m, lambda one: m.plan.purposes[one].status == "agreed"
    ),
    "{done} of {total} purpose statements have an owner": lambda m: _purposes(
        m, lambda one: _owned(m, one)
    ),
    "{done} of {total} purpose statements are served by a measured goal": lambda m: _purposes(
        m, lambda one: _served(m, one)
    ),
    "{done} of {total} goals serve a purpose statement": lambda m: _goals(
        m, lambda goal: goal.purpose_id is not None
    ),
    "{done} of {total} goals can be measured": lambda m: _goals(m, is_measured),
    "{done} of {total} pilot actions are done": _pilot,
    "{done} of {total} champions and backups are trained": _untrained,
    "{done} of {total} departments have a champion": lambda m: _seats(m, 1, backups=False),
    "{done} of {total} departments have a second champion or a trained backup": lambda m: _seats(
        m, 2, backups=True
    ),
    "{done} of {total} sponsors take part in person": _silent,
    "{done} of {total} responsibilities held are held outside communications too": lambda m: (
        "responsibilities",
        m.communications_only.group.ids,
    ),
    "{done} of {total} champion hours a week are pledged": _short,
    "{done} of {total} actions due by now are done": _due,
    "{done} of {total} actions for the time after launch have an owner": _after_launch,
}
