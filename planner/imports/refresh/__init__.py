"""The next edition of a list: what differs from the last one and from the plan, and taking it."""

from __future__ import annotations

from planner.imports.refresh.accepting import take_refresh, try_refresh
from planner.imports.refresh.comparing import Comparison, compare
from planner.imports.refresh.keeping import import_list
from planner.imports.refresh.lists import Reading, columns_by, find_list, need_list, reading_of
from planner.imports.refresh.refreshing import Refresh, read_next

__all__ = [
    "Comparison",
    "Reading",
    "Refresh",
    "columns_by",
    "compare",
    "find_list",
    "import_list",
    "need_list",
    "read_next",
    "reading_of",
    "take_refresh",
    "try_refresh",
]
