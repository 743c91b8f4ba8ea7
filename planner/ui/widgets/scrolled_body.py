"""The content of a page that scrolls as a whole."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

BAR = 12
"""How wide a scroll bar is."""


class ScrolledBody(QScrollArea):
    """Scrolls its content, and takes the bar's room from the content's margin, not its width."""

    def __init__(self, content: QVBoxLayout) -> None:
        super().__init__()
        inside = QWidget()
        inside.setObjectName("scrolled")
        inside.setLayout(content)
        content.setContentsMargins(0, 0, BAR, 0)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)
        self.verticalScrollBar().rangeChanged.connect(
            lambda low, high: content.setContentsMargins(0, 0, 0 if high > low else BAR, 0)
        )
