"""What steps did to assignments, kept so that more steps can be added and taken back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple, Protocol

from planner.models import Assignment, Plan, RowChange, table_of


class Step(Protocol):
    """One step somebody took, of which only the changes to rows matter here."""

    @property
    def id(self) -> int:
        """Its number; later steps have higher ones."""

    @property
    def on(self) -> date:
        """The day it was taken."""

    @property
    def rows(self) -> tuple[RowChange, ...]:
        """The rows before and after."""


class Version(NamedTuple):
    """An assignment as a step left it."""

    step: int
    on: date | None
    """From which day on it stood so; none where it did before the first step that is known."""
    row: Assignment | None
    """None: it was taken away."""


class AssignmentLog:
    """Every version of every assignment that steps changed, and what was removed beside them."""

    def __init__(self, steps: Iterable[Step] = ()) -> None:
        """Take in steps that stand, oldest first."""
        self._versions: dict[int, list[Version]] = {}
        self._of: dict[int, set[int]] = defaultdict(set)
        self._by: dict[int, set[int]] = defaultdict(set)
        self._removed: dict[tuple[str, int], Any] = {}
        self._days: dict[int, date] = {}
        for step in steps:
            self.add(step)

    def add(self, step: Step) -> None:
        """Take in the newest step."""
        newest = next(reversed(self._days.values()), date.min)
        on = self._days[step.id] = max(newest, step.on)  # a clock may have been put back
        for change in step.rows:
            if change.table == "assignment":
                self._add_version(step.id, on, change)
            elif change.after is None:
                self._removed[change.table, change.id] = change.before

    def _add_version(self, step: int, on: date, change: RowChange) -> None:
        known = self._versions.setdefault(change.id, [])
        if not known and change.before is not None:
            known.append(Version(0, None, change.before))
        known.append(Version(step, on, change.after))
        for row in (change.before, change.after):
            if row is not None:
                self._of[row.responsibility_id].add(change.id)
                self._by[row.person_id].add(change.id)

    def take_back(self, step: Step) -> None:
        """Forget the newest step, which was undone: it counts as never taken."""
        self._days.pop(step.id, None)
        for change in step.rows:
            if change.table == "assignment" and change.id in self._versions:
                kept = [v for v in self._versions[change.id] if v.step != step.id]
                self._versions[change.id] = kept

    def removed(self, row_type: type[Any], row_id: int) -> Any | None:
        """Return a row as it was when it was removed; none where no step removed it."""
        return self._removed.get((table_of(row_type), row_id))

    def versions_of(self, plan: Plan, responsibility_id: int) -> list[Sequence[Version]]:
        """Return the versions of every assignment to a responsibility, those of each in order."""
        rows = plan.assignments_of(responsibility_id)
        return self._with_standing(self._of.get(responsibility_id, ()), rows)

    def versions_by(self, plan: Plan, person_id: int) -> list[Sequence[Version]]:
        """Return the versions of every assignment that a person had, those of each in order."""
        return self._with_standing(self._by.get(person_id, ()), plan.assignments_by(person_id))

    def _with_standing(
        self, changed: Iterable[int], standing: Iterable[Assignment]
    ) -> list[Sequence[Version]]:
        """Return the versions of changed assignments, and of those no step is known of."""
        found: dict[int, Sequence[Version]] = {i: self._versions[i] for i in changed}
        for row in standing:
            if not found.get(row.id):
                found[row.id] = (Version(0, None, row),)
        return [versions for _, versions in sorted(found.items()) if versions]
