"""A few lines of text in the details panel, saved when the keyboard leaves them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFocusEvent, QFontMetrics
from PySide6.QtWidgets import QPlainTextEdit

from planner.actions import rows
from planner.text import tr
from planner.ui.state.workspace import Workspace


class TextBox(QPlainTextEdit):
    """One text field of one row."""

    def __init__(
        self, workspace: Workspace, row_type: type[Any], row_id: int, field: str, name: str
    ) -> None:
        super().__init__()
        self._workspace = workspace
        self._row_type, self._row_id, self._field, self._name = row_type, row_id, field, name
        self._was = getattr(workspace.plan.get(row_type, row_id), field)
        self.setPlainText(self._was)
        self.setAccessibleName(name)
        self.setReadOnly(workspace.read_only)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        lines = min(6, max(2, len(self._was) // 34 + self._was.count("\n") + 1))
        self.setFixedHeight(QFontMetrics(self.font()).lineSpacing() * lines + 22)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.save()

    def save(self) -> None:
        """Write what was typed, if it differs."""
        text = self.toPlainText().strip()
        workspace = self._workspace
        row_type, row_id, field = self._row_type, self._row_id, self._field
        if text == self._was or row_id not in workspace.plan.table(row_type):
            return
        self._was = text
        words = tr("change “{what}”", what=self._name)
        # The panel, and this box with it, may be rebuilt by the change.
        QTimer.singleShot(
            0,
            workspace,
            lambda: workspace.do(words, rows.edit, row_type, row_id, **{field: text}),
        )
