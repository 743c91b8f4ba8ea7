"""The columns and facts of the window that are fields of a row, as the catalogue has them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from operator import attrgetter
from typing import Any

from planner.models import Responsibility
from planner.models.catalogue import Field, field_of, fields_of
from planner.text import tr
from planner.ui.lists.fields import field as write_field
from planner.ui.lists.fields import seat_field
from planner.ui.lists.naming import Choices, no_department, nobody_named
from planner.ui.state.workspace import Workspace
from planner.ui.table import Choice, Column, Day, Kind, Number, Text
from planner.ui.table.kinds import Options, words

_WIDTHS = {"day": 10, "number": 8, "whole number": 9, "choice": 11, "yes or no": 8}


class OwnColumns:
    """Makes the columns of one row class, and of those fields that a table placed nowhere itself.

    ``path`` finds the row of the plan in a row of the table: ``person``.
    """

    def __init__(self, workspace: Workspace, row_type: type[Any], path: str) -> None:
        self._workspace, self._row_type, self._path = workspace, row_type, path
        self._pick = Choices(workspace)
        self._placed: set[str] = set()

    def __call__(self, name: str, **looks: Any) -> Column:
        """Return the column of the field of this stable name; ``looks`` are what a ``Column``
        says besides, in place of what the catalogue has."""
        field = field_of(self._row_type, name)
        self._placed.add(name)
        column = Column(
            tr(field.heading),
            attrgetter(f"{self._path}.{field.attribute}"),
            kind_of(field, self._workspace, self._pick),
            write_field(self._row_type, field.attribute),
            width=_WIDTHS.get(field.form, 16),
        )
        return replace(column, **looks)

    def choice(self, name: str, **looks: Any) -> Choice:
        """Return the choice of the field of this stable name, with these attributes replaced."""
        kind = kind_of(field_of(self._row_type, name), self._workspace, self._pick)
        assert isinstance(kind, Choice)
        return replace(kind, **looks)

    def rest(self, except_for: Collection[str] = ()) -> tuple[Column, ...]:
        """Return the columns of all other fields that lists show, but for those shown only in the
        panel beside the table."""
        return tuple(
            self(field.name)
            for field in fields_of(self._row_type)
            if field.listed and field.name not in self._placed and field.name not in except_for
        )


def seat_column(workspace: Workspace, row_type: type[Any], name: str, *, width: int = 8) -> Column:
    """Return the column of a field of the responsibility that stands for rows of this class."""
    field = field_of(Responsibility, name)
    return Column(
        tr(field.heading),
        attrgetter(f"seat.{field.attribute}"),
        kind_of(field, workspace, Choices(workspace)),
        seat_field(row_type, field.attribute),
        width=width,
    )


def kind_of(field: Field, workspace: Workspace, pick: Choices) -> Kind:
    """Return how a field is shown and how typed text is read."""
    if field.form == "day":
        return Day(lambda: workspace.today)
    if field.form in ("number", "whole number"):
        return Number(tr(field.unit) if field.unit else "", whole=field.form == "whole number")
    if field.form not in ("choice", "yes or no", "reference"):
        return Text()
    none = None if field.required else tr(field.nothing)
    if field.refers_to is None:
        return Choice(_options(field, pick), none=none, reader=lambda text: _read(field, text))
    unknown = {"person": nobody_named(), "department": no_department()}
    what = unknown.get(field.refers_to, "")
    of, options = field.refers_to, _options(field, pick)
    otherwise = pick.people_named if of == "person" else None
    return Choice(options, none=none, what=what, of=of, otherwise=otherwise)


def _read(field: Field, text: str) -> Any:
    from planner.imports.reading import read_field

    return read_field(field, text)


def _options(field: Field, pick: Choices) -> Options:
    if field.form == "yes or no":
        return lambda: ((True, tr("yes")), (False, tr("no")))
    if field.refers_to is not None:
        return pick.rows_of(field.refers_to)
    return words(*field.kind.words)


def other_facts(
    workspace: Workspace, row: Any, shown: Collection[str] = ()
) -> list[tuple[str, str]]:
    """Return the names and values of the fields that a panel does not show otherwise."""
    pick = Choices(workspace)
    return [
        (tr(field.heading), kind_of(field, workspace, pick).show(getattr(row, field.attribute)))
        for field in fields_of(type(row))
        if field.listed and not field.lines and field.name not in shown
    ]
