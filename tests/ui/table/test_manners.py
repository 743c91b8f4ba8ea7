"""Hands that know spreadsheets find their habits: keys, filling, copying, days and figures."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from planner.ui.shell.main_window import MainWindow
from planner.ui.table import TablePanel
from planner.ui.table.day_box import DayBox
from tests.ui.keyboard import press, type_text
from tests.ui.typing import cell, copied, open_editor, paste, type_over

Key = Qt.Key


def go_to(panel: TablePanel, title: str, row: int) -> None:
    panel.view.setFocus()
    panel.view.setCurrentIndex(cell(panel, title, row))


def select(panel: TablePanel, first: tuple[str, int], last: tuple[str, int]) -> None:
    """Select a range, with the keyboard on its first cell."""
    go_to(panel, *first)
    span = QItemSelection(cell(panel, *first), cell(panel, *last))
    panel.view.selectionModel().select(span, QItemSelectionModel.SelectionFlag.Select)


def type_over_cell(window: MainWindow, text: str) -> None:
    """Type letter by letter: the first opens an editor, which takes the others."""
    for letter in text:
        type_text(window, letter)


def place(panel: TablePanel) -> tuple[str, int]:
    index = panel.view.currentIndex()
    return panel.model.columns[index.column()].title, index.row()


def titles(window: MainWindow) -> list[str]:
    return [person.title for person in window.workspace.plan.people.values()]


def test_enter_goes_down_and_tab_to_the_right(window: MainWindow, panel: TablePanel) -> None:
    go_to(panel, "Title", 0)
    press(window, "Return")
    assert place(panel) == ("Title", 1)
    press(window, "Tab")
    assert place(panel) == ("Department", 1)
    press(window, "Shift+Tab", "Shift+Return")
    assert place(panel) == ("Title", 0)


def test_enter_in_a_cell_writes_it_and_goes_down(
    qtbot: QtBot, window: MainWindow, panel: TablePanel
) -> None:
    go_to(panel, "Title", 0)
    type_over_cell(window, "Poet")
    press(window, "Return")
    qtbot.waitUntil(lambda: place(panel) == ("Title", 1))
    assert titles(window) == ["Poet", "Clerk", "Nurse"]


def test_tab_beyond_the_last_column_and_ctrl_tab_leave_the_table(
    window: MainWindow, panel: TablePanel
) -> None:
    go_to(panel, panel.model.columns[-1].title, 0)
    press(window, "Tab")
    assert not panel.view.hasFocus()
    go_to(panel, "Title", 0)
    press(window, "Ctrl+Tab")
    assert not panel.view.hasFocus()


def test_ctrl_d_fills_a_range_down_as_one_step(window: MainWindow, panel: TablePanel) -> None:
    select(panel, ("Title", 0), ("Title", 2))
    press(window, "Ctrl+D")
    assert titles(window) == ["Editor"] * 3
    assert window.messages.words.text() == "Filled “Title” in 2 rows."
    window.messages.action.click()
    assert titles(window) == ["Editor", "Clerk", "Nurse"]


def test_ctrl_d_on_one_cell_takes_what_is_above(window: MainWindow, panel: TablePanel) -> None:
    go_to(panel, "Title", 1)
    press(window, "Ctrl+D")
    assert titles(window) == ["Editor", "Editor", "Nurse"]
    go_to(panel, "Title", 0)
    press(window, "Ctrl+D")
    assert titles(window) == ["Editor", "Editor", "Nurse"]


def test_typing_over_a_selection_fills_it_as_one_step(
    qtbot: QtBot, window: MainWindow, panel: TablePanel
) -> None:
    select(panel, ("Title", 0), ("Title", 2))
    type_over_cell(window, "Poet")
    press(window, "Return")
    qtbot.waitUntil(lambda: titles(window) == ["Poet"] * 3)
    window.workspace.undo()
    assert titles(window) == ["Editor", "Clerk", "Nurse"]


def test_leaving_an_editor_without_typing_fills_nothing(
    qtbot: QtBot, window: MainWindow, panel: TablePanel
) -> None:
    select(panel, ("Title", 0), ("Title", 2))
    press(window, "F2", "Return")
    qtbot.waitUntil(lambda: panel.view.state() != panel.view.State.EditingState)
    assert titles(window) == ["Editor", "Clerk", "Nurse"]


def test_delete_empties_the_range_and_nothing_beside_it(
    window: MainWindow, panel: TablePanel
) -> None:
    select(panel, ("Title", 0), ("Title", 1))
    press(window, "Delete")
    assert titles(window) == ["", "", "Nurse"]
    assert window.workspace.plan.people[1].hours == 3


def test_a_cell_a_range_and_rows_are_copied_as_they_are_selected(
    window: MainWindow, panel: TablePanel
) -> None:
    go_to(panel, "Title", 1)
    assert copied(panel) == "Clerk"
    select(panel, ("Name", 0), ("Title", 1))
    assert copied(panel) == "Ann Berg\tEditor\nBo Çelik\tClerk"
    press(window, "Ctrl+Shift+C")
    text = QGuiApplication.clipboard().text()
    assert text == "Name\tTitle\nAnn Berg\tEditor\nBo Çelik\tClerk"
    press(window, "Shift+Space")
    assert copied(panel).startswith("Ann Berg\tEditor\t")


def test_one_copied_cell_fills_what_is_selected(window: MainWindow, panel: TablePanel) -> None:
    select(panel, ("Title", 0), ("Title", 2))
    paste(panel, "Poet")
    assert titles(window) == ["Poet"] * 3


def test_a_row_is_duplicated_but_for_what_is_its_alone(
    window: MainWindow, panel: TablePanel
) -> None:
    go_to(panel, "Title", 0)
    press(window, "Ctrl+Shift+D")
    copy = next(p for p in window.workspace.plan.people.values() if p.name == "Ann Berg (copy)")
    assert (copy.title, copy.hours, copy.ref) == ("Editor", 3, "")
    window.workspace.undo()
    assert len(window.workspace.plan.people) == 3


def test_what_was_refused_stays_in_its_editor_until_it_is_mended(
    qtbot: QtBot, window: MainWindow, panel: TablePanel
) -> None:
    editor = open_editor(panel, "Last day", 0)
    type_over(editor, "soon")
    QTest.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: "“soon” is not a day" in panel.view.reason_shown())
    assert editor.text() == "soon"
    type_over(editor, "2027-03-01")
    QTest.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: window.workspace.plan.people[1].last_day == date(2027, 3, 1))
    qtbot.waitUntil(lambda: not panel.view.reason_shown())


def test_what_was_refused_waits_while_one_looks_it_up_in_another_window(
    qtbot: QtBot, window: MainWindow, panel: TablePanel
) -> None:
    editor = open_editor(panel, "Last day", 0)
    type_over(editor, "soon")
    QTest.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: bool(panel.view.reason_shown()))
    other = QLineEdit()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: not window.isActiveWindow())
    QApplication.processEvents()
    assert editor.isVisible()
    assert editor.text() == "soon"
    assert panel.view.reason_shown()


def test_what_was_refused_is_said_when_one_goes_elsewhere(
    qtbot: QtBot, window: MainWindow, panel: TablePanel
) -> None:
    editor = open_editor(panel, "Last day", 0)
    type_over(editor, "soon")
    panel.filter_box.setFocus()
    qtbot.waitUntil(lambda: "“soon” is not a day" in window.messages.words.text())
    assert window.workspace.plan.people[1].last_day is None


@pytest.mark.parametrize("keys", ["F4", "Alt+Down"])
def test_keys_open_a_calendar_and_enter_takes_the_day(
    qtbot: QtBot, window: MainWindow, panel: TablePanel, keys: str
) -> None:
    tomorrow = window.workspace.today + timedelta(days=1)
    go_to(panel, "Last day", 1)
    press(window, keys)
    calendar = panel.view.findChild(DayBox).calendar
    assert QApplication.activePopupWidget() is calendar.window()
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Right)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    qtbot.waitUntil(lambda: window.workspace.plan.people[2].last_day == tomorrow)
    assert QApplication.activePopupWidget() is None


def test_figures_stand_at_the_right_below_their_heading(panel: TablePanel) -> None:
    at = cell(panel, "Pledged", 0).column()
    side = panel.model.headerData(at, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
    assert side & Qt.AlignmentFlag.AlignRight.value
    picture = panel.view.viewport().grab(panel.view.visualRect(cell(panel, "Pledged", 0))).toImage()
    paper = picture.pixelColor(1, 3)
    ink = [
        x
        for x in range(4, picture.width() - 4)
        if any(picture.pixelColor(x, y) != paper for y in range(4, picture.height() - 4))
    ]
    assert min(ink) > picture.width() / 2


def selected_cells(panel: TablePanel) -> set[tuple[str, int]]:
    """The selected cells by title and line."""
    columns = panel.model.columns
    indexes = panel.view.selectionModel().selectedIndexes()
    return {(columns[index.column()].title, index.row()) for index in indexes}


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        (("Down", "Return", "Shift+Up"), {("Title", 1), ("Title", 2)}),
        (("Down", "Tab", "Shift+Down"), {("Department", 1), ("Department", 2)}),
        (("Right", "Shift+Tab", "Shift+Down"), {("Title", 0), ("Title", 1)}),
        (("Down", "Shift+Down"), {("Title", 1), ("Title", 2)}),
    ],
)
def test_shift_extends_from_the_cell_one_is_in(
    window: MainWindow, panel: TablePanel, keys: tuple[str, ...], found: set[tuple[str, int]]
) -> None:
    go_to(panel, "Title", 0)
    press(window, *keys)
    assert selected_cells(panel) == found


def test_a_shift_click_extends_from_the_cell_that_enter_led_to(
    window: MainWindow, panel: TablePanel
) -> None:
    view = panel.view
    click = QTest.mouseClick
    click(view.viewport(), Qt.MouseButton.LeftButton, pos=centre(panel, "Title", 0))
    press(window, "Return")
    shift, place = Qt.KeyboardModifier.ShiftModifier, centre(panel, "Title", 2)
    click(view.viewport(), Qt.MouseButton.LeftButton, shift, place)
    assert selected_cells(panel) == {("Title", 1), ("Title", 2)}


def centre(panel: TablePanel, title: str, row: int) -> QPoint:
    return panel.view.visualRect(cell(panel, title, row)).center()
