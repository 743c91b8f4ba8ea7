"""How tasks went in a round, over all testers and for each of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from statistics import median
from typing import NamedTuple

from planner.analysis.pilot.rounds import tries_of
from planner.models import PilotTester, PilotTry, Plan


class Tally(NamedTuple):
    """How often something was tried, and how it went."""

    alone: int = 0
    helped: int = 0
    failed: int = 0

    @property
    def tried(self) -> int:
        """How often it was tried."""
        return self.alone + self.helped + self.failed

    @property
    def share(self) -> float | None:
        """The share done alone, 0 to 1; none where nothing was tried."""
        return self.alone / self.tried if self.tried else None


class RoundResults(NamedTuple):
    """What came of one round."""

    people: int
    """How many take part, whether they tried something yet or not."""
    whole: Tally
    """All that was tried."""
    by_task: Mapping[int, Tally]
    by_tester: Mapping[int, Tally]
    minutes: Mapping[int, float]
    """The median of the minutes that were noted of each task, where any were."""


def tally(tries: Iterable[PilotTry]) -> Tally:
    """Count how tries went."""
    went = [tried.result for tried in tries]
    return Tally(went.count("alone"), went.count("with help"), went.count("not"))


def round_results(plan: Plan, round_id: int) -> RoundResults:
    """Return what came of a round; tasks and testers without a try are left out."""
    tries = tries_of(plan, round_id)
    by_task: dict[int, list[PilotTry]] = {}
    by_tester: dict[int, list[PilotTry]] = {}
    for tried in tries:
        by_task.setdefault(tried.pilot_task_id, []).append(tried)
        by_tester.setdefault(tried.pilot_tester_id, []).append(tried)
    timed = {
        task: [tried.minutes for tried in those if tried.minutes is not None]
        for task, those in by_task.items()
    }
    return RoundResults(
        len(plan.where(PilotTester, "pilot_round_id", round_id)),
        tally(tries),
        {task: tally(those) for task, those in by_task.items()},
        {tester: tally(those) for tester, those in by_tester.items()},
        {task: median(minutes) for task, minutes in timed.items() if minutes},
    )
