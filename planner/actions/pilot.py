"""Trying out: who tried what and how it went, problems tried again, and the next round."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from planner.actions import rows
from planner.models import (
    Draft,
    PilotProblem,
    PilotRetest,
    PilotRound,
    PilotTester,
    PilotTry,
)
from planner.models.pilot import Result, RetestResult


class Went(NamedTuple):
    """How a task went for somebody."""

    result: Result
    minutes: float | None = None
    note: str = ""


Cell = tuple[int, int]
"""A tester and a task."""


def note_tries(draft: Draft, went: Mapping[Cell, Went | None]) -> None:
    """Note how tasks went for testers; none takes away what was noted."""
    for (tester_id, task_id), how in went.items():
        earlier = task_result(draft, tester_id, task_id)
        if how is None:
            if earlier is not None:
                draft.remove(earlier)
        elif earlier is not None:
            rows.edit(draft, PilotTry, earlier.id, **how._asdict())
        else:
            rows.add(
                draft,
                PilotTry,
                pilot_tester_id=tester_id,
                pilot_task_id=task_id,
                **how._asdict(),
            )


def task_result(draft: Draft, tester_id: int, task_id: int) -> PilotTry | None:
    """Return how a task went for a tester; none where nothing is noted."""
    theirs = draft.plan.where(PilotTry, "pilot_tester_id", tester_id)
    return next((each for each in theirs if each.pilot_task_id == task_id), None)


def add_testers(
    draft: Draft,
    round_id: int,
    people: Iterable[int] = (),
    others: Iterable[str] = (),
    works: str = "",
) -> list[PilotTester]:
    """Let people take part in a round, and others by what they are called; an empty name is
    somebody known by a number alone."""
    shared = {"pilot_round_id": round_id, "works": works}
    return [
        *(rows.add(draft, PilotTester, person_id=person_id, **shared) for person_id in people),
        *(rows.add(draft, PilotTester, name=name, **shared) for name in others),
    ]


def take_testers(draft: Draft, round_id: int, from_id: int) -> None:
    """Let the people of one round take part in another as well."""
    for tester in draft.plan.where(PilotTester, "pilot_round_id", from_id):
        rows.add(
            draft,
            PilotTester,
            pilot_round_id=round_id,
            person_id=tester.person_id,
            name=tester.name,
            works=tester.works,
        )


def try_again(
    draft: Draft, problem_id: int, round_id: int, result: RetestResult, note: str = ""
) -> PilotRetest:
    """Note what came of trying a problem again in a round: *works now* solves it, *still there*
    opens it again."""
    for other in draft.plan.where(PilotRetest, "pilot_problem_id", problem_id):
        if other.pilot_round_id == round_id:
            retest = rows.edit(draft, PilotRetest, other.id, result=result, note=note or other.note)
            break
    else:
        retest = rows.add(
            draft,
            PilotRetest,
            pilot_problem_id=problem_id,
            pilot_round_id=round_id,
            result=result,
            note=note,
        )
    if result != "to be tried":
        status = "solved" if result == "works now" else "open"
        rows.edit(draft, PilotProblem, problem_id, status=status)
    return retest


def prepare_round(
    draft: Draft, title: str, on: date | None = None, *, testers_of: int | None = None
) -> PilotRound:
    """Add a round in which every open problem is tried again, with the testers of another round
    where one is given."""
    new = rows.add(draft, PilotRound, title=title, on=on)
    if testers_of is not None:
        take_testers(draft, new.id, testers_of)
    for problem in list(draft.plan.table(PilotProblem).values()):
        if problem.status == "open":
            try_again(draft, problem.id, new.id, "to be tried")
    return new


def join_testers(draft: Draft, person_id: int) -> None:
    """Make two testers of one round who are one person one tester; what was noted first stands."""
    kept: dict[int, PilotTester] = {}
    for tester in draft.plan.where(PilotTester, "person_id", person_id):
        first = kept.setdefault(tester.pilot_round_id, tester)
        if first is tester:
            continue
        for each in draft.plan.where(PilotTry, "pilot_tester_id", tester.id):
            if task_result(draft, first.id, each.pilot_task_id) is None:
                draft.change(each, pilot_tester_id=first.id)
        rows.remove(draft, PilotTester, tester.id)
