"""Whether leavers that were too few are enough once somebody no longer holds something."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection
from functools import cached_property

from planner.analysis.cover.coverage import Coverage
from planner.analysis.leavers.changing_group import ChangingGroup
from planner.analysis.leavers.fewest import fewest_leavers
from planner.analysis.leavers.heaviest import HeaviestGroups
from planner.analysis.leavers.holdings import Holdings
from planner.analysis.leavers.leaving import Leaving
from planner.analysis.leavers.shares import SCALE, Shares

MOST_TRIED = 2_000
"""How many assignments a group is fitted to that is known from the plan as it is."""

MOST_SOLVED = 3_000
"""Holders of things in all the plans in which the smallest group is searched for again, together.
Each takes some milliseconds where nobody matters more than anybody else."""


class EndedAssignments:
    """Of a coverage in which no ``leavers`` people newly uncover ``need``: the assignments whose
    ending makes so many enough.

    Once a person no longer holds a thing, leavers who take all its other holders along, and not
    them, uncover it too; nothing else is different.
    """

    def __init__(
        self,
        coverage: Coverage,
        leavers: int,
        need: int,
        enough: Collection[int],
        cancelled: Callable[[], bool],
        *,
        exact: bool,
    ) -> None:
        """Prepare; ``enough`` are the people of a group that newly uncovers ``need``. Where that
        is not ``exact`` the smallest, no smaller one of a changed plan is looked for either."""
        self._cover, self._leavers, self._need = coverage, leavers, need
        self._group = frozenset(enough)
        self._cancelled = cancelled
        self._rows = coverage.plan.responsibilities
        self._tried = 0
        self._left = MOST_SOLVED if exact else 0
        """What may still be looked at to settle an assignment."""
        self._spent: dict[int, tuple[int, Counter[int]]] = {}
        """For each thing, what it costs to have all who hold it among the leavers, and how many of
        each party do."""

    def enough(self, person_id: int, responsibility_id: int) -> bool | None:
        """Return whether so many leavers are enough without this; none where that is not known."""
        others = self._cover.holders[responsibility_id] - {person_id}
        weight = self._rows[responsibility_id].weight
        if len(others) > self._leavers:
            return False
        if not others and weight >= self._need:
            return True
        if not self._leavers or self._bound(person_id, responsibility_id) + weight < self._need:
            return False
        heaviest = self._heaviest.people
        fits = others <= heaviest and person_id not in heaviest
        if fits and self._heaviest.gain + weight >= self._need:
            return True
        self._tried += 1
        if self._tried > MOST_TRIED:
            return None
        if self._fitted(person_id, others).gain + weight >= self._need:
            return True
        return self._exactly(responsibility_id, others)

    # A group that is enough ----------------------------------------------------------------

    def _fitted(self, person_id: int, others: frozenset[int]) -> ChangingGroup:
        """Return the heaviest group known, changed so that the others are in it and the person is
        not: whoever is missed least leaves it, whoever adds most joins."""
        group = self._heaviest.copy()
        group.add(others)
        group.remove(person_id)
        group.shrink(self._leavers, kept=others)
        group.grow(self._leavers, without=person_id)
        return group

    @cached_property
    def _heaviest(self) -> ChangingGroup:
        """The heaviest group known of as many people as may leave."""
        positions = HeaviestGroups(self._holdings, self._cancelled).for_size(self._leavers).group
        found = ChangingGroup(
            self._cover, (self._holdings.people[position] for position in positions)
        )
        smaller = ChangingGroup(self._cover, self._group)
        smaller.shrink(self._leavers)
        return max(found, smaller, key=lambda group: group.gain)

    # No group is enough --------------------------------------------------------------------

    def _bound(self, person_id: int, responsibility_id: int) -> int:
        """Return a weight that no so many leavers newly uncover, as things are, if all others who
        hold this are among them and the person is not (see ``Shares``).

        Without the person, the rest of their party uncovers nothing, and takes its places.
        """
        price, above = self._above
        party = self._party_of[person_id]
        if responsibility_id not in self._spent:
            holders = self._cover.holders[responsibility_id]
            parties = Counter(self._party_of[holder] for holder in holders)
            spent = sum(min(0, above[each]) for each in parties)
            self._spent[responsibility_id] = spent, parties
        spent, parties = self._spent[responsibility_id]
        spent -= price * (parties[party] - 1)
        return (self._all_above + spent - above[party]) // SCALE

    @cached_property
    def _above(self) -> tuple[int, list[int]]:
        """A price of leaving, and what each party's share exceeds the price of its people by."""
        price = self._shares.price(self._need)
        leaving = self._shares.leaving
        pairs = zip(self._shares.of, leaving.sizes, strict=True)
        return price, [share - price * size for share, size in pairs]

    @cached_property
    def _all_above(self) -> int:
        price, above = self._above
        return self._leavers * price + sum(more for more in above if more > 0)

    @cached_property
    def _shares(self) -> Shares:
        from planner.analysis.leavers.fair_shares import fair_shares  # loads numpy

        return fair_shares(Leaving.of(self._holdings), self._need, self._cancelled)

    @cached_property
    def _party_of(self) -> dict[int, int]:
        people = self._holdings.people
        members = enumerate(self._shares.leaving.members)
        return {people[position]: party for party, those in members for position in those}

    @cached_property
    def _holdings(self) -> Holdings:
        return Holdings.of(self._cover)

    # Computed again ------------------------------------------------------------------------

    def _exactly(self, responsibility_id: int, others: frozenset[int]) -> bool | None:
        """Return whether so many are enough, from the smallest group of the plan without the
        assignment."""
        self._left -= self._entries
        if self._left < 0:
            return None
        held = {**self._cover.holders, responsibility_id: others}
        holdings = Holdings.of(Coverage(self._cover.plan, self._cover.on, held))
        need = self._need - (0 if others else self._rows[responsibility_id].weight)
        if sum(weight for weight, _ in holdings.items) < need:
            return False
        known = fewest_leavers(holdings, need, self._cancelled)
        if len(known.group) <= self._leavers:
            return True
        return False if known.lower > self._leavers else None

    @cached_property
    def _entries(self) -> int:
        return sum(map(len, self._cover.holders.values()))
