"""Warnings about cells of a workbook that look empty but are not, column by column."""

from __future__ import annotations

import re
from collections import defaultdict

from planner.imports.reading.raw_table import RawTable
from planner.imports.roster.columns import Columns
from planner.imports.roster.report import Report
from planner.text import listed, tr

_CELL = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_COUNTS = ("hours", "headcount")
"""Fields of which nothing can be a share."""
_MOST = 5
"""How many cells of a column are named."""


def report_broken_cells(table: RawTable, columns: Columns, report: Report) -> None:
    """Report errors, formulas without a result, and percentages where none can be meant, in the
    columns that are read."""
    found: dict[tuple[int, str], list[tuple[int, str]]] = defaultdict(list)
    read = set(columns.of.values())
    counts = {columns.of[field] for field in _COUNTS if field in columns.of}
    for cell, kind in table.broken_cells.items():
        match = _CELL.fullmatch(cell)
        concerned = counts if kind == "percentage" else read
        if match and int(match[2]) > table.header_line:
            at = _column_index(match[1])
            if at in concerned:
                found[at, kind].append((int(match[2]), cell))
    for (at, kind), cells in found.items():
        cells.sort()
        words = tr("Under “{header}” there is a spreadsheet error in {cells}.")
        if kind == "formula":
            words = tr(
                "Under “{header}” there are formulas without a result in {cells}; open the file"
                " in Excel, save it, and import it again."
            )
        if kind == "percentage":
            words = tr(
                "Under “{header}” there are percentages in {cells}, such as 50% for 0.5; see"
                " whether these numbers are meant."
            )
        names = listed([cell for _, cell in cells], most=_MOST)
        report.warn(cells[0][0], words.format(header=table.headers[at], cells=names))


def _column_index(letters: str) -> int:
    """Return the index of a column from its letters: 0 for A, 26 for AA."""
    at = 0
    for letter in letters:
        at = at * 26 + ord(letter) - ord("A") + 1
    return at - 1
