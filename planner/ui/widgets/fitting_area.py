"""Content that fills the room there is, and scrolls as a whole only where it needs more."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


class FittingArea(QScrollArea):
    """Scrolls down from the least height its content can be set in at the width there is.

    Qt's own resizable area begins to scroll at the height that content would like to have.
    """

    def __init__(self, layout: QLayout) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._content = QWidget()
        self._content.setObjectName("scrolled")
        self._content.setLayout(layout)
        self._content.installEventFilter(self)
        self.setWidget(self._content)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def sizeHint(self) -> QSize:
        return self._content.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        room = self.maximumViewportSize()
        width = room.width()
        if self._least(width) > room.height():
            width -= self.verticalScrollBar().sizeHint().width()
        self._content.resize(width, max(room.height(), self._least(width)))

    def _least(self, width: int) -> int:
        """Return the least height at a width."""
        layout = self._content.layout()
        assert layout is not None
        if layout.hasHeightForWidth():
            return layout.totalMinimumHeightForWidth(width)
        return layout.totalMinimumSize().height()
