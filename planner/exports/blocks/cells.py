"""What stands in one cell of a document's table, typed so that a workbook can keep numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Tone = Literal["good", "weak", "bad", "plain"]
"""How a thing stands. Colour follows it, but the words beside it must say it alone."""


@dataclass(frozen=True)
class Pill:
    """A state in a few words, such as "one person"; drawn as a coloured shape around them, with a
    sign for its tone."""

    words: str
    tone: Tone = "plain"
    claimed: bool = False
    """Whether what is good about it was never tried out."""


@dataclass(frozen=True)
class Meter:
    """How far something is on its way, from 0 to 1; none draws no bar, only the words."""

    words: str
    share: float | None
    tone: Tone = "plain"


@dataclass(frozen=True)
class Titled:
    """A text opened by a title on a line of its own."""

    title: str
    text: str


@dataclass(frozen=True)
class Heat:
    """A field of a heat map: its figure, and in words what that means. The field is filled, so
    that the eye finds the worst ones; the darker, the worse, also without colour."""

    figure: str
    words: str
    tone: Tone = "plain"


Cell = str | int | float | date | Pill | Meter | Titled | Heat | None

ColumnKind = Literal["text", "number", "day", "pill"]


@dataclass(frozen=True)
class Column:
    """A column's heading, what is in it, and its width relative to the other columns."""

    title: str
    kind: ColumnKind = "text"
    width: float = 1.0
