"""What responsibilities are about, and how much each of them weighs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from planner.models import Plan, Responsibility
from planner.models.row import table_of
from planner.models.subjects import SUBJECTS, Subject

SUBJECT_TABLES = {table_of(Responsibility), *(table_of(of) for of, _ in SUBJECTS.values())}
"""Where these rows are; an edit of any other table leaves them as they are."""


@dataclass(frozen=True, eq=False)
class Subjects:
    """The subjects and weights of what somebody must hold now, by the responsibility's id.

    Two of them are equal only if they are the same object, as before and after an edit that does
    not touch them. That is quickly seen, where comparing row by row would take long.
    """

    of: Mapping[int, Subject]
    weight: Mapping[int, int]


def subjects(plan: Plan) -> Subjects:
    """Return what every responsibility of a plan is about."""
    rows = plan.responsibilities
    return Subjects(
        of={row_id: plan.subject_of(row) for row_id, row in rows.items()},
        weight={row_id: row.weight for row_id, row in rows.items()},
    )
