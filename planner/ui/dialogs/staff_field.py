"""How many staff: one of three usual numbers, or any other."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QRadioButton

from planner.errors import PlannerError
from planner.starter import SIZES, USUAL_STAFF
from planner.text import number, tr
from planner.ui.as_written import one_number
from planner.ui.dialogs.form import TypedField

_MOST = 10_000_000


class StaffField(TypedField):
    """Three numbers to choose from, and a field for another."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.usual = {size.staff: QRadioButton(number(size.staff)) for size in SIZES}
        self.other = QRadioButton(tr("Another number"))
        self.edit = QLineEdit()
        self.edit.setFixedWidth(110)
        row = QHBoxLayout(self)
        row.setSpacing(16)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (*self.usual.values(), self.other, self.edit):
            row.addWidget(widget)
        row.addStretch(1)
        self.usual[USUAL_STAFF].setChecked(True)
        self.setFocusProxy(self.usual[USUAL_STAFF])
        for button in (*self.usual.values(), self.other):
            button.toggled.connect(self._chosen)
        self.edit.textEdited.connect(self._typed)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.edit.setAccessibleName(name)

    def _chosen(self, checked: bool) -> None:
        """Let the keyboard go to the field where another number is what was chosen."""
        self.setFocusProxy(self.edit if self.other.isChecked() else self.usual[USUAL_STAFF])
        if checked:
            self.changed.emit()

    def _typed(self, text: str) -> None:
        chosen = self.other if text.strip() else self.usual[USUAL_STAFF]
        if chosen.isChecked():
            self.changed.emit()
        chosen.setChecked(True)

    def value(self) -> int:
        """Return the number of staff. Raises ``PlannerError`` where the text is none."""
        for staff, button in self.usual.items():
            if button.isChecked():
                return staff
        text = self.edit.text().strip()
        staff = _staff(text)
        if not 1 <= staff <= _MOST:
            raise PlannerError(
                tr("Say how many staff there are, as a number from 1 to {most}.", most=_MOST)
                if not text
                else tr("“{text}” is not a number of staff.", text=text)
            )
        return staff


def _staff(text: str) -> int:
    """Return the number that a text is; 0 where it is none."""
    from planner.imports.reading import read_number

    try:
        return int(read_number(one_number(text), whole=True))
    except PlannerError:
        return 0
