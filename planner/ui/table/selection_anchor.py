"""From where Shift extends a selection: from the cell that the keyboard was brought to last."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView as _View
else:
    _View = object


class Extending(_View):
    """A view in which Enter, Tab and what leads to a row begin a new selection there.

    Qt remembers where a selection begins for its own keys and presses alone: after others, Shift
    would select from a cell that was left long before.
    """

    _from: QPersistentModelIndex | None = None
    """Where the keyboard was brought to otherwise; none where Qt knows."""
    _by_qt = _extends = False

    def moved_to(self, index: QModelIndex) -> None:
        """Remember a cell that the keyboard was brought to; Qt remembers those of its own."""
        if not self._by_qt:
            self._from = QPersistentModelIndex(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = self.currentIndex()
        with self._handled_by_qt(event):
            super().keyPressEvent(event)
        if not self._is_extended(event) and self.currentIndex() != before:
            self._from = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._is_extended(event):
            self._from = None
        with self._handled_by_qt(event):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        with self._handled_by_qt(event):
            super().mouseMoveEvent(event)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select from the cell it begins at to where the keyboard or the mouse is now."""
        if self._extends and self._from is not None and self._from.isValid():
            rect = QRect(self.visualRect(self._from).center(), rect.bottomRight())
        super().setSelection(rect, command)

    @staticmethod
    def _is_extended(event: QKeyEvent | QMouseEvent) -> bool:
        return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)

    @contextmanager
    def _handled_by_qt(self, event: QKeyEvent | QMouseEvent) -> Iterator[None]:
        self._by_qt, self._extends = True, self._is_extended(event)
        try:
            yield
        finally:
            self._by_qt = self._extends = False
