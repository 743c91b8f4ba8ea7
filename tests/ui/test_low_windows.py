"""At 640 by 360, which is 1280 by 720 at 200%, heads are read whole and tables begin in sight."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.ui.look.plain import Elided
from planner.ui.shell.head import Head
from planner.ui.shell.main_window import MainWindow
from planner.ui.shell.sidebar import ENTRIES
from tests.exports.documents.made import sample_plan
from tests.plans import ON
from tests.ui.opened import settled
from tests.ui.windows import window_on


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    window = window_on(qtbot, tmp_path, sample_plan(), today=ON)
    window.resize(640, 360)
    return window


def is_whole(head: Head) -> bool:
    pieces = [head.title, *head.line.findChildren(Elided)]
    inside = (link.geometry().right() <= head.line.width() for link in head.links)
    return all(inside) and all(piece.text() == piece.full_text() for piece in pieces)


def begins(window: MainWindow, widget: QWidget) -> int:
    """How far below the top of the window something begins."""
    return widget.mapTo(window, QPoint(0, 0)).y()


@pytest.mark.parametrize("size", [(640, 360), (1280, 720)])
def test_the_line_below_every_title_is_read_whole(
    qtbot: QtBot, window: MainWindow, size: tuple[int, int]
) -> None:
    window.resize(*size)
    for entry in ENTRIES:
        window.show_page(entry.key)
        settled(qtbot, window.workspace)
        qtbot.waitUntil(lambda: is_whole(window.head))


@pytest.mark.parametrize("key", ["champions", "people", "sponsors", "requests", "timeline"])
def test_a_table_or_chart_begins_in_the_upper_two_thirds(
    qtbot: QtBot, window: MainWindow, key: str
) -> None:
    window.show_page(key)
    settled(qtbot, window.workspace)
    page = window.page(key)
    table = page.chart if key == "timeline" else page.panel.view
    qtbot.waitUntil(lambda: 0 < begins(window, table) < 240)


def test_the_matrix_begins_there_too(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("ownership")
    page = window.page("ownership")
    qtbot.waitUntil(lambda: 0 < begins(window, page.view) < 240)


def test_filters_are_brought_out_and_those_in_use_stay(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("champions")
    panel = window.page("champions").panel
    assert [chip.isVisible() for chip in panel.chips] == [False, False, False]
    QTest.mouseClick(panel.folding, Qt.MouseButton.LeftButton)
    assert all(chip.isVisible() for chip in panel.chips)
    panel.chips[2].setChecked(True)
    QTest.mouseClick(panel.folding, Qt.MouseButton.LeftButton)
    assert [chip.isVisible() for chip in panel.chips] == [False, False, True]
    window.resize(1280, 720)
    assert all(chip.isVisible() for chip in panel.chips)
    assert not panel.folding.isVisible()
