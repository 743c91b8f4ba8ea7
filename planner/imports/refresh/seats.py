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
            given = self._given(statement, seat)
            if key not in before and given is None:
                yield SeatDifference(key, self._maker.seat_new(statement, seat), True)
            elif key in before and given is not None:
                yield from self._status(statement, seat, given, before[key])
        for key, seat in before.items():
            given = self._given(statement, seat)
            if key not in now and given is not None:
                ended = self._maker.seat_ended(statement, seat, given, self._leavers)
                yield SeatDifference(key, ended, True)

    def _status(
        self, statement: Statement, seat: Seat, given: Assignment, last: Seat
    ) -> Iterator[SeatDifference]:
        if seat.status in (last.status, given.status):
            return
        change = self._maker.seat_status(statement, seat, given, last)
        yield SeatDifference(seat.key, change, given.status == last.status)

    def _given(self, statement: Statement, seat: Seat) -> Assignment | None:
        """Return how somebody has a seat in the plan; none where they have not, or no longer."""
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
                and (assignment.status not in OVER_STATUSES or seat.status in OVER_STATUSES)
            ),
            None,
        )
