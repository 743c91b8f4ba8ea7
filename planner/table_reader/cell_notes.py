"""What stands in the cells of workbooks besides their values: formulas, and notes of readers.

Parts and elements: ECMA-376 part 1, 12.3.3 and 18.7 (comments), [MS-XLSX] 2.6.205 (threaded
comments); OpenDocument 1.3 part 3, 9.1 (tables) and 14.1 (annotations).
"""

from __future__ import annotations

import contextlib
import posixpath
import re
import zipfile
from collections.abc import Iterator
from html import unescape
from typing import Any, NamedTuple
from xml.parsers import expat

from planner.table_reader.xml_tags import attributes, column_letters

_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_CELL = re.compile(rb"<(?:\w+:)?c\s(?:[^>]*\s)?r\s*=\s*[\"']([A-Z]{1,3}[0-9]{1,7})[\"']")
_RELATION = re.compile(r"<(?:\w+:)?Relationship\b[^>]*>")
_THREADED = re.compile(r"<(?:\w+:)?threadedComment\b([^>]*)>(.*?)</(?:\w+:)?threadedComment>", re.S)
_COMMENT = re.compile(r"<(?:\w+:)?comment\b([^>]*)>(.*?)</(?:\w+:)?comment>", re.S)
_TEXT = re.compile(r"<(?:\w+:)?(?:t|text)\b[^>/]*>([^<]*)(?=<)")


class CellNotes(NamedTuple):
    """The cells of a sheet, by name, that hold formulas, and the notes on cells."""

    formulas: list[str]
    notes: list[tuple[str, str]]


# Excel ---------------------------------------------------------------------------------------


def sheet_notes(archive: zipfile.ZipFile, part: str) -> CellNotes:
    """Return what stands in the cells of the sheet in a part of an Excel workbook."""
    text = archive.read(part)
    return CellNotes(list(_formulas(text)), list(_notes(archive, part).items()))


def _formulas(text: bytes) -> Iterator[str]:
    for found in _FORMULA.finditer(text):
        # A formula comes first in its cell; those of rules and lists are in no cell.
        begin = text.rfind(b"<", 0, found.start())
        cell = _CELL.match(text, begin)
        if cell is not None:
            yield cell[1].decode()


def _notes(archive: zipfile.ZipFile, part: str) -> dict[str, str]:
    """Return the notes by cell. What is said in turn stands in a part of its own, and a note
    beside it says only that it is there."""
    folder, name = posixpath.split(part)
    notes: dict[str, str] = {}
    turns: dict[str, list[str]] = {}
    with contextlib.suppress(KeyError):
        links = archive.read(f"{folder}/_rels/{name}.rels").decode("utf-8", "replace")
        for link in map(attributes, _RELATION.findall(links)):
            kind = posixpath.basename(link.get("Type", ""))
            if kind not in ("comments", "threadedComment"):
                continue
            target = posixpath.normpath(posixpath.join("/", folder, link.get("Target", "")))[1:]
            said = archive.read(target).decode("utf-8", "replace")
            for tag, inside in (_COMMENT if kind == "comments" else _THREADED).findall(said):
                cell, words = attributes(tag).get("ref", ""), "".join(_TEXT.findall(inside))
                if kind == "comments":
                    notes[cell] = unescape(words)
                else:
                    turns.setdefault(cell, []).append(unescape(words))
    return notes | {cell: "\n".join(words) for cell, words in turns.items()}


# OpenDocument --------------------------------------------------------------------------------


def ods_notes(path: str) -> dict[str, CellNotes] | None:
    """Return what stands in the cells of every sheet; none where a file is no OpenDocument
    workbook."""
    with contextlib.suppress(KeyError, zipfile.BadZipFile), zipfile.ZipFile(path) as archive:
        if archive.read("mimetype").startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
            reader = _Reader()
            with archive.open("content.xml") as content:
                reader.read(content)
            return reader.sheets
    return None


class _Reader:
    """Follows the cells of all sheets."""

    def __init__(self) -> None:
        self.sheets: dict[str, CellNotes] = {}
        self._now = CellNotes([], [])
        self._row = self._column = 0
        self._rows = self._columns = 1
        self._words: list[str] | None = None
        """What was read of a note; none outside of notes."""
        self._in_line = False

    def read(self, content: Any) -> None:
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end_element
        parser.CharacterDataHandler = self._characters
        parser.ParseFile(content)

    def _start(self, name: str, about: dict[str, str]) -> None:
        if name in ("table:table-cell", "table:covered-table-cell"):
            self._column += self._columns
            self._columns = int(about.get("table:number-columns-repeated", "1"))
            if "table:formula" in about:
                self._now.formulas.append(self._cell())
        elif name == "table:table-row":
            self._row += self._rows
            self._rows = int(about.get("table:number-rows-repeated", "1"))
            self._column, self._columns = 0, 0
        elif name == "table:table":
            self._now = self.sheets[about.get("table:name", "")] = CellNotes([], [])
            self._row, self._rows = 0, 0
        elif name == "office:annotation":
            self._words = []
        elif name == "text:p" and self._words is not None:
            self._in_line = True
            if self._words:
                self._words.append("\n")

    def _characters(self, text: str) -> None:
        if self._words is not None and self._in_line:
            self._words.append(text)

    def _end_element(self, name: str) -> None:
        if name == "text:p":
            self._in_line = False
        elif name == "office:annotation" and self._words is not None:
            self._now.notes.append((self._cell(), "".join(self._words)))
            self._words = None

    def _cell(self) -> str:
        return f"{column_letters(self._column)}{self._row + 1}"
