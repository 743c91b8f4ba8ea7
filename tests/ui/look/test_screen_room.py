"""The screen outlives every dialog that asked how much room there is on it."""

from __future__ import annotations

import gc
import re

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from planner.ui.dialogs.form import FormDialog
from planner.ui.look.screen_room import screen_room
from tests.test_house import ROOT, tracked_files


def test_the_collector_frees_a_dialog_that_is_over_and_not_its_screen(qtbot) -> None:
    freed: list[object] = []
    QGuiApplication.primaryScreen().destroyed.connect(freed.append)
    staying = FormDialog(None, "Stays", "OK")
    qtbot.addWidget(staying)
    staying.sizeHint()
    over = FormDialog(None, "Over", "OK")
    over.sizeHint()
    over.accepted_by = over.sizeHint  # refers to itself, as dialogs do
    del over
    gc.collect()
    QGuiApplication.primaryScreen().destroyed.disconnect(freed.append)
    assert not freed


def test_a_dialog_has_room_before_it_is_shown(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = QDialog(window)
    dialog.move(QPoint(-5000, -5000))
    assert screen_room(dialog) == screen_room(window)
    assert not screen_room(window).isEmpty()


def test_nothing_takes_hold_of_the_screen_itself() -> None:
    asked = re.compile(r"\.screen\(")
    holding = [
        path.relative_to(ROOT).as_posix()
        for path in tracked_files()
        if path.suffix == ".py" and asked.search(path.read_text(encoding="utf-8"))
    ]
    assert holding == []
