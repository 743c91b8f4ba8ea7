"""A table as it stands in a file: headers and rows of text, each with its line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from planner.errors import PlannerError
from planner.imports.cleaning import clean
from planner.text import tr

MOST_ROWS = 1_000_000
MOST_COLUMNS = 1_000
MOST_BYTES = 100_000_000

_WORKBOOK_STARTS = (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
"""Zip (Excel, LibreOffice) and the older Excel format; names of files are not trusted."""

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


def read_table(path: str | Path, sheet: str | None = None) -> RawTable:
    """Read a CSV, TSV, Excel or LibreOffice table; its first row that is not blank is the headers.

    ``sheet`` names the sheet of a workbook; without it the first one that is not hidden or empty
    is read. Raises ``PlannerError`` with one sentence where the file cannot be read as a table.
    """
    # Not imported above: each of the two imports this module for its limits.
    from planner.imports import text_file, workbook_file

    path = Path(path)
    start = _first_bytes(path)
    if start.startswith(_WORKBOOK_STARTS):
        return workbook_file.read(path, sheet)
    if sheet is not None:
        raise PlannerError(tr("{file} is a text file and has no sheets.", file=path.name))
    return text_file.read(path)


def _first_bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise PlannerError(tr("{file} is a folder, not a table.", file=path))
        if not path.exists():
            raise PlannerError(tr("There is no file {file}.", file=path))
        if not path.is_file():
            raise PlannerError(tr("{file} is not a file that can be read.", file=path))
        if path.stat().st_size > MOST_BYTES:
            raise PlannerError(
                tr(
                    "{file} is larger than {most} MB; split the table into several files.",
                    file=path.name,
                    most=MOST_BYTES // 1_000_000,
                )
            )
        with path.open("rb") as file:
            start = file.read(8)
    except (OSError, ValueError) as error:
        raise PlannerError(tr("{file} cannot be read.", file=path)) from error
    if not start:
        raise PlannerError(tr("{file} is empty.", file=path.name))
    return start


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
