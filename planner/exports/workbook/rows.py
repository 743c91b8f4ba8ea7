"""Rows of values as they stand in a saved sheet: to XML, quickly and without surprises.

A table is made block by block and column by column, since most values of a column occur again. A
row is then its cells joined by its number, which every cell's reference ends with.

Texts stand in the table of shared strings; cells have their numbers (ECMA-376-1, 18.3.1.4). Their
underscores can need an escape, since ``_x000A_`` means a character there (22.9.2.19).
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import repeat
from typing import Any
from xml.sax.saxutils import escape

from openpyxl.utils import get_column_letter

from planner.exports.clean import SURE_TO_FIT, looks_like_formula, surely_fit
from planner.exports.lists.listing import Cover
from planner.exports.workbook.cells import Cell, Formula, Plain, as_text, fit
from planner.exports.workbook.measure import TALLEST
from planner.exports.workbook.shared import Shared

Values = Sequence[Plain | Formula]

_EPOCH = date(1899, 12, 30).toordinal()
_FIRST_DAY = date(1900, 3, 1)
"""Days before this one are written as text: with the first of January 1900 as day 1, Excel also
counts a 29th of February 1900 that never was (ECMA-376-1, 18.17.4.1), and others do not."""
_CONTROL = r"&<>\x00-\x09\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff"
_BEGINNINGS = r"\s=+\-@＝＋－＠"
_ORDINARY = re.compile(rf"[^{_BEGINNINGS}_\n{_CONTROL}][^_\n{_CONTROL}]*")
"""Text without markup, unfit characters, escapes or a formula's beginning: most of it."""
_MARKUP = ("&", "<", ">", "_x")
"""What may have to be escaped."""
_BEGINS_SPECIAL = re.compile(rf"\n[{_BEGINNINGS}]")
_CACHE_SIZE = 1_000
BLOCK = 500
"""How many rows are made at a time."""


class TextCache(dict[Any, str]):
    """The text made of each value; of the first thousand different ones it is kept."""

    def __init__(self, make: Callable[[Any], str]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, value: Any) -> str:
        made = self._make(value)
        if len(self) < _CACHE_SIZE:
            self[value] = made
        return made

    @property
    def full(self) -> bool:
        """Whether there were so many different values that most are not met again."""
        return len(self) >= _CACHE_SIZE


class ColumnWriter:
    """Writes what follows the reference in the cells of one column, up to the next reference.

    ``place`` names the column in warnings.
    """

    def __init__(self, look: str, shared: Shared, place: str, after: str = "") -> None:
        looks = shared.looks
        self._style, self._style_of_text = looks.number(look), looks.number(look, quoted=True)
        self._cleaner, self._strings = shared.cleaner, shared.strings
        self._place, self._after = place, after
        self._ready = TextCache(self._cell)

    def write(self, values: Values) -> list[str]:
        """Return what follows the reference in each of these cells."""
        if self._ready.full and _all_ordinary(values):
            begin, end = f'" s="{self._style}" t="s"><v>', f"</v></c>{self._after}"
            numbers = self._strings.add(values)  # type: ignore[arg-type]
            return [f"{begin}{number}{end}" for number in numbers]
        return list(map(self._ready.__getitem__, values))

    def _cell(self, value: Plain | Formula) -> str:
        shown = _as_shown(value)
        if isinstance(shown, str) and shown:
            return self._text(shown)
        return _figure(shown, self._style) + self._after

    def _text(self, value: str) -> str:
        style = self._style_of_text if looks_like_formula(value) else self._style
        if not (_ORDINARY.fullmatch(value) and len(value) < SURE_TO_FIT):
            value = escape(as_text(fit(value, self._cleaner, self._place)))
        if not value:
            return _figure(None, style) + self._after
        return f'" s="{style}" t="s"><v>{self._strings.number(value)}</v></c>{self._after}'


