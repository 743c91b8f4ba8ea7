"""A person’s leave: written down at the side, counted at once, taken out again."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from planner.models import Leave
from planner.ui.lists.champions import ChampionRows
from planner.ui.pages.people.page import PeoplePage
from planner.ui.side.away import AwayBox
from planner.ui.state.workspace import Workspace
from tests.plans import ON, make_plan, person_id
from tests.ui.opened import holders, shown, workspace_on

ANN = "Ann Berg"


@pytest.fixture
def workspace(qapp, tmp_path: Path) -> Workspace:
    plan = make_plan(people={ANN: {}}, departments=["Finance"], seats={"Finance": [ANN]})
    return workspace_on(tmp_path, plan)


def box(qtbot, page: PeoplePage) -> AwayBox:
    qtbot.waitUntil(lambda: page.findChild(AwayBox) is not None)
    (found,) = page.findChildren(AwayBox)
    return found


def add(qtbot, page: PeoplePage, first: str, last: str = "") -> None:
    away = box(qtbot, page)
    qtbot.keyClicks(away.first, first)
    qtbot.keyClicks(away.last, last)
    qtbot.keyClick(away.last, Qt.Key.Key_Return)


def leave(workspace: Workspace) -> list[tuple[date, date]]:
    return [(one.first_day, one.last_day) for one in workspace.plan.table(Leave).values()]


def test_leave_is_written_down_and_counts_at_once(qtbot, workspace: Workspace) -> None:
    page = shown(qtbot, workspace, PeoplePage)
    page.show_row("person", person_id(workspace.plan, ANN))
    add(qtbot, page, ON.isoformat(), (ON + timedelta(days=9)).isoformat())
    qtbot.waitUntil(lambda: bool(leave(workspace)))
    assert leave(workspace) == [(ON, ON + timedelta(days=9))]
    assert holders(workspace, "Finance", ON) == set()
    assert holders(workspace, "Finance", ON + timedelta(days=10)) == {ANN}
    assert workspace.undo_label == "add leave"
    (champion,) = ChampionRows(workspace).current()
    assert champion.words.startswith("away until ")


def test_a_day_alone_is_a_leave_of_one_day(qtbot, workspace: Workspace) -> None:
    page = shown(qtbot, workspace, PeoplePage)
    page.show_row("person", person_id(workspace.plan, ANN))
    add(qtbot, page, ON.isoformat())
    qtbot.waitUntil(lambda: leave(workspace) == [(ON, ON)])


def test_leave_that_ends_before_it_begins_is_refused_and_stays_to_be_mended(
    qtbot, workspace: Workspace
) -> None:
    said: list[str] = []
    workspace.messageShown.connect(lambda words, _kind: said.append(words))
    page = shown(qtbot, workspace, PeoplePage)
    page.show_row("person", person_id(workspace.plan, ANN))
    add(qtbot, page, ON.isoformat(), (ON - timedelta(days=1)).isoformat())
    qtbot.waitUntil(lambda: bool(said))
    assert said[0].startswith("Leave cannot end before it begins.")
    assert leave(workspace) == []
    assert box(qtbot, page).first.text() == ON.isoformat()


def test_leave_is_listed_and_taken_out(qtbot, workspace: Workspace) -> None:
    page = shown(qtbot, workspace, PeoplePage)
    page.show_row("person", person_id(workspace.plan, ANN))
    add(qtbot, page, ON.isoformat(), (ON + timedelta(days=1)).isoformat())
    qtbot.waitUntil(lambda: bool(leave(workspace)))
    (words,) = box(qtbot, page).findChildren(QLabel)
    assert " to " in words.text()
    remove = next(b for b in box(qtbot, page).findChildren(QPushButton) if b.text() == "✕")
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not leave(workspace))
    assert holders(workspace, "Finance", ON) == {ANN}
