"""Sheets of Excel and LibreOffice workbooks, as they are shown."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from datetime import time as time_of_day
from itertools import islice
from typing import Any

import python_calamine

from planner.table_reader.cell_notes import ods_notes
from planner.table_reader.ods_marks import ods_marks
from planner.table_reader.request import KNOWN, Headers, Limits, Request
from planner.table_reader.sheet_marks import Package, SheetMarks
from planner.table_reader.wire import BLOCK_ROWS, RowSender, fail, send

MAX_TEXT = 150_000_000
"""Characters in all cells together: one long shared string may stand in a million cells."""
CELL_OVERHEAD = 36
"""Characters added to the count for each cell, for its own memory."""
MAX_MEMBERS = 5_000
MAX_EXPANDED = 1_000_000_000
SUSPECT_EXPANDED = 50_000_000
SUSPECT_RATIO = 250
"""A workbook larger than this (bytes, unpacked) that packs better than this is a zip bomb: honest
sheets pack to about a tenth."""
_OTHER_KINDS = {"Index/": "numbers", "word/": "document", "ppt/": "slides"}
"""How the names of parts begin in files of other programs that are zip files too."""
SEARCHED_ROWS = 60
"""How many rows are searched for a mark or for headers: both stand near the top."""
MAX_MERGED = 100_000


def write_sheet(request: Request) -> None:
    """Send one sheet: the named one, or the first that is a list of something."""
    book = _load(request.path)
    package = Package(request.path)
    sheet = _find_sheet(book, request)
    if sheet.end is None:
        fail("blank")
    marks, merged = package.marks(sheet.name), _merged(sheet)
    found = None if package.is_known else ods_marks(request.path, sheet.name)
    if found is not None:
        marks, merged = found
    names = [about.name for about in book.sheets_metadata if _is_sheet(about)]
    send(
        sheet=sheet.name,
        sheets=names,
        hidden_sheets=[a.name for a in book.sheets_metadata if _is_sheet(a) and not _is_visible(a)],
        checked=package.is_known or found is not None,
        counts_from_1904=package.counts_from_1904,
        width=sheet.width,
        first_column=sheet.start[1],
        hidden_rows=marks.hidden_rows,
        hidden_columns=marks.hidden_columns,
        wide_rows=[top for (top, left), (_, right) in merged if right > left],
    )
    rows = _fill_merged(_as_shown(sheet, marks), sheet.start[1], merged)
    _Writer(request.limits).write(sheet, rows)
    send(broken_cells=marks.broken_cells)


def write_marked(request: Request) -> None:
    """Send every sheet, hidden or not, that has one of the marks in a cell near its top; the others
    too where every sheet is asked for."""
    book = _load(request.path)
    package = Package(request.path)
    in_ods = ods_notes(request.path) if request.every and not package.is_known else None
    writer = _Writer(request.limits)
    for about in filter(_is_sheet, book.sheets_metadata):
        sheet = book.get_sheet_by_name(about.name)
        marked = sheet.end is not None and _has_mark(sheet, set(request.marks))
        if not (marked or request.every):
            continue
        send(sheet=sheet.name, width=sheet.width)
        if marked:
            writer.write(sheet, _exact_rows(sheet), as_shown=False)
        elif sheet.end is not None:
            # No sheet of somebody's own keeps those of the program from being read.
            _Writer(request.limits).write_beginning(sheet, _exact_rows(sheet))
        if request.every:
            found = (in_ods or {}).get(sheet.name) or package.notes(sheet.name)
            send(
                formulas=None if found is None else found.formulas,
                notes=[] if found is None else found.notes,
            )
        send(broken_cells=package.marks(about.name, formats=False).broken_cells)


def _load(path: str) -> Any:
    _check_zip(path)
    try:
        return python_calamine.load_workbook(path)
    except python_calamine.PasswordError:
        fail("password")


def _check_zip(path: str) -> None:
    """Refuse what is no workbook, and a zip bomb before anything is unpacked."""
    if not zipfile.is_zipfile(path):
        return
    with zipfile.ZipFile(path) as archive:
        members = archive.infolist()
    for member in members:
        for begin, problem in _OTHER_KINDS.items():
            if member.filename.startswith(begin):
                fail(problem)
    expanded = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members) or 1
    if (
        len(members) > MAX_MEMBERS
        or expanded > MAX_EXPANDED
        or (expanded > SUSPECT_EXPANDED and expanded / packed > SUSPECT_RATIO)
    ):
        fail("large")


# Which sheet ---------------------------------------------------------------------------------


def _is_sheet(about: Any) -> bool:
    return bool(about.typ == python_calamine.SheetTypeEnum.WorkSheet)


def _is_visible(about: Any) -> bool:
    return bool(about.visible == python_calamine.SheetVisibleEnum.Visible)


def _find_sheet(book: Any, request: Request) -> Any:
    """Return the named sheet; or the first visible one that has the known headers, or else usual
    ones, near its top; or else the first visible one that is not empty: one that only explains has
    no headers."""
    if request.sheet is not None:
        return _sheet_named(book, request.sheet)
    headers = Headers.of(request)
    wanted = KNOWN if headers.known else 2
    found: dict[bool, Any] = {}
    for about in book.sheets_metadata:
        if _is_sheet(about) and _is_visible(about):
            sheet = book.get_sheet_by_name(about.name)
            if sheet.end is None:
                continue
            count = _count_headers(sheet, headers)
            if count >= wanted:
                return sheet
            found.setdefault(count >= 2, sheet)
    return found.get(True) or found.get(False) or fail("blank")


def _count_headers(sheet: Any, headers: Headers) -> int:
    """Return how many headers the row near the top of a sheet has that has most of them."""
    rows = islice(sheet.iter_rows(), SEARCHED_ROWS)
    return max(headers.count([cell for cell in row if isinstance(cell, str)]) for row in rows)


def _sheet_named(book: Any, wanted: str) -> Any:
    for same in (str.strip, lambda name: name.strip().casefold()):
        for name in book.sheet_names:
            if same(name) == same(wanted):
                return book.get_sheet_by_name(name)
    sheets = [a.name for a in book.sheets_metadata if _is_sheet(a) and _is_visible(a)]
    return fail("sheet", sheets=sheets)


def _has_mark(sheet: Any, marks: set[str]) -> bool:
    return any(
        value.__class__ is str and value.strip() in marks
        for row in islice(sheet.iter_rows(), SEARCHED_ROWS)
        for value in row
    )


# Cells ---------------------------------------------------------------------------------------

_Range = tuple[tuple[int, int], tuple[int, int]]


def _merged(sheet: Any) -> list[_Range]:
    """Return the merged ranges of a sheet, in the order of their rows."""
    return sorted((sheet.merged_cell_ranges or [])[:MAX_MERGED])


def text_of(value: Any) -> str:
    """Return the value of a cell as text: 2027-03-01, 3, 2.5."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        # Excel itself keeps 15 digits of a fraction.
        return str(int(value)) if value.is_integer() and abs(value) < 1e18 else f"{value:.15g}"
    if isinstance(value, datetime):
        midnight = value.time() == time_of_day()
        return value.date().isoformat() if midnight else value.isoformat(" ", "seconds")
    if isinstance(value, (date, time_of_day)):
        return value.isoformat()
    if isinstance(value, timedelta):
        return f"{value.total_seconds() / 3600:.15g}"
    return str(value)


