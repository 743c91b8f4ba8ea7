"""The check-ins of a goal in its panel, each with its note, and a row to add the next one."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from planner.actions import rows
from planner.models import CheckIn, Draft, Goal
from planner.text import short_day, tr
from planner.ui.look.plain import label
from planner.ui.side.deferred_changes import do_later
from planner.ui.side.details import Details
from planner.ui.side.remove_button import remove_button
from planner.ui.state.workspace import Workspace
from planner.ui.table.day_box import DayBox
from planner.ui.table.kinds import Day, Number, read_day
from planner.ui.widgets.unfolding import Unfolding

MOST_AT_FIRST = 6


def show_check_ins(details: Details, workspace: Workspace, goal: Goal) -> None:
    """Add a goal's check-ins, the newest first, below the row for the next one."""
    details.heading(tr("Check-ins"))
    check_ins = workspace.plan.check_ins_of(goal.id)[::-1]
    if not check_ins:
        details.text(tr("None yet. The first one says where the goal starts."))
    if not workspace.read_only:
        details.widget(CheckInLine(workspace, goal.id))
    lines = [partial(_line, workspace, check_in, goal.unit) for check_in in check_ins]
    details.widget(Unfolding(lines, MOST_AT_FIRST))


def _line(workspace: Workspace, check_in: CheckIn, unit: str) -> QWidget:
    """Return one check-in: its day and figure, and its note below them."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    row = QHBoxLayout()
    row.setSpacing(10)
    row.addWidget(label(short_day(check_in.on, workspace.today), "muted"))
    row.addWidget(label(Number(unit).show(check_in.value), "strong"), 1)
    if not workspace.read_only:
        words = tr("Remove the check-in of {day}", day=short_day(check_in.on, workspace.today))
        step = tr("remove check-in")
        row.addWidget(
            remove_button(
                words, lambda: do_later(workspace, step, rows.remove, CheckIn, check_in.id)
            )
        )
    column.addLayout(row)
    if check_in.note:
        column.addWidget(label(check_in.note, "small", wrap=True))
    return made


class CheckInLine(QWidget):
    """A day, a figure and a note; Enter in any of them adds the check-in."""

    def __init__(self, workspace: Workspace, goal_id: int) -> None:
        super().__init__()
        self._workspace, self._goal_id = workspace, goal_id
        today = workspace.today
        self.on = DayBox(self, today, today)
        self.on.setText(Day(lambda: today).typed(today))
        self.value, self.note = QLineEdit(), QLineEdit()
        self.value.setPlaceholderText(tr("Value"))
        self.note.setPlaceholderText(tr("Note"))
        named = ((self.on, tr("Day of the check-in")), (self.value, tr("Value of the check-in")))
        for field, name in (*named, (self.note, tr("Note on the check-in"))):
            field.setAccessibleName(name)
            field.returnPressed.connect(self._add)
        add = QPushButton(tr("Add"))
        add.clicked.connect(self._add)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        grid.addWidget(self.on, 0, 0)
        grid.addWidget(self.value, 0, 1, 1, 2)
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
