"""The sign that the window is busy, for work that it cannot do in the background."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication


@contextmanager
def waiting(long: bool = True) -> Iterator[None]:
    """Show the pointer of a busy program inside, where the work is ``long``."""
    if not long:
        yield
        return
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()
