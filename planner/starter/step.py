"""A usual step of a launch, and who usually holds it."""

from __future__ import annotations

from typing import NamedTuple

from planner.models.work import Phase
from planner.text import Sentence

Weeks = tuple[int, int] | None
"""The first and the last working week, counted from that of the launch; 0 is the launch day itself.
None: such an organisation does without."""


class UsualStep(NamedTuple):
    """Something that is usually done."""

    key: str
    title: Sentence
    phase: Phase
    who: Sentence
    """Who usually holds it."""
    weeks: tuple[Weeks, Weeks, Weeks]
    """When, with 300, 3,000 and 30,000 staff."""
    note: Sentence
    needs: tuple[str, ...] = ()
    """The steps that have to be done first, where they are in the plan."""


COMMUNICATIONS: Sentence = "Communications"
HR: Sentence = "HR"
IT: Sentence = "IT"
LEGAL: Sentence = "Legal"
CHAMPIONS: Sentence = "Champions"
SPONSOR: Sentence = "Primary sponsor"
