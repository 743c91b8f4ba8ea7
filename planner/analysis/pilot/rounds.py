"""The rounds of the pilot in their order, and what testers are called."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from planner.models import PilotRound, PilotTask, PilotTester, PilotTry, Plan
from planner.models.order import by_place
from planner.text import tr


def rounds_of(plan: Plan) -> list[PilotRound]:
    """Return the rounds by their first days; those without one come last, as they were added."""
    return sorted(plan.table(PilotRound).values(), key=lambda r: (r.on or date.max, r.id))


def tasks_of(plan: Plan) -> list[PilotTask]:
    """Return the tasks in the order they were put into."""
    return list(by_place(plan.table(PilotTask)).values())


def round_testers(plan: Plan, round_id: int) -> Sequence[PilotTester]:
    """Return who takes part in a round: those who work alike side by side, in the order in which
    the first of each came; those of whom nothing is said come last."""
    those = plan.where(PilotTester, "pilot_round_id", round_id)
    groups = list(dict.fromkeys(tester.works for tester in those if tester.works))
    order = {works: at for at, works in enumerate(groups)}
    return sorted(those, key=lambda t: (order.get(t.works, len(groups)), t.id))


def tries_of(plan: Plan, round_id: int) -> list[PilotTry]:
    """Return everything that was tried in a round."""
    return [
        tried
        for tester in plan.where(PilotTester, "pilot_round_id", round_id)
        for tried in plan.where(PilotTry, "pilot_tester_id", tester.id)
    ]


def name_of_tester(plan: Plan, tester: PilotTester, person: Callable[[int], str]) -> str:
    """Return what a tester is called: the person, the name they were given, or their number among
    all of the round, as they were added."""
    if tester.person_id is not None:
        return person(tester.person_id)
    if tester.name:
        return tester.name
    those = plan.where(PilotTester, "pilot_round_id", tester.pilot_round_id)
    return tr("tester {number}", number=[each.id for each in those].index(tester.id) + 1)


def latest_round(plan: Plan, on: date) -> PilotRound | None:
    """Return the last round begun by a day in which somebody tried something; none where nothing
    was tried yet. A round without a day has begun."""
    begun = [r for r in rounds_of(plan) if r.on is None or r.on <= on]
    return next((r for r in reversed(begun) if tries_of(plan, r.id)), None)
