"""Figures that can be followed: which rows one counts, and how that is said beside them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple


class RowFilter(NamedTuple):
    """The rows that a figure counts."""

    table: str
    """The rows' table name."""
    words: str
    """What the figure says of them; shown above the rows, where it can be cleared."""
    keys: frozenset[int] | frozenset[str]
    """Ids of rows; of findings, what names them."""


class CoverFilter(NamedTuple):
    """The responsibilities that a figure counts."""

    cover: str = ""
    """Empty for all, else "none", "one", "one or none" or "held"."""
    kind: str = ""
    on: date | None = None
    """Today where there is none."""
    without: tuple[int, ...] = ()
    """As if these people had left."""
    only: frozenset[int] | None = None
    """These alone, where a figure counts what the other fields cannot say."""
    words: str = ""
    """What the figure says of them."""


class HeadPart(NamedTuple):
    """A piece of the line below a page's title; pressing it shows what it counts."""

    words: str
    follow: Callable[[], object] | None = None
