"""The fewest appointments to a bus factor, proven, on a plan of few people and things."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice, pairwise
from typing import NamedTuple

from planner.analysis.appointing.candidates import Candidates
from planner.analysis.appointing.causes_ahead import cases
from planner.analysis.appointing.hours import Load
from planner.analysis.appointing.model import Model, Place, Solved
from planner.analysis.appointing.ways import Way, Ways

MOST_PAIRS = 1_500
"""Pairs of a person and a responsibility up to which a plan is small enough."""

_MOST_WORK = 25_000
"""How many limits all choices together may have to keep to: counted, unlike time, the same on every
machine."""
_MOST_POLISHED = 5
_MOST_GROUPS = 10
"""How many groups the model is taught by each choice that they are enough after."""


class Proof(NamedTuple):
    """What is proven of the fewest appointments that reach a target."""

    possible: bool
    """False where no appointments reach it."""
    bound: int
    """Fewer are never enough."""
    way: Way | None
    """The fewest that were found, if any were."""


def small_enough(ways: Ways) -> bool:
    """Return whether the fewest can be looked for among all pairs there are."""
    plan = ways.cover.plan
    return len(plan.people) * len(plan.responsibilities) <= MOST_PAIRS


def proven_fewest(ways: Ways) -> Proof:
    """Return the fewest appointments that reach the target, proven.

    The implicit hitting set method (Moreno-Centeno and Karp 2013): the fewest appointments that
    break all groups met so far are a lower bound, and the fewest there are where no other group is
    enough after them. There are far too many groups to write down, so only those are added that a
    choice has failed at.
    """
    search = _Search(ways, ways.candidates)
    proof = search.run(fair_first=True)
    if not search.unfair:
        return proof
    ahead = cases(ways.candidates)
    found = [_Search(ways, each).run() for each in ahead.each]
    possible = [case for case in found if case.possible]
    if not possible:
        return Proof(not ahead.all, proof.bound, None)
    best = min(possible, key=lambda case: (case.bound, case.way is None))
    return best if ahead.all else best._replace(bound=proof.bound)


class _Search:
    """Looks for the fewest among the candidates of one case of causes."""

    def __init__(self, ways: Ways, candidates: Candidates) -> None:
        self._ways, self._cover = ways, ways.cover
        self.unfair = False
        """Whether a choice reached the target that leaves a common cause by whom it adds to all
        holders."""
        self._candidates, self._left = candidates, _MOST_WORK
        self._able = {thing: list(_able(candidates, thing)) for thing in ways.cover.holders}
        places = [(who, thing) for thing, people in self._able.items() for who in people]
        self._model = Model(candidates, places, once=False)
        self._counts = dict.fromkeys(places, 1)
        rows = ways.cover.plan.responsibilities
        self._costs = {(who, thing): candidates.cost(who, rows[thing]) for who, thing in places}
        self._ask_for_a_first()
        self._tell_alike_apart(candidates)

    def run(self, *, fair_first: bool = False) -> Proof:
        """Return what is proven; with ``fair_first`` by the first choice that reaches the target,
        ``unfair`` where it is not to be taken."""
        bound = 0
        while self._left > 0:
            solved = self._solved(self._counts)
            if not solved.possible:
                return Proof(False, bound, None)
            bound = max(bound, solved.bound)
            way = self._tried(solved)
            if way is None or (fair_first and self.unfair):
                break
            if self._ways.reached(way) and self._ways.fair(way):
                return Proof(True, bound, self._polished(way))
        return Proof(True, bound, None)

    def _solved(self, worth: Mapping[Place, int], *, spread: bool = False) -> Solved:
        self._left -= self._model.size
        return self._model.least(worth, spread=spread)

    def _polished(self, way: Way) -> Way:
        """Return a way of as few appointments with the people who are preferred."""
        self._model.limit(self._counts, most=len(way.places))
        for _ in range(_MOST_POLISHED):
            better = self._tried(self._solved(self._costs, spread=True))
            if better is None:
                break
            if self._ways.reached(better) and self._ways.fair(better):
                return better
        return way

    def _tried(self, solved: Solved) -> Way | None:
        """Return the way that is chosen, and teach the model why not if it is none to take; none
        where nothing was found or nothing is proven of it."""
        if solved.chosen is None or self._ways.over():
            return None
        way = self._ways.way(solved.chosen)
        if not way.factor.exact:
            return None
        if not self._ways.reached(way):
            for group in islice(self._ways.groups(way), _MOST_GROUPS):
                self._break(group)
        elif not self._ways.fair(way) and not self._told_apart(way):
            self.unfair = True
            chosen = set(way.places)
            exactly = {place: 1 if place in chosen else -1 for place in self._counts}
            self._model.limit(exactly, most=len(chosen) - 1)
        return way

    def _told_apart(self, way: Way) -> bool:
        """Ask that where all appointed to a thing have something in common, somebody is besides of
        whom it is not true; false where nothing of the kind is wrong."""
        plan, told = self._cover.plan, False
        for thing in self._ways.caught(way):
            new = [(who, what) for who, what in way.places if what == thing]
            row = plan.responsibilities[thing]
            together = [plan.people[who] for who in way.now.holders[thing]]
            for kind in self._candidates.kinds_shared(row, together):
                others = {
                    (who, thing): -1
                    for who in self._able[thing]
                    if kind not in self._candidates.kinds_shared(row, [*together, plan.people[who]])
                }
                self._model.limit({**others, **dict.fromkeys(new, 1)}, most=len(new) - 1)
                told = True
        return told

    def _break(self, group: frozenset[int]) -> None:
        """Ask that of what a group alone holds enough is given to somebody outside of it."""
        cut = self._ways.cut(self._cover, group)
        things = [
            (weight, [(who, thing) for who in self._able[thing] if who not in group])
            for thing, weight in cut.weights.items()
        ]
        self._model.ask_for(things, cut.excess)

    def _ask_for_a_first(self) -> None:
        """Ask that whoever shares a cause with all holders comes after somebody who does not.

        As causes are now, whatever the case: who comes first is judged before the others of the
        case make more things tell people apart.
        """
        plan = self._cover.plan
        for thing, able in self._able.items():
            shares = self._ways.candidates.sharing(plan.responsibilities[thing])
            sharing = {who for who in able if shares(plan.people[who])}
            firsts = {(who, thing): -1 for who in able if who not in sharing}
            for who in sharing:
                self._model.limit({(who, thing): 1, **firsts}, most=0)

    def _tell_alike_apart(self, candidates: Candidates) -> None:
        """Ask that of people who are alike in everything that counts the first is taken first."""
        alike: dict[tuple[object, ...], list[int]] = {}
        could: dict[int, list[int]] = {}
        for thing, able in self._able.items():
            for who in able:
                could.setdefault(who, []).append(thing)
        for person in candidates.people:
            if person.id in could and person.id not in self._cover.held:
                costs = tuple((thing, self._costs[person.id, thing]) for thing in could[person.id])
                room = candidates.hours.free(person), candidates.spare(person.id)
                key = (candidates.place(person), room, costs)
                alike.setdefault(key, []).append(person.id)
        for people in alike.values():
            for first, other in pairwise(people):
                more = {(first, r): 1 for r in could[first]} | {
                    (other, r): -1 for r in could[other]
                }
                self._model.limit(more, least=0)


def _able(candidates: Candidates, row_id: int) -> Iterator[int]:
    """Yield who has the hours for a responsibility and may be asked, whatever they share."""
    row = candidates.plan.responsibilities[row_id]
    barred, load = candidates.barred(row), Load().with_one(row)
    for person in candidates.people:
        suited = person.id not in barred and candidates.suits(person.id, row)
        if suited and candidates.fits(person.id, load):
            yield person.id
