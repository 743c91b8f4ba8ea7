"""Where the window stands on the screen, kept soon after it was moved, resized or maximised."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, QTimer
from PySide6.QtWidgets import QMainWindow

from planner.ui.look.screen_room import screen_room
from planner.ui.state.window_state import WindowState

KEPT_AFTER = 400
"""Milliseconds of rest, so that a window being dragged is not written down at each step."""
_MOVED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange)


USUAL_SIZE = QSize(1280, 800)
FRAME = QSize(16, 48)
"""More than a window's frame takes: how much it is cannot be asked before it is shown."""


def first_size(available: QSize) -> QSize:
    """Return the size of a window nobody has resized yet: all of it is on the screen."""
    return USUAL_SIZE.boundedTo(available - FRAME)


class WindowPlace(QObject):
    """Brings a window back to its place, and keeps each new one, however the program ends."""

    def __init__(self, window: QMainWindow, window_state: WindowState) -> None:
        super().__init__(window)
        self._window, self._window_state = window, window_state
        self._later = QTimer(self, interval=KEPT_AFTER, singleShot=True)
        self._later.timeout.connect(self.keep)
        geometry = window_state.blob("geometry")
        if geometry is None or not window.restoreGeometry(geometry):
            window.resize(first_size(screen_room(window).size()))
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVED and self._window.isVisible():
            self._later.start()
        return False

    def keep(self) -> None:
        """Keep where the window is now."""
        self._later.stop()
        self._window_state.keep("geometry", self._window.saveGeometry())
