"""What is counted on a day, without a departure and with it."""

from __future__ import annotations

from typing import NamedTuple

from planner.text import mark, tr
from planner.ui.pages.what_if.after import After
from planner.ui.pages.what_if.figure_links import BeforeAndAfter, of_cover, pledging, with_champion


class Count(NamedTuple):
    """One figure, without and with the departure."""

    name: str
    before: float
    after: float
    rows: BeforeAndAfter
    """Which rows each of the two counts."""
    more_is: int = 1
    """1 where more is better, -1 where it is worse."""


_KINDS = (
    ("goal", mark("Goals that somebody holds")),
    ("purpose", mark("Purpose statements that somebody holds")),
    ("sponsor seat", mark("Sponsor seats that somebody holds")),
    ("action", mark("Actions that somebody holds")),
    ("plan", mark("The keeping of the plan, by somebody")),
)


def counts(after: After) -> list[Count]:
    """Return every figure but the bus factor, which takes longer."""
    before, champions = after.before, tr("Departments with a champion")
    found = [Count(champions, before.with_champion, after.with_champion, with_champion(after))]
    for kind, name in _KINDS:
        if before.kinds[kind]:
            held = before.held[kind]
            left = held - after.lost[kind]
            found.append(Count(tr(name), held, left, of_cover(after, "held", kind)))
    for depth, name, what in (
        (1, tr("Single points of failure"), "one"),
        (0, tr("Held by nobody"), "none"),
    ):
        was, now = before.depths[depth], after.depths[depth]
        found.append(Count(name, was, now, of_cover(after, what), -1))
    hours = round(before.hours, 1), round(after.hours, 1)
    pledged = tr("Hours a week pledged in champion seats")
    found.append(Count(pledged, *hours, pledging(after)))
    return found
