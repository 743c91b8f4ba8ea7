"""What is known from elsewhere, or from one's own house, that speaks for doing it this way."""

from __future__ import annotations

from typing import Literal, NamedTuple

Fits = Literal["purpose", "taking part", "champions", "buy-in", "ease of use", "what staff say"]
"""The part of a plan a note is about."""


class CaseNote(NamedTuple):
    """What happened somewhere, and where that is written."""

    id: int
    title: str
    happened: str = ""
    source: str = ""
    """Who says so, when, and of how many."""
    fits: Fits = "buy-in"
    quoted: bool = False
    """Documents quote it."""
    shipped: str = ""
    """Which of the notes that come with the program it was taken from; empty: one’s own."""
