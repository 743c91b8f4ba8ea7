"""The holders of champion seats, collected while a table is read."""

from __future__ import annotations

from dataclasses import dataclass

from planner.imports.roster.departments import Departments
from planner.imports.roster.known_person import KnownPerson
from planner.imports.roster.report import Report
from planner.imports.roster.status_words import is_on_leave, parse_status
from planner.models import Assignment, Department, Draft
from planner.models.placeholders import is_placeholder
from planner.models.roles import OVER_STATUSES, TRAINED_STATUSES, ChampionStatus, Role
from planner.text import day, tr

_Key = tuple[int, int, Role]
"""The number of a person, the id of a seat, and the role."""


@dataclass(slots=True)
class _Holding:
    """What the rows say about one person in one seat."""

    line: int
    person: KnownPerson
    department: Department
    existing: Assignment | None
    """The assignment in the plan, which is left as it is."""
    status: ChampionStatus | None
    """None as long as no row gives one."""
    unclear: str = ""
    """A sentence on what a row gives instead of a status."""


class _Words(dict[tuple[Role, ChampionStatus], str]):
    """The sentence on a new assignment, without its name and department.

    Kept, since a large table makes as many assignments as it has rows.
    """

    def __missing__(self, key: tuple[Role, ChampionStatus]) -> str:
        role, status = key
        words = tr("{name} as champion of {department}: {status}")
        if role == "backup":
            words = tr("{name} as backup of {department}: {status}")
        self[key] = words.replace("{status}", tr(status).replace("{", "{{").replace("}", "}}"))
        return self[key]


class Champions:
    """Collects who holds which champion seat; one assignment for each person, seat and role.

    In a table without a status column, champions are active and backups trained. In one with a
    status column the status counts, and people without one are nominated.
    """

    def __init__(
        self, draft: Draft, departments: Departments, report: Report, *, has_statuses: bool
    ) -> None:
        self._draft, self._departments, self._report = draft, departments, report
        self._has_statuses = has_statuses
        self._existing: dict[_Key, Assignment] = {
            (a.person_id, a.responsibility_id, a.role): a for a in draft.plan.assignments.values()
        }
        self._held: dict[_Key, _Holding] = {}
        self._words = _Words()

    def add(
        self, line: int, person: KnownPerson, department: Department, role: Role, status_text: str
    ) -> None:
        """Add a champion or backup whom a row names, with the status in the words of the table."""
        seat = self._departments.seats[department.id]
        key = (person.number, seat, role)
        held = self._held.get(key)
        if held is None:
            existing = self._existing.get((person.row.id, seat, role)) if person.row else None
            status = None if existing is None else existing.status
            held = self._held[key] = _Holding(line, person, department, existing, status)
        if status_text:
            self._set_status(line, held, status_text)
        if held.existing is not None:
            self._warn_if_ended(line, held, held.existing)

    def _set_status(self, line: int, held: _Holding, status_text: str) -> None:
        status = parse_status(status_text)
        if status is None:
            if not is_placeholder(status_text):
                self._warn_unclear(line, held, status_text)
        elif held.status is None:
            held.status = status
            if held.unclear:
                self._report.warn(held.line, held.unclear)
            if status in OVER_STATUSES and status_text.casefold() != status:
                self._warn_over(line, held, status_text, status)
        elif status != held.status:
            self._warn_conflict(line, held, held.status, status)

    # Warnings ----------------------------------------------------------------------------

    def _warn_unclear(self, line: int, held: _Holding, status_text: str) -> None:
        words = tr("“{text}” is not a champion status.", text=status_text)
        if is_on_leave(status_text):
            words = tr(
                "“{text}” is not a champion status; enter the leave of {name} with its dates.",
                text=status_text,
                name=held.person.display_name,
            )
        if held.status is None and not held.unclear:
            held.line, held.unclear = line, words
        else:
            self._report.warn(line, words)

    def _warn_over(
        self, line: int, held: _Holding, status_text: str, status: ChampionStatus
    ) -> None:
        self._report.warn(
            line,
            tr(
                "“{text}” was read as {status}: {name} does not hold a seat in {department}.",
                text=status_text,
                status=tr(status),
                name=held.person.display_name,
                department=held.department.name,
            ),
        )

    def _warn_conflict(
        self, line: int, held: _Holding, known: ChampionStatus, other: ChampionStatus
    ) -> None:
        self._report.warn(
            line,
            tr(
                "{name} is already {status} in {department}; “{other}” was not used.",
                name=held.person.display_name,
                status=tr(known),
                department=held.department.name,
                other=tr(other),
            ),
        )

    def _warn_if_ended(self, line: int, held: _Holding, existing: Assignment) -> None:
        place = {"name": held.person.display_name, "department": held.department.name}
        if existing.until is not None:
            until = day(existing.until)
            self._report.warn(
                line,
                tr("{name} is in {department} until {day}; that was kept.", day=until, **place),
            )
        elif existing.status == "stepped down":
            self._report.warn(
                line, tr("{name} has stepped down in {department}; that was kept.", **place)
            )
        elif existing.status == "declined":
            self._report.warn(
                line, tr("{name} has declined in {department}; that was kept.", **place)
            )

    # Writing -----------------------------------------------------------------------------

    def write(self, ids: list[int]) -> None:
        """Add the new assignments; ``ids`` holds the row id of each person by number."""
        new = {key: held for key, held in self._held.items() if held.existing is None}
        if not new:
            return
        numbers, seats, roles = zip(*new, strict=True)
        statuses = [self._final_status(key[2], held) for key, held in new.items()]
        self._draft.add_many(
            Assignment,
            responsibility_id=seats,
            person_id=[ids[number] for number in numbers],
            role=roles,
            status=statuses,
            ready=[status in TRAINED_STATUSES for status in statuses],
        )

    def _final_status(self, role: Role, held: _Holding) -> ChampionStatus:
        """Return the status of a new assignment, and report it."""
        status = held.status
        name, department = held.person.display_name, held.department.name
        if status is None and self._has_statuses:
            status = "nominated"
            why = held.unclear or tr("The list gives no status.")
            words = tr("{why} {name} is nominated for {department}.")
            self._report.warn(held.line, words.format(why=why, name=name, department=department))
        elif status is None:
            status = "active" if role == "owner" else "trained"
        words = self._words[role, status].format(name=name, department=department)
        self._report.add_appointment(held.line, words)
        return status
