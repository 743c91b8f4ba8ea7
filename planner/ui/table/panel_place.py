"""How a table was left, so that one can come back to it."""

from __future__ import annotations

from typing import Any, NamedTuple


class TablePlace(NamedTuple):
    """What is filtered in a table, and where in it the keyboard is."""

    text: str
    chips: tuple[str | bool | None, ...]
    only: tuple[tuple[str, frozenset[str]], ...]
    """The words a row is to have in a column, by the column's title."""
    counts: str
    """What the figure says whose rows alone are shown."""
    counted: frozenset[Any] | None
    row: Any
    chosen: bool
    """Whether somebody went to the row; it is the first one otherwise."""
