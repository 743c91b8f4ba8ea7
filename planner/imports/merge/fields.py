"""The editable columns of the workbook: which field of which row each one is.

A column that becomes editable in the workbook needs a line here, under the same stable name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, get_args

from planner.imports.merge.kinds import (
    Day,
    Kind,
    Number,
    Reference,
    References,
    Text,
    Word,
    YesNo,
)
from planner.models import (
    Action,
    ActionDependency,
    Assignment,
    BuyIn,
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
from planner.models.purpose import PurposeStatus
from planner.models.roles import ChampionStatus, Role
from planner.models.work import ActionStatus, Phase


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


def _own(attribute: str, kind: Kind) -> Field:
    return Field(Own(attribute), kind)


_LINE, _LINES = Text(), Text(lines=True)
_PEOPLE = References("person")
_SCALE = Number(whole=True, required=True)
_RATINGS = {
    "buy_in": _own("buy_in", Word(get_args(BuyIn), required=False)),
    "buy_in_wanted": _own("buy_in_wanted", Word(get_args(BuyIn), required=False)),
    "influence": _own("influence", Number(whole=True)),
    "rated_on": _own("rated_on", Day()),
    "concerns": _own("concerns", _LINES),
}
_SEAT = {"needed": Field(Seat("needed_cover"), _SCALE), "weight": Field(Seat("weight"), _SCALE)}
_HELD = {
    "owners": Field(Holders("owner"), _PEOPLE),
    "backups": Field(Holders("backup", ready=True), _PEOPLE),
    "others": Field(Holders("backup", ready=False), _PEOPLE),
}

LISTS: dict[str, EditedList] = {
    "departments": EditedList(
        Department,
        {
            "name": _own("name", _LINE),
            "parent": _own("parent_id", Reference("department")),
            "headcount": _own("headcount", Number(whole=True)),
            "communications": _own("is_communications", YesNo()),
            **_SEAT,
            **_RATINGS,
            "needs": _own("needs", _LINES),
        },
        ("name",),
    ),
    "people": EditedList(
        Person,
        {
            "name": _own("name", _LINE),
            "id": _own("ref", _LINE),
            "email": _own("email", _LINE),
            "title": _own("title", _LINE),
            "department": _own("department_id", Reference("department")),
            "manager": _own("manager_id", Reference("person")),
            "organisation": _own("organisation", _LINE),
            "site": _own("site", _LINE),
            "start": _own("start", Day()),
            "last_day": _own("last_day", Day()),
            "hours": _own("hours", Number(hours=True)),
            "note": _own("note", _LINES),
        },
        ("id", "email", "name"),
    ),
    "champions": EditedList(
        Assignment,
        {
            "department": Field(SeatOf(), Reference("department", required=True)),
            "person": _own("person_id", Reference("person", required=True)),
            "role": _own("role", Word(get_args(Role))),
            "status": _own("status", Word(get_args(ChampionStatus))),
            "trained": _own("ready", YesNo()),
            "trained_on": _own("ready_on", Day()),
            "since": _own("since", Day()),
            "until": _own("until", Day()),
            "last_active": _own("last_active", Day()),
            "confirmed_on": _own("confirmed_on", Day()),
        },
        (),
    ),
    "sponsors": EditedList(
        Sponsor,
        {
            "title": _own("title", _LINE),
            "primary": _own("is_primary", YesNo()),
            **_HELD,
            "departments": Field(
                Links(SponsorDepartment, "sponsor_id", "department_id"), References("department")
            ),
            "reports_to": _own("reports_to_id", Reference("sponsor")),
            "cadence": _own("cadence_days", Number(whole=True)),
            **_RATINGS,
        },
        ("title",),
    ),
    "purposes": EditedList(
        Purpose,
        {
            "title": _own("title", _LINE),
            "statement": _own("statement", _LINES),
            "audience": _own("audience", _LINE),
            "status": _own("status", Word(get_args(PurposeStatus))),
            **_HELD,
            **_SEAT,
        },
        ("title",),
    ),
    "goals": EditedList(
        Goal,
        {
            "title": _own("title", _LINE),
            "metric": _own("metric", _LINE),
            "unit": _own("unit", _LINE),
            "baseline": _own("baseline", Number()),
            "target": _own("target", Number()),
            "due": _own("due", Day()),
            "purpose": _own("purpose_id", Reference("purpose")),
            **_HELD,
            **_SEAT,
        },
        ("title",),
    ),
    "actions": EditedList(
        Action,
        {
            "title": _own("title", _LINE),
            "phase": _own("phase", Word(get_args(Phase))),
            "start": _own("start", Day()),
            "due": _own("due", Day()),
            "status": _own("status", Word(get_args(ActionStatus))),
            "waits_for": Field(
                Links(ActionDependency, "action_id", "needs_id"), References("action")
            ),
            **_HELD,
            **_SEAT,
            "note": _own("note", _LINES),
        },
        ("title",),
    ),
}
"""Every editable list, by its stable name."""
