"""The measures of one plan on one day: its figures, and the status that follows from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from planner.analysis.cover.coverage import Coverage
from planner.analysis.figures import Figures
from planner.analysis.incremental.affected_rows import AffectedRows, affected_rows
from planner.analysis.incremental.subjects import SUBJECT_TABLES
from planner.analysis.incremental.updated_common_cause import updated_common_cause
from planner.analysis.incremental.updated_coverage import updated_coverage
from planner.analysis.incremental.updated_everyone import updated_everyone
from planner.analysis.incremental.updated_exposure import updated_exposure
from planner.analysis.readiness.parts import Part, readiness
from planner.analysis.readiness.way_out import WayOut, standing_until, way_out
from planner.models import Plan, RowChange


class Measures(Figures):
    """The figures of a plan on a day, how ready it is by them, and what would lift its status."""

    @cached_property
    def readiness(self) -> tuple[Part, ...]:
        """The four parts of readiness with their checks."""
        return readiness(self)

    @cached_property
    def way_out(self) -> WayOut | None:
        """The smallest step that lifts the plan's status; none where there is nothing to lift."""
        return way_out(self, self.readiness)

    @cached_property
    def status_until(self) -> date | None:
        """The last day on which the status is as good as today, where a day ahead ends it."""
        return standing_until(self, self.readiness)

    def after(self, plan: Plan, changes: Iterable[RowChange]) -> Measures:
        """Return the measures of the plan that these changes made of this one, on the same day.

        What goes by responsibility is updated for what the changes affect; all else
        keeps the answers whose makings are the same. What the solver proved is kept where nobody
        holds anything else and nothing weighs anything else.
        """
        later, changes = measure(plan, self.on), tuple(changes)
        later.answers = self.answers
        later.row_cache = self.row_cache.after(plan, changes)
        if not self.knows("coverage") or plan.settings != self.plan.settings:
            return later
        affected = affected_rows(self.plan, plan, self.on, changes)
        known, updated = vars(self), vars(later)
        cover = updated["coverage"] = updated_coverage(self.coverage, plan, affected)
        for name, update in _UPDATES.items():
            if self.knows(name):
                updated[name] = update(known[name], cover, affected)
        if self.knows("subjects") and all(change.table not in SUBJECT_TABLES for change in changes):
            updated["subjects"] = known["subjects"]
        if cover.holders == self.coverage.holders and not _weighs(changes):
            for name in ("bus_factor", "worst", "curve"):
                if self.knows(name):
                    updated[name] = known[name]
        return later


_UPDATES: dict[str, Callable[[Any, Coverage, AffectedRows], Any]] = {
    "named": updated_everyone,
    "exposure": updated_exposure,
    "common_cause": updated_common_cause,
}
"""The measures that go by responsibility, and what computes each again where it was affected."""


def _weighs(changes: Iterable[RowChange]) -> bool:
    """Return whether a change may weigh on the solver's answer though everybody holds what they
    held: by another weight or threshold, or by a label that puts people in another order."""
    return any(
        change.table in ("responsibility", "action", "setting")
        or (
            change.table == "person"
            and (change.before and change.before.label) != (change.after and change.after.label)
        )
        for change in changes
    )


def measure(plan: Plan, on: date, threshold: Decimal | None = None) -> Measures:
    """Return the measures of a plan on a day, with a threshold other than the plan's own
    if given."""
    return Measures(plan, on, plan.settings.exact_threshold if threshold is None else threshold)
