"""The headings of a table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QStyleOptionHeader, QWidget

ROOM_FOR_ARROW = 20
"""Pixels for the arrow of the order, which Qt has not counted for a heading at the right."""
_BESIDE_ARROW = "\u2003\u2002"
"""Spaces as wide as that arrow: it would else lie on the last letters."""


class Head(QHeaderView):
    """Headings that are read whole beside the arrow of the order, also those at the right."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, section: int) -> None:
        super().initStyleOptionForIndex(option, section)
        right = option.textAlignment & Qt.AlignmentFlag.AlignRight
        if right and section == self.sortIndicatorSection():
            option.text += _BESIDE_ARROW
