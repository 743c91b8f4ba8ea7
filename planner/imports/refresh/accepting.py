"""Bringing the accepted part of a new edition into the plan, and keeping what it said.

What was not accepted is not kept as said: it is asked again next time.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from planner.imports.merge.change import Change
from planner.imports.merge.merging import Rules, Trial, try_changes
from planner.imports.refresh.comparing import Comparison, Leaver, Standing
from planner.imports.refresh.edition import Entry
from planner.imports.refresh.said import Meant, Said, Seat, Value, encode
from planner.models import Draft, EditionRow, KeptList, Person, Plan
from planner.models.lists import RowState
from planner.text import tr


def try_refresh(
    plan: Plan,
    comparison: Comparison,
    accepted: Sequence[Change],
    rules: Rules,
    today: date | None = None,
) -> Trial:
    """Try accepted changes on a plan; leave out those that fail until the others pass.

    Departments that they name and the plan does not have are made; whoever comes in without
    their manager comes in without one.
    """
    refused: dict[Change, str] = {}
    while True:
        left = [change for change in accepted if change not in refused]
        written = dict(_changes_to_write(plan, comparison, left, refused))
        trial = try_changes(plan, list(written), rules, today)
        if not trial.refused:
            return trial._replace(refused=refused)
        refused |= {written[change]: why for change, why in trial.refused.items()}


def take_refresh(
    draft: Draft,
    kept: KeptList,
    comparison: Comparison,
    accepted: Sequence[Change],
    settled: Collection[Change],
    rules: Rules,
) -> dict[Change, str]:
    """Write accepted changes, and keep what the list said; return those that cannot be made, with
    the reasons. ``settled`` are those that somebody decided against for good."""
    trial = try_refresh(draft.plan, comparison, accepted, rules, draft.today)
    draft.apply(trial.rows)
    made = {change for change in accepted if change not in trial.refused}
    after = _After(comparison, made, frozenset(settled), trial.ids)
    keep_rows(draft, kept, after.rows(draft.plan))
    return trial.refused


# What is written ---------------------------------------------------------------------------


def _changes_to_write(
    plan: Plan, comparison: Comparison, accepted: Sequence[Change], refused: dict[Change, str]
) -> Iterator[tuple[Change, Change]]:
    """Yield the changes that are written for those accepted, and for which of them each is."""
    another = {change.in_place_of: change for change in accepted if change.in_place_of is not None}
    people, departments = (
        {c.row_id for c in accepted if c.kind == "new" and c.in_list == in_list}
        for in_list in ("people", "departments")
    )
    needed: dict[int, Change] = {}
    for old_id, change in another.items():
        for report in _reports(comparison, old_id):
            yield _manager(report, change), change
    for change in accepted:
        if change.kind == "changed" and change.row_id in another:
            refused[change] = tr("This row was accepted as another person.")
            continue
        values = dict(change.values)
        if (instead := another.get(values.get("manager", 0))) is not None:
            values["manager"] = instead.row_id
        if (manager := values.get("manager")) is not None and manager < 0 and manager not in people:
            if change.kind == "changed":
                refused[change] = tr("The manager is not in the plan, and was not accepted.")
                continue
            del values["manager"]
        named = {values.get("person", 0), *values.get("owners", ())}
        if any(person < 0 and person not in people for person in named):
            refused[change] = tr("The person is not in the plan, and was not accepted.")
            continue
        for department in {values.get("department") or 0, *values.get("departments", ())}:
            if department < 0 and department not in departments:
                needed.setdefault(department, change)
        yield replace(change, values=tuple(values.items())), change
        if change.in_place_of is not None:
            yield _leaving(plan.people[change.in_place_of], comparison.last_day, change), change
    for row_id, change in needed.items():
        yield _department(comparison, row_id, change), change


def _leaving(person: Person, last_day: date, change: Change) -> Change:
    """Return the change by which whoever had the id of somebody new leaves, where they have not
    left before, and lets go of it."""
    left = min(person.last_day or last_day, last_day)
    values = (("id", ""), ("last_day", left))
    return replace(change, kind="changed", row_id=person.id, values=values, in_place_of=None)


def _reports(comparison: Comparison, manager_id: int) -> Iterator[int]:
    """Yield the people who report to somebody in the list as before."""
    for standing in comparison.standing:
        manager = standing.statement.said.get("manager")
        unchanged = "manager" not in standing.changes and standing.statement.person_id > 0
        if isinstance(manager, Meant) and manager.id == manager_id and unchanged:
            yield standing.statement.person_id


def _manager(person_id: int, change: Change) -> Change:
    """Return the change by which somebody reports to whoever has the id of their manager now."""
    values = (("manager", change.row_id),)
    return replace(change, kind="changed", row_id=person_id, values=values, in_place_of=None)


def _department(comparison: Comparison, row_id: int, change: Change) -> Change:
    """Return the change by which a department comes in that another change needs."""
    name = comparison.new_departments[row_id]
    values: dict[str, Any] = {"name": name}
    if (headcount := comparison.statements.headcounts.get(name)) is not None:
        values["headcount"] = headcount
    return replace(
        change, kind="new", in_list="departments", row_id=row_id, values=tuple(values.items()),
        in_place_of=None,
    )  # fmt: skip


# What is kept ------------------------------------------------------------------------------


class Kept(NamedTuple):
    """What is to be kept of one person: in the place of an entry, or as a new one."""

    entry: Entry | None
    key: str
    said: Said
    person_id: int | None
    seats: tuple[Seat, ...] = ()
    stands_for: tuple[Meant, ...] = ()
    state: RowState = "listed"


def as_it_was(entry: Entry) -> Kept:
    """Return an entry to be kept as it is."""
    row = entry.row
    return Kept(entry, row.key, entry.said, row.person_id, entry.seats, entry.stands_for, row.state)


def keep_rows(draft: Draft, kept: KeptList, rows: Sequence[Kept]) -> None:
    """Write the rows of an edition, those that differ alone; the others go."""
    stay = {each.entry.row.id for each in rows if each.entry is not None}
    for row in draft.plan.where(EditionRow, "list_id", kept.id):
        if row.id not in stay:
            draft.remove(row)
    new = []
    for each in rows:
        values = {
            "key": each.key,
            "said": encode(each.said, each.seats, each.stands_for),
            "person_id": each.person_id,
            "state": each.state,
        }
        if each.entry is None:
            new.append(values)
        else:
            draft.change(draft.plan.get(EditionRow, each.entry.row.id), **values)
    if new:
        columns = {name: [values[name] for values in new] for name in new[0]}
        draft.add_many(EditionRow, list_id=[kept.id] * len(new), **columns)


class _After:
    """What is kept of everybody after a refresh."""

    def __init__(
        self,
        comparison: Comparison,
        made: Collection[Change],
        settled: Collection[Change],
        ids: Mapping[tuple[str, int], int],
    ) -> None:
        self._comparison, self._made, self._settled = comparison, made, settled
        self._ids = dict(ids)
        for change in made:
            if change.in_place_of is not None:  # who is called so now is somebody else
                self._ids["person", change.in_place_of] = ids["person", change.row_id]

    def rows(self, plan: Plan) -> list[Kept]:
        """Return what is kept; ``plan`` is the plan after the refresh."""
        rows = [
            row for each in self._comparison.standing if (row := self._kept_for(each)) is not None
        ]
        rows += [self._leaver(plan, leaver) for leaver in self._comparison.leavers]
        seen = {row.entry.row.id for row in rows if row.entry is not None}
        for entry in self._comparison.edition.entries:
            if entry.row.id not in seen and entry.row.person_id is not None:
                rows.append(as_it_was(entry))
        return rows

    def _kept_for(self, standing: Standing) -> Kept | None:
        statement, entry, whole = standing.statement, standing.entry, standing.whole
        said = {name: self._with_ids(name, value) for name, value in statement.said.items()}
        if whole is not None and whole in self._made:
            person_id = self._ids["person", whole.row_id]
            seats, stands_for = self._seats(standing), self._stands_for(standing)
            return Kept(entry, statement.key, said, person_id, seats, stands_for)
        if statement.person_id < 0:
            if entry is None:
                return None
            if whole in self._settled:
                return Kept(entry, statement.key, said, None, state="left out")
            return as_it_was(entry)
        undecided = {n for n, change in standing.changes.items() if not self._is_decided(change)}
        last = entry.said if entry is not None else {}
        kept = last | {name: value for name, value in said.items() if name not in undecided}
        seats, stands_for = self._seats(standing), self._stands_for(standing)
        return Kept(entry, statement.key, kept, statement.person_id, seats, stands_for)

    def _is_decided(self, change: Change) -> bool:
        return change in self._made or change in self._settled

    def _seats(self, standing: Standing) -> tuple[Seat, ...]:
        """Return the seats the list gives somebody; those not decided yet as it said last."""
        last = {
            seat.key: seat for seat in (standing.entry.seats if standing.entry is not None else ())
        }
        if not self._comparison.statements.says_seats:
            return tuple(last.values())
        if standing.whole is not None and standing.whole.doubt:
            return ()  # who was asked about comes in first, and is given a seat the next time
        kept = {seat.key: seat for seat in standing.statement.seats}
        for key, change in standing.seats.items():
            if not self._is_decided(change):
                kept.pop(key, None)
                kept |= {key: last[key]} if key in last else {}
        return tuple(
            seat._replace(department=self._meant("department", seat.department))
            for seat in kept.values()
        )

    def _stands_for(self, standing: Standing) -> tuple[Meant, ...]:
        """Likewise the departments somebody stands for."""
        last = standing.entry.stands_for if standing.entry is not None else ()
        change = standing.sponsoring
        if not self._comparison.statements.says_sponsors:
            return last
        if standing.whole is not None and standing.whole.doubt:
            return ()
        if change is not None and not self._is_decided(change):
            return last
        return tuple(self._meant("department", meant) for meant in standing.statement.stands_for)

    def _leaver(self, plan: Plan, leaver: Leaver) -> Kept:
        entry, change = leaver
        if change is not None and change not in self._made and change not in self._settled:
            return as_it_was(entry)
        person_id = entry.row.person_id
        assert person_id is not None
        said = entry.said | {"last_day": plan.people[person_id].last_day}
        return Kept(entry, entry.row.key, said, person_id, entry.seats, entry.stands_for, "gone")

    def _with_ids(self, name: str, value: Value) -> Value:
        """Return a value with the ids of rows that are in the plan by now."""
        if not isinstance(value, Meant):
            return value
        return self._meant("department" if name == "department" else "person", value)

    def _meant(self, table: str, meant: Meant) -> Meant:
        if meant.id is None:
            return meant
        row_id = self._ids.get((table, meant.id), meant.id)
        return meant._replace(id=row_id if row_id > 0 else None)
