"""Undo in a field of a panel in which nothing was typed takes the plan's newest step back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from planner.models import CheckIn
from planner.ui.shell.main_window import MainWindow
from planner.ui.side.check_ins import CheckInLine
from tests.plans import make_plan
from tests.ui.keyboard import press, wake
from tests.ui.windows import window_on


@pytest.fixture
def window(qtbot, tmp_path: Path) -> MainWindow:
    made = window_on(qtbot, tmp_path, make_plan(goals={"Reach": ["Ann"]}))
    wake(made)
    made.show_page("purpose")
    made.pages["purpose"].show_row("goal", 1)
    return made


def note(window: MainWindow) -> QLineEdit:
    (line,) = window.pages["purpose"].findChildren(CheckInLine)
    return line.note


def check_ins(window: MainWindow) -> int:
    return len(window.workspace.plan.table(CheckIn))


def test_after_a_check_in_was_added_undo_takes_it_back(qtbot, window: MainWindow) -> None:
    (line,) = window.pages["purpose"].findChildren(CheckInLine)
    line.note.setFocus()
    line.value.setText("31")
    qtbot.keyClick(line.note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: check_ins(window) == 1 and note(window).hasFocus())
    press(window, "Ctrl+Z")
    assert check_ins(window) == 0
    press(window, "Ctrl+Y")
    assert check_ins(window) == 1


def test_what_was_typed_is_undone_first(qtbot, window: MainWindow) -> None:
    field = note(window)
    field.setFocus()
    qtbot.keyClicks(field, "after")
    before = window.workspace.undo_label
    press(window, "Ctrl+Z")
    assert (note(window).text(), window.workspace.undo_label) == ("", before)
