"""What a low window folds away, so that what it is about is in sight."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QToolButton, QWidget

from planner.text import tr

LOW = 480
"""Pixels of a window beneath which filters would push a table out of sight."""


class Folding(QToolButton):
    """In a low window, brings out filters that are folded away there, and away again.

    Those that are in use stay in sight.
    """

    def __init__(
        self, bar: QWidget, filters: Iterable[QWidget], in_use: Callable[[Any], bool]
    ) -> None:
        super().__init__(bar)
        self._filters, self._in_use = list(filters), in_use
        self.setText(tr("Filters"))
        self.setProperty("kind", "chip")
        self.setCheckable(True)
        self.toggled.connect(lambda _: self.fit())
        self.hide()
        bar.installEventFilter(self)

    def fold(self, widget: QWidget) -> None:
        """Fold this away as well, wherever it stands."""
        self._filters.append(widget)

    def fit(self) -> None:
        """Fold away or bring out what the height of the window asks for."""
        folds = self.window().height() < LOW and len(self._filters) > 1
        self.setVisible(folds)
        folded = folds and not self.isChecked()
        for widget in self._filters:
            widget.setVisible(not folded or self._in_use(widget))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and watched is self.parentWidget():
            self.window().installEventFilter(self)
            self.fit()
        elif event.type() == QEvent.Type.Resize and watched is self.window():
            self.fit()
        return False
