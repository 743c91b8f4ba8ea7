"""Shares as they are read: rounded in one way, and never as nothing or all of what is neither."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.text import percent


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (0, "0%"),
        (0.004, "0.4%"),
        (0.00004, "0.004%"),
        (0.125, "13%"),
        (0.145, "15%"),
        (0.41, "41%"),
        (0.994, "99%"),
        (0.995, "99.5%"),
        (0.999, "99.9%"),
        (0.9996, "99.96%"),
        (1, "100%"),
        (1.25, "125%"),
        (0.1 + 0.2 + 0.7, "100%"),
        (sum([0.1] * 10), "100%"),
    ],
)
def test_a_share_reads_as_whole_per_cent_unless_that_would_be_none_or_all(
    share: float, words: str
) -> None:
    assert percent(share) == words


@given(st.integers(1, 100_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_only_nothing_reads_0_and_only_all_reads_100(part: tuple[int, int]) -> None:
    share, words = Fraction(*part), percent(part[0] / part[1])
    assert (Fraction(words[:-1]) == 0) == (share == 0)
    assert (Fraction(words[:-1]) == 100) == (share == 1)
    assert abs(Fraction(words[:-1]) - share * 100) <= Fraction(1, 2)
