"""The line of filters above the ownership matrix."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QLineEdit, QWidget

from planner.models import Plan
from planner.text import tr
from planner.ui.widgets.flow import FlowLayout
from planner.ui.widgets.matrix_rows import kind_names

_BUSY = "with something"


class OwnershipFilters(QWidget):
    """What the matrix shows: kind, cover, people, the day, and a word to look for."""

    changed = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kinds = _choice(tr("Kind of responsibility"))
        self.kinds.addItem(tr("Kind: all"), "")
        for kind, name in kind_names().items():
            self.kinds.addItem(tr("Kind: {name}", name=name.lower()), kind)
        self.covers = _choice(tr("Cover"))
        for text, value in (
            (tr("Cover: all"), ""),
            (tr("Cover: one or none"), "one or none"),
            (tr("Cover: one only"), "one"),
            (tr("Cover: none"), "none"),
        ):
            self.covers.addItem(text, value)
        self.people = _choice(tr("People"))
        self._departments: tuple[tuple[int, str], ...] = ()
        self._fill_people()
        self.day = QDateEdit(QDate(today.year, today.month, today.day))
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("'" + tr("On") + "' d MMM yyyy")
        self.day.setAccessibleName(tr("The day that is looked at"))
        self.text = QLineEdit()
        self.text.setPlaceholderText(tr("Find a person or responsibility"))
        self.text.setAccessibleName(self.text.placeholderText())
        self.text.setClearButtonEnabled(True)
        self.text.setMinimumWidth(220)
        flow = FlowLayout(self)
        for widget in (self.kinds, self.covers, self.people, self.day, self.text):
            flow.addWidget(widget)
        for box in (self.kinds, self.covers, self.people):
            box.activated.connect(lambda *_: self.changed.emit())
        self.day.dateChanged.connect(lambda *_: self.changed.emit())
        self.text.textChanged.connect(lambda *_: self.changed.emit())

    # What is chosen ----------------------------------------------------------------------

    @property
    def kind(self) -> str:
        return str(self.kinds.currentData())

    @property
    def cover(self) -> str:
        return str(self.covers.currentData())

    @property
    def who(self) -> str:
        """Empty for everyone, or for those with something."""
        return _BUSY if self.people.currentData() == _BUSY else ""

    @property
    def department(self) -> int | None:
        """The department whose people are shown, if only one."""
        value = self.people.currentData()
        return value if isinstance(value, int) else None

    @property
    def on(self) -> date:
        chosen = self.day.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def row_text(self, plan: Plan) -> str:
        """What rows have to contain; nothing where the word is found among people alone."""
        text = self.text.text().strip()
        return text if text and _in_rows(plan, text) else ""

    def people_text(self, plan: Plan) -> str:
        """What names have to contain; nothing where the word is found among rows alone."""
        text = self.text.text().strip()
        found = any(text.casefold() in p.shown_name.casefold() for p in plan.people.values())
        return text if text and (found or not _in_rows(plan, text)) else ""

    # Setting -----------------------------------------------------------------------------

    def reset(self, *, cover: str = "") -> None:
        """Show all kinds and people with something, with this cover."""
        for box, value in ((self.kinds, ""), (self.covers, cover), (self.people, _BUSY)):
            box.setCurrentIndex(max(0, box.findData(value)))
        was = self.text.blockSignals(True)
        self.text.clear()
        self.text.blockSignals(was)

    def show_everyone(self) -> None:
        """Show people who hold nothing as well."""
        self.people.setCurrentIndex(self.people.findData(""))

    def show_departments(self, plan: Plan) -> None:
        """Offer the plan's departments, keeping what is chosen."""
        names = tuple(
            sorted(
                ((d.id, d.name) for d in plan.departments.values()), key=lambda d: d[1].casefold()
            )
        )
        if names != self._departments:
            self._departments = names
            self._fill_people()

    def _fill_people(self) -> None:
        chosen = self.people.currentData()
        self.people.clear()
        self.people.addItem(tr("People: with something"), _BUSY)
        self.people.addItem(tr("People: everyone"), "")
        for department_id, name in self._departments:
            self.people.addItem(tr("People: {department}", department=name), department_id)
        self.people.setCurrentIndex(max(0, self.people.findData(chosen)))


def _choice(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    box.setMaximumWidth(240)
    return box


def _in_rows(plan: Plan, text: str) -> bool:
    wanted = text.casefold()
    return any(wanted in plan.name_of(r).casefold() for r in plan.responsibilities.values())
