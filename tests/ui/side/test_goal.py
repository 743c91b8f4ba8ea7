"""How a goal is measured: said in its panel, and held against its check-ins at once."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from planner.models import CheckIn, Goal
from planner.ui.pages.purpose.page import PurposePage
from planner.ui.side.check_ins import CheckInLine
from planner.ui.side.field_editors import FieldEditors
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.fields import ComboBox
from tests.analysis.reading import with_row
from tests.plans import ON, make_plan
from tests.ui.opened import shown, workspace_on

REACH: dict[str, Any] = {"metric": "share", "unit": "%", "target": 60.0}


@pytest.fixture
def page(qapp: Any, qtbot: Any, tmp_path: Path) -> PurposePage:
    due = ON + timedelta(days=50)
    plan = make_plan(goals={"Reach": ["Ann"]}, details={"Reach": {**REACH, "due": due}})
    for days, value in ((60, 60.0), (40, 62.0), (20, 70.0)):
        plan = with_row(plan, CheckIn, goal_id=1, on=ON - timedelta(days=days), value=value)
    found = shown(qtbot, workspace_on(tmp_path, plan), PurposePage)
    found.show_row("goal", 1)
    return found


def goal(workspace: Workspace) -> Goal:
    return workspace.plan.goals[1]


def editor(page: PurposePage, name: str) -> Any:
    (editors,) = page.findChildren(FieldEditors)
    fields = [*editors.findChildren(ComboBox), *editors.findChildren(QLineEdit)]
    return next(field for field in fields if field.accessibleName() == name)


def typed(qtbot: Any, page: PurposePage, name: str, text: str) -> None:
    field = editor(page, name)
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def said(page: PurposePage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_a_direction_is_picked_and_counts_at_once(qtbot: Any, page: PurposePage) -> None:
    workspace = page.workspace
    assert workspace.measures.goals[0].state == "reached"
    box = editor(page, "Direction")
    box.setFocus()
    qtbot.keyClicks(box, "keep")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: goal(workspace).direction == "keep")
    assert workspace.measures.goals[0].state == "behind"
    assert workspace.undo_label == "change “Direction”"
    qtbot.waitUntil(lambda: "away from the target 2 times in a row" in said(page))
    typed(qtbot, page, "Tolerance", "10")
    qtbot.waitUntil(lambda: goal(workspace).tolerance == 10)
    assert workspace.measures.goals[0].state == "reached"


def test_baseline_day_and_rhythm_are_typed(qtbot: Any, page: PurposePage) -> None:
    workspace = page.workspace
    typed(qtbot, page, "Baseline day", "2026-12-01")
    qtbot.waitUntil(lambda: goal(workspace).baseline_on is not None)
    typed(qtbot, page, "Check-in every", "14")
    qtbot.waitUntil(lambda: goal(workspace).rhythm_days == 14)
    last = "last measured on 26 December 2026, agreed: every 14 days"
    qtbot.waitUntil(lambda: last in said(page))


def test_a_check_in_comes_with_its_note(qtbot: Any, page: PurposePage) -> None:
    (line,) = page.findChildren(CheckInLine)
    qtbot.keyClicks(line.value, "64")
    qtbot.keyClicks(line.note, "after the town hall")
    qtbot.keyClick(line.note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(page.workspace.plan.table(CheckIn)) == 4)
    newest = max(page.workspace.plan.table(CheckIn).values(), key=lambda one: one.id)
    assert (newest.on, newest.value, newest.note) == (ON, 64, "after the town hall")
