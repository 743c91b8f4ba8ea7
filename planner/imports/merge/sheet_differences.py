"""The differences of one sheet: each cell as exported, as in the plan, and as it is now."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from planner.errors import PlannerError
from planner.imports.merge.base import Base
from planner.imports.merge.cells import as_text
from planner.imports.merge.change import Change
from planner.imports.merge.fields import EditedList, Field
from planner.imports.merge.kinds import Day, Reading, Reference, Shown, Text
from planner.imports.merge.matching import Match, Matching, Texts
from planner.imports.merge.merging import Rules
from planner.imports.merge.names import Names, label
from planner.imports.merge.removal import Removal
from planner.imports.merge.sheet import EditedRow, EditedSheet, Invalid
from planner.imports.reading.days import DayOrder, detect_day_order
from planner.models import Person, Plan
from planner.text import tr

_MADE_A_DAY = re.compile(r"\d{4}-\d\d-\d\d(?: \d\d:\d\d:\d\d)?", re.ASCII)
"""How a cell with a day comes in; nobody has it as an id or a name."""

_UNKNOWN = object()
"""Stands for an exported value that can no longer be read."""


class SheetDifferences:
    """Compares one sheet; ``changes``, ``conflicts``, ``invalid`` and ``notes`` are the result."""

    def __init__(
        self,
        sheet: EditedSheet,
        edited: EditedList,
        plan: Plan,
        base: Base,
        names: Names,
        rules: Rules,
    ) -> None:
        self._sheet, self._edited, self._plan, self._names = sheet, edited, plan, names
        self._rules = rules
        self._next_ids = base.next_ids
        self._titles = {c.name: c.title for c in sheet.base.columns}
        self._orders: dict[str, DayOrder | None] = {
            name: detect_day_order(row.cells[name] for row in sheet.rows)
            for name in sheet.positions
            if isinstance(self._field(name).kind, Day)
        }
        self._labels: Counter[str] = Counter()
        self.changes: list[Change] = []
        self.conflicts: list[Change] = []
        self.invalid: list[Invalid] = list(sheet.invalid)
        self.notes: list[str] = list(sheet.notes)

    def compare(self, matching: Matching, new_ids: Mapping[int, int]) -> None:
        """Compare matched rows; ``new_ids`` holds the ids of new rows by row number."""
        self.invalid += matching.invalid
        for match in matching.matches:
            if match.row_id is None:
                self._compare_new(match, new_ids[match.row.number], self.changes)
            else:
                self._compare_row(match, match.row_id)
        self._compare_removed(matching.removed)

    def _field(self, name: str) -> Field:
        return self._edited.fields[name]

    # One cell ----------------------------------------------------------------------------

    def _read_exported(self, name: str, value: object) -> Any:
        kind, text = self._field(name).kind, as_text(value)
        if not text.strip():
            return kind.empty
        try:
            return kind.read(text, Reading(self._names))
        except PlannerError:
            return _UNKNOWN

    def _read_cell(self, row: EditedRow, name: str, was: Any = None) -> Any:
        """Return the value of a cell. Raises ``PlannerError`` where it is not valid."""
        kind, text = self._field(name).kind, row.cells[name]
        flaw = self._sheet.broken_cell(name, row.number)
        if flaw == "error":
            raise PlannerError(tr("This cell shows an error instead of a value."))
        if flaw == "formula":
            raise PlannerError(
                tr("This formula has no result yet; open the workbook, save it and try again.")
            )
        if not text.strip():
            return kind.empty
        if isinstance(kind, Text) and _MADE_A_DAY.fullmatch(text.strip()):
            raise PlannerError(
                tr(
                    "“{text}” is a day, which a spreadsheet program may have made of what was"
                    " typed; type it again in a cell that holds text.",
                    text=text.strip(),
                )
            )
        return kind.read(text, Reading(self._names, self._orders.get(name), was))

    def _refuse(self, name: str, row: EditedRow, reason: object) -> None:
        self.invalid.append(
            Invalid(self._sheet.name, self._sheet.cell(name, row.number), str(reason))
        )

    # Rows that are in the plan -----------------------------------------------------------

    def _compare_row(self, match: Match, row_id: int) -> None:
        row = self._plan.table(self._edited.row_type).get(row_id)
        edits = self._edits(match)
        if row is None and edits:
            self._compare_new(match, row_id, self.conflicts)
        for name, (was, now) in edits.items() if row is not None else ():
            self._compare_cell(match, row, name, was, now)

    def _edits(self, match: Match) -> dict[str, tuple[Any, Any]]:
        """Return the cells that differ from what was exported: the exported value, and theirs."""
        row = match.row
        exported = self._sheet.base.rows.get(match.key or "", {})
        edits: dict[str, tuple[Any, Any]] = {}
        for name, text in row.cells.items():
            same = name in exported and _same_text(text, as_text(exported[name]))
            if same and (text or self._sheet.broken_cell(name, row.number) is None):
                continue
            kind = self._field(name).kind
            was = self._read_exported(name, exported.get(name))
            try:
                now = self._read_cell(row, name, was)
                if now != was and now == kind.empty and getattr(kind, "required", False):
                    raise PlannerError(tr("This cell cannot be empty."))
            except PlannerError as error:
                self._refuse(name, row, error)
                continue
            if now != was:
                edits[name] = was, now
        return edits

    def _compare_cell(self, match: Match, row: Any, name: str, was: Any, now: Any) -> None:
        kind = self._field(name).kind
        in_plan = self._field(name).value_in(self._plan, row)
        if in_plan == now:
            return
        change = Change(
            kind="changed",
            sheet=self._sheet.name,
            row=self._row_label(match),
            column=self._titles[name],
            was=kind.display(in_plan, self._names),
            now=kind.display(now, self._names),
            exported=None if was is _UNKNOWN else kind.display(was, self._names),
            cell=self._sheet.cell(name, match.row.number),
            in_list=self._sheet.base.name,
            row_id=row.id,
            values=((name, now),),
            doubt=match.doubt,
        )
        sure = in_plan == was and not match.doubt
        (self.changes if sure else self.conflicts).append(change)

    # New rows ----------------------------------------------------------------------------

    def _compare_new(self, match: Match, row_id: int, into: list[Change]) -> None:
        """Compare a row that the plan does not have; one removed since the export comes back."""
        row = match.row
        values: dict[str, Any] = {}
        incomplete = False
        for name in row.cells:
            kind = self._field(name).kind
            needed = isinstance(kind, Reference | Day) and kind.required
            try:
                value = self._read_cell(row, name)
                if value == kind.empty and needed:
                    raise PlannerError(tr("This cell cannot be empty."))
            except PlannerError as error:
                self._refuse(name, row, error)
                incomplete = incomplete or needed
                continue
            if value != kind.empty:
                values[name] = value
        if incomplete or not values:
            return
        change = Change(
            kind="new",
            sheet=self._sheet.name,
            row=self._row_label(match),
            column=None,
            was=None,
            now=self._displayed(values),
            exported=None,
            cell=self._sheet.cell(next(iter(self._sheet.positions)), row.number),
            in_list=self._sheet.base.name,
            row_id=row_id,
            values=tuple(values.items()),
        )
        into.append(change)

    # Removed rows -----------------------------------------------------------------------

    def _compare_removed(self, keys: Iterable[str]) -> None:
        table = self._plan.table(self._edited.row_type)
        for key in keys:
            row = table.get(int(key.split()[1]))
            if row is None:
                continue
            removal = Removal(self._plan, row, self._rules)
            edited = self._edited_since(key, row) or removal.affects_newer_rows(self._next_ids)
            into = self.conflicts if edited else self.changes
            into.append(self._removed(key, row, removal))

    def _removed(self, key: str, row: Any, removal: Removal) -> Change:
        values = {
            name: value
            for name in self._sheet.base.rows[key]
            if (value := self._field(name).value_in(self._plan, row))
            != self._field(name).kind.empty
        }
        return Change(
            kind="removed",
            sheet=self._sheet.name,
            row=self._label_of[key],
            column=None,
            was=self._displayed(values),
            now=None,
            exported=None,
            cell="",
            in_list=self._sheet.base.name,
            row_id=row.id,
            values=(),
            side_effects=removal.side_effects,
        )

    def _edited_since(self, key: str, row: Any) -> bool:
        return any(
            self._read_exported(name, value) != self._field(name).value_in(self._plan, row)
            for name, value in self._sheet.base.rows[key].items()
        )

    # Labels ------------------------------------------------------------------------------

    @cached_property
    def _label_of(self) -> dict[str, str]:
        """The labels of rows, by key or, where they have none, by row number."""
        return {
            key: self._label({name: as_text(value) for name, value in values.items()})
            for key, values in self._sheet.base.rows.items()
        }

    def _displayed(self, values: Mapping[str, Any]) -> dict[str, Shown]:
        return {
            self._titles[name]: self._field(name).kind.display(value, self._names)
            for name, value in values.items()
        }

    def _row_label(self, match: Match) -> str:
        known = match.key or str(match.row.number)
        if known not in self._label_of:
            self._label_of[known] = self._label(match.row.cells)
        return self._label_of[known]

    def _label(self, texts: Texts) -> str:
        """Return the label of a row; the second row of one name gets a number."""
        known = (texts.get(name, "").strip() for name in self._edited.identifying_columns)
        called = next((text for text in known if text), "")
        if not self._edited.identifying_columns:
            called = texts.get("department", "").strip()
            if person := texts.get("person", "").strip():
                called = tr("{seat}: {person}", seat=called, person=self._person(person))
        self._labels[called] += 1
        count = self._labels[called]
        return called if count == 1 else f"{called} ({count})"

    def _person(self, text: str) -> str:
        try:
            person = self._plan.table(Person).get(self._names.find("person", text))
        except PlannerError:
            return text
        return text if person is None else label(person)


_BROKEN_INTO_LINES = 16_000
"""Characters. LibreOffice inserts line breaks into longer texts."""


def _same_text(text: str, was: str) -> bool:
    return text == was or (
        len(was) > _BROKEN_INTO_LINES and "".join(text.split()) == "".join(was.split())
    )
