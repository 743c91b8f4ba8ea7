"""An icon that stays in the theme's colours, whichever theme is chosen later."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from planner.ui.look.icons import icon
from planner.ui.look.theme import current_theme

Ink = Literal["text", "muted"]


def keep_icon(
    bearer: QAbstractButton | QAction, name: str, ink: Ink, *, shown_in: QWidget | None = None
) -> None:
    """Give a button this icon, in an ink of the theme; or an action, with what it is shown in."""
    watched = shown_in or bearer
    watched.installEventFilter(_Redrawn(watched, bearer, name, ink))


def add_clear_button(edit: QLineEdit) -> None:
    """Add a button at the end of a line that empties it."""
    edit.setClearButtonEnabled(True)
    action = edit.findChild(QAction, "_q_qlineeditclearaction")
    if action is not None:
        keep_icon(action, "close", "muted", shown_in=edit)


class _Redrawn(QObject):
    """Redraws the icon when the colours change."""

    def __init__(
        self, watched: QObject, bearer: QAbstractButton | QAction, name: str, ink: Ink
    ) -> None:
        super().__init__(watched)
        self._bearer, self._name, self._ink = bearer, name, ink
        self._draw()

    def _draw(self) -> None:
        self._bearer.setIcon(icon(self._name, getattr(current_theme(), self._ink)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.StyleChange:
            self._draw()
        return super().eventFilter(watched, event)
