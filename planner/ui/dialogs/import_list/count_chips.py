"""Chips with counts, of which one is pressed: which part of a list is in sight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from planner.text import tr
from planner.ui.widgets.flow import FlowLayout

Counted = tuple[str, str, int]
"""The key of a part, what it is called, and how many there are."""


class CountChips(QWidget):
    """The first chip stands for all; the others only for parts in which there is something."""

    switched = Signal(str)
    """Somebody pressed the chip of this part."""

    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout(self, gap=6, line_gap=6)
        self._group = QButtonGroup(self)
        self.shown = ""

    def show_counts(self, counts: Sequence[Counted]) -> None:
        """Show these parts; the one in sight stays so where it is still there."""
        while item := self._flow.takeAt(0):
            button = item.widget()
            if isinstance(button, QToolButton):
                self._group.removeButton(button)
                button.hide()
                button.deleteLater()
        kept = [part for part in counts if part[2] or part is counts[0]]
        if self.shown not in {key for key, _, _ in kept}:
            self.shown = kept[0][0]
        for key, words, count in kept:
            button = QToolButton()
            button.setText(tr("{part}  {count}", part=words, count=count))
            button.setCheckable(True)
            button.setChecked(key == self.shown)
            button.setProperty("kind", "chip")
            button.setProperty("part", key)
            button.clicked.connect(lambda _=False, key=key: self.show_part(key))
            self._group.addButton(button)
            self._flow.addWidget(button)
        self.updateGeometry()

    def show_part(self, key: str) -> None:
        """Bring a part into sight."""
        self.shown = key
        for button in self._group.buttons():
            button.setChecked(button.property("part") == key)
        self.switched.emit(key)

    def words(self) -> list[str]:
        """Return what the chips say."""
        return [button.text() for button in self._group.buttons()]
