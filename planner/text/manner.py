"""The manner in which a reader writes numbers and days."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(frozen=True)
class Manner:
    """How one reader writes numbers and days, as the window shows them.

    Documents and the command line have no reader of their own: they write as ``plainly`` does.
    """

    digits: Callable[[str], str]
    """Writes a number given as "-1234.5" the reader's way: "-1.234,5"."""
    month_first: bool = False
    """Whether the month stands before the day: "March 1, 2027"."""
    twelve_hours: bool = False
    """Whether the clock goes to twelve: "2:05 pm"."""


_manner: Callable[[], Manner | None] | None = None
_plain: ContextVar[bool] = ContextVar("plain", default=False)


def use_manner(manner: Callable[[], Manner | None] | None) -> None:
    """Write numbers and days from now on in the manner that this says; without one, as documents
    do."""
    global _manner
    _manner = manner


@contextmanager
def plainly() -> Iterator[None]:
    """Write numbers and days as documents do in this block, whoever is at the window.

    It holds for the thread that it is entered in.
    """
    before = _plain.set(True)
    try:
        yield
    finally:
        _plain.reset(before)


def manner_in_use() -> Manner | None:
    """Return how the reader writes; none where there is no reader, or nobody in particular."""
    return None if _manner is None or _plain.get() else _manner()


def digits(plain: str) -> str:
    """Return a number given as "-1234.5" as the reader writes it; without one, with thousands
    apart: "-1,234.5"."""
    manner = manner_in_use()
    if manner is not None:
        return manner.digits(plain)
    whole, point, rest = plain.partition(".")
    if len(whole) <= 3 or not whole.lstrip("-").isdecimal():
        return plain  # nothing to group, as in "-inf"
    return f"{int(whole):,}{point}{rest}"
