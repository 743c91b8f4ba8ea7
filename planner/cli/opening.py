"""Plans opened for one command."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from planner.errors import PlannerError
from planner.store import Store


@contextmanager
def reading(path: str) -> Iterator[Store]:
    """A plan opened to be looked at."""
    with Store.open(path, read_only=True) as store:
        yield store


@contextmanager
def writing(path: str) -> Iterator[Store]:
    """A plan opened to be changed; refused at once where it cannot be."""
    with Store.open(path) as store:
        if store.why_read_only is not None:
            raise PlannerError(store.why_read_only)
        yield store
