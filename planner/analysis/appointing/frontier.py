"""What an hour buys: for each number of hours asked for, the fewest single points left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from planner.analysis.appointing.candidates import Candidates
from planner.analysis.appointing.causes_ahead import cases, causes_no_common_cause
from planner.analysis.appointing.matching import Matching, best_matching, candidate_costs
from planner.analysis.appointing.model import Model, Pairing
from planner.analysis.cover.coverage import Coverage
from planner.models import Responsibility

_MOST_SOLVED = 40
"""How often the solver is asked; the bounds of steps in between follow from their neighbours."""


@dataclass(frozen=True)
class Step:
    """The fewest hours a week that clear at least one more single point than the step before."""

    hours: float
    """Hours a week asked for, in all."""
    pairings: tuple[Pairing, ...]
    """Who takes what: for these hours."""
    left: int
    """Single points of failure that are left then."""
    bound: int
    """Proven: for these hours no fewer can be left."""

    @property
    def exact(self) -> bool:
        """Whether it is proven that no fewer can be left."""
        return self.left == self.bound


@dataclass(frozen=True)
class Frontier:
    """The steps from no hours on; for hours between two steps the lower one holds."""

    steps: tuple[Step, ...]
    points: int
    """Single points of failure there are now."""

    @property
    def exact(self) -> bool:
        """Whether every step is proven."""
        return all(step.exact for step in self.steps)

    def at(self, hours: float) -> Step:
        """Return the step that so many hours reach."""
        return [step for step in self.steps if step.hours <= hours][-1]


def frontier(cover: Coverage) -> Frontier:
    """Return what each number of hours buys, each step proven as far as it can be."""
    points = [cover.plan.responsibilities[row_id] for row_id in cover.single_points.ids]
    candidates = Candidates(cover)
    reach = _find_reach(candidates, points)
    if not all(causes_no_common_cause(cover, choice) for choice in reach.choices):
        ahead = cases(candidates)
        each = [_find_reach(case, points) for case in ahead.each]
        choices = tuple(choice for of_case in each for choice in of_case.choices)
        reach = _Reach(choices, _least_of(each) if ahead.all else reach.least)
    return Frontier(tuple(_steps(candidates, len(points), reach)), len(points))


class _Reach(NamedTuple):
    """What can be cleared, in parts of an hour."""

    choices: tuple[tuple[Pairing, ...], ...]
    """Appointments that can be made together, what is cheapest first, then what is heaviest."""
    least: tuple[int, ...]
    """Proven: to clear none, one, two … asks for so much at least; more cannot be cleared."""


def _least_of(each: Sequence[_Reach]) -> tuple[int, ...]:
    return tuple(map(min, _columns(reach.least for reach in each)))


def _columns(rows: Iterable[Sequence[int]]) -> Iterator[list[int]]:
    rows = list(rows)
    for number in range(max(map(len, rows))):
        yield [row[number] for row in rows if number < len(row)]


def _steps(candidates: Candidates, points: int, reach: _Reach) -> Iterator[Step]:
    """Yield the steps, from the fewest hours on."""
    asked, rows = candidates.hours.hours_asked, candidates.plan.responsibilities
    price, best = {0: 0}, {0: tuple[Pairing, ...]()}
    for choice in reach.choices:
        for number, total in enumerate(accumulate(asked(rows[row_id]) for _, row_id in choice), 1):
            if total < price.get(number, total + 1):
                price[number], best[number] = total, choice[:number]
    dearer: int | None = None
    found = []
    for number in sorted(price, reverse=True):
        if dearer is None or price[number] < dearer:
            found.append(number)
            dearer = price[number]
    for number in reversed(found):
        most = sum(least <= price[number] for least in reach.least) - 1
        hours = candidates.hours.in_hours(price[number])
        yield Step(hours, best[number], points - number, points - most)


def _find_reach(candidates: Candidates, points: Sequence[Responsibility]) -> _Reach:
    """Return what can be cleared for how much.

    What is cleared costs least where as much of it as can be is of the cheaper of two kinds: seats,
    or anything else. So it is enough to know how much can be cleared with at least so many of the
    cheaper kind, from as many as there can be downwards until all is cleared that can be.
    """
    asked = candidates.hours.hours_asked
    low = min(map(asked, points), default=0)
    high = max(map(asked, points), default=0)
    top = best_matching(candidates, points)
    if low == high:
        prices = tuple(low * number for number in range(top.bound + 1))
        return _Reach((_ordered(candidates, top.found),), prices)
    levels = _levels(candidates, points, top)
    least = []
    for number in range(top.bound + 1):
        cheap = min(number, levels.most_cheap(number))
        least.append(low * cheap + high * (number - cheap))
    return _Reach(tuple(_ordered(candidates, choice) for choice in levels.choices), tuple(least))


class _Levels(NamedTuple):
    """How much can be cleared with at least so many things of the cheaper kind."""

    choices: list[tuple[Pairing, ...]]
    known: list[tuple[int, int]]
    """Proven: with at least so many of the cheaper kind no more are cleared than so many. First for
    as many of that kind as can be."""

    def most_cheap(self, number: int) -> int:
        """Return of how many things of the cheaper kind it is not excluded that so many are
        cleared together with them."""
        excluded = [least for least, most in self.known if most < number]
        return min([self.known[0][0], *(least - 1 for least in excluded)])


def _levels(candidates: Candidates, points: Sequence[Responsibility], top: Matching) -> _Levels:
    """Return the levels down to the one on which all is cleared that can be."""
    rows, asked = candidates.plan.responsibilities, candidates.hours.hours_asked
    low = min(map(asked, points))
    cheap = best_matching(candidates, [point for point in points if asked(point) == low])
    if sum(asked(rows[row_id]) == low for _, row_id in top.found) == cheap.bound:
        return _Levels([top.found], [(cheap.bound, top.bound)])
    costs, whole = candidate_costs(candidates, points, [*top.found, *cheap.found])
    model, counts = Model(candidates, costs), dict.fromkeys(costs, 1)
    few = {pairing: 1 for pairing in costs if asked(rows[pairing[1]]) == low}
    limit = model.add_limit(few, least=cheap.value)
    choices, known = [cheap.found], [(cheap.bound, top.bound)]
    for least in range(cheap.value, max(-1, cheap.value - _MOST_SOLVED), -1):
        model.change_limit(limit, least=least)
        solved = model.maximize(counts)
        if whole:
            known.append((least, min(top.bound, solved.bound)))
        choices.append(solved.chosen or ())
        if len(choices[-1]) >= top.value:
            choices[-1] = _with_preferred_people(model, costs, choices[-1])
            break
    return _Levels(choices, known)


def _with_preferred_people(
    model: Model, costs: Mapping[Pairing, int], found: tuple[Pairing, ...]
) -> tuple[Pairing, ...]:
    """Return as many appointments, of the heaviest things and the preferred people."""
    rows = model.candidates.plan.responsibilities
    weights = {pairing: rows[pairing[1]].weight for pairing in costs}
    model.add_limit(dict.fromkeys(costs, 1), least=len(found))
    found = model.maximize(weights).chosen or found
    model.add_limit(weights, least=sum(weights[pairing] for pairing in found))
    return model.minimize(costs, spread=True).chosen or found


def _ordered(candidates: Candidates, pairings: Iterable[Pairing]) -> tuple[Pairing, ...]:
    rows, asked = candidates.plan.responsibilities, candidates.hours.hours_asked

    def order(pairing: Pairing) -> tuple[int, int, int, int]:
        row = rows[pairing[1]]
        return asked(row), -row.weight, candidates.cost(pairing[0], row), row.id

    return tuple(sorted(pairings, key=order))
