"""Cells as they stand in a saved sheet: rows of values to XML, quickly and without surprises.

A formula carries its result, so that previewers and Protected View show figures too.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple, TypeVar
from xml.sax.saxutils import escape

from openpyxl.utils import get_column_letter

from planner.exports.clean import SURE_TO_FIT, Cleaner, looks_like_formula
from planner.exports.lists.listing import Cover, Value
from planner.exports.workbook.style import Looks
from planner.text import tr

Plain = Value
"""A value as a list holds it."""


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


def as_text(text: str) -> str:
    """Text in which nothing is taken for an escaped character, such as "_x0041_" for "A"."""
    return _ESCAPED.sub("_x005F_", text)


def quoted(text: str) -> str:
    """Text as it stands in a formula."""
    return '"' + text.replace('"', '""') + '"'


class Cell(NamedTuple):
    """A value and the look it has."""

    value: Plain | Formula
    look: str = "text"


ColumnWriter = Callable[[Sequence[Plain | Formula], int], list[str]]
"""Makes the XML of a column's values in rows that follow one another, from a row's number on."""

_Row = TypeVar("_Row")
_EPOCH = date(1899, 12, 30).toordinal()
_FIRST_DAY = date(1900, 3, 1)
"""Spreadsheets count the days before this one differently; they are written as text."""
_UNFIT = r"&<>\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff"
_ORDINARY = re.compile(rf"[^\s=+\-@＝＋－＠_{_UNFIT}][^_{_UNFIT}]*")
"""Text without markup, unfit characters, escapes or a formula's beginning: most of it."""
_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_REMEMBERED = 1_000
"""How many different values of a column are kept ready made."""
BLOCK = 500
"""How many rows are made at a time, column by column."""


def column_writer(
    column: int, look: str, looks: Looks, cleaner: Cleaner, place: str
) -> ColumnWriter:
    """How the values of one column are written; ``place`` names it in warnings."""
    letter = get_column_letter(column)
    plain, held_as_text = looks.number(look), looks.number(look, quoted=True)
    known: dict[Plain | Formula, str] = {}

    def text(value: str) -> str:
        ordinary = _ORDINARY.fullmatch(value) and value[-1] != " " and len(value) < SURE_TO_FIT
        if ordinary:
            return f'" s="{plain}" t="inlineStr"><is><t>{value}</t></is></c>'
        style = held_as_text if looks_like_formula(value) else plain
        value = escape(as_text(cleaner.cleaned(value, place)))
        return f'" s="{style}" t="inlineStr"><is><t xml:space="preserve">{value}</t></is></c>'

    def made(value: Plain | Formula) -> str:
        shown = value if isinstance(value, str) else _shown(value)
        ready = text(shown) if isinstance(shown, str) and shown else _made(shown, plain)
        if len(known) < _REMEMBERED:
            known[value] = ready
        return ready

    def write(values: Sequence[Plain | Formula], first_row: int) -> list[str]:
        return [
            f'<c r="{letter}{row}{known.get(value) or made(value)}'
            for row, value in enumerate(values, first_row)
        ]

    return write


def _shown(value: Plain | Formula) -> Plain | Formula:
    """Cover in words, and a day that spreadsheets count differently as text."""
    if isinstance(value, Cover):
        return value.words
    return value.isoformat() if isinstance(value, date) and value < _FIRST_DAY else value


def _made(value: Plain | Formula, style: int) -> str:
    """What follows the reference in a cell that holds no text."""
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


def table_rows(
    first_row: int,
    blocks: Iterable[Sequence[Sequence[Plain | Formula]]],
    heights: Iterable[float],
    writers: Sequence[ColumnWriter],
    keys: Sequence[str] = (),
) -> Iterator[str]:
    """Rows of a table, each value by the writer of its column; ``keys`` are the last column.

    There may be more heights than rows.
    """
    height = iter(heights)
    done = 0
    for block in blocks:
        columns: list[Sequence[Plain | Formula]] = list(zip(*block, strict=True))
        if keys:
            columns.append(keys[done : done + len(block)])
        first = first_row + done
        written = [write(v, first) for write, v in zip(writers, columns, strict=True)]
        for number, cells in enumerate(zip(*written, strict=True), first):
            yield f'<row r="{number}" ht="{next(height):g}">{"".join(cells)}</row>'
        done += len(block)


def in_blocks(rows: Sequence[_Row]) -> Iterator[Sequence[_Row]]:
    """Rows a few hundred at a time, as ``table_rows`` takes them."""
    return (rows[at : at + BLOCK] for at in range(0, len(rows), BLOCK))


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
            column_writer(column, cell.look, looks, cleaner, place)([cell.value], row)[0]
            for column, cell in sorted(by_row[row], key=lambda entry: entry[0])
        ]
        yield f'<row r="{row}"{tall}>{"".join(written)}</row>'
