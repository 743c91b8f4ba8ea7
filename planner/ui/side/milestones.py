"""What the panel of a goal says of its pace and its milestones, with a row to add the next one."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from planner.actions import rows
from planner.analysis.readiness.goal_forecast import goal_forecast, milestone_state
from planner.models import Draft, Goal, Milestone
from planner.text import measured, short_day, tr
from planner.ui.look.plain import label
from planner.ui.side.deferred_changes import do_later
from planner.ui.side.details import Details
from planner.ui.side.remove_button import remove_button
from planner.ui.state.workspace import Workspace
from planner.ui.table.day_box import DayBox
from planner.ui.table.kinds import Number, read_day

_MARKS = {"passed": "✓", "missed": "✕", "ahead": "·"}


def forecast_words(workspace: Workspace, goal: Goal) -> str:
    """Return what today’s pace comes to, as a sentence; empty where there is none."""
    today = workspace.today
    found = goal_forecast(goal, workspace.plan.check_ins_of(goal.id), today)
    if found is None or goal.target is None:
        return ""
    reached = tr("At this pace the target is not reached.")
    if found.reached_on is not None:
        reached = tr(
            "At this pace {target} is reached on {day}.",
            target=measured(goal.target, goal.unit),
            day=short_day(found.reached_on, today),
        )
    in_time = found.reached_on is not None and (goal.due or date.max) >= found.reached_on
    if found.by_due is None or goal.due is None or in_time:
        return reached
    by_due = tr(
        "By {day} it comes to {value}.",
        day=short_day(goal.due, today),
        value=measured(round(found.by_due, 1), goal.unit),
    )
    return tr("{reached} {by_due}", reached=reached, by_due=by_due)


def show_milestones(details: Details, workspace: Workspace, goal: Goal) -> None:
    """Add the milestones of a goal, the next one due first, below the row for another."""
    details.heading(tr("Milestones"))
    found = workspace.plan.where(Milestone, "goal_id", goal.id)
    for milestone in sorted(found, key=lambda m: (m.on, m.id)):
        details.widget(_line(workspace, goal, milestone))
    if not workspace.read_only:
        details.widget(MilestoneLine(workspace, goal.id))
    elif not found:
        details.text(tr("None yet."))


def _line(workspace: Workspace, goal: Goal, milestone: Milestone) -> QWidget:
    check_ins = workspace.plan.check_ins_of(goal.id)
    state = milestone_state(goal, milestone, check_ins, workspace.today)
    words = tr(
        "{mark} {value} by {day}: {state}",
        mark=_MARKS[state],
        value=measured(milestone.value, goal.unit),
        day=short_day(milestone.on, workspace.today),
        state=tr(state),
    )
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(label(words, "muted", wrap=True), 1)
    if not workspace.read_only:
        what = tr("Remove the milestone of {day}", day=short_day(milestone.on, workspace.today))
        step = tr("remove milestone")
        row.addWidget(
            remove_button(
                what, lambda: do_later(workspace, step, rows.remove, Milestone, milestone.id)
            )
        )
    return made


class MilestoneLine(QWidget):
    """A day and a figure; Enter in either adds the milestone."""

    def __init__(self, workspace: Workspace, goal_id: int) -> None:
        super().__init__()
        self._workspace, self._goal_id = workspace, goal_id
        self.on = DayBox(self, None, workspace.today)
        self.value = QLineEdit()
        self.on.setPlaceholderText(tr("Day"))
        self.value.setPlaceholderText(tr("Value"))
        for field, name in (
            (self.on, tr("Day of the milestone")),
            (self.value, tr("Value of the milestone")),
        ):
            field.setAccessibleName(name)
            field.returnPressed.connect(self._add)
        add = QPushButton(tr("Add"))
        add.setAccessibleName(tr("Add the milestone"))
        add.clicked.connect(self._add)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        for at, widget in enumerate((self.on, self.value, add)):
            grid.addWidget(widget, 0, at)

    def _add(self) -> None:
        on, value, goal_id = self.on.text().strip(), self.value.text(), self._goal_id
        if not value.strip() or not on:
            return
        today = self._workspace.today

        def add(draft: Draft) -> object:
            figure = float(Number().read(value, draft) or 0)
            return rows.add(draft, Milestone, goal_id=goal_id, on=read_day(on, today), value=figure)

        do_later(self._workspace, tr("add milestone"), add)
