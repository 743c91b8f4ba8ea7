"""How departments are covered, cell by cell, and the order they stand in by that."""

from __future__ import annotations

from planner.analysis.champions.department_rows import DepartmentRow, cell, hours_cell
from planner.exports.cells import Tone


def cover_cells(row: DepartmentRow) -> list[tuple[str, Tone]]:
    """Sponsors, champions, backups, trained, goal owners and hours, each in words with its tone."""
    counts = (row.sponsors, row.champions, row.backups, row.trained, row.goal_owners)
    return [*(cell(count) for count in counts), hours_cell(row.hours_used, row.hours_needed)]


def worst_first(row: DepartmentRow) -> tuple[int, int, int, str, int]:
    """Return the sort key of a department: the least covered first, of those the largest."""
    tones = [tone for _, tone in cover_cells(row)]
    bad, weak = tones.count("bad"), tones.count("weak")
    return -bad, -weak, -(row.staff or 0), row.department.name.casefold(), row.department.id
