"""What the network is for, and how it is measured."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

PurposeStatus = Literal["drafted", "reviewed", "agreed"]
Direction = Literal["up", "down", "keep"]
"""Which way a goal's figure shall go; *keep*: it shall stay at the target."""


class Purpose(NamedTuple):
    """A purpose statement: a sentence that says what the network is for, and for whom."""

    id: int
    title: str
    statement: str = ""
    audience: str = ""
    status: PurposeStatus = "drafted"
    place: int | None = None
    """Where it stands among the others, by hand; none: after those that have a place."""
    written_by: str = ""
    written_on: date | None = None
    """The day the statement got the wording it has; none: nobody said."""
    agreed_by: str = ""
    agreed_on: date | None = None
    """The day on which this wording was agreed."""


class PurposeVersion(NamedTuple):
    """An earlier wording of a purpose statement (see ``earlier``)."""

    id: int
    purpose_id: int
    statement: str
    written_by: str = ""
    written_on: date | None = None
    agreed: bool = False
    """It was agreed until it was reworded."""
    agreed_by: str = ""
    agreed_on: date | None = None


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
    direction: Direction | None = None
    """None: up, or down where the target is below the baseline."""
    tolerance: float | None = None
    """How far a figure that is to be kept may be off its target; none: 5% of the target."""
    baseline_on: date | None = None
    """The day of the baseline; none: that of the first check-in."""
    rhythm_days: int | None = None
    """How often it is to be measured, in days; none: nobody said."""


class CheckIn(NamedTuple):
    """The value of a goal's metric on one day."""

    id: int
    goal_id: int
    on: date
    value: float
    note: str = ""


class Milestone(NamedTuple):
    """Where a goal is to be by a day on its way to the target."""

    id: int
    goal_id: int
    on: date
    value: float
