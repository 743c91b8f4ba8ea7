"""Which of many possible appointments are made: a whole-number model, solved by HiGHS."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from planner.analysis.appointing.candidates import TOO_MUCH, Candidates
from planner.analysis.appointing.hours import load_of

Place = tuple[int, int]
"""A person's and a responsibility's id."""

_MOST_NODES = 1_000
"""Branches looked at: a limit that, unlike one of time, gives the same answer on every machine."""
_FEW_NODES = 50
"""Where only who is preferred is at stake."""

_NOISE = 1e-6
"""What the solver solves by (mip_feasibility_tolerance): bounds are rounded beyond it."""


class Solved(NamedTuple):
    """What is known of the best choice."""

    possible: bool
    """False where it is proven that no choice keeps to the limits."""
    bound: int
    """Proven: none is better."""
    chosen: tuple[Place, ...] | None
    """The best that was found, if any was."""


_IMPOSSIBLE = Solved(False, 0, None)


class Model:
    """Appointments to choose among, so that nobody is asked for more hours than they have free.

    A column for each place says whether it is taken. Limits can be added from one question to
    the next.
    """

    def __init__(
        self, candidates: Candidates, places: Iterable[Place], *, once: bool = True
    ) -> None:
        """With ``once`` no responsibility needs more than one more person."""
        import highspy
        import numpy as np

        self.candidates = candidates
        self.places = tuple(places)
        self._columns = {place: number for number, place in enumerate(self.places)}
        self._highs: Any = highspy.Highs()  # type: ignore[no-untyped-call]
        for option, setting in (
            ("output_flag", False),
            ("mip_rel_gap", 0.0),  # its default is no proof
            ("mip_abs_gap", 0.999),  # less than one between bound and choice is a proof
            ("random_seed", 1),  # the same choice every time
            ("threads", 1),
        ):
            self._highs.setOptionValue(option, setting)
        count = len(self.places)
        whole = np.full(count, highspy.HighsVarType.kInteger.value, np.uint8)
        self._highs.addVars(count, np.zeros(count), np.ones(count))
        self._highs.changeColsIntegrality(count, np.arange(count, dtype=np.int32), whole)
        self._too_much: list[int] = []
        """Columns that say how far somebody is asked beyond what a backup can carry."""
        for person_id, members in _by(self.places, 0).items():
            self._limit_person(person_id, members)
        for members in _by(self.places, 1).values() if once else ():
            self.limit(dict.fromkeys(members, 1), most=1)

    def _limit_person(self, person_id: int, members: list[Place]) -> None:
        plan, hours = self.candidates.plan, self.candidates.hours
        free, common = hours.free(plan.people[person_id]), math.gcd(hours.seat, hours.other)
        if free is not None and common:
            rows = plan.responsibilities
            asked = {place: hours.asked(rows[place[1]]) // common for place in members}
            if sum(asked.values()) > free // common:
                self.limit(asked, most=free // common)
        spare = self.candidates.spare(person_id)
        if 0 < spare < len(members):
            self._too_much.append(self.add_column())
            self.limit(dict.fromkeys(members, 1), most=spare, less=self._too_much[-1:])

    @property
    def size(self) -> int:
        """The number of limits."""
        return int(self._highs.getNumRow())

    def add_column(self, most: float = math.inf) -> int:
        """Add a column for any number up to ``most``, and return its own number."""
        self._highs.addVar(0.0, most)
        return int(self._highs.getNumCol()) - 1

    def limit(
        self,
        worth: Mapping[Place, int],
        *,
        least: float = -math.inf,
        most: float = math.inf,
        less: Iterable[int] = (),
    ) -> int:
        """Ask that what is taken is worth so much, less the numbers in some columns; return the
        number of the limit."""
        index = [*(self._columns[place] for place in worth), *(off := list(less))]
        value = [*map(float, worth.values()), *(-1.0 for _ in off)]
        self._highs.addRow(least, most, len(index), index, value)
        return self.size - 1

    def change_limit(self, number: int, *, least: float) -> None:
        """Ask that by this limit what is taken is worth so much."""
        self._highs.changeRowBounds(number, least, math.inf)

    def ask_for(self, things: Iterable[tuple[int, Iterable[Place]]], least: int) -> None:
        """Ask that things are given somebody, each by one of its places, of so much weight."""
        columns, weights = [], []
        for weight, places in things:
            columns.append(self.add_column(1.0))
            weights.append(float(weight))
            self.limit(dict.fromkeys(places, 1), least=0, less=columns[-1:])
        self._highs.addRow(float(least), math.inf, len(columns), columns, weights)

    def least(self, worth: Mapping[Place, int], *, spread: bool = False) -> Solved:
        """Return the choice that is worth least.

        With ``spread`` it is only about who is preferred: nobody is to be backup for more than one
        can carry, if it can be helped.
        """
        import highspy

        columns = int(self._highs.getNumCol())
        if not columns:
            return Solved(True, 0, ())  # the solver has no answer to an empty question
        for column in range(columns):
            self._highs.changeColCost(column, 0.0)
        for place, cost in worth.items():
            self._highs.changeColCost(self._columns[place], float(cost))
        for column in self._too_much if spread else ():
            self._highs.changeColCost(column, float(TOO_MUCH))
        self._highs.setOptionValue("mip_max_nodes", _FEW_NODES if spread else _MOST_NODES)
        self._highs.run()
        if self._highs.getModelStatus() == highspy.HighsModelStatus.kInfeasible:
            return _IMPOSSIBLE
        info = self._highs.getInfo()
        bound = sum(cost for cost in worth.values() if cost < 0)
        if math.isfinite(info.mip_dual_bound):
            bound = max(bound, math.ceil(info.mip_dual_bound - _NOISE))
        if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
            return Solved(True, bound, None)
        values = self._highs.getSolution().col_value
        chosen = tuple(place for place, column in self._columns.items() if values[column] > 0.5)
        return Solved(True, bound, chosen if self._within_hours(chosen) else None)

    def most(self, worth: Mapping[Place, int]) -> Solved:
        """Return the choice that is worth most."""
        solved = self.least({place: -value for place, value in worth.items()})
        return solved._replace(bound=-solved.bound)

    def _within_hours(self, chosen: Iterable[Place]) -> bool:
        """Return whether a choice keeps to everybody's hours: the solver calculates with floats,
        and what it has found is checked with whole numbers."""
        rows = self.candidates.plan.responsibilities
        return all(
            self.candidates.fits(person_id, load_of(rows[row_id] for _, row_id in members))
            for person_id, members in _by(chosen, 0).items()
        )


def _by(places: Iterable[Place], side: int) -> dict[int, list[Place]]:
    """Return places by their person (0) or their responsibility (1)."""
    found: dict[int, list[Place]] = {}
    for place in places:
        found.setdefault(place[side], []).append(place)
    return found
