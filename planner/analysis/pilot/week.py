"""Whom to write to this week about a problem of the pilot."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planner.analysis.measures import Measures
from planner.analysis.pilot.problems import SEVERE, days_late, problems_of, retest_words
from planner.analysis.requests.things import Thing
from planner.models import Person, PilotProblem, PilotRound, Plan
from planner.text import day, tr

_EFFECTS = {"critical": 6, "high": 4}
"""What depends on a problem, beside what depends on a responsibility of that weight."""


def late_problems(measures: Measures) -> Iterator[Thing]:
    """Yield who sees to a critical or high problem that is overdue."""
    plan, on = measures.plan, measures.on
    for problem in problems_of(plan, on):
        late = days_late(problem, on)
        if not late or problem.severity not in SEVERE or problem.owner_id is None:
            continue
        assert problem.due is not None, "what is late was due on a day"
        person = plan.people[problem.owner_id]
        yield Thing(
            _EFFECTS[problem.severity],
            late,
            person,
            tr("Ask {name} about a problem of the pilot", name=person.shown_name),
            tr(
                "“{title}” ({severity}) was due on {day}.",
                title=problem.title,
                severity=tr(problem.severity),
                day=day(problem.due, on),
            ),
            problem.title,
            text=problem_text(plan, problem, person, on),
        )


def problem_text(plan: Plan, problem: PilotProblem, person: Person, on: date) -> str:
    """Return the mail that asks somebody how far a problem is, its subject first."""
    found = plan.table(PilotRound).get(problem.pilot_round_id or 0)
    again = retest_words(plan, problem.id, on)
    facts = [
        tr("Found in: {round}", round=found.title) if found else "",
        tr("Tried again: {words}", words=again) if again else "",
        tr("Due: {day}", day=day(problem.due, on)) if problem.due else "",
    ]
    return "\n".join(
        [
            tr("{plan}: “{title}”", plan=plan.info.name, title=problem.title),
            "",
            tr("Hello {name},", name=person.shown_name),
            "",
            tr("How far is this problem, which the pilot of {plan} found?", plan=plan.info.name),
            "",
            tr("“{title}”", title=problem.title),
            *filter(None, facts),
            "",
            tr("If it is not solved, by when will it be, and what do you need for it?"),
            "",
            tr("Thank you"),
        ]
    )
