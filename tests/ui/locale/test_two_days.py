"""A day that could be two is asked about, once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.ui.shell.main_window import MainWindow
from planner.ui.state.window_state import WindowState
from planner.ui.state.workspace import Workspace
from planner.ui.table import TablePanel
from planner.ui.table.kinds import read_day
from tests.plans import ON
from tests.ui.locale.readers import APRIL, read_as
from tests.ui.typing import cell, copied, open_editor, paste, shown_texts, type_over


def type_day(window: MainWindow, panel: TablePanel, row: int, text: str) -> None:
    editor = open_editor(panel, "Last day", row)
    type_over(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)


@pytest.mark.parametrize(("name", "first"), [("de_DE", "3 April 2027"), ("en_US", "March 4, 2027")])
def test_a_day_that_could_be_two_is_asked_about_once_and_remembered(
    qtbot: QtBot,
    tmp_path: Path,
    window: MainWindow,
    panel: TablePanel,
    state: WindowState,
    questions: list[str],
    name: str,
    first: str,
) -> None:
    read_as(name)
    people = lambda: window.workspace.plan.people  # noqa: E731
    type_day(window, panel, 1, "3/4/2027")
    qtbot.waitUntil(lambda: people()[2].last_day == APRIL)
    type_day(window, panel, 2, "5/6/2027")
    qtbot.waitUntil(lambda: people()[3].last_day == date(2027, 6, 5))
    assert questions == [first]
    assert shown_texts(panel, "Last day") == ["3 Apr", "3 Apr", "5 Jun"]
    store = window.workspace.store
    assert store is not None
    Workspace(store, today=ON, window_state=state)
    assert read_day("7/8/2027", ON) == date(2027, 8, 7)


def test_a_day_that_could_be_no_other_asks_nothing(
    qtbot: QtBot, window: MainWindow, panel: TablePanel, questions: list[str]
) -> None:
    for text in ("13/4/2027", "3.4.2027", "2027-04-03", "4/4/2027", "3 Apr 27"):
        type_day(window, panel, 1, text)
        qtbot.waitUntil(lambda: window.workspace.plan.people[2].last_day is not None)
        window.workspace.undo()
    assert questions == []


def test_pasted_days_that_could_be_two_are_asked_about_together(
    qtbot: QtBot, window: MainWindow, panel: TablePanel, questions: list[str]
) -> None:
    paste(panel, "Name\tLast day\nBo Çelik\t3/4/2027\nChidi Obi\t5/6/2027\n")
    qtbot.waitUntil(lambda: window.workspace.plan.people[3].last_day == date(2027, 6, 5))
    assert window.workspace.plan.people[2].last_day == APRIL
    assert len(questions) == 1


def test_copied_days_and_figures_come_back_without_a_question(
    window: MainWindow, panel: TablePanel, questions: list[str]
) -> None:
    read_as("de_DE")
    panel.view.selectAll()
    text = copied(panel)
    assert "2027-04-03" in text
    assert "2,5" in text
    before = window.workspace.plan
    panel.view.setCurrentIndex(cell(panel, "Name", 0))
    paste(panel, text)
    assert window.workspace.plan.people == before.people
    assert questions == []
