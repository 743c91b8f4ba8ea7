"""Rows made from what the file and the journal hold, and the way back, a whole column at a time:
most columns need no conversion, and that is found out once for each and not once for each row."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from itertools import repeat
from typing import Any, NamedTuple

from planner.models import RowChange
from planner.models.row import TABLES
from planner.store.tables import Stored, stored_fields

_UNSET = object()


def rows_from(table: str, tuples: Sequence[tuple[Any, ...]]) -> list[Any]:
    """Rows made from the stored values of all their fields."""
    if not tuples:
        return []
    columns = list(zip(*tuples, strict=True))
    for position, stored in enumerate(stored_fields(table).values()):
        columns[position] = _loaded(stored, columns[position])
    return list(map(TABLES[table]._make, zip(*columns, strict=True)))


class Part(NamedTuple):
    """What a change does to one table, as it is stored: names of fields, and of each row its id and
    their values before and after, none where it is new or gone."""

    table: str
    fields: list[str]
    rows: list[tuple[int, tuple[Any, ...] | None, tuple[Any, ...] | None]]

    def as_json(self) -> tuple[str, str]:
        """The fields and the rows for the journal."""
        rows = json.dumps(
            self.rows, ensure_ascii=False, check_circular=False, separators=(",", ":")
        )
        return json.dumps(self.fields), rows


def parts_of(changes: Iterable[RowChange]) -> list[Part]:
    """Changes by table, as they are stored."""
    by_table: dict[str, list[RowChange]] = {}
    for change in changes:
        by_table.setdefault(change.table, []).append(change)
    return [_part(table, table_changes) for table, table_changes in by_table.items()]


def _part(table: str, changes: Sequence[RowChange]) -> Part:
    fields, values = _dumped(table, [row for c in changes for row in c[2:] if row is not None])
    states = iter(values)
    rows = [
        (c.id, c.before and next(states), c.after and next(states))  # a row is never empty
        for c in changes
    ]
    return Part(table, fields, rows)


def _dumped(table: str, rows: Sequence[Any]) -> tuple[list[str], list[tuple[Any, ...]]]:
    """Rows as they are stored: names of fields, and their values in each row.

    Fields that hold nothing in any row are left out: the driver takes longer over nothing than
    over a text.
    """
    row_type = TABLES[table]
    named: dict[str, Iterable[Any]] = {}
    for values, (field, stored) in zip(
        zip(*rows, strict=True), stored_fields(table).items(), strict=True
    ):
        nothing_said = row_type._field_defaults.get(field, _UNSET) is None
        if not nothing_said or values.count(None) < len(values):
            named[field] = _dumped_column(stored, values)
    return list(named), list(zip(*named.values(), strict=True))


def parts_from_json(table: str, fields: str, rows: str) -> list[RowChange]:
    """The changes that the journal kept of one table. Fields are found by the names they had
    then; those it does not name get their defaults."""
    parts = json.loads(rows)
    values = [state for _, *states in parts for state in states if state is not None]
    states = iter(rows_by_name(table, json.loads(fields), values))
    return [
        RowChange(table, row_id, before and next(states), after and next(states))
        for row_id, before, after in parts
    ]


def rows_by_name(table: str, names: Sequence[str], values: Sequence[Sequence[Any]]) -> list[Any]:
    """Make rows of the stored values of some of their fields; the others get their defaults."""
    if not values:
        return []
    row_type = TABLES[table]
    given = dict(zip(names, zip(*values, strict=True), strict=True))
    columns = [
        _loaded(stored, given[field]) if field in given else repeat(row_type._field_defaults[field])
        for field, stored in stored_fields(table).items()
    ]
    return list(map(row_type._make, zip(*columns, strict=False)))


def _loaded(stored: Stored, values: tuple[Any, ...]) -> tuple[Any, ...]:
    load = stored.load
    if load is None:
        return values
    known = {value: load(value) for value in set(values) if value is not None}
    known[None] = None
    return tuple([known[value] for value in values])


def _dumped_column(stored: Stored, values: tuple[Any, ...]) -> Iterable[Any]:
    if stored.load is None:
        return values
    if stored.load is bool:
        return map(int, values)
    known = {value: value.isoformat() for value in set(values) if value is not None}
    known[None] = None
    return [known[value] for value in values]
