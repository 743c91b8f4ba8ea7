"""A workbook's saved parts gone over: what openpyxl leaves out or takes from the clock.

openpyxl makes the structure (sheets, tables, lists, charts, print set-up). This puts in the rows,
with the results of their formulas, alternative texts for charts, and the plan's own time stamp,
so that an unchanged plan gives the same bytes (``ZipFile.open`` dates every part 1980).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import IO
from xml.sax.saxutils import quoteattr
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl.utils import get_column_letter

from planner.errors import PlannerError
from planner.exports.workbook.read_only_cells import Shown
from planner.exports.workbook.shared_strings import SharedStrings
from planner.text import tr

_NO_ROWS = re.compile(rb"<sheetData\s*/>|<sheetData>.*?</sheetData>", re.DOTALL)
_DIMENSION = re.compile(rb'<dimension ref="[^"]*"\s*/>')
_LAST_PARTS = re.compile(rb"<(drawing|legacyDrawing|tableParts|extLst)\b|</worksheet>")
_CHART_NAME = re.compile(rb'<cNvPr id="(\d+)" name="[^"]*"')
_STAMP = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")
_APPLICATION = re.compile(rb"<Application>[^<]*</Application>")
_FONT = re.compile(rb"<font>.*?</font>")
_FONT_PARTS = re.compile(rb"<(\w+)[^>]*/>")
_FONT_ORDER = (
    *(b"b", b"i", b"strike", b"condense", b"extend", b"outline", b"shadow", b"u", b"vertAlign"),
    *(b"sz", b"color", b"name", b"family", b"charset", b"scheme"),
)
"""The order that the schema has for what a font is made of (ECMA-376-1, 18.8.22)."""
_STRINGS = "xl/sharedStrings.xml"
_STRINGS_TYPE = (
    b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-'
    b'officedocument.spreadsheetml.sharedStrings+xml"/>'
)
_STRINGS_RELATION = (
    b'<Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
    b'sharedStrings" Target="sharedStrings.xml" Id="strings"/>'
)
_REFERENCE = ' t="s"><v>'
_LABEL_FORMAT = re.compile(rb'(<(?:c:)?numFmt formatCode="[^"]*")\s*/>')
_PACKING = 3
"""Less than half the time of the usual level 6, for files an eighth larger."""
_CHUNK = 1 << 18


class SheetRows:
    """The rows of one sheet and the rectangle they fill; without ``columns`` it isn't told."""

    def __init__(
        self,
        rows: Iterable[str],
        columns: int | None,
        last_row: int,
        ids: str = "",
        shown: Shown | None = None,
    ) -> None:
        self.rows = rows
        self.columns = columns
        self.last_row = last_row
        self.ids = ids
        """Where identifiers are, which may look like numbers and are meant to be text."""
        self.shown = shown
        """What is only shown on it; none on a sheet that nobody sees."""

    @property
    def dimension(self) -> str:
        """The element that says which area is filled; empty where it is not known."""
        if self.columns is None:
            return ""
        area = f"A1:{get_column_letter(self.columns)}{max(1, self.last_row)}"
        return f'<dimension ref="{area}"/>'


