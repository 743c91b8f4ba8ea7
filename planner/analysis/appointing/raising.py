"""The fewest appointments that raise the bus factor to a target: a bound, and a way there."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Mapping
from time import monotonic
from typing import Any, NamedTuple

from planner.analysis.appointing.candidates import Candidates
from planner.analysis.appointing.matching import Place, best_places, with_backups
from planner.analysis.bus_factor import BusFactor, bus_factor, needed_weight
from planner.analysis.coverage import Coverage, coverage

SEARCH_SECONDS = 10.0
"""How long the fewest are looked for before the nearest way is taken."""
WAY_SECONDS = 30.0
"""How long that way is followed."""


class Raised(NamedTuple):
    """Appointments found, and how few could be enough."""

    found: tuple[Place, ...]
    after: Coverage
    reached: bool
    bound: int
    """Proven: fewer can never be enough."""


class Cut(NamedTuple):
    """A group too small that uncovers too much: of what it alone holds, so much weight has to
    get another holder."""

    weights: Mapping[int, int]
    excess: int

    def met_by(self, chosen: Collection[int]) -> bool:
        return sum(w for one, w in self.weights.items() if one in chosen) >= self.excess


def fewest_places(
    cover: Coverage, target: int, cancelled: Callable[[], bool] | None = None
) -> Raised:
    """The fewest appointments after which no group smaller than ``target`` is enough.

    Each group that is still enough says of which responsibilities some must get another holder.
    The fewest responsibilities that satisfy all groups met so far are a lower bound, since the
    new holders, who could leave as well, are taken to stay; where they do reach the target, they
    are the minimum.
    """
    search = _Search(cover, target, cancelled)
    bound, chosen = 0, frozenset[int]()
    cuts: list[Cut] = []
    found: tuple[Place, ...] = ()
    while True:
        now, factor = search.look(found)
        if search.reached(factor):
            return Raised(found, now, True, bound)
        new = [cut for cut in search.cuts(factor) if not cut.met_by(chosen)]
        if not new or search.late(SEARCH_SECONDS):
            break
        cuts += new
        solved = _fewest(cuts, search.able)
        if solved is None:
            break
        chosen, lower = solved
        bound = max(bound, lower)
        rows = [cover.plan.responsibilities[one] for one in sorted(chosen)]
        found = best_places(search.candidates, rows, None).found
    return search.nearest_way(found, bound)


class _Search:
    def __init__(self, cover: Coverage, target: int, cancelled: Callable[[], bool] | None) -> None:
        self.cover, self.target, self.cancelled = cover, target, cancelled
        self.threshold = cover.plan.settings.exact_threshold
        self.candidates = Candidates(cover)
        self.began = monotonic()
        rows = cover.plan.responsibilities.values()
        self.able = frozenset(r.id for r in rows if next(self.candidates.of(r), None))
        """The responsibilities to which somebody could be appointed."""
        self.allowed = needed_weight(cover, self.threshold) - 1 + cover.uncovered.weight
        """The most weight that may be uncovered."""

    def look(self, places: Iterable[Place]) -> tuple[Coverage, BusFactor]:
        """The plan with these appointments."""
        now = coverage(with_backups(self.cover.plan, places), self.cover.on)
        return now, bus_factor(now, self.threshold, cancelled=self.cancelled)

    def reached(self, factor: BusFactor) -> bool:
        return factor.lower is None or factor.lower >= self.target

    def late(self, seconds: float) -> bool:
        stopped = self.cancelled is not None and self.cancelled()
        return stopped or monotonic() - self.began > seconds

    def cuts(self, factor: BusFactor) -> list[Cut]:
        """What each of the groups that is still enough, and too small, asks for."""
        rows, found = self.cover.plan.responsibilities, []
        for group in factor.sets if (factor.upper or 0) < self.target else ():
            gone = frozenset(group)
            lost = {
                one: rows[one].weight
                for one, holders in self.cover.holders.items()
                if holders <= gone
            }
            found.append(Cut(lost, sum(lost.values()) - self.allowed))
        return found

    def nearest_way(self, found: tuple[Place, ...], bound: int) -> Raised:
        """From these appointments on, always the heaviest thing that a group alone holds is
        given to somebody outside of it; in the end what was not needed after all is let off."""
        places = list(found)
        now, factor = self.look(places)
        while not self.reached(factor) and not self.late(WAY_SECONDS):
            place = _rescue(now, factor.sets[0])
            if place is None:
                break
            places.append(place)
            now, factor = self.look(places)
        reached = self.reached(factor)
        for place in list(places) if reached else ():
            others = [one for one in places if one != place]
            if len(others) < bound or self.late(WAY_SECONDS):
                break
            after, factor = self.look(others)
            if self.reached(factor):
                places, now = others, after
        return Raised(tuple(places), now, reached, bound)


def _rescue(cover: Coverage, group: tuple[int, ...]) -> Place | None:
    """Somebody outside a group for the heaviest responsibility that only the group holds."""
    rows = cover.plan.responsibilities
    gone = frozenset(group)
    lost = sorted(
        (rows[one] for one, holders in cover.holders.items() if holders <= gone),
        key=lambda row: (-row.weight, len(cover.holders[row.id]), row.id),
    )
    candidates = Candidates(cover)
    for row in lost:
        for one in candidates.of(row):
            if one.person_id not in gone:
                return one.person_id, row.id
    return None


def _fewest(cuts: Iterable[Cut], able: Collection[int]) -> tuple[frozenset[int], int] | None:
    """The fewest responsibilities that meet all cuts, and a proven lower bound of how many;
    none where even all are not enough."""
    import highspy

    model: Any = highspy.Highs()  # type: ignore[no-untyped-call]
    model.setOptionValue("output_flag", False)
    model.setOptionValue("mip_rel_gap", 0.0)
    model.setOptionValue("threads", 1)
    model.setOptionValue("time_limit", SEARCH_SECONDS)
    column: dict[int, int] = {}
    for cut in cuts:
        for one in cut.weights:
            if one in able and one not in column:
                column[one] = len(column)
                model.addCol(1.0, 0.0, 1.0, 0, [], [])
                model.changeColIntegrality(column[one], highspy.HighsVarType.kInteger)
    for cut in cuts:
        held = [(column[one], float(weight)) for one, weight in cut.weights.items() if one in able]
        index, value = [one for one, _ in held], [weight for _, weight in held]
        model.addRow(float(cut.excess), highspy.kHighsInf, len(index), index, value)
    model.run()
    info = model.getInfo()
    if info.primal_solution_status != 2:
        return None
    values = model.getSolution().col_value
    chosen = frozenset(one for one, number in column.items() if values[number] > 0.5)
    return chosen, math.ceil(info.mip_dual_bound - 1e-6)
