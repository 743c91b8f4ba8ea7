"""Cover that was tried: one holder alone for a day."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

DrillOutcome = Literal["planned", "done", "stuck", "not done"]


class DrillResult(NamedTuple):
    """How a drill went, as whoever carried it says."""

    outcome: DrillOutcome
    stuck_on: str = ""


class Drill(NamedTuple):
    """One holder is tried out on a day on which the other holders do nothing.

    *Done* means done alone; where somebody helped, it is *stuck* or *not done*.
    """

    id: int
    responsibility_id: int
    person_id: int
    """Who carries it alone on that day."""
    on: date
    outcome: DrillOutcome = "planned"
    stuck_on: str = ""
    """What they were stuck on, in their words."""
    note: str = ""
    """What is done about it, and anything else."""
    settled_on: date | None = None
    """Since when what they were stuck on is in nobody's way any more."""
