"""Common cause after an edit, from what it was before it."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

from planner.analysis.cover.common_cause import (
    FIELDS,
    Causes,
    CommonCause,
    common_cause,
    shared_causes,
)
from planner.analysis.cover.coverage import Coverage
from planner.analysis.incremental.affected_rows import AffectedRows


def updated_common_cause(
    before: CommonCause, coverage: Coverage, affected: AffectedRows
) -> CommonCause:
    """Return the same as ``common_cause(coverage)``, where no more than this was affected since.

    Only that is looked at again, and what is held by people who belong elsewhere now.
    """
    plan, earlier = coverage.plan, before.plan
    moved = _people_moved(affected)
    if moved is None or plan.settings != earlier.settings:
        return common_cause(coverage)
    same = not moved and not _joined_or_left(before.causes.coverage, coverage, affected.named)
    causes = Causes(coverage, before.causes.of_all if same else None)
    if causes.of_all != before.causes.of_all:
        return common_cause(coverage)
    to_check = {
        *affected.named,
        *(a.responsibility_id for p in moved for a in plan.assignments_by(p)),
    }
    renewed = {
        row_id: shared_causes(coverage, causes, row_id)
        for row_id in to_check
        if row_id in coverage.holders
    }
    together = {**before.by_responsibility, **renewed}
    found = {row_id: those for row_id in coverage.holders if (those := together.get(row_id))}
    return CommonCause(plan, found, causes)


def _joined_or_left(before: Coverage, after: Coverage, ids: Iterable[int]) -> bool:
    """Return whether anybody holds something now and did not, or the reverse, if it is because of
    these responsibilities."""
    nobody = frozenset[int]()
    return any(
        (person in before.held) != (person in after.held)
        for row_id in ids
        for person in before.holders.get(row_id, nobody) ^ after.holders.get(row_id, nobody)
    )


def _people_moved(affected: AffectedRows) -> list[int] | None:
    """Who belongs elsewhere than before; none where a manager's team may be another."""
    places, moved = attrgetter(*FIELDS.values()), list[int]()
    for person_id, (was, now) in affected.people.items():
        if (was and was.manager_id) != (now and now.manager_id):
            return None
        if was is not None and now is not None and places(was) != places(now):
            moved.append(person_id)
    return moved
