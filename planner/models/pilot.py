"""Trying the network out: rounds in which people try tasks, and the problems found."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

Result = Literal["alone", "with help", "not"]
"""How somebody did a task."""

ProblemSeverity = Literal["critical", "high", "medium", "low"]
ProblemStatus = Literal["open", "solved"]

RetestResult = Literal["to be tried", "works now", "still there"]
"""What came of trying again what was a problem."""


class PilotRound(NamedTuple):
    """One round of the pilot, on a day or several."""

    id: int
    title: str
    on: date | None = None
    """Its first day; none where it has none yet."""
    until: date | None = None
    """Its last day; none where it was one day."""
    note: str = ""


class PilotTask(NamedTuple):
    """What people are asked to try."""

    id: int
    title: str
    place: int | None = None
    """Where it stands among the others, by hand; none: after those that have a place."""
    note: str = ""


class PilotTester(NamedTuple):
    """Somebody who takes part in a round: a person of the plan, or somebody it does not know."""

    id: int
    pilot_round_id: int
    person_id: int | None = None
    name: str = ""
    """What somebody is called who is no person of the plan; empty: a number, "tester 3"."""
    works: str = ""
    """Where or how they work, to be told apart in the results: "no desk of their own"."""


class PilotTry(NamedTuple):
    """How somebody did a task."""

    id: int
    pilot_tester_id: int
    pilot_task_id: int
    result: Result = "alone"
    minutes: float | None = None
    note: str = ""


class PilotProblem(NamedTuple):
    """Something that kept people from doing a task, or held them up."""

    id: int
    title: str
    severity: ProblemSeverity = "medium"
    pilot_task_id: int | None = None
    pilot_round_id: int | None = None
    """The round it was found in."""
    met_by: int | None = None
    """How many of those who tried it in that round met it."""
    owner_id: int | None = None
    """Who sees to it."""
    due: date | None = None
    status: ProblemStatus = "open"
    note: str = ""


class PilotRetest(NamedTuple):
    """A problem is tried again in a round."""

    id: int
    pilot_problem_id: int
    pilot_round_id: int
    result: RetestResult = "to be tried"
    note: str = ""
