"""The panel of a department says early signs, and what helped there last time."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel

from planner.models import CheckIn, Draft
from planner.ui.side.department import show_department
from planner.ui.side.details import Details
from planner.ui.state.workspace import Workspace
from tests.plans import ON, make_plan
from tests.ui.opened import workspace_on


@pytest.fixture
def workspace(qapp: Any, tmp_path: Path) -> Workspace:
    """Ann came to Finance 70 days ago; its goal rose, and fell twice since."""
    draft = Draft(
        make_plan(
            people={"Ann": {"department": "Finance"}},
            departments=["Finance", "Legal"],
            seats={"Finance": ["Ann"]},
            goals={"Half active": ["Ann"]},
            details={"Half active": {"target": 50.0}},
        )
    )
    for ago, value in ((80, 10.0), (60, 30.0), (40, 20.0), (20, 15.0)):
        draft.add(CheckIn, goal_id=1, on=ON - timedelta(days=ago), value=value)
    draft.change(draft.plan.assignments[1], since=ON - timedelta(days=70))
    return workspace_on(tmp_path, draft.plan)


def lines(qtbot: Any, workspace: Workspace, department_id: int) -> list[str]:
    details = Details("nothing")
    qtbot.addWidget(details)
    show_department(details, workspace, department_id)
    return [label.text() for label in details.findChildren(QLabel)]


def test_one_sign_is_told_as_such(qtbot: Any, workspace: Workspace) -> None:
    said = lines(qtbot, workspace, 1)
    assert "1 of 5 signs that it goes quiet; 2 are a warning." in said
    assert "• “Half active” fell 2 times in a row" in said
    assert not any("Early warning".casefold() == line.casefold() for line in said)


def test_a_warning_says_what_helped_last_time(qtbot: Any, workspace: Workspace) -> None:
    def unseen(draft: Draft) -> None:
        draft.change(draft.plan.assignments[1], last_active=ON - timedelta(days=30))

    workspace.do("not seen", unseen)
    said = lines(qtbot, workspace, 1)
    assert "2 of 5 signs that it goes quiet; 2 are a warning." in said
    assert "Before it last rose (“Half active” went from 10 to 30 by 16 November 2026):" in said
    assert "• Ann became champion on 6 November 2026" in said


def test_a_department_without_signs_has_no_such_part(qtbot: Any, workspace: Workspace) -> None:
    assert not any("goes quiet" in line for line in lines(qtbot, workspace, 2))
