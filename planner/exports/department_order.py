"""How departments are covered, cell by cell, and the order they stand in by that."""

from __future__ import annotations

from typing import NamedTuple

from planner.analysis.champions.department_rows import DepartmentRow, cell, hours_cell
from planner.analysis.champions.seats import Seat
from planner.analysis.cover.coverage import Cover
from planner.analysis.measures import Measures
from planner.exports.blocks.cells import Tone

WORST_FIRST: tuple[Cover, ...] = ("uncovered", "single point", "thin", "covered")


class Seated(NamedTuple):
    """The champion seat of a department: who holds it, how deep that is, and the rest."""

    seat: Seat
    row: DepartmentRow
    cover: Cover


def seats_worst_first(measures: Measures) -> list[Seated]:
    """Return the champion seats: those on nobody first, then those on one person, tested ones
    last; of those alike the departments with the most staff first."""
    rows = {row.department.id: row for row in measures.departments}
    cover = measures.coverage.cover
    seats = [Seated(s, rows[s.department.id], cover(s.responsibility_id)) for s in measures.seats]

    def sort_key(seated: Seated) -> tuple[int, bool, int, str, int]:
        department = seated.seat.department
        state = WORST_FIRST.index(seated.cover)
        staff = -(seated.row.staff or 0)
        return state, seated.row.tested > 0, staff, department.name.casefold(), department.id

    return sorted(seats, key=sort_key)


def cover_cells(row: DepartmentRow) -> list[tuple[str, Tone]]:
    """Count sponsors, champions, backups, trained, goal owners and hours, each with its tone."""
    counts = (row.sponsors, row.champions, row.backups, row.trained, row.goal_owners)
    return [*(cell(count) for count in counts), hours_cell(row.hours_used, row.hours_needed)]


def worst_first(row: DepartmentRow) -> tuple[int, int, int, str, int]:
    """Return the sort key of a department: the least covered first, of those the largest."""
    tones = [tone for _, tone in cover_cells(row)]
    bad, weak = tones.count("bad"), tones.count("weak")
    return -bad, -weak, -(row.staff or 0), row.department.name.casefold(), row.department.id
