"""The list of people in a large plan: those who hold something come first, and are printed."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from planner.exports.lists.listing import Listing
from planner.text import tr

_MANY = 200
"""Beyond this many people nobody reads through all of them on paper."""


class Ordered(NamedTuple):
    """A list in the order of its sheet, and how many of its rows are printed; none: all."""

    listing: Listing
    printed: int | None = None


def holders_first(listing: Listing) -> Ordered:
    """Return the list of people with those first who hold something, where there are many."""
    holds = listing.position("holds")
    count = sum(bool(row[holds]) for row in listing.rows)
    if len(listing.rows) <= _MANY or count == 0:
        return Ordered(listing)
    order = sorted(range(len(listing.rows)), key=lambda n: not listing.rows[n][holds])
    about = tr("The {count} who hold something come first, and are what a print has.", count=count)
    return Ordered(
        replace(
            listing,
            about=f"{listing.about} {about}",
            keys=tuple(listing.keys[n] for n in order),
            rows=tuple(listing.rows[n] for n in order),
        ),
        count,
    )
