"""How wide a list is that opens below a box."""

from __future__ import annotations

from collections.abc import Iterable
from heapq import nlargest

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractItemView, QWidget

from planner.ui.look.screen_room import screen_room

_MEASURED = 20
"""The most lines that are measured: the longest by their letters."""
_BESIDE = 44
"""Logical pixels beside the words of a line: its margins, and a bar that scrolls."""


def be_wide_enough(popup: QAbstractItemView, lines: Iterable[str], box: QWidget) -> None:
    """Let a list show its lines whole even where its box is narrow, as far as the screen goes."""
    measure = popup.fontMetrics().horizontalAdvance
    words = max((measure(line) for line in nlargest(_MEASURED, lines, key=len)), default=0)
    room = screen_room(box).right() - box.mapToGlobal(QPoint(0, 0)).x()
    popup.setMinimumWidth(max(0, min(words + _BESIDE, room)))
