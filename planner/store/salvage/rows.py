"""The rows on the pages of a damaged file: those of a table, and those that nothing leads to."""

from __future__ import annotations

from collections.abc import Mapping

from planner.store.migrations import LATEST
from planner.store.salvage.columns import Column, Columns, fits, may_hold, words_fit
from planner.store.salvage.pages import leaves_below
from planner.store.salvage.raw_pages import LEAF, Cell, RawFile, Value
from planner.store.salvage.salvaged import Salvaged

_VERSION_AT = 60
"""Where a file's header says of which version its tables are."""
_SEQUENCE = "sqlite_sequence"


def cells_of(file: RawFile, page: int, columns: tuple[Column, ...]) -> list[Cell | None]:
    """Return the rows of a page as rows of the table with these columns."""
    return _as_rows_of(columns, file.cells(page), file)


def _as_rows_of(
    columns: tuple[Column, ...], cells: list[Cell | None], file: RawFile
) -> list[Cell | None]:
    """Return rows of an older version with the columns they miss left empty.

    New columns come last, and may be empty or have their default.
    """
    if file.number_at(_VERSION_AT) >= LATEST:
        return cells
    return [cell and _padded(cell, columns) for cell in cells]


def _padded(cell: Cell, columns: tuple[Column, ...]) -> Cell:
    newer = columns[len(cell.values) :]
    if not all(may_hold(column, column.default) for column in newer):
        return cell
    return Cell(cell.row_id, (*cell.values, *(column.default for column in newer)))


def keep_rows(salvaged: Salvaged, cells: list[Cell | None], columns: tuple[Column, ...]) -> None:
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


def place_orphans(
    file: RawFile, columns: Columns, found: dict[str, Salvaged], seen: set[int]
) -> int:
    """Give rows on pages that nothing leads to any more to the one table that they can be of.

    Return how many rows can be of several.
    """
    free, unplaced = file.free_pages(), 0
    for page in range(1, file.pages + 1):
        if page in seen or page in free or file.kind(page) != LEAF:
            continue
        cells = file.cells(page)
        read = {
            t: [c for c in _as_rows_of(columns[t], cells, file) if c is not None] for t in found
        }
        if any(rows and _already_found(found[table], rows) for table, rows in read.items()):
            continue
        fitting = [t for t, rows in read.items() if rows and _may_be_of(t, rows, columns, found)]
        stored = {len(cell.values) for cell in cells if cell is not None}
        exact = [table for table in fitting if stored == {len(columns[table])}]
        fitting = exact or fitting  # an older row is one that is none of this version
        if len(fitting) == 1:
            keep_rows(found[fitting[0]], list(read[fitting[0]]), columns[fitting[0]])
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
        and fits(cell, columns[table])
        and words_fit(cell, columns[table])
        for cell in cells
    )


def count_ids(
    file: RawFile, roots: Mapping[str, int], schema_is_whole: bool, found: dict[str, Salvaged]
) -> None:
    """Find out how many ids each table gave out."""
    for table, salvaged in found.items():
        salvaged.last_id = max(salvaged.rows, default=0)
        if table not in roots and not schema_is_whole:
            salvaged.whole = False
    root = roots.get(_SEQUENCE)
    pages, counted = leaves_below(file, root) if root is not None else ([], False)
    for salvaged in found.values():
        salvaged.counted = counted
    for page in pages:
        for cell in file.cells(page):
            if cell is not None and len(cell.values) == 2:
                name, last = cell.values
                if isinstance(name, str) and isinstance(last, int) and name in found:
                    found[name].last_id = max(found[name].last_id, last)
