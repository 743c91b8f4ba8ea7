"""Plans opened for one command."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from planner.errors import PlannerError
from planner.store import Store


@contextmanager
def reading(path: str) -> Iterator[Store]:
    """A plan opened to be looked at."""
    with Store.open(path, read_only=True) as store:
        _tell(store)
        yield store


@contextmanager
def writing(path: str) -> Iterator[Store]:
    """A plan opened to be changed; refused at once where it cannot be."""
    with Store.open(path) as store:
        if store.why_read_only is not None:
            raise PlannerError(store.why_read_only)
        _tell(store)
        yield store


def _tell(store: Store) -> None:
    """What was found beside the plan goes where it does not mix with what a command gives."""
    if store.note is not None:
        print(store.note, file=sys.stderr)
