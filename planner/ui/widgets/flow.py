"""A layout that sets widgets in lines, as words are set, and starts a new line when one is full."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QLayout, QLayoutItem, QWidget

_LARGEST = QSize(524_287, 524_287)
"""What Qt's layouts say where there is no limit."""


class FlowLayout(QBoxLayout):
    """Left to right (right to left where the language goes so), then down.

    Its items are kept by Qt. Kept by Python, they outlived the widgets in them, and the program
    ended when it was asked for their size.
    """

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8, line_gap: int = 8) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight, parent)
        self._gap, self._line_gap = gap, line_gap
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def _items(self) -> Iterator[QLayoutItem]:
        for index in range(self.count()):
            item = self.itemAt(index)
            if item is not None:
                yield item

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def maximumSize(self) -> QSize:
        return _LARGEST

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place_items(QRect(0, 0, width, 0), move=False)

    def minimumHeightForWidth(self, width: int) -> int:
        return self.heightForWidth(width)

    def setGeometry(self, rect: QRect) -> None:
        QLayout.setGeometry(self, rect)
        self._place_items(rect, move=True)

    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self._items() if not item.isEmpty()]
        width = sum(hint.width() for hint in hints) + self._gap * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items():
            size = size.expandedTo(item.minimumSize())
        return size

    def _place_items(self, rect: QRect, *, move: bool) -> int:
        """Set every item in its line, in the middle of the line's height; give the height."""
        y = rect.y()
        for line in self._lines(rect.width()):
            tallest = max(size.height() for _, size in line)
            if move:
                self._set_line(line, rect, y, tallest)
            y += tallest + self._line_gap
        return max(0, y - rect.y() - self._line_gap)

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        left = -1
        for item in self._items():
            if item.isEmpty():
                continue
            hint = item.sizeHint()
            size = QSize(min(hint.width(), max(1, width)), hint.height())
            if size.width() < hint.width() and item.hasHeightForWidth():
                size.setHeight(item.heightForWidth(size.width()))
            if left < size.width():
                lines.append([])
                left = width
            lines[-1].append((item, size))
            left -= size.width() + self._gap
        return lines

    def _set_line(
        self, line: list[tuple[QLayoutItem, QSize]], rect: QRect, y: int, tallest: int
    ) -> None:
        parent = self.parentWidget()
        backwards = parent is not None and parent.isRightToLeft()
        x = 0
        for item, size in line:
            left = rect.x() + (rect.width() - x - size.width() if backwards else x)
            top = y + (tallest - size.height()) // 2
            item.setGeometry(QRect(QPoint(left, top), size))
            x += size.width() + self._gap
