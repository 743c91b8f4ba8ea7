"""What a list says of a person, field by field, and how the plan keeps it until the next one."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, NamedTuple, get_args

from planner.imports.reading.numbers import to_15_digits
from planner.models import Person
from planner.models.catalogue import Field, fields_of
from planner.models.lists import json_object
from planner.models.roles import ChampionStatus, Role


class Meant(NamedTuple):
    """A department or a manager: what the list calls it, and which row of the plan that is."""

    text: str
    id: int | None


class Seat(NamedTuple):
    """That somebody is the champion of a department, or the backup."""

    role: Role
    department: Meant
    status: ChampionStatus | None

    @property
    def key(self) -> SeatKey:
        """What tells it from the others of the same person."""
        return self.role, self.department.id or self.department.text


SeatKey = tuple[Role, int | str]

Value = str | float | date | Meant | None
"""What a field holds; an empty text, or none, where the list leaves it blank."""

Said = dict[str, Value]
"""Values by the stable names of a person's fields. A field that is not in it was not said."""

FIELDS: dict[str, Field] = {field.name: field for field in fields_of(Person)}
"""The fields that a list may say something of."""

_REFERENCES = frozenset(name for name, field in FIELDS.items() if field.refers_to is not None)
_DAYS = frozenset(name for name, field in FIELDS.items() if field.form == "day")
_ANSWERS = frozenset(name for name, field in FIELDS.items() if field.form == "yes or no")
_SEATS = "seats"
_STANDS_FOR = "stands_for"
_FIGURES = frozenset(n for n, field in FIELDS.items() if field.form in ("number", "whole number"))


def is_blank(value: Value) -> bool:
    """Return whether this says that there is nothing, or no."""
    return value in ("", None) or value is False


def same(field: Field, first: Value, second: Value) -> bool:
    """Return whether two values of a field say the same.

    What is referred to is the same row; where the plan does not have it, it is called the same.
    """
    if is_blank(first) or is_blank(second):
        return is_blank(first) and is_blank(second)
    if isinstance(first, Meant) and isinstance(second, Meant):
        if first.id is None or second.id is None:
            return first.text.casefold() == second.text.casefold()
        return first.id == second.id
    if field.name == "email":
        return str(first).casefold() == str(second).casefold()
    return first == second


def value_in_plan(field: Field, person: Person) -> Value:
    """Return what the plan holds in a field of a person."""
    value = getattr(person, field.attribute)
    if field.name in _REFERENCES:
        return None if value is None else Meant("", value)
    return to_15_digits(value) if isinstance(value, float) else value


def encode(
    said: Mapping[str, Value], seats: Collection[Seat] = (), stands_for: Collection[Meant] = ()
) -> str:
    """Return what a list says as the plan keeps it."""
    kept = {name: _encoded(value) for name, value in said.items()}
    if seats:
        kept[_SEATS] = [[seat.role, *seat.department, seat.status] for seat in seats]
    if stands_for:
        kept[_STANDS_FOR] = [list(department) for department in stands_for]
    return json.dumps(kept, ensure_ascii=False)


def _encoded(value: Value) -> Any:
    if isinstance(value, Meant):
        return list(value)
    return value.isoformat() if isinstance(value, date) else value


def decode(text: str) -> Said:
    """Return what was kept; a value that cannot be understood was not said."""
    said: Said = {}
    for name, value in json_object(text).items():
        try:
            if name in FIELDS:
                said[name] = _decoded(name, value)
        except (TypeError, ValueError):
            continue
    return said


def decode_seats(text: str) -> tuple[Seat, ...]:
    """Return the seats that were kept; those that cannot be understood were not said."""
    seats = []
    found = json_object(text).get(_SEATS)
    for kept in found if isinstance(found, list) else ():
        match kept:
            case [role, str(department), int() | None as row_id, status] if role in get_args(
                Role
            ) and (status is None or status in get_args(ChampionStatus)):
                seats.append(Seat(role, Meant(department, row_id), status))
    return tuple(seats)


def decode_stands_for(text: str) -> tuple[Meant, ...]:
    """Return the departments that somebody stood for as a sponsor; those that cannot be understood
    were not said."""
    departments = []
    found = json_object(text).get(_STANDS_FOR)
    for kept in found if isinstance(found, list) else ():
        match kept:
            case [str(department), int() | None as row_id]:
                departments.append(Meant(department, row_id))
    return tuple(departments)


def _decoded(name: str, value: Any) -> Value:
    if value is None:
        return None
    if name in _REFERENCES:
        text, row_id = value
        return Meant(str(text), None if row_id is None else int(row_id))
    if name in _DAYS:
        return date.fromisoformat(value)
    if name in _ANSWERS:
        return bool(value)
    return float(value) if name in _FIGURES else str(value)
