"""Who holds which champion seat, while a table is read."""

from __future__ import annotations

from dataclasses import dataclass

from planner.imports.reading.placeholders import is_placeholder
from planner.imports.roster.departments import Departments
from planner.imports.roster.people_index import Known
from planner.imports.roster.report import Report
from planner.imports.roster.status_words import is_on_leave, parse_status
from planner.models import Assignment, Department, Draft
from planner.models.roles import OVER_STATUSES, TRAINED_STATUSES, ChampionStatus, Role
from planner.text import day, tr

_Key = tuple[int, int, Role]
"""A person's number, a seat, and as what."""


@dataclass
class _Held:
    """What rows say of one person in one seat."""

    line: int
    person: Known
    department: Department
    standing: Assignment | None
    """What the plan says of it, which stands."""
    status: ChampionStatus | None
    """None as long as no row says it."""
    unclear: str = ""
    """What a row says instead of a status, and that this is none."""


class Champions:
    """Who holds which champion seat; one assignment for each person, seat and role.

    Without a column of statuses a champion is active and a backup trained; with one, the status
    says it, and whoever has none there is nominated.
    """

    def __init__(
        self, draft: Draft, departments: Departments, report: Report, *, has_statuses: bool
    ) -> None:
        self._draft, self._departments, self._report = draft, departments, report
        self._has_statuses = has_statuses
        self._standing: dict[_Key, Assignment] = {
            (a.person_id, a.responsibility_id, a.role): a for a in draft.plan.assignments.values()
        }
        self._held: dict[_Key, _Held] = {}

    def hold(self, line: int, person: Known, department: Department, role: Role, said: str) -> None:
        """A row says the person is champion or backup; ``said`` is its status, in its words."""
        seat = self._departments.seats[department.id]
        key = (person.number, seat, role)
        held = self._held.get(key)
        if held is None:
            standing = self._standing.get((person.row.id, seat, role)) if person.row else None
            status = None if standing is None else standing.status
            held = self._held[key] = _Held(line, person, department, standing, status)
        self._take_status(line, held, said)
        if held.standing is not None:
            self._say_if_over(line, held, held.standing)

    def _take_status(self, line: int, held: _Held, said: str) -> None:
        status = parse_status(said)
        if status is None:
            if said and not is_placeholder(said):
                self._say_unclear(line, held, said)
        elif held.status is None:
            held.status = status
            if held.unclear:
                self._report.warn(held.line, held.unclear)
            if status in OVER_STATUSES and said.casefold() != status:
                self._say_opposite(line, held, said, status)
        elif status != held.status:
            self._say_differs(line, held, held.status, status)

    # Saying ------------------------------------------------------------------------------

    def _say_unclear(self, line: int, held: _Held, said: str) -> None:
        words = tr("“{text}” does not say how far a champion has come.", text=said)
        if is_on_leave(said):
            words = tr(
                "“{text}” does not say how far {name} has come as a champion; enter the leave"
                " with its days.",
                text=said,
                name=held.person.shown,
            )
        if held.status is None and not held.unclear:
            held.line, held.unclear = line, words
        else:
            self._report.warn(line, words)

    def _say_opposite(self, line: int, held: _Held, said: str, status: ChampionStatus) -> None:
        self._report.warn(
            line,
            tr(
                "“{text}” was taken for {status}: {name} holds nothing in {department}.",
                text=said,
                status=tr(status),
                name=held.person.shown,
                department=held.department.name,
            ),
        )

    def _say_differs(
        self, line: int, held: _Held, known: ChampionStatus, other: ChampionStatus
    ) -> None:
        self._report.warn(
            line,
            tr(
                "{name} already is {status} in {department}; “{other}” was not used.",
                name=held.person.shown,
                status=tr(known),
                department=held.department.name,
                other=tr(other),
            ),
        )

    def _say_if_over(self, line: int, held: _Held, standing: Assignment) -> None:
        place = {"name": held.person.shown, "department": held.department.name}
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

    # Writing -----------------------------------------------------------------------------

    def write(self, ids: list[int]) -> None:
        """Add the new assignments; ``ids`` gives each person's row id by their number."""
        new = {key: held for key, held in self._held.items() if held.standing is None}
        if not new:
            return
        numbers, seats, roles = zip(*new, strict=True)
        statuses = [self._settled(key[2], held) for key, held in new.items()]
        self._draft.add_many(
            Assignment,
            responsibility_id=seats,
            person_id=[ids[number] for number in numbers],
            role=roles,
            status=statuses,
            ready=[status in TRAINED_STATUSES for status in statuses],
        )

    def _settled(self, role: Role, held: _Held) -> ChampionStatus:
        """The status of a new assignment, which is said."""
        status = held.status
        place = {"name": held.person.shown, "department": held.department.name}
        if status is None and self._has_statuses:
            status = "nominated"
            why = held.unclear or tr("The list gives no status.")
            words = tr("{why} {name} is nominated for {department}.", why=why, **place)
            self._report.warn(held.line, words)
        elif status is None:
            status = "active" if role == "owner" else "trained"
        words = tr("{name} as champion of {department}: {status}", status=tr(status), **place)
        if role == "backup":
            words = tr("{name} as backup of {department}: {status}", status=tr(status), **place)
        self._report.appoint(held.line, words)
        return status
