"""Where a page scrolls as a whole, nothing on it scrolls for itself but a table of many rows; and
what one turns to is seen from its beginning."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QToolButton
from pytestqt.qtbot import QtBot

from planner.ui.page import Page
from planner.ui.shell.main_window import MainWindow
from planner.ui.shell.sidebar import ENTRIES
from planner.ui.table.rows_view import MOST_WHOLE, RowsView
from planner.ui.widgets.grip import Grip
from planner.ui.widgets.view_switch import ViewSwitch
from tests.exports.documents.made import sample_plan
from tests.plans import ON
from tests.ui.keyboard import wake
from tests.ui.opened import settled
from tests.ui.windows import window_on

SIZES = ((1280, 720), (1440, 900), (1920, 1080))


def scrolling(page: Page) -> list[QAbstractScrollArea]:
    """What of a page, its details aside, is higher than its place."""
    aside = page.details
    return [
        area
        for area in page.findChildren(QAbstractScrollArea)
        if area.isVisible() and area.verticalScrollBar().maximum() > 0
        if not isinstance(area, RowsView) or area.table.rowCount() <= MOST_WHOLE
        if aside is None or not aside.isAncestorOf(area)
    ]


def scrolled_twice(page: Page) -> list[str]:
    areas = scrolling(page)
    inner = [a for a in areas if any(one is not a and one.isAncestorOf(a) for one in areas)]
    return [f"{type(area).__name__} {area.accessibleName()}" for area in inner]


@pytest.fixture(scope="module")
def window(lasting: QtBot, tmp_path_factory: pytest.TempPathFactory) -> MainWindow:
    return window_on(lasting, tmp_path_factory.mktemp("plan"), sample_plan(), today=ON)


@pytest.mark.parametrize("key", [entry.key for entry in ENTRIES])
def test_nothing_scrolls_on_a_page_that_scrolls(qtbot: QtBot, window: MainWindow, key: str) -> None:
    window.show_page(key)
    page = window.page(key)
    settled(qtbot, window.workspace)
    switches = page.findChildren(ViewSwitch)
    buttons = [b for one in switches for b in one.findChildren(QToolButton)]
    for turn in [lambda: None, *(button.click for button in buttons if button.isVisible())]:
        turn()
        settled(qtbot, window.workspace)
        for size in SIZES:
            window.resize(*size)
            qtbot.waitUntil(lambda: scrolled_twice(page) == [], timeout=3000)


@pytest.mark.parametrize("key", [entry.key for entry in ENTRIES])
def test_a_view_is_turned_to_from_its_beginning(qtbot: QtBot, window: MainWindow, key: str) -> None:
    window.resize(640, 360)
    wake(window)
    window.show_page(key)
    settled(qtbot, window.workspace)
    page = window.page(key)
    for switch in page.findChildren(ViewSwitch):
        for button in (b for b in switch.findChildren(QToolButton) if b.isVisible()):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            settled(qtbot, window.workspace)
            assert switch.mapTo(page, switch.rect().topLeft()).y() == 0, button.text()
            assert not isinstance(QApplication.focusWidget(), Grip), button.text()
