"""Who holds which champion seat, while a table is read."""

from __future__ import annotations

from planner.imports.departments import Departments
from planner.imports.people_index import Known
from planner.imports.report import Report
from planner.imports.values import READY_STATUSES
from planner.models import Assignment, Department, Draft
from planner.models.roles import ChampionStatus, Role
from planner.text import day, tr


class _Holding:
    """A champion of one seat in one role, as the table has it so far."""

    __slots__ = ("department", "person", "role", "seat", "standing", "status")

    def __init__(
        self,
        person: Known,
        department: Department,
        seat: int,
        role: Role,
        standing: Assignment | None,
    ) -> None:
        self.person, self.department, self.seat, self.role = person, department, seat, role
        self.standing = standing
        self.status: ChampionStatus | None = standing.status if standing is not None else None


class Champions:
    """Who holds which champion seat; one assignment for each person, seat and role."""

    def __init__(self, draft: Draft, departments: Departments, report: Report) -> None:
        self._draft, self._departments, self._report = draft, departments, report
        self._standing: dict[tuple[int, int, Role], Assignment] = {
            (a.responsibility_id, a.person_id, a.role): a for a in draft.plan.assignments.values()
        }
        self._held: dict[tuple[int, int, Role], _Holding] = {}

    def hold(
        self,
        line: int,
        person: Known,
        department: Department,
        role: Role,
        status: ChampionStatus | None,
    ) -> None:
        """A row says the person is champion or backup; ``status`` is none where it is silent."""
        seat = self._departments.seat(department)
        key = (person.number, seat, role)
        holding = self._held.get(key)
        if holding is None:
            row_id = person.row.id if person.row is not None else 0
            standing = self._standing.get((seat, row_id, role))
            holding = self._held[key] = _Holding(person, department, seat, role, standing)
        if holding.status is None:
            holding.status = status
        elif status is not None and status != holding.status:
            self._report.warn(
                line,
                tr(
                    "{name} already is {status} in {department}; “{other}” was not used.",
                    name=person.shown,
                    status=tr(holding.status),
                    department=department.name,
                    other=tr(status),
                ),
            )
        self._say_if_over(line, holding)

    def _say_if_over(self, line: int, holding: _Holding) -> None:
        standing = holding.standing
        if standing is None:
            return
        place = {"name": holding.person.shown, "department": holding.department.name}
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

    def write(self, ids: list[int]) -> None:
        """Add the new assignments; ``ids`` gives each person's row id by their number."""
        for holding in self._held.values():
            if holding.standing is None:
                status = holding.status or "active"
                self._draft.add(
                    Assignment,
                    responsibility_id=holding.seat,
                    person_id=ids[holding.person.number],
                    role=holding.role,
                    status=status,
                    ready=status in READY_STATUSES,
                )
                self._report.assignments += 1
