"""Typing into tables as a person does."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from planner.ui.table import TablePanel
from planner.ui.table.pick_box import PickBox


def cell(panel: TablePanel, title: str, row: int) -> QModelIndex:
    """The index of a cell, by its column's heading."""
    titles = [column.title for column in panel.model.columns]
    return panel.model.index(row, titles.index(title))


def shown_texts(panel: TablePanel, title: str) -> list[str]:
    """What a column shows, from top to bottom, without the empty row."""
    count = len(panel.model.rows)
    return [str(cell(panel, title, row).data()) for row in range(count)]


def open_editor(panel: TablePanel, title: str, row: int) -> QWidget:
    """Open a cell's editor."""
    view = panel.view
    index = cell(panel, title, row)
    view.setFocus()
    view.setCurrentIndex(index)
    view.edit(index)
    return next(
        child
        for kind in (PickBox, QLineEdit)
        for child in view.viewport().findChildren(kind)
        if child.isVisible() and child.parent() is view.viewport()
    )


def type_over(editor: QWidget, text: str) -> None:
    """Replace what is in an editor, and press nothing yet."""
    field = editor.lineEdit() if isinstance(editor, PickBox) else editor
    assert isinstance(field, QLineEdit)
    field.selectAll()
    if text.isascii():
        QTest.keyClicks(field, text)
    else:
        field.insert(text)  # the test keyboard has no other letters


def type_into(qtbot: QtBot, panel: TablePanel, title: str, row: int, text: str) -> None:
    """Open a cell's editor, replace what is in it, and press Enter."""
    view = panel.view
    editor = open_editor(panel, title, row)
    type_over(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.state() != view.State.EditingState)


def listed(box: PickBox | QLineEdit) -> list[str]:
    """The lines of the list below what was typed."""
    popup = _list_of(box)
    model = popup.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def press_in_list(box: PickBox, *keys: Qt.Key) -> None:
    """Press keys while the list below what was typed is open."""
    popup = _list_of(box)
    assert popup.isVisible()
    for key in keys:
        QTest.keyClick(popup, key)


def choose_last_line(box: PickBox) -> None:
    """Go up from what was typed to the last line of the list, and press Enter."""
    press_in_list(box, Qt.Key.Key_Up, Qt.Key.Key_Return)


def _list_of(box: PickBox | QLineEdit) -> QAbstractItemView:
    edit = box if isinstance(box, QLineEdit) else box.lineEdit()
    assert edit is not None
    completer = edit.completer()
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    return popup


def paste(panel: TablePanel, text: str) -> None:
    """Paste this text, as a spreadsheet puts it on the clipboard."""
    QGuiApplication.clipboard().setText(text)
    panel.paste()


def copied(panel: TablePanel) -> str:
    panel.copy()
    return QGuiApplication.clipboard().text()
