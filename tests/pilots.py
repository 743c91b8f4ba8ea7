"""Small pilots for tests, said in a few words.

A tester is written as how each task went, in the order of the tasks: ``AHN.`` for alone, with help,
not, and not tried. Who is no person of the plan is called by the name that is given.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from planner.actions import rows
from planner.actions.pilot import Went, add_testers, note_tries
from planner.models import Draft, PilotProblem, PilotRound, PilotTask, Plan
from planner.models.pilot import Result

WENT: Mapping[str, Result] = {"A": "alone", "H": "with help", "N": "not"}
TASKS = ("Sign in", "Ask a question")
Testers = Mapping[str, str]


def with_round(
    plan: Plan,
    title: str = "Round 1",
    on: date | None = None,
    testers: Testers | None = None,
    *,
    tasks: Iterable[str] = TASKS,
    works: str = "",
) -> Plan:
    """The plan with one round more, and its tasks where they are not there yet."""
    draft = Draft(plan)
    known = {task.title for task in plan.table(PilotTask).values()}
    for task in tasks:
        if task not in known:
            rows.add(draft, PilotTask, title=task)
    each = rows.add(draft, PilotRound, title=title, on=on)
    people = {person.name: person.id for person in plan.people.values()}
    in_order = list(draft.plan.table(PilotTask))
    for name, how in (testers or {}).items():
        who = ([people[name]], []) if name in people else ([], [name])
        (tester,) = add_testers(draft, each.id, *who, works)
        note_tries(
            draft,
            {
                (tester.id, task_id): Went(WENT[letter])
                for task_id, letter in zip(in_order, how, strict=False)
                if letter != "."
            },
        )
    return draft.plan


def with_problem(plan: Plan, title: str = "No work phone", **fields: Any) -> Plan:
    """The plan with one problem more."""
    draft = Draft(plan)
    rows.add(draft, PilotProblem, title=title, **fields)
    return draft.plan
