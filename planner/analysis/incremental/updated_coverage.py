"""Who holds what after an edit, from who held what before it: as much work as the edit affects."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date

from planner.analysis.cover.coverage import Coverage, holds
from planner.analysis.incremental.affected_rows import AffectedRows, affected_rows
from planner.models import Assignment, Plan, Responsibility, RowChange

_NOBODY: frozenset[int] = frozenset()


def coverage_after(before: Coverage, plan: Plan, changes: Iterable[RowChange]) -> Coverage:
    """Return the coverage of the same day for the plan that these changes made of the one before.

    The same as ``coverage(plan, before.on)``; a law held by a test.
    """
    return updated_coverage(before, plan, affected_rows(before.plan, plan, before.on, changes))


def updated_coverage(before: Coverage, plan: Plan, affected: AffectedRows) -> Coverage:
    """Return the coverage of the same day for a plan in which no more than this was affected."""
    earlier, rows = before.holders, plan.responsibilities
    recomputed = _recomputed_holders(plan, before, affected)
    changed = {row_id: now for row_id, now in recomputed if earlier.get(row_id) != now}
    gone = {row_id for row_id in affected.whole if row_id in earlier and row_id not in rows}
    holders = earlier
    if changed or gone:
        together = {**earlier, **changed}
        new = any(row_id not in earlier for row_id in changed)
        holders = {row_id: together[row_id] for row_id in rows} if new or gone else together
    after = Coverage(plan, before.on, holders)
    if "held" in vars(before):
        vars(after)["held"] = _held_after(before, after, changed.keys() | gone)
    return after


def _recomputed_holders(
    plan: Plan, before: Coverage, affected: AffectedRows
) -> Iterator[tuple[int, frozenset[int]]]:
    """Who holds each responsibility that was affected."""
    rows, on = plan.responsibilities, before.on
    for row_id in affected.whole:
        if row_id in rows:
            yield row_id, _holding(plan, rows[row_id], plan.assignments_of(row_id), on)
    for row_id, people in affected.today.items():
        if row_id in rows and row_id not in affected.whole:
            theirs = [a for a in plan.assignments_of(row_id) if a.person_id in people]
            yield (
                row_id,
                (before.holders[row_id] - people) | _holding(plan, rows[row_id], theirs, on),
            )


def _holding(
    plan: Plan, row: Responsibility, assignments: Iterable[Assignment], on: date
) -> frozenset[int]:
    """Who holds a responsibility on a day by one of these assignments to it."""
    people, idle = plan.people, plan.settings.idle_statuses
    return frozenset(
        a.person_id
        for a in assignments
        if holds(a, row, on, idle) and plan.present(people[a.person_id], on)
    )


def _held_after(
    before: Coverage, after: Coverage, changed: Collection[int]
) -> Mapping[int, frozenset[int]]:
    """Return what each person holds, updated over the responsibilities with
    other holders."""
    if not changed:
        return before.held
    held = dict(before.held)
    for row_id in changed:
        earlier, now = before.holders.get(row_id, _NOBODY), after.holders.get(row_id, _NOBODY)
        for person in now - earlier:
            held[person] = held.get(person, _NOBODY) | {row_id}
        for person in earlier - now:
            held[person] = held[person] - {row_id}
            if not held[person]:
                del held[person]
    return held
