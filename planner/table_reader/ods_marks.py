"""What the library that parses workbooks does not tell of a sheet of an OpenDocument workbook.

Elements and attributes: OpenDocument 1.3 part 3, 9.1 (tables) and 19.
"""

from __future__ import annotations

import contextlib
import re
import zipfile
from typing import Any
from xml.parsers import expat

from planner.table_reader.number_formats import Show
from planner.table_reader.sheet_marks import SheetMarks
from planner.table_reader.xml_tags import column_letters

_ZEROS_FIRST = re.compile(r"0\d+")
Range = tuple[tuple[int, int], tuple[int, int]]


def ods_marks(path: str, sheet: str) -> tuple[SheetMarks, list[Range]] | None:
    """Return what there is to say of a sheet, and its merged ranges; none where a file is no
    OpenDocument workbook."""
    with contextlib.suppress(KeyError, zipfile.BadZipFile), zipfile.ZipFile(path) as archive:
        if archive.read("mimetype").startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
            reader = _Reader(sheet)
            with archive.open("content.xml") as content:
                reader.read(content)
            return reader.marks, sorted(reader.merged)
    return None


class _Reader:
    """Follows the rows and columns of one sheet."""

    def __init__(self, sheet: str) -> None:
        self._sheet = sheet
        self.marks = SheetMarks([], {}, [], [])
        self.merged: list[Range] = []
        self._inside = False
        self._row = self._column = self._columns = 0
        self._cell: dict[str, str] = {}
        self._repeated = 1
        self._text: list[str] = []
        self._in_text = False

    def read(self, content: Any) -> None:
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end_element
        parser.CharacterDataHandler = self._characters
        parser.ParseFile(content)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "table:table":
            self._inside = attributes.get("table:name") == self._sheet
            self._row = self._columns = 0
        elif not self._inside:
            return
        elif name == "table:table-column":
            count = int(attributes.get("table:number-columns-repeated", "1"))
            if attributes.get("table:visibility", "visible") != "visible":
                self.marks.hidden_columns.append((self._columns, self._columns + count - 1))
            self._columns += count
        elif name == "table:table-row":
            self._repeated = int(attributes.get("table:number-rows-repeated", "1"))
            self._column = 0
            if attributes.get("table:visibility", "visible") != "visible":
                self.marks.hidden_rows.append(self._row)
        elif name in ("table:table-cell", "table:covered-table-cell"):
            self._cell, self._text = attributes, []
        elif name == "text:p":
            self._in_text = True

    def _characters(self, text: str) -> None:
        if self._in_text:
            self._text.append(text)

    def _end_element(self, name: str) -> None:
        if name == "text:p":
            self._in_text = False
        elif name == "table:table":
            self._inside = False
        elif not self._inside:
            return
        elif name == "table:table-row":
            self._row += self._repeated
        elif name in ("table:table-cell", "table:covered-table-cell"):
            if len(self._cell) > 1 or self._text:
                self._note("".join(self._text))
            self._column += int(self._cell.get("table:number-columns-repeated", "1"))

    def _note(self, text: str) -> None:
        row, column, cell = self._row, self._column, self._cell
        kind = cell.get("office:value-type", "")
        down = int(cell.get("table:number-rows-spanned", "1"))
        across = int(cell.get("table:number-columns-spanned", "1"))
        if down > 1 or across > 1:
            self.merged.append(((row, column), (row + down - 1, column + across - 1)))
        if cell.get("calcext:value-type") == "error":
            self.marks.broken_cells.append((f"{column_letters(column)}{row + 1}", "error"))
        elif "table:formula" in cell and not kind and not text:
            self.marks.broken_cells.append((f"{column_letters(column)}{row + 1}", "formula"))
        elif kind == "percentage" or (kind == "float" and _ZEROS_FIRST.fullmatch(text)):
            self.marks.shown.setdefault(row, []).append((column, _shown_as(text)))


def _shown_as(text: str) -> Show:
    return lambda number: text
