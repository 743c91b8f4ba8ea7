"""When a person is away: each leave, a way to take it out, and a line to write down one more."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from planner.actions import rows
from planner.models import Draft, Leave
from planner.text import short_day, tr
from planner.ui.look.plain import label
from planner.ui.side.details import Details
from planner.ui.side.remove_button import remove_button
from planner.ui.state.workspace import Workspace
from planner.ui.table.kinds import read_day
from planner.ui.widgets.flow import FlowLayout


def show_away(details: Details, workspace: Workspace, person_id: int) -> None:
    """List the leave that is not over yet, the first first, and offer to add some."""
    coming = [
        leave for leave in workspace.plan.leave_of(person_id) if leave.last_day >= workspace.today
    ]
    if coming or not workspace.read_only:
        details.heading(tr("Away"))
        details.widget(AwayBox(workspace, person_id, sorted(coming, key=lambda p: p.first_day)))


class AwayBox(QWidget):
    """The leave of one person; nobody holds anything on a day of theirs."""

    def __init__(self, workspace: Workspace, person_id: int, coming: list[Leave]) -> None:
        super().__init__()
        self._workspace, self._person_id = workspace, person_id
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        for leave in coming:
            self._add_line(leave)
        if not workspace.read_only:
            self._add_entry()

    def _add_line(self, leave: Leave) -> None:
        today = self._workspace.today
        start, end = short_day(leave.first_day, today), short_day(leave.last_day, today)
        words = tr("{start} to {end}", start=start, end=end)
        row = QHBoxLayout()
        row.addWidget(label(words), 1)
        if not self._workspace.read_only:
            what = tr("Remove the leave from {words}", words=words)
            row.addWidget(remove_button(what, lambda: self._take_out(leave)))
        self._column.addLayout(row)

    def _add_entry(self) -> None:
        self.first, self.last = QLineEdit(), QLineEdit()
        for field, words, name in (
            (self.first, tr("from"), tr("First day away")),
            (self.last, tr("until"), tr("Last day away")),
        ):
            field.setPlaceholderText(words)
            field.setAccessibleName(name)
            field.setMaximumWidth(100)
            field.returnPressed.connect(self._add)
        add = QPushButton(tr("Add"))
        add.setAccessibleName(tr("Add the leave"))
        add.clicked.connect(self._add)
        entry = QWidget()
        flow = FlowLayout(entry, gap=6, line_gap=4)
        for widget in (self.first, self.last, add):
            flow.addWidget(widget)
        self._column.addWidget(entry)

    # The panel is rebuilt by each change, so changes wait until the click is over.

    def _add(self) -> None:
        first, last = self.first.text().strip(), self.last.text().strip()
        if not first:
            self.first.setFocus()
            return
        workspace, person_id = self._workspace, self._person_id

        def add(draft: Draft) -> object:
            begin = read_day(first, workspace.today)
            end = read_day(last, workspace.today) if last else begin
            return rows.add(draft, Leave, person_id=person_id, first_day=begin, last_day=end)

        QTimer.singleShot(0, workspace, lambda: workspace.do(tr("add leave"), add))

    def _take_out(self, leave: Leave) -> None:
        workspace = self._workspace
        QTimer.singleShot(
            0, workspace, lambda: workspace.do(tr("remove leave"), rows.remove, Leave, leave.id)
        )
