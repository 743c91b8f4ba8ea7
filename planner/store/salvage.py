"""Finding the rows of a damaged plan: page by page, and in the history where pages are lost.

No SQL of the file is run, and its own list of tables serves only to find rows sooner: they are
compared with the tables as this program knows them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from planner.models.row import TABLES
from planner.store.migrations import LATEST
from planner.store.raw_pages import INTERIOR, LEAF, Cell, RawFile, Value

_DAYS = {"day": re.compile(r"\d{4}-\d\d-\d\d"), "moment": re.compile(r"\d{4}-\d\d-\d\dT.+")}
_SCHEMA_PAGE = 1
_VERSION_AT = 60
"""Where a file's header says of which version its tables are."""
_SEQUENCE = "sqlite_sequence"

Stored = tuple[Value, ...]
"""A row as it is stored, its id first."""


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


@dataclass
class Salvaged:
    """What was found of a table."""

    rows: dict[int, Stored] = field(default_factory=dict)
    whole: bool = True
    """Whether every page of the table was there, and every row on it could be read."""
    last_id: int = 0
    """The highest id that was ever given out, as far as that is known."""
    counted: bool = False
    """Whether it is known, because the file's own count could be read."""
    remembered: dict[int, Stored] = field(default_factory=dict)
    """The rows as the history has them."""
    from_history: set[int] = field(default_factory=set)
    """The rows that only the history had."""
    gone: set[int] = field(default_factory=set)
    """Ids that the history says were taken away before."""

    def missing(self) -> list[int]:
        """Return the ids of rows that were there once, and may be lost."""
        if self.whole:
            return []
        return [i for i in range(1, self.last_id + 1) if i not in self.rows and i not in self.gone]


def salvage(file: RawFile, columns: Columns) -> tuple[dict[str, Salvaged], int]:
    """Return all that can be found of each table, and how many rows may be of several tables."""
    found = {table: Salvaged() for table in columns}
    roots, schema_is_whole = _roots(file, columns)
    seen = set(_walk(file, _SCHEMA_PAGE)[0])
    for table, salvaged in found.items():
        root = roots.get(table)
        pages, whole = _walk(file, root) if root is not None else ([], False)
        salvaged.whole = whole
        seen.update(pages)
        for page in pages:
            _keep(salvaged, _cells(file, page, columns[table]), columns[table])
    _place_orphans(file, columns, found, seen)
    _count_ids(file, roots, schema_is_whole, found)
    _restore_from_history(columns, found)
    return found, _place_orphans(file, columns, found, seen)  # more is known by now


# Pages -----------------------------------------------------------------------------------


def _walk(file: RawFile, root: int) -> tuple[list[int], bool]:
    """Return the leaf pages that a page leads to, and whether all on the way could be read."""
    leaves: list[int] = []
    seen: set[int] = set()
    whole, waiting = True, [root]
    while waiting:
        page = waiting.pop()
        kind = file.kind(page)
        whole = whole and page not in seen and file.is_whole(page)
        if page in seen:
            continue
        if kind == LEAF:
            leaves.append(page)
        elif kind == INTERIOR:
            waiting += file.children(page)
        seen.add(page)
    return leaves, whole


def _roots(file: RawFile, columns: Columns) -> tuple[dict[str, int], bool]:
    """Return the first page of each table by the file's own list, and whether that is intact."""
    pages, whole = _walk(file, _SCHEMA_PAGE)
    roots = {}
    for page in pages:
        for cell in file.cells(page):
            if cell is None or len(cell.values) != 5:
                whole = False
                continue
            kind, name, _, root, _ = cell.values
            if kind == "table" and isinstance(name, str) and isinstance(root, int):
                roots[name] = root
    return roots, whole


def _cells(file: RawFile, page: int, columns: tuple[Column, ...]) -> list[Cell | None]:
    """Return the rows of a page; those of an older version with its missing columns left empty.

    New columns come last, and may be empty or have their default.
    """
    cells = file.cells(page)
    if file.number_at(_VERSION_AT) >= LATEST:
        return cells
    return [cell and _padded(cell, columns) for cell in cells]


def _padded(cell: Cell, columns: tuple[Column, ...]) -> Cell:
    newer = columns[len(cell.values) :]
    if not all(_may_hold(column, column.default) for column in newer):
        return cell
    return Cell(cell.row_id, (*cell.values, *(column.default for column in newer)))


def _keep(salvaged: Salvaged, cells: list[Cell | None], columns: tuple[Column, ...]) -> None:
    """Keep the rows of a page; their values are validated later."""
    for cell in cells:
        if cell is None or len(cell.values) != len(columns) or cell.row_id < 1 or _has_hole(cell):
            salvaged.whole = False
        else:
            values = map(_as_read, columns[1:], cell.values[1:])
            salvaged.rows.setdefault(cell.row_id, (cell.row_id, *values))


def _as_read(column: Column, value: Value) -> Value:
    """Return a number as SQLite would: it stores 3.0 as 3, and gives it back as it was."""
    return float(value) if column.sql_type == "REAL" and isinstance(value, int) else value


def _has_hole(cell: Cell) -> bool:
    """Return whether a text runs over a page that is zeros now; no text of a plan has any."""
    return any(isinstance(value, str) and "\0" in value for value in cell.values)


