"""A reader of some locale, and a plan to read."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from planner.models import Plan
from planner.ui.shell.main_window import MainWindow
from planner.ui.state.window_state import WindowState
from planner.ui.state.workspace import Workspace
from tests.plans import ON, make_plan
from tests.ui.opened import workspace_on
from tests.ui.windows import Answers, in_sight

APRIL = date(2027, 4, 3)
MARCH = date(2027, 3, 4)


def read_as(name: str) -> None:
    """Sit at the window as a reader of this locale; the one before comes back after the test."""
    QLocale.setDefault(QLocale(name))


def a_plan() -> Plan:
    return make_plan(
        people={
            "Ann Berg": {"hours": 2.5, "last_day": APRIL},
            "Bo Çelik": {"hours": 2.0},
            "Chidi Obi": {},
        },
        departments={"Finance": {"headcount": 12_345}},
        seats={"Finance": ["Ann Berg"]},
    )


def opened(qtbot: QtBot, folder: Path, state: WindowState) -> MainWindow:
    """A window on a plan, with what it remembers."""
    store = workspace_on(folder, a_plan()).store
    assert store is not None
    return in_sight(qtbot, MainWindow(Workspace(store, today=ON, window_state=state), Answers()))
