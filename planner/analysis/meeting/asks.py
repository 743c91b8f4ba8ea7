"""What the next pack asks of its meeting."""

from __future__ import annotations

from datetime import date

from planner.models import Decision, Plan

MOST_ASKS = 3
"""A meeting is asked for three decisions at most."""


def waiting(plan: Plan) -> tuple[Decision, ...]:
    """The open decisions that no pack has asked for yet, the soonest first."""
    still_open = (
        d for d in plan.decisions.values() if d.snapshot_id is None and d.outcome == "open"
    )
    return tuple(sorted(still_open, key=lambda d: (d.by_when or date.max, d.id)))


def asked(plan: Plan) -> tuple[Decision, ...]:
    """What a pack made now asks for: the soonest of those that wait."""
    return waiting(plan)[:MOST_ASKS]
