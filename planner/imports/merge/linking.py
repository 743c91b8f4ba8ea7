"""Holders and other links between rows, brought to what an edited workbook says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from planner.imports.merge.change import Change
from planner.imports.merge.fields import Holders, Links
from planner.models import Assignment, Draft


class CellLinks(NamedTuple):
    """The rows that a cell links to its own row."""

    change: Change
    place: Links | Holders
    row: Any
    ids: frozenset[int]


def write_links(draft: Draft, wanted: Sequence[CellLinks]) -> Iterator[tuple[Any, Change]]:
    """Write the links; yield every row that was written, with the change that asked for it.

    Everything is added before anything is removed, so that a backup who becomes ready, or is no
    longer ready, keeps the same assignment with the same dates.
    """
    for cell in wanted:
        missing = sorted(cell.ids - cell.place.value_in(draft.plan, cell.row))
        for other in missing:
            for written in _add_link(draft, cell, other):
                yield written, cell.change
    for cell in wanted:
        _remove_links(draft, cell)


def _add_link(draft: Draft, cell: CellLinks, other: int) -> list[Any]:
    place = cell.place
    if isinstance(place, Links):
        return [draft.add(place.link_type, **{place.own: cell.row.id, place.other: other})]
    seat = draft.plan.responsibility_for(cell.row)
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


def _remove_links(draft: Draft, cell: CellLinks) -> None:
    plan, place = draft.plan, cell.place
    if isinstance(place, Links):
        for joined in plan.where(place.link_type, place.own, cell.row.id):
            if getattr(joined, place.other) not in cell.ids:
                draft.remove(joined)
        return
    for assignment in plan.assignments_of(plan.responsibility_for(cell.row).id):
        if place.fits(assignment) and assignment.person_id not in cell.ids:
            draft.remove(assignment)
