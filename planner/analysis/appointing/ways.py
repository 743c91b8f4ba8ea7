"""Ways of appointing people, and which groups of leavers are still enough after each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations, permutations
from typing import NamedTuple

from planner.analysis.appointing.candidates import Candidates
from planner.analysis.appointing.matching import with_backups
from planner.analysis.appointing.model import Place
from planner.analysis.appointing.reach import most_reachable, rooms
from planner.analysis.cover.common_cause import common_cause
from planner.analysis.cover.coverage import Coverage, coverage
from planner.analysis.leavers.bus_factor import BusFactor, bus_factor, needed_weight

MOST_WORK = 300_000
"""As many ways are looked at as this by the size of the plan: a limit that, unlike one of time,
gives the same answer on every machine."""

MOST_PLACES = 4
"""Appointments at once up to which every order of making them is looked at."""

WIDER = 30
"""By how many a group that is enough is widened at most, so that more is asked for at once."""


class Way(NamedTuple):
    """Appointments and where they lead."""

    places: tuple[Place, ...]
    now: Coverage
    factor: BusFactor

    @property
    def height(self) -> int:
        """How high a bus factor these appointments are proven to give."""
        return self.factor.lower or 0


class Cut(NamedTuple):
    """A group too small that uncovers too much: of what it alone holds, so much weight has to
    get another holder."""

    weights: Mapping[int, int]
    excess: int

    def met_by(self, chosen: Collection[int]) -> bool:
        """Return whether another holder for these responsibilities alone would be enough."""
        return sum(w for row_id, w in self.weights.items() if row_id in chosen) >= self.excess


class Ways:
    """From a plan as it is towards a bus factor."""

    def __init__(self, cover: Coverage, target: int, cancelled: Callable[[], bool] | None) -> None:
        self.cover, self.target, self.cancelled = cover, target, cancelled
        self.threshold = cover.plan.settings.exact_threshold
        self.candidates = Candidates(cover)
        self._work = self._left = MOST_WORK // (1_000 + len(cover.plan.assignments))
        rows = cover.plan.responsibilities.values()
        self.able = frozenset(r.id for r in rows if next(self.candidates.of(r), None))
        """The responsibilities to which somebody could be appointed."""
        self.allowed = needed_weight(cover, self.threshold) - 1 + cover.uncovered.weight
        """The most weight that may be uncovered."""
        self._shared_after = cache(self._find_shared_after)
        self.room = sum(rooms(self.candidates).values())
        """As many appointments are possible at most."""

    @property
    def most(self) -> int:
        """A proven bound on how high appointments lead."""
        if not self.cover.holders:
            return self.target
        return most_reachable(self.candidates, self.able, self.allowed)

    def way(self, places: Iterable[Place]) -> Way:
        """Return the plan with these appointments."""
        places = tuple(places)
        now = coverage(with_backups(self.cover.plan, places), self.cover.on)
        self._left -= 1
        factor = bus_factor(now, self.threshold, cancelled=self.cancelled)
        return Way(places, now, factor)

    def reached(self, way: Way) -> bool:
        """Return whether the way leads to the target."""
        return way.factor.lower is None or way.height >= self.target

    def over(self, part: float = 1.0) -> bool:
        """Return whether that part of the work there may be is done, or somebody has cancelled."""
        stopped = self.cancelled is not None and self.cancelled()
        return stopped or self._left <= self._work * (1 - part)

    def groups(self, way: Way) -> Iterator[frozenset[int]]:
        """Yield those that are still enough, and too small; as large as may be."""
        for group in way.factor.sets if (way.factor.upper or 0) < self.target else ():
            yield _widened(way.now, group, self.target - 1)

    def cut(self, cover: Coverage, gone: Collection[int]) -> Cut:
        """Return what a group that is enough in a plan asks for."""
        rows, gone = cover.plan.responsibilities, frozenset(gone)
        lost = {
            row_id: rows[row_id].weight for row_id, held in cover.holders.items() if held <= gone
        }
        return Cut(lost, sum(lost.values()) - self.allowed)

    def without_causes(self, way: Way) -> Way:
        """Return the way without appointments that would leave a common cause: whoever is appointed
        may be the first of whom a thing is known to differ, and then it is looked at for all."""
        while caught := self.caught(way):
            way = self.way(place for place in way.places if place[1] not in caught)
        return way if self.can_be_made(way.places) else self._highest_part(way)

    def can_be_made(self, places: Sequence[Place]) -> bool:
        """Return whether each can be appointed in some order, none of them sharing a common cause
        with all who hold the same by then.

        Each proposal is judged by who holds what when it is made, so it is not enough that no
        cause is shared in the end. Of more than ``MOST_PLACES`` the end alone is looked at.
        """
        return len(places) > MOST_PLACES or any(
            all(
                place[1] not in self._shared_after(frozenset(order[: number + 1]))
                for number, place in enumerate(order)
            )
            for order in permutations(places)
        )

    def _highest_part(self, way: Way) -> Way:
        """Return the most of these appointments that can be made, the highest way of as many."""
        for count in range(len(way.places) - 1, 0, -1):
            parts = [p for p in combinations(way.places, count) if self.can_be_made(p)]
            if parts:
                return max(map(self.way, parts), key=lambda part: part.height)
        return self.way(())

    def _find_shared_after(self, places: frozenset[Place]) -> frozenset[int]:
        """Return what has a common cause with these appointments."""
        now = coverage(with_backups(self.cover.plan, sorted(places)), self.cover.on)
        return frozenset(common_cause(now).by_responsibility)

    def fair(self, way: Way) -> bool:
        """Return whether these appointments can be made, and leave no common cause."""
        return not self.caught(way) and self.can_be_made(way.places)

    def caught(self, way: Way) -> set[int]:
        """Return what somebody is appointed to and then has a common cause."""
        return {row_id for _, row_id in way.places} & common_cause(way.now).by_responsibility.keys()


def _widened(cover: Coverage, group: Iterable[int], size: int) -> frozenset[int]:
    """Return a group with more people, always who then uncovers most, up to a size or ``WIDER``
    more."""
    rows, gone = cover.plan.responsibilities, set(group)
    left = {row_id: holders - gone for row_id, holders in cover.holders.items() if holders - gone}
    for _ in range(min(WIDER, size - len(gone))):
        alone: Counter[int] = Counter()
        for row_id, people in left.items():
            if len(people) == 1:
                alone[next(iter(people))] += rows[row_id].weight
        if not alone:
            break
        person = min(alone, key=lambda person_id: (-alone[person_id], person_id))
        gone.add(person)
        for row_id in cover.held[person] & left.keys():
            left[row_id] -= {person}
            if not left[row_id]:
                del left[row_id]
    return frozenset(gone)
