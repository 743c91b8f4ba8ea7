"""Rows by the value of one field, carried from one state of a plan to the next."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Any

from planner.models.row import RowChange

Index = dict[Any, tuple[Any, ...]]


def reindex(index: Index, field: str, changes: Iterable[RowChange]) -> Index:
    """Return an index after changes: only the values that they name are gathered again."""
    gone: dict[Any, set[int]] = {}
    new: dict[Any, list[Any]] = {}
    for change in changes:
        if change.before is not None:
            gone.setdefault(getattr(change.before, field), set()).add(change.id)
        if change.after is not None:
            new.setdefault(getattr(change.after, field), []).append(change.after)
    after = dict(index)
    for value in gone.keys() | new.keys():
        rows = _without_and_with(after.get(value, ()), gone.get(value, set()), new.get(value, []))
        if rows:
            after[value] = tuple(rows)
        else:
            after.pop(value, None)
    return after


_ID = attrgetter("id")
_FEW = 8
"""Up to this many rows are inserted one by one; beyond, sorting all of them is quicker."""


def _without_and_with(before: Sequence[Any], gone: set[int], new: list[Any]) -> list[Any]:
    """Return rows in the order of their ids, without some and with others.

    Most rows of a large plan share a value, such as no manager, and verbs change one at a time.
    """
    if len(gone) + len(new) > _FEW:
        return sorted([*(row for row in before if row.id not in gone), *new], key=_ID)
    rows = list(before)
    for row_id in gone:
        at = bisect_left(rows, row_id, key=_ID)
        if at < len(rows) and rows[at].id == row_id:
            del rows[at]
    for row in new:
        insort(rows, row, key=_ID)
    return rows
