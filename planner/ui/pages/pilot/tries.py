"""What the grid of a round shows: tasks by testers, with their results beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from planner.analysis.pilot.results import RoundResults, Tally, round_results
from planner.analysis.pilot.rounds import name_of_tester, round_testers, rounds_of, tasks_of
from planner.models import PilotRound, PilotTask, PilotTester, PilotTry, Plan
from planner.text import number, tr

Cell = tuple[int, int]
"""A tester and a task."""

NO_RESULTS = RoundResults(0, Tally(), {}, {}, {})


@dataclass(frozen=True)
class Tries:
    """One round as the grid shows it."""

    plan: Plan
    round: PilotRound
    before: PilotRound | None
    """The round before it in which somebody tried something."""

    @cached_property
    def tasks(self) -> list[PilotTask]:
        """The rows."""
        return tasks_of(self.plan)

    @cached_property
    def testers(self) -> list[PilotTester]:
        """The columns."""
        return list(round_testers(self.plan, self.round.id))

    @cached_property
    def names(self) -> list[str]:
        """What the testers are called."""
        people = self.plan.people
        return [
            name_of_tester(self.plan, tester, lambda person_id: people[person_id].shown_name)
            for tester in self.testers
        ]

    @cached_property
    def results(self) -> RoundResults:
        """What came of the round."""
        return round_results(self.plan, self.round.id)

    @cached_property
    def earlier(self) -> RoundResults:
        """What came of the round before it."""
        return NO_RESULTS if self.before is None else round_results(self.plan, self.before.id)

    @cached_property
    def went(self) -> Mapping[Cell, PilotTry]:
        """How each task went for each tester, where it was tried."""
        return {
            (tester.id, tried.pilot_task_id): tried
            for tester in self.testers
            for tried in self.plan.where(PilotTry, "pilot_tester_id", tester.id)
        }

    def groups(self) -> list[tuple[str, int, int]]:
        """Return the ways in which testers work, each with its first column and the one after its
        last; empty where nothing is said of any."""
        found: list[tuple[str, int, int]] = []
        for at, tester in enumerate(self.testers):
            if found and found[-1][0] == tester.works:
                found[-1] = (tester.works, found[-1][1], at + 1)
            else:
                found.append((tester.works, at, at + 1))
        return found if any(works for works, _, _ in found) else []

    def words(self, row: int, column: int) -> str:
        """Return a cell in words: "Sign in · Ann Li: with help, 6 min"."""
        return f"{self.tasks[row].title} · {self.names[column]}: {self.how(row, column)}"

    def how(self, row: int, column: int) -> str:
        """Return how a task went for a tester, in words."""
        tried = self.went.get((self.testers[column].id, self.tasks[row].id))
        if tried is None:
            return tr("not tried")
        if tried.minutes is None:
            return tr(tried.result)
        minutes = number(tried.minutes)
        return tr("{result}, {minutes} min", result=tr(tried.result), minutes=minutes)


def tries_in(plan: Plan, round_id: int) -> Tries:
    """Return what the grid shows of a round."""
    rounds = rounds_of(plan)
    at = next(at for at, each in enumerate(rounds) if each.id == round_id)
    before = (r for r in reversed(rounds[:at]) if round_results(plan, r.id).whole.tried)
    return Tries(plan, rounds[at], next(before, None))


def of_words(count: Tally | None) -> str:
    """Return how many did it alone, of those who tried: "7 of 9"; a dash where nobody did."""
    if count is None or not count.tried:
        return "–"
    return tr("{count} of {every}", count=count.alone, every=count.tried)
