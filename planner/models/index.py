"""Rows by the value of one field, carried from one state of a plan to the next."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from planner.models.row import RowChange

Index = dict[Any, tuple[Any, ...]]


def reindex(index: Index, field: str, changes: Iterable[RowChange]) -> Index:
    """Return an index after changes: only the values that they name are gathered anew."""
    gone: dict[Any, set[int]] = {}
    new: dict[Any, list[Any]] = {}
    for change in changes:
        if change.before is not None:
            gone.setdefault(getattr(change.before, field), set()).add(change.id)
        if change.after is not None:
            new.setdefault(getattr(change.after, field), []).append(change.after)
    after = dict(index)
    for value in gone.keys() | new.keys():
        left = gone.get(value, ())
        rows = [row for row in after.get(value, ()) if row.id not in left]
        rows.extend(new.get(value, ()))
        rows.sort(key=lambda row: row.id)
        if rows:
            after[value] = tuple(rows)
        else:
            after.pop(value, None)
    return after
