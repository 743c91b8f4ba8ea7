"""Who could take on a responsibility: there, free enough, and not caught by the same cause."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from functools import cached_property
from typing import NamedTuple

from planner.analysis.common_cause import Causes
from planner.analysis.coverage import Coverage
from planner.models import Person, Refusal, Responsibility
from planner.text import listed, number, tr, trn


class Candidate(NamedTuple):
    """A person who could take on a responsibility, and what speaks against it."""

    person_id: int
    responsibility_id: int
    cost: int
    """Lower is preferred; only compared, never shown."""


class Candidates:
    """Who could be appointed on the day of a coverage."""

    def __init__(self, coverage: Coverage) -> None:
        self.coverage = coverage
        self.plan = coverage.plan
        self.settings = coverage.plan.settings
        self._causes = Causes(coverage)

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
        """For each person: seats held, everything held, and backups named."""
        found: dict[int, list[int]] = {}
        for one, holders in self.coverage.holders.items():
            is_seat = self.plan.responsibilities[one].kind == "champion seat"
            for person in holders:
                counts = found.setdefault(person, [0, 0, 0])
                counts[0] += is_seat
                counts[1] += 1
        for assignment in self.plan.assignments.values():
            if assignment.role == "backup" and assignment.status != "stepped down":
                found.setdefault(assignment.person_id, [0, 0, 0])[2] += 1
        return {person: (seats, held, backups) for person, (seats, held, backups) in found.items()}

    def free_hours(self, person: Person) -> float | None:
        """Hours a week pledged and not yet needed for the seats held; none where unknown."""
        if person.hours is None:
            return None
        return person.hours - self._held.get(person.id, (0, 0, 0))[0] * self.hours_per_seat

    def room(self, person: Person) -> int:
        """How many more backups this person can carry at once."""
        return max(0, self.settings.backups_per_person - self._held.get(person.id, (0, 0, 0))[2])

    def seats_free(self, person: Person) -> int:
        """How many more champion seats the free hours are enough for."""
        free = self.free_hours(person)
        if free is None or self.hours_per_seat <= 0:
            return self.room(person)
        return min(self.room(person), max(0, int(free // self.hours_per_seat)))

    def of(self, responsibility: Responsibility) -> Iterator[Candidate]:
        """Everybody who could be appointed to this, not yet counting what else they take on."""
        holders = self.coverage.holders[responsibility.id]
        refused = {
            a.person_id
            for a in self.plan.assignments_of(responsibility.id)
            if a.status == "stepped down"
        }
        refused |= {
            r.person_id for r in self.plan.where(Refusal, "responsibility_id", responsibility.id)
        }
        shares_cause = self._sharing(responsibility)
        is_seat = responsibility.kind == "champion seat"
        named = {a.person_id for a in self.plan.assignments_of(responsibility.id)}
        for person in self.people:
            if person.id in holders or person.id in refused or shares_cause(person):
                continue
            if (self.seats_free(person) if is_seat else self.room(person)) < 1:
                continue
            cost = self._cost(person, responsibility, named)
            yield Candidate(person.id, responsibility.id, cost)

    def _sharing(self, responsibility: Responsibility) -> Callable[[Person], bool]:
        """Whether a person would share a common cause with all who hold it now."""
        holders = self.coverage.holders[responsibility.id]
        if not holders:
            return lambda person: False
        people = [self.plan.people[one] for one in holders]
        kinds = [
            kind
            for kind in self._causes.checked(responsibility)
            if next(self._causes.shared(kind, people), None) is not None
        ]
        return lambda person: any(
            next(self._causes.shared(kind, [person, *people]), None) is not None for kind in kinds
        )

    def _cost(self, person: Person, responsibility: Responsibility, named: set[int]) -> int:
        home = person.department_id
        away = responsibility.department_id is not None and home != responsibility.department_id
        department = self.plan.departments.get(home) if home is not None else None
        only_communications = (
            department is not None
            and department.is_communications
            and responsibility.department_id != home
        )
        unknown = person.hours is None
        load = min(self._held.get(person.id, (0, 0, 0))[1], 9)
        return (
            40 * away
            + 20 * only_communications
            + 15 * unknown
            + 2 * load
            - 10 * (person.id in named)
        )

    def why(self, person_id: int, responsibility: Responsibility, clears: int, of: int) -> str:
        """What speaks for an appointment, for whoever decides."""
        person = self.plan.people[person_id]
        parts = [trn("clears {count} of {all}", "clears {count} of {all}", clears, all=of)]
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
        held = self._held.get(person_id, (0, 0, 0))[1]
        parts.append(trn("holds {count} other", "holds {count} others", held))
        return listed(parts) if len(parts) < 2 else "; ".join(parts)
