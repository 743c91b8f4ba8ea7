"""The problems that the pilot found: which are late, and what came of trying them again."""

from __future__ import annotations

from datetime import date

from planner.analysis.pilot.rounds import rounds_of
from planner.models import PilotProblem, PilotRetest, PilotRound, Plan
from planner.text import short_day, tr

SEVERITIES = ("critical", "high", "medium", "low")
SEVERE = ("critical", "high")


def is_open(problem: PilotProblem) -> bool:
    """Return whether a problem is not solved."""
    return problem.status == "open"


def days_late(problem: PilotProblem, on: date) -> int:
    """Return for how many days an open problem has been due; 0 where it is not late."""
    if problem.due is None or not is_open(problem):
        return 0
    return max(0, (on - problem.due).days)


def problems_of(plan: Plan, on: date) -> list[PilotProblem]:
    """Return all problems: the open ones first, the most severe and latest of them first."""

    def order(problem: PilotProblem) -> tuple[bool, int, int, int]:
        severity = SEVERITIES.index(problem.severity)
        return not is_open(problem), severity, -days_late(problem, on), problem.id

    return sorted(plan.table(PilotProblem).values(), key=order)


def retests_of(plan: Plan, problem_id: int) -> list[tuple[PilotRound, PilotRetest]]:
    """Return in which rounds a problem was or will be tried again, in their order."""
    found = {r.pilot_round_id: r for r in plan.where(PilotRetest, "pilot_problem_id", problem_id)}
    return [(each, found[each.id]) for each in rounds_of(plan) if each.id in found]


def retest_words(plan: Plan, problem_id: int, near: date) -> str:
    """Return what came of trying a problem again the last time: "Round 2: works now"; empty where
    it was not tried again."""
    found = retests_of(plan, problem_id)
    if not found:
        return ""
    each, retest = found[-1]
    if retest.result == "to be tried" and each.on is not None:
        return tr("{round}, on {day}", round=each.title, day=short_day(each.on, near))
    return tr("{round}: {result}", round=each.title, result=tr(retest.result))


def met_words(problem: PilotProblem, tried: int | None) -> str:
    """Return how many met a problem, of those who tried its task in the round it was found in."""
    if problem.met_by is None:
        return ""
    if tried is None or tried < problem.met_by:
        return str(problem.met_by)
    return tr("{count} of {every}", count=problem.met_by, every=tried)
