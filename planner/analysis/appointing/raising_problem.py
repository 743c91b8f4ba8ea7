"""What appointments lead to, and which groups of leavers are still enough after them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations, permutations
from typing import NamedTuple

from planner.analysis.appointing.candidates import Candidates
from planner.analysis.appointing.matching import with_backups
from planner.analysis.appointing.model import Pairing
from planner.analysis.appointing.reach import highest_reachable, spare_capacity
from planner.analysis.cover.common_cause import common_cause
from planner.analysis.cover.coverage import Coverage, coverage
from planner.analysis.leavers.bus_factor import BusFactor, bus_factor, needed_weight

MOST_WORK = 300_000
"""This by the size of the plan is how many outcomes are computed: a limit that, unlike one of time,
gives the same answer on every machine."""

MOST_ORDERED = 4
"""Up to this many appointments, every order of making them is tried."""

WIDER = 30
"""How many people are added at most to a group that is enough: a larger group is a stronger
limit."""


class Outcome(NamedTuple):
    """Appointments, and the cover and bus factor they lead to."""

    pairings: tuple[Pairing, ...]
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


class RaisingProblem:
    """A plan as it is, the bus factor wanted of it, and how much work may go into it."""

    def __init__(self, cover: Coverage, target: int, cancelled: Callable[[], bool] | None) -> None:
        self.cover, self.target, self.cancelled = cover, target, cancelled
        self.threshold = cover.plan.settings.exact_threshold
        self.candidates = Candidates(cover)
        self._work = self._left = MOST_WORK // (1_000 + len(cover.plan.assignments))
        rows = cover.plan.responsibilities.values()
        self.appointable = frozenset(
            r.id for r in rows if next(self.candidates.for_responsibility(r), None)
        )
        """The responsibilities to which somebody could be appointed."""
        self.allowed = needed_weight(cover, self.threshold) - 1 + cover.uncovered.weight
        """The most weight that may be uncovered."""
        self._shared_after = cache(self._find_shared_after)
        self.capacity = sum(spare_capacity(self.candidates).values())
        """How many appointments are possible at most."""

    @property
    def most(self) -> int:
        """A proven bound on how high appointments lead."""
        if not self.cover.holders:
            return self.target
        return highest_reachable(self.candidates, self.appointable, self.allowed)

    def outcome_of(self, pairings: Iterable[Pairing]) -> Outcome:
        """Return what these appointments lead to; counts as a piece of work."""
        pairings = tuple(pairings)
        now = coverage(with_backups(self.cover.plan, pairings), self.cover.on)
        self._left -= 1
        factor = bus_factor(now, self.threshold, cancelled=self.cancelled)
        return Outcome(pairings, now, factor)

    def is_reached(self, outcome: Outcome) -> bool:
        """Return whether the target is proven to be reached."""
        return outcome.factor.lower is None or outcome.height >= self.target

    def out_of_work(self, part: float = 1.0) -> bool:
        """Return whether that part of the work there may be is done, or somebody has cancelled."""
        stopped = self.cancelled is not None and self.cancelled()
        return stopped or self._left <= self._work * (1 - part)

    def groups(self, outcome: Outcome) -> Iterator[frozenset[int]]:
        """Yield groups smaller than the target that are still enough, widened to make strong
        limits."""
        for group in outcome.factor.sets if (outcome.factor.upper or 0) < self.target else ():
            yield _widen(outcome.now, group, self.target - 1)

    def cut(self, cover: Coverage, gone: Collection[int]) -> Cut:
        """Return what a group that is enough in a plan asks for."""
        rows, gone = cover.plan.responsibilities, frozenset(gone)
        lost = {
            row_id: rows[row_id].weight for row_id, held in cover.holders.items() if held <= gone
        }
        return Cut(lost, sum(lost.values()) - self.allowed)

    def without_common_causes(self, outcome: Outcome) -> Outcome:
        """Return the outcome without appointments that would leave a common cause.

        Taken away one round after another: whoever is appointed may be the first to differ in an
        attribute, which then counts for all.
        """
        while with_common_cause := self.with_common_cause(outcome):
            outcome = self.outcome_of(
                pairing for pairing in outcome.pairings if pairing[1] not in with_common_cause
            )
        return outcome if self.can_be_made(outcome.pairings) else self._highest_part(outcome)

    def can_be_made(self, pairings: Sequence[Pairing]) -> bool:
        """Return whether each can be appointed in some order, none of them sharing a common cause
        with all who hold the same by then.

        Each proposal is judged by who holds what when it is made, so it is not enough that no
        cause is shared in the end. Of more than ``MOST_ORDERED`` the end alone is looked at.
        """
        return len(pairings) > MOST_ORDERED or any(
            all(
                pairing[1] not in self._shared_after(frozenset(order[: number + 1]))
                for number, pairing in enumerate(order)
            )
            for order in permutations(pairings)
        )

    def _highest_part(self, outcome: Outcome) -> Outcome:
        """Return the largest part of these appointments that can be made; of several, the one that
        leads highest."""
        for count in range(len(outcome.pairings) - 1, 0, -1):
            parts = [p for p in combinations(outcome.pairings, count) if self.can_be_made(p)]
            if parts:
                return max(map(self.outcome_of, parts), key=lambda part: part.height)
        return self.outcome_of(())

    def _find_shared_after(self, pairings: frozenset[Pairing]) -> frozenset[int]:
        """Return what has a common cause with these appointments."""
        now = coverage(with_backups(self.cover.plan, sorted(pairings)), self.cover.on)
        return frozenset(common_cause(now).by_responsibility)

    def is_sound(self, outcome: Outcome) -> bool:
        """Return whether these appointments can be made, and leave no common cause."""
        return not self.with_common_cause(outcome) and self.can_be_made(outcome.pairings)

    def with_common_cause(self, outcome: Outcome) -> set[int]:
        """Return what somebody is appointed to and then has a common cause."""
        return {row_id for _, row_id in outcome.pairings} & common_cause(
            outcome.now
        ).by_responsibility.keys()


def _widen(cover: Coverage, group: Iterable[int], size: int) -> frozenset[int]:
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
