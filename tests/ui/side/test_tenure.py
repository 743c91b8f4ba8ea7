"""The side panels say who held what when, also what was taken away since."""

from __future__ import annotations

from datetime import date, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QComboBox, QLabel

from planner.actions import roles, rows
from planner.models import Person
from planner.ui.page import Page
from planner.ui.pages.champions.page import ChampionsPage
from planner.ui.pages.people.page import PeoplePage
from planner.ui.side.tenure_box import TenureBox
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.figure import Link
from tests.plans import ON, make_plan
from tests.ui.opened import settled, shown, workspace_on

A_DAY = timedelta(days=1)


class Clock(datetime):
    """Noon of the day that a test says it is."""

    day = ON - 100 * A_DAY

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:
        return datetime(cls.day.year, cls.day.month, cls.day.day, 12, tzinfo=tz)


def on(day: date) -> None:
    Clock.day = day


@pytest.fixture
def workspace(qapp: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """Ann held Finance from March to June 2026, and it was taken from her; then nobody did."""
    monkeypatch.setattr(Clock, "day", date(2026, 3, 3))
    monkeypatch.setattr("planner.store.store.datetime", Clock)
    opened = workspace_on(tmp_path, make_plan(people=["Ann", "Bo"], departments=["Finance"]))
    opened.do("appoint", roles.assign, 1, 1, status="active", since=date(2026, 3, 3))
    on(date(2026, 6, 10))
    opened.do("take away", roles.unassign, 1)
    return opened


def told(page: Page) -> list[str]:
    """What screen readers are told of each line that is in sight."""
    (box,) = page.findChildren(TenureBox)
    named = [line for line in box.findChildren(QLabel) if line.isVisible()]
    return [line.accessibleName() for line in named if line.accessibleName()]


def test_a_department_says_who_carried_it_when(qtbot, workspace: Workspace) -> None:
    page = shown(qtbot, workspace, ChampionsPage)
    page.show_row("department", 1)
    assert told(page) == [
        "Nobody: since 10 June 2026",
        "Ann: champion, from 3 March to 9 June 2026",
    ]


def test_a_step_shows_at_once_and_its_undoing_too(qtbot, workspace: Workspace) -> None:
    page = shown(qtbot, workspace, ChampionsPage)
    page.show_row("department", 1)
    on(ON)
    workspace.do("appoint", roles.assign, 1, 2, status="active", since=ON)
    assert told(page)[0] == "Bo: champion, since 15 January"
    workspace.undo()
    assert told(page)[0] == "Nobody: since 10 June 2026"
    workspace.redo()
    assert told(page)[0] == "Bo: champion, since 15 January"


def test_a_person_says_what_they_held(qtbot, workspace: Workspace) -> None:
    page = shown(qtbot, workspace, PeoplePage)
    page.show_row("person", 1)
    assert told(page) == ["Finance: champion, from 3 March to 9 June 2026"]
    page.show_row("person", 2)
    assert told(page) == []


def test_earlier_lines_come_when_asked_for(qtbot, workspace: Workspace) -> None:
    for month in range(7, 13):
        on(date(2026, month, 1))
        workspace.do("appoint", roles.assign, 1, 1, status="active", since=Clock.day)
        on(date(2026, month, 9))
        workspace.do("take away", roles.unassign, max(workspace.plan.assignments))
    page = shown(qtbot, workspace, ChampionsPage)
    page.show_row("department", 1)
    assert len(told(page)) == 5
    (box,) = page.findChildren(TenureBox)
    (more,) = box.findChildren(Link)
    more.click()
    qtbot.waitUntil(lambda: len(told(page)) == 14)
    assert not more.isVisible()


def test_nobody_waits_for_the_history_of_a_large_plan(
    qtbot, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("planner.ui.state.history.LARGE", -1)
    page = shown(qtbot, workspace, PeoplePage)
    page.show_row("person", 1)
    assert told(page) == []
    qtbot.waitUntil(lambda: told(page) == ["Finance: champion, from 3 March to 9 June 2026"])
    settled(qtbot, workspace)


def test_boxes_to_pick_from_are_no_wider_than_the_panel(qtbot, workspace: Workspace) -> None:
    workspace.do("rename", rows.edit, Person, 2, name="Hohenstein-Oberwartenburg " * 4)
    page = shown(qtbot, workspace, ChampionsPage)
    page.show_row("department", 1)
    boxes = page.side.findChildren(QComboBox)
    assert boxes
    assert max(box.minimumSizeHint().width() for box in boxes) < 280
