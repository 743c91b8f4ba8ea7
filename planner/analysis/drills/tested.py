"""Measure 21: which cover was tried, and not only named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from planner.analysis.cover.coverage import Coverage
from planner.analysis.cover.group import Group, group_of
from planner.models import Drill


@dataclass(frozen=True)
class Tested:
    """What holders carried alone lately enough to count."""

    carried: Mapping[int, Mapping[int, date]]
    """By responsibility the holders who carried it alone, each with the last day they did."""
    group: Group
    """What two or more hold, of which one has carried it alone."""

    def days_tested_by(self, responsibility_id: int) -> Mapping[int, date]:
        """Return the holders who carried this alone, each with the last day they did."""
        return self.carried.get(responsibility_id, {})


def tested(coverage: Coverage) -> Tested:
    """Return what was tested on the day of a coverage.

    A drill counts from its day on and for as many days after it as the settings say, where it was
    done by somebody who holds the responsibility still.
    """
    plan, on = coverage.plan, coverage.on
    first = on - timedelta(days=plan.settings.tested_for_days)
    carried: dict[int, dict[int, date]] = {}
    for drill in plan.where(Drill, "outcome", "done"):
        if first <= drill.on <= on and drill.person_id in coverage.holders.get(
            drill.responsibility_id, ()
        ):
            days = carried.setdefault(drill.responsibility_id, {})
            days[drill.person_id] = max(drill.on, days.get(drill.person_id, drill.on))
    return Tested(carried, group_of(plan, (i for i in carried if coverage.depth(i) > 1)))
