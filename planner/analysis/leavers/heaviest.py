"""The most weight that so many people leave with nobody: groups found, and proven bounds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from planner.analysis.leavers.holdings import Holdings
from planner.analysis.leavers.leaving import Leaving
from planner.analysis.leavers.minimum_sets import Stopped
from planner.analysis.leavers.shares import Shares
from planner.analysis.leavers.small_groups import growing, peeling

EVERY_SIZE = 10
"""Up to so many people the curve looks at groups of every size."""

SOLVER_WORK = 60_000
"""What the solver looks at for one number of people (see ``solver.MOST_WORK``)."""

ALL_WORK = 300_000
"""What it looks at for all numbers of people together."""


class Heaviest(NamedTuple):
    """A group, and what is proven of all that are no larger."""

    group: tuple[int, ...]
    """As the positions of ``Holdings.people``; it may be smaller than it could be."""
    weight: int
    """What it newly uncovers."""
    at_most: int
    """No group as large newly uncovers more: proven."""

    @property
    def proven(self) -> bool:
        """Whether no group as large uncovers more."""
        return self.at_most <= self.weight


class _Path(NamedTuple):
    """People leaving one party after another."""

    parties: tuple[int, ...]
    sizes: tuple[int, ...]
    """How many people have left with each."""
    gains: tuple[int, ...]
    """What they uncover then."""


class HeaviestGroups:
    """The heaviest groups of a plan, for any number of people.

    Three ways through everybody, each best at first or at last, give a group of every size at
    once: growing a group, peeling everybody off, and going by fair shares. Fair shares bound all
    sizes as well. Where that leaves a gap, and what is not decided is small, the solver closes it.
    """

    def __init__(self, holdings: Holdings, cancelled: Callable[[], bool] | None = None) -> None:
        """Prepare; ``Stopped`` is raised later where ``cancelled`` says so."""
        self.holdings = holdings
        self._cancelled = cancelled or (lambda: False)
        self._leaving = Leaving.of(holdings)
        self._known: dict[int, Heaviest] = {}
        self._work = ALL_WORK

    def for_size(self, people: int) -> Heaviest:
        """Return the heaviest group of so many people, from 1 up to all there are."""
        if people not in self._known:
            self._known[people] = self._search(people)
        return self._known[people]

    def first_above(self, weight: int, above: int) -> int:
        """Return the fewest people beyond ``above`` of whom a group is found that newly uncovers
        more than a weight, which is less than that of all."""
        people = next(
            people
            for people, (path, length) in enumerate(self._best)
            if people > above and length and path.gains[length - 1] > weight
        )
        while people - 1 > above and self.for_size(people - 1).weight > weight:
            people -= 1
        return people

    def _search(self, people: int) -> Heaviest:
        path, length = self._best[people]
        parties = path.parties[:length]
        weight = path.gains[length - 1] if length else 0
        found = Heaviest(self._leaving.people(parties), weight, self._shares.most(people))
        if not found.proven:
            found = self._search_with_solver(people, found)
        if self._cancelled():
            raise Stopped
        return found

    def _search_with_solver(self, people: int, known: Heaviest) -> Heaviest:
        """Look for a heavier group among those not decided: supposing that there is one, some are
        certainly in it and some certainly not."""
        from planner.analysis.leavers.solver import heaviest  # loads numpy

        inside, outside = self._shares.decided(known.weight + 1, people)
        rest = people - self._leaving.size(inside)
        if rest < 0:
            return known._replace(at_most=known.weight)
        left, uncovered = self._leaving.after(inside, outside)
        work = min(SOLVER_WORK, self._work)
        at_most, found, done = heaviest(left, rest, work, self._cancelled)
        self._work -= done
        bound = max(known.weight, min(known.at_most, uncovered + at_most))
        if found is not None and uncovered + left.gain(found) > known.weight:
            group = (*self._leaving.people(inside), *left.people(found))
            return Heaviest(tuple(sorted(group)), uncovered + left.gain(found), bound)
        return known._replace(at_most=bound)

    @cached_property
    def _shares(self) -> Shares:
        from planner.analysis.leavers.fair_shares import fair_shares  # loads numpy

        return fair_shares(self._leaving, self._leaving.weight // 2 + 1, self._cancelled)

    @cached_property
    def _best(self) -> list[tuple[_Path, int]]:
        """For every number of people the way with the heaviest group, and how far along it is."""
        everybody = range(len(self._leaving.sizes))
        paths = (
            self._path(growing(self._shares, ())),
            self._peeling_path(everybody),
            self._share_path(everybody),
        )
        best = [(paths[0], 0)] * (len(self.holdings.people) + 1)
        gain = [0] * len(best)
        for path in paths:
            for length, (size, gained) in enumerate(zip(path.sizes, path.gains, strict=True), 1):
                if gained > gain[size]:
                    best[size], gain[size] = (path, length), gained
        for size in range(1, len(best)):
            if gain[size - 1] > gain[size] or not gain[size]:
                best[size], gain[size] = best[size - 1], gain[size - 1]
        return best

    def _path(self, steps: Iterable[tuple[int, int]]) -> _Path:
        parties, gains = zip(*steps, strict=True)
        sizes = accumulate(self._leaving.sizes[party] for party in parties)
        return _Path(parties, tuple(sizes), gains)

    def _peeling_path(self, everybody: Iterable[int]) -> _Path:
        """Return the way on which they leave in the reverse order of being peeled off."""
        peeled = list(peeling(self._shares, everybody, 0))
        gains = [self._leaving.weight, *(gained for _, gained in peeled)]
        return self._path(
            (party, gains[number]) for number, (party, _) in reversed(list(enumerate(peeled)))
        )

    def _share_path(self, everybody: Iterable[int]) -> _Path:
        """Return the way on which those with the largest shares leave first."""
        per_person = self._shares.per_person
        return self._path(self._leaving_in(sorted(everybody, key=lambda p: (-per_person[p], p))))

    def _leaving_in(self, order: Iterable[int]) -> Iterator[tuple[int, int]]:
        items = self._leaving.items
        left, gained = [len(holders) for _, holders in items], 0
        for party in order:
            for number in self._leaving.items_of[party]:
                left[number] -= 1
                gained += items[number][0] if not left[number] else 0
            yield party, gained
