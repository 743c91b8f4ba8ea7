"""A window on three people, and what one does in their table."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner.ui.shell.main_window import MainWindow
from planner.ui.table import TablePanel
from tests.plans import make_plan
from tests.ui.windows import window_on


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    plan = make_plan(
        people={
            "Ann Berg": {"title": "Editor", "hours": 3.0, "ref": "7"},
            "Bo Çelik": {"title": "Clerk", "hours": 2.0},
            "Chidi Obi": {"title": "Nurse"},
        },
        departments=["Finance"],
        seats={"Finance": ["Ann Berg"]},
    )
    window = window_on(qtbot, tmp_path, plan)
    window.show_page("people")
    window.activateWindow()
    return window


@pytest.fixture
def panel(window: MainWindow) -> TablePanel:
    return window.page("people").panel
