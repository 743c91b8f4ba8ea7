"""The editable columns of the workbook: which field of which row each of them shows.

Fields of the row itself follow from the catalogue. A column whose value lies elsewhere needs a line
here, under its stable name, to be editable.
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
    Attendance,
    CaseNote,
    Comment,
    Commitment,
    Concern,
    Department,
    Drill,
    Goal,
    Message,
    MessageDepartment,
    Person,
    PilotProblem,
    Plan,
    Post,
    Purpose,
    Responsibility,
    Sponsor,
    SponsorDepartment,
    Thanks,
    Training,
    table_of,
)
from planner.models.catalogue import fields_of
from planner.models.roles import Role


@dataclass(frozen=True)
class Own:
    """A field of the row itself."""

    attribute: str

    def value_in(self, plan: Plan, row: Any) -> Any:
        """Return the value in the plan."""
        return getattr(row, self.attribute)


@dataclass(frozen=True)
class Seat:
    """A field of the responsibility that stands for the row."""

    attribute: str

    def value_in(self, plan: Plan, row: Any) -> Any:
        """Return the value in the plan."""
        return getattr(plan.responsibility_for(row), self.attribute)


@dataclass(frozen=True)
class SeatOf:
    """The department whose champion seat an assignment fills."""

    def value_in(self, plan: Plan, row: Assignment) -> int | None:
        """Return the value in the plan."""
        return plan.get(Responsibility, row.responsibility_id).department_id


@dataclass(frozen=True)
class Links:
    """The rows that a table of links joins to the row."""

    link_type: type[Any]
    own: str
    other: str

    def value_in(self, plan: Plan, row: Any) -> frozenset[int]:
        """Return the value in the plan."""
        links = plan.where(self.link_type, self.own, row.id)
        return frozenset(getattr(link, self.other) for link in links)


@dataclass(frozen=True)
class Holders:
    """The people who hold the responsibility of the row in one role; owners are always ready."""

    role: Role
    ready: bool | None = None

    def value_in(self, plan: Plan, row: Any) -> frozenset[int]:
        """Return the value in the plan."""
        assignments = plan.assignments_of(plan.responsibility_for(row).id)
        return frozenset(a.person_id for a in assignments if self.fits(a))

    def fits(self, assignment: Assignment) -> bool:
        """Return whether the person of an assignment is one of these holders."""
        return assignment.role == self.role and self.ready in (None, assignment.ready)


Place = Own | Seat | SeatOf | Links | Holders


@dataclass(frozen=True)
class Field:
    """Where the value of a column lies in the plan, and what kind of value it is."""

    place: Place
    kind: Kind

    def value_in(self, plan: Plan, row: Any) -> Any:
        """Return the value in the plan, in the form in which a cell is read."""
        return self.kind.normalize(self.place.value_in(plan, row))


@dataclass(frozen=True)
class EditedList:
    """A list whose rows can be edited, added and removed."""

    row_type: type[Any]
    fields: Mapping[str, Field]
    identifying_columns: tuple[str, ...]
    """The columns that identify a row without a key: the first of them that is not blank counts."""

    @property
    def table(self) -> str:
        """The name of the table that the rows are in."""
        return table_of(self.row_type)


def _own(row_type: type[Any]) -> dict[str, Field]:
    """Return the fields of the row itself, from the catalogue."""
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
_IS_FOR = Links(MessageDepartment, "message_id", "department_id")
_CAME = Links(Attendance, "training_id", "person_id")
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
    "promises": EditedList(Commitment, _own(Commitment), ("promise",)),
    "posts": EditedList(Post, _own(Post), ("person", "on", "topic")),
    "purposes": EditedList(Purpose, _own(Purpose) | _HELD | _SEAT, ("title",)),
    "goals": EditedList(Goal, _own(Goal) | _HELD | _SEAT, ("title",)),
    "actions": EditedList(
        Action,
        _own(Action) | _HELD | _SEAT | {"waits_for": Field(_WAITS_FOR, References("action"))},
        ("title",),
    ),
    "messages": EditedList(
        Message,
        _own(Message) | {"departments": Field(_IS_FOR, References("department"))},
        ("title",),
    ),
    "drills": EditedList(Drill, _own(Drill), ("responsibility", "on")),
    "problems": EditedList(PilotProblem, _own(PilotProblem), ("title",)),
    "trainings": EditedList(Training, _own(Training) | {"came": Field(_CAME, _PEOPLE)}, ("title",)),
    "thanks": EditedList(Thanks, _own(Thanks), ("person", "on")),
    "concerns": EditedList(Concern, _own(Concern), ("quote",)),
    "case_notes": EditedList(CaseNote, _own(CaseNote), ("title",)),
    "comments": EditedList(Comment, _own(Comment), ("text", "agreed_by")),
}
"""Every editable list, by its stable name."""
