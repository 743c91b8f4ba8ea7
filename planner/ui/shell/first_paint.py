"""What is begun once a window has been painted, so that it is there at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

AT_THE_LATEST = 1_000
"""Milliseconds after which it is begun even so: a window that was opened out of sight is not
painted."""


def once_painted(window: QWidget, begin: Callable[[], object]) -> None:
    """Call ``begin`` once, after the window was painted for the first time."""
    _FirstPaint(window, begin)


class _FirstPaint(QObject):
    def __init__(self, window: QWidget, begin: Callable[[], object]) -> None:
        super().__init__(window)
        self._begin = begin
        self._due = QTimer(self, interval=AT_THE_LATEST, singleShot=True)
        self._due.timeout.connect(self._now)
        self._due.start()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._due.start(0)
        return False

    def _now(self) -> None:
        self._begin()
        self.deleteLater()
