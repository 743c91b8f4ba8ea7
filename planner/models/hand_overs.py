"""What one person hands over to another, and what has to be shown for it."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

HandOverState = Literal["proposed", "asked", "accepted", "declined"]


class HandOver(NamedTuple):
    """One thing that somebody hands over, or left behind: who takes it, and what they must be
    shown. It stays when the thing has passed on, and is done when that was accepted and shown."""

    id: int
    responsibility_id: int
    person_id: int
    """Who hands it over; they may be gone already."""
    to_person_id: int | None = None
    """Who takes it over; none as long as nobody is found."""
    state: HandOverState = "proposed"
    """How far whoever takes it over has come."""
    answered_on: date | None = None
    """The day on which they accepted or declined."""
    to_show: str = ""
    """What has to be shown or passed on; one thing in a line."""
    shown_by_id: int | None = None
    """Who shows it; none: whoever hands it over."""
    due: date | None = None
    """By when it shall be shown and accepted."""
    shown_on: date | None = None
    """The day on which all of it was shown."""
