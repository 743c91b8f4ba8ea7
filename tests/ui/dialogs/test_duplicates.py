"""People and departments that may be in the plan twice are joined in a dialog."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from planner.ui.dialogs.duplicates import DuplicatesDialog
from planner.ui.pages.people.page import PeoplePage
from planner.ui.state.workspace import Workspace
from tests.plans import make_plan
from tests.ui.opened import shown, workspace_on


@pytest.fixture
def twice(tmp_path: Path) -> Workspace:
    plan = make_plan(
        people={
            "Ann Berg": {"ref": "7", "email": "desk@x.example", "department": "HR"},
            "ann berg": {"email": "Desk@x.example"},
            "Bo Çelik": {},
        },
        departments=["HR", "hr"],
        seats={"HR": ["Bo Çelik"], "hr": ["ann berg"]},
    )
    return workspace_on(tmp_path, plan)


@pytest.fixture
def dialog(qtbot: QtBot, twice: Workspace) -> DuplicatesDialog:
    made = DuplicatesDialog(None, twice)
    qtbot.addWidget(made)
    made.show()
    return made


def names(workspace: Workspace) -> tuple[list[str], list[str]]:
    plan = workspace.plan
    return [p.name for p in plan.people.values()], [d.name for d in plan.departments.values()]


def press(dialog: DuplicatesDialog, accessible: str) -> None:
    QApplication.processEvents()  # buttons that were just made come into sight
    every = dialog.findChildren(QPushButton)
    button = next(b for b in every if b.accessibleName() == accessible and b.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_pair_is_joined_into_the_one_with_the_id(dialog, twice) -> None:
    press(dialog, "Join ann berg to Ann Berg")
    assert names(twice)[0] == ["Ann Berg", "Bo Çelik"]
    assert dialog.done_words.text() == "ann berg is joined to Ann Berg."
    assert len(dialog.joins) == 1
    assert twice.undo_label == "join ann berg to Ann Berg"


def test_swapped_the_other_stays(dialog, twice) -> None:
    press(dialog, "Keep hr instead of HR")
    press(dialog, "Join HR to hr")
    assert names(twice)[1] == ["hr"]


def test_what_was_joined_can_be_taken_apart_again(dialog, twice) -> None:
    before = names(twice)
    press(dialog, "Join ann berg to Ann Berg")
    QTest.mouseClick(dialog.undo, Qt.MouseButton.LeftButton)
    assert names(twice) == before
    assert len(dialog.joins) == 2
    assert not dialog.undo.isVisible()


def test_once_all_are_joined_it_says_so(dialog, twice) -> None:
    press(dialog, "Join ann berg to Ann Berg")
    press(dialog, "Join hr to HR")
    assert dialog.joins == []
    assert dialog.words.text() == "Nobody and no department seems to be in the plan twice."


def test_enter_closes_and_joins_nothing(dialog, twice) -> None:
    before = names(twice)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert names(twice) == before


def test_the_page_says_how_many_pairs_may_be_one_and_leads_there(qtbot, twice) -> None:
    page = shown(qtbot, twice, PeoplePage)
    [part] = [part for part in page.head_parts if "may be one" in part.words]
    assert part.words == "2 pairs may be one"
    asked = []
    twice.commandRequested.connect(lambda command, subject: asked.append(command))
    part.follow()
    assert asked == ["duplicates"]


def test_a_plan_without_such_pairs_says_nothing_of_it(qtbot, workspace) -> None:
    page = shown(qtbot, workspace, PeoplePage)
    assert not any("may be one" in part.words for part in page.head_parts)
