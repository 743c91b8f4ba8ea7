"""What appeared in a sponsor’s name: each item counted, and a line to write down one more."""

from __future__ import annotations

from typing import get_args

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QWidget

from planner.actions import rows
from planner.analysis.sponsors.participation import items_counted, post_kind
from planner.models import Draft, Post
from planner.models.sponsors import PostKind
from planner.text import short_day, tr
from planner.ui.as_written import typed_day
from planner.ui.side.details import Details
from planner.ui.state.workspace import Workspace
from planner.ui.table.kinds import read_day
from planner.ui.widgets.fields import ComboBox
from planner.ui.widgets.flow import FlowLayout


def show_items(details: Details, workspace: Workspace, person_id: int) -> None:
    """List the items that were counted, newest first, and offer to add one."""
    today = workspace.today
    for post in items_counted(workspace.plan, person_id, today):
        words = f"{short_day(post.on, today)} · {tr(post_kind(post))}"
        if post.is_reply:
            words += tr(", a reply")
        details.text(f"{words} · {post.topic}" if post.topic else words, "small")
    if not workspace.read_only:
        details.widget(PostLine(workspace, person_id))


class PostLine(QWidget):
    """Write down one item that appeared in somebody's name."""

    def __init__(self, workspace: Workspace, person_id: int) -> None:
        super().__init__()
        self._workspace, self._person_id = workspace, person_id
        self.on = QLineEdit(typed_day(workspace.today))
        self.on.setAccessibleName(tr("Day of the item"))
        self.on.setMaximumWidth(110)
        self.kind = ComboBox()
        self.kind.setAccessibleName(tr("Who wrote it"))
        for kind in get_args(PostKind):
            self.kind.addItem(tr(kind), kind)
        self.reply = QCheckBox(tr("reply"))
        add = QPushButton(tr("Add"))
        add.setAccessibleName(tr("Add the item"))
        add.clicked.connect(self._add)
        flow = FlowLayout(self, gap=6, line_gap=4)
        for widget in (self.on, self.kind, self.reply, add):
            flow.addWidget(widget)

    def _add(self) -> None:
        on, today, person_id = self.on.text(), self._workspace.today, self._person_id
        kind, reply = self.kind.currentData(), self.reply.isChecked()

        def add(draft: Draft) -> object:
            when = read_day(on, today)
            return rows.add(draft, Post, person_id=person_id, on=when, kind=kind, is_reply=reply)

        QTimer.singleShot(
            0, self._workspace, lambda: self._workspace.do(tr("add a sponsor’s item"), add)
        )
