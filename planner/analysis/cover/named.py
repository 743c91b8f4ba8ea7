"""Who is named for each responsibility on a day, and how far each of them has come."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple

from planner.analysis.cover.coverage import Coverage, holds
from planner.analysis.cover.in_force import has_left, in_force, known_since, trained
from planner.models import Assignment, Responsibility
from planner.models.roles import NOT_HOLDING_STATUSES

People = frozenset[int]
Manner = tuple[Any, ...]
"""How an assignment stands: role, first and last day, status, ready or not, and since when."""


class Marks(NamedTuple):
    """What a manner comes to on a day, for a champion seat or for anything else."""

    counts: bool
    """It makes its person a holder, if they are there."""
    trained: bool
    in_force: bool


class Named(NamedTuple):
    """The people named for one responsibility, by id.

    *Standing* are the assignments in force, by people who have not left; whether or not they
    count as holding yet.
    """

    kind: str
    owners: People
    """Holders as owner."""
    backups: People
    """Holders as backup who are not an owner too."""
    trained: People
    """Holders who are trained."""
    champions: People
    """Standing as champion or backup of a champion seat, and no longer only nominated or asked."""
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
    known_since: date | None
    """The earliest day of those from which it is known of each holder that they hold it."""
    undated: bool
    """Of one holder or more no such day is known."""


def named_for(coverage: Coverage, responsibility_id: int) -> Named | None:
    """Return who is named for one responsibility; None where the plan does not have it now."""
    plan = coverage.plan
    row = plan.responsibilities.get(responsibility_id)
    if row is None:
        return None
    those = {a.person_id for a in plan.assignments_of(responsibility_id)}
    left = {person for person in those if has_left(plan.people[person], coverage.on)}
    return _named_for_row(coverage, row, left, {})


def named_for_each(coverage: Coverage) -> dict[int, Named]:
    """Return who is named for every responsibility, in the order of the plan."""
    plan, on = coverage.plan, coverage.on
    left = frozenset(p.id for p in plan.people.values() if has_left(p, on))
    seats, others = dict[Manner, Marks](), dict[Manner, Marks]()
    return {
        row_id: _named_for_row(
            coverage, row, left, seats if row.kind == "champion seat" else others
        )
        for row_id, row in plan.responsibilities.items()
    }


class _SortedAssignments:
    """The assignments of one responsibility, and the people in them, by how they stand."""

    __slots__ = (
        *("able", "backups", "champions", "counting"),
        *("owning", "ready", "standing", "waiting"),
    )

    def __init__(self) -> None:
        self.owning, self.ready = list[int](), list[int]()
        self.able, self.champions, self.waiting = list[int](), list[int](), list[int]()
        self.standing, self.backups = list[Assignment](), list[Assignment]()
        self.counting = list[Assignment]()

    def sort(self, a: Assignment, marks: Marks, *, is_there: bool, seat: bool) -> None:
        """Put an assignment, by a person who is there or has left, where it belongs."""
        person, backup = a.person_id, a.role == "backup"
        if marks.trained:
            self.able.append(person)
        if backup:
            self.backups.append(a)
        if marks.counts:
            self.counting.append(a)
            (self.ready if backup else self.owning).append(person)
        if marks.in_force and is_there:
            self.standing.append(a)
            if seat and a.status not in NOT_HOLDING_STATUSES:
                self.champions.append(person)
            elif backup and not seat and not marks.counts:
                self.waiting.append(person)


def _named_for_row(
    coverage: Coverage, row: Responsibility, left: Container[int], known: dict[Manner, Marks]
) -> Named:
    """``known`` keeps what the manners seen so far, of the same kind of thing, come to."""
    on, holders, seat = coverage.on, coverage.holders[row.id], row.kind == "champion seat"
    idle, found = coverage.plan.settings.idle_statuses, _SortedAssignments()
    for a in coverage.plan.assignments_of(row.id):
        manner = a[3:9]
        marks = known.get(manner) or known.setdefault(manner, _marks(a, row, on, idle))
        found.sort(a, marks, is_there=a.person_id not in left, seat=seat)
    owners = _those(found.owning, holders)
    days = [known_since(a) for a in found.counting if a.person_id in holders]
    own_backups, twice = _doubled(found.standing)
    return Named(
        kind=row.kind,
        owners=owners,
        backups=holders - owners,
        trained=_those(found.able, holders),
        champions=_those(found.champions, holders, also=True),
        untrained=frozenset(found.champions).difference(found.able),
        waiting=frozenset(found.waiting),
        quiet=frozenset(a.person_id for a in found.standing if a.status == "quiet"),
        own_backups=own_backups,
        twice=twice,
        ready_backups=tuple(sorted(holders.intersection(found.ready).difference(found.owning))),
        self_backups=tuple(a for a in found.backups if a.person_id in found.owning),
        known_since=min((day for day in days if day is not None), default=None),
        undated=None in days,
    )


def _marks(assignment: Assignment, row: Responsibility, on: date, idle: Collection[str]) -> Marks:
    return Marks(
        counts=holds(assignment, row, on, idle),
        trained=trained(assignment, on),
        in_force=in_force(assignment, on),
    )


def _those(people: Iterable[int], holders: People, *, also: bool = False) -> People:
    """Those of the people who are holders, ``also`` the others; the very same object where that
    is every holder, as it mostly is."""
    found = frozenset(people) if also else holders.intersection(people)
    return holders if found == holders else found


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
