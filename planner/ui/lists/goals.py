"""The tables of purpose statements and goals."""

from __future__ import annotations

from typing import NamedTuple, get_args

from planner.actions import rows
from planner.analysis.champions.department_rows import cell
from planner.analysis.readiness.goal_progress import GoalProgress
from planner.models import Goal, Purpose, Responsibility
from planner.models.purpose import PurposeStatus
from planner.text import measured, percent, tr, trn
from planner.ui.lists.fields import field, seat_field, words_field
from planner.ui.lists.naming import Choices
from planner.ui.table import Choice, Column, Day, Listing, Number, Text
from planner.ui.table.kinds import words
from planner.ui.workspace import Workspace

_STATUS_TONES = {"agreed": "good", "reviewed": "weak", "drafted": "plain"}
_STATE_TONES = {"reached": "good", "on track": "good", "behind": "bad", "no data": "plain"}


class PurposeRow(NamedTuple):
    key: int
    purpose: Purpose
    goals: int
    owners: str
    depth: int
    seat: Responsibility


class GoalRow(NamedTuple):
    key: int
    goal: Goal
    progress: GoalProgress
    owners: str
    depth: int
    seat: Responsibility


def owner_names(workspace: Workspace, seat: Responsibility) -> str:
    """Who owns a thing today or later, backups left out."""
    plan, today = workspace.plan, workspace.today
    names = [
        plan.people[a.person_id].shown_name
        for a in plan.assignments_of(seat.id)
        if a.role == "owner" and (a.until is None or a.until >= today)
    ]
    return ", ".join(sorted(set(names), key=str.casefold))


def purpose_rows(workspace: Workspace) -> list[PurposeRow]:
    """Every purpose statement."""
    plan, coverage = workspace.plan, workspace.measures.coverage
    made = []
    for purpose in plan.purposes.values():
        seat = plan.responsibility_for(purpose)
        goals = len(plan.where(Goal, "purpose_id", purpose.id))
        owners = owner_names(workspace, seat)
        made.append(PurposeRow(purpose.id, purpose, goals, owners, coverage.depth(seat.id), seat))
    return made


def goal_rows(workspace: Workspace) -> list[GoalRow]:
    """Every goal."""
    plan, coverage = workspace.plan, workspace.measures.coverage
    made = []
    for progress in workspace.measures.goals:
        goal = progress.goal
        seat = plan.responsibility_for(goal)
        owners = owner_names(workspace, seat)
        made.append(GoalRow(goal.id, goal, progress, owners, coverage.depth(seat.id), seat))
    return made


def held_by_column(width: int = 11) -> Column:
    """How many hold it, in words."""
    return Column(
        tr("Cover"),
        lambda r: r.depth,
        show=lambda r: cell(r.depth)[0],
        tone=lambda r: cell(r.depth)[1],
        order=lambda r: r.depth,
        width=width,
    )


def purpose_listing(workspace: Workspace) -> Listing:
    """One row for each purpose statement."""
    text = Text()
    return Listing(
        key="purposes",
        columns=(
            Column(
                tr("Purpose"),
                lambda r: r.purpose.title,
                text,
                field(Purpose, "title"),
                width=22,
                strong=True,
            ),
            Column(
                tr("Status"),
                lambda r: r.purpose.status,
                Choice(words(*get_args(PurposeStatus))),
                field(Purpose, "status"),
                tone=lambda r: _STATUS_TONES[r.purpose.status],
                width=11,
            ),
            Column(tr("Owners"), lambda r: r.owners, width=18),
            held_by_column(),
            Column(
                tr("Audience"),
                lambda r: r.purpose.audience,
                text,
                words_field(Purpose, "audience"),
                width=16,
            ),
            Column(
                tr("Statement"),
                lambda r: r.purpose.statement,
                text,
                words_field(Purpose, "statement"),
                width=40,
            ),
            Column(tr("Goals"), lambda r: r.goals, Number(), order=lambda r: r.goals, width=7),
        ),
        add=lambda draft, title: rows.add(draft, Purpose, title=title),
        add_label=tr("Add a purpose statement…"),
        added=tr("add purpose statement"),
        remove=lambda draft, key: rows.remove(draft, Purpose, key),
        removed=lambda n: trn(
            "remove {count} purpose statement", "remove {count} purpose statements", n
        ),
    )


def _latest(row: GoalRow) -> float | None:
    return row.progress.latest.value if row.progress.latest else None


def _progress_words(row: GoalRow) -> str:
    share = row.progress.share
    if share is None:
        return tr(row.progress.state)
    return tr("{state}, {share}", state=tr(row.progress.state), share=percent(max(0.0, share)))


def goal_listing(workspace: Workspace) -> Listing:
    """One row for each goal."""
    text, figure = Text(), Number()
    pick = Choices(workspace)

    def with_unit(value: float | None, row: GoalRow) -> str:
        return "" if value is None else measured(value, row.goal.unit)

    return Listing(
        key="goals",
        columns=(
            Column(
                tr("Goal"),
                lambda r: r.goal.title,
                text,
                field(Goal, "title"),
                width=26,
                strong=True,
            ),
            Column(
                tr("Progress"),
                lambda r: r.progress.share,
                show=_progress_words,
                tone=lambda r: _STATE_TONES[r.progress.state],
                order=lambda r: r.progress.share,
                width=15,
            ),
            Column(
                tr("Now"),
                _latest,
                figure,
                show=lambda r: with_unit(_latest(r), r),
                order=_latest,
                width=8,
            ),
            Column(
                tr("Target"),
                lambda r: r.goal.target,
                figure,
                field(Goal, "target"),
                show=lambda r: with_unit(r.goal.target, r),
                width=8,
            ),
            Column(
                tr("Due"),
                lambda r: r.goal.due,
                Day(lambda: workspace.today),
                field(Goal, "due"),
                width=10,
            ),
            Column(tr("Owners"), lambda r: r.owners, width=18),
            held_by_column(),
            Column(
                tr("Metric"), lambda r: r.goal.metric, text, words_field(Goal, "metric"), width=20
            ),
            Column(tr("Unit"), lambda r: r.goal.unit, text, words_field(Goal, "unit"), width=7),
            Column(
                tr("Baseline"),
                lambda r: r.goal.baseline,
                figure,
                field(Goal, "baseline"),
                show=lambda r: with_unit(r.goal.baseline, r),
                width=8,
            ),
            Column(
                tr("Purpose"),
                lambda r: r.goal.purpose_id,
                Choice(pick.purposes, none=tr("none")),
                field(Goal, "purpose_id"),
                width=18,
            ),
            Column(
                tr("Weight"),
                lambda r: r.seat.weight,
                Number(whole=True),
                seat_field(Goal, "weight"),
                width=8,
            ),
        ),
        add=lambda draft, title: rows.add(draft, Goal, title=title),
        add_label=tr("Add a goal…"),
        added=tr("add goal"),
        remove=lambda draft, key: rows.remove(draft, Goal, key),
        removed=lambda n: trn("remove {count} goal", "remove {count} goals", n),
    )
