"""Tables from files, whatever program wrote them."""

from __future__ import annotations

from pathlib import Path

from planner.errors import PlannerError
from planner.given_files import open_given
from planner.imports.reading import text_file, workbook_file
from planner.imports.reading.encodings import check_encoding
from planner.imports.reading.headers import HeaderSearch
from planner.imports.reading.raw_table import RawTable
from planner.text import Sentence, mark, tr

MAX_BYTES = 100_000_000
"""The largest workbook that is read."""

_WORKBOOK_STARTS = (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
"""Zip (Excel, LibreOffice) and the older Excel format; file names are not trusted."""
_NO_TABLES: dict[Sentence, tuple[bytes, ...]] = {
    mark(
        "{file} is a web page, whatever its name says; open it in Excel or LibreOffice, save it as"
        " an Excel workbook (.xlsx), and import that."
    ): (b"<html", b"<!doctype html", b"<table", b"<meta", b"<style", b"<div", b"mime-version:"),
    mark(
        "{file} is a workbook saved as XML, whatever its name says; open it in Excel or"
        " LibreOffice, save it as an Excel workbook (.xlsx), and import that."
    ): (b"<?xml", b"<workbook", b"<?mso-application", b"<ss:workbook"),
    mark("{file} is a plan, not a table; open it instead."): (b"sqlite format 3",),
    mark("{file} is a PDF; import the list it was made from."): (b"%pdf-",),
    mark("{file} holds contacts as vCards; export them as CSV and import that."): (b"begin:vcard",),
    mark("{file} is a picture; import the list it shows."): (b"\x89png", b"\xff\xd8\xff", b"gif8"),
    mark("{file} is a text document (RTF); copy its table into a workbook and import that."): (
        b"{\\rtf",
    ),
}
"""What else files hold, and how they begin, in small letters."""


def read(
    path: Path, sheet: str | None, search: HeaderSearch, encoding: str | None = None
) -> RawTable:
    """Read a CSV, TSV, Excel or LibreOffice table; its headers may stand below a title.

    ``sheet`` names the sheet of a workbook; without it the first that is neither hidden nor empty
    and has usual headers is read. ``encoding`` is that of a text file. Raises ``PlannerError``
    where the file cannot be read as a table.
    """
    start = _first_bytes(path)
    if start.startswith(_WORKBOOK_STARTS):
        if encoding is not None:
            raise PlannerError(
                tr("{file} is a workbook, which says itself how it is encoded.", file=path.name)
            )
        return workbook_file.read(path, sheet, search)
    _check_is_table(path, start)
    if sheet is not None:
        raise PlannerError(tr("{file} is a text file and has no sheets.", file=path.name))
    chosen = None if encoding is None else check_encoding(encoding)
    return text_file.read(path, search, chosen)


def check_workbook(path: Path) -> None:
    """Check that a file is there and is a workbook. Raises ``PlannerError`` where it is not."""
    if not _first_bytes(path).startswith(_WORKBOOK_STARTS):
        raise PlannerError(tr("{file} is not a workbook.", file=path.name))


def _check_is_table(path: Path, start: bytes) -> None:
    plain = start.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    plain = plain.replace(b"\0", b"").lstrip().lower()
    for sentence, beginnings in _NO_TABLES.items():
        if plain.startswith(beginnings):
            raise PlannerError(tr(sentence, file=path.name))


def _first_bytes(path: Path) -> bytes:
    with open_given(path, MAX_BYTES) as file:
        start = file.read(400)
    if not start:
        raise PlannerError(tr("{file} is empty.", file=path.name))
    return start
