"""Putting things to people who can carry only so many: a maximum matching with capacities."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable, Mapping

Stop = tuple[int, bool]
"""A person on a way that is looked for, reached with a champion seat (true) or anything else."""


class Placing:
    """Who carries what so far, each thing placed as long as that is possible at all.

    Found by augmenting paths (Berge 1957, Kuhn 1955), extended to capacities. What is once placed
    stays placed, though it may move to somebody else, so things should come the most important
    first: then what is left over in the end is as unimportant as it can be.
    """

    def __init__(
        self,
        able: Callable[[int], Iterable[int]],
        room: Callable[[int], int],
        seats: Collection[int] = (),
        seats_free: Callable[[int], int] = lambda person: 0,
    ) -> None:
        """``able`` gives who could carry a thing, ``room`` how many things a person can carry;
        of the things that are ``seats`` no more than ``seats_free``."""
        self._able, self._room = able, room
        self._seats, self._seats_free = frozenset(seats), seats_free
        self.carrier: dict[int, int] = {}
        """The person who carries each thing placed so far."""
        self._carried: tuple[dict[int, set[int]], dict[int, set[int]]] = ({}, {})
        self._full: set[int] = set()
        """Who has no room left; nobody is ever freed of anything but for something else."""
        self._hopeless: set[Stop] = set()
        """From here no way leads to anybody with room, now or later: a search that has failed once
        need not come by again (a Hungarian tree: Lawler 1976)."""

    def place(self, thing: int) -> bool:
        """Place one more, moving others to somebody else if need be; false where that fails."""
        kind = thing in self._seats
        for person in self._able(thing):
            if person not in self._full and self._takes((person, kind)):
                self._move((person, kind), {(person, kind): thing})
                return True
        return self._placed_by_moving(thing)

    def _placed_by_moving(self, thing: int) -> bool:
        came_from: dict[Stop, int | Stop] = {}
        waiting: deque[int | Stop] = deque([thing])
        while waiting:
            here = waiting.popleft()
            if isinstance(here, int):
                kind = here in self._seats
                onward: Iterable[Stop] = ((person, kind) for person in self._able(here))
            else:
                waiting.extend(sorted(self._carrying(here)))
                onward = self._other_side(here)
            for stop in onward:
                if stop in came_from or stop in self._hopeless:
                    continue
                came_from[stop] = here
                if self._takes(stop):
                    self._move(stop, came_from)
                    return True
                waiting.append(stop)
        self._hopeless |= came_from.keys()
        return False

    def _carrying(self, stop: Stop) -> set[int]:
        """Return what somebody could hand on to make way: only a seat makes way for a seat too
        many."""
        person, seats = stop
        return self._carried[seats].get(person, set())

    def _takes(self, stop: Stop) -> bool:
        """Return whether a person can take one more, nothing handed on."""
        person, seat = stop
        seats, others = self._carrying((person, True)), self._carrying((person, False))
        if seat and len(seats) >= self._seats_free(person):
            return False
        if len(seats) + len(others) < self._room(person):
            return True
        self._full.add(person)
        return False

    def _other_side(self, stop: Stop) -> Iterable[Stop]:
        """Return the person's other side, where making room there makes room here.

        A seat takes up room like anything else if there is a seat to spare; and a seat handed on
        makes room for anything else.
        """
        person, seats = stop
        taken = len(self._carrying((person, True)))
        possible = taken < self._seats_free(person) if seats else taken > 0
        return [(person, not seats)] if possible else []

    def _move(self, last: Stop, came_from: Mapping[Stop, int | Stop]) -> None:
        """Give each thing on the way found to the person it led to."""
        stop = last
        while True:
            here = came_from[stop]
            while not isinstance(here, int):
                stop, here = here, came_from[here]
            seats = here in self._seats
            earlier = self.carrier.get(here)
            self.carrier[here] = stop[0]
            self._carried[seats].setdefault(stop[0], set()).add(here)
            if earlier is None:
                return
            self._carried[seats][earlier].remove(here)
            stop = (earlier, seats)
