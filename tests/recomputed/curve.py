"""What has nobody once any number of people have left, at worst: every group of them tried.

People who hold nothing together, not even by way of others, are tried apart, and what is worst of
each part is put together: the most that k people take is the most of any way to divide k among the
parts.
"""

from __future__ import annotations

from collections.abc import Collection

from tests.recomputed.reading import Book


def most_uncovered(book: Book) -> list[int]:
    """The most weight that has nobody once 0, 1, 2 … holders have left, what has nobody already
    included."""
    most = [book.weight(book.depth(0))]
    for part in _connected(book):
        apart = _most_of_part(book, sorted(part))
        most = [
            max(
                most[others] + apart[leavers - others]
                for others in range(len(most))
                if 0 <= leavers - others < len(apart)
            )
            for leavers in range(len(most) + len(part))
        ]
    return most


def _connected(book: Book) -> list[set[int]]:
    """The holders, those who hold something together in one part."""
    parts: list[set[int]] = []
    for people in book.held.values():
        joined = set(people).union(*(part for part in parts if part & people))
        parts = [part for part in parts if not part & people]
        parts += [joined] if joined else []
    return parts


def _most_of_part(book: Book, people: Collection[int]) -> list[int]:
    """The same for some people alone: what each group takes is what its members hold together and
    nobody else does, added up over all groups inside it."""
    bit = {person: 1 << place for place, person in enumerate(people)}
    takes = [0] * (1 << len(bit))
    for one, holders in book.held.items():
        if holders and holders <= bit.keys():
            takes[sum(map(bit.__getitem__, holders))] += book.rows[one]["weight"]
    for one_bit in bit.values():
        for group in range(len(takes)):
            if group & one_bit:
                takes[group] += takes[group ^ one_bit]
    most = [0] * (len(bit) + 1)
    for group, weight in enumerate(takes):
        size = group.bit_count()
        most[size] = max(most[size], weight)
    return most
