"""A table as it stands in a file: headers, and rows of text with their line numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import dropwhile, islice
from types import MappingProxyType
from typing import NamedTuple

from planner.errors import PlannerError
from planner.imports.reading.cleaning import clean
from planner.imports.reading.headers import SEARCHED_ROWS, HeaderSearch
from planner.text import tr

MAX_ROWS = 1_000_000
MAX_COLUMNS = 1_000
MAX_CELLS = 4_000_000
"""In a whole table; this many take some 400 MB of memory."""

Cells = tuple[str, ...]


class RawTable(NamedTuple):
    """The text of a table, exactly as in the file.

    ``rows`` pairs each row with the line it starts on: the line of a text file or the row of a
    sheet, counted from 1. A row may be shorter or longer than ``headers``.
    """

    headers: Cells
    rows: list[tuple[int, Cells]]
    header_line: int = 1
    sheet: str = ""
    sheet_names: tuple[str, ...] = ()
    broken_cells: Mapping[str, str] = MappingProxyType({})
    """Cells of a workbook that look empty but are not, such as "C7": "error" or "formula" (a
    formula without a result)."""


def make_table(name: str, lines: Iterable[tuple[int, Cells]], search: HeaderSearch) -> RawTable:
    """Make a table of the rows of a file, without what stands above its headers.

    Raises ``PlannerError`` where the file is blank or has more rows or cells than a table may.
    """
    within = _within(name, lines)
    found = dropwhile(lambda row: not any(map(clean, row[1])), within)
    top = list(islice(found, SEARCHED_ROWS))
    at = search.find([cells for _, cells in top])
    if at is None:
        raise PlannerError(tr("{file} holds no table: it is blank.", file=name))
    header_line, headers = top[at]
    rows = top[at + 1 :]
    rows.extend(islice(found, MAX_ROWS + 1 - len(rows)))
    if len(rows) > MAX_ROWS:
        raise PlannerError(
            tr("{file} has more than {most} rows; split the table.", file=name, most=MAX_ROWS)
        )
    while rows and rows[-1][1] == ():
        rows.pop()
    return RawTable(tuple(map(clean, headers)), rows, header_line)


def _within(name: str, lines: Iterable[tuple[int, Cells]]) -> Iterator[tuple[int, Cells]]:
    """Yield the lines. Raises ``PlannerError`` where they hold more cells than a table may."""
    cells = 0
    for line in lines:
        cells += len(line[1])
        if cells > MAX_CELLS:
            raise PlannerError(
                tr(
                    "{file} has more than {most} million cells; split the table.",
                    file=name,
                    most=MAX_CELLS // 1_000_000,
                )
            )
        yield line
