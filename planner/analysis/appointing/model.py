"""Which of many possible appointments are made: a 0-1 linear programme, solved by HiGHS.

The solver is stopped after so many branches, not after so many seconds, so that the same plan has
the same answer on every machine; its bound is a proof at any time.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from planner.analysis.appointing.candidates import TOO_MUCH, Candidates
from planner.analysis.appointing.hours import load_of
from planner.analysis.mip_solver import chosen_columns, is_infeasible, lower_bound, new_model

Pairing = tuple[int, int]
"""A person's and a responsibility's id."""

_MOST_NODES = 1_000
"""Branches looked at: a limit that, unlike one of time, gives the same answer on every machine."""
_FEW_NODES = 50
"""The limit where only preference among people is at stake, which needs no proof."""


class Solved(NamedTuple):
    """What is known of the best choice."""

    possible: bool
    """False where it is proven that no choice keeps to the limits."""
    bound: int
    """Proven: none is better."""
    chosen: tuple[Pairing, ...] | None
    """The best that was found, if any was."""


_IMPOSSIBLE = Solved(False, 0, None)


class Model:
    """Appointments to choose among, so that nobody is asked for more hours than they have free.

    A column for each pairing is 1 where it is made, else 0. Limits can be added from one question
    to the next.
    """

    def __init__(
        self, candidates: Candidates, pairings: Iterable[Pairing], *, once: bool = True
    ) -> None:
        """With ``once`` no responsibility needs more than one more person."""
        import highspy
        import numpy as np

        self.candidates = candidates
        self.pairings = tuple(pairings)
        self._columns = {pairing: number for number, pairing in enumerate(self.pairings)}
        self._highs = new_model()
        count = len(self.pairings)
        whole = np.full(count, highspy.HighsVarType.kInteger.value, np.uint8)
        self._highs.addVars(count, np.zeros(count), np.ones(count))
        self._highs.changeColsIntegrality(count, np.arange(count, dtype=np.int32), whole)
        self._too_much: list[int] = []
        """Columns that say how far somebody is asked beyond what a backup can carry."""
        for person_id, members in _grouped_by(self.pairings, 0).items():
            self._limit_person(person_id, members)
        for members in _grouped_by(self.pairings, 1).values() if once else ():
            self.add_limit(dict.fromkeys(members, 1), most=1)

    def _limit_person(self, person_id: int, members: list[Pairing]) -> None:
        plan, hours = self.candidates.plan, self.candidates.hours
        free, common = hours.free(plan.people[person_id]), math.gcd(hours.seat, hours.other)
        if free is not None and common:
            rows = plan.responsibilities
            asked = {pairing: hours.hours_asked(rows[pairing[1]]) // common for pairing in members}
            if sum(asked.values()) > free // common:
                self.add_limit(asked, most=free // common)
        spare = self.candidates.spare(person_id)
        if 0 < spare < len(members):
            self._too_much.append(self.add_column())
            self.add_limit(dict.fromkeys(members, 1), most=spare, less=self._too_much[-1:])

    @property
    def size(self) -> int:
        """The number of limits."""
        return int(self._highs.getNumRow())

    def add_column(self, most: float = math.inf) -> int:
        """Add a column for any number up to ``most``, and return its own number."""
        self._highs.addVar(0.0, most)
        return int(self._highs.getNumCol()) - 1

    def add_limit(
        self,
        coefficients: Mapping[Pairing, int],
        *,
        least: float = -math.inf,
        most: float = math.inf,
        less: Iterable[int] = (),
    ) -> int:
        """Require that the values of the pairings made, less the columns ``less``, add up to
        between ``least`` and ``most``; return the number of the limit."""
        index = [*(self._columns[pairing] for pairing in coefficients), *(off := list(less))]
        value = [*map(float, coefficients.values()), *(-1.0 for _ in off)]
        self._highs.addRow(least, most, len(index), index, value)
        return self.size - 1

    def change_limit(self, number: int, *, least: float) -> None:
        """Replace a limit's bounds: from now on it requires at least so much."""
        self._highs.changeRowBounds(number, least, math.inf)

    def require_weight(self, things: Iterable[tuple[int, Iterable[Pairing]]], least: int) -> None:
        """Require that responsibilities of at least so much weight get somebody; each is given with
        its weight and the pairings that would do."""
        columns, weights = [], []
        for weight, pairings in things:
            columns.append(self.add_column(1.0))
            weights.append(float(weight))
            self.add_limit(dict.fromkeys(pairings, 1), least=0, less=columns[-1:])
        self._highs.addRow(float(least), math.inf, len(columns), columns, weights)

    def minimize(self, costs: Mapping[Pairing, int], *, spread: bool = False) -> Solved:
        """Return the choice whose values add up to the least.

        With ``spread`` values are preferences: being asked for more than a backup can carry costs
        extra, and a good answer is enough.
        """
        columns = int(self._highs.getNumCol())
        if not columns:
            return Solved(True, 0, ())  # the solver has no answer to an empty question
        for column in range(columns):
            self._highs.changeColCost(column, 0.0)
        for pairing, value in costs.items():
            self._highs.changeColCost(self._columns[pairing], float(value))
        for column in self._too_much if spread else ():
            self._highs.changeColCost(column, float(TOO_MUCH))
        self._highs.setOptionValue("mip_max_nodes", _FEW_NODES if spread else _MOST_NODES)
        self._highs.run()
        if is_infeasible(self._highs):
            return _IMPOSSIBLE
        bound = sum(value for value in costs.values() if value < 0)
        if (proven := lower_bound(self._highs)) is not None:
            bound = max(bound, proven)
        taken = chosen_columns(self._highs, len(self.pairings))
        if taken is None:
            return Solved(True, bound, None)
        chosen = tuple(self.pairings[column] for column in taken)
        return Solved(True, bound, chosen if self._within_hours(chosen) else None)

    def maximize(self, values: Mapping[Pairing, int]) -> Solved:
        """Return the choice whose values add up to the most."""
        solved = self.minimize({pairing: -value for pairing, value in values.items()})
        return solved._replace(bound=-solved.bound)

    def _within_hours(self, chosen: Iterable[Pairing]) -> bool:
        """Return whether a choice keeps to everybody's hours: the solver calculates with floats,
        and what it has found is checked with whole numbers."""
        rows = self.candidates.plan.responsibilities
        return all(
            self.candidates.fits(person_id, load_of(rows[row_id] for _, row_id in members))
            for person_id, members in _grouped_by(chosen, 0).items()
        )


def _grouped_by(pairings: Iterable[Pairing], side: int) -> dict[int, list[Pairing]]:
    """Return pairings by their person (0) or their responsibility (1)."""
    found: dict[int, list[Pairing]] = {}
    for pairing in pairings:
        found.setdefault(pairing[side], []).append(pairing)
    return found
