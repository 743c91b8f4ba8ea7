"""What a reviewer has to say about a row or a page, or that somebody agreed to it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from planner.analysis.comments.pages import page_name
from planner.errors import PlannerError
from planner.models import Comment
from planner.models.fields import says_something
from planner.text import tr
from planner.ui.dialogs.form import DayField, FormDialog
from planner.ui.state.reviewing import Reviewing
from planner.ui.state.workspace import Workspace

Keep = Callable[[Comment, str], object]
"""Keeps a comment in somebody's name; raises ``PlannerError`` where it cannot."""
_LINES = 6
_RESTED = 400
"""Milliseconds without typing after which what was typed is remembered."""


class _TextBox(QPlainTextEdit):
    """Some lines of text; Enter accepts the dialog, and with Shift it begins a new line."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(QFontMetrics(self.font()).lineSpacing() * _LINES + 16)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            event.ignore()  # the dialog presses its button
        else:
            super().keyPressEvent(event)


class CommentDialog(FormDialog):
    """A remark, or an agreement with its day and whose it is; the first asks who comments."""

    def __init__(
        self,
        parent: QWidget | None,
        workspace: Workspace,
        reviewing: Reviewing,
        comment: Comment,
        keep: Keep,
        *,
        agreement: bool = False,
    ) -> None:
        about = tr("About: {name}", name=comment.about or page_name(comment.page))
        super().__init__(parent, tr("Agreed") if agreement else tr("Comment"), tr("Keep"), about)
        self._reviewing, self._comment, self._keep = reviewing, comment, keep
        self._agreement = agreement
        self.text = _TextBox()
        self.agreed_by = QLineEdit(reviewing.by)
        self.agreed_on = DayField(workspace.today, workspace.today)
        self.by = QLineEdit(reviewing.by)
        if agreement:
            self.add(tr("Agreed by"), self.agreed_by)
            self.add(tr("Agreed on"), self.agreed_on)
        self.add(
            tr("A word on it") if agreement else tr("Comment"),
            self.text,
            tr("Enter keeps it; Shift+Enter begins a new line."),
        )
        if not reviewing.by:
            self.add(tr("Your name"), self.by, tr("Asked once; it stands beside what you say."))
        self.text.setPlainText(reviewing.typed(comment))
        self._soon = QTimer(self, interval=_RESTED, singleShot=True)
        self._soon.timeout.connect(self._keep_typed)
        self.text.textChanged.connect(self._soon.start)
        self.finished.connect(self._forget_typed)
        self.accepted_by = self._save

    def _keep_typed(self) -> None:
        self._reviewing.keep_typed(self._comment, self.text.toPlainText())

    def _forget_typed(self) -> None:
        """Kept, or left as not wanted: it need not be remembered."""
        self._soon.stop()
        self._reviewing.keep_typed(self._comment, "")

    def _save(self) -> None:
        by, text = self.by.text().strip(), self.text.toPlainText().strip()
        comment = self._comment._replace(text=text)
        if self._agreement:
            agreed_by, agreed_on = self.agreed_by.text().strip(), self.agreed_on.value()
            if not says_something(agreed_by) or agreed_on is None:
                raise PlannerError(tr("Say who agreed, and on which day."))
            comment = comment._replace(agreed_by=agreed_by, agreed_on=agreed_on)
        elif not says_something(text):
            raise PlannerError(tr("Say what there is to say."))
        if not says_something(by):
            raise PlannerError(tr("Say who you are."))
        self._keep(comment, by)
