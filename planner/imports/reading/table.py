"""Tables from files, whatever program wrote them."""

from __future__ import annotations

from pathlib import Path

from planner.errors import PlannerError
from planner.given_files import open_given
from planner.imports.reading import text_file, workbook_file
from planner.imports.reading.headers import HeaderSearch
from planner.imports.reading.raw_table import RawTable
from planner.text import tr

MAX_BYTES = 100_000_000
"""The largest workbook that is read."""

_WORKBOOK_STARTS = (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
"""Zip (Excel, LibreOffice) and the older Excel format; file names are not trusted."""


def read(path: Path, sheet: str | None, search: HeaderSearch) -> RawTable:
    """Read a CSV, TSV, Excel or LibreOffice table; its headers may stand below a title.

    ``sheet`` names the sheet of a workbook; without it the first one that is neither hidden nor
    empty is read. Raises ``PlannerError`` where the file cannot be read as a table.
    """
    if _first_bytes(path).startswith(_WORKBOOK_STARTS):
        return workbook_file.read(path, sheet, search)
    if sheet is not None:
        raise PlannerError(tr("{file} is a text file and has no sheets.", file=path.name))
    return text_file.read(path, search)


def check_workbook(path: Path) -> None:
    """Check that a file is there and is a workbook. Raises ``PlannerError`` where it is not."""
    if not _first_bytes(path).startswith(_WORKBOOK_STARTS):
        raise PlannerError(tr("{file} is not a workbook.", file=path.name))


def _first_bytes(path: Path) -> bytes:
    with open_given(path, MAX_BYTES) as file:
        start = file.read(8)
    if not start:
        raise PlannerError(tr("{file} is empty.", file=path.name))
    return start
