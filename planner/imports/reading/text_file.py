"""CSV and TSV files in any common encoding and with any common delimiter."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from planner.errors import PlannerError
from planner.given_files import read_given
from planner.imports.reading.headers import HeaderSearch
from planner.imports.reading.raw_table import MAX_COLUMNS, Cells, RawTable, make_table
from planner.text import tr

MAX_BYTES = 20_000_000
"""In memory a table takes up to twenty times the bytes of its text."""
_DELIMITERS = (",", ";", "\t", "|")
_SAMPLE_CHARACTERS = 200_000
_SAMPLE_ROWS = 50
_LINE_END = re.compile(r"\r\n|\r|\n")
_SEPARATOR_LINE = re.compile(r"sep=(.)(?:\r\n|\r|\n)")
"""The first line by which a CSV file tells Excel its delimiter."""


def read(path: Path, search: HeaderSearch) -> RawTable:
    """Read a text table. Raises ``PlannerError`` that names the line where it cannot be read."""
    text = _decoded(path.name, read_given(path, MAX_BYTES))
    if "\0" in text:
        raise _unreadable(path.name, _line_at(text, text.index("\0")))
    separator = _SEPARATOR_LINE.match(text)
    delimiter = separator[1] if separator else _delimiter(text, search)
    lines = _rows(path.name, text, delimiter)
    if separator:
        next(lines)
    return make_table(path.name, lines, search)


def _rows(name: str, text: str, delimiter: str) -> Iterator[tuple[int, Cells]]:
    # Strict, so that an open quotation mark is noticed and does not swallow a thousand rows.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for cells in reader:
            if len(cells) > MAX_COLUMNS:
                raise PlannerError(
                    tr(
                        "{file}: line {line} has more than {most} columns.",
                        file=name,
                        line=line,
                        most=MAX_COLUMNS,
                    )
                )
            yield line, tuple(cells)
            line = reader.line_num + 1
    except csv.Error as error:
        raise PlannerError(
            tr(
                "{file}: a cell of line {line} does not end; look for a quotation mark that is"
                " left open, or a very long text.",
                file=name,
                line=line,
            )
        ) from error


def _decoded(name: str, raw: bytes) -> str:
    encoding = _marked_encoding(raw)
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        problem = error
    if encoding == "utf-8" and not _is_damaged_utf8(raw):
        try:
            return raw.decode("cp1252")
        except UnicodeDecodeError as error:
            problem = error
    before = raw[: problem.start].decode(problem.encoding, "replace")
    raise _unreadable(name, _line_at(before, len(before)))


def _marked_encoding(raw: bytes) -> str:
    for mark, encoding in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe\0\0", "utf-32"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if raw.startswith(mark):
            return encoding
    sample = raw[:2_000]
    for encoding, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if high.count(0) * 2 > len(high) > 3:
            return encoding
    return "utf-8"


def _is_damaged_utf8(raw: bytes) -> bool:
    """Return whether most of what is not ASCII is valid UTF-8 all the same.

    Reading such a file as Windows text would garble every accented name in it.
    """
    text = raw.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    return sum(1 for c in text if c > "\x7f") - bad > bad


def _line_at(text: str, position: int) -> int:
    return len(_LINE_END.findall(text, 0, position)) + 1


def _unreadable(name: str, line: int) -> PlannerError:
    return PlannerError(
        tr(
            "{file} cannot be read as a table: line {line} holds something that is not text.",
            file=name,
            line=line,
        )
    )


def _delimiter(text: str, search: HeaderSearch) -> str:
    """Return the delimiter that splits most rows into as many cells as the headers."""
    sample = text[:_SAMPLE_CHARACTERS]

    def fit(delimiter: str) -> tuple[bool, float, int]:
        rows = _sample_rows(sample, delimiter)
        counts = [len(cells) for cells in rows[search.find(rows) :]]
        if not counts or counts[0] < 2:
            return False, 0.0, 0
        return True, round(counts.count(counts[0]) / len(counts), 1), counts[0]

    return max(_DELIMITERS, key=fit)


def _sample_rows(sample: str, delimiter: str) -> list[list[str]]:
    reader = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter)
    try:
        return list(islice(filter(None, reader), _SAMPLE_ROWS))
    except csv.Error:
        return []
