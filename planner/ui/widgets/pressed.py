"""Buttons that paint themselves and answer to Enter as to Space, on every system."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QMainWindow, QPushButton, QToolButton

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def is_enter(event: QKeyEvent, *, control: bool = False) -> bool:
    """Return whether this is Enter alone, or with Control; the key of the number pad is as good."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    wanted = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    return event.key() in ENTER and held == wanted


class PressedButton(QAbstractButton):
    """Enter presses it: Qt leaves that to the system, and most do not do it."""

    def setText(self, text: str) -> None:
        """Show a text as it is; an ``&`` in it, as in a name, makes no key of the window's."""
        super().setText(text)
        self.setShortcut(QKeySequence())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)


class PressingWindow(QMainWindow):
    """A window in which Enter presses whichever button the keyboard is on, as it does in
    dialogs."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key that neither the button nor what is around it has taken."""
        button = self.focusWidget()
        if is_enter(event) and isinstance(button, QPushButton | QToolButton):
            button.click()
        else:
            super().keyPressEvent(event)
