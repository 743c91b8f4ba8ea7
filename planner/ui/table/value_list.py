"""The values of a column, ticked to show only the rows that have one of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.text import tr
from planner.ui.search_text import normalize_for_search, normalize_for_sorting

_VALUE = Qt.ItemDataRole.UserRole


class _Ticks(QListWidget):
    """Space ticks a value, and Enter is left to the dialog."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


class ValueList(QDialog):
    """Every value of a column with how many rows have it; ``chosen`` is given the ticked ones.

    None stands for all of them. What is typed above leaves only the values that hold it.
    """

    def __init__(
        self,
        parent: QWidget,
        title: str,
        values: Iterable[str],
        ticked: frozenset[str] | None,
        chosen: Callable[[list[str] | None], object],
    ) -> None:
        super().__init__(parent)
        self._chosen = chosen
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Show only some of “{column}”", column=title))
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Filter"))
        self.search.setAccessibleName(tr("Filter"))
        self.search.textChanged.connect(self._narrow)
        self.list = _Ticks()
        self.list.setAccessibleName(title)
        self._fill(Counter(values), ticked)
        everything, nothing = QPushButton(tr("Tick all")), QPushButton(tr("Tick none"))
        everything.clicked.connect(lambda: self._tick(True))
        nothing.clicked.connect(lambda: self._tick(False))
        buttons = QDialogButtonBox()
        show = buttons.addButton(tr("Show these"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        for button in (everything, nothing):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (self.search, self.list, buttons):
            column.addWidget(widget)
        show.setDefault(True)
        self.resize(420, 420)

    def _fill(self, counts: Counter[str], ticked: frozenset[str] | None) -> None:
        for value in sorted(counts, key=lambda value: (not value, normalize_for_sorting(value))):
            item = QListWidgetItem(f"{value or tr('empty')}  ({counts[value]})")
            item.setData(_VALUE, value)
            on = ticked is None or value in ticked
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            self.list.addItem(item)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(at) for at in range(self.list.count())]

    def _narrow(self, text: str) -> None:
        wanted = normalize_for_search(text).split()
        for item in self._items():
            words = normalize_for_search(item.text())
            item.setHidden(not all(word in words for word in wanted))

    def _tick(self, on: bool) -> None:
        """Tick all values in sight, or none of them."""
        for item in self._items():
            if not item.isHidden():
                item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def accept(self) -> None:
        """Show the rows with a ticked value; where the list is narrowed, of those in sight."""
        super().accept()
        items = self._items()
        ticked = [
            item
            for item in items
            if item.checkState() == Qt.CheckState.Checked and not item.isHidden()
        ]
        everything = len(ticked) == len(items)
        self._chosen(None if everything else [item.data(_VALUE) for item in ticked])
