"""How far a key moves the current cell of the ownership matrix."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


def step_of(event: QKeyEvent, page: int) -> tuple[float, float] | None:
    """Return by how many rows and columns a key moves, as far as it goes where that is endless;
    none for a key that does not move. ``page`` is how many rows are in sight."""
    far = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    step = float("inf") if far else 1
    steps: dict[Qt.Key, tuple[float, float]] = {
        Qt.Key.Key_Up: (-step, 0),
        Qt.Key.Key_Down: (step, 0),
        Qt.Key.Key_Left: (0, -step),
        Qt.Key.Key_Right: (0, step),
        Qt.Key.Key_PageUp: (-page, 0),
        Qt.Key.Key_PageDown: (page, 0),
        Qt.Key.Key_Home: (-step if far else 0, -float("inf")),
        Qt.Key.Key_End: (step if far else 0, float("inf")),
    }
    return steps.get(Qt.Key(event.key()))
