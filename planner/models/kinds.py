"""The types that the row classes give their fields, and the tables that they refer to."""

from __future__ import annotations

import math
import types
from datetime import date, datetime
from functools import cache
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

from planner.models.row import TABLES


class Kind(NamedTuple):
    """The type of one field: its class, whether it may be unknown, and the words of a choice."""

    plain: type
    optional: bool
    words: tuple[str, ...]


@cache
def kinds(table: str) -> dict[str, Kind]:
    """Return the kind of each field of a table's rows, in their order."""
    hints = get_type_hints(TABLES[table])
    return {field: _kind(hints[field]) for field in TABLES[table]._fields}


def _kind(hint: Any) -> Kind:
    optional = False
    if get_origin(hint) in (Union, types.UnionType):
        hint = next(arg for arg in get_args(hint) if arg is not type(None))
        optional = True
    if get_origin(hint) is Literal:
        return Kind(str, optional, get_args(hint))
    return Kind(hint, optional, ())


_REFERENCES = {
    "manager_id": "person",
    "parent_id": "department",
    "reports_to_id": "sponsor",
    "author_id": "person",
    "messenger_id": "person",
    "needs_id": "action",
    "next_action_id": "action",
    "for_person_id": "person",
    "owner_id": "person",
    "to_person_id": "person",
    "shown_by_id": "person",
    "round_id": "pulse_round",
    "question_id": "survey_question",
}
"""Fields whose name does not say which table they refer to; ``goal_id`` and the like do."""


@cache
def references(table: str) -> dict[str, str]:
    """Return the fields of a table's rows that refer to a row, with the table it is in."""
    return {
        field: _REFERENCES.get(field, field.removesuffix("_id"))
        for field in TABLES[table]._fields
        if field.endswith("_id")
    }


def fits(kind: Kind, value: Any) -> bool:
    """Return whether a value that is there is of this kind; words and ranges aside."""
    if kind.plain is float and type(value) is float:
        return math.isfinite(value)
    if kind.plain in (int, float):
        return type(value) is int and abs(value) < 2**63  # more than a plan file holds
    if kind.plain is date:
        return isinstance(value, date) and not isinstance(value, datetime)
    return isinstance(value, kind.plain)
