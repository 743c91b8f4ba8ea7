"""The whole window, on files of a test's own and with a chooser that answers for the person."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.models import Plan
from planner.ui.dialogs.file_chooser import FileChooser
from planner.ui.shell.main_window import MainWindow
from planner.ui.state.window_state import WindowState
from planner.ui.state.workspace import Workspace
from tests.plans import ON
from tests.ui.opened import workspace_on


class Answers(FileChooser):
    """Gives the paths it was told to give, in turn; then none. Says yes, and keeps what to."""

    def __init__(self, *paths: Path) -> None:
        self.paths = list(paths)
        self.asked: list[str] = []

    def open(self, parent: QWidget | None, title: str, folder: Path, kinds: str) -> Path | None:
        return self.paths.pop(0) if self.paths else None

    def save(self, parent: QWidget | None, title: str, path: Path, kinds: str) -> Path | None:
        return self.paths.pop(0) if self.paths else None

    def confirm(self, parent: QWidget | None, title: str, text: str, button: str) -> bool:
        self.asked.append(f"{title} {text}")
        return True


def window_on(
    qtbot: QtBot,
    folder: Path,
    plan: Plan | None = None,
    *,
    choose: FileChooser | None = None,
    window_state: WindowState | None = None,
    today: date = ON,
) -> MainWindow:
    """The window in sight, with this plan open."""
    workspace = workspace_on(folder, plan, today)
    if window_state is not None:
        workspace.window_state = window_state
    return in_sight(qtbot, MainWindow(workspace, choose or Answers()))


def empty_window(qtbot: QtBot, choose: FileChooser | None = None) -> MainWindow:
    """The window in sight, with no plan open."""
    return in_sight(qtbot, MainWindow(Workspace(today=ON), choose or Answers()))


def in_sight(qtbot: QtBot, window: MainWindow) -> MainWindow:
    window.resize(1280, 720)
    qtbot.addWidget(window)
    window.show()
    return window
