"""The lists a plan keeps are named anew and removed, each as a step that can be undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.models import EditionRow, KeptList
from planner.ui.dialogs.kept_lists import KeptListsDialog
from planner.ui.state.workspace import Workspace
from tests.ui.dialogs.refreshes import keep, workspace_with_list
from tests.ui.opened import workspace_on


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    workspace = workspace_with_list(tmp_path)
    keep(workspace, tmp_path / "sites.csv", "Name,Site\nAnn Berg,Leeds\n", "Sites")
    return workspace


@pytest.fixture
def dialog(qtbot: QtBot, workspace: Workspace) -> KeptListsDialog:
    dialog = KeptListsDialog(None, workspace)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def names(workspace: Workspace) -> list[str]:
    return [kept.name for kept in workspace.plan.table(KeptList).values()]


def rename(qtbot: QtBot, dialog: KeptListsDialog, at: int, name: str) -> None:
    field = list(dialog.names.values())[at]
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, name)
    field.editingFinished.emit()


def test_a_list_is_named_anew_and_undo_takes_it_back(
    qtbot: QtBot, dialog: KeptListsDialog, workspace: Workspace
) -> None:
    rename(qtbot, dialog, 0, "People of HR")
    assert names(workspace) == ["People of HR", "Sites"]
    assert dialog.said.text() == "HR is now called People of HR."
    qtbot.mouseClick(dialog.undo, Qt.MouseButton.LeftButton)
    assert names(workspace) == ["HR", "Sites"]


@pytest.mark.parametrize(
    ("name", "why"), [("sites", "Another list is called “Sites”."), ("  ", "A list needs a name.")]
)
def test_a_name_that_cannot_be_stays_in_its_field_with_the_reason(
    qtbot: QtBot, dialog: KeptListsDialog, workspace: Workspace, name: str, why: str
) -> None:
    rename(qtbot, dialog, 0, name)
    assert names(workspace) == ["HR", "Sites"]
    assert dialog.said.text() == why
    assert next(iter(dialog.names.values())).text() == name


def test_a_list_is_removed_and_its_people_stay(
    qtbot: QtBot, dialog: KeptListsDialog, workspace: Workspace
) -> None:
    people = workspace.plan.people
    kept = next(iter(dialog.removals))
    qtbot.mouseClick(dialog.removals[kept], Qt.MouseButton.LeftButton)
    assert names(workspace) == ["Sites"]
    assert workspace.plan.people == people
    assert not workspace.plan.where(EditionRow, "list_id", kept)
    qtbot.mouseClick(dialog.undo, Qt.MouseButton.LeftButton)
    assert names(workspace) == ["HR", "Sites"]
    assert workspace.plan.where(EditionRow, "list_id", kept)


def test_each_list_says_how_many_stood_in_it_last(dialog: KeptListsDialog) -> None:
    said = [dialog._rows.itemAtPosition(line, 1).widget().text() for line in (0, 1)]
    assert said == ["4 people · first.csv · 15 January", "1 person · sites.csv · 15 January"]


def test_a_plan_without_lists_says_how_it_gets_one(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = KeptListsDialog(None, workspace_on(tmp_path))
    qtbot.addWidget(dialog)
    assert dialog._rows.itemAt(0).widget().text().startswith("The plan keeps no list.")
