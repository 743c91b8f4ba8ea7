"""A list shows its lines whole, however narrow the box is that it opens below."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from planner.ui.table.making_box import MakingBox
from tests.ui.keyboard import wake

LONG = "Alexandra Konstantinopoulou-Wijeratne"


@pytest.fixture
def box(qtbot: QtBot) -> Iterator[MakingBox]:
    window = QWidget()
    qtbot.addWidget(window)
    box = MakingBox(None, [LONG, "Bo Lind"])
    box.be_narrow()
    box.setMaximumWidth(100)
    QHBoxLayout(window).addWidget(box)
    window.show()
    wake(window)
    box.setFocus()
    yield box


def holds(popup: QAbstractItemView, words: str) -> bool:
    return popup.viewport().width() > popup.fontMetrics().horizontalAdvance(words)


def test_what_was_found_is_shown_whole_and_what_can_be_made(box: MakingBox) -> None:
    box.edit.selectAll()
    QTest.keyClicks(box, LONG[:-1])
    popup = box.found.popup()
    assert popup.isVisible()
    assert holds(popup, f"Create “{LONG[:-1]}”")


def test_the_list_of_all_is_shown_whole(box: MakingBox) -> None:
    box.setCurrentIndex(-1)
    box.showPopup()
    assert box.view().isVisible()
    assert holds(box.view(), LONG)
    box.hidePopup()
