"""Whoever slips is shown what is near, and told that it is only that."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from planner.ui.finding.found_list import FoundList
from planner.ui.finding.names import Names
from planner.ui.shell.main_window import MainWindow
from tests.plans import make_plan
from tests.ui.typing import listed
from tests.ui.windows import window_on

NAMES = ["Dana Whitfield", "Léa Moreau"]


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    window = window_on(qtbot, tmp_path, make_plan(people=NAMES))
    window.show_page("people")
    return window


@pytest.mark.parametrize(
    ("typed", "near"),
    [("wihtfield", True), ("dana wihtfield", True), ("whit", False), ("danawhit", False)],
)
def test_a_slip_is_near_and_no_beginning_is(typed: str, near: bool) -> None:
    assert Names(NAMES).matches(typed, 5)[0].near is near


@pytest.fixture
def field(qtbot: QtBot) -> QLineEdit:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    FoundList(field, field).find_among(NAMES)
    return field


def test_a_list_to_pick_from_says_that_what_it_shows_is_near(field: QLineEdit) -> None:
    QTest.keyClicks(field, "Wihtfield")
    assert listed(field) == ["Nothing is called “Wihtfield”; near it:", "Dana Whitfield"]


def test_enter_takes_the_first_near_name_and_never_the_remark(field: QLineEdit) -> None:
    QTest.keyClicks(field, "Wihtfield")
    completer = field.completer()
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert field.text() == "Dana Whitfield"


def test_arrows_pass_the_remark(field: QLineEdit) -> None:
    QTest.keyClicks(field, "Wihtfield")
    completer = field.completer()
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Up)
    assert popup.currentIndex().row() == 1


def test_the_search_box_says_it_above_what_it_found(qtbot: QtBot, window: MainWindow) -> None:
    window.open_box()
    qtbot.keyClicks(window.box.edit, "wihtfield")
    assert window.box.nothing.isVisible()
    assert window.box.nothing.text() == "Nothing is called “wihtfield”; near it:"
    assert window.box.list.model().index(0, 0).data().startswith("Dana Whitfield")
    window.box.edit.setText("whitfield")
    assert not window.box.nothing.isVisible()


def test_the_filter_of_a_list_says_it_above_the_rows(window: MainWindow) -> None:
    panel = window.page("people").panel
    panel.filter_box.setText("wihtfield")
    assert [row.person.name for row in panel.model.rows] == ["Dana Whitfield"]
    assert panel.near.text() == "Nothing is called “wihtfield”; near it:"
    assert panel.near.isVisible()
    panel.filter_box.setText("whit")
    assert not panel.near.isVisible()
    panel.filter_box.setText("zzzz")
    assert not panel.near.isVisible()
