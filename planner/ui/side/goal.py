"""What the details panel says of a purpose statement, a goal and an action."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from planner.actions import rows
from planner.analysis.readiness.goal_remarks import goal_remarks
from planner.models import Action, ActionDependency, Goal, Purpose
from planner.text import day, measured, tr
from planner.ui.lists.own import other_facts
from planner.ui.look.plain import label
from planner.ui.side.check_ins import show_check_ins
from planner.ui.side.details import Details
from planner.ui.side.field_editors import FieldEditors
from planner.ui.side.goal_trend import GoalTrend
from planner.ui.side.holders_box import HoldersBox
from planner.ui.side.later import do_later
from planner.ui.side.tenure_box import show_who_held
from planner.ui.side.text_box import TextBox
from planner.ui.state.workspace import Workspace
from planner.ui.table.pick_box import PickBox

_MEASURED_HOW = ("direction", "baseline", "baseline_on", "tolerance", "rhythm_days")
"""What says how a goal is measured, to be edited in its panel."""
_SHOWN_OF_GOAL = ("title", "metric", "unit", "target", "due", "purpose", *_MEASURED_HOW)
"""The fields that the panel of a goal tells in its own words, or leaves to the table."""


def show_purpose(details: Details, workspace: Workspace, purpose_id: int) -> None:
    """Show a statement in full, who owns it, and the goals that serve it."""
    plan = workspace.plan
    purpose = plan.purposes[purpose_id]
    details.begin(purpose.title)
    details.facts(
        [
            (tr("Status"), tr(purpose.status)),
            (tr("Audience"), purpose.audience),
            *other_facts(workspace, purpose, shown=("title", "status", "audience")),
        ]
    )
    details.heading(tr("Statement"))
    details.widget(TextBox(workspace, Purpose, purpose_id, "statement", tr("Statement")))
    details.heading(tr("Owners and backups"))
    details.widget(HoldersBox(workspace, plan.responsibility_for(purpose)))
    show_who_held(details, workspace, plan.responsibility_for(purpose))
    details.heading(tr("Served by"))
    goals = [goal.title for goal in plan.where(Goal, "purpose_id", purpose_id)]
    details.bullets(goals, tr("No goals yet. Choose this purpose in a goal’s row."))
    details.end()


def show_goal(details: Details, workspace: Workspace, goal_id: int) -> None:
    """Show a goal's figures, its check-ins, and who owns it."""
    plan = workspace.plan
    goal = plan.goals[goal_id]
    progress = next(one for one in workspace.measures.goals if one.goal.id == goal_id)
    purpose = plan.purposes.get(goal.purpose_id or 0)
    details.begin(goal.title)
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
    details.heading(tr("How it is measured"))
    details.widget(FieldEditors(workspace, Goal, goal_id, _MEASURED_HOW))
    details.heading(tr("Owners and backups"))
    details.widget(HoldersBox(workspace, plan.responsibility_for(goal)))
    show_check_ins(details, workspace, goal)
    show_who_held(details, workspace, plan.responsibility_for(goal))
    details.end()


def _figure(value: float | None, unit: str) -> str:
    return "" if value is None else measured(value, unit)


def show_action(details: Details, workspace: Workspace, action_id: int) -> None:
    """Show an action, who does it, and what it waits for."""
    plan = workspace.plan
    action = plan.actions[action_id]
    details.begin(action.title)
    details.facts(
        [
            (tr("Phase"), tr(action.phase)),
            (tr("Status"), tr(action.status)),
            (tr("Start"), day(action.start, workspace.today) if action.start else ""),
            (tr("Due"), day(action.due, workspace.today) if action.due else ""),
            *other_facts(workspace, action, shown=("title", "phase", "status", "start", "due")),
        ]
    )
    details.heading(tr("Owners and backups"))
    details.widget(HoldersBox(workspace, plan.responsibility_for(action)))
    details.heading(tr("Waits for"))
    links = plan.where(ActionDependency, "action_id", action_id)
    for link in links:
        details.widget(_waits_line(workspace, link))
    if not links:
        details.text(tr("Nothing."))
    if not workspace.read_only:
        details.widget(_waits_picker(workspace, action_id))
    details.heading(tr("Note"))
    details.widget(TextBox(workspace, Action, action_id, "note", tr("Note")))
    show_who_held(details, workspace, plan.responsibility_for(action))
    details.end()


def _waits_line(workspace: Workspace, link: ActionDependency) -> QWidget:
    needed = workspace.plan.actions[link.needs_id]
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(label(needed.title, wrap=True), 1)
    row.addWidget(label(tr(needed.status), "small"))
    if not workspace.read_only:
        remove = QPushButton("✕")
        remove.setProperty("kind", "quiet")
        remove.setFixedWidth(30)
        remove.setAccessibleName(tr("No longer wait for {title}", title=needed.title))
        words = tr("no longer wait for an action")
        remove.clicked.connect(
            lambda: do_later(workspace, words, rows.remove, ActionDependency, link.id)
        )
        row.addWidget(remove)
    return line


def _waits_picker(workspace: Workspace, action_id: int) -> PickBox:
    titles = {a.title: a.id for a in workspace.plan.actions.values() if a.id != action_id}

    def add(title: str) -> None:
        needs = titles.get(title)
        if needs is not None:
            do_later(
                workspace,
                tr("make an action wait"),
                rows.add,
                ActionDependency,
                action_id=action_id,
                needs_id=needs,
            )

    pick = PickBox(None, sorted(titles, key=str.casefold), chosen=add)
    pick.setCurrentIndex(-1)
    pick.setAccessibleName(tr("Add an action to wait for"))
    edit = pick.lineEdit()
    assert edit is not None
    edit.setPlaceholderText(tr("Add an action to wait for"))
    edit.clear()
    return pick
