"""Which rows a cell of the coverage table or a check of readiness counts, and on which page."""

from __future__ import annotations

from planner.analysis.measures import Measures
from planner.analysis.readiness.parts import Part
from planner.models import SponsorDepartment
from planner.text import tr
from planner.ui.row_filter import CoverFilter, RowFilter

_DEPARTMENT, _STAFF, _SEAT, _CHAMPION, _BACKUP, _SPONSOR, _GOAL_OWNER, _HOURS = range(8)


def cell_rows(
    measures: Measures, department_id: int, heading: str, column: int
) -> tuple[str, RowFilter]:
    """Return the page and the rows of one cell; ``heading`` is what stands above its column."""
    name = measures.plan.departments[department_id].name
    words = tr("{what}: {department}", what=heading, department=name)
    if column in (_DEPARTMENT, _STAFF):
        return "champions", RowFilter("departments", name, frozenset((department_id,)))
    if column == _SPONSOR:
        return "people", RowFilter("people", words, _sponsors(measures, department_id))
    if column == _GOAL_OWNER:
        return "people", RowFilter("people", words, _goal_owners(measures, department_id))
    return "champions", RowFilter("champions", words, _champions(measures, department_id, column))


def _sponsors(measures: Measures, department_id: int) -> frozenset[int]:
    """Who sits in the seats that stand for a department."""
    plan, holders = measures.plan, measures.coverage.holders
    links = plan.where(SponsorDepartment, "department_id", department_id)
    return frozenset().union(
        *(holders[plan.responsibility_for(plan.sponsors[link.sponsor_id]).id] for link in links)
    )


def _goal_owners(measures: Measures, department_id: int) -> frozenset[int]:
    """Return the people of a department who hold a goal."""
    plan, coverage = measures.plan, measures.coverage
    return frozenset(
        person
        for responsibility_id, people in coverage.holders.items()
        if plan.responsibilities[responsibility_id].goal_id is not None
        for person in people
        if plan.people[person].department_id == department_id
    )


def seat_holders(measures: Measures, department_id: int) -> frozenset[int]:
    """Return the appointments of those who hold a department's champion seat."""
    return _champions(measures, department_id, _SEAT)


def _champions(measures: Measures, department_id: int, column: int) -> frozenset[int]:
    """Return the appointments to a department's champion seat, as a column counts them."""
    plan = measures.plan
    seat = next(seat for seat in measures.seats if seat.department.id == department_id)
    counted = {
        _CHAMPION: frozenset(seat.champions),
        _BACKUP: frozenset(seat.backups),
        _SEAT: seat.holders,
        _HOURS: seat.holders,
    }[column]
    found: dict[int, int] = {}
    for assignment in plan.assignments_of(seat.responsibility_id):
        wanted = "backup" if column == _BACKUP else "owner"
        if assignment.person_id in counted and (
            assignment.person_id not in found or assignment.role == wanted
        ):
            found[assignment.person_id] = assignment.id
    return frozenset(found.values())


_PAGES = {
    "purpose": ("purpose", "purposes"),
    "goal": ("purpose", "goals"),
    "action": ("timeline", "actions"),
    "pilot_problem": ("pilot", "problems"),
    "person": ("people", "people"),
    "department": ("champions", "departments"),
    "sponsor": ("sponsors", "sponsors"),
}
"""For rows of a table the page that shows them, and their list on it."""


def check_rows(part: Part, page: str) -> tuple[str, RowFilter | CoverFilter | str]:
    """Return the rows that do not meet the weakest check of a part, on their page; of several
    lists those of the one with the most; all of ``page`` where no list has them."""
    tables: dict[str, list[int]] = {}
    for table, row_id in part.weakest.unmet if part.weakest is not None else ():
        tables.setdefault(table, []).append(row_id)
    most = max(tables, key=lambda table: len(tables[table]), default="")
    ids, words = frozenset(tables.get(most, ())), tr("not yet: {check}", check=part.sentence)
    if most == "responsibility":
        return "ownership", CoverFilter(only=ids, words=words)
    if most not in _PAGES:
        return page, "all"
    shown, where = _PAGES[most]
    return shown, RowFilter(where, words, ids)
