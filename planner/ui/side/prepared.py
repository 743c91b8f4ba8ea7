"""Who is being prepared to take something over, in the details panel."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.actions import champions, rows
from planner.models import Draft, Responsibility, Successor
from planner.text import short_day, tr
from planner.ui.lists.naming import person_choice, person_label
from planner.ui.look.plain import label
from planner.ui.side.adding_box import AddingBox
from planner.ui.side.deferred_changes import do_later
from planner.ui.side.details import Details
from planner.ui.side.remove_button import remove_button
from planner.ui.state.workspace import Workspace
from planner.ui.table.day_box import DayBox
from planner.ui.table.kinds import read_day


def show_prepared(details: Details, workspace: Workspace, responsibility: Responsibility) -> None:
    """Add who is being prepared for a responsibility and until when, and a line for one more."""
    known = workspace.plan.where(Successor, "responsibility_id", responsibility.id)
    if known or not workspace.read_only:
        details.heading(tr("Being prepared"))
        details.widget(PreparedBox(workspace, responsibility.id))


class PreparedBox(QWidget):
    """The people who are to take over later; none of them counts as cover."""

    def __init__(self, workspace: Workspace, responsibility_id: int) -> None:
        super().__init__()
        self._workspace, self._responsibility_id = workspace, responsibility_id
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        known = workspace.plan.where(Successor, "responsibility_id", responsibility_id)
        for successor in known:
            self._add_line(successor)
        if known:
            words = tr("They count as cover only once they hold it.")
            self._column.addWidget(label(words, "small", wrap=True))
        if not workspace.read_only:
            self._add_entry()

    def _add_line(self, successor: Successor) -> None:
        workspace = self._workspace
        name = person_label(workspace.plan, successor.person_id)
        words = name
        if successor.until is not None:
            until = short_day(successor.until, workspace.today)
            words = tr("{name}, until {day}", name=name, day=until)
            if successor.until < workspace.today:
                words = tr("{name}, should be ready since {day}", name=name, day=until)
        row = QHBoxLayout()
        row.addWidget(label(words, wrap=True), 1)
        if not workspace.read_only:
            what, step = tr("No longer prepare {name}", name=name), tr("no longer prepare somebody")
            row.addWidget(
                remove_button(
                    what, lambda: do_later(workspace, step, rows.remove, Successor, successor.id)
                )
            )
        self._column.addLayout(row)

    def _add_entry(self) -> None:
        today = self._workspace.today
        self.until = DayBox(self, None, today)
        self.until.setPlaceholderText(tr("until"))
        self.until.setAccessibleName(tr("Until when they are prepared"))
        self.until.setMaximumWidth(110)
        who, step = person_choice(self._workspace), tr("prepare somebody")
        box = AddingBox(self._workspace, tr("Prepare somebody"), who, step, self._prepare)
        self.pick = box.pick
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.until, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(box, 1)
        self._column.addLayout(row)

    def _prepare(self, draft: Draft, person_id: int) -> object:
        until = self.until.text().strip()
        when = read_day(until, self._workspace.today) if until else None
        return champions.prepare(draft, self._responsibility_id, person_id, when)
