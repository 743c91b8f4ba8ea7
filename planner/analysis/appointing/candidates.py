"""Who could take on a responsibility: there, free enough, and not caught by the same cause."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cached_property
from heapq import merge
from operator import attrgetter
from typing import NamedTuple

from planner.analysis.cover.common_cause import FIELDS, Causes
from planner.analysis.cover.coverage import Coverage, holds
from planner.models import Person, Plan, Refusal, Responsibility
from planner.models.roles import OVER_STATUSES
from planner.text import number, tr, trn

_AWAY = 60
"""Working in another department than that of the champion seat outweighs all the rest."""
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
            for a in plan.assignments_of(one)
        )
        for one in responsibility_ids
    )


class _Ranked(NamedTuple):
    cost: int
    rank: int
    """Among people of the same cost, the order of their labels."""
    person: Person


class Candidates:
    """Who could be appointed on the day of a coverage.

    ``causes`` are those of another coverage, where what people have in common is to be looked
    at as it will be and not as it is.
    """

    def __init__(self, coverage: Coverage, causes: Causes | None = None) -> None:
        self.coverage = coverage
        self.plan = coverage.plan
        self.settings = coverage.plan.settings
        self.as_it_is = causes is None
        self._causes = causes or Causes(coverage)

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """Everybody who is there and stays: not away, and not leaving soon, by label."""
        on = self.coverage.on
        absent = self.plan.absent(on)
        soon = on + timedelta(days=self.settings.leaving_within_days)
        there = [
            person
            for person in self.plan.people.values()
            if person.id not in absent and (person.last_day is None or person.last_day > soon)
        ]
        return tuple(sorted(there, key=lambda person: (person.label, person.id)))

    @cached_property
    def hours_per_seat(self) -> float:
        """Hours a week that a champion needs on this day."""
        launch = self.plan.info.launch
        after = launch is not None and self.coverage.on >= launch
        return self.settings.hours_after_launch if after else self.settings.hours_before_launch

    @cached_property
    def _held(self) -> Mapping[int, tuple[int, int, int]]:
        """For each person: seats held, everything held, and how much of it as ready backup."""
        found: dict[int, list[int]] = {}
        for one, holders in self.coverage.holders.items():
            is_seat = self.plan.responsibilities[one].kind == "champion seat"
            for person in holders:
                counts = found.setdefault(person, [0, 0, 0])
                counts[0] += is_seat
                counts[1] += 1
        rows, on = self.plan.responsibilities, self.coverage.on
        backups = {
            (a.person_id, a.responsibility_id)
            for a in self.plan.assignments.values()
            if a.role == "backup"
            and a.responsibility_id in rows
            and holds(a, rows[a.responsibility_id], on, self.plan.settings.idle_statuses)
        }
        for person, _ in backups:
            found.setdefault(person, [0, 0, 0])[2] += 1
        return {person: (seats, held, ready) for person, (seats, held, ready) in found.items()}

    def free_hours(self, person: Person) -> float | None:
        """Hours a week pledged and not yet needed for the seats held; none where unknown."""
        if person.hours is None:
            return None
        return person.hours - self._held.get(person.id, (0, 0, 0))[0] * self.hours_per_seat

    def room(self, person: Person) -> int:
        """How many more backups this person can carry at once; none without an hour to spare."""
        free = self.free_hours(person)
        if free is not None and free <= 0:
            return 0
        return max(0, self.settings.backups_per_person - self._held.get(person.id, (0, 0, 0))[2])

    def seats_free(self, person: Person) -> int:
        """How many more champion seats the free hours are enough for."""
        free = self.free_hours(person)
        if free is None or self.hours_per_seat <= 0:
            return self.room(person)
        return min(self.room(person), max(0, int(free // self.hours_per_seat)))

    def of(self, responsibility: Responsibility) -> Iterator[Candidate]:
        """Everybody who could be appointed to this, not yet counting what else they take on;
        whoever is preferred comes first."""
        barred = self.coverage.holders[responsibility.id] | self.not_again(responsibility)
        shares_cause = self.sharing(responsibility)
        for cost, _, person in self._preferred(responsibility):
            if person.id not in barred and not shares_cause(person):
                yield Candidate(person.id, responsibility.id, cost)

    def not_again(self, responsibility: Responsibility) -> frozenset[int]:
        """Who stepped down from this, declined it, or was decided against."""
        refusals = self.plan.where(Refusal, "responsibility_id", responsibility.id)
        mine = self.plan.assignments_of(responsibility.id)
        return frozenset(
            {a.person_id for a in mine if a.status in OVER_STATUSES}
            | {refusal.person_id for refusal in refusals}
        )

    def sharing(self, responsibility: Responsibility) -> Callable[[Person], bool]:
        """Return whether a person would share a common cause with all who hold it now."""
        holders = self.coverage.holders[responsibility.id]
        if not holders:
            return lambda person: False
        people = [self.plan.people[one] for one in holders]
        causes = self._causes
        nearest = {
            kind: value
            for kind in causes.checked(responsibility)
            if (value := next(causes.shared(kind, people), None)) is not None
        }
        teams: dict[tuple[int, ...], bool] = {}

        def in_team(person: Person) -> bool:
            team = causes.teams_of(person)
            if team not in teams:
                shared = causes.shared("manager", [person, *people])
                teams[team] = next(shared, None) is not None
            return teams[team]

        by_team = nearest.pop("manager", None) is not None
        same = [(attrgetter(FIELDS[kind]), value) for kind, value in nearest.items()]
        return lambda person: (
            any(of(person) == value for of, value in same) or (by_team and in_team(person))
        )

    def cost(self, person_id: int, responsibility: Responsibility) -> int:
        """Return what speaks against asking a person who can take this on; lower is preferred."""
        one, home = self._ranks[person_id], responsibility.department_id
        cost = one.cost
        if home is not None and one.person.department_id == home:
            cost -= _COMMUNICATIONS * self._is_communicator(one.person)
        elif home is not None:
            cost += _AWAY
        mine = self.plan.assignments_of(responsibility.id)
        return cost + _NAMED_ALREADY * any(a.person_id == person_id for a in mine)

    def _preferred(self, responsibility: Responsibility) -> Iterator[_Ranked]:
        """Everybody with room for this, by what speaks against them and then by label."""
        is_seat = responsibility.kind == "champion seat"
        ranked = self._ranked[is_seat]
        home = responsibility.department_id
        named = {a.person_id for a in self.plan.assignments_of(responsibility.id)}
        known = {one: self._ranks[one] for one in named if one in self._ranks}
        if home is not None:
            known |= {one.person.id: one for one in self._at_home.get(home, ())}
        away = _AWAY if home is not None else 0
        special = [
            _Ranked(self.cost(person.id, responsibility), rank, person)
            for _, rank, person in known.values()
            if not is_seat or self.seats_free(person)
        ]
        others = (
            _Ranked(cost + away, rank, person)
            for cost, rank, person in ranked
            if person.id not in known
        )
        return merge(sorted(special, key=lambda one: one[:2]), others, key=lambda one: one[:2])

    @cached_property
    def _ranks(self) -> Mapping[int, _Ranked]:
        """Everybody who has room for anything, with what speaks against them in general."""
        found = {}
        for rank, person in enumerate(self.people):
            if self.room(person) > 0:
                held = min(self._held.get(person.id, (0, 0, 0))[1], _MOST_HELD)
                cost = _PER_HELD * held + _COMMUNICATIONS * self._is_communicator(person)
                cost += _HOURS_UNKNOWN * (person.hours is None)
                found[person.id] = _Ranked(cost, rank, person)
        return found

    @cached_property
    def _ranked(self) -> Mapping[bool, tuple[_Ranked, ...]]:
        """Everybody with room for a champion seat (true) or for anything else (false)."""
        everybody = sorted(self._ranks.values(), key=lambda one: one[:2])
        in_seats = tuple(one for one in everybody if self.seats_free(one.person) > 0)
        return {True: in_seats, False: tuple(everybody)}

    @cached_property
    def _at_home(self) -> Mapping[int, list[_Ranked]]:
        found: dict[int, list[_Ranked]] = {}
        for one in self._ranks.values():
            if one.person.department_id is not None:
                found.setdefault(one.person.department_id, []).append(one)
        return found

    def _is_communicator(self, person: Person) -> bool:
        home = self.plan.departments.get(person.department_id or 0)
        return home is not None and home.is_communications

    def why(self, person_id: int, responsibility: Responsibility, clears: int, of: int) -> str:
        """Return what speaks for an appointment, for whoever decides."""
        person = self.plan.people[person_id]
        parts = []
        if clears:
            parts.append(trn("clears {count} of {all}", "clears {count} of {all}", clears, all=of))
        free = self.free_hours(person)
        if free is None:
            parts.append(tr("hours not pledged yet"))
        else:
            parts.append(tr("{hours} h a week free", hours=number(free)))
        department = self.plan.departments.get(person.department_id or 0)
        if responsibility.department_id is not None and person.department_id == (
            responsibility.department_id
        ):
            parts.append(tr("works there"))
        elif department is not None and not department.is_communications:
            parts.append(tr("in {department}, not in Communications", department=department.name))
        if named_for(self.plan, person_id, [responsibility.id], self.coverage.on):
            parts.append(tr("named already"))
        held = self._held.get(person_id, (0, 0, 0))[1]
        if held:
            parts.append(trn("holds one other thing", "holds {count} other things", held))
        else:
            parts.append(tr("holds nothing else"))
        return "; ".join(parts)
