"""The chart with what stands around it: the longest chain in words, new actions, the legend."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from planner.text import tr
from planner.ui.pages.timeline.chart import ChartView
from planner.ui.pages.timeline.legend import Legend
from planner.ui.widgets.folding import LOW
from planner.ui.widgets.words import Words

_WITH_LEGEND, _WITH_SENTENCE = 260, 200
"""Pixels from which the legend and the sentence have room."""


class AddLine(QLineEdit):
    """Type what is to be done, and press Enter."""

    added = Signal(str)
    left = Signal()
    """The keyboard goes back to the chart."""

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(tr("What is to be done? Enter adds it, Esc ends."))
        self.setAccessibleName(tr("Add an action to the phase the keyboard is in"))
        self.returnPressed.connect(self._add)

    def _add(self) -> None:
        title = self.text().strip()
        if title:
            self.clear()
            self.added.emit(title)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Up):
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ChartPlace(QWidget):
    """From top to bottom: the sentence, the chart, the line for new actions, the legend."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = Words(size=0.95)
        self.chart = ChartView()
        self.add_line = AddLine()
        self.add_line.hide()
        self.add_line.left.connect(self._end_adding)
        self.legend = Legend()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.sentence)
        column.addWidget(self.chart, 1)
        column.addWidget(self.add_line)
        column.addWidget(self.legend)
        self.setMinimumHeight(180)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave all room to the chart where there is little."""
        super().resizeEvent(event)
        room = 0 if self.window().height() < LOW else self.height()
        self.legend.setVisible(room >= _WITH_LEGEND)
        self.sentence.setVisible(room >= _WITH_SENTENCE)

    def begin_adding(self) -> None:
        """Show the line for new actions, with the keyboard in it."""
        self.add_line.show()
        self.add_line.setFocus()

    def _end_adding(self) -> None:
        self.chart.setFocus()
        self.add_line.hide()
