"""A small dialog of labelled fields; what cannot be taken is said below them, in place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QPoint, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from planner.errors import PlannerError
from planner.text import day, tr
from planner.ui.as_written import DayInDoubtError, typed_day
from planner.ui.dialogs.day_question import ask_which_day
from planner.ui.dialogs.dialog import Dialog
from planner.ui.look.plain import label
from planner.ui.look.screen_room import screen_room
from planner.ui.table.created import how_to_create
from planner.ui.table.kinds import UnknownNameError, read_day
from planner.ui.widgets.calendar import Calendar
from planner.ui.widgets.fields import ComboBox

_FRAME = 40
"""Logical pixels around a dialog: its frame, and some of what it lies on."""
LEAST_WIDTH = 520
"""Pixels that a dialog can be narrowed to, however wide it opens: screens at 200% have 640."""


class FormDialog(Dialog):
    """Fields, a place for what is wrong, and two buttons.

    ``accepted_by`` is called when the first button is pressed; a ``PlannerError`` from it is
    shown and keeps the dialog open, so nothing typed is lost.
    """

    def __init__(
        self, parent: QWidget | None, title: str, button: str, sentence: str = "", width: int = 480
    ) -> None:
        super().__init__(parent, title)
        self.setMinimumWidth(min(width, LEAST_WIDTH))
        self._opening_width = width
        self.fields = QFormLayout()
        self.fields.setSpacing(10)
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.wrong = label("", "bad", wrap=True)
        self.wrong.hide()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.ok = QPushButton(button)
        self.ok.setProperty("kind", "primary")
        self.buttons.addButton(self.ok, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self._accept)
        self.accepted_by: Callable[[], object] = lambda: None
        self._first: QWidget | None = None
        if sentence:
            self.column.addWidget(label(sentence, "muted", wrap=True))
        self.column.addLayout(self.fields)
        self.column.addWidget(self.wrong)
        self.end_with(self.buttons, self.ok)

    def scroll_fields(self, width: int, height: int) -> None:
        """Put the fields into an area that scrolls: the dialog is so large, or as its screen is."""
        at = self.column.indexOf(self.fields)
        inside = QWidget()
        inside.setObjectName("scrolled")
        self.column.removeItem(self.fields)
        self.fields = QFormLayout(inside)
        self.fields.setSpacing(10)
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.fields.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea()
        # Beside a bar there is a gap; without one the fields end where the buttons do.
        area.verticalScrollBar().rangeChanged.connect(
            lambda _, far: self.fields.setContentsMargins(0, 0, 12 if far else 0, 0)
        )
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        self.column.insertWidget(at, area, 1)
        room = screen_room(self)
        self.setMinimumWidth(min(self.minimumWidth(), room.width() - _FRAME))
        self.resize(min(width, room.width() - _FRAME), min(height, room.height() - _FRAME))

    def add(self, words: str, field: QWidget, note: str = "") -> None:
        """Add a field with its name, and a remark below it."""
        if note:
            self.add_remarked(words, field, note)
        else:
            self.fields.addRow(self._name_for(words, field), field)

    def add_remarked(self, words: str, field: QWidget, note: str = "") -> QLabel:
        """Add a field with its name, and return the remark below it, which may change."""
        remark = label(note, "small", wrap=True)
        both = QVBoxLayout()
        both.setSpacing(2)
        both.addWidget(field)
        both.addWidget(remark)
        self.fields.addRow(self._name_for(words, field), both)
        return remark

    def _name_for(self, words: str, field: QWidget) -> QLabel:
        name = label(words)
        name.setBuddy(field)
        field.setAccessibleName(words)
        if isinstance(field, ComboBox):
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._first = self._first or field
        return name

    def open_at(self, width: int) -> None:
        """Open this wide."""
        self._opening_width = width

    def sizeHint(self) -> QSize:
        # Qt opens nothing wider than two thirds of its screen, at the height the hint's width has.
        room = screen_room(self).width() * 2 // 3
        hint = super().sizeHint().expandedTo(QSize(self._opening_width, 0))
        return hint.boundedTo(QSize(max(room, self.minimumWidth()), hint.height()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._first is not None:
            self._first.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons of a dialog that grows while it is open on the screen."""
        super().resizeEvent(event)
        room, frame = screen_room(self), self.frameGeometry()
        below = frame.bottom() - room.bottom()
        if self.isVisible() and below > 0:
            self.move(frame.x(), max(room.top(), frame.y() - below))

    def show_error(self, sentence: str) -> None:
        """Say what cannot be taken."""
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))

    def _accept(self) -> None:
        try:
            self.accepted_by()
        except DayInDoubtError as doubt:
            if ask_which_day(self, doubt):
                self._accept()
            return
        except UnknownNameError as unknown:
            self.show_error(how_to_create(unknown))
            return
        except PlannerError as error:
            self.show_error(str(error))
            self._go_to_refused(str(error))
            return
        self.accept()

    def _go_to_refused(self, sentence: str) -> None:
        """Put the keyboard into the field of which this was said, if it is of one."""
        for field in self.findChildren(TypedField):
            try:
                field.value()
            except PlannerError as error:
                if str(error) == sentence:
                    field.setFocus()
                    return


class TypedField(QWidget):
    """A field whose text may be refused."""

    def value(self) -> object:
        """Return what was typed; raise ``PlannerError`` where it cannot be taken."""
        raise NotImplementedError


class DayField(TypedField):
    """A day, typed in any usual way or picked from a calendar; empty is none."""

    def __init__(self, today: date, value: date | None = None) -> None:
        super().__init__()
        self._today = today
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(typed_day(today))
        self.said = label("", "small")
        pick = QPushButton(tr("Calendar"))
        pick.clicked.connect(self._pick)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.edit, 1)
        row.addWidget(pick)
        row.addWidget(self.said, 1)
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(self._show_day)
        self.set(value)

    def set(self, value: date | None) -> None:
        self.edit.setText("" if value is None else typed_day(value))

    def value(self) -> date | None:
        """Return the day; raise ``PlannerError`` where the text is none."""
        text = self.edit.text().strip()
        return read_day(text, self._today) if text else None

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.edit.setAccessibleName(name)

    def _show_day(self) -> None:
        try:
            value = self.value()
        except PlannerError:
            value = None
        self.said.setText(day(value) if value is not None else "")

    def _pick(self) -> None:
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        try:
            calendar = Calendar(popup, self.value() or self._today)
        except PlannerError:
            calendar = Calendar(popup, self._today)

        def take(chosen: QDate) -> None:
            self.set(date(chosen.year(), chosen.month(), chosen.day()))
            popup.close()

        calendar.chosen.connect(take)
        layout = QVBoxLayout(popup)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(calendar)
        popup.move(self.mapToGlobal(QPoint(0, self.height())))
        popup.show()
        calendar.setFocus()
