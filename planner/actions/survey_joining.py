"""What staff of two departments answered, where these become one."""

from __future__ import annotations

import math

from planner.models import Department, Draft, SurveyResult


def join_answers(draft: Draft, keep: Department, other: Department) -> None:
    """Make one answer of each two that both departments gave to a question of a round.

    Answers of a department count those below it: where one of the two is above the other, its own
    stand.
    """
    nested = _is_above(draft, keep, other) or _is_above(draft, other, keep)
    own = {
        (result.round_id, result.question_id): result
        for result in draft.plan.where(SurveyResult, "department_id", keep.id)
    }
    for result in draft.plan.where(SurveyResult, "department_id", other.id):
        kept = own.get((result.round_id, result.question_id))
        if kept is None:
            continue
        both = [kept, result]
        if nested:
            both = [max(both, key=lambda figure: figure.answered)]
        draft.change(
            kept, answered=sum(r.answered for r in both), score=math.fsum(r.score for r in both)
        )
        draft.remove(result)


def _is_above(draft: Draft, department: Department, other: Department) -> bool:
    """Return whether a department is above another; a circle of departments ends the look."""
    seen: set[int] = set()
    above = other.parent_id
    while above is not None and above not in seen and above != department.id:
        seen.add(above)
        above = draft.plan.departments[above].parent_id
    return above == department.id
