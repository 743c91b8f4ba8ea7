"""A small plan on the reports page."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner.ui.pages.reports.page import ReportsPage
from planner.ui.state.workspace import Workspace
from tests.plans import ON, make_plan
from tests.ui.opened import settled, shown, workspace_on


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    plan = make_plan(
        people={"Ann Berg": {}, "Bo Çelik": {}},
        seats={"Finance": ["Ann Berg"], "Legal": []},
        sponsors={"Chief executive": ["Bo Çelik"]},
        details={
            "Chief executive": {"is_primary": True},
            "Active monthly": {"due": ON + timedelta(days=60)},
        },
        goals={"Active monthly": ["Ann Berg"]},
    )
    return workspace_on(tmp_path, plan)


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace) -> ReportsPage:
    page = shown(qtbot, workspace, ReportsPage)
    settled(qtbot, workspace)
    return page
