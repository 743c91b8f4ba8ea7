"""A list of which the first lines are in sight, and the rest when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.text import trn
from planner.ui.widgets.figure import Link


class Unfolding(QWidget):
    """Lines one below the other, the newest first; each is made when it comes into sight."""

    def __init__(self, lines: Sequence[Callable[[], QWidget]], at_first: int) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._add(lines[:at_first])
        rest = lines[at_first:]
        self.more = Link(trn("{count} earlier", "{count} earlier", len(rest)))
        self.more.clicked.connect(lambda: self._unfold(rest))
        self._column.addWidget(self.more)
        self.more.setVisible(bool(rest))  # it would be a window of its own before it is inside

    def _add(self, lines: Sequence[Callable[[], QWidget]]) -> None:
        for make in lines:
            self._column.addWidget(make())

    def _unfold(self, rest: Sequence[Callable[[], QWidget]]) -> None:
        self.more.hide()
        self._add(rest)
