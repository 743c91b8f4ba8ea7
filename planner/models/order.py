"""The order that people put rows into by hand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol, TypeVar

MOST_PLACES = 1_000_000
"""More rows than anybody puts into an order; those without a place stand after all others."""


class Placed(Protocol):
    """A row that has a place among those of its table, or none yet."""

    @property
    def place(self) -> int | None:
        """The place, from 1; several rows may have the same."""


P = TypeVar("P", bound=Placed)


def by_place(rows: Mapping[int, P]) -> Mapping[int, P]:
    """Return the rows by their places; those without one come last, as they were added."""
    if all(row.place is None for row in rows.values()):
        return rows
    return dict(sorted(rows.items(), key=lambda pair: (pair[1].place or MOST_PLACES + 1, pair[0])))
