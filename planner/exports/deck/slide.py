"""What a slide says, free of the format: a title that is a sentence, a table or a chart, notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from planner.exports.blocks.section import Stages, Tone


@dataclass(frozen=True)
class Words:
    """Words in a cell: plain, or a state with its colour and sign."""

    text: str
    tone: Tone | None = None
    """The colour of a state; none for plain words."""
    strong: bool = False
    more: str = ""
    """A quieter line below."""
    lead: str = ""
    """A quieter line above."""
    right: bool = False
    """Whether it stands at the right of its cell."""
    span: int = 1
    """Over how many columns a cell of a table reaches; those it covers are left out."""


@dataclass(frozen=True)
class Grid:
    """A native table; ``widths`` are shares of the whole."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Words, ...], ...]
    widths: tuple[float, ...]
    alt_text: str
    """What it shows, for whoever cannot see it."""
    groups: tuple[int, ...] | None = None
    """The rows with a line above them, where not every row has one."""
    size: float = 14
    """The size of its type where there is room."""


@dataclass(frozen=True)
class Lists:
    """A native table with a list in each column, each as long as it is."""

    heads: tuple[str, ...]
    lists: tuple[tuple[Words, ...], ...]
    alt_text: str


@dataclass(frozen=True)
class Series:
    """One of the values that bars are stacked of."""

    name: str
    values: tuple[float, ...]
    tone: Tone
    look: Literal["full", "hatched", "outline"] = "full"
    tones: tuple[Tone, ...] = ()
    """The tone of each bar, where they differ."""
    said: str = "{count}"
    """What stands in a bar that is wide enough for it."""


@dataclass(frozen=True)
class Bars:
    """A native chart of stacked bars, the first at the top."""

    names: tuple[str, ...]
    series: tuple[Series, ...]
    alt_text: str
    states: tuple[Words, ...]
    """What each bar comes to, at its right."""


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
    alt_text: str
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
    content: Grid | Lists | Bars | None
    notes: str
    """What to say: how the figures are counted, and where the pack has more."""
    stages: Stages | None = None
    """The status then, now and later, at the top."""
    pairs: tuple[tuple[str, str], ...] = ()
    """Texts above the content, each with what it is."""
    beside: tuple[Words, ...] = ()
    """Counts beside a chart: ``text`` is the count, ``more`` its state."""
    foot: str = ""
    """A line below the content."""
    nothing: str = ""
    """What to say where there is no content."""
    tree: Tree | None = None
    """A picture above the content."""
