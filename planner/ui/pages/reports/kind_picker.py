"""The kinds of files to choose from, by what they are for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from planner.text import tr
from planner.ui.pages.reports.kinds import DocumentKind
from planner.ui.widgets.columns import Columns
from planner.ui.widgets.words import Words

_FOR_A_MEETING = ("status-pack", "deck", "decision-paper", "buy-in-plan", "buy-in-workbook")


class KindPicker(QWidget):
    """One kind of all, in two columns where there is room."""

    chosen = Signal()

    def __init__(self, kinds: Sequence[DocumentKind]) -> None:
        super().__init__()
        self.kinds = {kind.key: kind for kind in kinds}
        self.radios = {kind.key: _radio(kind) for kind in kinds}
        self._group = QButtonGroup(self)
        for radio in self.radios.values():
            self._group.addButton(radio)
        self._group.buttonToggled.connect(lambda _, on: self.chosen.emit() if on else None)
        meeting = [kind for kind in kinds if kind.key in _FOR_A_MEETING]
        person = [kind for kind in kinds if kind.for_a_person]
        others = [kind for kind in kinds if kind not in meeting and kind not in person]
        left, right = QWidget(), QWidget()
        column = _column(left)
        self._add(column, tr("For a meeting"), meeting)
        column.addSpacing(6)
        self._add(column, tr("For one person"), person)
        column.addStretch(1)
        column = _column(right)
        self._add(column, tr("To work with, and to send"), others)
        column.addStretch(1)
        self._columns = Columns([left, right], least=self._widest(), gap=8)
        _column(self).addWidget(self._columns)

    def _widest(self) -> int:
        return max(radio.sizeHint().width() for radio in self.radios.values())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._columns.least = self._widest()

    def _add(self, column: QVBoxLayout, title: str, kinds: Iterable[DocumentKind]) -> None:
        column.addWidget(Words(title, muted=True, strong=True, size=0.92))
        for kind in kinds:
            column.addWidget(self.radios[kind.key])

    @property
    def kind(self) -> DocumentKind:
        """The kind that is chosen."""
        return next(self.kinds[key] for key, radio in self.radios.items() if radio.isChecked())

    def choose(self, key: str) -> None:
        """Choose a kind; one that there is not changes nothing."""
        if key in self.radios:
            self.radios[key].setChecked(True)


def _radio(kind: DocumentKind) -> QRadioButton:
    radio = QRadioButton(kind.name)
    radio.setAccessibleDescription(kind.words)
    return radio


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    return column
