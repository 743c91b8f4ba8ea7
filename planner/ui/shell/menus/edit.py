"""Cut, copy, paste and remove, for whatever the keyboard is on: a field or a table."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from planner.ui.edit_target import EditTarget


def cut() -> None:
    """Cut what the keyboard is on."""
    place = _edit_target()
    if place is not None:
        place.cut()


def copy() -> None:
    """Copy what the keyboard is on."""
    place = _edit_target()
    if place is not None:
        place.copy()


def paste() -> bool:
    """Paste where the keyboard is; return whether that is anywhere."""
    place = _edit_target()
    if place is not None:
        place.paste()
    return place is not None


def remove() -> None:
    """Take out rows; of a text what is selected, else the rest of the word."""
    place = _edit_target()
    if isinstance(place, QLineEdit | QPlainTextEdit) and place.isReadOnly():
        return
    if isinstance(place, QLineEdit):
        if not place.hasSelectedText():
            place.cursorWordForward(True)
        place.del_()
    elif isinstance(place, QPlainTextEdit):
        cursor = place.textCursor()
        if not cursor.hasSelection():
            cursor.movePosition(QTextCursor.MoveOperation.NextWord, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
    elif place is not None:
        place.remove()


def _edit_target() -> QLineEdit | QPlainTextEdit | EditTarget | None:
    """Return the text the keyboard is in, else the table or page around it."""
    widget: QWidget | None = QApplication.focusWidget()
    if isinstance(widget, QComboBox | QAbstractSpinBox):
        widget = widget.findChild(QLineEdit) or widget
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        return widget
    while widget is not None and not isinstance(widget, EditTarget):
        widget = widget.parentWidget()
    return widget
