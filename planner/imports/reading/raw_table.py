"""A table as it stands in a file: headers, rows of text with their lines, and what was noticed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import dropwhile, islice
from types import MappingProxyType
from typing import NamedTuple

from planner.errors import PlannerError
from planner.imports.reading.cleaning import clean
from planner.imports.reading.days import DayOrder
from planner.imports.reading.headers import SEARCHED_ROWS, HeaderSearch
from planner.text import tr

MAX_ROWS = 1_000_000
MAX_COLUMNS = 1_000
MAX_CELLS = 4_000_000
"""In a whole table; this many take some 400 MB of memory."""

Cells = tuple[str, ...]


class Note(NamedTuple):
    """A remark on one line of the file."""

    line: int
    text: str


class Encoding(NamedTuple):
    """How the letters of a text file were read: by Python's names, such as "cp1250"."""

    name: str
    others: tuple[str, ...] = ()
    """Other encodings in which the file would read as well, with other letters, the likeliest
    first; none where the file itself leaves no doubt, or where the encoding was chosen."""


class RawTable(NamedTuple):
    """The text of a table, as a spreadsheet shows it, and everything noticed on reading it.

    ``rows`` pairs each row with the line it starts on: the line of a text file or the row of a
    sheet, counted from 1. A row may be shorter or longer than ``headers``.
    """

    headers: Cells
    rows: list[tuple[int, Cells]]
    header_line: int = 1
    """The line of the headers; where two rows are headers, the lower one."""
    sheet: str = ""
    """The sheet that was read; empty for a text file."""
    sheet_names: tuple[str, ...] = ()
    """Every sheet of the workbook, this one included."""
    broken_cells: Mapping[str, str] = MappingProxyType({})
    """Cells of a workbook that look empty but are not, such as "C7": "error" or "formula" (a
    formula without a result)."""
    left_out: tuple[Note, ...] = ()
    """Rows that are no part of the table, each with the reason: totals, filters, footers, headers
    that are repeated. They are not among ``rows``."""
    notes: tuple[Note, ...] = ()
    """What else there is to say, in the order of the lines: lines above the headers, other sheets,
    hidden rows and columns, a doubtful encoding, headers that occur twice."""
    encoding: Encoding | None = None
    """How a text file was decoded; none for a workbook."""
    dates: DayOrder | None = None
    """The order chosen for days such as 3/4/2027 that their column leaves open."""


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
