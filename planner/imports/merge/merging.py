"""Merging accepted changes of an edited workbook into the plan, as one step."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from planner.errors import PlannerError
from planner.imports.merge.change import Change
from planner.imports.merge.fields import (
    LISTS,
    Field,
    Holders,
    Links,
    Own,
    Seat,
    SeatOf,
)
from planner.imports.merge.kinds import Reference, References
from planner.imports.merge.linking import CellLinks, write_links
from planner.imports.merge.sheet import Invalid
from planner.models import (
    TABLES,
    Assignment,
    Draft,
    Drill,
    Plan,
    RowChange,
    table_of,
)
from planner.models.adding import add_with_responsibility, note_outcome, note_stage
from planner.models.kinds import references
from planner.models.roles import TRAINED_STATUSES
from planner.models.subjects import KIND_OF
from planner.text import tr


class Rules(NamedTuple):
    """The rules of editing, which a merge obeys too; ``planner.actions`` provides them."""

    check: Callable[[Draft, Any, Any], None]
    """Raises ``PlannerError`` for a row that would break a rule that the plan obeyed before."""
    remove: Callable[[Draft, type[Any], int], None]
    """Removes a row and everything that depends on it."""


class Trial(NamedTuple):
    """The result of trying changes: the rows they write, and the changes that cannot be made."""

    rows: tuple[RowChange, ...]
    refused: dict[Change, str]
    ids: Mapping[tuple[str, int], int]
    """The ids that new rows got, by table and the negative id they had before."""


def merge_changes(draft: Draft, accepted: Sequence[Change], rules: Rules) -> tuple[Invalid, ...]:
    """Merge accepted changes into the plan; return those that could not be made, with the reason.

    They are checked together in their final state, not one after another: two departments may
    swap their names.
    """
    trial = try_changes(draft.plan, accepted, rules, draft.today)
    draft.apply(trial.rows)
    return tuple(change.refused(why) for change, why in trial.refused.items())


def try_changes(
    plan: Plan, accepted: Sequence[Change], rules: Rules, today: date | None = None
) -> Trial:
    """Try changes on a plan; leave out those that fail until the others pass."""
    refused: dict[Change, str] = {}
    while True:
        attempt = _Attempt(plan, rules, today)
        attempt.run([change for change in accepted if change not in refused])
        if not attempt.refused:
            return Trial(attempt.draft.changes, refused, attempt.ids)
        refused |= attempt.refused


class _Attempt:
    """Writes all changes to one draft, then checks every row that was written."""

    def __init__(self, plan: Plan, rules: Rules, today: date | None) -> None:
        self.draft = Draft(plan, today)
        self.refused: dict[Change, str] = {}
        self._rules = rules
        self.ids: dict[tuple[str, int], int] = {}
        """The ids that new rows were given, by table and the negative id they had before."""
        self._writers: dict[tuple[str, int], list[tuple[Change, str]]] = {}
        """The changes that wrote each row, with the field they wrote."""

    def run(self, changes: Sequence[Change]) -> None:
        """Write the changes and check them; what fails is in ``refused``."""
        self._remove([c for c in changes if c.removes_row])
        self._add([c for c in changes if c.kind == "new"])
        written = [c for c in changes if not c.removes_row]
        self._write_fields(written)
        self._appoint([c for c in written if c.kind == "new" and c.in_list == "champions"])
        self._link(written)
        self._check()

    # Rows --------------------------------------------------------------------------------

    def _remove(self, changes: Sequence[Change]) -> None:
        for change in changes:
            row_type = LISTS[change.in_list].row_type
            if change.row_id in self.draft.plan.table(row_type):
                self._rules.remove(self.draft, row_type, change.row_id)

    def _add(self, changes: Sequence[Change]) -> None:
        for change in changes:
            edited = LISTS[change.in_list]
            if edited.row_type is Assignment:
                continue
            given: dict[str, Any] = {}
            for name, value in change.values:
                field = edited.fields[name]
                if isinstance(field.place, Own | Seat) and not isinstance(field.kind, Reference):
                    given[field.place.attribute] = value
            row: Any
            given = _blank(edited.row_type) | given
            if edited.row_type in KIND_OF:
                row, seat = add_with_responsibility(self.draft, edited.row_type, **given)
                self._record_writer(seat, change)
            else:
                row = self.draft.add(edited.row_type, **given)
            self._record_writer(row, change)
            self.ids[edited.table, change.row_id] = row.id

    def _record_writer(self, row: Any, change: Change, attribute: str = "") -> None:
        self._writers.setdefault((table_of(type(row)), row.id), []).append((change, attribute))

    # Fields ------------------------------------------------------------------------------

    def _write_fields(self, changes: Sequence[Change]) -> None:
        """Write all new values of a row at once."""
        plan = self.draft.plan
        edits: dict[tuple[str, int], dict[str, Any]] = {}
        for change in changes:
            if change.in_list == "champions" and change.kind == "new":
                continue
            for name, value in change.values:
                field = LISTS[change.in_list].fields[name]
                if change.kind == "new" and not isinstance(field.kind, Reference):
                    continue
                try:
                    row = self._row(plan, change)
                    written = self._field(plan, row, field, value)
                except PlannerError as error:
                    self.refused[change] = str(error)
                    break
                if written is not None:
                    target, attribute, final = written
                    place = table_of(type(target)), target.id
                    edits.setdefault(place, {})[attribute] = final
                    self._record_writer(target, change, attribute)
        for (table, row_id), fields in edits.items():
            before = plan.table(TABLES[table])[row_id]
            after = self.draft.change(before, **fields)
            if isinstance(after, Assignment):
                note_stage(self.draft, before, after, self.draft.today)
            elif isinstance(after, Drill) and after.outcome != before.outcome:
                note_outcome(self.draft, after, self.draft.today)

    def _row(self, plan: Plan, change: Change) -> Any:
        edited = LISTS[change.in_list]
        row_id = self.ids.get((edited.table, change.row_id), change.row_id)
        row = plan.table(edited.row_type).get(row_id)
        if row is None:
            raise PlannerError(tr("This row is no longer in the plan."))
        return row

    def _field(self, plan: Plan, row: Any, field: Field, value: Any) -> tuple[Any, str, Any] | None:
        """Return the row, field and value to write for a column; none for links."""
        if isinstance(field.kind, Reference) and value is not None:
            value = self._id(field.kind.table, value)
        if isinstance(field.place, SeatOf):
            seat = plan.responsibility_for(plan.departments[value])
            return row, "responsibility_id", seat.id
        if isinstance(field.place, Seat):
            return plan.responsibility_for(row), field.place.attribute, value
        return (row, field.place.attribute, value) if isinstance(field.place, Own) else None

    def _id(self, table: str, row_id: int) -> int:
        """Return the id in the plan of a row that a cell names."""
        found = self.ids.get((table, row_id), row_id)
        if found not in self.draft.plan.table(TABLES[table]):
            raise PlannerError(tr("This refers to a row that is not in the plan."))
        return found

    # Holders and other links --------------------------------------------------------------

    def _appoint(self, changes: Sequence[Change]) -> None:
        for change in changes:
            values: dict[str, Any] = dict(change.values)
            fields = LISTS["champions"].fields
            try:
                department = self._id("department", values.pop("department"))
                person = self._id("person", values.pop("person"))
            except PlannerError as error:
                self.refused[change] = str(error)
                continue
            given = {_attribute(fields[name]): value for name, value in values.items()}
            given.setdefault("status", "nominated")
            given.setdefault("ready", given["status"] in TRAINED_STATUSES)
            plan = self.draft.plan
            seat = plan.responsibility_for(plan.departments[department])
            assignment = self.draft.add(
                Assignment, responsibility_id=seat.id, person_id=person, **given
            )
            note_stage(self.draft, None, assignment, self.draft.today)
            self._record_writer(assignment, change)

    def _link(self, changes: Sequence[Change]) -> None:
        wanted = []
        for change in changes:
            for name, value in change.values:
                field = LISTS[change.in_list].fields[name]
                if not isinstance(field.kind, References) or change in self.refused:
                    continue
                try:
                    row = self._row(self.draft.plan, change)
                    ids = frozenset(self._id(field.kind.table, other) for other in value)
                except PlannerError as error:
                    self.refused[change] = str(error)
                    continue
                if isinstance(field.place, Links | Holders):
                    wanted.append(CellLinks(change, field.place, row, ids))
        for written, change in write_links(self.draft, wanted):
            self._record_writer(written, change)

    # Checks ------------------------------------------------------------------------------

    def _check(self) -> None:
        for change in self.draft.changes:
            writers = self._writers.get((change.table, change.id), ())
            if change.after is None or not writers:
                continue
            try:
                self._rules.check(self.draft, change.after, change.before)
            except PlannerError as error:
                for writer in self._at_fault(change, writers):
                    self.refused.setdefault(writer, str(error))

    def _at_fault(self, row: RowChange, writers: Sequence[tuple[Change, str]]) -> list[Change]:
        """Return the changes without which the row would pass; all if no single one helps."""
        found = []
        for writer, attribute in writers:
            if attribute and row.before is not None and row.after is not None:
                without = row.after._replace(**{attribute: getattr(row.before, attribute)})
                try:
                    self._rules.check(self.draft, without, row.before)
                except PlannerError:
                    continue
                found.append(writer)
        return found or [writer for writer, _ in writers]


def _blank(row_type: type[Any]) -> dict[str, Any]:
    """Return what a new row holds until its cells are written, where it cannot be without."""
    needed = set(row_type._fields) - row_type._field_defaults.keys() - {"id"}
    refers = references(table_of(row_type))
    return {field: 0 if field in refers else "" for field in needed}


def _attribute(field: Field) -> str:
    assert isinstance(field.place, Own)
    return field.place.attribute
