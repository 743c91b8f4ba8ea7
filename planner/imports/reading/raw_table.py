"""A table as it stands in a file: headers, rows of text with their lines, and what was noticed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import dropwhile, islice
from types import MappingProxyType
from typing import NamedTuple

from planner.errors import PlannerError
from planner.imports.reading.cleaning import clean
from planner.imports.reading.days import DayOrder
from planner.imports.reading.headers import SEARCHED_ROWS, Headed, HeaderSearch
from planner.imports.reading.table_end import part
from planner.text import listed, listed_names, tr

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
    first_column: int = 0
    """The column of the sheet, counted from 0, in which the table begins."""
    counts_from_1904: bool = False
    """Whether the workbook counts its days from 1904, as old Macintosh programs did."""
    broken_cells: Mapping[str, str] = MappingProxyType({})
    """Cells of a workbook that look empty but are not, such as "C7": "error" or "formula" (a
    formula without a result)."""
    left_out: tuple[Note, ...] = ()
    """Rows that are no part of the table, each with the reason: totals, filters, footers, headers
    that are repeated. They are not among ``rows``."""
    notes: tuple[Note, ...] = ()
    """What else there is to say: lines above the headers, other sheets,
    hidden rows and columns, a doubtful encoding, headers that occur twice."""
    encoding: Encoding | None = None
    """How a text file was decoded; none for a workbook."""
    dates: DayOrder | None = None
    """The order chosen for days such as 3/4/2027 that their column leaves open."""


class Sheet(NamedTuple):
    """What is known of the rows of a sheet besides their cells, by their lines."""

    wide: frozenset[int] = frozenset()
    """Rows with a cell that is merged across columns."""
    formulas: frozenset[int] = frozenset()
    """Rows with a formula that has no result."""


def make_table(
    name: str, lines: Iterable[tuple[int, Cells]], search: HeaderSearch, sheet: Sheet | None = None
) -> RawTable:
    """Make a table of the rows of a file, without what stands above its headers and what is no
    part of it below.

    Raises ``PlannerError`` where the file is blank.
    """
    found = dropwhile(lambda row: not any(map(clean, row[1])), lines)
    top = list(islice(found, 2 * SEARCHED_ROWS))
    headed = search.find([cells for _, cells in top])
    if headed is None:
        raise PlannerError(tr("{file} holds no table: it is blank.", file=name))
    rows = top[headed.last + 1 :]
    rows.extend(found)
    sheet = sheet or Sheet()
    parted = part(rows, headed.headers, sheet.wide, sheet.formulas)
    while parted.rows and parted.rows[-1][1] == ():
        parted.rows.pop()
    header_line = top[headed.last][0]
    notes = [*_above(top[: headed.first]), *_said_of_headers(headed, header_line)]
    notes += [Note(line, text) for line, text in parted.doubtful]
    return RawTable(
        headed.headers,
        parted.rows,
        header_line,
        left_out=tuple(Note(line, text) for line, text in parted.left_out),
        notes=tuple(notes),
    )


def _above(rows: list[tuple[int, Cells]]) -> Iterator[Note]:
    """Say what stands above the headers."""
    said = [(line, next(filter(None, map(clean, cells)), "")) for line, cells in rows]
    said = [(line, text) for line, text in said if text]
    if said:
        texts = listed([tr("“{text}”", text=text[:80]) for _, text in said], most=3)
        yield Note(
            said[0][0], tr("What stands above the headers was not read: {texts}.", texts=texts)
        )


def _said_of_headers(headed: Headed, line: int) -> Iterator[Note]:
    if headed.last > headed.first:
        names = listed_names([header for header in headed.headers if header], most=8)
        yield Note(line, tr("Two rows are headers; they were read as {headers}.", headers=names))
    places: dict[str, list[int]] = {}
    for number, header in enumerate(headed.headers, start=1):
        if header:
            places.setdefault(header.casefold(), []).append(number)
    for numbers in places.values():
        if len(numbers) > 1:
            header = headed.headers[numbers[0] - 1]
            columns = listed([str(number) for number in numbers])
            yield Note(
                line,
                tr(
                    "“{header}” heads the columns {columns}; the first of them is meant by it.",
                    header=header,
                    columns=columns,
                ),
            )
