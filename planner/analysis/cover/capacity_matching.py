"""A maximum matching of things to people, each of whom can carry only so many."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable, Mapping

Node = tuple[int, bool]
"""A person on an augmenting path, and whether it came to them with a champion seat."""


class CapacityMatching:
    """Who carries what so far; a thing is placed wherever that is possible at all.

    Found by augmenting paths (Berge 1957, Kuhn 1955), extended to capacities. What was placed once
    stays placed, though it may move to somebody else. So place the most important things first:
    what is left over in the end is then as unimportant as it can be.
    """

    def __init__(
        self,
        able: Callable[[int], Iterable[int]],
        capacity: Callable[[int], int],
        seats: Collection[int] = (),
        seats_free: Callable[[int], int] = lambda person: 0,
    ) -> None:
        """``able`` gives who could carry a thing, ``capacity`` how many things a person can carry;
        of the things that are ``seats`` no more than ``seats_free``."""
        self._able, self._capacity = able, capacity
        self._seats, self._seats_free = frozenset(seats), seats_free
        self.carrier: dict[int, int] = {}
        """The person who carries each thing placed so far."""
        self._carried: tuple[dict[int, set[int]], dict[int, set[int]]] = ({}, {})
        self._full: set[int] = set()
        """Who has no room left, now or later: nobody hands anything on without taking another."""
        self._hopeless: set[Node] = set()
        """Nodes from which no path leads to anybody with room, now or later: a search that failed
        need not visit them again (a Hungarian tree: Lawler 1976)."""

    def place(self, thing: int) -> bool:
        """Place one more, moving others to somebody else if need be; false where that fails."""
        kind = thing in self._seats
        for person in self._able(thing):
            if person not in self._full and self._has_room((person, kind)):
                self._shift_along_path((person, kind), {(person, kind): thing})
                return True
        return self._augment(thing)

    def _augment(self, thing: int) -> bool:
        """Search breadth-first for a path of moves that makes room; return whether there is one."""
        previous: dict[Node, int | Node] = {}
        waiting: deque[int | Node] = deque([thing])
        while waiting:
            here = waiting.popleft()
            if isinstance(here, int):
                kind = here in self._seats
                onward: Iterable[Node] = ((person, kind) for person in self._able(here))
            else:
                waiting.extend(sorted(self._carrying(here)))
                onward = self._other_side(here)
            for node in onward:
                if node in previous or node in self._hopeless:
                    continue
                previous[node] = here
                if self._has_room(node):
                    self._shift_along_path(node, previous)
                    return True
                waiting.append(node)
        self._hopeless |= previous.keys()
        return False

    def _carrying(self, node: Node) -> set[int]:
        """Return what somebody could hand on to make way: only a seat makes way for a seat too
        many."""
        person, seats = node
        return self._carried[seats].get(person, set())

    def _has_room(self, node: Node) -> bool:
        """Return whether a person can take one more, nothing handed on."""
        person, seat = node
        seats, others = self._carrying((person, True)), self._carrying((person, False))
        if seat and len(seats) >= self._seats_free(person):
            return False
        if len(seats) + len(others) < self._capacity(person):
            return True
        self._full.add(person)
        return False

    def _other_side(self, node: Node) -> Iterable[Node]:
        """Return the person's other side, where making room there makes room here.

        A seat takes up room like anything else if there is a seat to spare; and a seat handed on
        makes room for anything else.
        """
        person, seats = node
        taken = len(self._carrying((person, True)))
        possible = taken < self._seats_free(person) if seats else taken > 0
        return [(person, not seats)] if possible else []

    def _shift_along_path(self, last: Node, previous: Mapping[Node, int | Node]) -> None:
        """Give each thing on the path found to the person it led to."""
        node = last
        while True:
            here = previous[node]
            while not isinstance(here, int):
                node, here = here, previous[here]
            seats = here in self._seats
            earlier = self.carrier.get(here)
            self.carrier[here] = node[0]
            self._carried[seats].setdefault(node[0], set()).add(here)
            if earlier is None:
                return
            self._carried[seats][earlier].remove(here)
            node = (earlier, seats)
