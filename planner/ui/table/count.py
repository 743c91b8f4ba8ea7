"""How many rows of a table are in sight, in a place that keeps its width while one filters."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QWidget

from planner.text import tr, trn
from planner.ui.look.plain import Line, plain_tip


class Count(Line):
    """“61 rows”, or “2 of 61” while some are out of sight."""

    def __init__(self, beside: QWidget) -> None:
        """Stand at half the height of the field ``beside`` it."""
        super().__init__()
        self._beside = beside
        self.setProperty("role", "small")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._every = 0
        self._keep_room()

    def show_counts(self, shown: int, every: int) -> None:
        """Say how many of these rows are in sight."""
        self._every = every
        all_in_sight = trn("{count} row", "{count} rows", every)
        some = tr("{shown} of {every} shown", shown=shown, every=every)
        self.setText(all_in_sight if shown == every else _short(shown, every))
        self.setAccessibleName(all_in_sight if shown == every else some)
        self.setToolTip("" if shown == every else plain_tip(some))
        self._keep_room()

    def _keep_room(self) -> None:
        """Keep room for the longest of what may be said, so that nothing beside it moves."""
        words = (trn("{count} row", "{count} rows", self._every), _short(self._every, self._every))
        metrics = self.fontMetrics()
        width = max(metrics.horizontalAdvance(text) for text in words) + 2
        self.setMinimumSize(width, self._beside.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (event.Type.FontChange, event.Type.StyleChange):
            self._keep_room()


def _short(shown: int, every: int) -> str:
    return tr("{shown} of {every}", shown=shown, every=every)
