"""Numbers as people wrote them."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache


@lru_cache
def as_written(number: float) -> Fraction:
    """Return the number that somebody typed, of which a float is only close by: 0.1 is a tenth.

    Sums and comparisons of hours and goals are made with these, so that ten times 0.1 h is 1 h.
    """
    return Fraction(str(number))
