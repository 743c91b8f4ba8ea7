"""What is asked of a meeting: the decision, the options it has, and whom an option appoints."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

Outcome = Literal["open", "agreed", "refused"]


class Decision(NamedTuple):
    """Something asked of a meeting; ``snapshot_id`` is the pack that asked it first, none where
    none has yet."""

    id: int
    ask: str
    context: str = ""
    recommendation: str = ""
    from_whom: str = ""
    by_when: date | None = None
    snapshot_id: int | None = None
    outcome: Outcome = "open"
    decided_by: str = ""
    decided_on: date | None = None
    place: int | None = None
    """Its place among what is asked, from 1; without one it stands by its day, after those."""
    no_answer: str = ""
    """What it means if nobody answers."""
    option_id: int | None = None
    """What was agreed on, where there was a choice."""
    action_id: int | None = None
    """What is done because it was agreed."""


class Option(NamedTuple):
    """One way to decide."""

    id: int
    decision_id: int
    text: str
    meaning: str = ""
    """What it means, where the plan cannot work it out."""
    recommended: bool = False


class OptionAppointment(NamedTuple):
    """Somebody whom an option would appoint; what that means for cover is worked out."""

    id: int
    option_id: int
    person_id: int
    responsibility_id: int
