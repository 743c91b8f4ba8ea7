"""Labels for people and things whose name alone could mean two of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from planner.analysis.pilot.rounds import rounds_of, tasks_of
from planner.errors import PlannerError
from planner.models import (
    Action,
    Draft,
    Goal,
    PilotRound,
    PilotTask,
    Plan,
    Purpose,
    Sponsor,
)
from planner.text import tr, trn
from planner.ui.as_written import sorting_key
from planner.ui.state.workspace import Workspace
from planner.ui.table.kinds import Choice, Making


def people_choices(plan: Plan) -> list[tuple[int, str]]:
    """Return everybody with a label that nobody else has, in the order of their names."""
    names = Counter(person.shown_name for person in plan.people.values())
    found = []
    for person in plan.people.values():
        name = person.shown_name
        if names[name] > 1:
            other = person.email if person.email and person.email != name else person.ref
            home = plan.departments.get(person.department_id or 0)
            name = f"{name} ({other or (home.name if home else person.id)})"
        found.append((person.id, name))
    labels = Counter(name for _, name in found)
    found = [(i, name if labels[name] == 1 else f"{name} #{i}") for i, name in found]
    return sorted(found, key=lambda pair: sorting_key(pair[1]))


def person_label(plan: Plan, person_id: int) -> str:
    """Return the label of one person, as in ``people_choices``."""
    return next(name for i, name in people_choices(plan) if i == person_id)


Options = Callable[[], Sequence[tuple[int, str]]]


class Choices:
    """Lists to pick people, departments and the like from, made once for each state of the plan."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._made: tuple[Plan, dict[str, list[tuple[int, str]]]] = (workspace.plan, {})
        self._words: tuple[Plan | None, dict[str, list[int]]] = (None, {})

    def _get(self, what: str) -> list[tuple[int, str]]:
        plan = self._workspace.plan
        of, made = self._made  # together: a thread that reads pasted cells asks too
        if plan is not of:
            made = {}
            self._made = (plan, made)
        if what not in made:
            made[what] = _LISTS[what](plan)
        return made[what]

    def rows_of(self, table: str) -> Options:
        """Return what offers the rows of a table."""
        return lambda: self._get(table)

    def people(self) -> list[tuple[int, str]]:
        """Return everybody, by their labels."""
        return self._get("person")

    def people_named(self, text: str) -> Sequence[int]:
        """Return whom a text names as lists from elsewhere do: by id, by e-mail address, or by a
        name that several have."""
        from planner.imports import other_readings

        plan = self._workspace.plan
        if plan is not self._words[0]:
            self._words = plan, _words_for_people(plan)
        known = self._words[1]
        marked = any(mark in text for mark in _MARKS)  # "Lind, Bo", "Bo Lind <bo@example.org>"
        readings = (text, *(other_readings(text) if marked else ()))
        return next((ids for word in readings if (ids := known.get(word.casefold()))), ())

    def departments(self) -> list[tuple[int, str]]:
        """Return the departments by name."""
        return self._get("department")

    def purposes(self) -> list[tuple[int, str]]:
        """Return the purpose statements by title."""
        return self._get("purpose")

    def sponsors(self) -> list[tuple[int, str]]:
        """Return the sponsor seats by title."""
        return self._get("sponsor")


_MARKS = "@,<(="
"""Marks of a text that is more than a name."""


def _words_for_people(plan: Plan) -> dict[str, list[int]]:
    """Return whom each id, e-mail address and name stands for: an id before an address, and that
    before a name."""
    known: dict[str, list[int]] = {}
    for attribute in ("ref", "email", "shown_name"):
        found: dict[str, list[int]] = {}
        for person in plan.people.values():
            if word := getattr(person, attribute).casefold():
                found.setdefault(word, []).append(person.id)
        known = found | known
    return known


_Titled = Action | Goal | PilotRound | PilotTask | Purpose | Sponsor


def _titled(rows: Iterable[_Titled]) -> list[tuple[int, str]]:
    names = Counter(row.title for row in rows)
    found = [(r.id, r.title if names[r.title] == 1 else f"{r.title} #{r.id}") for r in rows]
    return sorted(found, key=lambda pair: sorting_key(pair[1]))


_LISTS: dict[str, Callable[[Plan], list[tuple[int, str]]]] = {
    "person": people_choices,
    "department": lambda plan: sorted(
        ((d.id, d.name) for d in plan.departments.values()), key=lambda pair: sorting_key(pair[1])
    ),
    "purpose": lambda plan: _titled(plan.purposes.values()),
    "sponsor": lambda plan: _titled(plan.sponsors.values()),
    "action": lambda plan: _titled(plan.actions.values()),
    "goal": lambda plan: _titled(plan.goals.values()),
    "pilot_task": lambda plan: _titled(tasks_of(plan)),
    "pilot_round": lambda plan: _titled(rounds_of(plan)),
}


def _make_department(draft: Draft, name: str) -> int:
    """Return the department of this name; it is added where there is none."""
    from planner.actions import rows
    from planner.models import Department

    for department in draft.plan.where(Department, "name", name):
        return int(department.id)
    if "@" in name and " " not in name:
        raise PlannerError(
            tr("“{text}” is an e-mail address, not the name of a department.", text=name)
        )
    return int(rows.add(draft, Department, name=name).id)


def _make_person(draft: Draft, name: str) -> int:
    """Add a person of this name."""
    from planner.actions import rows
    from planner.models import Person

    return int(rows.add(draft, Person, name=name).id)


DEPARTMENTS = Making(
    _make_department, lambda count: trn("{count} department", "{count} departments", count)
)
PEOPLE = Making(_make_person, lambda count: trn("{count} person", "{count} people", count))


def person_choice(workspace: Workspace) -> Choice:
    """Return the choice of somebody in the plan, or to be added to it on purpose."""
    pick = Choices(workspace)
    return Choice(pick.people, making=PEOPLE, what=nobody_named(), otherwise=pick.people_named)


def department_choice(workspace: Workspace) -> Choice:
    """Return the choice of a department of the plan, or one to be added to it on purpose."""
    return Choice(Choices(workspace).departments, making=DEPARTMENTS, what=no_department())


def no_department() -> str:
    """Return the sentence about a text that names no department, with a place for that text."""
    return tr("There is no department “{text}” in the plan.")


def nobody_named() -> str:
    """Return the sentence about a text that names nobody, with a place for that text."""
    return tr("There is nobody named {text} in the plan.")