def exact_text_of(value: Any) -> str:
    """Return the same as ``text_of``, but a duration as 26:30:00 rather than as a number."""
    if isinstance(value, timedelta):
        minutes, seconds = divmod(round(value.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    return text_of(value)


def _exact_rows(sheet: Any) -> Iterator[list[str]]:
    before = [""] * sheet.start[1]
    for row in sheet.iter_rows():
        yield before + [v if v.__class__ is str else exact_text_of(v) for v in row]


def _as_shown(sheet: Any, marks: SheetMarks) -> Iterator[list[str]]:
    """Yield the rows of a sheet with every cell as it is shown."""
    first = sheet.start[1]
    for number, row in enumerate(sheet.iter_rows()):
        cells = [value if value.__class__ is str else text_of(value) for value in row]
        for column, show in marks.shown.get(number, ()):
            at = column - first
            if 0 <= at < len(cells) and isinstance(value := row[at], (int, float)):
                cells[at] = show(value) or cells[at]
        yield cells


def _fill_merged(
    rows: Iterator[list[str]], first: int, merged: list[_Range]
) -> Iterator[list[str]]:
    """Fill the first column of each merged range down to its last row."""
    waiting = [((top, left - first), last) for (top, left), (last, _) in merged if last > top]
    waiting.reverse()
    held: list[tuple[int, int, str]] = []
    for number, cells in enumerate(rows):
        for last, at, text in held:
            if number <= last and not cells[at]:
                cells[at] = text
        while waiting and waiting[-1][0][0] <= number:
            (_, at), last = waiting.pop()
            if 0 <= at < len(cells) and cells[at]:
                held.append((last, at, cells[at]))
        held = [range_ for range_ in held if range_[0] > number]
        yield cells


class _Writer:
    """Writes sheets, and fails where they exceed the limits."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._sender = RowSender(limits.rows + 1, limits.cells)
        self._characters = 0

    def write(self, sheet: Any, rows: Iterator[list[str]], *, as_shown: bool = True) -> None:
        """Send the rows of a sheet in blocks."""
        if sheet.end[0] > self._limits.rows:
            fail("rows")
        if sheet.width > self._limits.columns:
            fail("columns")
        self._send(rows, as_shown)

    def write_beginning(self, sheet: Any, rows: Iterator[list[str]]) -> None:
        """Send as much of a sheet as the limits allow, every cell as it is."""
        columns = min(self._limits.columns, self._limits.cells // (sheet.end[0] + 1))
        beginning = islice(rows, self._limits.rows)
        self._send((cells[:columns] for cells in beginning), as_shown=False)

    def _send(self, rows: Iterator[list[str]], as_shown: bool) -> None:
        first = 1
        while block := list(islice(rows, BLOCK_ROWS)):
            for cells in block:
                while cells and not cells[-1]:
                    cells.pop()
                self._characters += sum(map(len, cells)) + CELL_OVERHEAD * len(cells)
            if self._characters > MAX_TEXT:
                fail("large")
            self._sender.send(block, range(first, first + len(block)), as_shown=as_shown)
            first += len(block)
