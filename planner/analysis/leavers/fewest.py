"""The fewest people who uncover enough: a group and a bound that meet, or come close."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from planner.analysis.leavers.holdings import Holdings
from planner.analysis.leavers.leaving import Leaving
from planner.analysis.leavers.shares import Shares
from planner.analysis.leavers.small_groups import quick_group, small_group

_MANY = 1_000
"""With more parties than this, bounding the rest again pays only where a tenth are decided."""


@dataclass
class Fewest:
    """What is known of the smallest group so far."""

    lower: int
    """No smaller group is enough: proven."""
    group: tuple[int, ...]
    """A group that is enough, as the positions of ``Holdings.people``."""

    @property
    def proven(self) -> bool:
        """Whether no smaller group can be enough."""
        return self.lower >= len(self.group)

    def raise_lower(self, bound: int) -> None:
        """Note a bound that was proven for groups smaller than the one known."""
        self.lower = max(self.lower, min(len(self.group), bound))


def fewest_leavers(
    holdings: Holdings, need: int, cancelled: Callable[[], bool] | None = None
) -> Fewest:
    """Return the smallest group of people whose leaving uncovers ``need`` or more.

    Cheap bounds come first, and what is heavy is loaded only where they leave a gap: equal
    shares, then fair shares, then what is still undecided goes to the solver.
    """
    stop = cancelled or (lambda: False)
    leaving = Leaving.of(holdings)
    shares = Shares.equal(leaving)
    group = quick_group(shares, need)
    known = Fewest(shares.fewest(need), leaving.people(group))
    if known.proven or stop():
        return known
    from planner.analysis.leavers.fair_shares import fair_shares  # loads numpy

    shares = fair_shares(leaving, need, stop)
    known.lower = max(known.lower, shares.fewest(need))
    group = small_group(shares, need)
    if leaving.size(group) < len(known.group):
        known.group = leaving.people(group)
    while not known.proven and not stop() and _narrow(known, shares, need, stop):
        pass
    return known


def _narrow(known: Fewest, shares: Shares, need: int, stop: Callable[[], bool]) -> bool:
    """Look for a smaller group among those not decided; return whether to look again, below it.

    Supposing that there is one, some people are certainly in it and some certainly not. What is
    left over is a smaller case of the same kind, bounded again; if nothing can be, none was there.
    """
    from planner.analysis.leavers.fair_shares import fair_shares

    most = len(known.group) - 1
    gone: tuple[int, ...] = ()
    while not stop():
        inside, outside = shares.decided(need, most)
        decided, parties = len(inside) + len(outside), len(shares.leaving.sizes)
        if not decided or (parties > _MANY and decided * 10 < parties):
            break
        gone += shares.leaving.people(inside)
        most -= shares.leaving.size(inside)
        if most < 0:  # more are certainly in it than a smaller group may have
            known.lower = len(known.group)
            return False
        leaving, uncovered = shares.leaving.after(inside, outside)
        need -= uncovered
        if need <= 0:
            known.group = tuple(sorted(gone))
            return True
        if leaving.weight < need:
            known.lower = len(known.group)
            return False
        shares = fair_shares(leaving, need, stop)
        known.raise_lower(len(gone) + shares.fewest(need))
        if known.proven:
            return False
        group = small_group(shares, need)
        if leaving.size(group) <= most:
            known.group = tuple(sorted((*gone, *leaving.people(group))))
            return True
    _solve(known, shares.leaving, need, gone, most, stop)
    return False


def _solve(
    known: Fewest,
    leaving: Leaving,
    need: int,
    gone: tuple[int, ...],
    most: int,
    stop: Callable[[], bool],
) -> None:
    """Let the solver look for ``most`` people or fewer who, with those ``gone``, are enough."""
    from planner.analysis.leavers.solver import solve

    fewest, found = solve(leaving, need, most, stop)
    known.raise_lower(len(gone) + fewest)
    if found is not None:
        known.group = tuple(sorted((*gone, *leaving.people(found))))
