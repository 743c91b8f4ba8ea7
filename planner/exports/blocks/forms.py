"""Room in a document to answer by hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Blank(NamedTuple):
    """Words, boxes to tick, and a line to write on after the last of them."""

    words: str
    boxes: tuple[str, ...] = ()
    width: float = 1.0
    """Its part of the row it stands in."""


@dataclass(frozen=True)
class Form:
    """Rows of blanks side by side, and lines to write on: so many, and where it stands last on a
    page of its own, more where there is room."""

    rows: tuple[tuple[Blank, ...], ...] = ()
    lines: int = 0
