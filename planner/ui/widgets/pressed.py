"""Buttons that paint themselves and answer to Enter as to Space, on every system."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton, QWidget

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


def press_on_enter(window: QWidget) -> None:
    """Let Enter press whichever button of a window the keyboard is on, as it does in dialogs."""
    window.installEventFilter(_EnterPresses(window))


class _EnterPresses(QObject):
    """Sees the keys that neither the button nor what is around it has taken."""

    def eventFilter(self, window: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            assert isinstance(window, QWidget)
            button = window.focusWidget()
            if is_enter(event) and isinstance(button, QPushButton | QToolButton):
                button.click()
                return True
        return super().eventFilter(window, event)
