"""The table of goals."""

from __future__ import annotations

from typing import NamedTuple

from planner.actions import rows
from planner.analysis.readiness.goal_progress import GoalProgress
from planner.analysis.readiness.goal_remarks import goal_remarks
from planner.models import Goal, Responsibility
from planner.text import measured, percent, tr, trn
from planner.ui.lists.field_columns import OwnColumns, seat_column
from planner.ui.lists.held_by import held_by_column, owner_names
from planner.ui.state.workspace import Workspace
from planner.ui.table import Column, Listing, Number

_TONES = {True: "good", False: "bad", None: "plain"}


class GoalRow(NamedTuple):
    """A goal with its progress and who holds it."""

    key: int
    goal: Goal
    progress: GoalProgress
    owners: str
    depth: int
    seat: Responsibility


def goal_rows(workspace: Workspace) -> list[GoalRow]:
    """Return a row for every goal."""
    plan, coverage = workspace.plan, workspace.measures.coverage
    made = []
    for progress in workspace.measures.goals:
        goal = progress.goal
        seat = plan.responsibility_for(goal)
        owners = owner_names(workspace, seat)
        made.append(GoalRow(goal.id, goal, progress, owners, coverage.depth(seat.id), seat))
    return made


def _latest(row: GoalRow) -> float | None:
    return row.progress.latest.value if row.progress.latest else None


def _progress_words(row: GoalRow) -> str:
    share = row.progress.share
    if share is None:
        return tr(row.progress.state)
    return tr("{state}, {share}", state=tr(row.progress.state), share=percent(max(0.0, share)))


def _with_unit(value: float | None, row: GoalRow) -> str:
    return "" if value is None else measured(value, row.goal.unit)


def _columns(workspace: Workspace) -> tuple[Column, ...]:
    """Return the columns: the goal, how far it has come and who holds it; then how it counts."""
    own = OwnColumns(workspace, Goal, "goal")
    return (
        own("title", width=34, strong=True),
        *_progress_columns(),
        own("target", show=lambda r: _with_unit(r.goal.target, r)),
        own("due", width=12),
        Column(
            tr("Remarks"),
            lambda r: ", ".join(goal_remarks(r.progress, workspace.today)),
            width=18,
        ),
        Column(tr("Last note"), lambda r: r.progress.note, width=26),
        Column(tr("Owners"), lambda r: r.owners, width=18),
        held_by_column(),
        own("metric", width=20),
        own("unit", width=7),
        own("direction", width=12),
        own("baseline", show=lambda r: _with_unit(r.goal.baseline, r)),
        own("baseline_on"),
        own("tolerance", show=lambda r: _with_unit(r.goal.tolerance, r)),
        own("rhythm_days"),
        own("purpose", width=18),
        seat_column(workspace, Goal, "weight"),
        *own.rest(),
    )


def _progress_columns() -> tuple[Column, ...]:
    return (
        Column(
            tr("Progress"),
            lambda r: r.progress.share,
            show=_progress_words,
            tone=lambda r: _TONES[r.progress.well],
            order=lambda r: r.progress.share,
            width=15,
        ),
        Column(
            tr("Now"),
            _latest,
            Number(),
            show=lambda r: _with_unit(_latest(r), r),
            order=_latest,
            width=8,
        ),
    )


def goal_listing(workspace: Workspace) -> Listing:
    """Return the table of goals, one row for each."""
    return Listing(
        key="goals",
        columns=_columns(workspace),
        add=lambda draft, title: rows.add(draft, Goal, title=title),
        add_label=tr("Add a goal…"),
        added=tr("add goal"),
        remove_all=lambda draft, keys: rows.remove_many(draft, Goal, keys),
        remove_label=lambda n: trn("remove {count} goal", "remove {count} goals", n),
        removed=lambda n: trn("Removed {count} goal.", "Removed {count} goals.", n),
    )
