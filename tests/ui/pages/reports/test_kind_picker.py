"""The kinds of files: each once, by what it is for, and by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from planner.ui.pages.reports.kind_picker import KindPicker
from planner.ui.pages.reports.kinds import kinds


def test_every_kind_can_be_chosen_and_is_told_once(qtbot: QtBot) -> None:
    picker = KindPicker(kinds())
    qtbot.addWidget(picker)
    told: list[str] = []
    picker.chosen.connect(lambda: told.append(picker.kind.key))
    for kind in kinds():
        picker.choose(kind.key)
    assert told == [kind.key for kind in kinds()]
    picker.choose("no such kind")
    assert picker.kind.key == told[-1]


def test_two_columns_become_one_where_there_is_no_room(qtbot: QtBot) -> None:
    picker = KindPicker(kinds())
    qtbot.addWidget(picker)
    pack, book = picker.radios["status-pack"], picker.radios["workbook"]

    def left(radio: QRadioButton) -> int:
        return radio.mapTo(picker, radio.rect().topLeft()).x()

    picker.resize(900, 700)
    picker.show()
    qtbot.waitUntil(lambda: left(book) > left(pack))
    picker.resize(260, 900)
    qtbot.waitUntil(lambda: left(book) == left(pack))


def test_the_arrows_go_from_kind_to_kind(qtbot: QtBot) -> None:
    picker = KindPicker(kinds())
    qtbot.addWidget(picker)
    with qtbot.waitExposed(picker):
        picker.show()
    picker.choose("ask-sheet")
    picker.activateWindow()
    picker.radios["ask-sheet"].setFocus()
    qtbot.waitUntil(picker.radios["ask-sheet"].hasFocus)
    qtbot.keyClick(picker.radios["ask-sheet"], Qt.Key.Key_Down)
    assert picker.kind.key == "sponsor-review"
