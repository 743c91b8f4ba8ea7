"""In which order days are typed into a plan: asked once for each plan, and remembered with it."""

from __future__ import annotations

from typing import get_args

from planner.ui.as_written import ask_once_for_days
from planner.ui.state.plan_state import PlanState
from planner.ui.state.window_state import WindowState


def remember_typed_days(window_state: WindowState, plan_key: str) -> None:
    """Read days typed from now on in the order that was answered for the plan of this key, or ask
    for it."""
    from planner.imports.reading import DayOrder

    kept = PlanState(window_state, plan_key)
    order = kept.get("days").get("order")
    known: DayOrder | None = order if order in get_args(DayOrder) else None
    ask_once_for_days(known, lambda order: kept.keep("days", {"order": order}))
