"""The columns of a list that are fields of its rows, as the catalogue has them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter
from typing import Any

from planner.exports.lists.choices import choices_of
from planner.exports.lists.listing import Column, Kind, Value, View, yes_no
from planner.exports.redaction.unlinkable import tells_who
from planner.models.catalogue import Field, Form, fields_of
from planner.text import tr

Of = Callable[[Any], Any]
"""Finds the row of the plan in a row of a list; none where it has none."""

_KINDS: dict[Form, Kind] = {
    "text": "long",
    "id": "id",
    "day": "day",
    "number": "number",
    "whole number": "number",
}
"""What the forms of a field are in a list; all others are text."""


def own_columns(
    view: View, row_type: type[Any], of: Of | None = None, *, editable: bool = True
) -> tuple[Column[Any], ...]:
    """Return a column for each field of a row class that lists show, in their order.

    ``of`` finds the row of that class where the rows of the list are others.
    """
    return tuple(
        _column(view, field, of, editable) for field in fields_of(row_type) if field.listed
    )


def with_computed(
    columns: Iterable[Column[Any]], after: Mapping[str, Iterable[Column[Any]]]
) -> tuple[Column[Any], ...]:
    """Return columns with those that a list computes ``after`` the ones of these names."""
    return tuple(each for column in columns for each in (column, *after.get(column.name, ())))


def _column(view: View, field: Field, of: Of | None, editable: bool) -> Column[Any]:
    kind = _KINDS.get(field.form, "text")
    if field.coloured:
        kind = "state"
    elif field.unit == "h":
        kind = "hours"
    return Column(
        field.name,
        tr(field.title),
        _value(view, field, of),
        kind,
        choices_of(field),
        editable=editable,
        within=field.within,
        total="sum" if field.summed else "",
        private=not field.kept or _tells_who(view, field),
        rating=field.rating,
    )


def _tells_who(view: View, field: Field) -> bool:
    chosen = field.departure and view.departures
    return tells_who(field.row_type, field.attribute) and not chosen


def _value(view: View, field: Field, of: Of | None) -> Callable[[Any], Value]:
    get: Callable[[Any], Any] = attrgetter(field.attribute)
    words = _words(view, field)
    if of is None and words is None:
        return get

    def value(row: Any) -> Value:
        own = row if of is None else of(row)
        found: Value = None if own is None else get(own)
        return found if words is None or found is None else words(found)

    return value


def _words(view: View, field: Field) -> Callable[[Any], str] | None:
    """Return what puts a value into words; none where it is shown as it is."""
    if field.form == "yes or no":
        return yes_no
    if field.form == "choice":
        return tr
    names: dict[str, Callable[[int], str]] = {
        "person": view.names.person,
        "department": view.names.department,
        "purpose": view.names.purpose,
        "sponsor": view.names.sponsor,
        "action": view.names.action,
        "responsibility": view.names.responsibility,
        "pilot_task": view.names.pilot_task,
        "pilot_round": view.names.pilot_round,
    }
    return names[field.refers_to] if field.refers_to is not None else None
