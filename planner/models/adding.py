"""How rows come into a plan that do not come alone."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple, TypeVar

from planner.errors import PlannerError
from planner.models.champions import Stage
from planner.models.draft import Draft
from planner.models.drills import Drill
from planner.models.plan import Plan
from planner.models.requests import Request
from planner.models.roles import Assignment, Responsibility
from planner.models.row import TABLES, RowChange
from planner.models.subjects import KIND_OF
from planner.text import tr

S = TypeVar("S", bound=NamedTuple)


def add_with_responsibility(
    draft: Draft, row_type: type[S], *, weight: int = 1, needed_cover: int = 2, **fields: Any
) -> tuple[S, Responsibility]:
    """Add a department, goal, purpose statement, sponsor or action, and its responsibility."""
    kind, reference = KIND_OF[row_type]
    subject: Any = draft.add(row_type, **fields)
    responsibility = draft.add(
        Responsibility,
        kind=kind,
        weight=weight,
        needed_cover=needed_cover,
        **{reference: subject.id},
    )
    return subject, responsibility


def note_stage(
    draft: Draft, before: Assignment | None, after: Assignment, on: date | None, note: str = ""
) -> None:
    """Write down to which stage somebody came, where an appointment says another than before.

    Without a day nothing is written down: it is not known when that was.
    """
    if on is None or after.status is None or (before and before.status == after.status):
        return
    draft.add(
        Stage,
        responsibility_id=after.responsibility_id,
        person_id=after.person_id,
        on=on,
        status=after.status,
        note=note,
    )


def note_outcome(draft: Draft, drill: Drill, on: date | None) -> None:
    """Ask nobody any more who is in a drill of which it is known how it went: whoever carried it
    has answered, and the others need not know. What nobody was stuck on is not kept."""
    if drill.outcome != "stuck" and drill.stuck_on:
        drill = draft.change(drill, stuck_on="")
    if drill.outcome == "planned":
        return
    answer = tr("stuck on {what}", what=drill.stuck_on) if drill.stuck_on else tr(drill.outcome)
    for request in draft.plan.where(Request, "drill_id", drill.id):
        if request.status != "open":
            continue
        if request.person_id == drill.person_id:
            draft.change(request, status="answered", answer=answer, answered_on=on)
        else:
            draft.change(request, status="withdrawn")


def import_all(draft: Draft, other: Plan) -> None:
    """Write every row of another plan, ids and all, into one that holds nothing but its name."""
    if any(draft.plan.table(TABLES[table]) for table in TABLES if table != "plan_info"):
        raise PlannerError(tr("A whole plan comes only into an empty one; make a new plan first."))
    draft.change(draft.plan.info, **(other.info._asdict() | {"id": draft.plan.info.id}))
    draft.apply(
        RowChange(table, row.id, None, _about_the_plan(row, draft.plan.info.id))
        for table, row_type in TABLES.items()
        if table != "plan_info"
        for row in other.table(row_type).values()
    )


def _about_the_plan(row: Any, info_id: int) -> Any:
    """Return a row; the responsibility for the plan itself refers to the one it comes into."""
    if isinstance(row, Responsibility) and row.plan_info_id is not None:
        return row._replace(plan_info_id=info_id)
    return row
