"""The editable columns of the workbook: which field of which row each one is.

Fields of the row itself follow from the catalogue; a column that lies elsewhere and becomes
editable in the workbook needs a line here, under the same stable name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from planner.imports.merge.kinds import Kind, Reference, References, kind_of
from planner.models import (
    Action,
    ActionDependency,
    Assignment,
    Department,
    Goal,
    Person,
    Plan,
    Purpose,
    Responsibility,
    Sponsor,
    SponsorDepartment,
    table_of,
)
from planner.models.catalogue import fields_of
from planner.models.roles import Role


@dataclass(frozen=True)
class Own:
    """A field of the row itself."""

    attribute: str

    def now(self, plan: Plan, row: Any) -> Any:
        return getattr(row, self.attribute)


@dataclass(frozen=True)
class Seat:
    """A field of the responsibility that stands for the row."""

    attribute: str

    def now(self, plan: Plan, row: Any) -> Any:
        return getattr(plan.responsibility_for(row), self.attribute)


@dataclass(frozen=True)
class SeatOf:
    """The department whose champion seat an assignment is to."""

    def now(self, plan: Plan, row: Assignment) -> int | None:
        return plan.get(Responsibility, row.responsibility_id).department_id


@dataclass(frozen=True)
class Links:
    """The rows that a table of links joins to this one."""

    link_type: type[Any]
    own: str
    other: str

    def now(self, plan: Plan, row: Any) -> frozenset[int]:
        links = plan.where(self.link_type, self.own, row.id)
        return frozenset(getattr(link, self.other) for link in links)


@dataclass(frozen=True)
class Holders:
    """The people who were given the row's responsibility in one role; owners are always ready."""

    role: Role
    ready: bool | None = None

    def now(self, plan: Plan, row: Any) -> frozenset[int]:
        assignments = plan.assignments_of(plan.responsibility_for(row).id)
        return frozenset(a.person_id for a in assignments if self.fits(a))

    def fits(self, assignment: Assignment) -> bool:
        return assignment.role == self.role and self.ready in (None, assignment.ready)


Place = Own | Seat | SeatOf | Links | Holders


@dataclass(frozen=True)
class Field:
    """Where a column's value lies in the plan, and what kind of value it is."""

    place: Place
    kind: Kind

    def now(self, plan: Plan, row: Any) -> Any:
        """The value in the plan, in the form in which a cell gives it."""
        return self.kind.same(self.place.now(plan, row))


@dataclass(frozen=True)
class EditedList:
    """One list whose rows can be edited, added and removed."""

    row_type: type[Any]
    fields: Mapping[str, Field]
    known_by: tuple[str, ...]
    """The columns that say which row it is where it has no key: the first that is not blank."""

    @property
    def table(self) -> str:
        return table_of(self.row_type)


def _own(row_type: type[Any]) -> dict[str, Field]:
    """The fields of the row itself, as the catalogue has them."""
    return {
        field.name: Field(Own(field.attribute), kind_of(field))
        for field in fields_of(row_type)
        if field.listed
    }


_PEOPLE = References("person")
_SEAT = {
    field.name: Field(Seat(field.attribute), kind_of(field))
    for field in fields_of(Responsibility)
    if field.listed
}
_HELD = {
    "owners": Field(Holders("owner"), _PEOPLE),
    "backups": Field(Holders("backup", ready=True), _PEOPLE),
    "others": Field(Holders("backup", ready=False), _PEOPLE),
}
_STANDS_FOR = Links(SponsorDepartment, "sponsor_id", "department_id")
_WAITS_FOR = Links(ActionDependency, "action_id", "needs_id")

LISTS: dict[str, EditedList] = {
    "departments": EditedList(Department, _own(Department) | _SEAT, ("name",)),
    "people": EditedList(Person, _own(Person), ("id", "email", "name")),
    "champions": EditedList(
        Assignment,
        {"department": Field(SeatOf(), Reference("department", required=True))} | _own(Assignment),
        (),
    ),
    "sponsors": EditedList(
        Sponsor,
        _own(Sponsor) | _HELD | {"departments": Field(_STANDS_FOR, References("department"))},
        ("title",),
    ),
    "purposes": EditedList(Purpose, _own(Purpose) | _HELD | _SEAT, ("title",)),
    "goals": EditedList(Goal, _own(Goal) | _HELD | _SEAT, ("title",)),
    "actions": EditedList(
        Action,
        _own(Action) | _HELD | _SEAT | {"waits_for": Field(_WAITS_FOR, References("action"))},
        ("title",),
    ),
}
"""Every editable list, by its stable name."""
