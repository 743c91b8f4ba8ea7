"""What the window remembers of one plan: how its lists are set out, and their saved views."""

from __future__ import annotations

import json
from typing import Any

from planner.ui.state.window_state import WindowState


class PlanState:
    """Values for one plan, known by its key, in the window's state and never in the plan's file."""

    def __init__(self, window_state: WindowState, plan_key: str) -> None:
        self._window_state, self._prefix = window_state, f"plan/{plan_key}"

    def get(self, key: str) -> dict[str, Any]:
        """Return what was kept under a key; nothing where there is none or it cannot be read."""
        try:
            found = json.loads(self._window_state.text(f"{self._prefix}/{key}", "{}"))
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}

    def keep(self, key: str, values: dict[str, Any]) -> None:
        self._window_state.keep(f"{self._prefix}/{key}", json.dumps(values))
