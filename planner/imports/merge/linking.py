"""Who holds what, and other links between rows, brought to what an edited workbook says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from planner.imports.merge.change import Change
from planner.imports.merge.fields import Holders, Links
from planner.models import Assignment, Draft


class Wanted(NamedTuple):
    """The rows that a cell joins to its own row."""

    change: Change
    place: Links | Holders
    row: Any
    ids: frozenset[int]


def link(draft: Draft, wanted: Sequence[Wanted]) -> Iterator[tuple[Any, Change]]:
    """Write the links; gives every row that was written, with the change that asked for it.

    All is given before anything is taken away, so that a backup who becomes ready, or is no
    longer, stays the same backup with the same dates.
    """
    for one in wanted:
        missing = sorted(one.ids - one.place.now(draft.plan, one.row))
        for other in missing:
            for written in _given(draft, one, other):
                yield written, one.change
    for one in wanted:
        _take(draft, one)


def _given(draft: Draft, one: Wanted, other: int) -> list[Any]:
    place = one.place
    if isinstance(place, Links):
        return [draft.add(place.link_type, **{place.own: one.row.id, place.other: other})]
    seat = draft.plan.responsibility_for(one.row)
    ready = bool(place.ready)
    same = [
        a
        for a in draft.plan.assignments_of(seat.id)
        if a.person_id == other and a.role == place.role
    ]
    if same:
        return [draft.change(a, ready=ready, ready_on=a.ready_on if ready else None) for a in same]
    return [
        draft.add(
            Assignment, responsibility_id=seat.id, person_id=other, role=place.role, ready=ready
        )
    ]


def _take(draft: Draft, one: Wanted) -> None:
    plan, place = draft.plan, one.place
    if isinstance(place, Links):
        for joined in plan.where(place.link_type, place.own, one.row.id):
            if getattr(joined, place.other) not in one.ids:
                draft.remove(joined)
        return
    for assignment in plan.assignments_of(plan.responsibility_for(one.row).id):
        if place.fits(assignment) and assignment.person_id not in one.ids:
            draft.remove(assignment)
