"""Who is named for each responsibility on a day, and how far each of them has come."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from datetime import date
from math import fsum
from typing import NamedTuple

from planner.analysis.champions import trained
from planner.analysis.coverage import Coverage, holds
from planner.analysis.in_force import gone, in_force
from planner.models import Assignment, Plan, Responsibility
from planner.models.roles import HOLDING_STATUSES

People = frozenset[int]


class Named(NamedTuple):
    """The people named for one responsibility, by id.

    *Standing* are the assignments in force, by people who have not left; whether or not they
    count as holding yet.
    """

    owners: People
    """Holders as owner."""
    backups: People
    """Holders as backup who are not an owner too."""
    trained: People
    """Holders who are trained."""
    champions: People
    """Standing as champion or backup of a champion seat."""
    untrained: People
    """Of these, who is not trained."""
    waiting: People
    """Standing as backup of anything else, and not ready."""
    quiet: People
    own_backups: tuple[int, ...]
    """Standing as owner and as backup."""
    twice: tuple[int, ...]
    """Standing twice in one role."""
    ready_backups: tuple[int, ...]
    """Holders as backup whom no assignment makes an owner, even one away today; sorted."""
    self_backups: tuple[Assignment, ...]
    """Backups who are the owner themselves."""
    hours: float
    """Hours a week the holders pledged."""
    hours_unknown: int
    """Holders who never said how many hours they give."""
    standing: int
    undated: int
    """Standing without a day of confirmation."""
    oldest: date | None
    """The earliest day of confirmation among those standing."""


def named(coverage: Coverage) -> Mapping[int, Named]:
    """Everybody named for each responsibility, in the order of the plan."""
    plan, on = coverage.plan, coverage.on
    left = frozenset(p.id for p in plan.people.values() if gone(p, on))
    return {one: _named(coverage, row, left) for one, row in plan.responsibilities.items()}


def named_after(
    before: Mapping[int, Named], coverage: Coverage, touched: Iterable[int]
) -> Mapping[int, Named]:
    """The same as ``named(coverage)``, where only these responsibilities were touched since."""
    plan, rows, people = coverage.plan, coverage.plan.responsibilities, coverage.plan.people
    after = dict(before)
    for one in touched:
        if one not in rows:
            after.pop(one, None)
            continue
        those = {a.person_id for a in plan.assignments_of(one)}
        left = {person for person in those if gone(people[person], coverage.on)}
        after[one] = _named(coverage, rows[one], left)
    if list(after) != list(coverage.holders):
        after = {one: after[one] for one in coverage.holders}
    return after


def stale(plan: Plan, every: Mapping[int, Named], on: date, oldest: date) -> list[Assignment]:
    """The standing assignments that were confirmed before a day."""
    return [
        a
        for one, those in every.items()
        if those.oldest is not None and those.oldest < oldest
        for a in plan.assignments_of(one)
        if a.confirmed_on is not None
        and a.confirmed_on < oldest
        and in_force(a, on)
        and not gone(plan.people[a.person_id], on)
    ]


def _named(coverage: Coverage, row: Responsibility, left: Container[int]) -> Named:
    on, holders = coverage.on, coverage.holders[row.id]
    mine = coverage.plan.assignments_of(row.id)
    standing = [a for a in mine if in_force(a, on) and a.person_id not in left]
    seat = row.kind == "champion seat"
    owners = frozenset(
        a.person_id
        for a in mine
        if a.role == "owner" and a.person_id in holders and holds(a, row, on)
    )
    champions = [
        a for a in standing if seat and (a.role == "backup" or a.status in HOLDING_STATUSES)
    ]
    hours = [coverage.plan.people[person].hours for person in holders] if seat else []
    dates = [a.confirmed_on for a in standing if a.confirmed_on is not None]
    own_backups, twice = _doubled(standing)
    ready_backups, self_backups = _backups(mine, row, holders, on)
    return Named(
        owners=owners,
        backups=holders - owners,
        trained=frozenset(a.person_id for a in mine if a.person_id in holders and trained(a, on)),
        champions=frozenset(a.person_id for a in champions),
        untrained=frozenset(a.person_id for a in champions if not trained(a, on)),
        waiting=frozenset(
            a.person_id
            for a in standing
            if not seat and a.role == "backup" and not holds(a, row, on)
        ),
        quiet=frozenset(a.person_id for a in standing if a.status == "quiet"),
        own_backups=own_backups,
        twice=twice,
        ready_backups=ready_backups,
        self_backups=self_backups,
        hours=fsum(h for h in hours if h is not None),
        hours_unknown=hours.count(None),
        standing=len(standing),
        undated=len(standing) - len(dates),
        oldest=min(dates, default=None),
    )


def _doubled(standing: Sequence[Assignment]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Who is named as owner and as backup, and who twice in one role."""
    if len({a.person_id for a in standing}) == len(standing):
        return (), ()
    roles: dict[int, list[str]] = {}
    for a in standing:
        roles.setdefault(a.person_id, []).append(a.role)
    return (
        tuple(person for person, those in roles.items() if len(set(those)) == 2),
        tuple(person for person, those in roles.items() if len(set(those)) < len(those)),
    )


def _backups(
    mine: Sequence[Assignment], row: Responsibility, holders: People, on: date
) -> tuple[tuple[int, ...], tuple[Assignment, ...]]:
    backups = [a for a in mine if a.role == "backup"]
    if not backups:
        return (), ()
    owners = {a.person_id for a in mine if a.role == "owner" and holds(a, row, on)}
    ready = {a.person_id for a in backups if holds(a, row, on)} - owners
    return (
        tuple(sorted(ready & holders)),
        tuple(a for a in backups if a.person_id in owners),
    )
