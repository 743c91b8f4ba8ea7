"""What somebody promised as a sponsor, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple

from planner.analysis.measures import Measures
from planner.analysis.your_part.departments import current_assignments
from planner.models import Commitment

PromiseState = Literal["late", "open", "missed", "kept"]

_PRESSING_FIRST: tuple[PromiseState, ...] = ("late", "open", "missed", "kept")


class Promise(NamedTuple):
    """A promise, and how it stands."""

    commitment_id: int
    due: date | None
    state: PromiseState


def promises_of_person(measures: Measures, person_id: int) -> tuple[Promise, ...]:
    """Return what somebody promised in the sponsor seats that are theirs: what is late first, then
    what is open by its day, then what was missed, then what was kept, each the newest first."""

    def sort_key(promise: Promise) -> tuple[int, int, int]:
        day = (promise.due or date.max).toordinal()
        over = promise.state in ("missed", "kept")
        return (
            _PRESSING_FIRST.index(promise.state),
            -day if over else day,
            promise.commitment_id,
        )

    return tuple(sorted(_promises(measures, person_id), key=sort_key))


def _promises(measures: Measures, person_id: int) -> Iterator[Promise]:
    for given, row in current_assignments(measures, person_id):
        if row.sponsor_id is not None and given.role == "owner":
            for made in measures.plan.where(Commitment, "sponsor_id", row.sponsor_id):
                yield Promise(made.id, made.due, _state(made, measures.on))


def _state(promise: Commitment, on: date) -> PromiseState:
    if promise.status != "open":
        return promise.status
    return "late" if promise.due is not None and promise.due < on else "open"
