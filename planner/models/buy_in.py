"""What was said earlier of how far sponsors and departments are bought in, and what worries them.

How a sponsor or a department stands now is said by its own row; a rating that gives way to another
goes here (see ``earlier``).
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from planner.models.people import BuyIn


class Rating(NamedTuple):
    """An earlier rating of a sponsor seat or a department; exactly one of the two is given."""

    id: int
    sponsor_id: int | None = None
    department_id: int | None = None
    on: date | None = None
    """The day it was given; none: nobody said."""
    buy_in: BuyIn | None = None
    buy_in_wanted: BuyIn | None = None
    by: str = ""
    """Who rated."""
    why: str = ""
    """What they had seen or heard."""


class Concern(NamedTuple):
    """What somebody said that worries them, in their own words; about one of the two."""

    id: int
    sponsor_id: int | None = None
    department_id: int | None = None
    quote: str = ""
    said_by: str = ""
    on: date | None = None
    answer: str = ""
    """What they were answered; empty: nobody has answered yet."""
    answered_on: date | None = None
