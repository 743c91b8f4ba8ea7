"""Cells as they stand in a saved sheet: rows of values to XML, quickly and without surprises.

A formula carries its result, so that previewers and Protected View show figures too.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple
from xml.sax.saxutils import escape

from openpyxl.utils import get_column_letter

from planner.exports.clean import CELL_LIMIT, Cleaner, looks_like_formula
from planner.exports.xlsx_style import Looks
from planner.text import tr

Plain = str | int | float | date | None


class Formula(NamedTuple):
    """A live formula (without "=") and what it comes to."""

    text: str
    result: str | int | float


def spoken(sentence: str, /, **places: Formula) -> Formula:
    """A sentence in the reader's language with live formulas in its places."""
    pieces = tr(sentence, **{name: f"\0{name}\0" for name in places}).split("\0")
    parts, results = [], []
    for number, piece in enumerate(pieces):
        if number % 2:
            parts.append(places[piece].text)
            results.append(str(places[piece].result))
        elif piece:
            parts.append(quoted(piece))
            results.append(piece)
    return Formula("&".join(parts), "".join(results))


def quoted(text: str) -> str:
    """Text as it stands in a formula."""
    return '"' + text.replace('"', '""') + '"'


class Cell(NamedTuple):
    """A value and the look it has."""

    value: Plain | Formula
    look: str = "text"


CellWriter = Callable[[Plain | Formula, int], str]
"""Makes the XML of one value of a column in a row."""

_EPOCH = date(1899, 12, 30).toordinal()
_FIRST_DAY = date(1900, 3, 1)
"""Spreadsheets count the days before this one differently; they are written as text."""
_NOTEWORTHY = re.compile(
    "[&<>\r\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_"
)
_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_REMEMBERED = 5_000
"""How many different texts of a column are kept ready made."""


def column_writer(column: int, look: str, looks: Looks, cleaner: Cleaner, place: str) -> CellWriter:
    """How the values of one column are written; ``place`` names it in warnings."""
    letter = get_column_letter(column)
    plain, held_as_text = looks.number(look), looks.number(look, quoted=True)
    known: dict[str, str] = {}

    def text(value: str) -> str:
        style = held_as_text if looks_like_formula(value) else plain
        if _NOTEWORTHY.search(value) or len(value) * 2 > CELL_LIMIT:
            value = _ESCAPED.sub("_x005F_", escape(cleaner.cleaned(value, place)))
        ready = f'" s="{style}" t="inlineStr"><is><t xml:space="preserve">{value}</t></is></c>'
        if len(known) < _REMEMBERED:
            known[value] = ready
        return ready

    def write(value: Plain | Formula, row: int) -> str:
        if value is None or value == "":
            return f'<c r="{letter}{row}" s="{plain}"/>'
        if isinstance(value, str):
            return f'<c r="{letter}{row}{known.get(value) or text(value)}'
        if isinstance(value, int | float):
            if not math.isfinite(value):
                return f'<c r="{letter}{row}" s="{plain}"/>'
            return f'<c r="{letter}{row}" s="{plain}"><v>{value!r}</v></c>'
        if isinstance(value, date):
            if value < _FIRST_DAY:
                return f'<c r="{letter}{row}{text(value.isoformat())}'
            return f'<c r="{letter}{row}" s="{plain}"><v>{value.toordinal() - _EPOCH}</v></c>'
        return _formula(value, f"{letter}{row}", plain)

    return write


def _formula(formula: Formula, place: str, style: int) -> str:
    text = escape(formula.text)
    if isinstance(formula.result, str):
        result = escape(formula.result)
        return f'<c r="{place}" s="{style}" t="str"><f>{text}</f><v>{result}</v></c>'
    return f'<c r="{place}" s="{style}"><f>{text}</f><v>{formula.result!r}</v></c>'


def table_rows(
    first_row: int,
    rows: Sequence[Sequence[Plain | Formula]],
    heights: Iterable[float],
    writers: Sequence[CellWriter],
) -> Iterator[str]:
    """Rows of a table, each value by the writer of its column; heights may be more than rows."""
    for number, (row, height) in enumerate(zip(rows, heights, strict=False), first_row):
        cells = [write(value, number) for write, value in zip(writers, row, strict=True)]
        yield f'<row r="{number}" ht="{height:g}">{"".join(cells)}</row>'


def placed_rows(
    cells: Mapping[tuple[int, int], Cell],
    heights: Mapping[int, float],
    looks: Looks,
    cleaner: Cleaner,
    place: str,
) -> Iterator[str]:
    """Rows of single cells, each with a look of its own, by row and column from 1."""
    by_row: dict[int, list[tuple[int, Cell]]] = {row: [] for row in heights}
    for (row, column), cell in cells.items():
        by_row.setdefault(row, []).append((column, cell))
    for row in sorted(by_row):
        tall = f' ht="{heights[row]:g}" customHeight="1"' if row in heights else ""
        written = [
            column_writer(column, cell.look, looks, cleaner, place)(cell.value, row)
            for column, cell in sorted(by_row[row], key=lambda entry: entry[0])
        ]
        yield f'<row r="{row}"{tall}>{"".join(written)}</row>'
