"""The immutable plan: every row, with look-ups, detached from the file it came from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any, TypeVar

from planner.models.decisions import Decision
from planner.models.index import Index, reindex
from planner.models.order import by_place
from planner.models.people import Department, Leave, Person
from planner.models.plan_info import PlanInfo, Scenario, ScenarioPerson, Setting, Snapshot, Waiver
from planner.models.purpose import CheckIn, Goal, Purpose
from planner.models.requests import Request
from planner.models.roles import Assignment, Responsibility
from planner.models.row import TABLES, RowChange, table_of
from planner.models.settings import Settings
from planner.models.sponsors import Commitment, Post, Sponsor, SponsorDepartment
from planner.models.subjects import SUBJECTS, Subject
from planner.models.work import FINISHED_STATUSES, Action, PulseRound

R = TypeVar("R")
Table = Mapping[int, R]


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
        self._indexes: dict[tuple[str, str], Index] = {}
        self.changed_at = changed_at
        """When the plan was last changed (UTC); none before the first change."""
        self._next_ids = dict(next_ids or {})

    # Reading -----------------------------------------------------------------------------

    def table(self, row_type: type[R]) -> Table[R]:
        """Return all rows of one class by id, in the order they were added."""
        return self._tables[table_of(row_type)]

    def get(self, row_type: type[R], row_id: int) -> R:
        """Return the row with this id; ``KeyError`` where there is none."""
        return self.table(row_type)[row_id]

    def where(self, row_type: type[R], field: str, value: Any) -> tuple[R, ...]:
        """Return the rows of one class whose field has this value."""
        return self._index(table_of(row_type), field).get(value, ())

    def _index(self, table: str, field: str) -> Index:
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
        """Return the id of the next new row of a table; ids are never used twice."""
        known = self._next_ids.get(table)
        return known if known is not None else max(self._tables[table], default=0) + 1

    # Making the next state ---------------------------------------------------------------

    def applied(self, changes: Iterable[RowChange], *, changed_at: datetime | None = None) -> Plan:
        """Return the plan after these changes. Tables and indexes they do not touch are shared."""
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
                    after._indexes[name, field] = reindex(index, field, table_changes)
        return after

    def without(self, people: Iterable[int], on: date) -> Plan:
        """Return the plan in which these people are gone from this day on: leaving is a date."""
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
        """Everybody in the plan, there or not."""
        return self.table(Person)

    @cached_property
    def departments(self) -> Table[Department]:
        """Every department."""
        return self.table(Department)

    @cached_property
    def purposes(self) -> Table[Purpose]:
        """Every purpose statement, in the order they were put into."""
        return by_place(self.table(Purpose))

    @cached_property
    def goals(self) -> Table[Goal]:
        """Every goal."""
        return self.table(Goal)

    @cached_property
    def sponsors(self) -> Table[Sponsor]:
        """Every sponsor seat."""
        return self.table(Sponsor)

    @cached_property
    def actions(self) -> Table[Action]:
        """Every action, finished ones too."""
        return self.table(Action)

    @cached_property
    def assignments(self) -> Table[Assignment]:
        """Everything that anybody was given."""
        return self.table(Assignment)

    @cached_property
    def posts(self) -> Table[Post]:
        """Every item that appeared in somebody's name."""
        return self.table(Post)

    @cached_property
    def commitments(self) -> Table[Commitment]:
        """Everything that sponsors promised."""
        return self.table(Commitment)

    @cached_property
    def waivers(self) -> Table[Waiver]:
        """Every finding that was accepted."""
        return self.table(Waiver)

    @cached_property
    def scenarios(self) -> Table[Scenario]:
        """Every saved what-if, in the order they were put into."""
        return by_place(self.table(Scenario))

    @cached_property
    def snapshots(self) -> Table[Snapshot]:
        """Every pack that was kept, to compare with."""
        return self.table(Snapshot)

    @cached_property
    def decisions(self) -> Table[Decision]:
        """Everything that is asked of meetings, in the order it was put into."""
        return by_place(self.table(Decision))

    @cached_property
    def pulse_rounds(self) -> Table[PulseRound]:
        """Every survey round."""
        return self.table(PulseRound)

    @cached_property
    def requests(self) -> Table[Request]:
        """Everything that people were asked."""
        return self.table(Request)

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
        """Return who was given a responsibility, holder today or not."""
        return self.where(Assignment, "responsibility_id", responsibility_id)

    def assignments_by(self, person_id: int) -> tuple[Assignment, ...]:
        """Return what a person was given, holder today or not."""
        return self.where(Assignment, "person_id", person_id)

    def responsibility_for(self, subject: Subject) -> Responsibility:
        """Return the responsibility for a department's seat, a goal, a purpose and so on."""
        found = self.where(Responsibility, f"{table_of(type(subject))}_id", subject.id)
        return found[0]

    @property
    def keeping(self) -> Responsibility | None:
        """The responsibility for the plan itself; none where nobody has said who keeps it."""
        return next(iter(self.where(Responsibility, "plan_info_id", self.info.id)), None)

    def subject_of(self, responsibility: Responsibility) -> Subject:
        """Return what a responsibility is about."""
        row_type, field = SUBJECTS[responsibility.kind]
        row_id = getattr(responsibility, field)
        if row_id is None:
            raise ValueError(f"responsibility {responsibility.id} is about nothing")
        subject: Subject = self._tables[table_of(row_type)][row_id]
        return subject

    def name_of(self, responsibility: Responsibility) -> str:
        """Return the name of what is held: a champion seat's department, or a title."""
        subject = self.subject_of(responsibility)
        return subject.name if isinstance(subject, Department) else subject.title

    def leave_of(self, person_id: int) -> tuple[Leave, ...]:
        """Return the periods in which a person is away."""
        return self.where(Leave, "person_id", person_id)

    def check_ins_of(self, goal_id: int) -> tuple[CheckIn, ...]:
        """Return a goal's check-ins, oldest first."""
        return tuple(sorted(self.where(CheckIn, "goal_id", goal_id), key=lambda c: (c.on, c.id)))

    def departments_of(self, sponsor: Sponsor) -> tuple[Department, ...]:
        """Return the departments a sponsor is linked to; a primary one also stands for the rest."""
        links = self.where(SponsorDepartment, "sponsor_id", sponsor.id)
        return tuple(self.departments[link.department_id] for link in links)

    def people_in(self, scenario: Scenario) -> tuple[Person, ...]:
        """Return who would leave in a saved what-if."""
        return tuple(self.people[person_id] for person_id in self.days_in(scenario))

    def days_in(self, scenario: Scenario) -> dict[int, date | None]:
        """Return the first day without each person who leaves in a saved what-if, by their id: the
        scenario's where they have none of their own."""
        links = self.where(ScenarioPerson, "scenario_id", scenario.id)
        return {link.person_id: link.on or scenario.on for link in links}

    def present(self, person: Person, on: date) -> bool:
        """Return whether a person is there: started, not past the last day, and not on leave."""
        if person.start is not None and on < person.start:
            return False
        if person.last_day is not None and on > person.last_day:
            return False
        return not any(away.first_day <= on <= away.last_day for away in self.leave_of(person.id))

    def absent(self, on: date) -> frozenset[int]:
        """Return the ids of everyone who is not there on a day."""
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
