"""In which order days are typed into a plan: asked once for each plan, and remembered with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.ui.as_written import ask_once_for_days
from planner.ui.state.plan_state import PlanState
from planner.ui.state.window_state import WindowState

if TYPE_CHECKING:
    from planner.imports.reading import DayOrder

_ORDERS: tuple[DayOrder, ...] = ("day first", "month first", "year first")
"""What may have been kept. The imports know it too, but a plan is opened without loading them."""


def remember_typed_days(window_state: WindowState, plan_key: str) -> None:
    """Read days typed from now on in the order that was answered for the plan of this key, or ask
    for it."""
    kept = PlanState(window_state, plan_key)
    order = kept.get("days").get("order")
    known = next((each for each in _ORDERS if each == order), None)
    ask_once_for_days(known, lambda order: kept.keep("days", {"order": order}))
