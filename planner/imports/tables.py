"""Reading a table for an import, which takes all the rooms."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from planner.errors import PlannerError
from planner.imports.kinds import Kind
from planner.imports.merge.workbook import HIDDEN_SHEET, has_hidden_sheet
from planner.imports.reading import table
from planner.imports.reading.days import DayOrder
from planner.imports.reading.headers import HeaderSearch
from planner.imports.reading.raw_table import RawTable
from planner.imports.roster.spellings import SPELLINGS, count_usual_headers, match_fields
from planner.table_reader.request import header_key
from planner.text import tr


def read_table(
    path: str | Path,
    sheet: str | None = None,
    headers: Collection[str] = (),
    *,
    kind: Kind | None = None,
    encoding: str | None = None,
    dates: DayOrder | None = None,
) -> RawTable:
    """Read a CSV, TSV, Excel or LibreOffice table; its headers may stand below a title.

    ``sheet`` names the sheet of a workbook; without it the first that is neither hidden nor empty
    and has usual headers is read. ``headers`` are some that the table is known to have, ``kind``
    what it lists where that is not people. ``encoding`` is that of a text file, which else is
    judged; ``dates`` the order of days that their column leaves open. Raises ``PlannerError``
    where the file cannot be read as a table, or is to be merged instead.
    """
    path = Path(path)
    search = HeaderSearch(count_usual_headers, _field_of, _USUAL_KEYS, headers)
    if kind is not None:
        search = HeaderSearch(kind.count_usual_headers, kind.field_of, kind.usual_keys, headers)
    read = table.read(path, sheet, search, encoding)
    if HIDDEN_SHEET in read.sheet_names and has_hidden_sheet(path):
        raise PlannerError(
            tr(
                "{file} was exported by this program; it comes back with “Bring an edited"
                " workbook back” or, on the command line, “rollout-planner merge PLAN FILE”.",
                file=path.name,
            )
        )
    return read._replace(dates=dates)


def _field_of(header: str) -> str | None:
    return next(iter(match_fields([header])), None)


_USUAL_KEYS = {header_key(s): field for field, known in SPELLINGS.items() for s in known}
