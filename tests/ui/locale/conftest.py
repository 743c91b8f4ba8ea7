"""A window on a plan with figures and days."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.ui.dialogs.day_question import DayQuestion
from planner.ui.shell.main_window import MainWindow
from planner.ui.state.window_state import WindowState
from planner.ui.table import TablePanel
from tests.ui.locale.readers import opened


@pytest.fixture
def state() -> WindowState:
    return WindowState(None)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, state: WindowState) -> MainWindow:
    window = opened(qtbot, tmp_path, state)
    window.show_page("people")
    window.activateWindow()
    return window


@pytest.fixture
def panel(window: MainWindow) -> TablePanel:
    return window.page("people").panel


@pytest.fixture
def questions() -> Iterator[list[str]]:
    """Answers every question about a day with April, and keeps what was asked."""
    asked: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, DayQuestion):
            asked.append(next(iter(dialog.answers.values())).text())
            dialog.answers["day first"].click()

    timer = QTimer(interval=5)
    timer.timeout.connect(answer)
    timer.start()
    yield asked
    timer.stop()
