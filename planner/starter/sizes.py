"""How large an organisation is: what a starter plan is scaled by."""

from __future__ import annotations

from typing import Literal, NamedTuple

from planner.text import Sentence

SizeName = Literal["small", "middle", "large"]


class Size(NamedTuple):
    """What differs with the number of staff."""

    name: SizeName
    staff: int
    """The number of staff that stands for all of this size."""
    ratio: int
    """Staff for each champion."""
    source: Sentence
    """Whose advice that ratio is; no evidence was found for any."""
    replies: int
    """Replies a month, in person, of all sponsors together."""


SIZES = (
    Size("small", 300, 30, "one for each 20 to 30 staff is a consultancy’s advice", 8),
    Size("middle", 3_000, 50, "one for each 40 to 50 staff is practitioners’ advice", 20),
    Size("large", 30_000, 100, "one for each 100 staff is practitioners’ advice", 40),
)
_MIDDLE_FROM, _LARGE_FROM = 1_000, 10_000


def size_of(staff: int) -> Size:
    """Return the size of an organisation with so many staff."""
    return SIZES[(staff >= _MIDDLE_FROM) + (staff >= _LARGE_FROM)]


def champions_for(staff: int) -> int:
    """Return how many champions so many staff need, at the ratio of their size; at least two."""
    return max(2, -(-staff // size_of(staff).ratio))
