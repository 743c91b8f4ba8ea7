"""The figures of note on page one, each with what it was at the last pack."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from tests.recomputed import figures
from tests.recomputed.reading import Book
from tests.recomputed.words import percent, short

ORDINALS = {2: "a second", 3: "a third", 4: "a fourth", 5: "a fifth"}


def threshold(book: Book) -> Fraction:
    return Fraction(book.setting("threshold", "0.5"))


def leaving(book: Book, leavers: figures.Leavers) -> str:
    """How many can leave: what a manager would repeat."""
    over = leavers.minimum(threshold(book))
    weight, some = max(over, key=lambda group: group[0])
    share, k = percent(Fraction(weight, book.total)), len(some)
    if k == 1:
        return f"Nobody can leave: without one person, {share} has nobody"
    people = "person" if k == 2 else "people"
    return f"{k - 1} {people} can leave; with {ORDINALS[k]}, {share} has nobody"


def page_one(book: Book) -> Iterator[str]:
    last = max(book.tables["snapshot"], key=lambda s: s["on"])
    then, day = json.loads(last["data"])["measures"], short(date.fromisoformat(last["on"]), book.on)
    leavers = figures.Leavers(book)
    fewest, was = len(leavers.minimum(threshold(book))[0][1]), then["bus_factor"]
    could = "nobody" if was == 1 else f"{was - 1}"
    yield f"{leaving(book, leavers)} {_moved(fewest - was, could, day)}"
    for (now, of), name, keys, good in _counts(book):
        was, of_then = (then[key] for key in keys)
        rise = Fraction(now, of) - Fraction(was, of_then)
        before = "" if (now, of) == (was, of_then) else f"{was} of {of_then}"
        yield f"{now} of {of} {name} {_moved(rise * good, before, day)}"


Count = tuple[tuple[int, int], str, tuple[str, str], int]
"""A count and its total, what is counted, where a snapshot has both, and 1 where more is better."""


def _counts(book: Book) -> Iterator[Count]:
    nobody, one = len(book.depth(0)), len(book.depth(1))
    name = f"responsibilities held by nobody ({nobody}) or by one person ({one})"
    yield (nobody + one, len(book.rows)), name, ("nobody_or_one", "responsibilities"), -1
    needs = figures.needs(book)
    having = sum(bool(n.champions) for n in needs)
    keys = ("departments_with_champion", "departments")
    yield (having, len(needs)), "departments with a champion", keys, 1
    parts, days = figures.parts(book), book.setting("participation_days", 60)
    taking = sum(part.state == "taking part" for part in parts)
    name = f"sponsors taking part in person, over the last {days} days"
    yield (taking, len(parts)), name, ("sponsors_taking_part", "sponsors"), 1


def _moved(better: Fraction | int, was: str, day: str) -> str:
    """What a figure was at the last pack, and whether it is better now."""
    if not was:
        return f"the same on {day}"
    return f"{'better: ' if better > 0 else 'worse: ' if better < 0 else 'was '}{was} on {day}"
