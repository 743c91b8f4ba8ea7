"""A column in a scroll area that grows with what comes into it."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QVBoxLayout, QWidget


class GrowingColumn(QVBoxLayout):
    """The layout of what scrolls in a resizable area; it never squeezes what stands in it.

    The area resizes its content only at a later event. Until then Qt would set what has come
    into the content in the height from before, and may paint that.
    """

    def __init__(self, inside: QWidget) -> None:
        super().__init__(inside)
        self._inside = inside
        self._growing = False

    def setGeometry(self, room: QRect) -> None:
        needed = self.minimumHeightForWidth(room.width())
        if needed > room.height() and not self._growing:
            self._growing = True  # the area may lay out its content again meanwhile
            self._inside.resize(self._inside.width(), needed)
            self._growing = False
            room = self._inside.rect()
        super().setGeometry(room)
