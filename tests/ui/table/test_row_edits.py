"""Emptying cells and removing rows by keys: what each takes away, and that it comes back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner import sample
from planner.models import Person
from planner.store import Store
from planner.ui.shell.main_window import MainWindow
from planner.ui.shell.sidebar import ENTRIES
from planner.ui.state.workspace import Workspace
from planner.ui.table import TablePanel
from tests.plans import ON, make_plan, person_id
from tests.ui.opened import settled
from tests.ui.typing import cell
from tests.ui.windows import in_sight, window_on

SELECT_ROW = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    plan = make_plan(
        people={
            "Ann Berg": {"title": "Editor", "hours": 3.0, "ref": "7"},
            "Bo Çelik": {"title": "Clerk", "hours": 2.0},
            "Chidi Obi": {"title": "Nurse"},
        },
        departments=["Finance"],
        seats={"Finance": ["Ann Berg"]},
    )
    window = window_on(qtbot, tmp_path, plan)
    window.show_page("people")
    window.activateWindow()
    return window


def people(window: MainWindow) -> dict[str, Person]:
    return {person.name: person for person in window.workspace.plan.people.values()}


def panel_of(window: MainWindow) -> TablePanel:
    return window.page("people").panel


def go_to(window: MainWindow, title: str, *names: str) -> None:
    """Select these people's rows, with the keyboard on this column of the first."""
    panel = panel_of(window)
    keys = [person_id(window.workspace.plan, name) for name in names]
    at = panel.model.position(keys[0])
    assert at is not None
    panel.view.setFocus()
    panel.view.setCurrentIndex(cell(panel, title, at))
    for key in keys[1:]:
        line = panel.model.position(key)
        assert line is not None
        panel.view.selectionModel().select(panel.model.index(line, 0), SELECT_ROW)


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_delete_empties_the_cell_and_leaves_the_row(window: MainWindow, key: Qt.Key) -> None:
    go_to(window, "Title", "Ann Berg")
    QTest.keyClick(panel_of(window).view, key)
    assert people(window)["Ann Berg"].title == ""
    assert len(people(window)) == 3
    assert window.messages.words.text() == "Emptied “Title” in 1 row."
    window.messages.action.click()
    assert people(window)["Ann Berg"].title == "Editor"


def test_delete_empties_the_column_in_every_selected_row_as_one_step(window: MainWindow) -> None:
    go_to(window, "Title", "Ann Berg", "Bo Çelik")
    QTest.keyClick(panel_of(window).view, Qt.Key.Key_Delete)
    assert [p.title for p in people(window).values()] == ["", "", "Nurse"]
    window.workspace.undo()
    assert [p.title for p in people(window).values()] == ["Editor", "Clerk", "Nurse"]


def test_what_cannot_be_empty_stays_and_it_is_said_why(window: MainWindow) -> None:
    go_to(window, "Name", "Bo Çelik")
    QTest.keyClick(panel_of(window).view, Qt.Key.Key_Delete)
    assert "Bo Çelik" in people(window)
    assert window.messages.property("tone") == "bad"


def test_a_cell_that_cannot_be_typed_into_says_how_the_row_is_removed(window: MainWindow) -> None:
    go_to(window, "Holds", "Ann Berg")
    QTest.keyClick(panel_of(window).view, Qt.Key.Key_Delete)
    assert "Ctrl+Del removes the whole row" in window.messages.words.text()
    assert len(people(window)) == 3


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_ctrl_delete_removes_the_row_with_a_button_that_brings_it_back(
    window: MainWindow, key: Qt.Key
) -> None:
    go_to(window, "Title", "Ann Berg")
    QTest.keyClick(panel_of(window).view, key, CONTROL)
    assert "Ann Berg" not in people(window)
    assert window.messages.words.text() == "Removed 1 person."
    assert window.messages.action.text() == "Undo"
    window.messages.action.click()
    assert people(window)["Ann Berg"].hours == 3.0


def test_the_button_takes_back_what_it_was_shown_for_and_nothing_done_since(
    window: MainWindow,
) -> None:
    go_to(window, "Title", "Ann Berg")
    QTest.keyClick(panel_of(window).view, Qt.Key.Key_Delete, CONTROL)
    undo = window.messages.action
    go_to(window, "Title", "Bo Çelik")
    panel = panel_of(window)
    panel.model.setData(panel.view.currentIndex(), "Accountant")
    assert undo.isVisible()
    undo.click()
    assert people(window)["Bo Çelik"].title == "Accountant"
    assert "Ann Berg" not in people(window)
    assert "The plan has changed since" in window.messages.words.text()


def test_a_message_s_button_leaves_the_keyboard_in_the_list(qtbot, window: MainWindow) -> None:
    go_to(window, "Title", "Ann Berg")
    view = panel_of(window).view
    qtbot.waitUntil(view.hasFocus)
    QTest.keyClick(view, Qt.Key.Key_Delete, CONTROL)
    qtbot.mouseClick(window.messages.action, Qt.MouseButton.LeftButton)
    assert "Ann Berg" in people(window)
    assert view.hasFocus()


def test_cut_neither_removes_rows_nor_touches_the_clipboard(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("before")
    go_to(window, "Title", "Ann Berg")
    QTest.keyClick(panel_of(window).view, Qt.Key.Key_X, CONTROL)
    assert len(people(window)) == 3
    assert QGuiApplication.clipboard().text() == "before"
    assert "Rows can be copied, not cut" in window.messages.words.text()


def test_after_a_removal_the_keyboard_is_on_the_row_that_took_its_place(
    window: MainWindow,
) -> None:
    go_to(window, "Title", "Bo Çelik")
    QTest.keyClick(panel_of(window).view, Qt.Key.Key_Delete, CONTROL)
    assert panel_of(window).view.current_row().person.name == "Chidi Obi"


@pytest.mark.slow
def test_no_key_without_ctrl_takes_a_row_from_any_list(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "harbour.rollout"
    with Store.create(path, sample.NAME) as store:
        sample.fill(store, ON)
    window = in_sight(qtbot, MainWindow(Workspace(Store.open(path), today=ON)))
    seen = set()
    for entry in ENTRIES:
        window.show_page(entry.key)
        settled(qtbot, window.workspace)
        for panel in window.page(entry.key).findChildren(TablePanel):
            seen.add(panel.listing.key)
            for key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_X):
                for column in range(len(panel.model.columns)):
                    before = {row.key for row in panel.model.every_row}
                    panel.view.setCurrentIndex(panel.model.index(0, column))
                    modifier = CONTROL if key == Qt.Key.Key_X else Qt.KeyboardModifier.NoModifier
                    QTest.keyClick(panel.view, key, modifier)
                    assert {row.key for row in panel.model.every_row} == before
    assert {"people", "champions", "departments", "sponsors", "goals", "actions"} <= seen
