"""Reading a table for an import, which takes all the rooms."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from planner.errors import PlannerError
from planner.imports.kinds import Kind
from planner.imports.merge.workbook import HIDDEN_SHEET, has_hidden_sheet
from planner.imports.reading import table
from planner.imports.reading.headers import HeaderSearch
from planner.imports.reading.raw_table import RawTable
from planner.imports.roster.spellings import count_usual_headers
from planner.text import tr


def read_table(
    path: str | Path,
    sheet: str | None = None,
    headers: Collection[str] = (),
    kind: Kind | None = None,
) -> RawTable:
    """Read a CSV, TSV, Excel or LibreOffice table; its headers may stand below a title.

    ``sheet`` names the sheet of a workbook; without it the first one that is neither hidden nor
    empty is read. ``headers`` are some that the table is known to have; ``kind`` is what it lists,
    where that is not people. Raises ``PlannerError`` where the file cannot be read as a table, or
    is to be merged instead.
    """
    path = Path(path)
    read = table.read(
        path,
        sheet,
        HeaderSearch(kind.count_usual_headers if kind else count_usual_headers, headers),
    )
    if HIDDEN_SHEET in read.sheet_names and has_hidden_sheet(path):
        raise PlannerError(
            tr(
                "{file} was exported by this program; it comes back with “Bring an edited"
                " workbook back” or, on the command line, “rollout-planner merge PLAN FILE”.",
                file=path.name,
            )
        )
    return read
