"""What the details panel says of a purpose statement and a goal."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from planner.actions import rows
from planner.analysis.readiness.goal_remarks import goal_remarks
from planner.models import CheckIn, Draft, Goal, Purpose
from planner.text import day, measured, short_day, tr
from planner.ui.lists.own import other_facts
from planner.ui.look.plain import label
from planner.ui.side.details import Details
from planner.ui.side.field_editors import FieldEditors
from planner.ui.side.holders_box import HoldersBox
from planner.ui.side.later import do_later
from planner.ui.side.tenure_box import show_who_held
from planner.ui.side.text_box import TextBox
from planner.ui.state.workspace import Workspace
from planner.ui.table.kinds import Number, read_day

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
    details.heading(tr("How it is measured"))
    details.widget(FieldEditors(workspace, Goal, goal_id, _MEASURED_HOW))
    details.heading(tr("Owners and backups"))
    details.widget(HoldersBox(workspace, plan.responsibility_for(goal)))
    details.heading(tr("Check-ins"))
    check_ins = list(reversed(plan.check_ins_of(goal_id)))
    for check_in in check_ins[:12]:
        details.widget(_check_in_line(workspace, check_in, goal.unit))
    if not check_ins:
        details.text(tr("None yet. The first one says where the goal starts."))
    if not workspace.read_only:
        details.widget(CheckInLine(workspace, goal_id))
    show_who_held(details, workspace, plan.responsibility_for(goal))
    details.end()


def _figure(value: float | None, unit: str) -> str:
    return "" if value is None else measured(value, unit)


def _check_in_line(workspace: Workspace, check_in: CheckIn, unit: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(label(short_day(check_in.on, workspace.today), "muted"))
    row.addWidget(label(_figure(check_in.value, unit)), 1)
    if check_in.note:
        row.addWidget(label(check_in.note, "small", wrap=True), 2)
    if not workspace.read_only:
        remove = QPushButton("✕")
        remove.setProperty("kind", "quiet")
        remove.setFixedWidth(30)
        remove.setAccessibleName(tr("Remove this check-in"))
        remove.clicked.connect(
            lambda: do_later(workspace, tr("remove check-in"), rows.remove, CheckIn, check_in.id)
        )
        row.addWidget(remove)
    return line


class CheckInLine(QWidget):
    """A day, a value and a note, and a button to add them."""

    def __init__(self, workspace: Workspace, goal_id: int) -> None:
        super().__init__()
        self._workspace, self._goal_id = workspace, goal_id
        self.on = QLineEdit(workspace.today.isoformat())
        self.on.setAccessibleName(tr("Day of the check-in"))
        self.value = QLineEdit()
        self.value.setPlaceholderText(tr("Value"))
        self.value.setAccessibleName(tr("Value"))
        self.note = QLineEdit()
        self.note.setPlaceholderText(tr("Note"))
        self.note.setAccessibleName(tr("Note"))
        add = QPushButton(tr("Add"))
        add.clicked.connect(self._add)
        self.value.returnPressed.connect(self._add)
        self.note.returnPressed.connect(self._add)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        grid.addWidget(self.on, 0, 0)
        grid.addWidget(self.value, 0, 1)
        grid.addWidget(self.note, 1, 0, 1, 2)
        grid.addWidget(add, 1, 2)

    def _add(self) -> None:
        on, value, goal_id = self.on.text(), self.value.text(), self._goal_id
        note = self.note.text().strip()
        if not value.strip():
            return
        today = self._workspace.today

        def add(draft: Draft) -> object:
            figure = Number().read(value, draft)
            day_of, measured_value = read_day(on, today), float(figure or 0)
            return rows.add(
                draft, CheckIn, goal_id=goal_id, on=day_of, value=measured_value, note=note
            )

        do_later(self._workspace, tr("add check-in"), add)
