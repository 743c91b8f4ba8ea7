"""This week on the overview: one press asks, notes and copies."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from planner.models import Drill
from planner.ui.pages.overview.page import OverviewPage
from tests.pilots import with_problem
from tests.plans import ON, make_plan
from tests.ui.opened import settled, shown, workspace_on


def test_one_press_notes_that_somebody_is_asked_and_copies_the_text(
    qtbot: QtBot, tmp_path: Path
) -> None:
    workspace = workspace_on(tmp_path, make_plan(seats={"Finance": ["Ann~"]}))
    page = shown(qtbot, workspace, OverviewPage)
    settled(qtbot, workspace)
    (button,) = page.week.buttons
    assert button.accessibleName() == "Copy the text: Ask Ann to be the champion of Finance"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [r.about for r in workspace.plan.requests.values()] == ["accept"]
    assert "R1  Will you be the champion of Harbour Connect in Finance?" in (
        QGuiApplication.clipboard().text()
    )
    assert page.week.buttons == []
    workspace.undo()
    assert not workspace.plan.requests and len(page.week.buttons) == 1


def test_one_press_copies_the_text_about_an_overdue_problem_and_notes_nothing(
    qtbot: QtBot, tmp_path: Path
) -> None:
    plan = make_plan(seats={"Finance": ["Ann", "Bo"]})
    plan = with_problem(plan, severity="critical", owner_id=1, due=ON - timedelta(days=2))
    workspace = workspace_on(tmp_path, plan)
    page = shown(qtbot, workspace, OverviewPage)
    before = workspace.plan
    button = next(b for b in page.week.buttons if "problem of the pilot" in b.accessibleName())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().startswith("Harbour Connect: “No work phone”")
    assert workspace.plan is before


def test_with_nobody_to_write_to_it_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    workspace = workspace_on(tmp_path, make_plan(seats={"Finance": ["Ann", "Bo"]}))
    page = shown(qtbot, workspace, OverviewPage)
    assert page.week.nothing.isVisible() and page.week.buttons == []


def test_one_press_plans_what_was_drawn_and_asks_whoever_carries_the_first(
    qtbot: QtBot, tmp_path: Path
) -> None:
    plan = make_plan(seats={"Finance": ["Ann", "Bo*"], "Legal": ["Cy", "Di*"]})
    workspace = workspace_on(tmp_path, plan, date(2027, 2, 1))
    page = shown(qtbot, workspace, OverviewPage)
    settled(qtbot, workspace)
    (button,) = page.week.buttons
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert {d.on for d in workspace.plan.table(Drill).values()} == {date(2027, 2, 10)}
    (request,) = workspace.plan.requests.values()
    carries = workspace.plan.table(Drill)[request.drill_id or 0].person_id
    assert (request.about, request.person_id) == ("drill", carries)
    assert "is yours alone" in QGuiApplication.clipboard().text()
    workspace.undo()
    assert not workspace.plan.table(Drill)
