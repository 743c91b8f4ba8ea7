"""The fewest appointments to a bus factor, proven, on a plan of few people and things."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice, pairwise
from typing import NamedTuple

from planner.analysis.appointing.candidates import Candidates
from planner.analysis.appointing.causes_ahead import cases
from planner.analysis.appointing.hours import Load
from planner.analysis.appointing.model import Model, Pairing, Solved
from planner.analysis.appointing.raising_problem import Outcome, RaisingProblem

MOST_PAIRS = 1_500
"""Pairs of a person and a responsibility up to which a plan is small enough."""

_MOST_WORK = 25_000
"""How many limits all choices together may have to keep to: counted, unlike time, the same on every
machine."""
_MOST_TRIES_WITH_PREFERRED = 5
"""How often preferred people are tried in place of the first ones found."""
_MOST_GROUPS = 10
"""How many groups become limits after one choice fails; more at once save rounds of solving."""


class Proof(NamedTuple):
    """What is proven of the fewest appointments that reach a target."""

    possible: bool
    """False where no appointments reach it."""
    bound: int
    """Fewer are never enough."""
    outcome: Outcome | None
    """The fewest that were found, if any were."""


def small_enough(problem: RaisingProblem) -> bool:
    """Return whether the fewest can be looked for among all pairs there are."""
    plan = problem.cover.plan
    return len(plan.people) * len(plan.responsibilities) <= MOST_PAIRS


def proven_fewest(problem: RaisingProblem, *, prefer_people: bool = True) -> Proof:
    """Return the fewest appointments that reach the target, proven; of the preferred people, unless
    it does not matter who.

    The implicit hitting set method (Moreno-Centeno and Karp 2013): the fewest appointments that
    break all groups met so far are a lower bound, and the fewest there are where no other group is
    enough after them. There are far too many groups to write down, so only those are added that a
    choice has failed at.
    """
    search = _Search(problem, problem.candidates, prefer_people)
    proof = search.run(stop_if_unsound=True)
    if not search.unsound:
        return proof
    ahead = cases(problem.candidates)
    found = [_Search(problem, each, prefer_people).run() for each in ahead.each]
    possible = [case for case in found if case.possible]
    if not possible:
        return Proof(not ahead.all, proof.bound, None)
    best = min(possible, key=lambda case: (case.bound, case.outcome is None))
    return best if ahead.all else best._replace(bound=proof.bound)


class _Search:
    """Looks for the fewest among the candidates of one case of causes."""

    def __init__(
        self, problem: RaisingProblem, candidates: Candidates, prefer_people: bool
    ) -> None:
        self._problem, self._cover = problem, problem.cover
        self._prefer_people = prefer_people
        self.unsound = False
        """Whether a choice reached the target, but the people it adds change what all holders have
        in common, so that it leaves a common cause."""
        self._candidates, self._left = candidates, _MOST_WORK
        self._possible_people = {
            thing: list(_possible_people(candidates, thing)) for thing in problem.cover.holders
        }
        pairings = [
            (who, thing) for thing, people in self._possible_people.items() for who in people
        ]
        self._model = Model(candidates, pairings, once=False)
        self._counts = dict.fromkeys(pairings, 1)
        rows = problem.cover.plan.responsibilities
        self._costs = {(who, thing): candidates.cost(who, rows[thing]) for who, thing in pairings}
        self._require_unlike_holder_first()
        self._order_interchangeable_people(candidates)

    def run(self, *, stop_if_unsound: bool = False) -> Proof:
        """Return what is proven; with ``stop_if_unsound`` by the first choice that reaches the
        target, ``unsound`` where its appointments cannot all be made."""
        bound = 0
        while self._left > 0:
            solved = self._solve(self._counts)
            if not solved.possible:
                return Proof(False, bound, None)
            bound = max(bound, solved.bound)
            outcome = self._try_choice(solved)
            if outcome is None or (stop_if_unsound and self.unsound):
                break
            if self._problem.is_reached(outcome) and self._problem.is_sound(outcome):
                if self._prefer_people:
                    outcome = self._with_preferred_people(outcome)
                return Proof(True, bound, outcome)
        return Proof(True, bound, None)

    def _solve(self, costs: Mapping[Pairing, int], *, spread: bool = False) -> Solved:
        self._left -= self._model.size
        return self._model.minimize(costs, spread=spread)

    def _with_preferred_people(self, outcome: Outcome) -> Outcome:
        """Return as few appointments that reach the target too, with the preferred people."""
        self._model.add_limit(self._counts, most=len(outcome.pairings))
        for _ in range(_MOST_TRIES_WITH_PREFERRED):
            better = self._try_choice(self._solve(self._costs, spread=True))
            if better is None:
                break
            if self._problem.is_reached(better) and self._problem.is_sound(better):
                return better
        return outcome

    def _try_choice(self, solved: Solved) -> Outcome | None:
        """Return what the chosen appointments lead to; where that is not good enough, add limits
        that exclude them. None where nothing was chosen, or nothing is proven of it."""
        if solved.chosen is None or self._problem.out_of_work():
            return None
        outcome = self._problem.outcome_of(solved.chosen)
        if not outcome.factor.exact:
            return None
        if not self._problem.is_reached(outcome):
            for group in islice(self._problem.groups(outcome), _MOST_GROUPS):
                self._require_break_up(group)
        elif not self._problem.is_sound(outcome) and not self._require_unlike_holder(outcome):
            self.unsound = True
            chosen = set(outcome.pairings)
            exactly = {pairing: 1 if pairing in chosen else -1 for pairing in self._counts}
            self._model.add_limit(exactly, most=len(chosen) - 1)
        return outcome

    def _require_unlike_holder(self, outcome: Outcome) -> bool:
        """Require that where all holders of something would have an attribute in common, somebody
        without it is appointed too. Return whether there was such a case."""
        plan, added = self._cover.plan, False
        for thing in self._problem.with_common_cause(outcome):
            new = [(who, what) for who, what in outcome.pairings if what == thing]
            row = plan.responsibilities[thing]
            together = [plan.people[who] for who in outcome.now.holders[thing]]
            for kind in self._candidates.kinds_shared(row, together):
                others = {
                    (who, thing): -1
                    for who in self._possible_people[thing]
                    if kind not in self._candidates.kinds_shared(row, [*together, plan.people[who]])
                }
                self._model.add_limit({**others, **dict.fromkeys(new, 1)}, most=len(new) - 1)
                added = True
        return added

    def _require_break_up(self, group: frozenset[int]) -> None:
        """Require that enough of what only this group holds is given to somebody outside of it."""
        cut = self._problem.cut(self._cover, group)
        things = [
            (weight, [(who, thing) for who in self._possible_people[thing] if who not in group])
            for thing, weight in cut.weights.items()
        ]
        self._model.require_weight(things, cut.excess)

    def _require_unlike_holder_first(self) -> None:
        """Require that whoever shares a cause with all holders is appointed only with somebody who
        does not.

        Causes are those of today, whatever the case: the first to be appointed is judged before the
        others change what all holders have in common.
        """
        plan = self._cover.plan
        for thing, able in self._possible_people.items():
            shares = self._problem.candidates.sharing(plan.responsibilities[thing])
            sharing = {who for who in able if shares(plan.people[who])}
            firsts = {(who, thing): -1 for who in able if who not in sharing}
            for who in sharing:
                self._model.add_limit({(who, thing): 1, **firsts}, most=0)

    def _order_interchangeable_people(self, candidates: Candidates) -> None:
        """Require that of interchangeable people the first is appointed first.

        Without this the solver would prove the same for every permutation of them (symmetry
        breaking; Margot 2010).
        """
        alike: dict[tuple[object, ...], list[int]] = {}
        could: dict[int, list[int]] = {}
        for thing, able in self._possible_people.items():
            for who in able:
                could.setdefault(who, []).append(thing)
        for person in candidates.people:
            if person.id in could and person.id not in self._cover.held:
                costs = tuple((thing, self._costs[person.id, thing]) for thing in could[person.id])
                capacity = candidates.hours.free(person), candidates.spare(person.id)
                key = (candidates.cause_key(person), capacity, costs)
                alike.setdefault(key, []).append(person.id)
        for people in alike.values():
            for first, other in pairwise(people):
                surplus = {(first, r): 1 for r in could[first]} | {
                    (other, r): -1 for r in could[other]
                }
                self._model.add_limit(surplus, least=0)


def _possible_people(candidates: Candidates, row_id: int) -> Iterator[int]:
    """Yield who has the hours for a responsibility and may be asked, whatever they share."""
    row = candidates.plan.responsibilities[row_id]
    barred, load = candidates.barred(row), Load().with_one(row)
    for person in candidates.people:
        suited = person.id not in barred and candidates.suits(person.id, row)
        if suited and candidates.fits(person.id, load):
            yield person.id
