"""A small plan on the people page."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner.ui.pages.people.page import PeoplePage
from planner.ui.state.workspace import Workspace
from tests.plans import make_plan
from tests.ui.opened import shown, workspace_on


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    plan = make_plan(
        people={
            "Ann Berg": {"title": "Editor", "department": "Finance"},
            "Bo Çelik": {"title": "Clerk", "department": "Legal", "manager": "Ann Berg"},
            "Ció Díaz": {},
        },
        departments=["Finance", "Legal"],
        seats={"Finance": ["Ann Berg"]},
    )
    return workspace_on(tmp_path, plan)


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace) -> PeoplePage:
    return shown(qtbot, workspace, PeoplePage)