def finish(
    saved: IO[bytes],
    target: Path,
    *,
    sheets: Sequence[SheetRows],
    alternatives: Sequence[Sequence[str]],
    strings: SharedStrings,
    stamp: datetime,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Write a saved workbook to ``target`` with its rows, in the order of its sheets.

    ``alternatives`` are the alternative texts of the charts, sheet by sheet with charts;
    ``strings`` are the texts of the rows.
    ``progress`` is told the share that is done, 0 to 1. Raises ``PlannerError`` once ``cancelled``.
    """
    count = _Count(sum(sheet.last_row for sheet in sheets), progress, cancelled)
    with (
        ZipFile(saved) as source,
        ZipFile(target, "w", ZIP_DEFLATED, compresslevel=_PACKING) as out,
    ):
        for name in source.namelist():
            part = source.read(name)
            with out.open(name, "w") as file:
                sheet = _numbered(name, "xl/worksheets/sheet")
                drawing = _numbered(name, "xl/drawings/drawing")
                if sheet:
                    _write_sheet(file, part, sheets[sheet - 1], count)
                elif drawing:
                    file.write(_described(part, alternatives[drawing - 1]))
                else:
                    file.write(_mended(name, part, stamp))
        with out.open(_STRINGS, "w") as file:
            strings.write_to(file, count.references)


def _numbered(name: str, start: str) -> int:
    """Return the number in a part's name, or 0 where it is another part."""
    found = re.fullmatch(re.escape(start) + r"(\d+)\.xml", name)
    return int(found[1]) if found else 0


def _write_sheet(file: IO[bytes], part: bytes, sheet: SheetRows, count: _Count) -> None:
    # openpyxl has saved the sheet without rows; rows are put in as text, one chunk at a time, so
    # that a large book is never in memory as cells.
    part = _DIMENSION.sub(sheet.dimension.encode(), part, count=1)
    before, after = _NO_ROWS.split(part, maxsplit=1)
    file.write(before)
    file.write(b"<sheetData>")
    for chunk in _chunks(sheet.rows, count):
        file.write(chunk.encode())
    file.write(b"</sheetData>")
    file.write(_with_ids(after, sheet.ids) if sheet.ids else after)


def _with_ids(after: bytes, ids: str) -> bytes:
    """Return the rest of a sheet, saying that numbers kept as text are no mistake there."""
    # Elements of a sheet have a fixed order (ECMA-376-1, 18.3.1.99): these come right before any
    # drawing, table or extension.
    element = f'<ignoredErrors><ignoredError sqref="{ids}" numberStoredAsText="1"/></ignoredErrors>'
    return _LAST_PARTS.sub(lambda found: element.encode() + found[0], after, count=1)


def _chunks(rows: Iterable[str], count: _Count) -> Iterator[str]:
    waiting: list[str] = []
    size = 0
    for row in rows:
        waiting.append(row)
        size += len(row)
        if size > _CHUNK:
            yield count.counted(waiting)
            waiting, size = [], 0
    yield count.counted(waiting)


class _Count:
    """Counts rows and texts as they are written, and stops where that was asked for."""

    def __init__(
        self,
        total: int,
        progress: Callable[[float], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> None:
        self._total, self._done = max(1, total), 0
        self._progress, self._cancelled = progress, cancelled
        self.references = 0
        """How many cells refer to a shared text."""

    def counted(self, rows: Sequence[str]) -> str:
        """Return rows as one text."""
        self._done += len(rows)
        if self._progress is not None:
            self._progress(min(1.0, self._done / self._total))
        if self._cancelled is not None and self._cancelled():
            raise PlannerError(tr("The export was stopped; no file was written."))
        text = "".join(rows)
        self.references += text.count(_REFERENCE)
        return text


def _described(part: bytes, texts: Sequence[str]) -> bytes:
    """Return a drawing whose charts carry their alternative texts."""
    waiting = iter(texts)

    def described(found: re.Match[bytes]) -> bytes:
        text = quoteattr(next(waiting)).encode()
        return b'<cNvPr id="' + found[1] + b'" name="Chart ' + found[1] + b'" descr=' + text

    return _CHART_NAME.sub(described, part)


def _mended(name: str, part: bytes, stamp: datetime) -> bytes:
    """Return any other part with what openpyxl leaves out, orders otherwise or takes from the
    clock."""
    if name == "docProps/core.xml":
        moment = stamp.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
        return _STAMP.sub(lambda found: found[1] + moment, part)
    if name.startswith("xl/charts/"):
        return _LABEL_FORMAT.sub(rb'\1 sourceLinked="0"/>', part)
    if name == "docProps/app.xml":
        made_by = b"<Application>Rollout Planner</Application>"
        return _APPLICATION.sub(made_by, part)
    if name == "xl/styles.xml":
        return _FONT.sub(_in_order, part)
    if name == "[Content_Types].xml":
        return part.replace(b"</Types>", _STRINGS_TYPE + b"</Types>")
    if name == "xl/_rels/workbook.xml.rels":
        return part.replace(b"</Relationships>", _STRINGS_RELATION + b"</Relationships>")
    return part


def _in_order(font: re.Match[bytes]) -> bytes:
    parts = sorted(_FONT_PARTS.finditer(font[0]), key=lambda part: _FONT_ORDER.index(part[1]))
    return b"<font>" + b"".join(part[0] for part in parts) + b"</font>"
