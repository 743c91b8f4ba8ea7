"""The page around the chart: its two views, what it remembers, and what can be saved from it."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from planner.models import ActionDependency
from planner.ui.pages.timeline.controls import CHART, LIST
from planner.ui.pages.timeline.page import TimelinePage
from planner.ui.state.workspace import Workspace
from tests.schedules import action, action_id, day, schedule
from tests.ui.opened import shown, workspace_on
from tests.ui.pages.timeline.hands import choose, drag, titles
from tests.ui.windows import Answers, window_on


def test_list_and_chart_are_on_the_same_row(page: TimelinePage, workspace: Workspace) -> None:
    choose(page, "Mend")
    page.controls.views.button(LIST).click()
    assert page.panel.view.current_row().action.title == "Mend"
    page.panel.choose(action_id(workspace.plan, "Train"))
    page.controls.views.button(CHART).click()
    assert page.chart.current == ("action", action_id(workspace.plan, "Train"))


def test_a_long_plan_begins_in_sight_where_there_is_work(qtbot: QtBot, tmp_path: Path) -> None:
    plan = schedule({"Pilot": (150, 155), "Train": (600, 610)}, launch=620)
    page = shown(qtbot, workspace_on(tmp_path, plan), TimelinePage, (1000, 600))
    bar = page.chart.space.bar_box(page.chart.chart.place_of(("action", 1)))
    assert page.chart.space.names_width < bar.left() < bar.right() < page.chart.space.width


def test_the_page_comes_back_as_it_was_left(
    qtbot: QtBot, page: TimelinePage, workspace: Workspace
) -> None:
    page.chart.zoom_to(21)
    page.chart.folded.emit(1)
    again = shown(qtbot, workspace, TimelinePage)
    assert (again.view, again.chart.day_width) == (CHART, 21)
    assert "Mend" not in titles(again)
    page.controls.views.button(LIST).click()
    assert shown(qtbot, workspace, TimelinePage).view == LIST


def test_an_action_that_is_led_to_is_unfolded_and_current(
    page: TimelinePage, workspace: Workspace
) -> None:
    page.chart.folded.emit(1)
    page.panel.filter_box.setText("review")
    mend = action_id(workspace.plan, "Mend")
    page.show_row("action", mend)
    assert page.chart.current == ("action", mend)
    assert "Mend" in {word for part in page.side._parts for word in part.words}


def test_back_leads_to_the_view_and_row_that_were_left(page: TimelinePage) -> None:
    choose(page, "Mend")
    place = page.place()
    page.controls.views.button(LIST).click()
    assert page.has_place(place)
    page.return_to(place)
    assert page.view == CHART
    assert page.window().focusWidget() is page.chart


def test_an_action_is_added_to_the_phase_one_is_in(
    qtbot: QtBot, page: TimelinePage, workspace: Workspace
) -> None:
    choose(page, "Mend")
    page.add("action")
    line = page.chart_place.add_line
    qtbot.keyClicks(line, "Ask again")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert action(workspace.plan, "Ask again").phase == "pilot"
    assert page.chart.current == ("action", action_id(workspace.plan, "Ask again"))
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert line.isHidden()


def test_an_action_that_goes_takes_its_arrows_with_it(
    page: TimelinePage, workspace: Workspace
) -> None:
    choose(page, "Mend")
    page.panel.remove()
    assert "Mend" not in titles(page)
    assert page.chart.chart.links == ()
    workspace.undo()
    assert len(page.chart.chart.links) == 2


def test_the_panel_says_slack_what_waits_and_by_how_much_it_must_move(
    page: TimelinePage, workspace: Workspace
) -> None:
    choose(page, "Pilot")
    drag(page, "Pilot", 4)
    words = [word for part in page.side._parts for word in part.words]
    assert words[words.index("Slack") + 1] == "12 days, on the longest chain"
    assert "1 action waits for it" in words
    assert "Mend, from 23 Jan" in words
    assert "✕ 2 begin too early, by 3 days at most." in words
    (push,) = [part for part in page.side._parts if part.words == ("Move 2 as far as they must",)]
    assert push.follows[0] is not None
    push.follows[0]()
    assert action(workspace.plan, "Mend").start == day(11)


def test_the_days_in_the_panel_are_typed(
    qtbot: QtBot, page: TimelinePage, workspace: Workspace
) -> None:
    choose(page, "Mend")
    due = next(
        edit
        for edit in page.side.findChildren(type(page.panel.filter_box).__base__)
        if edit.accessibleName() == "Due"
    )
    due.setText("2 Feb")
    due.editingFinished.emit()
    qtbot.waitUntil(lambda: action(workspace.plan, "Mend").due == day(18))


def test_the_whole_chart_is_saved_as_a_picture(
    page: TimelinePage, workspace: Workspace, tmp_path: Path
) -> None:
    page.resize(700, 400)
    page.chooser = Answers(tmp_path / "chart.png", tmp_path / "chart.svg")
    menu = page.save_button.menu()
    assert menu is not None
    menu.actions()[0].trigger()
    menu.actions()[0].trigger()
    image = QImage(str(tmp_path / "chart.png"))
    assert image.height() > 2 * 8 * page.chart.space.line_height
    assert image.width() > 2 * 30 * page.chart.day_width
    drawn = (tmp_path / "chart.svg").read_text(encoding="utf-8")
    assert drawn.startswith("<?xml")
    for words in (
        "Harbour Connect: timeline of 15 January 2027",
        "Mend",
        "Go / no-go",
        "milestone",
    ):
        assert words in drawn


def test_the_same_chart_is_the_same_picture(page: TimelinePage, tmp_path: Path) -> None:
    page.chooser = Answers(tmp_path / "one.png", tmp_path / "two.png")
    page.save_picture()
    page.save_picture()
    assert (tmp_path / "one.png").read_bytes() == (tmp_path / "two.png").read_bytes()


def test_a_picture_that_cannot_be_written_is_said(
    qtbot: QtBot, page: TimelinePage, workspace: Workspace, tmp_path: Path
) -> None:
    page.chooser = Answers(tmp_path / "nowhere" / "chart.png")
    with qtbot.waitSignal(workspace.messageShown) as said:
        page.save_picture()
    assert said.args[1] == "bad"


def test_the_calendar_is_made_among_the_reports(page: TimelinePage, workspace: Workspace) -> None:
    asked = []
    workspace.commandRequested.connect(lambda *what: asked.append(what))
    menu = page.save_button.menu()
    assert menu is not None
    menu.actions()[1].trigger()
    assert asked == [("status pack", "calendar")]


def test_a_chart_of_a_plan_without_dependencies_says_so(
    page: TimelinePage, workspace: Workspace
) -> None:
    for link in list(workspace.plan.table(ActionDependency)):
        page.commands.unlink(link)
    assert page.chart_place.sentence.text() == (
        "Nothing that is due by the launch waits for another action."
    )


def test_what_can_be_saved_is_still_there_where_its_button_has_no_room(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = window_on(qtbot, tmp_path)
    window.show_page("timeline")
    page = window.pages["timeline"]
    page.save_button.hide()
    more = window.head.more.menu()
    assert more is not None
    more.aboutToShow.emit()
    (entry,) = more.actions()
    assert [action.text() for action in entry.menu().actions()] == [
        *("Picture of the chart…", "Calendar (.ics)…")
    ]


def test_the_pieces_of_the_head_stand_side_by_side(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, schedule({"Pilot": (1, 2), "Late": (-4, -2)}))
    window.show_page("timeline")
    row = window.head.line.layout()
    assert row is not None

    def gaps() -> list[int]:
        places = [item.widget() for at in range(row.count()) if (item := row.itemAt(at)).widget()]
        return [b.x() - a.x() - a.width() for a, b in pairwise(places)]

    qtbot.waitUntil(lambda: gaps() == [0] * 6)
