"""The columns of a list that are not read, and the way to choose others."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from planner.text import listed_names, tr
from planner.ui.look.plain import label

_MOST_NAMED = 6


class UnreadColumns(QWidget):
    """One line below the differences of a list."""

    asked = Signal()
    """Others are to be chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = label("", "muted", wrap=True)
        self.button = QPushButton(tr("Choose columns…"))
        self.button.setProperty("kind", "link")
        self.button.clicked.connect(lambda: self.asked.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        self.hide()

    def show_headers(self, unread: Sequence[str]) -> None:
        """Name the columns that are not read."""
        names = listed_names(list(unread), _MOST_NAMED)
        words = tr("Columns not read: {headers}", headers=names)
        self.words.setText(words if unread else tr("Every column is read."))
