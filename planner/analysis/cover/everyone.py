"""Everybody named in a plan on a day, and how often each of them holds what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from planner.analysis.cover.coverage import Coverage, holds
from planner.analysis.cover.in_force import known_since
from planner.analysis.cover.named import Named, named_for_each
from planner.models import Assignment

People = frozenset[int]
Tally = Mapping[int, int]
"""For each person how often they are counted; only people who are."""

_NOBODY: People = frozenset()


@dataclass(frozen=True)
class Everyone:
    """Everybody named in a plan."""

    of: Mapping[int, Named]
    """Who is named for each responsibility, in the order of the plan."""
    seats: Tally
    """Who holds champion seats."""
    trained: Tally
    """Those of the champions who are trained."""
    champions: Tally
    """Who stands as champion or backup of champion seats, having accepted."""
    goals: Tally
    """Who holds goals."""
    pledged: Mapping[float | None, int]
    """How many of those who hold champion seats give so many hours a week; None where they never
    said how many."""


def everyone_named(coverage: Coverage) -> Everyone:
    """Return who is named for each responsibility."""
    of, people = named_for_each(coverage), coverage.plan.people
    tallies = Counter[int](), Counter[int](), Counter[int](), Counter[int]()
    for those in of.values():
        for tally, counted in zip(tallies, counted_people(those), strict=True):
            tally.update(counted)
    return Everyone(of, *tallies, Counter(people[person].hours for person in tallies[0]))


def counted_people(those: Named | None) -> tuple[People, People, People, People]:
    """Return whom each tally counts, in the order of ``Everyone``."""
    if those is None or those.kind not in ("champion seat", "goal"):
        return _NOBODY, _NOBODY, _NOBODY, _NOBODY
    holders = those.owners | those.backups
    if those.kind == "goal":
        return _NOBODY, _NOBODY, _NOBODY, holders
    return holders, those.champions - those.untrained, those.champions, _NOBODY


def known_before(coverage: Coverage, everyone: Everyone, day: date) -> list[Assignment]:
    """Return the assignments by which somebody holds something, and of which that is known only
    from before a day: last confirmed before it or, where never confirmed, begun before it. Where
    neither that nor the day of entry was kept, the plan was made before it.
    """
    plan, on, idle = coverage.plan, coverage.on, coverage.plan.settings.idle_statuses
    made = plan.info.created
    undated = made is not None and made < day
    return [
        a
        for row_id, those in everyone.of.items()
        if (those.known_since is not None and those.known_since < day)
        or (undated and those.undated)
        for a in plan.assignments_of(row_id)
        if (known_since(a) or made or day) < day
        and a.person_id in coverage.holders[row_id]
        and holds(a, plan.responsibilities[row_id], on, idle)
    ]
