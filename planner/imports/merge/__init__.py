"""What differs between an edited workbook and the plan, and bringing it in."""

from __future__ import annotations

from planner.imports.merge.change import Change, Differences, invalid_json
from planner.imports.merge.differences import find_differences
from planner.imports.merge.fields import LISTS, Holders, Links, Own, Seat
from planner.imports.merge.merging import Rules, merge_changes, try_changes
from planner.imports.merge.sheet import Invalid
from planner.imports.merge.workbook import EditedWorkbook, is_exported, read_workbook
from planner.imports.merge.writers import last_writer

__all__ = [
    "LISTS",
    "Change",
    "Differences",
    "EditedWorkbook",
    "Holders",
    "Invalid",
    "Links",
    "Own",
    "Rules",
    "Seat",
    "find_differences",
    "invalid_json",
    "is_exported",
    "last_writer",
    "merge_changes",
    "read_workbook",
    "try_changes",
]
