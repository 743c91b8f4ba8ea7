"""Checks of a row before it is written, and the sentences people read when it is refused.

Each subject has a file with what its rows must hold beyond single fields; ``row`` puts them
together.
"""

from __future__ import annotations

from planner.actions.checks.row import check_row, no_longer_there

__all__ = ["check_row", "no_longer_there"]
