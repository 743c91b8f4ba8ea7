"""A table of a document, and what is said of rows that are left out where room is short."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from planner.exports.blocks.cells import Cell, Column
from planner.text import Many, One, listed, tr, trn


@dataclass(frozen=True)
class More:
    """Lets a list be cut to fit its page; a last line says how many of it are left out.

    ``one`` and ``many`` are sentences with the place ``{count}``; the line leads to ``section``,
    where the whole list is.
    """

    one: One
    many: Many
    section: str
    states: tuple[str, ...] = ()
    """How each of the list stands, such as "covered"; those left out are counted by it."""

    def words(self, left_out: int, of: int) -> str:
        """Return what is said of the last so many of a list: "and 37 more, all covered"."""
        words = trn(self.one, self.many, left_out)
        counts = Counter(self.states[of - left_out :])
        if not counts:
            return words
        if len(counts) > 1:
            said = listed([f"{counts[state]} {state}" for state in counts])
            return tr("{more}: {states}", more=words, states=said)
        (state,) = counts
        if left_out == 1:
            return tr("{more}, {state}", more=words, state=state)
        return tr("{more}, all {state}", more=words, state=state)


@dataclass(frozen=True)
class Table:
    """Rows under headings. ``name`` is a stable word for the table (a sheet, a bookmark).

    ``empty`` is the sentence shown where there are no rows. With ``more`` the most important
    rows come first, since rows at the end may be left out where the page is full; ``most`` is
    how many are shown at most.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    empty: str = ""
    more: More | None = None
    most: int | None = None
    most_lines: int | None = None
    """Longer texts of a cell are shortened to so many lines, where all has to stay on a page."""
    tight: bool = False
    """Whether its columns stand closer together."""
    roomy: bool = False
    """Whether its rows stand further apart."""
    shorter: Table | None = None
    """What says the same in fewer rows, and is shown instead where this one would be cut."""


@dataclass(frozen=True)
class Halves:
    """A long narrow table, set in two columns side by side."""

    table: Table
