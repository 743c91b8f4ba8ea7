"""Trying cover out: planning drills, noting how they went, and saying who keeps the plan."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from planner.actions import roles, rows
from planner.models import Assignment, Draft, Drill, Request, Responsibility
from planner.models.adding import note_outcome
from planner.models.drills import DrillResult


def plan_drills(draft: Draft, tried: Iterable[tuple[int, int]], on: date) -> list[Drill]:
    """Plan a drill on a day for each pair of responsibility and person.

    What has a drill in that month already is left alone.
    """
    planned = []
    for responsibility_id, person_id in tried:
        others = draft.plan.where(Drill, "responsibility_id", responsibility_id)
        if not any((d.on.year, d.on.month) == (on.year, on.month) for d in others):
            planned.append(
                rows.add(
                    draft, Drill, responsibility_id=responsibility_id, person_id=person_id, on=on
                )
            )
    return planned


def move_drills(draft: Draft, drill_ids: Iterable[int], on: date) -> None:
    """Put drills on another day; answers about them are due on it."""
    for drill_id in drill_ids:
        rows.edit(draft, Drill, drill_id, on=on)
        for request in _open_requests(draft, drill_id):
            rows.edit(draft, Request, request.id, due=on)


def note_result(draft: Draft, drill_ids: Iterable[int], result: DrillResult, on: date) -> None:
    """Note how drills went. Whoever carried one is not asked for an answer any more, and neither
    is anybody else in it."""
    for drill_id in drill_ids:
        drill = rows.find(draft, Drill, drill_id)
        stuck_on = result.stuck_on if result.outcome == "stuck" else ""
        kept = stuck_on or (drill.stuck_on if result.outcome == "stuck" else "")
        noted = rows.edit(draft, Drill, drill_id, outcome=result.outcome, stuck_on=kept)
        note_outcome(draft, noted, on)


def settle_drills(draft: Draft, drill_ids: Sequence[int], on: date | None) -> None:
    """Note since when what people were stuck on is in nobody's way; none: it still is."""
    for drill_id in drill_ids:
        rows.edit(draft, Drill, drill_id, settled_on=on)


def name_keeper(draft: Draft, person_id: int) -> Assignment:
    """Say who keeps the plan. What somebody holds from now on counts like everything else.

    Raises ``PlannerError`` for whoever keeps it already.
    """
    keeping = draft.plan.keeping or draft.add(
        Responsibility, kind="plan", plan_info_id=draft.plan.info.id
    )
    return roles.assign(draft, keeping.id, person_id)


def _open_requests(draft: Draft, drill_id: int) -> list[Request]:
    return [r for r in draft.plan.where(Request, "drill_id", drill_id) if r.status == "open"]
