"""The fewest appointments that raise the bus factor to a target: a bound, and a way there."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from time import monotonic
from typing import Any, NamedTuple

from planner.analysis.appointing.candidates import Candidates
from planner.analysis.appointing.matching import Place, best_places, with_backups
from planner.analysis.appointing.reach import most_reachable, rooms
from planner.analysis.cover.common_cause import common_cause
from planner.analysis.cover.coverage import Coverage, coverage
from planner.analysis.leavers.bus_factor import BusFactor, bus_factor, needed_weight
from planner.models import Responsibility

SEARCH_SECONDS = 3.0
"""How long the fewest are looked for before the nearest way is taken."""
WAY_SECONDS = 6.0
"""How long both may take together."""

WIDER = 30
"""By how many a group that is enough is widened at most, so that more is asked for at once."""


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
    nothing = way = search.way(())
    most = search.most
    bound, chosen = 0, frozenset[int]()
    cuts: list[Cut] = []
    while most >= target and not search.reached(way):
        asked = (search.cut(cover, group) for group in search.groups(way))
        new = [cut for cut in asked if not cut.met_by(chosen)]
        if not new or search.late(SEARCH_SECONDS):
            break
        cuts += new
        chosen, lower = _fewest(cuts, search.able)
        if lower is None or lower > search.room:  # not even with all that are possible
            most, way = target - 1, nothing
            break
        bound = max(bound, lower)
        if not chosen:
            break
        rows = [cover.plan.responsibilities[one] for one in sorted(chosen)]
        way = search.without_causes(search.way(best_places(search.candidates, rows, None).found))
    if most >= target and not search.reached(way):
        way = search.nearest_way(way, nothing, bound)
    return Raised(way.places, nothing.factor, way.now, way.factor, search.reached(way), bound, most)


class _Way(NamedTuple):
    """Appointments and where they lead."""

    places: tuple[Place, ...]
    now: Coverage
    factor: BusFactor

    @property
    def height(self) -> int:
        return self.factor.lower or 0


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
        self.room = sum(rooms(self.candidates).values())
        """As many appointments are possible at most."""
        self.given_up: set[Place] = set()
        """Appointments not to be tried again, since they left a common cause."""

    @property
    def most(self) -> int:
        """A proven bound on how high appointments lead."""
        if not self.cover.holders:
            return self.target
        return most_reachable(self.candidates, self.able, self.allowed)

    def way(self, places: Iterable[Place]) -> _Way:
        """The plan with these appointments."""
        places = tuple(places)
        now = coverage(with_backups(self.cover.plan, places), self.cover.on)
        factor = bus_factor(now, self.threshold, cancelled=lambda: self.late(WAY_SECONDS))
        return _Way(places, now, factor)

    def reached(self, way: _Way) -> bool:
        return way.factor.lower is None or way.height >= self.target

    def late(self, seconds: float) -> bool:
        stopped = self.cancelled is not None and self.cancelled()
        return stopped or monotonic() - self.began > seconds

    def groups(self, way: _Way) -> Iterator[frozenset[int]]:
        """Those that are still enough, and too small; as large as may be."""
        for group in way.factor.sets if (way.factor.upper or 0) < self.target else ():
            yield _widened(way.now, group, self.target - 1)

    def cut(self, cover: Coverage, gone: Collection[int]) -> Cut:
        """What a group that is enough in a plan asks for."""
        rows, gone = cover.plan.responsibilities, frozenset(gone)
        lost = {one: rows[one].weight for one, held in cover.holders.items() if held <= gone}
        return Cut(lost, sum(lost.values()) - self.allowed)

    def nearest_way(self, start: _Way, nothing: _Way, bound: int) -> _Way:
        """From these appointments on, always the heaviest things that groups alone hold are
        given to somebody outside of them. What was not needed after all is let off; where the
        target is not reached, it is the way to the highest there was, or none if none is higher.
        """
        way, best = start, max(nothing, start, key=lambda one: one.height)
        while not self.reached(way) and not self.late(WAY_SECONDS):
            more = self._rescued(way)
            if not more:
                break
            way = self._with(way, more)
            best = max(best, way, key=lambda one: one.height)
        if best.height <= (nothing.factor.upper or 0):
            return nothing
        for place in best.places:
            if len(best.places) <= bound or self.late(WAY_SECONDS):
                break
            without = self.way(one for one in best.places if one != place)
            if without.height >= min(best.height, self.target) and not self._caught(without):
                best = without
        return best

    def _with(self, way: _Way, more: Iterable[Place]) -> _Way:
        """A way that goes on, without those of the new appointments that leave a common cause."""
        more = tuple(more)
        further = self.way((*way.places, *more))
        caught = self._caught(further)
        kept = [place for place in more if place[1] not in caught]
        fair = self.without_causes(self.way((*way.places, *kept)) if caught else further)
        self.given_up |= set(further.places) - set(fair.places)
        return fair

    def without_causes(self, way: _Way) -> _Way:
        """The way without appointments that would leave a common cause: whoever is appointed may
        be the first of whom a thing is known to differ, and then it is looked at for all."""
        while caught := self._caught(way):
            way = self.way(place for place in way.places if place[1] not in caught)
        return way

    def _caught(self, way: _Way) -> set[int]:
        """To what somebody is appointed that then has a common cause."""
        return {one for _, one in way.places} & common_cause(way.now).by_responsibility.keys()

    def _rescued(self, way: _Way) -> list[Place]:
        """Somebody from outside for what each group that is still enough alone holds, until it
        is not enough any more; nobody is asked for more than they can carry."""
        candidates, rows = Candidates(way.now), self.cover.plan.responsibilities
        taken: dict[int, Place | None] = {}
        asked: Counter[tuple[int, bool]] = Counter()
        for gone in self.groups(way):
            cut = self.cut(way.now, gone)
            excess = cut.excess
            for one in sorted(cut.weights, key=lambda one: (-rows[one].weight, one)):
                if excess <= 0:
                    break
                if one not in taken:
                    not_these = gone | {who for who, what in self.given_up if what == one}
                    taken[one] = _outsider(candidates, rows[one], not_these, asked)
                place = taken[one]
                if place is not None and place[0] not in gone:
                    excess -= cut.weights[one]
        return [place for place in taken.values() if place is not None]


def _widened(cover: Coverage, group: Iterable[int], size: int) -> frozenset[int]:
    """A group with more people, always who then uncovers most, up to a size or ``WIDER`` more."""
    rows, gone = cover.plan.responsibilities, set(group)
    left = {one: holders - gone for one, holders in cover.holders.items() if holders - gone}
    for _ in range(min(WIDER, size - len(gone))):
        alone: Counter[int] = Counter()
        for one, people in left.items():
            if len(people) == 1:
                alone[next(iter(people))] += rows[one].weight
        if not alone:
            break
        person = min(alone, key=lambda one: (-alone[one], one))
        gone.add(person)
        for one in cover.held[person] & left.keys():
            left[one] -= {person}
            if not left[one]:
                del left[one]
    return frozenset(gone)


def _outsider(
    candidates: Candidates,
    row: Responsibility,
    gone: Collection[int],
    asked: Counter[tuple[int, bool]],
) -> Place | None:
    """Whoever is preferred of those outside a group who can carry this besides what is asked."""
    seat = row.kind == "champion seat"
    for candidate in candidates.of(row):
        one = candidate.person_id
        person = candidates.plan.people[one]
        seats, others = asked[one, True], asked[one, False]
        if one in gone or seats + others >= candidates.room(person):
            continue
        if not seat or seats < candidates.seats_free(person):
            asked[one, seat] += 1
            return one, row.id
    return None


def _fewest(cuts: Iterable[Cut], able: Collection[int]) -> tuple[frozenset[int], int | None]:
    """The fewest responsibilities that meet all cuts, as far as they are found, and a proven
    lower bound of how many; no bound where even all are not enough."""
    import highspy

    model: Any = highspy.Highs()  # type: ignore[no-untyped-call]
    model.setOptionValue("output_flag", False)
    model.setOptionValue("mip_rel_gap", 0.0)
    model.setOptionValue("threads", 1)
    model.setOptionValue("time_limit", SEARCH_SECONDS)  # a bound is a proof at any time
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
    if model.getModelStatus() == highspy.HighsModelStatus.kInfeasible:
        return frozenset(), None
    if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
        return frozenset(), 0
    values = model.getSolution().col_value
    chosen = frozenset(one for one, number in column.items() if values[number] > 0.5)
    return chosen, math.ceil(info.mip_dual_bound - 1e-6)
