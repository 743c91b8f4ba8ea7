"""Which rows of a sheet became which, where rows have no keys and may have been sorted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

Rows = Mapping[int, tuple[str, ...]]
"""What rows say, by their numbers."""

_MOST_COMPARED = 500
"""Of so many rows left over each is compared with each; of more, with the one of its number."""


def differing_rows(was: Rows, now: Rows) -> Iterator[tuple[int | None, int | None]]:
    """Yield the numbers that a row that differs had and has; none where it is new or removed.

    What says the same is the same row, wherever it stands. Of the others, those belong together
    that share most of what they say, and then those of the same number.
    """
    unfound: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, said in was.items():
        if now.get(number) != said:
            unfound[said].append(number)
    left = []
    for number, said in now.items():
        if was.get(number) == said:
            continue
        if unfound.get(said):
            unfound[said].pop(0)
        else:
            left.append(number)
    gone = sorted(number for numbers in unfound.values() for number in numbers)
    became: dict[int, int] = {}
    if len(left) <= _MOST_COMPARED and len(gone) <= _MOST_COMPARED:
        became = _most_alike({n: was[n] for n in gone}, {n: now[n] for n in left})
    taken = set(became.values())
    became |= {n: n for n in left if n in gone and n not in became and n not in taken}
    yield from ((became.get(number), number) for number in left)
    yield from ((number, None) for number in gone if number not in set(became.values()))


def _most_alike(was: Rows, now: Rows) -> dict[int, int]:
    """Return which row each row was that shares at least half of what that one said."""
    where: dict[tuple[int, str], list[int]] = defaultdict(list)
    for number, said in was.items():
        for column, text in enumerate(said):
            if text:
                where[column, text].append(number)
    shares = []
    for number, said in now.items():
        shared = Counter(
            n for column, text in enumerate(said) for n in where.get((column, text), ())
        )
        for other, count in shared.items():
            if 2 * count >= sum(map(bool, was[other])):
                shares.append((-count, abs(number - other), number, other))
    became: dict[int, int] = {}
    for *_, number, other in sorted(shares):
        if number not in became and other not in became.values():
            became[number] = other
    return became
