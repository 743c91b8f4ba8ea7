"""Who wrote last what a difference is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, Protocol, TypeVar

from planner.imports.merge.change import Change
from planner.imports.merge.fields import LISTS, Holders, Links, Own, Seat
from planner.models import Assignment, Plan, Responsibility, RowChange, table_of
from planner.models.subjects import KIND_OF


class Step(Protocol):
    """A step of the plan's history, as the store has it."""

    @property
    def at(self) -> datetime:
        """Return when it was taken."""

    @property
    def by(self) -> str:
        """Return who took it."""

    @property
    def label(self) -> str:
        """Return what it is called."""

    @property
    def rows(self) -> tuple[RowChange, ...]:
        """Return the rows it wrote, before and after."""


S = TypeVar("S", bound=Step)


def last_writer(change: Change, plan: Plan, steps: Iterable[S]) -> S | None:
    """Return the newest step that wrote what a change is about; ``steps`` are newest first."""
    touches = _touches(change, plan)
    return next((step for step in steps if any(map(touches, step.rows))), None)


def _touches(change: Change, plan: Plan) -> Callable[[RowChange], bool]:
    """Whether a written row is what the change is about: a field, its holders or its links."""
    edited = LISTS[change.in_list]
    row = plan.table(edited.row_type).get(change.row_id)
    seat = None
    if row is not None and edited.row_type in KIND_OF:
        seat = plan.responsibility_for(row).id
    name = change.values[0][0] if change.kind == "changed" else ""
    place = edited.fields[name].place if name else None

    def holds(written: RowChange) -> bool:
        return written.table == table_of(Assignment) and _says(written, "responsibility_id", seat)

    if isinstance(place, Own):
        return lambda w: _wrote(w, edited.table, change.row_id, place.attribute)
    if isinstance(place, Seat):
        return lambda w: _wrote(w, table_of(Responsibility), seat, place.attribute)
    if isinstance(place, Holders):
        return holds
    if isinstance(place, Links):
        link = table_of(place.link_type)
        return lambda w: w.table == link and _says(w, place.own, change.row_id)
    if seat is None:
        return lambda w: (w.table, w.id) == (edited.table, change.row_id)
    return lambda w: (w.table, w.id) == (edited.table, change.row_id) or holds(w)


def _wrote(written: RowChange, table: str, row_id: int | None, attribute: str) -> bool:
    if (written.table, written.id) != (table, row_id):
        return False
    before, after = (getattr(side, attribute, None) for side in (written.before, written.after))
    return bool(before != after)


def _says(written: RowChange, attribute: str, value: Any) -> bool:
    sides = (side for side in (written.before, written.after) if side is not None)
    return any(getattr(side, attribute) == value for side in sides)
