"""Which row of a table its headers stand in, where that is chosen by hand."""

from __future__ import annotations

from planner.imports import RawTable
from planner.text import tr

OFFERED_ROWS = 6
"""Headers stand near the top."""

NO_HEADERS = 0
"""In place of a line: the first row is data like all others."""


def with_headers_in(table: RawTable, line: int) -> RawTable:
    """Return the table with the headers in this line of the file, or with none."""
    if line == table.header_line:
        return table
    width = max(len(table.headers), *(len(cells) for _, cells in table.rows[:OFFERED_ROWS]), 0)
    rows = [(table.header_line, table.headers), *table.rows]
    if line == NO_HEADERS:
        return table._replace(headers=("",) * width, rows=rows)
    at = next(number for number, row in enumerate(rows) if row[0] == line)
    headers = tuple(" ".join(cell.split()) for cell in rows[at][1])
    missing = ("",) * (width - len(headers))
    return table._replace(headers=headers + missing, rows=rows[at + 1 :], header_line=line)


def header_choices(table: RawTable) -> list[tuple[int, str]]:
    """Return the lines that may hold the headers, with what stands in them."""
    rows = [(table.header_line, table.headers), *table.rows[:OFFERED_ROWS]]
    texts = [(line, tr(" · ").join(filter(None, map(str.strip, cells)))) for line, cells in rows]
    return [(line, text) for line, text in texts if text]
