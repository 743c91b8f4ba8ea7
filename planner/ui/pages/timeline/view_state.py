"""How the timeline was left: which view, which phases are folded, how wide a day is."""

from __future__ import annotations

from typing import Any

from planner.ui.pages.timeline.controls import CHART, LIST
from planner.ui.state.plan_state import PlanState

_KEY = "timeline"


class ViewState:
    """Read once, and written as it changes; kept for each plan."""

    def __init__(self, state: PlanState) -> None:
        self._state = state
        kept = state.get(_KEY)
        self.view = LIST if kept.get("view") == LIST else CHART
        self.folded = {number for number in kept.get("folded", ()) if isinstance(number, int)}
        """The numbers of the headings whose lines are out of sight."""
        width = kept.get("day width")
        self.day_width = float(width) if isinstance(width, int | float) else None
        """Pixels, where somebody chose them."""

    def keep_view(self, view: int) -> None:
        self.view = view
        self._keep(view=view)

    def keep_day_width(self, width: float) -> None:
        self.day_width = width
        self._keep(**{"day width": width})

    def fold(self, number: int, *, folded: bool | None = None) -> None:
        """Fold a heading's lines away, or bring them back; without ``folded`` the other of both."""
        folded = number not in self.folded if folded is None else folded
        self.folded = self.folded | {number} if folded else self.folded - {number}
        self._keep(folded=sorted(self.folded))

    def _keep(self, **values: Any) -> None:
        self._state.keep(_KEY, self._state.get(_KEY) | values)
