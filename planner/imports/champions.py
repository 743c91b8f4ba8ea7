"""Who holds which champion seat, while a table is read."""

from __future__ import annotations

from planner.imports.departments import Departments
from planner.imports.people_index import Known
from planner.imports.report import Report
from planner.imports.values import READY_STATUSES
from planner.models import Assignment, Department, Draft
from planner.models.roles import ChampionStatus, Role
from planner.text import day, tr


class Champions:
    """Who holds which champion seat; one assignment for each person, seat and role."""

    def __init__(self, draft: Draft, departments: Departments, report: Report) -> None:
        self._draft, self._departments, self._report = draft, departments, report
        self._standing: dict[tuple[int, int, Role], Assignment] = {
            (a.responsibility_id, a.person_id, a.role): a for a in draft.plan.assignments.values()
        }
        self._held: dict[tuple[int, int, Role], ChampionStatus | None] = {}
        self._kept: set[tuple[int, int, Role]] = set()

    def hold(
        self,
        line: int,
        person: Known,
        department: Department,
        role: Role,
        status: ChampionStatus | None,
    ) -> None:
        """A row says the person is champion or backup; ``status`` is none where it is silent."""
        seat = self._departments.seats[department.id]
        key = (person.number, seat, role)
        standing = self._standing.get((seat, person.row.id, role)) if person.row else None
        known = self._held.setdefault(key, status if standing is None else standing.status)
        if known is None:
            self._held[key] = status
        elif status is not None and status != known:
            self._say_differs(line, person, department, known, status)
        if standing is not None:
            self._kept.add(key)
            self._say_if_over(line, person, department, standing)

    def _say_differs(
        self,
        line: int,
        person: Known,
        department: Department,
        known: ChampionStatus,
        other: ChampionStatus,
    ) -> None:
        self._report.warn(
            line,
            tr(
                "{name} already is {status} in {department}; “{other}” was not used.",
                name=person.shown,
                status=tr(known),
                department=department.name,
                other=tr(other),
            ),
        )

    def _say_if_over(
        self, line: int, person: Known, department: Department, standing: Assignment
    ) -> None:
        place = {"name": person.shown, "department": department.name}
        if standing.until is not None:
            until = day(standing.until)
            self._report.warn(
                line,
                tr("{name} is in {department} until {day}; that was kept.", day=until, **place),
            )
        elif standing.status == "stepped down":
            self._report.warn(
                line, tr("{name} has stepped down in {department}; that was kept.", **place)
            )
        elif standing.status == "declined":
            self._report.warn(
                line, tr("{name} has declined in {department}; that was kept.", **place)
            )

    def write(self, ids: list[int]) -> None:
        """Add the new assignments; ``ids`` gives each person's row id by their number."""
        for key in self._kept:
            del self._held[key]
        if not self._held:
            return
        numbers, seats, roles = zip(*self._held, strict=True)
        statuses = [status or "active" for status in self._held.values()]
        self._report.assignments += len(numbers)
        self._draft.add_many(
            Assignment,
            responsibility_id=seats,
            person_id=[ids[number] for number in numbers],
            role=roles,
            status=statuses,
            ready=[status in READY_STATUSES for status in statuses],
        )
