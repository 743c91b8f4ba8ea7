"""The tour points at the real things, stops nobody from working, and is left for good."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from planner.actions import rows
from planner.models import Person
from planner.ui.shell.main_window import MainWindow
from planner.ui.shell.tour import Tour
from planner.ui.shell.tour_stops import LEFT
from tests.exports.documents.made import sample_plan
from tests.plans import make_plan
from tests.ui.keyboard import press
from tests.ui.opened import settled
from tests.ui.windows import empty_window, window_on

Key = Qt.Key


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    made = window_on(qtbot, tmp_path, sample_plan())
    settled(qtbot, made.workspace)
    return made


def begun(window: MainWindow) -> Tour:
    window.guide.start()
    QApplication.processEvents()
    assert window.guide.tour is not None
    return window.guide.tour


def pointed_at(window: MainWindow, tour: Tour) -> QRect:
    target = tour._target
    assert target is not None
    return QRect(target.mapTo(window, target.rect().topLeft()), target.size())


def test_it_does_not_begin_unless_it_is_asked_for(window) -> None:
    assert window.guide.tour is None


def test_it_leads_round_six_real_things_and_ends(window) -> None:
    tour = begun(window)
    seen = []
    while tour.isVisible():
        seen.append(tour.title.text())
        assert tour.ring.isVisible()
        assert tour.ring.geometry().intersects(pointed_at(window, tour))
        assert not tour.geometry().intersects(tour.ring.geometry().adjusted(4, 4, -4, -4))
        assert window.rect().contains(tour.geometry())
        press(window, Key.Key_Return)
    assert seen == [
        *("Where the plan stands", "What needs attention", "What if somebody leaves?"),
        *("Who holds what", "For the meeting", "Everything from one box"),
    ]
    assert not tour.ring.isVisible()
    assert window.page("overview").findChild(QScrollArea).verticalScrollBar().value() == 0


def test_arrows_go_on_and_back(window) -> None:
    tour = begun(window)
    press(window, Key.Key_Right, Key.Key_Right, Key.Key_Left)
    assert tour.at == 1
    press(window, Key.Key_Left, Key.Key_Left)
    assert tour.at == 0


def test_escape_leaves_it_for_good_and_gives_the_keyboard_back(window) -> None:
    window.show_page("overview")
    before = window.focusWidget()
    tour = begun(window)
    press(window, Key.Key_Right, Key.Key_Escape)
    assert not tour.isVisible()
    assert window.focusWidget() is before
    window.guide.start_once()
    assert not tour.isVisible()


def test_escape_leaves_it_also_from_the_page_beside_it(window) -> None:
    tour = begun(window)
    window.sidebar.buttons["risks"].setFocus()
    press(window, Key.Key_Escape)
    assert not tour.isVisible()


def test_one_can_work_while_it_is_there(window) -> None:
    tour = begun(window)
    QTest.mouseClick(window.sidebar.buttons["people"], Qt.MouseButton.LeftButton)
    assert window.page_key == "people"
    QApplication.processEvents()
    assert tour.isVisible()
    assert not tour.ring.isVisible()  # what it points at is out of sight


def test_it_is_opened_again_from_the_help_menu(window) -> None:
    tour = begun(window)
    tour.leave.click()
    window.commands.run("tour")
    assert tour.isVisible()
    assert tour.at == 0


def test_whoever_never_left_it_is_shown_around_once(window) -> None:
    window.guide.start_once()
    assert window.guide.tour is not None
    assert window.guide.tour.isVisible()


def test_another_plan_ends_it(window) -> None:
    tour = begun(window)
    window.files.close()
    assert not tour.isVisible()
    assert not window.workspace.window_state.text(LEFT)  # nobody left it


def test_without_a_plan_there_is_nothing_to_show(qtbot) -> None:
    window = empty_window(qtbot)
    assert not window.commands.action("tour").isEnabled()
    window.guide.start_once()
    assert window.guide.tour is None


def test_an_empty_plan_has_no_standing_to_point_at_but_a_beginning(qtbot, tmp_path) -> None:
    window = window_on(qtbot, tmp_path, make_plan())
    tour = begun(window)
    seen = []
    while tour.isVisible():
        seen.append(tour.title.text())
        assert tour.ring.isVisible()
        press(window, Key.Key_Return)
    assert seen == [
        *("Where a plan begins", "What if somebody leaves?", "Who holds what"),
        *("For the meeting", "Everything from one box"),
    ]


def test_it_leads_round_what_is_there_by_then(qtbot, tmp_path) -> None:
    window = window_on(qtbot, tmp_path, make_plan())
    begun(window).leave.click()
    window.workspace.do("add", rows.add, Person, name="Ann Berg")
    assert begun(window).title.text() == "Where the plan stands"
