"""Rows of a plan as a list shows them: each field in the words of its kind."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any, NamedTuple

from planner.models import TABLES, Person, Plan
from planner.models.catalogue import Field, fields_of
from planner.models.row import display_name
from planner.text import day, measured, tr


class ShownFields(NamedTuple):
    """Which fields of a row class are shown."""

    titles: tuple[str, ...]
    cells: Callable[[Any], tuple[str, ...]]
    """The texts of one row."""


def show_fields(row_type: type[Any], names: Collection[str], plan: Plan) -> ShownFields:
    """Return how the fields with these stable names are shown for rows of this plan.

    The first field of the class, which names the row, is always among them.
    """
    first, *rest = fields_of(row_type)
    fields = [first, *(field for field in rest if field.name in names)]
    show = [_shower(field, plan) for field in fields]
    attributes = [field.attribute for field in fields]

    def cells(row: Any) -> tuple[str, ...]:
        shown = [each(getattr(row, name)) for each, name in zip(show, attributes, strict=True)]
        if isinstance(row, Person):
            shown[0] = row.shown_name
        return tuple(shown)

    return ShownFields(tuple(tr(field.heading) for field in fields), cells)


def _shower(field: Field, plan: Plan) -> Callable[[Any], str]:
    if field.refers_to is not None:
        rows: Mapping[int, Any] = plan.table(TABLES[field.refers_to])
        return lambda value: display_name(rows[value]) if value in rows else ""
    if field.form == "day":
        return lambda value: "" if value is None else day(value)
    if field.form == "yes or no":
        return lambda value: tr("yes") if value else tr("no")
    if field.form == "choice":
        return lambda value: "" if value is None else tr(str(value))
    unit = tr(field.unit) if field.unit else ""
    if field.form in ("number", "whole number"):
        return lambda value: "" if value is None else measured(value, unit)
    return lambda value: "" if value is None else str(value)
