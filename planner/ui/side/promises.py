"""What a sponsor promised, in the details panel: each with its status, and a line for one more."""

from __future__ import annotations

from typing import get_args

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from planner.actions import promises, rows
from planner.analysis.sponsors.promises import details as about_promise
from planner.models import Commitment
from planner.models.sponsors import CommitmentStatus
from planner.text import tr
from planner.ui.look.plain import label
from planner.ui.side.deferred_changes import do_later
from planner.ui.side.details import Details
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.fields import ComboBox

_MARKS = {"kept": "✓", "missed": "✕", "open": "·"}


def show_promises(details: Details, workspace: Workspace, sponsor_id: int) -> None:
    """List what a sponsor promised, what is due first, and offer to add a promise."""
    details.heading(tr("Promised"))
    made = workspace.plan.where(Commitment, "sponsor_id", sponsor_id)
    for promise in sorted(made, key=lambda p: (p.due is None, p.due or workspace.today, p.id)):
        details.widget(_promise_line(workspace, promise))
    if not made:
        details.text(tr("Nothing yet."))
    if not workspace.read_only:
        details.widget(_new_promise(workspace, sponsor_id))


def _promise_line(workspace: Workspace, promise: Commitment) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    said = QVBoxLayout()
    said.setSpacing(0)
    said.addWidget(label(f"{_MARKS[promise.status]} {promise.promise}", "muted", wrap=True))
    kinds = [tr(word) for word in (promise.phase, promise.kind) if word]
    if about := ", ".join(filter(None, (*kinds, about_promise(promise, workspace.today)))):
        said.addWidget(label(about, "small", wrap=True))
    row.addLayout(said, 1)
    status = ComboBox()
    status.setAccessibleName(tr("Kept or missed: {promise}", promise=promise.promise))
    for value in get_args(CommitmentStatus):
        status.addItem(tr(value), value)
    status.setCurrentIndex(status.findData(promise.status))
    status.setEnabled(not workspace.read_only)
    status.activated.connect(
        lambda _: do_later(
            workspace,
            tr("change a promise"),
            promises.settle_promise,
            promise.id,
            status.currentData(),
            workspace.today,
        )
    )
    row.addWidget(status)
    return line


def _new_promise(workspace: Workspace, sponsor_id: int) -> QLineEdit:
    edit = QLineEdit()
    edit.setPlaceholderText(tr("Add a promise, then Enter"))
    edit.setAccessibleName(tr("Add a promise"))

    def add() -> None:
        text = edit.text().strip()
        if text:
            words = tr("add a promise")
            do_later(workspace, words, rows.add, Commitment, sponsor_id=sponsor_id, promise=text)

    edit.returnPressed.connect(add)
    return edit
