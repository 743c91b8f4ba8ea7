"""Measure 8: how departments reach the primary sponsor, and whose leaving cuts them off."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from planner.analysis.cover.coverage import Coverage
from planner.models import Sponsor

Chain = frozenset[int]
"""The ids of the sponsors on one way from a department up to the primary sponsor."""


class CutPoint(NamedTuple):
    """A sponsor without whom departments no longer reach the primary sponsor."""

    sponsor: Sponsor
    departments: tuple[int, ...]
    """Department ids, in the order of their names."""


def cut_points(coverage: Coverage) -> tuple[CutPoint, ...]:
    """Return every sponsor, but the primary one, whose leaving disconnects departments.

    A seat that somebody else holds as well is not lost when one of the two leaves; whoever sits
    in several seats leaves all of them. Departments that do not reach the primary sponsor anyway
    cannot be cut off.
    """
    ways = ways_up(coverage)
    found = []
    for seats in _seats_by_person(coverage).values():
        for sponsor, departments in _cut(ways, seats).items():
            ordered = _by_name(coverage, departments)
            found.append(CutPoint(coverage.plan.sponsors[sponsor], ordered))
    return tuple(sorted(found, key=lambda point: point.sponsor.id))


def cut_off(before: Coverage, after: Coverage) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the sponsor seats that lose their last holder, each with the departments that were
    connected through it and are not connected any more; the primary sponsor's seat is one."""
    plan = before.plan
    emptied = [seat for seat in _held_sponsors(before) if seat not in set(_held_sponsors(after))]
    return tuple(
        sorted(
            (
                plan.sponsors[sponsor].title,
                tuple(
                    plan.departments[department_id].name
                    for department_id in _by_name(before, departments)
                ),
            )
            for sponsor, departments in _cut(ways_up(before), emptied).items()
        )
    )


def ways_up(coverage: Coverage) -> Mapping[int, tuple[Chain, ...]]:
    """Return the ways by which each department reaches the primary sponsor, by the department's id.

    A way goes through one of the sponsors who stand for the department by name and on through
    those they report to, as long as each of these seats has a holder.
    """
    held = set(_held_sponsors(coverage))
    found: dict[int, list[Chain]] = {}
    for sponsor in coverage.plan.sponsors.values():
        way = _chain_to_primary(coverage, sponsor, held)
        if way:
            for department in coverage.plan.departments_of(sponsor):
                found.setdefault(department.id, []).append(way)
    return {department: tuple(ways) for department, ways in found.items()}


def _chain_to_primary(coverage: Coverage, sponsor: Sponsor, held: Collection[int]) -> Chain | None:
    """From a sponsor up to the primary one; none where it ends earlier or goes in a circle."""
    seen: set[int] = set()
    here: Sponsor | None = sponsor
    while here is not None and here.id in held and here.id not in seen:
        seen.add(here.id)
        if here.is_primary:
            return frozenset(seen)
        above = here.reports_to_id
        here = coverage.plan.sponsors.get(above) if above is not None else None
    return None


def _cut(
    ways: Mapping[int, Iterable[Chain]], seats: Collection[int]
) -> Mapping[int, frozenset[int]]:
    """Return what is lost when all these seats have nobody: for each, the departments that went
    through it and have no way left."""
    emptied = frozenset(seats)
    lost = {
        department_id: ways_of
        for department_id, ways_of in ways.items()
        if all(emptied & w for w in ways_of)
    }
    through = {
        seat: frozenset(
            department_id
            for department_id, ways_of in lost.items()
            if any(seat in w for w in ways_of)
        )
        for seat in seats
    }
    return {seat: departments for seat, departments in through.items() if departments}


def _seats_by_person(coverage: Coverage) -> Mapping[int, list[int]]:
    """Return the sponsor seats, but the primary one, that each person holds alone."""
    found: dict[int, list[int]] = {}
    for sponsor in coverage.plan.sponsors.values():
        holders = coverage.holders[coverage.plan.responsibility_for(sponsor).id]
        if len(holders) == 1 and not sponsor.is_primary:
            found.setdefault(next(iter(holders)), []).append(sponsor.id)
    return found


def _held_sponsors(coverage: Coverage) -> list[int]:
    """Return the sponsors whose seat has a holder."""
    plan = coverage.plan
    return [
        sponsor.id
        for sponsor in plan.sponsors.values()
        if coverage.depth(plan.responsibility_for(sponsor).id) > 0
    ]


def _by_name(coverage: Coverage, departments: Iterable[int]) -> tuple[int, ...]:
    return tuple(
        sorted(
            departments,
            key=lambda department_id: (
                coverage.plan.departments[department_id].name,
                department_id,
            ),
        )
    )
