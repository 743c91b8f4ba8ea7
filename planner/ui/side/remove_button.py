"""The small cross at the end of a line of the panel, which takes away what the line says."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton

from planner.ui.look.plain import plain_tip

_WIDTH = 30


def remove_button(words: str, remove: Callable[[], object]) -> QPushButton:
    """Return a cross that calls ``remove``; ``words`` say what it takes away."""
    made = QPushButton("✕")
    made.setProperty("kind", "quiet")
    made.setFixedWidth(_WIDTH)
    made.setAccessibleName(words)
    made.setToolTip(plain_tip(words))
    made.clicked.connect(lambda: remove())
    return made
