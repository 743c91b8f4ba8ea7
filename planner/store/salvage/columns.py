"""What the columns of the tables are known to hold, and which rows can be of which table."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal, NamedTuple

from planner.store.salvage.raw_pages import Cell, Value

_DAYS = {"day": re.compile(r"\d{4}-\d\d-\d\d"), "moment": re.compile(r"\d{4}-\d\d-\d\dT.+")}


class Column(NamedTuple):
    """What a column of a known table may hold."""

    name: str
    sql_type: str
    optional: bool
    words: tuple[str, ...] = ()
    """The only words it may hold, for a choice; else empty."""
    dated: Literal["", "day", "moment"] = ""
    """Whether it holds days or moments."""
    default: Value = None
    """What a row has here that was written before there was this column; a text, the empty one."""


Columns = Mapping[str, tuple[Column, ...]]
"""The columns of every table, as they are known and not as the file says."""


def fits(cell: Cell, columns: tuple[Column, ...]) -> bool:
    """Return whether a row can be of a table: as many values, each of its type."""
    if len(cell.values) != len(columns) or cell.values[0] is not None or cell.row_id < 1:
        return False
    return all(map(may_hold, columns[1:], cell.values[1:]))


def may_hold(column: Column, value: Value) -> bool:
    """Return whether a value is of a column's type."""
    if value is None:
        return column.optional
    if column.sql_type == "TEXT":
        return isinstance(value, str)
    if column.sql_type == "REAL":
        return isinstance(value, int | float)
    return isinstance(value, int)


def words_fit(cell: Cell, columns: tuple[Column, ...]) -> bool:
    """Return whether all choices are valid words and all days are days; tells tables apart."""
    return not any(
        value is not None
        and (
            (column.words and value not in column.words)
            or (column.dated and not _DAYS[column.dated].fullmatch(str(value)))
        )
        for column, value in zip(columns[1:], cell.values[1:], strict=True)
    )
