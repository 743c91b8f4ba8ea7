"""What the network is for, and how it is measured."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

PurposeStatus = Literal["drafted", "reviewed", "agreed"]


class Purpose(NamedTuple):
    """A purpose statement: a sentence that says what the network is for, and for whom."""

    id: int
    title: str
    statement: str = ""
    audience: str = ""
    status: PurposeStatus = "drafted"


class Goal(NamedTuple):
    """A measured aim. It is unmeasured while metric, target or due date is missing."""

    id: int
    title: str
    metric: str = ""
    unit: str = ""
    baseline: float | None = None
    target: float | None = None
    due: date | None = None
    purpose_id: int | None = None


class CheckIn(NamedTuple):
    """The value of a goal's metric on one day."""

    id: int
    goal_id: int
    on: date
    value: float
    note: str = ""
