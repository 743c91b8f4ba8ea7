"""Sponsors and the departments they stand for, collected while a table is read."""

from __future__ import annotations

from collections.abc import Sequence

from planner.imports.roster.known_person import KnownPerson
from planner.imports.roster.report import Report
from planner.models import Assignment, Department, Draft, Responsibility, Sponsor, SponsorDepartment
from planner.models.adding import add_with_responsibility
from planner.text import listed, tr


class Sponsors:
    """Collects who stands for which departments; one sponsor seat for each person."""

    def __init__(self, draft: Draft, report: Report) -> None:
        self._draft, self._report = draft, report
        self._wanted: dict[int, tuple[int, KnownPerson, dict[int, Department]]] = {}

    def add(self, line: int, person: KnownPerson, departments: list[Department]) -> None:
        """Add departments that a row says the person stands for."""
        _, _, wanted = self._wanted.setdefault(person.number, (line, person, {}))
        wanted.update((department.id, department) for department in departments)

    def write(self, ids: list[int]) -> None:
        """Add the new sponsor seats, their holders, and the departments they stand for."""
        if not self._wanted:
            return
        plan = self._draft.plan
        seats: dict[int, int] = {}
        for assignment in plan.assignments.values():
            seat = plan.table(Responsibility)[assignment.responsibility_id]
            if seat.sponsor_id is not None and assignment.role == "owner":
                seats.setdefault(assignment.person_id, seat.sponsor_id)
        links = {(k.sponsor_id, k.department_id) for k in plan.table(SponsorDepartment).values()}
        for number, (line, person, departments) in self._wanted.items():
            person_id = ids[number]
            sponsor_id = seats.get(person_id)
            if sponsor_id is None:
                sponsor_id = self._add(line, person, person_id, departments)
            for department_id in departments:
                if (sponsor_id, department_id) not in links:
                    self._draft.add(
                        SponsorDepartment, sponsor_id=sponsor_id, department_id=department_id
                    )

    def _add(
        self, line: int, person: KnownPerson, person_id: int, departments: dict[int, Department]
    ) -> int:
        names = [department.name for department in departments.values()]
        title = sponsor_title(person.fields.get("title", ""), names)
        sponsor, seat = add_with_responsibility(self._draft, Sponsor, title=title)
        self._draft.add(Assignment, responsibility_id=seat.id, person_id=person_id)
        sentence = tr("{name} as sponsor: {title}", name=person.display_name, title=title)
        self._report.add_appointment(line, sentence)
        return sponsor.id


def sponsor_title(job_title: str, departments: Sequence[str]) -> str:
    """Return what the seat of somebody who stands for these departments is called."""
    return job_title or tr("Sponsor of {departments}", departments=listed(departments, most=3))
