"""Early warning: five signs that a department goes quiet, counted.

A department is warned of where at least two of them show. Each is something the plan knows: nobody
is watched for it, and one sign alone has many reasons.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple

from planner.analysis.champions.seats import Seat
from planner.analysis.warning.pulse_signs import pulse_signs
from planner.models import Assignment, Department, SurveyQuestion, SurveyResult
from planner.text import day, tr

if TYPE_CHECKING:
    from planner.analysis.measures import Measures

SignKind = Literal["goal", "champion", "sponsor", "answers", "figure"]
"""A goal of somebody there falls; its champions were not seen; a sponsor of it is past the
promised cadence; few answered the survey; what they answered fell."""

SIGNS: tuple[SignKind, ...] = ("goal", "champion", "sponsor", "answers", "figure")
LEAST_SIGNS = 2
"""How many signs make a warning."""
NOT_SEEN = timedelta(days=28)
"""For how long none of its champions was active, where the platform’s export says when."""


class EarlyWarning(NamedTuple):
    """The signs of one department."""

    department: Department
    signs: dict[SignKind, str]
    """Each sign in words, in the order of ``SIGNS``."""

    @property
    def is_warning(self) -> bool:
        """Whether so many signs are a warning."""
        return len(self.signs) >= LEAST_SIGNS

    @property
    def words(self) -> str:
        """The department with its signs: "Finance (2 of 5: …)"."""
        return tr(
            "{department} ({count} of {total} signs: {signs})",
            department=self.department.name,
            count=len(self.signs),
            total=len(SIGNS),
            signs="; ".join(self.signs.values()),
        )


def early_warnings(measures: Measures) -> Iterator[EarlyWarning]:
    """Yield the departments with a warning, in the order of their names.

    Champions are only looked at where something else shows.
    """
    besides = _besides_champions(measures)
    for seat in measures.seats if besides else ():
        if seat.department.id in besides:
            warning = _warning_of(measures, seat, besides[seat.department.id])
            if warning.is_warning:
                yield warning


def signs_of(measures: Measures, department_id: int) -> EarlyWarning:
    """Return the signs of one department, a warning or not."""
    seat = next(seat for seat in measures.seats if seat.department.id == department_id)
    return _warning_of(measures, seat, _besides_champions(measures).get(department_id, {}))


def _warning_of(measures: Measures, seat: Seat, besides: dict[SignKind, str]) -> EarlyWarning:
    found = dict(besides)
    if unseen := _champion(measures, seat):
        found["champion"] = unseen
    ordered = {kind: found[kind] for kind in SIGNS if kind in found}
    return EarlyWarning(seat.department, ordered)


def _besides_champions(measures: Measures) -> dict[int, dict[SignKind, str]]:
    """Return all signs but those of champions, by department."""
    plan = measures.plan
    found: dict[int, dict[SignKind, str]] = {}
    for progress in measures.goals:
        if progress.falling:
            seat = plan.responsibility_for(progress.goal)
            words = tr("“{goal}” fell {count} times in a row", goal=progress.goal.title,
                       count=progress.falls)  # fmt: skip
            for person_id in measures.named.of[seat.id].owners:
                home = plan.people[person_id].department_id
                if home is not None:
                    found.setdefault(home, {})["goal"] = words
    for part in measures.participation:
        if part.late:
            words = tr("{sponsor} is past the promised cadence", sponsor=part.sponsor.title)
            for department in plan.departments_of(part.sponsor):
                found.setdefault(department.id, {})["sponsor"] = words
    results = plan.table(SurveyResult)
    if results:
        tables = (results, plan.pulse_rounds, plan.table(SurveyQuestion))
        for home, signs in measures.answers.once(pulse_signs, *tables, measures.on).items():
            found.setdefault(home, {}).update(signs)  # type: ignore[arg-type]
    return found


def _champion(measures: Measures, seat: Seat) -> str:
    """Return since when none of the champions was seen; nothing where one was, or may have been."""
    plan, on = measures.plan, measures.on
    given = [
        assignment
        for assignment in plan.where(Assignment, "responsibility_id", seat.responsibility_id)
        if assignment.person_id in seat.champions and assignment.role == "owner"
    ]
    unseen = [
        a
        for a in given
        if a.status == "quiet" or (a.last_active is not None and a.last_active <= on - NOT_SEEN)
    ]
    if not unseen or len(unseen) < len(given):
        return ""
    last = max((a.last_active for a in unseen if a.last_active is not None), default=None)
    if last is None:
        return tr("no champion was seen lately")
    return tr("no champion was seen since {day}", day=day(last, on))
