"""Windows to be measured: in programs of their own, as a person starts them, and in this one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from planner.models import TABLES, Draft, Plan, PlanInfo
from planner.store import Store
from planner.ui.shell.main_window import MainWindow
from planner.ui.state.window_state import WindowState
from planner.ui.state.workspace import Workspace

_MEMORY = """
def memory():
    lines = open("/proc/self/status").read().splitlines()
    return next(line.split()[1] for line in lines if line.startswith("VmHWM"))
"""

PlanOf = Callable[[int], Path]
"""Gives the file of a plan of so many people."""

BARE = (
    _MEMORY
    + """
import os
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, lambda: (print(memory(), flush=True), os._exit(0)))
app = QApplication(["bare"])
window = Window()
window.resize(1280, 800)
window.show()
app.exec()
"""
)
"""An empty window, which tells its largest memory in KiB and ends once it is painted."""

START = """
import os, sys
import planner.models, planner.app
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMainWindow
from planner.ui.shell.main_window import MainWindow
def paintEvent(self, event):
    QMainWindow.paintEvent(self, event)
    QTimer.singleShot(0, lambda: os._exit(0))
MainWindow.paintEvent = paintEvent
from planner.__main__ import main
sys.exit(main())
"""
"""The program, which ends once its window is painted."""

SHOWN = (
    _MEMORY
    + """
import os, sys
import planner.models, planner.app
from PySide6.QtCore import QTimer
from planner.ui.pages.overview.page import OverviewPage
def paintEvent(self, event):
    QTimer.singleShot(0, lambda: (print(memory(), flush=True), os._exit(0)))
OverviewPage.paintEvent = paintEvent
from planner.__main__ import main
sys.exit(main())
"""
)
"""The program, which tells its largest memory in KiB and ends once a plan is painted."""


def run(code: str, folder: Path, *words: str) -> str:
    """Run a program of its own to its end, with its files in this folder; what it printed."""
    own = {name: str(folder) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")}
    environment = {**os.environ, **own, "QT_QPA_PLATFORM": "offscreen"}
    environment["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")
    environment["PYTHONPATH"] = str(Path(__file__).parents[1])
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, "-c", code, *words],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return done.stdout


def plan_file(path: Path, plan: Plan) -> Path:
    """A plan file with the rows of this plan."""
    with Store.create(path, "Large") as store:
        store.run("fill", _copy, plan)
    return path


def _copy(draft: Draft, plan: Plan) -> None:
    for row_type in TABLES.values():
        if row_type is not PlanInfo:
            for row in plan.table(row_type).values():
                draft.add(row_type, **{k: v for k, v in row._asdict().items() if k != "id"})


def window_on(path: Path | None) -> MainWindow:
    """The window in sight, with this plan open, if any, and nothing going on in the background."""
    window = MainWindow(Workspace(window_state=WindowState(None)))
    window.resize(1440, 900)
    window.show()
    assert path is None or window.files.open(path)
    quiet(window)
    return window


def quiet(window: MainWindow) -> None:
    """Wait until the window has painted and its background work is over."""
    QApplication.processEvents()
    while window.workspace.jobs.running:
        QApplication.processEvents()


def close(window: MainWindow) -> None:
    window.close()
    window.deleteLater()
    QApplication.processEvents()
