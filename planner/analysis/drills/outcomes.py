"""What is still to be said of a drill."""

from __future__ import annotations

from datetime import date

from planner.models import Drill


def waits(drill: Drill, today: date) -> bool:
    """Return whether a drill's day is past, and nobody has said how it went."""
    return drill.outcome == "planned" and drill.on < today


def is_unsettled(drill: Drill) -> bool:
    """Return whether somebody was stuck, and what on is not settled."""
    return drill.outcome == "stuck" and drill.settled_on is None
