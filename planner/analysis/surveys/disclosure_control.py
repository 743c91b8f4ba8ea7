"""What of the answers of departments may be shown, so that nobody can work out what a few said.

Departments stand in a tree, and a figure of one counts those below it. What can be worked out from
figures of groups that lie within one another are their differences: for each figure its *rest*,
what is left of it once the figures within it are taken away. So two things have to hold of every
rest: it is empty or of enough answers; and where it hides a department, its answers differ, as else
all of them, and so that department's, would be known. Figures are given up, the smallest first,
until both hold (complementary suppression in a hierarchy; Hundepool and others, *Statistical
Disclosure Control*, 2012, chapter 4).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from planner.models.surveys import FEWEST_ANSWERS, FEWEST_COMMENTS

ALL_STAFF = 0
"""The place of all who answered, whatever their department; every other is the id of one."""

_EQUAL = 1e-6
"""Answers in per cent are added up with fractions."""


class Tally(NamedTuple):
    """How many answered, and what their answers count together (see ``SurveyResult``)."""

    answered: int = 0
    score: float = 0.0

    def plus(self, other: Tally) -> Tally:
        """Return both together."""
        return Tally(self.answered + other.answered, self.score + other.score)

    def minus(self, other: Tally) -> Tally:
        """Return what is left without the other."""
        return Tally(self.answered - other.answered, self.score - other.score)


class Tree:
    """Which department is part of which."""

    def __init__(self, parents: Mapping[int, int | None]) -> None:
        self._parents = parents

    def upwards(self, place: int) -> Iterator[int]:
        """Yield where an answer of a department counts: itself, those above, and all staff."""
        seen: set[int] = set()
        above: int | None = place
        while above and above not in seen:
            yield above
            seen.add(above)
            above = self._parents.get(above)
        yield ALL_STAFF


def may_be_shown(tree: Tree, own: Mapping[int, Tally], lowest: float = 0) -> dict[int, Tally]:
    """Return the figures that may be shown, each of a department with those below it.

    ``own`` is what was answered in each department itself, and by those who told none (as all
    staff); ``lowest`` what an answer counts at least, 0 or −1.
    """

    def tells(rest: Tally, hides: bool) -> bool:
        if rest.answered < FEWEST_ANSWERS:
            return rest.answered > 0
        least, most = lowest * rest.answered + _EQUAL, rest.answered - _EQUAL
        return hides and not least < rest.score < most

    groups = _Groups(tree, own, FEWEST_ANSWERS)
    groups.suppress(tells)
    return {place: groups.sums[place] for place in groups.within}


def places_of_comments(tree: Tree, own: Mapping[int, int]) -> dict[int, int]:
    """Return in which place the comments of each department are kept, given how many there are.

    Each comment is kept in one place, with at least as many others as needed; what would be too
    few even with those of all staff is left out.
    """
    groups = _Groups(tree, {place: Tally(count) for place, count in own.items()}, FEWEST_COMMENTS)
    groups.suppress(lambda rest, _: 0 < rest.answered < FEWEST_COMMENTS)
    kept = {place: groups.nearest(place) for place in own}
    return {place: home for place, home in kept.items() if home is not None}


class _Groups:
    """The groups whose figures are shown, those within each, and what is left of each without."""

    def __init__(self, tree: Tree, own: Mapping[int, Tally], fewest: int) -> None:
        self._tree = tree
        self.sums: dict[int, Tally] = {}
        for place, tally in own.items():
            for above in tree.upwards(place):
                self.sums[above] = self.sums.get(above, Tally()).plus(tally)
        self.within: dict[int, set[int]] = {
            place: set() for place, tally in self.sums.items() if tally.answered >= fewest
        }
        self._rest = {place: self.sums[place] for place in self.within}
        self._hiding: set[int] = set()
        """Those whose rest hides a department that answered."""
        for place, tally in self.sums.items():
            group = self._group_above(place) if place in self.within else self.nearest(place)
            if group is None:
                continue
            if place in self.within:
                self.within[group].add(place)
                self._rest[group] = self._rest[group].minus(tally)
            elif tally.answered:
                self._hiding.add(group)

    def nearest(self, place: int) -> int | None:
        """Return the smallest shown group that a department is counted in; none without one."""
        return next((up for up in self._tree.upwards(place) if up in self.within), None)

    def _group_above(self, place: int) -> int | None:
        above = (up for up in self._tree.upwards(place) if up != place)
        return next((up for up in above if up in self.within), None)

    def suppress(self, tells: Callable[[Tally, bool], bool]) -> None:
        """Give up groups until no rest tells too much."""
        to_see = sorted(self.within)
        while to_see:
            group = to_see.pop()
            if group not in self.within or not tells(self._rest[group], group in self._hiding):
                continue
            above = self._give_up(min(self.within[group], key=self._size, default=group))
            if above is not None:
                to_see.append(above)

    def _size(self, place: int) -> tuple[int, int]:
        return self.sums[place].answered, place

    def _give_up(self, place: int) -> int | None:
        """Show a group no more; return the one it then counts in."""
        above = self._group_above(place)
        within, rest = self.within.pop(place), self._rest.pop(place)
        if above is not None:
            self.within[above] |= within
            self.within[above].discard(place)
            self._rest[above] = self._rest[above].plus(rest)
            self._hiding.add(above)
        return above
