"""Opening a plan for one command."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from planner.errors import PlannerError
from planner.store import Store


@contextmanager
def reading(path: str) -> Iterator[Store]:
    """Open a plan only for reading. Raises ``PlannerError`` where it cannot be read."""
    with Store.open(path, read_only=True) as store:
        _print_note(store)
        yield store


@contextmanager
def writing(path: str) -> Iterator[Store]:
    """Open a plan for changing. Raises ``PlannerError`` where nothing could be saved."""
    with Store.open(path) as store:
        if store.why_read_only is not None:
            raise PlannerError(store.why_read_only)
        _print_note(store)
        yield store


def _print_note(store: Store) -> None:
    """Print what was found beside the plan to stderr, apart from the command's own output."""
    if store.note is not None:
        print(store.note, file=sys.stderr)
