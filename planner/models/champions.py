"""What happens to champions besides who holds which seat: stages, training, thanks, successors."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from planner.models.roles import ChampionStatus


class Stage(NamedTuple):
    """Somebody came to a stage on the way into a champion seat, in it, or out of it. It stays when
    the appointment itself is taken away."""

    id: int
    responsibility_id: int
    person_id: int
    on: date
    status: ChampionStatus
    note: str = ""


class Training(NamedTuple):
    """A session in which champions and backups are trained, held or to come."""

    id: int
    title: str
    on: date
    note: str = ""


class Attendance(NamedTuple):
    """Somebody came to a training session."""

    id: int
    training_id: int
    person_id: int


class Thanks(NamedTuple):
    """Somebody was thanked for carrying the network."""

    id: int
    person_id: int
    on: date
    what: str = ""
    """What for."""
    by: str = ""
    """Who thanked them."""


class Successor(NamedTuple):
    """Somebody is being prepared to take a responsibility over; they never count as its cover."""

    id: int
    responsibility_id: int
    person_id: int
    until: date | None = None
    """The day by which they shall be able to."""
    note: str = ""
