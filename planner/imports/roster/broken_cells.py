"""Warnings about cells of a workbook that look empty but are not, column by column."""

from __future__ import annotations

import re
from collections import defaultdict

from planner.imports.reading.raw_table import RawTable
from planner.imports.roster.columns import Columns
from planner.imports.roster.report import Report
from planner.table_reader.xml_tags import column_index
from planner.text import listed, tr

_CELL = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_MOST = 5
"""How many cells of a column are named."""


def report_broken_cells(table: RawTable, columns: Columns, report: Report) -> None:
    """Report errors and formulas without a result in the columns that are read."""
    found: dict[tuple[int, str], list[tuple[int, str]]] = defaultdict(list)
    read = set(columns.of.values())
    for cell, kind in table.broken_cells.items():
        match = _CELL.fullmatch(cell)
        if match and int(match[2]) > table.header_line:
            at = column_index(match[1]) - table.first_column
            if at in read:
                found[at, kind].append((int(match[2]), cell))
    for (at, kind), cells in found.items():
        cells.sort()
        words = tr("Under “{header}” there is a spreadsheet error in {cells}.")
        if kind == "formula":
            words = tr(
                "Under “{header}” there are formulas without a result in {cells}; open the file"
                " in Excel, save it, and import it again."
            )
        names = listed([cell for _, cell in cells], most=_MOST)
        report.warn(cells[0][0], words.format(header=table.headers[at], cells=names))
