"""Many rows at once as they are stored, and back: each different value of a column is converted
once, since days and moments repeat, and most columns need no conversion."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import repeat
from typing import Any, NamedTuple

from planner.models import RowChange
from planner.models.columns import made_of_columns
from planner.models.row import TABLES
from planner.store.columns import FORMS, Column

_UNSET = object()


class Part(NamedTuple):
    """What a change does to one table: each row before and after, and the same as it is stored."""

    table: str
    changes: list[RowChange]
    fields: list[str]
    """The fields that are stored; those that are empty in every row are left out."""
    rows: list[tuple[int, tuple[Any, ...] | None, tuple[Any, ...] | None]]
    """Of each row its id and the stored values of these fields before and after, none where it is
    new or gone."""


def encode(changes: Iterable[RowChange]) -> list[Part]:
    """Return changes by table, with their rows as they are stored."""
    by_table: dict[str, list[RowChange]] = {}
    for change in changes:
        by_table.setdefault(change.table, []).append(change)
    return [_encode_table(table, table_changes) for table, table_changes in by_table.items()]


def decode(table: str, fields: Sequence[str], rows: Sequence[Any]) -> list[RowChange]:
    """Return the changes of one table from what is stored of them.

    Fields are found by the names they had then; those that are not named get their defaults.
    Raises ``ValueError``, ``TypeError`` or ``KeyError`` where the rows cannot be made.
    """
    values = [state for _, *states in rows for state in states if state is not None]
    states = iter(_decode_named(table, fields, values))
    return [
        RowChange(table, row_id, before and next(states), after and next(states))
        for row_id, before, after in rows
    ]


def decode_rows(table: str, tuples: Sequence[tuple[Any, ...]]) -> list[Any]:
    """Make rows of the stored values of all their fields. Raises as ``decode`` does."""
    if not tuples:
        return []
    columns = list(map(_decoded, FORMS[table].columns, zip(*tuples, strict=True)))
    return made_of_columns(TABLES[table], columns)


def _encode_table(table: str, changes: list[RowChange]) -> Part:
    fields, values = _encode_rows(table, [row for c in changes for row in c[2:] if row is not None])
    states = iter(values)
    rows = [
        (c.id, c.before and next(states), c.after and next(states))  # a row is never empty
        for c in changes
    ]
    return Part(table, changes, fields, rows)


def _encode_rows(table: str, rows: Sequence[Any]) -> tuple[list[str], list[tuple[Any, ...]]]:
    """Return names of fields, and their stored values in each row.

    Fields that hold nothing in any row are left out: the driver takes longer over nothing than
    over a text.
    """
    defaults = TABLES[table]._field_defaults
    named: dict[str, Iterable[Any]] = {}
    for values, column in zip(zip(*rows, strict=True), FORMS[table].columns, strict=True):
        needed = defaults.get(column.name, _UNSET) is not None
        if needed or values.count(None) < len(values):
            named[column.name] = _encoded(column, values)
    return list(named), list(zip(*named.values(), strict=True))


def _decode_named(table: str, names: Sequence[str], values: Sequence[Sequence[Any]]) -> list[Any]:
    """Make rows of the stored values of some of their fields; the others get their defaults."""
    if not values:
        return []
    row_type = TABLES[table]
    given = dict(zip(names, zip(*values, strict=True), strict=True))
    columns = [
        _decoded(column, given[column.name])
        if column.name in given
        else repeat(row_type._field_defaults[column.name], len(values))
        for column in FORMS[table].columns
    ]
    return made_of_columns(row_type, columns)


def _encoded(column: Column, values: tuple[Any, ...]) -> Sequence[Any]:
    encode = column.type.encode
    return values if encode is None else _mapped(encode, values)


def _decoded(column: Column, values: tuple[Any, ...]) -> Sequence[Any]:
    decode = column.type.decode
    return values if decode is None else _mapped(decode, values)


def _mapped(convert: Any, values: tuple[Any, ...]) -> list[Any]:
    known = {value: convert(value) for value in set(values) if value is not None}
    known[None] = None
    return [known[value] for value in values]
