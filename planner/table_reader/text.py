"""Rows of a text file, whatever its encoding and its delimiter."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from itertools import accumulate, islice

from planner.table_reader.encodings import Decoded, decode
from planner.table_reader.quoting import DELIMITERS, Quoting, mended, quoting_of, sample_rows
from planner.table_reader.request import Headers, Request
from planner.table_reader.wire import BLOCK_ROWS, RowSender, fail, send

_SAMPLE_CHARACTERS = 200_000
_SAMPLE_ROWS = 50
_LINE_END = re.compile(r"\r\n|\r|\n")
_SEPARATOR_LINE = re.compile(r"sep=(.)(?:\r\n|\r|\n)", re.IGNORECASE)
"""The first line by which a CSV file tells Excel its delimiter."""
_TYPE_LINE = re.compile(r"#TYPE [^\r\n]*(?:\r\n|\r|\n)")
"""The first line in which PowerShell tells what kind of object the rows are."""
_LOST = "\ufffd"
"""What programs write in place of a letter that they could not read."""


def write_table(raw: bytes, request: Request) -> None:
    """Send the rows of a text file."""
    decoded = decode(raw, request.encoding)
    if isinstance(decoded, int):
        fail("text", line=decoded)
    text = decoded.text
    if "\0" in text:
        fail("text", line=_line_at(text, text.index("\0")))
    lines_above = 0
    separator = _SEPARATOR_LINE.match(text)
    if first := separator or _TYPE_LINE.match(text):
        text, lines_above = text[first.end() :], 1
    if not separator:
        text = mended(text, Headers.of(request))
    delimiter = separator[1] if separator else _delimiter(text, Headers.of(request))
    send(**_about(decoded, lines_above))
    _send_rows(text, delimiter, lines_above, request)


def _about(decoded: Decoded, lines_above: int) -> dict[str, object]:
    at = decoded.text.find(_LOST)
    return {
        "encoding": decoded.name,
        "others": decoded.others,
        "examples": decoded.examples,
        "twice_encoded": decoded.twice_encoded,
        "lost_letters": _line_at(decoded.text, at) if at >= 0 else 0,
    }


def _send_rows(text: str, delimiter: str, lines_above: int, request: Request) -> None:
    quoting = quoting_of(text, delimiter)
    reader, line = quoting.reader(text, delimiter), lines_above + 1
    sender = RowSender(request.limits.rows + 1, request.limits.cells)
    try:
        while rows := list(islice(reader, BLOCK_ROWS)):
            after = lines_above + reader.line_num + 1
            lines: Sequence[int] = range(line, line + len(rows))
            if after - line != len(rows):
                lines = list(accumulate(map(_count_lines, rows[:-1]), initial=line))
            if max(map(len, rows)) > request.limits.columns:
                wide = next(
                    at for at, cells in enumerate(rows) if len(cells) > request.limits.columns
                )
                fail("columns", line=lines[wide])
            sender.send(rows, lines)
            line = after
    except csv.Error:
        fail("open", line=lines_above + _line_of_error(text, delimiter, quoting))


def _count_lines(cells: list[str]) -> int:
    """Return how many lines a row takes."""
    return 1 + sum(len(_LINE_END.findall(cell)) for cell in cells)


def _line_of_error(text: str, delimiter: str, quoting: Quoting) -> int:
    """Return the line on which the row starts that cannot be read."""
    reader, line = quoting.reader(text, delimiter), 1
    try:
        for _ in reader:
            line = reader.line_num + 1
    except csv.Error:
        pass
    return line


def _line_at(text: str, position: int) -> int:
    return len(_LINE_END.findall(text, 0, position)) + 1


def _delimiter(text: str, headers: Headers) -> str:
    """Return the delimiter that splits most rows into as many cells as their usual number.

    Where several do, a comma that a space follows is likelier to stand in a text, and usual
    headers decide. A table of one column is split by none.
    """
    sample = text[:_SAMPLE_CHARACTERS]

    def fit(delimiter: str) -> tuple[float, float, int, int]:
        rows = list(sample_rows(sample, delimiter, _SAMPLE_ROWS))
        counts = [len(cells) for cells in rows]
        usual = max(set(counts), key=lambda n: (counts.count(n), n), default=0)
        found = [headers.count(cells) for cells in rows]
        if usual < 2 or (max(found) and counts[found.index(max(found))] < 2):
            return 0.0, 0.0, 0, 0
        spaced = sample.count(delimiter + " ") / sample.count(delimiter)
        return round(counts.count(usual) / len(counts), 1), -round(spaced, 1), max(found), usual

    best = max(DELIMITERS, key=fit)
    return best if fit(best)[0] else next((d for d in DELIMITERS if d not in sample), best)
