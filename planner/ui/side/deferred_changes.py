"""Changes that begin in a panel which they rebuild."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer

from planner.ui.state.workspace import Workspace


def do_later(
    workspace: Workspace, label: str, verb: Callable[..., Any], *args: Any, **named: Any
) -> None:
    """Change the plan once the click is over; the panel that was clicked is gone afterwards."""
    QTimer.singleShot(0, workspace, lambda: workspace.do(label, verb, *args, **named))
