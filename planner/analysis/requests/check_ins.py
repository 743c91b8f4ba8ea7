"""Whom to write to this week about a goal that is to be measured again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planner.analysis.measures import Measures
from planner.analysis.requests.things import Thing
from planner.models import Goal, Person, Plan
from planner.text import day, tr


def check_ins_due(measures: Measures) -> Iterator[Thing]:
    """Yield who owns a goal whose rhythm asks for a check-in by now, until it is due itself."""
    plan, on = measures.plan, measures.on
    for progress in measures.goals:
        goal, latest = progress.goal, progress.latest
        if goal.rhythm_days is None or latest is None or (goal.due is not None and goal.due < on):
            continue
        waited = (on - latest.on).days - goal.rhythm_days
        owner = _owner(measures, goal)
        if waited < 0 or owner is None:
            continue
        yield Thing(
            1,
            waited,
            owner,
            tr("Ask {name} for a check-in", name=owner.shown_name),
            tr("“{goal}” was last measured on {day}.", goal=goal.title, day=day(latest.on, on)),
            goal.title,
            text=_text(plan, goal, owner, on),
        )


def _owner(measures: Measures, goal: Goal) -> Person | None:
    """Return who owns a goal and is there; of several the first by name."""
    plan = measures.plan
    seat = plan.responsibility_for(goal).id
    owners = {a.person_id for a in plan.assignments_of(seat) if a.role == "owner"}
    held = owners & set(measures.coverage.holders[seat])
    people = sorted(
        (plan.people[person_id] for person_id in held), key=lambda p: (p.shown_name, p.id)
    )
    return people[0] if people else None


def _text(plan: Plan, goal: Goal, person: Person, on: date) -> str:
    """Return the mail that asks for a check-in, its subject first."""
    metric = goal.metric or goal.title
    return "\n".join(
        [
            tr("{plan}: “{title}”", plan=plan.info.name, title=goal.title),
            "",
            tr("Hello {name},", name=person.shown_name),
            "",
            tr("What is it today ({day}): {metric}?", day=day(on), metric=metric),
            tr("One figure is enough, and a line on what moved it."),
            "",
            tr("Thank you"),
        ]
    )
