"""The pace of a goal and its milestones in its panel."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from planner.actions import rows
from planner.models import CheckIn, Draft, Goal, Milestone
from planner.ui.pages.purpose.page import PurposePage
from planner.ui.side.milestones import MilestoneLine, forecast_words
from planner.ui.state.workspace import Workspace
from tests.plans import ON, make_plan
from tests.ui.opened import shown, workspace_on


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    goal = {"target": 60.0, "unit": "%", "due": ON + timedelta(days=60)}
    draft = Draft(make_plan(goals={"Active": []}, details={"Active": goal}), ON)
    for ago, value in ((20, 0.0), (0, 20.0)):
        draft.add(CheckIn, goal_id=1, on=ON - timedelta(days=ago), value=value)
    draft.add(Milestone, goal_id=1, on=ON - timedelta(days=1), value=15.0)
    return workspace_on(tmp_path, draft.plan)


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace) -> PurposePage:
    page = shown(qtbot, workspace, PurposePage)
    page.show_row("goal", 1)
    return page


def said(page: PurposePage) -> list[str]:
    return [label.text() for label in page.side.findChildren(QLabel)]


def test_the_pace_and_the_milestones_are_told(page: PurposePage) -> None:
    words = said(page)
    assert "At this pace 60% is reached on 24 Feb." in words
    assert "✕ 15% by 14 Jan: missed" in words


def test_a_pace_that_is_too_slow_says_how_far_it_comes(
    page: PurposePage, workspace: Workspace
) -> None:
    workspace.do("sooner", rows.edit, Goal, 1, due=ON + timedelta(days=30))
    words = "At this pace 60% is reached on 24 Feb. By 14 Feb it comes to 50%."
    assert forecast_words(workspace, workspace.plan.goals[1]) == words


def test_a_milestone_is_added_and_removed(
    qtbot: QtBot, page: PurposePage, workspace: Workspace
) -> None:
    line = page.side.findChildren(MilestoneLine)[-1]
    line.on.setText("2027-02-01")
    line.value.setText("30")
    qtbot.keyClick(line.value, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(workspace.plan.table(Milestone)) == 2)
    added = workspace.plan.get(Milestone, 2)
    assert (added.on, added.value) == (date(2027, 2, 1), 30.0)
    words = "Remove the milestone of 14 Jan"
    buttons = page.side.findChildren(QPushButton)
    next(b for b in buttons if b.accessibleName() == words).click()
    qtbot.waitUntil(lambda: list(workspace.plan.table(Milestone)) == [2])
