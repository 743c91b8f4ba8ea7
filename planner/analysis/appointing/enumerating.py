"""The fewest appointments on a plan small enough to look at every way there is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, cached_property

from planner.analysis.appointing.matching import Place
from planner.analysis.appointing.ways import WAY_SECONDS, Way, Ways
from planner.models import Person

MOST_PAIRS = 1_500
"""Pairs of a person and a responsibility up to which a plan is small enough."""
MOST_WAYS = 1_500
"""Ways looked at: a limit that, unlike one of time, gives the same answer on every machine."""


class _StoppedError(Exception):
    """No more ways are looked at."""


def small_enough(ways: Ways) -> bool:
    """Return whether every way can be looked at."""
    plan = ways.cover.plan
    return len(plan.people) * len(plan.responsibilities) <= MOST_PAIRS


class Enumeration:
    """Looks at the ways of so many appointments, one after the other.

    A group that is still enough says what has to be done: something that it alone holds must go
    to somebody outside of it. So only such appointments are looked at, and none twice.
    """

    def __init__(self, ways: Ways) -> None:
        self._ways = ways
        self._left = MOST_WAYS
        self._taking = cache(self._could_take)

    def fewest(self, start: Way, first: int, last: int) -> tuple[Way | None, int]:
        """Return a way of as few appointments as reach the target, from a first number of them to a
        last, and a bound: fewer are never enough. No way where none does, or too many are to be
        looked at.
        """
        for count in range(first, last + 1):
            try:
                found = self._within(start, count, frozenset())
            except _StoppedError:
                return None, count
            if found is not None:
                return found, count
        return None, last + 1

    def _within(self, way: Way, left: int, tried: frozenset[Place]) -> Way | None:
        """Return a way with at most so many more appointments, none of them tried already."""
        if not way.factor.exact or not self._left or self._ways.late(WAY_SECONDS):
            raise _StoppedError
        self._left -= 1
        if self._ways.reached(way) and self._ways.can_be_made(way.places):
            return way
        for place in self._next(way) if left else ():
            if place in tried or not self._fits((*way.places, place)):
                continue
            found = self._within(self._ways.way((*way.places, place)), left - 1, tried)
            if found is not None:
                return found
            tried |= {place}
        return None

    def _next(self, way: Way) -> Iterator[Place]:
        """Yield the appointments of which one at least has to be made, the preferred first."""
        group, wanted = frozenset[int](), sorted(self._ways.cover.holders)
        if not self._ways.reached(way):
            lost = {
                row_id: sorted(self._ways.cut(way.now, row_id).weights)
                for row_id in self._ways.groups(way)
            }
            group, wanted = min(lost.items(), key=lambda item: (len(item[1]), sorted(item[0])))
        for row_id in wanted:
            for person in self._taking(row_id):
                if person not in group and person not in way.now.holders[row_id]:
                    yield person, row_id

    def _could_take(self, row_id: int) -> tuple[int, ...]:
        """Who has room for a responsibility and may be asked, whatever they share with others."""
        candidates, row = self._ways.candidates, self._ways.cover.plan.responsibilities[row_id]
        barred = self._ways.cover.holders[row_id] | candidates.not_again(row)
        able = [p for p in candidates.people if p.id not in barred and self._room(p, row_id)]
        return tuple(p.id for p in sorted(able, key=lambda p: candidates.cost(p.id, row)))

    def _room(self, person: Person, row_id: int) -> int:
        candidates = self._ways.candidates
        return candidates.seats_free(person) if row_id in self._seats else candidates.room(person)

    def _fits(self, places: Sequence[Place]) -> bool:
        """Return whether the person of the last of these is asked for no more than they
        can carry."""
        candidates, (who, _) = self._ways.candidates, places[-1]
        person = self._ways.cover.plan.people[who]
        asked = Counter(row_id in self._seats for other, row_id in places if other == who)
        return asked.total() <= candidates.room(person) and (
            asked[True] <= candidates.seats_free(person)
        )

    @cached_property
    def _seats(self) -> frozenset[int]:
        rows = self._ways.cover.plan.responsibilities.values()
        return frozenset(row.id for row in rows if row.kind == "champion seat")
