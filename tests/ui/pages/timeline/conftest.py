"""A small plan in the chart, each day wide enough to be aimed at."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner.ui.pages.timeline.page import TimelinePage
from planner.ui.state.workspace import Workspace
from tests.schedules import schedule
from tests.ui.opened import shown, workspace_on

DAYS = {
    "Pilot": (1, 6),
    "Mend": (8, 12),
    "Train": (14, 16),
    "Go / no-go": (20, 20),
    "Leaflet": (None, None),
    "Review": (3, 5),
}
WAITS = {"Mend": ("Pilot",), "Train": ("Mend",)}


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    plan = schedule(
        DAYS,
        WAITS,
        details={"Pilot": {"phase": "pilot"}, "Mend": {"phase": "pilot"}},
        owners={"Pilot": ("Zoë Ng",), "Mend": ("Bo Lind",)},
        people={"Zoë Ng": {"department": "Finance"}, "Bo Lind": {"department": "Legal"}},
        departments=("Finance", "Legal"),
    )
    return workspace_on(tmp_path, plan)


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace) -> TimelinePage:
    page = shown(qtbot, workspace, TimelinePage, (1400, 760))
    page.chart.zoom_to(16)
    page.chart.go_to_today()
    page.chart.setFocus()
    return page
