"""A box by which one more is added to what a panel lists."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.models import Draft
from planner.text import tr
from planner.ui.look.plain import label
from planner.ui.side.deferred_changes import do_later
from planner.ui.state.workspace import Workspace
from planner.ui.table.kinds import Choice
from planner.ui.table.making_box import choice_box
from planner.ui.widgets.once import call_once

_OPENING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class AddingBox(QWidget):
    """Says what can be added while it is empty, and adds what is picked or made on purpose.

    What nothing is called stays as it was typed, with the reason below, until one leaves it.
    """

    def __init__(
        self,
        workspace: Workspace,
        words: str,
        kind: Choice,
        step: str,
        add: Callable[[Draft, Any], object],
    ) -> None:
        """``add`` is what the step called ``step`` does with the value of what was picked."""
        super().__init__()
        self._workspace, self._kind, self._step, self._add = workspace, kind, step, add
        self.pick = pick = choice_box(self, kind)
        pick.setAccessibleName(words)
        pick.be_narrow()
        pick.edit.setPlaceholderText(words)
        pick.edit.setClearButtonEnabled(False)
        self.why = label("", "bad", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(pick)
        column.addWidget(self.why)
        self._empty()
        call_once(self, self._add_typed, pick.activated, pick.found.taken, pick.edit.returnPressed)
        pick.edit.textEdited.connect(lambda _: self._show_reason(""))
        pick.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Forget what was typed and not taken, with Escape or by leaving."""
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _OPENING:
            self._empty()
        escaped = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escaped and event.type() == QEvent.Type.KeyPress and self.pick.edit.text():
            self._empty()
            return True
        return super().eventFilter(watched, event)

    def _empty(self) -> None:
        self.pick.setCurrentIndex(-1)
        self.pick.edit.clear()
        self._show_reason("")

    def _show_reason(self, why: str) -> None:
        self.why.setText(why)
        self.why.setVisible(bool(why))
        self.pick.setAccessibleDescription(why)

    def _add_typed(self) -> None:
        typed = self.pick.value()
        if isinstance(typed, str) and typed not in self._kind.labels():
            self._show_reason(self._why_not(typed) if typed else "")
            return
        kind, add = self._kind, self._add
        do_later(self._workspace, self._step, lambda draft: add(draft, kind.value_of(typed, draft)))

    def _why_not(self, typed: str) -> str:
        sentence = self._kind.what.format(text=typed)
        if self._kind.making is None:
            return sentence
        return tr("{sentence} To create it, choose the last line of the list.", sentence=sentence)
