"""Measure 14: what readiness counts of the pilot."""

from __future__ import annotations

from datetime import date

from planner.analysis.pilot.rounds import latest_round, name_of_tester, tries_of
from planner.models import PilotProblem, PilotTask, PilotTester, PilotTry, Plan
from planner.text import tr


def latest_tries(plan: Plan, on: date) -> list[PilotTry]:
    """Return everything tried in the latest round by a day; nothing until somebody tried."""
    latest = latest_round(plan, on)
    return [] if latest is None else tries_of(plan, latest.id)


def problems_due(plan: Plan, on: date) -> list[PilotProblem]:
    """Return the problems due by a day, those without one too; none until somebody tried."""
    if latest_round(plan, on) is None:
        return []
    every = plan.table(PilotProblem).values()
    return [each for each in every if each.due is None or each.due <= on]


def name_of_try(plan: Plan, tried: PilotTry) -> str:
    """Return a try in few words: "“Sign in” by Ann Li"."""
    tester = plan.get(PilotTester, tried.pilot_tester_id)
    return tr(
        "“{task}” by {name}",
        task=plan.get(PilotTask, tried.pilot_task_id).title,
        name=name_of_tester(plan, tester, lambda person_id: plan.people[person_id].shown_name),
    )
