"""The fewest appointments that raise the bus factor to a target: a bound, and a way there."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Collection, Iterable
from typing import Any, NamedTuple

from planner.analysis.appointing.candidates import Candidates
from planner.analysis.appointing.enumerating import Enumeration, small_enough
from planner.analysis.appointing.matching import Place, best_places
from planner.analysis.appointing.ways import MOST_PLACES, WAY_SECONDS, Cut, Way, Ways
from planner.analysis.cover.coverage import Coverage
from planner.analysis.leavers.bus_factor import BusFactor
from planner.models import Responsibility

SEARCH_SECONDS = 3.0
"""How long the fewest are looked for before the nearest way is taken."""


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

    Each group that is still enough says of which responsibilities some must get another holder.
    The fewest responsibilities that satisfy all groups met so far are a lower bound, since the
    new holders, who could leave as well, are taken to stay; where they do reach the target, they
    are the minimum. Where they do not, every way is looked at on a plan small enough.

    This is the implicit hitting set method (Moreno-Centeno and Karp 2013): there are far too many
    groups to write down, so only those that a candidate solution has failed at are added.
    """
    ways = Ways(cover, target, cancelled)
    nothing = way = ways.way(())
    most = ways.most
    bound, chosen = 0, frozenset[int]()
    cuts: list[Cut] = []
    while most >= target and not ways.reached(way):
        asked = (ways.cut(cover, group) for group in ways.groups(way))
        new = [cut for cut in asked if not cut.met_by(chosen)]
        if not new or ways.late(SEARCH_SECONDS):
            break
        cuts += new
        chosen, lower = _fewest(cuts, ways.able)
        if lower is None or lower > ways.room:  # not even with all that are possible
            most, way = target - 1, nothing
            break
        bound = max(bound, lower)
        if not chosen:
            break
        rows = [cover.plan.responsibilities[row_id] for row_id in sorted(chosen)]
        way = ways.without_causes(ways.way(best_places(ways.candidates, rows, None).found))
    if most >= target:
        if not ways.reached(way):
            way = _Nearest(ways).found(way, nothing, bound)
        way, bound = _fewer(ways, nothing, way, bound)
    return Raised(way.places, nothing.factor, way.now, way.factor, ways.reached(way), bound, most)


def _fewer(ways: Ways, nothing: Way, way: Way, bound: int) -> tuple[Way, int]:
    """Return a way of fewer appointments where there is one, and a bound that is closer."""
    enough = len(way.places) if ways.reached(way) else MOST_PLACES + 1
    if bound >= enough or not small_enough(ways):
        return way, bound
    found, bound = Enumeration(ways).fewest(nothing, max(bound, 1), min(enough - 1, MOST_PLACES))
    return found or way, bound


class _Nearest:
    """The way that is found by giving always the heaviest things to somebody else."""

    def __init__(self, ways: Ways) -> None:
        self._ways = ways
        self.given_up: set[Place] = set()
        """Appointments not to be tried again, since they left a common cause."""

    def found(self, start: Way, nothing: Way, bound: int) -> Way:
        """From these appointments on, always the heaviest things that groups alone hold are
        given to somebody outside of them. What was not needed after all is let off; where the
        target is not reached, it is the way to the highest there was, or none if none is higher.
        """
        way, best = start, max(nothing, start, key=lambda tried: tried.height)
        while not self._ways.reached(way) and not self._ways.late(WAY_SECONDS):
            more = self._rescued(way)
            if not more:
                break
            way = self._with(way, more)
            best = max(best, way, key=lambda tried: tried.height)
        if best.height <= (nothing.factor.upper or 0):
            return nothing
        for place in best.places:
            if len(best.places) <= bound or self._ways.late(WAY_SECONDS):
                break
            without = self._ways.way(kept for kept in best.places if kept != place)
            high = without.height >= min(best.height, self._ways.target)
            fair = not self._ways.caught(without) and self._ways.can_be_made(without.places)
            if high and fair:
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
        asked: Counter[tuple[int, bool]] = Counter()
        for gone in self._ways.groups(way):
            cut = self._ways.cut(way.now, gone)
            excess = cut.excess
            for row_id in sorted(cut.weights, key=lambda row_id: (-rows[row_id].weight, row_id)):
                if excess <= 0:
                    break
                if row_id not in taken:
                    not_these = gone | {who for who, what in self.given_up if what == row_id}
                    taken[row_id] = _outsider(candidates, rows[row_id], not_these, asked)
                place = taken[row_id]
                if place is not None and place[0] not in gone:
                    excess -= cut.weights[row_id]
        return [place for place in taken.values() if place is not None]


def _outsider(
    candidates: Candidates,
    row: Responsibility,
    gone: Collection[int],
    asked: Counter[tuple[int, bool]],
) -> Place | None:
    """Whoever is preferred of those outside a group who can carry this besides what is asked."""
    seat = row.kind == "champion seat"
    for candidate in candidates.of(row):
        person_id = candidate.person_id
        person = candidates.plan.people[person_id]
        seats, others = asked[person_id, True], asked[person_id, False]
        if person_id in gone or seats + others >= candidates.room(person):
            continue
        if not seat or seats < candidates.seats_free(person):
            asked[person_id, seat] += 1
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
    model.setOptionValue("time_limit", SEARCH_SECONDS)  # a bound is a proof at any time
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
