"""A small plan to open dialogs on."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.ui.state.workspace import Workspace
from tests.plans import make_plan
from tests.ui.opened import workspace_on


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    plan = make_plan(
        people={
            "Ann Berg": {"department": "Finance"},
            "Bo Çelik": {"department": "Finance"},
            "Ció Díaz": {"department": "Legal"},
        },
        departments=["Finance", "Legal"],
        seats={"Finance": ["Ann Berg", "Bo Çelik*"], "Legal": ["Ann Berg"]},
        goals={"Active monthly": ["Ció Díaz"]},
    )
    return workspace_on(tmp_path, plan)
