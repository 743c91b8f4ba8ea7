"""What a slide says, free of the format: a title that is a sentence, a table or a chart, notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from planner.exports.section import Tone


@dataclass(frozen=True)
class Words:
    """Words in a cell: plain, or a state with its colour and sign."""

    text: str
    tone: Tone | None = None
    """The colour of a state; none for plain words."""
    strong: bool = False
    more: str = ""
    """A quieter line below."""


@dataclass(frozen=True)
class Grid:
    """A native table; ``widths`` are shares of the whole."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Words, ...], ...]
    widths: tuple[float, ...]
    told: str
    """What it shows, for whoever cannot see it."""
    at_top: bool = False
    """Whether words begin at the top of their cells."""


@dataclass(frozen=True)
class Series:
    """One of the values that bars are stacked of."""

    name: str
    values: tuple[float, ...]
    tone: Tone
    look: Literal["full", "hatched", "outline"] = "full"


@dataclass(frozen=True)
class Bars:
    """A native chart of stacked bars, the first at the top."""

    names: tuple[str, ...]
    series: tuple[Series, ...]
    told: str


@dataclass(frozen=True)
class Slide:
    """One slide."""

    title: str
    subtitle: str
    content: Grid | Bars | None
    notes: str
    """How the figures are counted, and where the pack has more."""
    lines: tuple[Words, ...] = ()
    """Words above the content, or beside a chart."""
    foot: str = ""
    """A line below the content."""
    nothing: str = ""
    """What to say where there is no content."""
