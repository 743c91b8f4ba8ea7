"""Cut, copy, paste and remove, for whatever the keyboard is on: a field or a table."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from planner.ui.table.view import TableView

Field = QLineEdit | QPlainTextEdit | QTextEdit


def cut() -> None:
    focus = QApplication.focusWidget()
    if isinstance(focus, Field | TableView):
        focus.cut()


def copy() -> None:
    focus = QApplication.focusWidget()
    if isinstance(focus, Field | TableView):
        focus.copy()


def paste() -> None:
    focus = QApplication.focusWidget()
    if isinstance(focus, Field | TableView):
        focus.paste()


def remove() -> None:
    focus = QApplication.focusWidget()
    if isinstance(focus, QLineEdit):
        focus.del_()
    elif isinstance(focus, TableView):
        focus.remove()
