"""A line across the window that says what happened, and goes away by itself if it is no trouble."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from planner.text import tr
from planner.ui.look.plain import label

SHOWN_FOR = 8_000
"""Milliseconds; what went wrong stays until it is closed or a change is saved."""


class MessageBar(QWidget):
    """The newest message."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = label("", wrap=True)
        self.close_button = QPushButton(tr("Close"))
        self.close_button.setProperty("kind", "quiet")
        self.close_button.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 4, 16, 4)
        row.addWidget(self.words, 1)
        row.addWidget(self.close_button)
        self._timer = QTimer(self, interval=SHOWN_FOR, singleShot=True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def say(self, sentence: str, tone: str) -> None:
        """Show a sentence; ``bad`` ones stay."""
        mark = {"bad": "✕  ", "good": "✓  "}.get(tone, "")
        self.words.setText(mark + sentence)
        self.setAccessibleName(sentence)
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
        if tone == "bad":
            self._timer.stop()
        else:
            self._timer.start()

    def end_trouble(self) -> None:
        """Take back what went wrong, now that the plan took a change or another was opened."""
        if self.property("tone") == "bad":
            self.hide()
