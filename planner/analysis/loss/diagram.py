"""A decision diagram over the people whom several groups share, made layer by layer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from math import prod

MOST_NODES = 200_000
"""Nodes of all diagrams of a plan; counted, so that the answer is the same on every machine."""


class Diagram:
    """Groups that have people in common, and the chance that each of them keeps somebody.

    The people who are in several groups are decided one after the other. All that matters of the
    decisions so far is which of the groups begun have nobody yet: ways that agree in that are one
    node (Bryant 1986), and its chance is that of all ways to it. Once the last shared person of a
    group is decided, those who are in it alone have to make up for it.
    """

    def __init__(self, groups: Sequence[frozenset[int]], stays: Callable[[int], float]) -> None:
        self.nodes = 0
        """How many nodes were made."""
        self._stays = stays
        self._groups_of: dict[int, list[int]] = {}
        for number, people in enumerate(groups):
            for person in people:
                self._groups_of.setdefault(person, []).append(number)
        self._shared = [
            [p for p in sorted(people) if len(self._groups_of[p]) > 1] for people in groups
        ]
        self._undecided = [len(people) for people in self._shared]
        self._alone = [
            1 - prod(1 - stays(p) for p in people if len(self._groups_of[p]) == 1)
            for people in groups
        ]
        self._open: dict[int, int] = {}
        """Of everybody decided, how many of their groups have shared people still undecided; only
        those with any."""

    def chance(self, most: int) -> float | None:
        """Return the chance that all groups keep somebody; none beyond so many nodes."""
        sure = prod(a for a, shared in zip(self._alone, self._shared, strict=True) if not shared)
        waiting = {p for people in self._shared for p in people}
        frontier: set[int] = set()
        layer: dict[int, float] = {0: 1}
        while waiting:
            person = self._next_person(frontier or waiting)
            layer = self._decide(layer, person)
            self.nodes += len(layer)
            if self.nodes > most:
                return None
            waiting.discard(person)
            frontier |= {p for number in self._groups_of[person] for p in self._shared[number]}
            frontier &= waiting
        return sure * sum(layer.values())

    def _next_person(self, people: Iterable[int]) -> int:
        """Return who is decided next, so that few decisions matter at once."""
        return min(people, key=lambda p: (self._growth(p), -len(self._groups_of[p]), p))

    def _growth(self, person: int) -> int:
        """Return how many more decisions matter once this one is made too."""
        mine = self._groups_of[person]
        ending = [number for number in mine if self._undecided[number] == 1]
        settled: dict[int, int] = {}
        for number in ending:
            for other in self._shared[number]:
                if other in self._open:
                    settled[other] = settled.get(other, 0) + 1
        over = sum(self._open[other] == count for other, count in settled.items())
        return (len(ending) < len(mine)) - over

    def _decide(self, layer: dict[int, float], person: int) -> dict[int, float]:
        """Return the next layer: sets of groups without anybody yet, as bits, and their chances."""
        mine = self._groups_of[person]
        bits = sum(1 << number for number in mine)
        ended = self._close_person(person)
        ended_bits = sum(1 << number for number in ended)
        new = sum(1 << n for n in mine if self._undecided[n] + 1 == len(self._shared[n]))
        stay = self._stays(person)
        found: dict[int, float] = {}
        for empty, chance in layer.items():
            for after, part in ((empty & ~bits, stay), (empty | new, 1 - stay)):
                reached = chance * part
                if over := after & ended_bits:
                    reached *= prod(self._alone[n] for n in ended if over >> n & 1)
                if reached:
                    left = after & ~ended_bits
                    found[left] = found.get(left, 0) + reached
        return found

    def _close_person(self, person: int) -> list[int]:
        """Note that somebody is decided; return the groups of which they were the last."""
        mine, ended = self._groups_of[person], []
        self._open[person] = len(mine)
        for number in mine:
            self._undecided[number] -= 1
            if self._undecided[number] == 0:
                ended.append(number)
                for other in self._shared[number]:
                    self._open[other] -= 1
                    if not self._open[other]:
                        del self._open[other]
        return ended
