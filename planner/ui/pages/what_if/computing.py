"""What a departure comes to, worked out apart from what shows it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from planner.ui.pages.what_if.after import After, Before
from planner.ui.pages.what_if.figures import BeforeAfter, before_and_after
from planner.ui.pages.what_if.stay_list import StayLine, stay_lines


class Reckoned(NamedTuple):
    """A departure with all that is said of it at once."""

    after: After
    leavers: Sequence[int]
    table: list[BeforeAfter]
    stay: list[StayLine]


def reckon(before: Before, leavers: Sequence[int]) -> Reckoned:
    """Work out a day with and without these people."""
    after = After(before, leavers)
    return Reckoned(after, leavers, before_and_after(after), stay_lines(before.plan, after.stay))
