"""What typing obeys, which a merge obeys too."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from planner.models import Draft, Plan


class Rules(NamedTuple):
    """What typing obeys, which a merge obeys too: ``planner.actions`` hands it in."""

    check: Callable[[Plan, Any, Any], None]
    """Raises ``PlannerError`` for a row that would make the plan wrong where it was not before."""
    remove: Callable[[Draft, type[Any], int], None]
    """Removes a row and what hangs on it."""
