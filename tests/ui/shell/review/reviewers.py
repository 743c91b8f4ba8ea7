"""A reviewer at the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from planner.imports import read_review
from planner.models.reviews import Review
from planner.ui.shell.main_window import MainWindow
from planner.ui.state.window_state import WindowState
from planner.ui.state.workspace import Workspace
from tests.plans import ON
from tests.ui.keyboard import press, type_text
from tests.ui.opened import settled
from tests.ui.windows import Answers, in_sight

Key = Qt.Key


def reviewing(
    qtbot: QtBot, path: Path, *places: Path, state: WindowState | None = None
) -> MainWindow:
    """A window in which the plan is open for review."""
    workspace = Workspace(window_state=state or WindowState(None), today=ON)
    window = in_sight(qtbot, MainWindow(workspace, Answers(*places)))
    assert window.files.review(path)
    settled(qtbot, workspace)
    return window


def while_asked(window: MainWindow, do: Callable[[], object], *keys: str | Key) -> None:
    """Do what opens a dialog, and type into it."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        try:
            for key in keys:
                type_text(dialog, key) if isinstance(key, str) else press(dialog, key)
        finally:
            if QApplication.activeModalWidget() is dialog:
                dialog.reject()

    QTimer.singleShot(0, answer)
    do()


def say(window: MainWindow, text: str, name: str = "", *, command: str = "comment") -> None:
    """Comment as a reviewer does, who gives a name the first time."""
    keys: tuple[str | Key, ...] = (text, Key.Key_Tab, name) if name else (text,)
    while_asked(window, lambda: window.commands.run(command), *keys, Key.Key_Return)


def choose(window: MainWindow, department_id: int) -> Any:
    page = window.show_page("champions")
    page.show_row("department", department_id)
    return page


def written(path: Path, by: str = "Ana") -> Review:
    return read_review(path.with_name(f"{path.stem} review by {by}.json"))


def buttons(window: MainWindow) -> list[str]:
    side = window.page_in_sight().side
    return [b.text() for b in side.findChildren(QPushButton) if b.isVisibleTo(side)]
