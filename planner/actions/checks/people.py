"""Checks of people, their leave and departments before they are written."""

from __future__ import annotations

from planner.actions.checks.requirements import (
    Checks,
    refuse_circle,
    refuse_twice,
    require_order,
    require_text,
    twin_of,
)
from planner.errors import PlannerError
from planner.models import Department, Draft, Leave, Person
from planner.text import tr


def _check_person_name(draft: Draft, person: Person) -> None:
    require_text(person.label, tr("A person needs a name, an e-mail address or an id."))
    other = twin_of(draft, person, ("ref",)) if person.ref else None
    if other is not None:
        raise PlannerError(
            tr("{name} already has the id {id}.", name=other.shown_name, id=person.ref)
        )


def _check_days(_: Draft, person: Person) -> None:
    sentence = tr("{name} cannot leave before starting.", name=person.shown_name)
    require_order(person.start, person.last_day, sentence)


def _check_manager(draft: Draft, person: Person) -> None:
    sentence = tr("{name} cannot report to somebody who reports to them.", name=person.shown_name)
    refuse_circle(draft, person, "manager_id", sentence)


def _check_leave(_: Draft, leave: Leave) -> None:
    require_order(leave.first_day, leave.last_day, tr("Leave cannot end before it begins."))


def _check_department_name(draft: Draft, department: Department) -> None:
    require_text(department.name, tr("A department needs a name."))
    sentence = tr("There is already a department named {name}.", name=department.name)
    refuse_twice(draft, department, ("name",), sentence)


def _check_parent(draft: Draft, department: Department) -> None:
    sentence = tr("{name} cannot be part of itself.", name=department.name)
    refuse_circle(draft, department, "parent_id", sentence)


PEOPLE_CHECKS: Checks = {
    Person: (
        (("ref", "name", "email"), _check_person_name),
        (("start", "last_day"), _check_days),
        (("manager_id",), _check_manager),
    ),
    Leave: ((("first_day", "last_day"), _check_leave),),
    Department: ((("name",), _check_department_name), (("parent_id",), _check_parent)),
}
