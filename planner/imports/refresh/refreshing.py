"""One refresh from end to end: the table, the list it is the next edition of, what differs."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from planner.imports.merge.change import Change, Differences
from planner.imports.merge.merging import Rules
from planner.imports.reading.raw_table import RawTable
from planner.imports.refresh.accepting import take_refresh, try_refresh
from planner.imports.refresh.comparing import Comparison, compare
from planner.imports.refresh.lists import describe_reading
from planner.imports.refresh.statements import read_statements
from planner.imports.roster.columns import Columns
from planner.models import Draft, KeptList, Plan
from planner.models.garbage_collection import gc_paused
from planner.models.lists import json_object


@dataclass(frozen=True)
class Refresh:
    """The next edition of a list, compared."""

    kept: KeptList
    table: RawTable
    columns: Columns
    file: str
    on: date
    comparison: Comparison
    differences: Differences
    """What can be accepted, and what cannot be made, with the reasons."""

    def accept(
        self,
        draft: Draft,
        accepted: Sequence[Change],
        rules: Rules,
        settled: Collection[Change] = (),
    ) -> dict[Change, str]:
        """Write accepted changes and keep the edition, as one step; return those that cannot be
        made, with the reasons. ``settled`` are those that somebody decided against: they are not
        asked again."""
        kept = draft.plan.get(KeptList, self.kept.id)
        refused = take_refresh(draft, kept, self.comparison, accepted, settled, rules)
        decided = {*(set(accepted) - refused.keys()), *settled}
        headcounts = json_object(kept.headcounts) | {
            name: count
            for name, count in self.comparison.statements.headcounts.items()
            if self.comparison.headcounts.get(name) in (None, *decided)
        }
        draft.change(
            kept,
            file=self.file,
            read_on=self.on,
            headcounts=json.dumps(headcounts, ensure_ascii=False),
            **describe_reading(self.table, self.columns),
        )
        return refused


def read_next(
    plan: Plan,
    kept: KeptList,
    table: RawTable,
    columns: Columns,
    file: str,
    on: date,
    rules: Rules,
) -> Refresh:
    """Compare a table as the next edition of a list. What the plan's checks refuse is invalid."""
    with gc_paused():
        comparison = compare(plan, kept, read_statements(plan, table, columns), on)
    found = comparison.differences
    ready = [change for change in found.changes if change.kind != "removed"]
    refused = try_refresh(plan, comparison, ready, rules).refused
    differences = found._replace(
        changes=tuple(change for change in found.changes if change not in refused),
        invalid=(*found.invalid, *(change.refused(why) for change, why in refused.items())),
    )
    return Refresh(kept, table, columns, file, on, comparison, differences)
