"""Putting rows into an order by hand."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from planner.models import Draft
from planner.models.order import by_place


def move_rows(draft: Draft, row_type: type[Any], moved: Collection[int], to: int) -> None:
    """Move rows together to the place ``to``, counted from 0 among those that stay.

    Places are renumbered from 1, so that each row has one of its own from then on.
    """
    order = list(by_place(draft.plan.table(row_type)))
    ahead = [row_id for row_id in order if row_id not in moved]
    ahead[to:to] = [row_id for row_id in order if row_id in moved]
    put_in_order(draft, row_type, ahead)


def put_in_order(draft: Draft, row_type: type[Any], order: Sequence[int]) -> None:
    """Give all rows of a table their places, from 1, as they stand in ``order``."""
    for place, row_id in enumerate(order, 1):
        row = draft.plan.get(row_type, row_id)
        if row.place != place:
            draft.change(row, place=place)
