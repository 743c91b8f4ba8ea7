"""What a list says anew of who is a champion or a backup, and what it no longer says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from planner.imports.merge.change import Change
from planner.imports.refresh.changes import ChangeMaker
from planner.imports.refresh.gone import Leavers
from planner.imports.refresh.said import Seat, SeatKey
from planner.imports.refresh.statements import Statement
from planner.models import Assignment, Plan, Responsibility
from planner.models.roles import OVER_STATUSES


class SeatDifference(NamedTuple):
    """One seat of one person that differs, and whether the plan was as the list said last."""

    key: SeatKey
    change: Change
    sure: bool


class Seats:
    """Compares the seats of one person after another, three ways."""

    def __init__(self, plan: Plan, maker: ChangeMaker, leavers: Leavers) -> None:
        self._plan, self._maker, self._leavers = plan, maker, leavers

    def compare(self, statement: Statement, last: tuple[Seat, ...]) -> Iterator[SeatDifference]:
        """Yield what differs; ``last`` are the seats that the list said before."""
        before = {seat.key: seat for seat in last}
        now = {seat.key: seat for seat in statement.seats}
        for key, seat in now.items():
            given = self._assignment_to(statement, seat)
            if given is not None:
                yield from self._status(statement, seat, given, before.get(key))
            elif key not in before:
                yield SeatDifference(key, self._maker.seat_new(statement, seat), True)
        for key, seat in before.items():
            given = self._assignment_to(statement, seat)
            if key not in now and given is not None and given.status not in OVER_STATUSES:
                ended = self._maker.seat_ended(statement, seat, given, self._leavers)
                yield SeatDifference(key, ended, True)

    def _status(
        self, statement: Statement, seat: Seat, given: Assignment, last: Seat | None
    ) -> Iterator[SeatDifference]:
        """Compare how far somebody is; one who holds a seat in the plan already is asked about
        only where they declined it or stepped down."""
        if last is None and given.status not in OVER_STATUSES:
            return
        if seat.status == given.status or (last is not None and seat.status == last.status):
            return
        change = self._maker.seat_status(statement, seat, given, last)
        yield SeatDifference(seat.key, change, last is not None and given.status == last.status)

    def _assignment_to(self, statement: Statement, seat: Seat) -> Assignment | None:
        """Return what somebody has to do with a seat, as the plan has it; none where it ended."""
        department_id = seat.department.id
        if department_id is None or department_id not in self._plan.departments:
            return None
        found = self._plan.where(Responsibility, "department_id", department_id)
        return next(
            (
                assignment
                for responsibility in found
                for assignment in self._plan.assignments_of(responsibility.id)
                if assignment.person_id == statement.person_id
                and assignment.role == seat.role
                and assignment.until is None
            ),
            None,
        )