def _all_ordinary(values: Values) -> bool:
    """Return whether all of these are texts that can stand as they are."""
    try:
        lines = "\n".join(("", *values, ""))  # type: ignore[arg-type]
    except TypeError:
        return False
    return (
        lines.count("\n") == len(values) + 1
        and " \n" not in lines
        and _BEGINS_SPECIAL.search(lines) is None
        and not any(map(lines.__contains__, _MARKUP))
        and surely_fit(lines)
        and max(map(len, values)) < SURE_TO_FIT  # type: ignore[arg-type]
    )


def _as_shown(value: Plain | Formula) -> Plain | Formula:
    """Cover in words, and a day that spreadsheets count differently as text."""
    if isinstance(value, Cover):
        return value.words
    return value.isoformat() if isinstance(value, date) and value < _FIRST_DAY else value


def _figure(value: Plain | Formula, style: int) -> str:
    """Return what follows the reference in a cell that holds no text."""
    if isinstance(value, Formula):
        text, result = escape(value.text), value.result
        if isinstance(result, str):
            return f'" s="{style}" t="str"><f>{text}</f><v>{escape(result)}</v></c>'
        return f'" s="{style}"><f>{text}</f><v>{result!r}</v></c>'
    if isinstance(value, date):
        return f'" s="{style}"><v>{value.toordinal() - _EPOCH}</v></c>'
    if isinstance(value, int | float) and math.isfinite(value):
        return f'" s="{style}"><v>{value!r}</v></c>'
    return f'" s="{style}"/>'


def column_writers(columns: Iterable[tuple[str, str]], shared: Shared) -> list[ColumnWriter]:
    """Return what writes each column of a table, by its look and its place in warnings."""
    all_columns = list(columns)
    openings = [f'<c r="{get_column_letter(number)}' for number in range(2, len(all_columns) + 1)]
    return [
        ColumnWriter(look, shared, place, after)
        for (look, place), after in zip(all_columns, [*openings, "</row>"], strict=True)
    ]


def table_rows(
    first_row: int,
    blocks: Iterable[Sequence[Values]],
    heights: Iterable[float],
    writers: Sequence[ColumnWriter],
) -> Iterator[str]:
    """Yield the rows of a table, each column by its writer; blocks are columns of equal length.

    There may be more heights than rows.
    """
    tops = map(TextCache(lambda height: f'" ht="{height:g}"><c r="A').__getitem__, heights)
    first = first_row
    for block in blocks:
        after = first + len(block[0])
        written = [writer.write(values) for writer, values in zip(writers, block, strict=True)]
        numbers = map(str, range(first, after))
        # The numbers come first: where they end, no height is taken in vain.
        yield from map(str.join, numbers, zip(repeat('<row r="'), tops, *written))
        first = after


def in_columns(rows: Sequence[Values], keys: Sequence[str] = ()) -> Iterator[list[Values]]:
    """Yield rows as the columns of one block after another; ``keys``, if any, come last."""
    for at in range(0, len(rows), BLOCK):
        columns: list[Values] = list(zip(*rows[at : at + BLOCK], strict=True))
        yield [*columns, keys[at : at + BLOCK]] if keys else columns


def placed_rows(
    cells: Mapping[tuple[int, int], Cell],
    heights: Mapping[int, float],
    shared: Shared,
    place: str,
) -> Iterator[str]:
    """Yield rows of single cells, each with a look of its own, by row and column from 1."""
    by_row: dict[int, list[tuple[int, Cell]]] = {row: [] for row in heights}
    for (row, column), cell in cells.items():
        by_row.setdefault(row, []).append((column, cell))
    for row in sorted(by_row):
        height = min(TALLEST, heights.get(row, 0))
        tall = f' ht="{height:g}" customHeight="1"' if height else ""
        written = []
        for column, cell in sorted(by_row[row], key=lambda entry: entry[0]):
            content = ColumnWriter(cell.look, shared, place).write([cell.value])[0]
            written.append(f'<c r="{get_column_letter(column)}{row}{content}')
        yield f'<row r="{row}"{tall}>{"".join(written)}</row>'
