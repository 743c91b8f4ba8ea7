"""A table as it stands in a file: headers and rows of text, each with its line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from planner.errors import PlannerError
from planner.imports.cleaning import clean
from planner.text import tr

MOST_ROWS = 1_000_000
MOST_COLUMNS = 1_000

Cells = tuple[str, ...]


class RawTable(NamedTuple):
    """Text exactly as in the file. ``rows`` pairs each row with the line it starts on, which is
    the line of a text file and the row of a sheet, both from 1. A row may be shorter or longer
    than ``headers``."""

    headers: Cells
    rows: list[tuple[int, Cells]]
    header_line: int = 1
    sheet: str = ""
    sheet_names: tuple[str, ...] = ()


def as_table(name: str, lines: Iterable[tuple[int, Cells]]) -> RawTable:
    """Take the headers off the rows of a file, and hold it to the limits of a table."""
    found = iter(lines)
    header_line, headers = _headers(found)
    if not headers:
        raise PlannerError(tr("{file} holds no table: it is blank.", file=name))
    rows = list(islice(found, MOST_ROWS + 1))
    if len(rows) > MOST_ROWS:
        raise PlannerError(
            tr("{file} has more than {most} rows; split the table.", file=name, most=MOST_ROWS)
        )
    while rows and rows[-1][1] == ():
        rows.pop()
    return RawTable(headers, rows, header_line)


def _headers(lines: Iterator[tuple[int, Cells]]) -> tuple[int, Cells]:
    for line, cells in lines:
        headers = tuple(clean(cell) for cell in cells)
        if any(headers):
            return line, headers
    return 0, ()
