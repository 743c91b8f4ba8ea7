"""What the library that parses workbooks does not tell of a sheet, found in its XML.

Parts and their tags: ECMA-376 part 1, 18.3.1 (sheets) and 18.2 (workbooks).
"""

from __future__ import annotations

import contextlib
import posixpath
import re
import zipfile
from collections.abc import Iterator
from typing import NamedTuple

from planner.table_reader.cell_notes import CellNotes, sheet_notes
from planner.table_reader.number_formats import Show, styles_shown
from planner.table_reader.xml_tags import attributes, column_index

_ERROR = re.compile(rb"\st\s*=\s*[\"']e[\"']")
_NO_RESULT = re.compile(
    rb"<(?:\w+:)?f\b(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>)"
    rb"\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_HIDDEN_ROW = re.compile(rb"<(?:\w+:)?row\s[^>]*\bhidden\s*=\s*[\"'](?:1|true)[\"'][^>]*>")
_HIDDEN_COLUMNS = re.compile(rb"<(?:\w+:)?col\s[^>]*\bhidden\s*=\s*[\"'](?:1|true)[\"'][^>]*>")
_CELL_NAME = re.compile(r"([A-Z]{1,3})(\d{1,7})")


class SheetMarks(NamedTuple):
    """What there is to say of a sheet besides its cells; rows and columns are counted from 0."""

    broken_cells: list[tuple[str, str]]
    """Cells that look empty and are not, by name: "error", or "formula" (without a result)."""
    shown: dict[int, list[tuple[int, Show]]]
    """By row: the columns whose cells show something else than their number, and what."""
    hidden_rows: list[int]
    hidden_columns: list[tuple[int, int]]
    """First and last of each range."""


class Package:
    """The parts of an Excel workbook; empty where a file is another kind of workbook."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._parts: dict[str, str] = {}
        self.counts_from_1904 = False
        """Whether its days are counted from 1 January 1904, as old Macintosh programs did."""
        with contextlib.suppress(KeyError, zipfile.BadZipFile), zipfile.ZipFile(path) as archive:
            book = archive.read("xl/workbook.xml").decode("utf-8", "replace")
            links = archive.read("xl/_rels/workbook.xml.rels").decode("utf-8", "replace")
            self._parts = _sheet_parts(book, links)
            properties = re.search(r"<(?:\w+:)?workbookPr\b[^>]*>", book)
            since = attributes(properties[0]).get("date1904", "") if properties else ""
            self.counts_from_1904 = since in ("1", "true")

    @property
    def is_known(self) -> bool:
        """Whether the parts of its sheets are known, so that marks can be found."""
        return bool(self._parts)

    def marks(self, sheet: str, *, formats: bool = True) -> SheetMarks:
        """Return what there is to say of a sheet."""
        text, styles = b"", ""
        part = self._parts.get(sheet)
        if part:
            with contextlib.suppress(KeyError), zipfile.ZipFile(self._path) as archive:
                text = archive.read(part)
                if formats:
                    styles = archive.read("xl/styles.xml").decode("utf-8", "replace")
        hidden = text if b"hidden" in text else b""
        return SheetMarks(
            list(_broken_cells(text)),
            _cells_shown(text, styles_shown(styles)),
            [int(_tag(m[0]).get("r", "1")) - 1 for m in _HIDDEN_ROW.finditer(hidden)],
            [_range(_tag(m[0])) for m in _HIDDEN_COLUMNS.finditer(hidden)],
        )

    def notes(self, sheet: str) -> CellNotes | None:
        """Return the formulas and notes of a sheet; none where its part is not known."""
        part = self._parts.get(sheet)
        if part:
            with contextlib.suppress(KeyError), zipfile.ZipFile(self._path) as archive:
                return sheet_notes(archive, part)
        return None


def _sheet_parts(book: str, links: str) -> dict[str, str]:
    targets = {
        link.get("Id"): posixpath.normpath(posixpath.join("/xl", link.get("Target", "")))[1:]
        for link in map(attributes, re.findall(r"<(?:\w+:)?Relationship\b[^>]*>", links))
    }
    sheets = map(attributes, re.findall(r"<(?:\w+:)?sheet\b[^>]*>", book))
    return {s.get("name", ""): targets.get(s.get("id"), "") for s in sheets}


def _tag(tag: bytes) -> dict[str, str]:
    return attributes(tag.decode("utf-8", "replace"))


def _range(column: dict[str, str]) -> tuple[int, int]:
    return int(column.get("min", "1")) - 1, int(column.get("max", "1")) - 1


def _broken_cells(text: bytes) -> Iterator[tuple[str, str]]:
    """Yield the cells that the library reads as empty: cells of type ``e``, and cells with ``f``
    but no ``v`` (18.3.1.4 and 18.18.11)."""
    for kind, pattern, hint in (("error", _ERROR, b"e"), ("formula", _NO_RESULT, b"</f>")):
        if kind == "formula" and hint not in text and b":f>" not in text and b"<f" not in text:
            continue
        for match in pattern.finditer(text):
            begin = text.rfind(b"<", 0, match.start())
            tag = _tag(text[begin : text.find(b">", begin)])
            if kind == "error" or tag.get("t") != "str":  # an empty text is a result
                yield tag.get("r", ""), kind


def _cells_shown(text: bytes, styles: dict[str, Show]) -> dict[int, list[tuple[int, Show]]]:
    found: dict[int, list[tuple[int, Show]]] = {}
    if not styles:
        return found
    numbers = "|".join(styles).encode()
    cells = rb"<(?:\w+:)?c\s[^>]*\bs\s*=\s*[\"'](?:" + numbers + rb")[\"'][^>]*[^/]>"
    for match in re.finditer(cells, text):
        cell = _tag(match[0])
        place = _CELL_NAME.fullmatch(cell.get("r", ""))
        if place is not None:
            at = column_index(place[1])
            found.setdefault(int(place[2]) - 1, []).append((at, styles[cell["s"]]))
    return found
