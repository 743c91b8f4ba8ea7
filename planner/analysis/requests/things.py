"""What there is to do in a week."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from planner.analysis.requests.questions import Question
from planner.models import Person, Request


class Thing(NamedTuple):
    """One person to write to, with what is asked of them."""

    effect: int
    """What depends on it: the weight of what has nobody (twice) or one holder, or of cover that was
    never tried, else one."""
    days: int
    """For how long it waits already, or how late it is."""
    person: Person
    what: str
    """What to do, as a sentence."""
    why: str
    """Why now, in a sentence."""
    about: str
    """What it is about, by name; empty where it is about several things."""
    questions: tuple[Question, ...] = ()
    """To be asked; none where they are only to be reminded."""
    late: tuple[Request, ...] = ()
    """Asked before, to be reminded of."""
    text: str = ""
    """What to write, where nothing is asked that the plan keeps the answer of."""
    drills: tuple[tuple[int, int], ...] = ()
    """To be planned first: responsibilities, and who carries each alone."""
    on: date | None = None
    """The day of these drills."""
