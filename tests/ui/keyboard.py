"""Keys pressed in a window as a person presses them: they go where the keyboard is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def press(window: QWidget, *keys: Qt.Key | str | QKeySequence) -> None:
    """Press each key, such as ``Ctrl+V``, one after the other."""
    for key in keys:
        one = QKeySequence(key)[0]
        wake(window)
        QTest.keyClick(window.windowHandle(), one.key(), one.keyboardModifiers())
        QApplication.processEvents()


def type_text(window: QWidget, text: str) -> None:
    """Type this; the test's keyboard has no letters but those of English."""
    wake(window)
    QTest.keyClicks(QApplication.focusWidget(), text)
    QApplication.processEvents()


def in_sight(widget: QWidget) -> bool:
    """Whether a widget can be seen; one that was closed or made anew may be gone for good."""
    try:
        return widget.isVisible()
    except RuntimeError:
        return False


def wake(window: QWidget) -> None:
    """Give the keyboard to a window, unless it is in something that popped up there."""
    QApplication.processEvents()
    if QApplication.activePopupWidget() is None and not window.isActiveWindow():
        # A test's screen takes the keyboard away when any other window goes.
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
