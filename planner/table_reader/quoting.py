"""Quotation marks and delimiters as programs leave them that save a file again.

Spreadsheets that expect another delimiter take each line for one cell: they quote it as a whole, or
add their own delimiters behind it. Others put spaces around quotation marks, or a backslash before
those within a text.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple

from planner.table_reader.request import Headers

DELIMITERS = (",", ";", "\t", "|")
_WHOLE_LINE = re.compile(r'"((?:[^"]|"")+)"[,;]*')
_LINE = re.compile(r"[^\r\n]+")
_ADDED = re.compile(r"(?<![,;])([,;]+)\s*$")
_LEAST_COLUMNS = 3
"""With two columns a quoted line may be the name of somebody: "Moor, Ann"."""


class Quoting(NamedTuple):
    """How the cells of a file are quoted."""

    spaced: bool = False
    """A space may stand between a delimiter and a quotation mark."""
    escaped: bool = False
    """A backslash stands before a quotation mark within a text."""

    def reader(self, text: str, delimiter: str, *, strict: bool = True) -> Any:
        """Return the rows; a strict reader raises ``csv.Error`` at a quotation mark that is left
        open, so that it does not swallow a thousand rows."""
        return csv.reader(
            io.StringIO(text, newline=""),
            delimiter=delimiter,
            strict=strict,
            skipinitialspace=self.spaced,
            escapechar="\\" if self.escaped else None,
            doublequote=True,
        )


def quoting_of(text: str, delimiter: str) -> Quoting:
    """Return how a text is quoted: as usual, unless that leaves a quotation mark open or some in
    the cells, and another way does not."""
    usual = Quoting()
    spaced = re.search(rf'(?:^|{re.escape(delimiter)}) +"', text, re.MULTILINE) is not None
    others = [Quoting(spaced=True)] if spaced else []
    others += [Quoting(spaced, escaped=True)] if '\\"' in text else []
    if spaced and _is_whole(text, delimiter, others[0]):
        return others[0]
    if others and not _is_whole(text, delimiter, usual):
        return next((each for each in others if _is_whole(text, delimiter, each)), usual)
    return usual


def _is_whole(text: str, delimiter: str, quoting: Quoting) -> bool:
    try:
        for _ in quoting.reader(text, delimiter):
            pass
    except csv.Error:
        return False
    return True


def mended(text: str, headers: Headers) -> str:
    """Return a text in which lines are not quoted as a whole, and have no other program's
    delimiters behind them. Its lines stay what they were."""
    first = next((line[0] for line in _LINE.finditer(text) if line[0].strip()), "")
    whole = _WHOLE_LINE.fullmatch(first)
    line = whole[1].replace('""', '"') if whole else first
    delimiter = max(DELIMITERS, key=lambda each: headers.count(_cells(line, each)))
    columns = len(_cells(line, delimiter))
    if headers.count(_cells(line, delimiter)) < 2:
        return text
    if behind := _added(first, delimiter):
        text = _without_added(text, behind, delimiter)
    if columns < _LEAST_COLUMNS and not whole:
        return text
    between = f'"{delimiter}"'

    def unquoted(match: re.Match[str]) -> str:
        line = match[0]
        found = _WHOLE_LINE.fullmatch(line) if line[0] == '"' and between not in line else None
        inner = found[1].replace('""', '"') if found else ""
        return inner if found and len(_cells(inner, delimiter)) == columns else line

    return _LINE.sub(unquoted, text) if '"' in text else text


def _cells(line: str, delimiter: str) -> list[str]:
    return next(csv.reader([line], delimiter=delimiter), [])


def _without_added(text: str, behind: str, delimiter: str) -> str:
    """Return a text without what stands behind its first line, where every line ends so."""
    lines = text.splitlines(keepends=True)
    if any(line.strip() and _added(line, delimiter) != behind for line in lines):
        return text
    bare = [(line.rstrip("\r\n"), line) for line in lines]
    return "".join(cells.removesuffix(behind) + line[len(cells) :] for cells, line in bare)


def _added(line: str, delimiter: str) -> str:
    found = _ADDED.search(line)
    return found[1] if found and delimiter not in found[1] else ""


def sample_rows(text: str, delimiter: str, most: int) -> Iterator[list[str]]:
    """Yield the first rows of a text that are not blank, as far as they can be read."""
    try:
        yield from islice(filter(None, Quoting().reader(text, delimiter, strict=False)), most)
    except csv.Error:
        return
