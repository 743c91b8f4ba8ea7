"""The days ahead on which dates that are known already may change how ready a plan is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from planner.analysis.cover.exposure import last_day_ahead
from planner.models import Leave, PilotProblem, PilotRound, Plan

MOST_WORK = 60_000
"""Rows of people and assignments looked at, over all the days; a plan with more to look at is not
looked at ahead, so that no reader waits."""


def days_ahead(plan: Plan, on: date) -> list[date]:
    """Return the days after one, up to the last one looked ahead to, on which somebody comes or
    goes, an assignment begins or ends, something is due, staff are asked, a pilot round begins, or
    the launch is; none of a plan too large for it."""
    last = last_day_ahead(plan, on)
    days = sorted({day for day in _dated(plan) if on < day <= last})
    rows = len(plan.people) + len(plan.assignments)
    return days if rows * len(days) <= MOST_WORK else []


def _dated(plan: Plan) -> Iterator[date]:
    starting = [plan.info.launch, *(person.start for person in plan.people.values())]
    ending = [person.last_day for person in plan.people.values()]
    for leave in plan.table(Leave).values():
        starting.append(leave.first_day)
        ending.append(leave.last_day)
    for assignment in plan.assignments.values():
        starting += (assignment.since, assignment.ready_on)
        ending.append(assignment.until)
    starting += (action.due for action in plan.actions.values())
    starting += (promise.due for promise in plan.commitments.values())
    starting += (pulse.on for pulse in plan.pulse_rounds.values())
    starting += (tried.on for tried in plan.table(PilotRound).values())
    starting += (problem.due for problem in plan.table(PilotProblem).values())
    yield from (day for day in starting if day is not None)
    yield from (day + timedelta(days=1) for day in ending if day is not None and day < date.max)
