"""The immutable plan: every row, with look-ups, detached from the file it came from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any, TypeVar

from planner.models.keeping import PlanInfo, Scenario, ScenarioPerson, Setting, Snapshot, Waiver
from planner.models.people import Department, Leave, Person
from planner.models.purpose import CheckIn, Goal, Purpose
from planner.models.roles import Assignment, Responsibility
from planner.models.row import TABLES, RowChange, table_of
from planner.models.settings import Settings
from planner.models.sponsors import Commitment, Post, Sponsor, SponsorDepartment
from planner.models.work import (
    FINISHED_STATUSES,
    Action,
    Decision,
    PulseRound,
)

R = TypeVar("R")
Table = Mapping[int, R]
_Index = dict[Any, tuple[Any, ...]]


class Plan:
    """One state of a plan. Nothing in it ever changes; ``applied`` makes the next state.

    Rows are found by table and id, or by the value of one field (``where``). Indexes are made
    when first asked for and carried forward to the next state, so that an edit costs what it
    touches and not the size of the plan.
    """

    def __init__(
        self,
        tables: Mapping[str, Mapping[int, Any]] | None = None,
        *,
        changed_at: datetime | None = None,
        next_ids: Mapping[str, int] | None = None,
    ) -> None:
        given = tables or {}
        self._tables: dict[str, Mapping[int, Any]] = {name: given.get(name, {}) for name in TABLES}
        self._indexes: dict[tuple[str, str], _Index] = {}
        self.changed_at = changed_at
        """When the plan was last changed (UTC); none before the first change."""
        self._next_ids = dict(next_ids or {})

    # Reading -----------------------------------------------------------------------------

    def table(self, row_type: type[R]) -> Table[R]:
        """All rows of one class by id, in the order they were added."""
        return self._tables[table_of(row_type)]

    def get(self, row_type: type[R], row_id: int) -> R:
        """The row with this id; ``KeyError`` where there is none."""
        return self.table(row_type)[row_id]

    def where(self, row_type: type[R], field: str, value: Any) -> tuple[R, ...]:
        """The rows of one class whose field has this value."""
        return self._index(table_of(row_type), field).get(value, ())

    def _index(self, table: str, field: str) -> _Index:
        index = self._indexes.get((table, field))
        if index is None:
            position = TABLES[table]._fields.index(field)
            gathered: dict[Any, list[Any]] = {}
            for row in self._tables[table].values():
                gathered.setdefault(row[position], []).append(row)
            index = {value: tuple(rows) for value, rows in gathered.items()}
            self._indexes[table, field] = index
        return index

    def next_id(self, table: str) -> int:
        """The id the next new row of a table takes; ids are never used twice."""
        known = self._next_ids.get(table)
        return known if known is not None else max(self._tables[table], default=0) + 1

    # Making the next state ---------------------------------------------------------------

    def applied(self, changes: Iterable[RowChange], *, changed_at: datetime | None = None) -> Plan:
        """The plan after these changes. Tables and indexes they do not touch are shared."""
        by_table: dict[str, list[RowChange]] = {}
        for change in changes:
            by_table.setdefault(change.table, []).append(change)
        after = Plan.__new__(Plan)
        after._tables = dict(self._tables)
        after._indexes = {
            key: index for key, index in self._indexes.items() if key[0] not in by_table
        }
        after.changed_at = changed_at or self.changed_at
        after._next_ids = dict(self._next_ids)
        for table, table_changes in by_table.items():
            rows = dict(self._tables[table])
            newest = next(reversed(rows), 0)
            for change in table_changes:
                if change.after is None:
                    rows.pop(change.id, None)
                else:
                    rows[change.id] = change.after
            came = [c.id for c in table_changes if c.before is None]
            if came and (came[0] < newest or came != sorted(came)):  # taken away before, and back
                rows = dict(sorted(rows.items()))
            after._tables[table] = rows
            highest = max(change.id for change in table_changes)
            after._next_ids[table] = max(self.next_id(table), highest + 1)
            for (name, field), index in self._indexes.items():
                if name == table:
                    after._indexes[name, field] = _reindexed(index, field, table_changes)
        return after

    def without(self, people: Iterable[int], on: date) -> Plan:
        """The plan as it is if these people are gone from this day on: leaving is a date."""
        day_before = on - timedelta(days=1)
        changes = []
        for person_id in people:
            person = self.people[person_id]
            last_day = min(person.last_day or day_before, day_before)
            changes.append(
                RowChange("person", person.id, person, person._replace(last_day=last_day))
            )
        return self.applied(changes)

    # The plan's lists, by name -----------------------------------------------------------

    @cached_property
    def info(self) -> PlanInfo:
        """The plan's name, launch date and the like."""
        return next(iter(self.table(PlanInfo).values()), PlanInfo(id=1, key="", name=""))

    @cached_property
    def settings(self) -> Settings:
        """The settings, with defaults for those never set."""
        return Settings.from_rows(self.table(Setting).values())

    @cached_property
    def people(self) -> Table[Person]:
        return self.table(Person)

    @cached_property
    def departments(self) -> Table[Department]:
        return self.table(Department)

    @cached_property
    def purposes(self) -> Table[Purpose]:
        return self.table(Purpose)

    @cached_property
    def goals(self) -> Table[Goal]:
        return self.table(Goal)

    @cached_property
    def sponsors(self) -> Table[Sponsor]:
        return self.table(Sponsor)

    @cached_property
    def actions(self) -> Table[Action]:
        return self.table(Action)

    @cached_property
    def assignments(self) -> Table[Assignment]:
        return self.table(Assignment)

    @cached_property
    def posts(self) -> Table[Post]:
        return self.table(Post)

    @cached_property
    def commitments(self) -> Table[Commitment]:
        return self.table(Commitment)

    @cached_property
    def waivers(self) -> Table[Waiver]:
        return self.table(Waiver)

    @cached_property
    def scenarios(self) -> Table[Scenario]:
        return self.table(Scenario)

    @cached_property
    def snapshots(self) -> Table[Snapshot]:
        return self.table(Snapshot)

    @cached_property
    def decisions(self) -> Table[Decision]:
        return self.table(Decision)

    @cached_property
    def pulse_rounds(self) -> Table[PulseRound]:
        return self.table(PulseRound)

    @cached_property
    def responsibilities(self) -> Table[Responsibility]:
        """What somebody must hold now: every responsibility but those of finished actions."""
        finished = {a.id for a in self.actions.values() if a.status in FINISHED_STATUSES}
        every = self.table(Responsibility)
        if not finished:
            return every
        return {r.id: r for r in every.values() if r.action_id not in finished}

    # Look-ups ----------------------------------------------------------------------------

    def assignments_of(self, responsibility_id: int) -> tuple[Assignment, ...]:
        """Who was given a responsibility, holder today or not."""
        return self.where(Assignment, "responsibility_id", responsibility_id)

    def assignments_by(self, person_id: int) -> tuple[Assignment, ...]:
        """What a person was given, holder today or not."""
        return self.where(Assignment, "person_id", person_id)

    def responsibility_for(
        self, subject: Department | Goal | Purpose | Sponsor | Action
    ) -> Responsibility:
        """The responsibility that stands for a department's seat, a goal, a purpose and so on."""
        found = self.where(Responsibility, f"{table_of(type(subject))}_id", subject.id)
        return found[0]

    def subject_of(
        self, responsibility: Responsibility
    ) -> Department | Goal | Purpose | Sponsor | Action:
        """What a responsibility is about."""
        if responsibility.department_id is not None:
            return self.departments[responsibility.department_id]
        if responsibility.goal_id is not None:
            return self.goals[responsibility.goal_id]
        if responsibility.purpose_id is not None:
            return self.purposes[responsibility.purpose_id]
        if responsibility.sponsor_id is not None:
            return self.sponsors[responsibility.sponsor_id]
        if responsibility.action_id is not None:
            return self.actions[responsibility.action_id]
        raise ValueError(f"responsibility {responsibility.id} is about nothing")

    def name_of(self, responsibility: Responsibility) -> str:
        """A champion seat is named by its department alone, everything else by its title."""
        subject = self.subject_of(responsibility)
        return subject.name if isinstance(subject, Department) else subject.title

    def leave_of(self, person_id: int) -> tuple[Leave, ...]:
        return self.where(Leave, "person_id", person_id)

    def check_ins_of(self, goal_id: int) -> tuple[CheckIn, ...]:
        """A goal's check-ins, oldest first."""
        return tuple(sorted(self.where(CheckIn, "goal_id", goal_id), key=lambda c: (c.on, c.id)))

    def departments_of(self, sponsor: Sponsor) -> tuple[Department, ...]:
        """The departments a sponsor stands for by name (a primary sponsor also for all others)."""
        links = self.where(SponsorDepartment, "sponsor_id", sponsor.id)
        return tuple(self.departments[link.department_id] for link in links)

    def people_in(self, scenario: Scenario) -> tuple[Person, ...]:
        links = self.where(ScenarioPerson, "scenario_id", scenario.id)
        return tuple(self.people[link.person_id] for link in links)

    def present(self, person: Person, on: date) -> bool:
        """Whether a person is there: started, not past the last day, and not on leave."""
        if person.start is not None and on < person.start:
            return False
        if person.last_day is not None and on > person.last_day:
            return False
        return not any(away.first_day <= on <= away.last_day for away in self.leave_of(person.id))

    def absent(self, on: date) -> frozenset[int]:
        """The ids of everyone who is not there on a day."""
        away = {
            leave.person_id
            for leave in self.table(Leave).values()
            if leave.first_day <= on <= leave.last_day
        }
        away.update(
            person.id
            for person in self.people.values()
            if (person.start is not None and on < person.start)
            or (person.last_day is not None and on > person.last_day)
        )
        return frozenset(away)


def _reindexed(index: _Index, field: str, changes: Iterable[RowChange]) -> _Index:
    """An index brought forward: only the values that the changes name are gathered anew."""
    gone: dict[Any, set[int]] = {}
    new: dict[Any, list[Any]] = {}
    for change in changes:
        if change.before is not None:
            gone.setdefault(getattr(change.before, field), set()).add(change.id)
        if change.after is not None:
            new.setdefault(getattr(change.after, field), []).append(change.after)
    after = dict(index)
    for value in gone.keys() | new.keys():
        left = gone.get(value, ())
        rows = [row for row in after.get(value, ()) if row.id not in left]
        rows.extend(new.get(value, ()))
        rows.sort(key=lambda row: row.id)
        if rows:
            after[value] = tuple(rows)
        else:
            after.pop(value, None)
    return after
