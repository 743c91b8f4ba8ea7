"""A group of leavers that somebody joins or leaves, and what it newly uncovers each time."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from heapq import heapify, heappop, heappush
from typing import Self

from planner.analysis.cover.coverage import Coverage


class ChangingGroup:
    """People who would leave; after a change only what it touches is looked at again."""

    def __init__(self, coverage: Coverage, people: Iterable[int]) -> None:
        rows = coverage.plan.responsibilities
        self._holders, self._held = coverage.holders, coverage.held
        self._weights = {row_id: rows[row_id].weight for row_id in coverage.holders}
        self.people = set[int]()
        self.gain = 0
        """The weight that they newly uncover: of what nobody else holds."""
        self._alone = set[int]()
        """What nobody else holds."""
        self._missed: dict[int, int] = {}
        """By how much less would be uncovered without each of them."""
        self._least: list[tuple[int, int]] = []
        """A heap of these weights and people; of somebody's entries that of today holds."""
        self.add(people)

    def copy(self) -> Self:
        """Return a group of its own with the same people."""
        copied = object.__new__(type(self))
        vars(copied).update(vars(self))
        copied.people, copied._alone = set(self.people), set(self._alone)
        copied._missed, copied._least = dict(self._missed), list(self._least)
        return copied

    def add(self, people: Iterable[int]) -> None:
        """Let people join."""
        new = set(people) - self.people
        self.people |= new
        self._missed |= dict.fromkeys(new, 0)
        touched = new.copy()
        for row_id in {row_id for person in new for row_id in self._held[person]}:
            if self._holders[row_id] <= self.people:
                self._alone.add(row_id)
                self.gain += self._weights[row_id]
                for person in self._holders[row_id]:
                    self._missed[person] += self._weights[row_id]
                touched |= self._holders[row_id]
        self._least += ((self._missed[person], person) for person in touched)
        heapify(self._least)

    def remove(self, person: int) -> None:
        """Let one of them stay."""
        self.people.discard(person)
        for row_id in self._alone.intersection(self._held[person]):
            self._alone.discard(row_id)
            self.gain -= self._weights[row_id]
            for other in self._holders[row_id] & self.people:
                self._missed[other] -= self._weights[row_id]
                heappush(self._least, (self._missed[other], other))

    def shrink(self, size: int, kept: Collection[int] = ()) -> None:
        """Let those stay who are missed least, but for the kept, until there are no more than
        ``size``; whoever is kept is so for good."""
        while len(self.people) > size:
            weight, person = heappop(self._least)
            if person in self.people and person not in kept and weight == self._missed[person]:
                self.remove(person)

    def grow(self, size: int, without: int) -> None:
        """Let those join who add most, but for one person, as long as anybody adds any and there
        are fewer than ``size``."""
        while len(self.people) < size:
            added: dict[int, int] = {}
            for row_id, holders in self._holders.items():
                left = holders - self.people
                if len(left) == 1 and without not in left:
                    (person,) = left
                    added[person] = added.get(person, 0) + self._weights[row_id]
            if not added:
                break
            self.add({max(added, key=lambda person: (added[person], -person))})
