"""Reading a table from a file, whatever program wrote it."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from planner.errors import PlannerError
from planner.given_files import open_given
from planner.imports.merge.base import BOOK
from planner.imports.reading import text_file, workbook_file
from planner.imports.reading.raw_table import RawTable
from planner.text import tr

MOST_BYTES = 100_000_000
"""What a workbook may have."""

_HIDDEN_SHEET = "Exported"

_WORKBOOK_STARTS = (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
"""Zip (Excel, LibreOffice) and the older Excel format; names of files are not trusted."""


def read_table(
    path: str | Path, sheet: str | None = None, headers: Collection[str] = ()
) -> RawTable:
    """Read a CSV, TSV, Excel or LibreOffice table; its headers may stand below a title.

    ``sheet`` names the sheet of a workbook; without it the first one that is not hidden or empty
    is read. ``headers`` are some that the table is known to have. Raises ``PlannerError`` with one
    sentence where the file cannot be read as a table, or is to be merged instead.
    """
    path = Path(path)
    start = _first_bytes(path)
    if start.startswith(_WORKBOOK_STARTS):
        table = workbook_file.read(path, sheet, headers)
        if _HIDDEN_SHEET in table.sheet_names and _is_ours(path):
            raise PlannerError(
                tr(
                    "{file} was exported by this program; it comes back with “Bring an edited"
                    " workbook back” or, on the command line, “rollout-planner merge PLAN FILE”.",
                    file=path.name,
                )
            )
        return table
    if sheet is not None:
        raise PlannerError(tr("{file} is a text file and has no sheets.", file=path.name))
    return text_file.read(path, headers)


def _is_ours(path: Path) -> bool:
    """Whether a workbook has the hidden sheet of an exported one (see ``workbook_base``)."""
    return any(
        sheet.name == _HIDDEN_SHEET and sheet.rows[0][1][:1] == (BOOK,)
        for sheet in workbook_file.read_marked(path, [BOOK])
    )


def check_workbook(path: Path) -> None:
    """Raises ``PlannerError`` where a file is not there, or is no workbook."""
    if not _first_bytes(path).startswith(_WORKBOOK_STARTS):
        raise PlannerError(tr("{file} is not a workbook.", file=path.name))


def _first_bytes(path: Path) -> bytes:
    with open_given(path, MOST_BYTES) as file:
        start = file.read(8)
    if not start:
        raise PlannerError(tr("{file} is empty.", file=path.name))
    return start
