"""What a cell of a workbook holds: a value or a live formula, and the look it has."""

from __future__ import annotations

import re
from typing import NamedTuple

from planner.exports.clean import Cleaner
from planner.exports.lists.listing import Value
from planner.text import Sentence, tr

Plain = Value
"""A value as a list holds it."""


class Formula(NamedTuple):
    """A live formula (without "=") and what it comes to, so that previewers and Protected View
    show figures too."""

    text: str
    result: str | int | float


def sentence_formula(sentence: Sentence, /, **places: Formula) -> Formula:
    """Return a sentence in the reader’s language with live formulas in its places."""
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
    """Return text in which nothing is taken for an escaped character, such as "_x0041_" for "A"."""
    return _ESCAPED.sub("_x005F_", text)


def fit(text: str, cleaner: Cleaner, place: str) -> str:
    """Return text as every spreadsheet program keeps it; some drop tabs."""
    return cleaner.clean(text.replace("\t", " "), place)


def quoted(text: str) -> str:
    """Return text as it stands in a formula."""
    return '"' + text.replace('"', '""') + '"'


class Cell(NamedTuple):
    """A value and the look it has."""

    value: Plain | Formula
    look: str = "text"


_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
