"""The composition root: puts the window together and runs it."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication

from planner.ui.language import speak
from planner.ui.look.icons import app_icon
from planner.ui.look.theme import CHOICES, apply_theme
from planner.ui.shell.crash import show_crashes, show_hard_end
from planner.ui.shell.ending import EndOnSignals
from planner.ui.shell.first_paint import once_painted
from planner.ui.shell.main_window import MainWindow
from planner.ui.shell.run_record import Run
from planner.ui.shell.windows import Windows
from planner.ui.state.window_state import WindowState
from planner.ui.widgets.accessible_parts import speak_painted_parts

TOUR_AFTER = 800
"""Milliseconds after a plan was opened, so that its first page is seen before."""


def make_app(arguments: list[str]) -> QApplication:
    """Make Qt's application object, named so that its files go where they belong."""
    app = QApplication(arguments)
    app.setApplicationName("Rollout Planner")
    app.setDesktopFileName("rollout-planner")
    app.setWindowIcon(app_icon())
    speak_painted_parts()
    return app


def set_up_python() -> None:
    """Set Python up for a program with a window."""
    # A plan is many small things that stay: looking through them all again and again takes long.
    gc.set_threshold(20_000, 20, 50)
    # A worker gives way to the window soon.
    sys.setswitchinterval(0.001)


def window_state_file() -> Path:
    """Return the file in which the window remembers its state; its folder is made."""
    place = QStandardPaths.StandardLocation.AppConfigLocation
    folder = Path(QStandardPaths.writableLocation(place))
    folder.mkdir(parents=True, exist_ok=True)
    return folder / "window.ini"


def data_folder() -> Path:
    """Return the folder for files of the program itself, such as its log."""
    place = QStandardPaths.StandardLocation.AppDataLocation
    return Path(QStandardPaths.writableLocation(place))


def show(path: str | None, sample: bool, review: bool = False) -> int:
    """Open the window with this plan, for review too, with the sample plan, or as it was left."""
    set_up_python()
    app = make_app(sys.argv[:1])
    run = Run(data_folder() / "log")
    left = run.begin()
    signals = EndOnSignals(app)
    try:
        window_state = WindowState(window_state_file())
    except OSError:
        window_state = WindowState(None)
    speak(app, window_state.text("language", ""))
    theme = window_state.text("theme", "system")
    apply_theme(app, theme if theme in CHOICES else "system")
    windows = Windows(window_state)
    window = windows.new()
    show_crashes(windows.in_sight)
    once_painted(window, lambda: _begin_with(window, path, sample, review, left))
    try:
        return app.exec()
    finally:
        windows.end()
        signals.stop()
        run.end()


def _begin_with(
    window: MainWindow, path: str | None, sample: bool, review: bool, left: str
) -> None:
    soon = QTimer(window, interval=TOUR_AFTER, singleShot=True)

    def show_around() -> None:
        """Begin the tour for whoever is new, once nothing lies over their first plan; whoever
        reviews one is shown the plan."""
        if window.workspace.reviewing is not None:
            return
        if QApplication.activeModalWidget() is not None:
            soon.start()
        else:
            window.guide.start_once()

    soon.timeout.connect(show_around)
    window.workspace.planOpened.connect(soon.start)
    _open(window, path, sample, review)
    if left:
        show_hard_end(window, left)


def _open(window: MainWindow, path: str | None, sample: bool, review: bool) -> None:
    if sample:
        window.new_plans.open_sample()
    elif path is not None and review:
        window.files.review(Path(path))
    elif path is not None:
        window.files.open(Path(path))
    else:
        last = window.workspace.window_state.text("open")
        if last and Path(last).exists():
            window.files.open(Path(last))
