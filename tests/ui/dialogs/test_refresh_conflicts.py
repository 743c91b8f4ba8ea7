"""What the next edition of a list and the plan say otherwise waits until somebody decides."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.actions import rows
from planner.models import Person
from planner.ui.state.workspace import Workspace
from tests.ui.dialogs.refreshes import (
    FIRST,
    kinds,
    named,
    opened,
    row_of,
    workspace_with_list,
    written,
)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return workspace_with_list(tmp_path)


@pytest.fixture
def conflict(workspace: Workspace, tmp_path: Path) -> Path:
    """Di's last day was set by hand; the list says another."""
    workspace.do(
        "set the last day", rows.edit, Person, named(workspace, "Di Ek").id,
        last_day=date(2027, 5, 1),
    )  # fmt: skip
    return written(
        tmp_path,
        FIRST.replace("4,Di Ek,di@ex.org,Legal,2,,", "4,Di Ek,di@ex.org,Legal,2,2027-06-30,"),
    )


def test_a_conflict_says_who_and_when_and_waits(
    qtbot: QtBot, workspace: Workspace, conflict: Path
) -> None:
    dialog = opened(qtbot, workspace, conflict)
    assert kinds(dialog) == ["All 1", "Conflicts 1", "Unchanged 3"]
    row = row_of(dialog, "Di Ek", "Last day")
    (step,) = workspace.history()[:1]
    keep, take = (dialog.lines.index(row, column).data() for column in (2, 3))
    assert keep.startswith(f"Keep 1 May 2027\n{step.by}, ")
    assert "(“set the last day”)" in keep
    assert take == "Take 30 June 2027\nthis list, line 5"
    assert dialog.lines.index(row, 4).data() == "Last list: (empty)"
    assert not dialog.ok.isEnabled()
    dialog.tick_all.click()
    assert not dialog.ok.isEnabled()


def test_a_press_takes_what_the_list_says(
    qtbot: QtBot, workspace: Workspace, conflict: Path
) -> None:
    dialog = opened(qtbot, workspace, conflict)
    place = dialog.lines.index(row_of(dialog, "Di Ek", "Last day"), 3)
    at = dialog.view.visualRect(place).center()
    qtbot.mouseClick(dialog.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    dialog.ok.click()
    assert named(workspace, "Di Ek").last_day == date(2027, 6, 30)


def test_what_is_kept_is_not_asked_again(
    qtbot: QtBot, workspace: Workspace, conflict: Path
) -> None:
    dialog = opened(qtbot, workspace, conflict)
    qtbot.keyClick(dialog.view, Qt.Key.Key_Left)
    assert dialog.ok.text() == "Keep what the plan says"
    dialog.ok.click()
    assert named(workspace, "Di Ek").last_day == date(2027, 5, 1)
    again = opened(qtbot, workspace, conflict)
    assert "Nothing differs" in again.summary.text()


def test_who_was_deleted_is_left_out_for_good_where_somebody_says_so(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    workspace.do("remove", rows.remove, Person, named(workspace, "Di Ek").id)
    same = written(tmp_path, FIRST)
    dialog = opened(qtbot, workspace, same)
    assert kinds(dialog)[:2] == ["All 1", "Back 1"]
    qtbot.keyClick(dialog.view, Qt.Key.Key_Left)
    dialog.ok.click()
    assert "Nothing differs" in opened(qtbot, workspace, same).summary.text()
    workspace.undo()
    dialog = opened(qtbot, workspace, same)
    qtbot.keyClick(dialog.view, Qt.Key.Key_Right)
    dialog.ok.click()
    assert named(workspace, "Di Ek").email == "di@ex.org"


def test_an_id_given_anew_is_the_same_person_or_another(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    reused = written(tmp_path, FIRST.replace("1,Ann Berg,ann@", "1,Zofia Wójcik,zofia@"))
    dialog = opened(qtbot, workspace, reused)
    assert kinds(dialog)[:2] == ["All 1", "Conflicts 1"]
    qtbot.keyClick(dialog.view, Qt.Key.Key_Right)
    dialog.ok.click()
    assert named(workspace, "Ann Berg").last_day == date(2027, 1, 14)
    assert named(workspace, "Zofia Wójcik").ref == "1"
    workspace.undo()
    dialog = opened(qtbot, workspace, reused)
    qtbot.keyClick(dialog.view, Qt.Key.Key_Left)
    ann = named(workspace, "Ann Berg").id
    dialog.ok.click()
    assert workspace.plan.people[ann].name == "Zofia Wójcik"
