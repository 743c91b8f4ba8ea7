"""Cover over time after an edit, from what it was before it."""

from __future__ import annotations

from collections.abc import Collection

from planner.analysis.cover.coverage import Coverage
from planner.analysis.cover.exposure import (
    Exposure,
    action_ends,
    count_days_at_risk,
    depths_ahead,
    exposure,
    exposure_from,
    last_day_ahead,
)
from planner.analysis.cover.holder_changes import HolderChanges, holder_changes
from planner.analysis.incremental.affected_rows import AffectedRows

_NONE: HolderChanges = {}


def updated_exposure(before: Exposure, cover: Coverage, affected: AffectedRows) -> Exposure:
    """Return the same as ``exposure`` of a plan in which no more than this was affected since;
    ``cover`` is its coverage on the first day."""
    plan, on, last = cover.plan, cover.on, last_day_ahead(cover.plan, cover.on)
    if last != before.last_day:
        return exposure(plan, on, cover)
    changing = _changes_after(before, cover, affected)
    there = [row_id for row_id in affected.whole | affected.ahead.keys() if row_id in cover.holders]
    ends = action_ends(plan, on, last)
    updated = depths_ahead(cover, there, changing, ends)
    recounted = count_days_at_risk(updated, last, ends)
    at_risk = {**before.days_at_risk, **dict.fromkeys(there, 0), **recounted}
    depths = {**before.depths, **updated}
    if depths.keys() != cover.holders.keys():
        depths = {row_id: depths[row_id] for row_id in cover.holders}
    days_at_risk = {row_id: days for row_id in depths if (days := at_risk.get(row_id, 0))}
    return exposure_from(cover, last, changing, depths, days_at_risk, ends)


def _changes_after(
    before: Exposure, cover: Coverage, affected: AffectedRows
) -> dict[int, HolderChanges]:
    """Who comes and goes, looked up again for the people whose holding was affected."""
    plan, changing = cover.plan, dict(before.holder_changes)
    for row_id in affected.whole:
        changing.pop(row_id, None)
    who: dict[int, Collection[int]] = {
        row_id: people for row_id, people in affected.ahead.items() if row_id in cover.holders
    }
    for row_id in affected.whole & cover.holders.keys():
        who[row_id] = {a.person_id for a in plan.assignments_of(row_id)}
    updated = holder_changes(plan, cover.on, before.last_day, who)
    for row_id, asked in who.items():
        kept = {p: days for p, days in changing.pop(row_id, _NONE).items() if p not in asked}
        if kept or row_id in updated:
            changing[row_id] = {**kept, **updated.get(row_id, _NONE)}
    return changing
