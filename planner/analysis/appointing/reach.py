"""How high appointments could raise the bus factor at all: a proven bound, without a search."""

from __future__ import annotations

from collections.abc import Collection
from itertools import accumulate

from planner.analysis.appointing.candidates import Candidates
from planner.analysis.leavers.fewest import fewest_leavers
from planner.analysis.leavers.holdings import Holdings


def highest_reachable(candidates: Candidates, appointable: Collection[int], allowed: int) -> int:
    """Return a bus factor that no appointments can exceed.

    ``appointable`` are the responsibilities to which somebody could be appointed, ``allowed`` is
    the weight that may be uncovered. The bound is the least of several groups that will be enough
    whoever is appointed.
    """
    return min(
        _all_but_those_with_little(candidates, allowed),
        _cheapest_part(candidates, allowed),
        _holders_of_the_rest(candidates, appointable, allowed),
    )


def _all_but_those_with_little(candidates: Candidates, allowed: int) -> int:
    """Return the size of everybody who holds something or could, without the many who together
    cannot keep enough covered.

    Whoever stays keeps no more than they hold now and the heaviest things they have room for.
    """
    cover, rows = candidates.coverage, candidates.plan.responsibilities
    rest = cover.total_weight - allowed - 1
    heaviest = [0, *accumulate(sorted((row.weight for row in rows.values()), reverse=True))]
    capacity = spare_capacity(candidates)
    could_keep = sorted(
        sum(rows[row_id].weight for row_id in cover.held.get(person, ()))
        + heaviest[min(capacity.get(person, 0), len(rows))]
        for person in cover.held.keys() | capacity.keys()
    )
    staying = sum(kept <= rest for kept in accumulate(could_keep))
    return len(could_keep) - staying


def _cheapest_part(candidates: Candidates, allowed: int) -> int:
    """Return the holders of that part of the plan which has the fewest.

    With everything in a circle, each as long as it weighs, a piece that holds the beginnings of
    enough weight has on average that share of all holders; some piece has no more than that
    (an averaging over a circle, as in Katona 1972).
    """
    cover, rows = candidates.coverage, candidates.plan.responsibilities
    heaviest = max((row.weight for row in rows.values()), default=1)
    piece = min(cover.total_weight, allowed + heaviest)
    holders = sum(map(len, cover.holders.values())) + sum(spare_capacity(candidates).values())
    return holders * piece // cover.total_weight


def _holders_of_the_rest(candidates: Candidates, appointable: Collection[int], allowed: int) -> int:
    """Return a group that leaves enough behind of what nobody can be appointed to."""
    cover, rows = candidates.coverage, candidates.plan.responsibilities
    rest = {row_id: people for row_id, people in cover.holders.items() if row_id not in appointable}
    need = allowed + 1 - sum(rows[row_id].weight for row_id, people in rest.items() if not people)
    if need <= 0:
        return 0
    held = type(cover)(cover.plan, cover.on, {row_id: p for row_id, p in rest.items() if p})
    if sum(rows[row_id].weight for row_id in held.holders) < need:
        return len(candidates.plan.people)
    return len(fewest_leavers(Holdings.of(held), need, lambda: True).group)


def spare_capacity(candidates: Candidates) -> dict[int, int]:
    """Return how many more each person could take on by their hours, of those who could take on
    any."""
    hours, most = candidates.hours, len(candidates.plan.responsibilities)
    each = min(hours.seat, hours.other)
    found = {}
    for person in candidates.people:
        free = hours.free(person)
        if free is None or (free >= 0 and not each):
            found[person.id] = most
        elif free >= each:
            found[person.id] = min(most, free // each)
    return found
