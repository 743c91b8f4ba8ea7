"""Measure 8: how departments reach the primary sponsor, and whose leaving cuts them off."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from planner.analysis.coverage import Coverage
from planner.models import Sponsor


class CutPoint(NamedTuple):
    """A sponsor without whom departments no longer reach the primary sponsor."""

    sponsor: Sponsor
    departments: tuple[int, ...]
    """Department ids, in the order of their names."""


def cut_points(coverage: Coverage) -> tuple[CutPoint, ...]:
    """Every sponsor, but the primary one, whose leaving disconnects departments.

    A department reaches the primary sponsor if one of the sponsors who stand for it does. A
    sponsor does through those they report to, as long as each of these seats has a holder.
    Departments nobody stands for, or that do not reach it anyway, cannot be cut off.
    """
    before = connected(coverage)
    found = []
    for sponsor in coverage.plan.sponsors.values():
        if sponsor.is_primary or not before:
            continue
        lost = before.keys() - connected(coverage, without=sponsor.id).keys()
        if lost:
            found.append(CutPoint(sponsor, _by_name(coverage, lost)))
    return tuple(found)


def cut_off(before: Coverage, after: Coverage) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Which sponsor seats lose their last holder, and the departments each of them cuts off."""
    departments = before.plan.departments
    held, left = connected(before), connected(after)
    lost = held.keys() - left.keys()
    found = []
    for sponsor in before.plan.sponsors.values():
        if sponsor.is_primary or not (_has_holder(before, sponsor) > _has_holder(after, sponsor)):
            continue
        own = lost - connected(before, without=sponsor.id).keys()
        if own:
            names = tuple(departments[one].name for one in _by_name(before, own))
            found.append((sponsor.title, names))
    return tuple(sorted(found))


def connected(coverage: Coverage, without: int | None = None) -> Mapping[int, int]:
    """The departments that reach the primary sponsor, each with a sponsor that it goes through."""
    plan = coverage.plan
    reaching = {
        sponsor.id for sponsor in plan.sponsors.values() if _reaches_top(coverage, sponsor, without)
    }
    return {
        department.id: sponsor.id
        for sponsor in plan.sponsors.values()
        if sponsor.id in reaching and not sponsor.is_primary
        for department in plan.departments_of(sponsor)
    }


def _reaches_top(coverage: Coverage, sponsor: Sponsor, without: int | None) -> bool:
    seen: set[int] = set()
    here: Sponsor | None = sponsor
    while here is not None and here.id not in seen:
        if here.id == without or not _has_holder(coverage, here):
            return False
        if here.is_primary:
            return True
        seen.add(here.id)
        above = here.reports_to_id
        here = coverage.plan.sponsors.get(above) if above is not None else None
    return False


def _has_holder(coverage: Coverage, sponsor: Sponsor) -> bool:
    return coverage.depth(coverage.plan.responsibility_for(sponsor).id) > 0


def _by_name(coverage: Coverage, departments: set[int]) -> tuple[int, ...]:
    return tuple(sorted(departments, key=lambda one: (coverage.plan.departments[one].name, one)))
