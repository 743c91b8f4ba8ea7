"""The line of filters above the ownership matrix."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QDate, QSignalBlocker, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from planner.analysis.cover.coverage import Coverage, coverage
from planner.analysis.measures import Measures
from planner.models import Plan
from planner.text import listed, tr
from planner.ui.as_written import sorting_key
from planner.ui.finding.words import has_words
from planner.ui.look.plain import menu_text, plain_tip
from planner.ui.look.themed_icon import add_clear_button
from planner.ui.pages.ownership.legend import MatrixLegend
from planner.ui.row_filter import CoverFilter
from planner.ui.widgets.fields import ComboBox, DateEdit
from planner.ui.widgets.flow import FlowLayout
from planner.ui.widgets.folding import Folding
from planner.ui.widgets.matrix.rows import MatrixRow, kind_names, matrix_rows

_BUSY = "with something"


class FiltersPlace(NamedTuple):
    """What is chosen, for coming back to it."""

    people: int | str
    text: str
    rows: CoverFilter


class OwnershipFilters(QWidget):
    """What the matrix shows: kind, cover, people, the day, and a word to look for."""

    changed = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._departments: tuple[tuple[int, str], ...] = ()
        self._without: tuple[int, ...] = ()
        self._only: frozenset[int] | None = None
        self.kinds = _choice(tr("Kind of responsibility"))
        self.covers = _choice(tr("Cover"))
        self.people = _choice(tr("People"))
        self._fill_kinds()
        self._fill_covers()
        self._fill_people()
        self.day = DateEdit(today, tr("On"))
        self.day.setAccessibleName(tr("Day shown"))
        self.gone = _chip(tr("Include them again"))
        self.gone.clicked.connect(self._clear_without)
        self.counted = _chip(tr("Show all responsibilities again"))
        self.counted.clicked.connect(self._clear_only)
        self.text = _search_line()
        folded = (self.kinds, self.covers, self.people, self.day)
        flow = FlowLayout(self)
        for widget in (*folded, self.gone, self.counted, self.text):
            flow.addWidget(widget)
        self.folding = Folding(self, folded, self._in_use)
        flow.addWidget(self.folding)
        self._follow_choices()

    def _follow_choices(self) -> None:
        """Say that something changed when somebody chooses."""
        self.changed.connect(self.folding.fit)
        for box in (self.kinds, self.covers, self.people):
            box.activated.connect(lambda *_: self.changed.emit())
        self.day.dateChanged.connect(lambda *_: self.changed.emit())
        self.text.textChanged.connect(lambda *_: self.changed.emit())

    def _fill_kinds(self) -> None:
        self.kinds.addItem(tr("Kind: all"), "")
        for kind, name in kind_names().items():
            self.kinds.addItem(tr("Kind: {name}", name=name), kind)

    def _fill_covers(self) -> None:
        for text, value in (
            (tr("Cover: all"), ""),
            (tr("Cover: one or none"), "one or none"),
            (tr("Cover: one only"), "one"),
            (tr("Cover: none"), "none"),
            (tr("Cover: somebody"), "held"),
        ):
            self.covers.addItem(text, value)

    def _in_use(self, filter_: QWidget) -> bool:
        if isinstance(filter_, ComboBox):
            return filter_.currentIndex() > 0
        if isinstance(filter_, MatrixLegend):
            return filter_.heat.isChecked()
        return self.on != self._today

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
    def narrowed(self) -> bool:
        """Whether only some responsibilities are shown, by their cover or since a figure counts
        them."""
        return bool(self.cover) or self._only is not None

    @property
    def on(self) -> date:
        chosen = self.day.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def rows(self) -> CoverFilter:
        """Return what is chosen, except for the search text."""
        return CoverFilter(self.cover, self.kind, self.on, self._without)

    def matrix_rows(self, now: Coverage, keep: frozenset[int]) -> list[MatrixRow]:
        """Return the rows that pass, and those to keep."""
        return matrix_rows(
            now,
            kind=self.kind,
            cover=self.cover,
            text=self.row_text(now.plan),
            only=self._only,
            keep=keep,
        )

    def coverage(self, measures: Measures) -> Coverage:
        """Return who holds what on the day that is looked at, without those who are gone."""
        on, plan = self.on, measures.plan
        now = measures.coverage if on == measures.on else coverage(plan, on)
        gone = [person_id for person_id in self._without if person_id in plan.people]
        if not gone:
            return now
        names = listed([plan.people[person_id].shown_name for person_id in gone], 2)
        self.gone.setText(menu_text(tr("Without {names} ✕", names=names)))
        return now.without(gone)

    def row_text(self, plan: Plan) -> str:
        """Return what rows must contain; empty where the text is found among people alone."""
        text = self.text.text().strip()
        return text if text and _in_rows(plan, text) else ""

    def people_text(self, plan: Plan) -> str:
        """Return what names must contain; empty where the text is found among rows alone."""
        text = self.text.text().strip()
        found = any(has_words(p.shown_name, text) for p in plan.people.values())
        return text if text and (found or not _in_rows(plan, text)) else ""

    # Setting -----------------------------------------------------------------------------

    def reset(self, today: date, rows: CoverFilter | None = None) -> None:
        """Show people with something, and the responsibilities that a figure counts: all of
        today's where none are given."""
        self._today, rows = today, rows or CoverFilter()
        on = rows.on or today
        self._set_only(rows)
        for box, value in (
            (self.kinds, rows.kind),
            (self.covers, rows.cover),
            (self.people, _BUSY),
        ):
            box.setCurrentIndex(max(0, box.findData(value)))
        for field, set_it in (
            (self.text, self.text.clear),
            (self.day, lambda: self.day.setDate(QDate(on.year, on.month, on.day))),
        ):
            was = field.blockSignals(True)
            set_it()
            field.blockSignals(was)

    def place(self) -> FiltersPlace:
        """Return what is chosen now."""
        rows = self.rows()._replace(only=self._only, words=self.counted.text()[:-3])
        return FiltersPlace(self.people.currentData(), self.text.text(), rows)

    def return_to(self, place: FiltersPlace) -> None:
        """Choose what was chosen, without telling."""
        self.reset(self.on, place.rows)
        self.people.setCurrentIndex(max(0, self.people.findData(place.people)))
        with QSignalBlocker(self.text):
            self.text.setText(place.text)

    def _set_only(self, rows: CoverFilter) -> None:
        self._without, self._only = rows.without, rows.only
        self.gone.setVisible(bool(rows.without))
        self.counted.setVisible(rows.only is not None)
        self.counted.setText(menu_text(rows.words, 50) + "  ✕")

    def _clear_without(self) -> None:
        self._set_only(CoverFilter(only=self._only, words=self.counted.text()[:-3]))
        self.changed.emit()

    def _clear_only(self) -> None:
        self._set_only(CoverFilter(without=self._without))
        self.changed.emit()

    def show_everyone(self) -> None:
        """Show people who hold nothing as well."""
        self.people.setCurrentIndex(self.people.findData(""))

    def show_departments(self, plan: Plan) -> None:
        """Offer the plan's departments, keeping what is chosen."""
        names = tuple(
            sorted(
                ((d.id, d.name) for d in plan.departments.values()), key=lambda d: sorting_key(d[1])
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


def _chip(tip: str) -> QPushButton:
    """Return a button for what is left out, hidden while nothing is."""
    made = QPushButton()
    made.setProperty("kind", "chip")
    made.setToolTip(plain_tip(tip))
    made.hide()
    return made


def _search_line() -> QLineEdit:
    made = QLineEdit()
    made.setPlaceholderText(tr("Find a person or responsibility"))
    made.setAccessibleName(made.placeholderText())
    add_clear_button(made)
    made.setMinimumWidth(220)
    return made


def _choice(name: str) -> ComboBox:
    box = ComboBox()
    box.setAccessibleName(name)
    box.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToContents)
    box.setMaximumWidth(240)
    return box


def _in_rows(plan: Plan, text: str) -> bool:
    return any(has_words(plan.name_of(r), text) for r in plan.responsibilities.values())
