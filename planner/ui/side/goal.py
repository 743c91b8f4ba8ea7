"""What the details panel says of a purpose statement and a goal."""

from __future__ import annotations

from planner.analysis.readiness.goal_remarks import goal_remarks
from planner.models import Goal
from planner.text import day, measured, tr
from planner.ui.lists.field_columns import other_facts
from planner.ui.side.check_ins import show_check_ins
from planner.ui.side.comments import show_comments
from planner.ui.side.details import Details
from planner.ui.side.field_editors import FieldEditors
from planner.ui.side.goal_trend import GoalTrend
from planner.ui.side.holders_box import HoldersBox
from planner.ui.side.messages_box import show_messages
from planner.ui.side.milestones import forecast_words, show_milestones
from planner.ui.side.statement import show_statement
from planner.ui.side.tenure_box import show_who_held
from planner.ui.state.workspace import Workspace

_SHOWN_OF_PURPOSE = (
    *("title", "status", "audience", "written_by", "written_on", "agreed_by", "agreed_on"),
)
"""The fields that the panel of a statement tells in its own words."""
_MEASURED_HOW = ("direction", "baseline", "baseline_on", "tolerance", "rhythm_days")
"""What says how a goal is measured, to be edited in its panel."""
_SHOWN_OF_GOAL = ("title", "metric", "unit", "target", "due", "purpose", *_MEASURED_HOW)
"""The fields that the panel of a goal tells in its own words, or leaves to the table."""


def show_purpose(details: Details, workspace: Workspace, purpose_id: int) -> None:
    """Show a statement in full, who owns it, and the goals that serve it."""
    plan = workspace.plan
    purpose = plan.purposes[purpose_id]
    details.begin(purpose.title)
    show_comments(details, workspace, purpose)
    details.text(tr("Purpose statement"))
    details.facts(
        [
            (tr("Status"), tr(purpose.status)),
            (tr("Audience"), purpose.audience),
            *other_facts(
                workspace,
                purpose,
                shown=(
                    "title",
                    "status",
                    "audience",
                    "written_by",
                    "written_on",
                    "agreed_by",
                    "agreed_on",
                ),
            ),
        ]
    )
    show_statement(details, workspace, purpose)
    details.heading(tr("Owners and backups"))
    details.widget(HoldersBox(workspace, plan.responsibility_for(purpose)))
    show_who_held(details, workspace, plan.responsibility_for(purpose))
    details.heading(tr("Served by"))
    goals = [goal.title for goal in plan.where(Goal, "purpose_id", purpose_id)]
    details.bullets(goals, tr("No goals yet. Choose this purpose in a goal’s row."))
    show_messages(details, workspace, "purpose_id", purpose_id)
    details.end()


def show_goal(details: Details, workspace: Workspace, goal_id: int) -> None:
    """Show a goal's figures, its check-ins, and who owns it."""
    plan = workspace.plan
    goal = plan.goals[goal_id]
    progress = next(each for each in workspace.measures.goals if each.goal.id == goal_id)
    purpose = plan.purposes.get(goal.purpose_id or 0)
    details.begin(goal.title)
    show_comments(details, workspace, goal)
    details.text(tr("Goal"))
    details.facts(
        [
            (tr("Metric"), goal.metric),
            (tr("Target"), _figure(goal.target, goal.unit)),
            (tr("Due"), day(goal.due, workspace.today) if goal.due else ""),
            (tr("Serves"), purpose.title if purpose else ""),
            (tr("State"), tr(progress.state)),
            *other_facts(workspace, goal, shown=_SHOWN_OF_GOAL),
        ]
    )
    for remark in goal_remarks(progress, workspace.today):
        details.text(remark)
    details.heading(tr("Over time"))
    details.widget(GoalTrend(workspace, goal))
    if words := forecast_words(workspace, goal):
        details.text(words)
    show_check_ins(details, workspace, goal)
    show_milestones(details, workspace, goal)
    details.heading(tr("Owners and backups"))
    details.widget(HoldersBox(workspace, plan.responsibility_for(goal)))
    details.heading(tr("How it is measured"))
    details.widget(FieldEditors(workspace, Goal, goal_id, _MEASURED_HOW))
    show_who_held(details, workspace, plan.responsibility_for(goal))
    details.end()


def _figure(value: float | None, unit: str) -> str:
    return "" if value is None else measured(value, unit)
