"""A goal's panel draws its check-ins against the line to the target, and says the same in words."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QPushButton

from planner.actions import rows
from planner.models import CheckIn, Goal
from planner.ui.pages.purpose.page import PurposePage
from planner.ui.side.check_ins import CheckInLine
from planner.ui.side.goal_trend import GoalTrend
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.figure import Link
from planner.ui.widgets.graphs.trend_graph import TrendGraph
from tests.plans import ON, make_plan
from tests.ui.opened import shown, workspace_on

DAY = timedelta(days=1)
REACH: dict[str, Any] = {"unit": "%", "target": 60.0, "due": ON + 60 * DAY, "metric": "share"}


def workspace_with(folder: Path, *check_ins: tuple[int, float, str], **fields: Any) -> Workspace:
    """A plan with one goal, and its check-ins: how many days ago, what, and the note."""
    plan = make_plan(goals={"Reach": ["Ann"]}, details={"Reach": REACH | fields})
    workspace = workspace_on(folder, plan)
    for ago, value, note in check_ins:
        workspace.do("add", rows.add, CheckIn, goal_id=1, on=ON - ago * DAY, value=value, note=note)
    return workspace


@pytest.fixture
def page(qapp: Any, qtbot: Any, tmp_path: Path) -> PurposePage:
    workspace = workspace_with(tmp_path, (40, 10, "before the pilot"), (5, 24.5, ""))
    found = shown(qtbot, workspace, PurposePage)
    found.show_row("goal", 1)
    return found


def graph(page: PurposePage) -> TrendGraph:
    (found,) = page.side.findChildren(TrendGraph)
    return found


def words(page: PurposePage) -> list[str]:
    (trend,) = page.side.findChildren(GoalTrend)
    return [label.text() for label in trend.findChildren(QLabel)]


def test_the_picture_and_the_sentence_below_it(page: PurposePage) -> None:
    picture = graph(page).picture
    assert picture is not None
    assert [(point.on, point.value) for point in picture.points] == [
        (ON - 40 * DAY, 10),
        (ON - 5 * DAY, 24.5),
    ]
    assert picture.line == ((ON - 40 * DAY, 10), (ON + 60 * DAY, 60))
    assert words(page) == ["The line to 60% by 16 March stands at 30% today."]


def test_all_of_it_is_told_to_screen_readers(page: PurposePage) -> None:
    told = QAccessible.queryAccessibleInterface(graph(page))
    assert told.text(QAccessible.Text.Name) == "Reach over time"
    assert told.text(QAccessible.Text.Description) == (
        "10 January: 24.5%. 2 figures from 6 December 2026 to 10 January: first 10%, last 24.5%."
        " The line to 60% by 16 March stands at 30% today."
    )


def test_arrow_keys_go_from_figure_to_figure(qtbot: Any, page: PurposePage) -> None:
    drawn = graph(page)
    qtbot.keyClick(drawn, Qt.Key.Key_Left)
    assert drawn.accessibleDescription().startswith("6 December 2026: 10%. before the pilot ")
    qtbot.keyClick(drawn, Qt.Key.Key_Left)
    assert drawn.chosen == 0
    qtbot.keyClick(drawn, Qt.Key.Key_End)
    assert drawn.chosen == 1


def test_a_press_looks_at_the_nearest_figure(qtbot: Any, page: PurposePage) -> None:
    drawn = graph(page)
    axes = drawn.axes()
    first = axes.points([(ON - 38 * DAY, 50.0)])[0].toPoint()
    qtbot.mouseClick(drawn, Qt.MouseButton.LeftButton, pos=first)
    assert drawn.chosen == 0


@pytest.mark.parametrize(
    ("check_ins", "sentence"),
    [
        ([], "No check-in yet. Target 60% by 16 March."),
        ([(5, 20, "")], "So far 20% on 10 January alone. Target 60% by 16 March."),
    ],
    ids=["none", "one"],
)
def test_one_figure_or_none_is_a_sentence(
    qapp: Any, qtbot: Any, tmp_path: Path, check_ins: list[Any], sentence: str
) -> None:
    page = shown(qtbot, workspace_with(tmp_path, *check_ins), PurposePage)
    page.show_row("goal", 1)
    assert page.side.findChildren(TrendGraph) == []
    assert words(page) == [f"{sentence} A line is drawn from the second day with a figure on."]


def test_a_baseline_with_its_day_is_drawn_with_the_first_check_in(
    qapp: Any, qtbot: Any, tmp_path: Path
) -> None:
    given = {"baseline": 5.0, "baseline_on": ON - 40 * DAY}
    page = shown(qtbot, workspace_with(tmp_path, (5, 20, ""), **given), PurposePage)
    page.show_row("goal", 1)
    picture = graph(page).picture
    assert picture is not None
    assert picture.points[0].words == "6 December 2026: 5%, the baseline."


def test_a_unit_of_many_letters_stands_once_at_the_head(
    qapp: Any, qtbot: Any, tmp_path: Path
) -> None:
    page = shown(
        qtbot, workspace_with(tmp_path, (9, 12, ""), (5, 20, ""), unit="replies"), PurposePage
    )
    page.show_row("goal", 1)
    picture = graph(page).picture
    assert picture is not None
    assert (picture.unit, picture.mark(20), picture.show(20)) == ("replies", "20", "20 replies")


# Check-ins -------------------------------------------------------------------------------


def line(page: PurposePage) -> CheckInLine:
    (found,) = page.findChildren(CheckInLine)
    return found


@pytest.mark.parametrize("field", ["on", "value", "note"])
def test_enter_in_any_field_adds_the_check_in_and_its_note(
    qtbot: Any, page: PurposePage, field: str
) -> None:
    row = line(page)
    row.on.setText("2027-01-14")
    qtbot.keyClicks(row.value, "31")
    qtbot.keyClicks(row.note, "after the town hall")
    qtbot.keyClick(getattr(row, field), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(page.workspace.plan.table(CheckIn)) == 3)
    newest = page.workspace.plan.check_ins_of(1)[-1]
    assert newest[2:] == (ON - DAY, 31, "after the town hall")
    qtbot.waitUntil(lambda: "after the town hall" in said(page))
    page.workspace.undo()
    qtbot.waitUntil(lambda: "after the town hall" not in said(page))


def said(page: PurposePage) -> list[str]:
    return [label.text() for label in page.side.findChildren(QLabel) if label.isVisible()]


def test_what_is_refused_stays_as_it_was_typed(qtbot: Any, page: PurposePage) -> None:
    row = line(page)
    qtbot.keyClicks(row.value, "many")
    with qtbot.waitSignal(page.workspace.messageShown):
        qtbot.keyClick(row.value, Qt.Key.Key_Return)
    assert (line(page).value.text(), len(page.workspace.plan.table(CheckIn))) == ("many", 2)


def removals(page: PurposePage) -> list[str]:
    """What the buttons that remove a check-in are called."""
    names = [button.accessibleName() for button in page.side.findChildren(QPushButton)]
    return [name for name in names if name.startswith("Remove the check-in of")]


def test_earlier_check_ins_come_when_asked_for(page: PurposePage) -> None:
    for ago in range(6, 14):
        page.workspace.do("add", rows.add, CheckIn, goal_id=1, on=ON - ago * DAY, value=ago)
    assert len(removals(page)) == 6
    (more,) = [link for link in page.side.findChildren(Link) if link.text() == "4 earlier"]
    more.click()
    assert len(removals(page)) == 10


# All of them -----------------------------------------------------------------------------


def test_all_goals_are_drawn_side_by_side_and_lead_to_their_panel(
    qtbot: Any, page: PurposePage
) -> None:
    page.workspace.do("add", rows.add, Goal, title="Posts", unit="", target=9.0)
    page.views.button(1).click()
    assert [name.text() for name in page.over_time.names] == ["Reach", "Posts"]
    assert len(page.over_time.findChildren(TrendGraph)) == 1
    page.over_time.names[1].click()
    assert "Posts" in said(page)
    page.workspace.do("rename", rows.edit, Goal, 1, title="Reach all")
    qtbot.waitUntil(lambda: page.over_time.names[0].text() == "Reach all")


def test_an_empty_plan_says_what_would_be_drawn(qapp: Any, qtbot: Any, tmp_path: Path) -> None:
    page = shown(qtbot, workspace_on(tmp_path), PurposePage)
    page.views.button(1).click()
    assert page.over_time.names == []
    page.add("goal")
    assert page.stack.currentIndex() == 0
