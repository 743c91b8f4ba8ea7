"""The fewest appointments that raise the bus factor to a target, and a proven lower bound.

On a small plan the minimum is proven (``proving``). On a larger one responsibilities are chosen
first and people second, which gives the bound; a greedy search goes on from there.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable
from typing import NamedTuple

from planner.analysis.appointing.candidates import Candidates
from planner.analysis.appointing.hours import Load
from planner.analysis.appointing.matching import best_matching
from planner.analysis.appointing.model import Pairing
from planner.analysis.appointing.proving import proven_fewest, small_enough
from planner.analysis.appointing.raising_problem import Cut, Outcome, RaisingProblem
from planner.analysis.cover.coverage import Coverage
from planner.analysis.leavers.bus_factor import BusFactor
from planner.analysis.mip_solver import chosen_columns, is_infeasible, lower_bound, new_model
from planner.models import Responsibility

_SEARCH = 0.5
"""The share of the work spent on choosing by responsibilities before the greedy search begins."""

_MOST_NODES = 1_000
"""Branches looked at by the solver: a bound is a proof at any time."""


class Raised(NamedTuple):
    """Appointments found, how high they lead, and how few could be enough."""

    found: tuple[Pairing, ...]
    before: BusFactor
    after: Coverage
    factor: BusFactor
    """What it is with these appointments."""
    reached: bool
    bound: int
    """Proven: fewer can never be enough."""
    most: int
    """Proven: no appointments raise the bus factor higher."""


def fewest_appointments(
    cover: Coverage, target: int, cancelled: Callable[[], bool] | None = None
) -> Raised:
    """Return the fewest appointments after which no group smaller than ``target`` is enough.

    Proven on a plan of few people and responsibilities; on a larger one where the bound and what
    was found meet.
    """
    problem = RaisingProblem(cover, target, cancelled)
    nothing = problem.outcome_of(())
    most = problem.most
    if problem.is_reached(nothing) or most < target:
        return _raised(problem, nothing, nothing, 0, most)
    known = 0
    if small_enough(problem):
        proof = proven_fewest(problem)
        if not proof.possible:
            return _raised(problem, nothing, nothing, 0, _highest_possible(problem, nothing))
        if proof.outcome is not None:
            return _raised(problem, nothing, proof.outcome, proof.bound, most)
        known = proof.bound
    outcome, bound = _reassign_fewest(problem, nothing)
    if outcome is None:
        return _raised(problem, nothing, nothing, 0, target - 1)
    bound = max(bound, known)
    if not problem.is_reached(outcome):
        outcome = _GreedySearch(problem).run(outcome, nothing, bound)
    if not problem.is_reached(outcome) and small_enough(problem):
        outcome = max(
            outcome, _raise_step_by_step(problem, nothing), key=lambda outcome: outcome.height
        )
    return _raised(problem, nothing, outcome, bound, most)


def _raised(
    problem: RaisingProblem, nothing: Outcome, outcome: Outcome, bound: int, most: int
) -> Raised:
    reached = problem.is_reached(outcome)
    return Raised(
        outcome.pairings, nothing.factor, outcome.now, outcome.factor, reached, bound, most
    )


def _raise_step_by_step(problem: RaisingProblem, nothing: Outcome) -> Outcome:
    """Return the appointments that lead furthest below the target, going up by one at a time."""
    outcome = nothing
    for target in range((nothing.factor.upper or 0) + 1, problem.target):
        proof = proven_fewest(RaisingProblem(problem.cover, target, problem.cancelled))
        if proof.outcome is None:
            break
        outcome = proof.outcome
    return outcome


def _highest_possible(problem: RaisingProblem, nothing: Outcome) -> int:
    """Return the highest bus factor below the target that is not proven impossible.

    What is asked for is mostly little too much, so the next below is tried first, and then halves.
    """
    possible, impossible = nothing.factor.upper or 0, problem.target
    tried = impossible - 1
    while possible < tried:
        below = RaisingProblem(problem.cover, tried, problem.cancelled)
        if proven_fewest(below, prefer_people=False).possible:
            possible = tried
        else:
            impossible = tried
        tried = (possible + impossible) // 2
    return possible


def _reassign_fewest(problem: RaisingProblem, nothing: Outcome) -> tuple[Outcome | None, int]:
    """Return appointments to the fewest responsibilities that break every group met so far, and a
    bound; no appointments where nothing reaches the target.

    Each group that is still enough says of which responsibilities some must get another holder.
    The fewest that satisfy all groups are a lower bound, since the new holders, who could leave
    as well, are taken to stay; where they do reach the target, they are the minimum. So many
    pairs of people and things as a large plan has are never looked at.
    """
    outcome, bound, chosen, cuts = nothing, 0, frozenset[int](), list[Cut]()
    while not problem.is_reached(outcome) and not problem.out_of_work(_SEARCH):
        asked = (problem.cut(problem.cover, group) for group in problem.groups(outcome))
        new = [cut for cut in asked if not cut.met_by(chosen)]
        if not new:
            break
        cuts += new
        chosen, lower = _fewest_meeting_all(cuts, problem.appointable)
        if lower is None or lower > problem.capacity:  # not even with all that are possible
            return None, bound
        bound = max(bound, lower)
        if not chosen:
            break
        rows = [problem.cover.plan.responsibilities[row_id] for row_id in sorted(chosen)]
        outcome = problem.without_common_causes(
            problem.outcome_of(best_matching(problem.candidates, rows).found)
        )
    return outcome, bound


class _GreedySearch:
    """Gives the heaviest responsibilities to somebody else, until no group is enough any more."""

    def __init__(self, problem: RaisingProblem) -> None:
        self._problem = problem
        self.given_up: set[Pairing] = set()
        """Appointments not to be tried again, since they left a common cause."""

    def run(self, start: Outcome, nothing: Outcome, bound: int) -> Outcome:
        """Go on from these appointments, and return the way they end in.

        Always the heaviest things that groups alone hold are given to somebody outside of them.
        What was not needed after all is let off; where the target is not reached, it is the way
        to the highest there was, or none if none is higher.
        """
        outcome, best = start, max(nothing, start, key=lambda outcome: outcome.height)
        while not self._problem.is_reached(outcome) and not self._problem.out_of_work():
            more = self._rescuers(outcome)
            if not more:
                break
            outcome = self._extend(outcome, more)
            best = max(best, outcome, key=lambda outcome: outcome.height)
        if best.height <= (nothing.factor.upper or 0):
            return nothing
        for pairing in best.pairings:
            if len(best.pairings) <= bound or self._problem.out_of_work():
                break
            without = self._problem.outcome_of(other for other in best.pairings if other != pairing)
            high = without.height >= min(best.height, self._problem.target)
            if high and self._problem.is_sound(without):
                best = without
        return best

    def _extend(self, outcome: Outcome, more: Iterable[Pairing]) -> Outcome:
        """Return the outcome of more appointments, without those that leave a common cause."""
        more = tuple(more)
        further = self._problem.outcome_of((*outcome.pairings, *more))
        with_common_cause = self._problem.with_common_cause(further)
        kept = [pairing for pairing in more if pairing[1] not in with_common_cause]
        fair = self._problem.without_common_causes(
            self._problem.outcome_of((*outcome.pairings, *kept)) if with_common_cause else further
        )
        self.given_up |= set(further.pairings) - set(fair.pairings)
        return fair

    def _rescuers(self, outcome: Outcome) -> list[Pairing]:
        """Return appointments of outsiders that break up each group that is still enough; nobody is
        asked for more than they can carry."""
        candidates, rows = Candidates(outcome.now), self._problem.cover.plan.responsibilities
        taken: dict[int, Pairing | None] = {}
        asked: dict[int, Load] = {}
        for gone in self._problem.groups(outcome):
            cut = self._problem.cut(outcome.now, gone)
            excess = cut.excess
            for thing in sorted(cut.weights, key=lambda thing: (-rows[thing].weight, thing)):
                if excess <= 0:
                    break
                if thing not in taken:
                    not_these = gone | {who for who, what in self.given_up if what == thing}
                    taken[thing] = _outsider(candidates, rows[thing], not_these, asked)
                pairing = taken[thing]
                if pairing is not None and pairing[0] not in gone:
                    excess -= cut.weights[thing]
        return [pairing for pairing in taken.values() if pairing is not None]


def _outsider(
    candidates: Candidates,
    row: Responsibility,
    gone: Collection[int],
    asked: dict[int, Load],
) -> Pairing | None:
    """Return the preferred person outside a group who has the hours besides what they are asked for
    already, and note that they are asked; none where nobody has."""
    for candidate in candidates.for_responsibility(row):
        person_id = candidate.person_id
        load = asked.get(person_id, Load()).with_one(row)
        if person_id not in gone and candidates.fits(person_id, load):
            asked[person_id] = load
            return person_id, row.id
    return None


def _fewest_meeting_all(
    cuts: Iterable[Cut], appointable: Collection[int]
) -> tuple[frozenset[int], int | None]:
    """Return the fewest responsibilities that meet all cuts, as far as they are found, and a proven
    lower bound of how many; no bound where even all are not enough.

    A multi-cover problem: each cut asks that the chosen among its responsibilities weigh enough.
    """
    import highspy

    model = new_model()
    model.setOptionValue("mip_max_nodes", _MOST_NODES)
    # Minimise how many are chosen, so that enough weight of each cut is. Responsibilities that
    # nobody can be appointed to have no column, so a cut may be impossible to meet.
    column: dict[int, int] = {}
    for cut in cuts:
        for row_id in cut.weights:
            if row_id in appointable and row_id not in column:
                column[row_id] = len(column)
                model.addCol(1.0, 0.0, 1.0, 0, [], [])
                model.changeColIntegrality(column[row_id], highspy.HighsVarType.kInteger)
    for cut in cuts:
        weights = {
            column[row_id]: float(w) for row_id, w in cut.weights.items() if row_id in column
        }
        model.addRow(
            float(cut.excess), math.inf, len(weights), list(weights), list(weights.values())
        )
    model.run()
    if is_infeasible(model):
        return frozenset(), None
    chosen = chosen_columns(model, len(column))
    if chosen is None:
        return frozenset(), 0
    row_ids = list(column)
    # Stopped early the choice may not be the fewest, but the bound holds.
    return frozenset(row_ids[number] for number in chosen), lower_bound(model) or 0
