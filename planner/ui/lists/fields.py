"""What columns write with: one field of a row, or of its responsibility."""

from __future__ import annotations

from typing import Any

from planner.actions import rows
from planner.models import Draft, Responsibility
from planner.ui.table.column import Write


def field(row_type: type[Any], name: str) -> Write:
    """Return a verb that writes one field of the row whose id is the key."""

    def write(draft: Draft, key: int, value: Any) -> object:
        return rows.edit(draft, row_type, key, **{name: value})

    return write


def seat_field(row_type: type[Any], name: str) -> Write:
    """Return a verb that writes one field of the responsibility for the row whose id is the key."""

    def write(draft: Draft, key: int, value: Any) -> object:
        subject = draft.plan.get(row_type, key)
        seat = draft.plan.responsibility_for(subject)
        return rows.edit(draft, Responsibility, seat.id, **{name: value})

    return write
