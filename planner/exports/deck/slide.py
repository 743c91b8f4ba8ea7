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
    short_names: bool = False
    """Whether the names in the first column are cut to one line: the table must not grow."""


@dataclass(frozen=True)
class Series:
    """One of the values that bars are stacked of."""

    name: str
    values: tuple[float, ...]
    tone: Tone
    look: Literal["full", "hatched", "outline"] = "full"
    tones: tuple[Tone, ...] = ()
    """The tone of each bar, where they differ."""


@dataclass(frozen=True)
class Bars:
    """A native chart of stacked bars, the first at the top."""

    names: tuple[str, ...]
    series: tuple[Series, ...]
    told: str


@dataclass(frozen=True)
class Node:
    """A box of a tree: somebody, what they are, and how they stand."""

    key: int
    name: str
    under: str
    """A quieter line below the name."""
    tone: Tone
    above: int | None
    """The key of the box it hangs from."""
    vacant: bool = False
    """Whether nobody is there, which a dashed box shows."""


@dataclass(frozen=True)
class Tree:
    """Native boxes with lines between them, from the top down."""

    levels: tuple[tuple[Node, ...], ...]
    told: str
    """What it shows, for whoever cannot see it."""

    @property
    def lines(self) -> tuple[tuple[Node, ...], ...]:
        """The boxes line by line; a level of very many takes several."""
        return tuple(
            level[at : at + _MOST_BESIDE]
            for level in self.levels
            for at in range(0, len(level), _MOST_BESIDE)
        )


_MOST_BESIDE = 8
"""Boxes of a tree in a line."""


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
    tree: Tree | None = None
    """A picture above the content."""
