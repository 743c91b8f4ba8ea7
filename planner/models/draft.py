"""A change in the making: verbs write rows to it, and it remembers each one before and after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import repeat
from typing import Any, TypeVar

from planner.errors import PlannerError
from planner.models.columns import made_of_columns
from planner.models.earlier import brought_along, earlier
from planner.models.plan import Plan
from planner.models.row import RowChange, table_of

R = TypeVar("R")

_ENTERED = "entered_on"
"""The field of a row for the day it was entered in the plan."""


class Draft:
    """What a verb reads and writes. Nothing reaches the file until ``Store.run`` saves it whole.

    ``plan`` is the plan with everything written so far. Because every write passes through
    here, ``changes`` is complete, and undo needs no code of its own.
    """

    def __init__(self, plan: Plan, today: date | None = None) -> None:
        self.today = today
        """The day on which new rows are entered; none where nothing is entered, only tried out."""
        self._start = self._plan = plan
        self._changes: dict[tuple[str, int], RowChange] = {}
        self._pending: dict[tuple[str, int], RowChange] = {}
        self._next_ids: dict[str, int] = {}
        self._written: list[tuple[tuple[str, int], RowChange | None]] | None = None
        """Which rows were written since ``whole_or_nothing`` began, and their changes before."""

    @property
    def plan(self) -> Plan:
        """The plan as this draft has left it so far."""
        if self._pending:
            self._plan = self._plan.applied(self._pending.values())
            self._pending = {}
        return self._plan

    def find(self, row_type: type[R], row_id: int) -> R | None:
        """Return a row as this draft has left it so far, none where there is none. For many rows
        written one after the other this is much quicker than asking ``plan`` for each."""
        pending = self._pending.get((table_of(row_type), row_id))
        row: R | None = pending.after if pending else self._plan.table(row_type).get(row_id)
        return row

    @property
    def changes(self) -> tuple[RowChange, ...]:
        """Every row that differs from the start, in the order the rows were first touched."""
        return tuple(c for c in self._changes.values() if c.before != c.after)

    @property
    def wrote(self) -> bool:
        """Whether anything was written since ``whole_or_nothing`` began."""
        return bool(self._written)

    def next_id(self, row_type: type[R]) -> int:
        """Return the id that the next new row of a type gets; the one after it gets the next."""
        table = table_of(row_type)
        return self._next_ids.get(table) or self._plan.next_id(table)

    def add(self, row_type: type[R], **fields: Any) -> R:
        """Write a new row; its id is given here and never used again."""
        table, row_id = table_of(row_type), self.next_id(row_type)
        self._next_ids[table] = row_id + 1
        make: Any = row_type
        if _ENTERED in make._fields:
            fields.setdefault(_ENTERED, self.today)
        row: R = make(id=row_id, **brought_along(make, None, fields, self.today))
        self._write(RowChange(table, row_id, None, row))
        return row

    def add_many(self, row_type: type[R], **columns: Sequence[Any]) -> list[R]:
        """Write many new rows: of these fields the values of all rows as given, the others at
        their defaults."""
        table, count = table_of(row_type), max(map(len, columns.values()))
        if not count:
            return []
        first = self.next_id(row_type)
        self._next_ids[table] = first + count
        columns["id"] = ids = range(first, first + count)
        make: Any = row_type
        defaults = make._field_defaults | {_ENTERED: self.today}
        rows = made_of_columns(
            row_type,
            [columns[f] if f in columns else repeat(defaults[f], count) for f in make._fields],
        )
        keys = list(zip(repeat(table), ids, strict=False))
        nothing = repeat(None, count)
        changes = made_of_columns(RowChange, (repeat(table, count), ids, nothing, rows))
        if self._written is not None:
            self._written.extend(zip(keys, repeat(None), strict=False))
        self._changes.update(zip(keys, changes, strict=True))
        self._pending.update(zip(keys, changes, strict=True))
        return rows

    def change(self, row: R, **fields: Any) -> R:
        """Write new values into a row, which must be as it stands now.

        What follows from them comes along, and what is never overwritten goes into its own list
        (see ``earlier``).
        """
        before: Any = row
        after: R = before._replace(**brought_along(type(row), row, fields, self.today))
        if after != row:
            self._write(RowChange(table_of(type(row)), before.id, row, after))
            if kept := earlier(row, after, self.today):
                self.add(kept[0], **kept[1])
        return after

    def remove(self, row: Any) -> None:
        """Take a row away. What refers to it has to go first or with it."""
        self._write(RowChange(table_of(type(row)), row.id, row, None))

    def apply(self, changes: Iterable[RowChange]) -> None:
        """Write changes that were made to the same plan in another draft, ids and all."""
        for change in changes:
            self._write(change)

    @contextmanager
    def whole_or_nothing(self) -> Iterator[None]:
        """Keep what is written inside only where it is not refused; a refusal goes on."""
        self._written, next_ids = [], dict(self._next_ids)
        try:
            yield
        except PlannerError:
            for key, earlier in reversed(self._written):
                if earlier is None:
                    self._changes.pop(key, None)
                else:
                    self._changes[key] = earlier
            self._plan, self._pending = self._start, dict(self._changes)
            self._next_ids = next_ids
            raise
        finally:
            self._written = None

    def _write(self, change: RowChange) -> None:
        key = change[:2]
        if self._written is not None:
            self._written.append((key, self._changes.get(key)))
        for written in (self._changes, self._pending):
            earlier = written.setdefault(key, change)
            if earlier is not change:
                written[key] = earlier._replace(after=change.after)
