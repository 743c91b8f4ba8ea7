"""What a list says anew of which departments somebody stands for as a sponsor."""

from __future__ import annotations

from typing import NamedTuple

from planner.imports.merge.change import Change
from planner.imports.refresh.changes import ChangeMaker
from planner.imports.refresh.gone import Leavers
from planner.imports.refresh.said import Meant
from planner.imports.refresh.statements import Statement
from planner.models import Assignment, Plan, Responsibility, Sponsor, SponsorDepartment


class SponsoringDifference(NamedTuple):
    """That somebody stands for other departments, and whether the plan was as the list said
    last."""

    change: Change
    sure: bool


class Sponsoring:
    """Compares the departments of one sponsor after another, three ways."""

    def __init__(self, plan: Plan, maker: ChangeMaker, leavers: Leavers) -> None:
        self._plan, self._maker, self._leavers = plan, maker, leavers

    def compare(self, statement: Statement, last: tuple[Meant, ...]) -> SponsoringDifference | None:
        """Return what differs, if anything; ``last`` are the departments the list said before."""
        if {meant.text for meant in statement.stands_for} == {meant.text for meant in last}:
            return None
        known = self._plan.departments
        now = frozenset(meant.id for meant in statement.stands_for if meant.id is not None)
        before = frozenset(m.id for m in last if m.id is not None and m.id in known)
        given = self._sponsor_assignment(statement.person_id)
        was = frozenset[int]() if given is None else self._departments(given)
        if now in (was, before):
            return None
        if given is None:
            change = self._maker.sponsor_new(statement)
        elif now:
            change = self._maker.sponsor_changed(statement, self._sponsor(given), was, before)
        else:
            change = self._maker.sponsor_ended(
                statement, self._sponsor(given), given, self._leavers
            )
        return SponsoringDifference(change, was == before)

    def _sponsor_assignment(self, person_id: int) -> Assignment | None:
        """Return how somebody has a sponsor seat, if they do; of several that which stands for
        departments."""
        seats = [a for a in self._plan.assignments_by(person_id) if self._is_sponsor(a)]
        return next(filter(self._departments, seats), seats[0] if seats else None)

    def _is_sponsor(self, assignment: Assignment) -> bool:
        seat = self._plan.get(Responsibility, assignment.responsibility_id)
        return seat.sponsor_id is not None and assignment.role == "owner" and not assignment.until

    def _sponsor(self, given: Assignment) -> Sponsor:
        sponsor_id = self._plan.get(Responsibility, given.responsibility_id).sponsor_id
        assert sponsor_id is not None
        return self._plan.sponsors[sponsor_id]

    def _departments(self, given: Assignment) -> frozenset[int]:
        links = self._plan.where(SponsorDepartment, "sponsor_id", self._sponsor(given).id)
        return frozenset(link.department_id for link in links)
