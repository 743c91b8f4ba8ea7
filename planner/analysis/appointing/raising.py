"""The fewest appointments that raise the bus factor to a target: a bound, and a way there."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable
from typing import Any, NamedTuple

from planner.analysis.appointing.candidates import Candidates
from planner.analysis.appointing.hours import Load
from planner.analysis.appointing.matching import best_places
from planner.analysis.appointing.model import Place
from planner.analysis.appointing.proving import proven_fewest, small_enough
from planner.analysis.appointing.ways import Cut, Way, Ways
from planner.analysis.cover.coverage import Coverage
from planner.analysis.leavers.bus_factor import BusFactor
from planner.models import Responsibility

_SEARCH = 0.5
"""For which part of the work the fewest are looked for before the nearest way is taken."""

_MOST_NODES = 1_000
"""Branches looked at by the solver: a bound is a proof at any time."""


class Raised(NamedTuple):
    """Appointments found, how high they lead, and how few could be enough."""

    found: tuple[Place, ...]
    before: BusFactor
    after: Coverage
    factor: BusFactor
    """What it is with these appointments."""
    reached: bool
    bound: int
    """Proven: fewer can never be enough."""
    most: int
    """Proven: no appointments raise the bus factor higher."""


def fewest_places(
    cover: Coverage, target: int, cancelled: Callable[[], bool] | None = None
) -> Raised:
    """Return the fewest appointments after which no group smaller than ``target`` is enough.

    Proven on a plan of few people and things; on a larger one as far as the bound and the way
    found come together.
    """
    ways = Ways(cover, target, cancelled)
    nothing = ways.way(())
    most = ways.most
    if ways.reached(nothing) or most < target:
        return _raised(ways, nothing, nothing, 0, most)
    known = 0
    if small_enough(ways):
        proof = proven_fewest(ways)
        if not proof.possible:
            return _raised(ways, nothing, nothing, 0, _walked_up(ways, nothing)[1])
        if proof.way is not None:
            return _raised(ways, nothing, proof.way, proof.bound, most)
        known = proof.bound
    way, bound = _by_things(ways, nothing)
    if way is None:
        return _raised(ways, nothing, nothing, 0, target - 1)
    bound = max(bound, known)
    if not ways.reached(way):
        way = _Nearest(ways).found(way, nothing, bound)
    if not ways.reached(way) and small_enough(ways):
        way = max(way, _walked_up(ways, nothing)[0], key=lambda way: way.height)
    return _raised(ways, nothing, way, bound, most)


def _raised(ways: Ways, nothing: Way, way: Way, bound: int, most: int) -> Raised:
    reached = ways.reached(way)
    return Raised(way.places, nothing.factor, way.now, way.factor, reached, bound, most)


def _walked_up(ways: Ways, nothing: Way) -> tuple[Way, int]:
    """Return the highest way that is found below the target, and a bus factor below it above which
    none is proven to lead."""
    way = nothing
    for target in range((nothing.factor.upper or 0) + 1, ways.target):
        proof = proven_fewest(Ways(ways.cover, target, ways.cancelled))
        if not proof.possible:
            return way, target - 1
        if proof.way is None:
            break
        way = proof.way
    return way, ways.target - 1


def _by_things(ways: Ways, nothing: Way) -> tuple[Way | None, int]:
    """Return a way that gives somebody else the fewest things that all groups met so far ask for,
    and a bound; no way where nothing reaches the target.

    Each group that is still enough says of which responsibilities some must get another holder.
    The fewest that satisfy all groups are a lower bound, since the new holders, who could leave
    as well, are taken to stay; where they do reach the target, they are the minimum. So many
    pairs of people and things as a large plan has are never looked at.
    """
    way, bound, chosen, cuts = nothing, 0, frozenset[int](), list[Cut]()
    while not ways.reached(way) and not ways.over(_SEARCH):
        asked = (ways.cut(ways.cover, group) for group in ways.groups(way))
        new = [cut for cut in asked if not cut.met_by(chosen)]
        if not new:
            break
        cuts += new
        chosen, lower = _fewest(cuts, ways.able)
        if lower is None or lower > ways.room:  # not even with all that are possible
            return None, bound
        bound = max(bound, lower)
        if not chosen:
            break
        rows = [ways.cover.plan.responsibilities[row_id] for row_id in sorted(chosen)]
        way = ways.without_causes(ways.way(best_places(ways.candidates, rows).found))
    return way, bound


class _Nearest:
    """The way that is found by giving always the heaviest things to somebody else."""

    def __init__(self, ways: Ways) -> None:
        self._ways = ways
        self.given_up: set[Place] = set()
        """Appointments not to be tried again, since they left a common cause."""

    def found(self, start: Way, nothing: Way, bound: int) -> Way:
        """Go on from these appointments, and return the way they end in.

        Always the heaviest things that groups alone hold are given to somebody outside of them.
        What was not needed after all is let off; where the target is not reached, it is the way
        to the highest there was, or none if none is higher.
        """
        way, best = start, max(nothing, start, key=lambda way: way.height)
        while not self._ways.reached(way) and not self._ways.over():
            more = self._rescued(way)
            if not more:
                break
            way = self._with(way, more)
            best = max(best, way, key=lambda way: way.height)
        if best.height <= (nothing.factor.upper or 0):
            return nothing
        for place in best.places:
            if len(best.places) <= bound or self._ways.over():
                break
            without = self._ways.way(other for other in best.places if other != place)
            high = without.height >= min(best.height, self._ways.target)
            if high and self._ways.fair(without):
                best = without
        return best

    def _with(self, way: Way, more: Iterable[Place]) -> Way:
        """Return a way that goes on, without those of the new appointments that leave a common
        cause."""
        more = tuple(more)
        further = self._ways.way((*way.places, *more))
        caught = self._ways.caught(further)
        kept = [place for place in more if place[1] not in caught]
        fair = self._ways.without_causes(
            self._ways.way((*way.places, *kept)) if caught else further
        )
        self.given_up |= set(further.places) - set(fair.places)
        return fair

    def _rescued(self, way: Way) -> list[Place]:
        """Somebody from outside for what each group that is still enough alone holds, until it
        is not enough any more; nobody is asked for more than they can carry."""
        candidates, rows = Candidates(way.now), self._ways.cover.plan.responsibilities
        taken: dict[int, Place | None] = {}
        asked: dict[int, Load] = {}
        for gone in self._ways.groups(way):
            cut = self._ways.cut(way.now, gone)
            excess = cut.excess
            for thing in sorted(cut.weights, key=lambda thing: (-rows[thing].weight, thing)):
                if excess <= 0:
                    break
                if thing not in taken:
                    not_these = gone | {who for who, what in self.given_up if what == thing}
                    taken[thing] = _outsider(candidates, rows[thing], not_these, asked)
                place = taken[thing]
                if place is not None and place[0] not in gone:
                    excess -= cut.weights[thing]
        return [place for place in taken.values() if place is not None]


def _outsider(
    candidates: Candidates,
    row: Responsibility,
    gone: Collection[int],
    asked: dict[int, Load],
) -> Place | None:
    """Whoever is preferred of those outside a group who has the hours besides what is asked."""
    for candidate in candidates.of(row):
        person_id = candidate.person_id
        load = asked.get(person_id, Load()).with_one(row)
        if person_id not in gone and candidates.fits(person_id, load):
            asked[person_id] = load
            return person_id, row.id
    return None


def _fewest(cuts: Iterable[Cut], able: Collection[int]) -> tuple[frozenset[int], int | None]:
    """Return the fewest responsibilities that meet all cuts, as far as they are found, and a proven
    lower bound of how many; no bound where even all are not enough."""
    import highspy

    model: Any = highspy.Highs()  # type: ignore[no-untyped-call]
    model.setOptionValue("output_flag", False)
    model.setOptionValue("mip_rel_gap", 0.0)
    model.setOptionValue("threads", 1)
    model.setOptionValue("mip_max_nodes", _MOST_NODES)
    model.setOptionValue("random_seed", 1)  # the same choice every time
    # min how many are chosen, so that of each cut enough weight is; responsibilities that
    # nobody can be appointed to have no column, so a cut may be impossible to meet.
    column: dict[int, int] = {}
    for cut in cuts:
        for row_id in cut.weights:
            if row_id in able and row_id not in column:
                column[row_id] = len(column)
                model.addCol(1.0, 0.0, 1.0, 0, [], [])
                model.changeColIntegrality(column[row_id], highspy.HighsVarType.kInteger)
    for cut in cuts:
        held = [
            (column[row_id], float(weight))
            for row_id, weight in cut.weights.items()
            if row_id in able
        ]
        index, value = [row_id for row_id, _ in held], [weight for _, weight in held]
        model.addRow(float(cut.excess), highspy.kHighsInf, len(index), index, value)
    model.run()
    info = model.getInfo()
    if model.getModelStatus() == highspy.HighsModelStatus.kInfeasible:
        return frozenset(), None
    if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
        return frozenset(), 0
    values = model.getSolution().col_value
    chosen = frozenset(row_id for row_id, number in column.items() if values[number] > 0.5)
    # Stopped early the choice may not be the fewest, but the bound holds; rounded up as in
    # ``leavers.solver``.
    return chosen, math.ceil(info.mip_dual_bound - 1e-6)
