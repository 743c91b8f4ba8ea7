"""Typing into tables as a person does."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from planner.ui.table import TablePanel
from planner.ui.table.delegate import PickBox


def cell(panel: TablePanel, title: str, row: int) -> QModelIndex:
    """The index of a cell, by its column's heading."""
    titles = [column.title for column in panel.model.columns]
    return panel.model.index(row, titles.index(title))


def shown_texts(panel: TablePanel, title: str) -> list[str]:
    """What a column shows, from top to bottom, without the empty row."""
    count = len(panel.model.rows)
    return [str(cell(panel, title, row).data()) for row in range(count)]


def type_into(qtbot: QtBot, panel: TablePanel, title: str, row: int, text: str) -> None:
    """Open a cell's editor, replace what is in it, and press Enter."""
    view = panel.view
    index = cell(panel, title, row)
    view.setFocus()
    view.setCurrentIndex(index)
    view.edit(index)
    editor = next(
        child
        for kind in (PickBox, QLineEdit)
        for child in view.viewport().findChildren(kind)
        if child.isVisible() and child.parent() is view.viewport()
    )
    field = editor.lineEdit() if isinstance(editor, PickBox) else editor
    field.selectAll()
    if text.isascii():
        QTest.keyClicks(field, text)
    else:
        field.insert(text)  # the test keyboard has no other letters
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.state() != view.State.EditingState)


def paste(panel: TablePanel, text: str) -> None:
    """Paste this text, as a spreadsheet puts it on the clipboard."""
    QGuiApplication.clipboard().setText(text)
    panel.paste()


def copied(panel: TablePanel) -> str:
    panel.copy()
    return QGuiApplication.clipboard().text()
