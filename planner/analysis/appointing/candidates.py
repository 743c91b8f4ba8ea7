"""Who could take on a responsibility: there, free enough, and not caught by the same cause."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from datetime import date, timedelta
from functools import cached_property
from heapq import merge
from typing import NamedTuple

from planner.analysis.appointing.hours import FreeHours, Load
from planner.analysis.appointing.sponsoring import possible_sponsors
from planner.analysis.cover.common_cause import Causes
from planner.analysis.cover.coverage import Coverage, holds
from planner.models import Person, Plan, Refusal, Responsibility
from planner.models.roles import OVER_STATUSES

_AWAY = 100
"""Working in another department than that of the champion seat outweighs all the rest."""
TOO_MUCH = 25
"""Being backup for one more than a backup can carry."""
_COMMUNICATIONS = 20
_HOURS_UNKNOWN = 15
_PER_HELD = 2
_MOST_HELD = 9
_NAMED_ALREADY = -10
"""Somebody who is named here and does not hold it yet only has to be made ready."""


class Candidate(NamedTuple):
    """A person who could take on a responsibility, and what speaks against it."""

    person_id: int
    responsibility_id: int
    cost: int
    """Lower is preferred; only compared, never shown."""


def named_for(plan: Plan, person_id: int, responsibility_ids: Iterable[int], on: date) -> bool:
    """Return whether a person is named for all of these on a day, holding them or not yet."""
    return all(
        any(
            a.person_id == person_id
            and a.status not in OVER_STATUSES
            and (a.until is None or on <= a.until)
            for a in plan.assignments_of(responsibility_id)
        )
        for responsibility_id in responsibility_ids
    )


_Ranked = tuple[int, str, int]
"""What speaks against somebody, and of people of whom the same does, the order: label and id."""

_ByCost = dict[int, list[Person]]
"""People by what speaks against them in general, each list in the order of their labels."""


class _Able(NamedTuple):
    """Who suits things of a kind and has the hours for one."""

    everybody: _ByCost
    by_home: Mapping[int | None, _ByCost]
    """Them by their department."""


class Candidates:
    """Who could be appointed on the day of a coverage.

    ``causes`` are given where what people have in common is to be looked at as it will be and
    not as it is, ``without`` are people who are left out.
    """

    def __init__(
        self, coverage: Coverage, causes: Causes | None = None, without: Collection[int] = ()
    ) -> None:
        self.coverage = coverage
        self.plan = coverage.plan
        self.settings = coverage.plan.settings
        self.hours = FreeHours(coverage)
        self._causes = causes or Causes(coverage)
        self._without = without
        self._able: dict[str, _Able] = {}

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """Everybody who is there and stays: not away, and not leaving soon, by label."""
        there = filter(self._stays, self.plan.people.values())
        return tuple(sorted(there, key=lambda person: (person.label, person.id)))

    def _stays(self, person: Person) -> bool:
        soon = self.coverage.on + timedelta(days=self.settings.leaving_within_days)
        leaves = person.last_day is not None and person.last_day <= soon
        return not leaves and person.id not in self._absent and person.id not in self._without

    @cached_property
    def _absent(self) -> Collection[int]:
        return self.plan.absent(self.coverage.on)

    @cached_property
    def sponsors(self) -> frozenset[int]:
        """Who can be proposed for a sponsor seat."""
        return possible_sponsors(self.coverage)

    def suits(self, person_id: int, row: Responsibility) -> bool:
        """Return whether somebody can be proposed for this at all; only some can for a sponsor
        seat."""
        return row.kind != "sponsor seat" or person_id in self.sponsors

    @cached_property
    def backups(self) -> Mapping[int, int]:
        """For how much each person is ready backup; only people who are."""
        rows, on = self.plan.responsibilities, self.coverage.on
        pairs = {
            (a.person_id, a.responsibility_id)
            for a in self.plan.assignments.values()
            if a.role == "backup"
            and a.responsibility_id in rows
            and holds(a, rows[a.responsibility_id], on, self.plan.settings.idle_statuses)
        }
        found: dict[int, int] = {}
        for person_id, _ in pairs:
            found[person_id] = found.get(person_id, 0) + 1
        return found

    def spare(self, person_id: int) -> int:
        """Return for how much more a person can be backup before it is more than one can carry."""
        return max(0, self.settings.backups_per_person - self.backups.get(person_id, 0))

    def fits(self, person_id: int, load: Load) -> bool:
        """Return whether a person has the hours for all this."""
        return self.hours.fits(self.plan.people[person_id], load)

    def for_responsibility(self, row: Responsibility) -> Iterator[Candidate]:
        """Yield everybody who could be appointed to this, whoever is preferred first.

        What else they take on is not counted yet.
        """
        barred, shares_cause = self.barred(row), self.sharing(row)
        for cost, _, person_id in self._preferred(row):
            if person_id not in barred and not shares_cause(self.plan.people[person_id]):
                yield Candidate(person_id, row.id, cost)

    def barred(self, row: Responsibility) -> frozenset[int]:
        """Return who holds this, stepped down from it, declined it, or was decided against."""
        refusals = self.plan.where(Refusal, "responsibility_id", row.id)
        mine = self.plan.assignments_of(row.id)
        return (
            self.coverage.holders[row.id]
            | {a.person_id for a in mine if a.status in OVER_STATUSES}
            | {refusal.person_id for refusal in refusals}
        )

    def sharing(self, row: Responsibility) -> Callable[[Person], bool]:
        """Return a test of whether a person would share a common cause with all who hold this."""
        holders = [self.plan.people[person_id] for person_id in self.coverage.holders[row.id]]
        known: dict[tuple[object, ...], bool] = {}

        def shares(person: Person) -> bool:
            key = self.cause_key(person)
            if key not in known:
                known[key] = bool(self.kinds_shared(row, [person, *holders]))
            return known[key]

        return shares if holders else lambda person: False

    def kinds_shared(self, row: Responsibility, people: Sequence[Person]) -> list[str]:
        """Return in what ways these people would be a common cause, if they held this."""
        return [
            kind
            for kind in self._causes.checked(row)
            if next(self._causes.shared(kind, people), None) is not None
        ]

    def cause_key(self, person: Person) -> tuple[object, ...]:
        """Return all that decides whether people have something in common: two people of the same
        key share a cause with exactly the same others, so one of them is checked for both."""
        manages = person.id if person.id in self._managers else None
        return person.department_id, person.manager_id, person.site, person.organisation, manages

    @cached_property
    def _managers(self) -> frozenset[int | None]:
        return frozenset(person.manager_id for person in self.plan.people.values())

    def cost(self, person_id: int, row: Responsibility) -> int:
        """Return what speaks against asking a person who can take this on; lower is preferred."""
        person, home = self.plan.people[person_id], row.department_id
        cost = self._general_cost(person)
        if home is not None:
            cost += self._at_home(home) if person.department_id == home else _AWAY
        mine = self.plan.assignments_of(row.id)
        return cost + _NAMED_ALREADY * any(a.person_id == person_id for a in mine)

    def _preferred(self, row: Responsibility) -> Iterator[_Ranked]:
        """Everybody who suits and has the hours, by what speaks against them, then by label."""
        home, able = row.department_id, self._able_for(row.kind)
        named = {a.person_id for a in self.plan.assignments_of(row.id)}
        already = sorted(
            (self.cost(person.id, row), person.label, person.id)
            for person in map(self.plan.people.__getitem__, named)
            if self._stays(person)
            and self.fits(person.id, Load().with_one(row))
            and self.suits(person.id, row)
        )
        if home is None:
            return merge(already, _ranked(able.everybody, 0, named))
        at_home = _ranked(able.by_home.get(home, {}), self._at_home(home), named)
        return merge(already, at_home, _ranked(able.everybody, _AWAY, named, home))

    def _at_home(self, department_id: int) -> int:
        """Return what is added to the cost of people where it is about their own department."""
        return -_COMMUNICATIONS * (department_id in self._communicators)

    def _general_cost(self, person: Person) -> int:
        cost = _PER_HELD * min(len(self.coverage.held.get(person.id, ())), _MOST_HELD)
        cost += _COMMUNICATIONS * (person.department_id in self._communicators)
        cost += _HOURS_UNKNOWN * (person.hours is None)
        return cost + TOO_MUCH * (not self.spare(person.id))

    def _able_for(self, kind: str) -> _Able:
        if kind not in self._able:
            load = Load(seats=1) if kind == "champion seat" else Load(others=1)
            people = [each for each in self.people if self.hours.fits(each, load)]
            if kind == "sponsor seat":
                people = [each for each in people if each.id in self.sponsors]
            everybody: _ByCost = {}
            by_home: dict[int | None, _ByCost] = {}
            for person in people:
                cost = self._general_cost(person)
                everybody.setdefault(cost, []).append(person)
                by_home.setdefault(person.department_id, {}).setdefault(cost, []).append(person)
            self._able[kind] = _Able(everybody, by_home)
        return self._able[kind]

    @cached_property
    def _communicators(self) -> frozenset[int | None]:
        """The departments whose people work in communications."""
        departments = self.plan.departments.values()
        return frozenset(
            department.id for department in departments if department.is_communications
        )


def _ranked(
    people: _ByCost, more: int, named: Set[int], home: int | None = None
) -> Iterator[_Ranked]:
    """Yield these people with so much more that speaks against each, those first against whom least
    does; without who is named already, and without those at ``home``."""
    for cost in sorted(people):
        for person in people[cost]:
            if person.id not in named and (home is None or person.department_id != home):
                yield cost + more, person.label, person.id
