"""Figures that can be followed: which rows one counts, and how that is said beside them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Counted(NamedTuple):
    """The rows that a figure counts."""

    table: str
    """The rows' table name."""
    words: str
    """What the figure says of them; shown above the rows, where it can be cleared."""
    keys: frozenset[int] | frozenset[str]
    """Ids of rows; of findings, what names them."""


class HeadPart(NamedTuple):
    """A piece of the line below a page's title; pressing it shows what it counts."""

    words: str
    follow: Callable[[], object] | None = None