def _fits(cell: Cell, columns: tuple[Column, ...]) -> bool:
    """Return whether a row can be of a table: as many values, each of its type."""
    if len(cell.values) != len(columns) or cell.values[0] is not None or cell.row_id < 1:
        return False
    return all(map(_may_hold, columns[1:], cell.values[1:]))


def _may_hold(column: Column, value: Value) -> bool:
    if value is None:
        return column.optional
    if column.sql_type == "TEXT":
        return isinstance(value, str)
    if column.sql_type == "REAL":
        return isinstance(value, int | float)
    return isinstance(value, int)


def _place_orphans(
    file: RawFile, columns: Columns, found: dict[str, Salvaged], seen: set[int]
) -> int:
    """Give rows on pages that nothing leads to any more to the one table that they can be of.

    Return how many rows can be of several.
    """
    free, unplaced = file.free_pages(), 0
    for page in range(1, file.pages + 1):
        if page in seen or page in free or file.kind(page) != LEAF:
            continue
        read = {t: [c for c in _cells(file, page, columns[t]) if c is not None] for t in found}
        if any(cells and _already_found(found[table], cells) for table, cells in read.items()):
            continue
        fitting = [t for t, cells in read.items() if cells and _may_be_of(t, cells, columns, found)]
        stored = {len(cell.values) for cell in file.cells(page) if cell is not None}
        exact = [table for table in fitting if stored == {len(columns[table])}]
        fitting = exact or fitting  # an older row is one that is none of this version
        if len(fitting) == 1:
            _keep(found[fitting[0]], list(read[fitting[0]]), columns[fitting[0]])
        elif fitting:
            unplaced += len(read[fitting[0]])
    return unplaced


def _already_found(salvaged: Salvaged, cells: list[Cell]) -> bool:
    return all(salvaged.rows.get(c.row_id) == (c.row_id, *c.values[1:]) for c in cells)


def _may_be_of(
    table: str, cells: list[Cell], columns: Columns, found: Mapping[str, Salvaged]
) -> bool:
    salvaged = found[table]
    return not salvaged.whole and all(
        cell.row_id not in salvaged.rows
        and cell.row_id not in salvaged.gone
        and _fits(cell, columns[table])
        and _words_fit(cell, columns[table])
        for cell in cells
    )


def _words_fit(cell: Cell, columns: tuple[Column, ...]) -> bool:
    """Return whether all choices are valid words and all days are days; tells tables apart."""
    return not any(
        value is not None
        and (
            (column.words and value not in column.words)
            or (column.dated and not _DAYS[column.dated].fullmatch(str(value)))
        )
        for column, value in zip(columns[1:], cell.values[1:], strict=True)
    )


def _count_ids(
    file: RawFile, roots: Mapping[str, int], schema_is_whole: bool, found: dict[str, Salvaged]
) -> None:
    """Find out how many ids each table gave out."""
    for table, salvaged in found.items():
        salvaged.last_id = max(salvaged.rows, default=0)
        if table not in roots and not schema_is_whole:
            salvaged.whole = False
    root = roots.get(_SEQUENCE)
    pages, counted = _walk(file, root) if root is not None else ([], False)
    for salvaged in found.values():
        salvaged.counted = counted
    for page in pages:
        for cell in file.cells(page):
            if cell is not None and len(cell.values) == 2:
                name, last = cell.values
                if isinstance(name, str) and isinstance(last, int) and name in found:
                    found[name].last_id = max(found[name].last_id, last)


# The history -----------------------------------------------------------------------------


def _restore_from_history(columns: Columns, found: dict[str, Salvaged]) -> None:
    """Bring back rows that only the history has, and note those that it says were removed.

    Where part of the history is lost, a step that removed a row may be: a table of which every page
    was found is then believed.
    """
    is_whole = found["change"].whole and found["change_part"].whole
    for (table, row_id), state in _last_states(found).items():
        salvaged = found[table]
        salvaged.last_id = max(salvaged.last_id, row_id)
        if state is None:
            salvaged.gone.add(row_id)
            continue
        values = tuple(state.get(column.name, column.default) for column in columns[table][1:])
        if _fits(Cell(row_id, (None, *values)), columns[table]):
            salvaged.remembered[row_id] = (row_id, *values)
        if row_id not in salvaged.rows and (is_whole or not salvaged.whole):
            salvaged.whole = False  # no step took it away
            if row_id in salvaged.remembered:
                salvaged.rows[row_id] = salvaged.remembered[row_id]
                salvaged.from_history.add(row_id)


def _last_states(
    found: Mapping[str, Salvaged],
) -> dict[tuple[str, int], dict[str, Any] | None]:
    """Return each row as the newest standing step left it; none where that removed it, or where no
    standing step ever made it."""
    steps = {step: row[4] for step, row in found["change"].rows.items()}
    states: dict[tuple[str, int], dict[str, Any] | None] = {}
    for _, change_id, table, fields, rows in (
        found["change_part"].rows[part] for part in sorted(found["change_part"].rows)
    ):
        if not isinstance(change_id, int) or change_id not in steps or table not in TABLES:
            continue
        with suppress(ValueError, TypeError, KeyError):
            names = json.loads(str(fields))
            for row_id, before, after in json.loads(str(rows)):
                place = (str(table), int(row_id))
                if steps[change_id] == "done":
                    states[place] = after and dict(zip(names, after, strict=True))
                elif before is None:
                    states.setdefault(place, None)
    return states
