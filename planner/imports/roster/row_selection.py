"""The rows of a table that are read: not blank, not too wide, and with the wanted values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from planner.imports.reading.cleaning import Cleaned, clean
from planner.imports.reading.raw_table import Cells, RawTable
from planner.imports.roster.columns import Columns
from planner.imports.roster.report import Report
from planner.text import tr


def select_rows(table: RawTable, columns: Columns, report: Report) -> list[tuple[int, Cells]]:
    """Return the rows to be read, each with its line, and with blank cells filled down.

    Rows that cannot be read are reported as skipped; those without the wanted values are counted.
    """
    width = len(table.headers)
    wanted: dict[int, set[str]] = defaultdict(set)
    for column, value in columns.where:
        wanted[column].add(clean(value).casefold())
    above: dict[int, str] = {}
    cleaned = Cleaned()
    rows = []
    for line, cells in table.rows:
        if not any(map(cleaned.__getitem__, cells)):
            report.skip(line, tr("The row is blank."))
            continue
        if len(cells) > width and any(map(clean, cells[width:])):
            words = tr("The row has {count} cells where the table has {width} columns.")
            report.skip(line, words.format(count=len(cells), width=width))
            continue
        filled = _filled_down(cells, columns.fill_down, above) if columns.fill_down else cells
        if not wanted or _has_all(filled, wanted):
            rows.append((line, filled))
        else:
            report.filtered += 1
    report.rows = len(table.rows) + len(table.left_out) - report.filtered
    return rows


def _filled_down(cells: Cells, columns: tuple[int, ...], above: dict[int, str]) -> Cells:
    """Return a row with blank cells filled from the rows ``above``, which it adds to."""
    filled = [*cells, *[""] * (max(columns) + 1 - len(cells))]
    for column in columns:
        if clean(filled[column]):
            above[column] = filled[column]
        filled[column] = above.get(column, "")
    return tuple(filled)


def _has_all(cells: Cells, wanted: Mapping[int, set[str]]) -> bool:
    return all(
        clean(cells[column] if column < len(cells) else "").casefold() in values
        for column, values in wanted.items()
    )
