"""The strip above the preview: how the file is read, and which of its rows come in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from planner.text import tr
from planner.ui.look.plain import label, menu_text
from planner.ui.widgets.fields import ComboBox
from planner.ui.widgets.flow import FlowLayout

_LONGEST = 28
"""Characters of a choice that are shown; all of them are seen where it is chosen."""


class Choice(NamedTuple):
    """One thing that may be chosen."""

    value: object
    words: str


class RowChip(NamedTuple):
    """Something chosen or offered about the rows, as a button shows it."""

    words: str
    do: Callable[[], object]
    on: bool = True


class Pick(QWidget):
    """A name and a box of choices; gone where there is nothing to choose."""

    picked = Signal(object)

    def __init__(self, words: str) -> None:
        super().__init__()
        self.box = ComboBox()
        self.box.setAccessibleName(words)
        self.box.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToContents)
        self.box.activated.connect(lambda at: self.picked.emit(self._values[at]))
        self._values: list[object] = []
        name = label(words, "muted")
        name.setBuddy(self.box)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(name)
        row.addWidget(self.box)
        self.hide()

    def show_choices(self, choices: Sequence[Choice], now: object) -> None:
        """Show these choices, this one chosen."""
        self._values = [choice.value for choice in choices]
        self.box.clear()
        self.box.addItems([_short(choice.words) for choice in choices])
        self.box.setCurrentIndex(self._values.index(now) if now in self._values else -1)
        self.setVisible(len(choices) > 1)

    def choose(self, value: object) -> None:
        """Choose this as if it was picked from the box."""
        self.box.setCurrentIndex(self._values.index(value))
        self.picked.emit(value)


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"


class OptionsBar(QWidget):
    """What the file is taken as, how it is read, and which of its rows come in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = Pick(tr("Taken as"))
        self.sheet = Pick(tr("Sheet"))
        self.encoding = Pick(tr("Encoding"))
        self.headers = Pick(tr("Headers"))
        self.days = Pick(tr("Days"))
        self.rows = QToolButton()
        self.rows.setText(tr("Only some rows…"))
        self._flow = FlowLayout(self, gap=14, line_gap=6)
        for widget in (self.kind, self.sheet, self.encoding, self.headers, self.days, self.rows):
            self._flow.addWidget(widget)
        self.chips: list[QPushButton] = []

    def show_chips(self, chips: Sequence[RowChip]) -> None:
        """Show what is chosen about rows, and what is offered, in place of what was shown."""
        pressed = next((at for at, chip in enumerate(self.chips) if chip.hasFocus()), None)
        for button in self.chips:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.chips = [self._button(chip) for chip in chips]
        for button in self.chips:
            self._flow.addWidget(button)
        if pressed is not None:
            (self.chips[pressed] if pressed < len(self.chips) else self.rows).setFocus()
        self.updateGeometry()

    def _button(self, chip: RowChip) -> QPushButton:
        button = QPushButton(menu_text(chip.words, 70))
        button.setProperty("kind", "chip")
        button.setCheckable(True)
        button.setChecked(chip.on)
        button.clicked.connect(lambda _=False: chip.do())
        return button
