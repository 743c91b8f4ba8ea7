"""Bars are dragged and stretched, and arrows drawn, by mouse; each is one step with a name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from planner.models import ActionDependency
from planner.store import Store
from planner.ui.drag_rows import PEOPLE, rows_data
from planner.ui.pages.timeline.page import TimelinePage
from planner.ui.state.workspace import Workspace
from tests.plans import person_id
from tests.schedules import action, action_id, day
from tests.ui.dropping import choose as choose_in_menu
from tests.ui.dropping import drop
from tests.ui.opened import shown
from tests.ui.pages.timeline.hands import (
    click,
    drag,
    draw_arrow,
    empty_place,
    hold,
    move,
    name_place,
    place,
    press,
    release,
    titles,
)


def days(workspace: Workspace, title: str) -> tuple[date | None, date | None]:
    found = action(workspace.plan, title)
    return found.start, found.due


def waits(workspace: Workspace) -> set[tuple[str, str]]:
    plan = workspace.plan
    return {
        (plan.actions[link.action_id].title, plan.actions[link.needs_id].title)
        for link in plan.table(ActionDependency).values()
    }


@pytest.mark.parametrize("by", [1, 9, -4])
def test_a_bar_is_moved_with_both_its_days_and_undo_puts_it_back(
    page: TimelinePage, workspace: Workspace, by: int
) -> None:
    drag(page, "Review", by)
    assert days(workspace, "Review") == (day(3 + by), day(5 + by))
    assert str(workspace.undo_label).startswith("move “Review” to ")
    workspace.undo()
    assert days(workspace, "Review") == (day(3), day(5))
    assert not str(workspace.undo_label).startswith("move")


@pytest.mark.parametrize(
    ("part", "by", "after"),
    [
        ("first day", 2, (10, 12)),
        ("first day", -3, (5, 12)),
        ("first day", 9, (12, 12)),
        ("last day", 4, (8, 16)),
        ("last day", -9, (8, 8)),
    ],
)
def test_an_end_of_a_bar_stretches_it_no_further_than_the_other_end(
    page: TimelinePage, workspace: Workspace, part: str, by: int, after: tuple[int, int]
) -> None:
    drag(page, "Mend", by, part)
    assert days(workspace, "Mend") == (day(after[0]), day(after[1]))
    workspace.undo()
    assert days(workspace, "Mend") == (day(8), day(12))


def test_a_milestone_is_moved_and_stays_one(page: TimelinePage, workspace: Workspace) -> None:
    drag(page, "Go / no-go", 3)
    assert days(workspace, "Go / no-go") == (day(23), day(23))


def test_the_days_are_shown_while_a_bar_is_dragged(page: TimelinePage) -> None:
    end = hold(page, "Mend", 7)
    assert page.chart.drag is not None
    assert page.chart.drag.words(page.workspace.today) == "30 Jan – 3 Feb · 7 days later"
    assert page.chart.accessibleDescription() == "30 Jan – 3 Feb · 7 days later"
    release(page.chart, end)


def test_what_waits_is_shown_where_it_would_go_while_a_bar_is_dragged(page: TimelinePage) -> None:
    end = hold(page, "Pilot", 4)
    assert page.chart.drag is not None
    moves = page.chart.drag.waiting(page.chart.chart.known)
    plan = page.workspace.plan
    assert {plan.actions[m.action_id].title: m.days for m in moves} == {"Mend": 3, "Train": 2}
    release(page.chart, end)


def test_escape_leaves_a_bar_where_it_was(
    qtbot: QtBot, page: TimelinePage, workspace: Workspace
) -> None:
    before = workspace.plan
    end = hold(page, "Mend", 5)
    qtbot.keyClick(page.chart, Qt.Key.Key_Escape)
    release(page.chart, end)
    assert workspace.plan is before
    assert page.chart.drag is None


def test_a_bar_let_go_where_it_was_is_no_step(page: TimelinePage, workspace: Workspace) -> None:
    before = workspace.plan
    end = hold(page, "Mend", 2)
    move(page.chart, end - QPoint(32, 0))
    release(page.chart, end - QPoint(32, 0))
    click(page.chart, place(page, "Mend"))
    assert workspace.plan is before


def test_moving_a_step_offers_to_move_what_waits_for_it(
    qtbot: QtBot, page: TimelinePage, workspace: Workspace
) -> None:
    offered: list[tuple[str, object]] = []
    workspace.actionOffered.connect(lambda *what: offered.append(what))
    with qtbot.waitSignal(workspace.messageShown) as said:
        drag(page, "Pilot", 4)
    assert said.args[0] == "“Pilot” is now 20 Jan – 25 Jan. 2 that wait begin too early."
    words, press_it = offered[-1]
    assert words == "Move all 2 too"
    press_it()  # type: ignore[operator]
    assert days(workspace, "Mend") == (day(11), day(15))
    assert days(workspace, "Train") == (day(16), day(18))
    assert workspace.undo_label == "move “Pilot” to 20 Jan – 25 Jan with 2 that wait"


def test_a_step_moved_with_what_waits_for_it_is_one_step_of_undo(
    page: TimelinePage, workspace: Workspace
) -> None:
    before = {action.id: action for action in workspace.plan.actions.values()}
    offered: list[Callable[[], object]] = []
    workspace.actionOffered.connect(lambda _, press: offered.append(press))
    drag(page, "Pilot", 4)
    offered[-1]()
    workspace.undo()
    assert workspace.plan.actions == before
    workspace.redo()
    assert (days(workspace, "Pilot")[0], days(workspace, "Train")[0]) == (day(5), day(16))


def test_what_was_done_in_between_stays_a_step_of_its_own(
    page: TimelinePage, workspace: Workspace
) -> None:
    offered: list[Callable[[], object]] = []
    workspace.actionOffered.connect(lambda _, press: offered.append(press))
    drag(page, "Pilot", 4)
    press = offered[-1]
    drag(page, "Review", 1)
    press()
    assert workspace.undo_label == "move 2 actions that wait for “Pilot”"
    workspace.undo()
    assert days(workspace, "Pilot")[0] == day(5)


def test_nothing_is_offered_where_nothing_waits_too_early(
    page: TimelinePage, workspace: Workspace
) -> None:
    offered: list[str] = []
    workspace.actionOffered.connect(lambda words, _: offered.append(words))
    drag(page, "Pilot", 1)
    assert offered == ["Undo"]


def test_an_arrow_from_the_end_of_a_bar_makes_another_wait(
    page: TimelinePage, workspace: Workspace
) -> None:
    draw_arrow(page, "Review", place(page, "Go / no-go"))
    assert ("Go / no-go", "Review") in waits(workspace)
    assert workspace.undo_label == "make “Go / no-go” wait for “Review”"
    workspace.undo()
    assert ("Go / no-go", "Review") not in waits(workspace)


def test_an_arrow_to_the_name_of_an_action_without_days_will_do(
    page: TimelinePage, workspace: Workspace
) -> None:
    draw_arrow(page, "Review", name_place(page, "Leaflet"))
    assert ("Leaflet", "Review") in waits(workspace)


def test_a_circle_is_refused_in_a_sentence(
    qtbot: QtBot, page: TimelinePage, workspace: Workspace
) -> None:
    before = workspace.plan
    with qtbot.waitSignal(workspace.messageShown) as said:
        draw_arrow(page, "Train", place(page, "Pilot"))
    assert said.args == [
        "“Pilot” cannot wait for “Train”, which waits for it. Nothing was changed.",
        "bad",
    ]
    assert workspace.plan is before


@pytest.mark.parametrize("to", ["Train", "Prepare"])
def test_an_arrow_to_nothing_makes_nothing(
    page: TimelinePage, workspace: Workspace, to: str
) -> None:
    before = workspace.plan
    draw_arrow(page, "Train", name_place(page, to))
    assert workspace.plan is before


def test_an_arrow_is_chosen_and_delete_takes_it_away(
    qtbot: QtBot, page: TimelinePage, workspace: Workspace
) -> None:
    chart = page.chart
    link, corners = next(iter(chart.space.seen_links()))
    middle = (corners[1] + corners[2]) / 2
    click(chart, QPointF(middle).toPoint())
    assert chart.link == link.id
    assert chart.accessibleDescription() == f"Arrow: {link.said}"
    qtbot.keyClick(chart, Qt.Key.Key_Delete)
    assert len(waits(workspace)) == 1
    workspace.undo()
    assert waits(workspace) == {("Mend", "Pilot"), ("Train", "Mend")}


def test_delete_alone_takes_no_action_away(
    qtbot: QtBot, page: TimelinePage, workspace: Workspace
) -> None:
    before = workspace.plan
    click(page.chart, place(page, "Mend"))
    qtbot.keyClick(page.chart, Qt.Key.Key_Delete)
    assert workspace.plan is before


def test_days_are_drawn_for_an_action_without_any(page: TimelinePage, workspace: Workspace) -> None:
    chart, begin = page.chart, empty_place(page, "Leaflet")
    first = chart.space.day_at(begin.x())
    press(chart, begin)
    move(chart, begin + QPoint(20, 0))
    move(chart, begin + QPoint(64, 0))
    release(chart, begin + QPoint(64, 0))
    start, due = days(workspace, "Leaflet")
    assert start == first
    assert due is not None and (due - first).days == 4


def test_dragging_where_nothing_lies_moves_the_days_past(page: TimelinePage) -> None:
    chart, begin = page.chart, empty_place(page, "Train")
    before, at = chart.space.left_of(day(0)), page.workspace.plan
    press(chart, begin)
    move(chart, begin - QPoint(20, 0))
    move(chart, begin - QPoint(60, 0))
    release(chart, begin - QPoint(60, 0))
    assert chart.space.left_of(day(0)) == before - 60
    assert page.workspace.plan is at


def test_the_name_of_a_phase_folds_it(page: TimelinePage) -> None:
    click(page.chart, name_place(page, "Prepare"))
    assert "Review" not in titles(page)
    click(page.chart, name_place(page, "Prepare"))
    assert "Review" in titles(page)


def test_a_bar_held_at_the_side_scrolls_on(qtbot: QtBot, page: TimelinePage) -> None:
    chart = page.chart
    begin = place(page, "Review")
    edge = QPoint(chart.viewport().width() - 4, begin.y())
    before = chart.horizontalScrollBar().value()
    press(chart, begin)
    move(chart, begin + QPoint(20, 0))
    move(chart, edge)
    (scrolling,) = (timer for timer in chart.findChildren(QTimer) if timer.isActive())
    for _ in range(4):
        scrolling.timeout.emit()
    assert chart.horizontalScrollBar().value() > before + 40
    qtbot.keyClick(chart, Qt.Key.Key_Escape)
    release(chart, edge)
    assert not scrolling.isActive()


def test_twice_pressed_the_details_take_the_keyboard(page: TimelinePage) -> None:
    QTest.mouseDClick(page.chart.viewport(), Qt.MouseButton.LeftButton, pos=place(page, "Mend"))
    assert page.side.isAncestorOf(page.window().focusWidget())


def test_pointing_says_everything_about_a_bar_and_an_arrow(page: TimelinePage) -> None:
    words = page.chart._mouse.words_at
    assert words(QPointF(place(page, "Mend"))) == (
        "Mend; pilot; to do; 23 Jan – 27 Jan; slack: 15 days; on the longest chain;"
        " owner: Bo Lind; waits for Pilot"
    )
    _, corners = next(iter(page.chart.space.seen_links()))
    assert words((corners[1] + corners[2]) / 2) == "Mend waits for Pilot"


def test_a_plan_open_to_read_is_looked_at_only(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    assert workspace.store is not None
    workspace.store.close()
    reading = Workspace(Store.open(tmp_path / "test.rollout", read_only=True), today=day(0))
    page = shown(qtbot, reading, TimelinePage, (1400, 760))
    page.chart.zoom_to(16)
    before = reading.plan
    drag(page, "Mend", 3)
    draw_arrow(page, "Review", place(page, "Go / no-go"))
    assert reading.plan is before
    assert page.chart.current == ("action", action_id(before, "Review"))


def test_a_person_dropped_on_a_bar_is_asked_to_hold_it(
    page: TimelinePage, workspace: Workspace
) -> None:
    who = person_id(workspace.plan, "Zoë Ng")
    drop(page.chart, place(page, "Review"), rows_data(PEOPLE, [who]))
    choose_in_menu(page.chart, "Make Zoë Ng owner of “Review”")
    seat = workspace.plan.responsibility_for(action(workspace.plan, "Review"))
    assert [a.person_id for a in workspace.plan.assignments_of(seat.id)] == [who]


def test_nothing_is_taken_by_the_name_of_a_phase(page: TimelinePage, workspace: Workspace) -> None:
    before = workspace.plan
    who = person_id(before, "Zoë Ng")
    drop(page.chart, name_place(page, "Prepare"), rows_data(PEOPLE, [who]))
    assert not page.chart.findChildren(QMenu)
    assert workspace.plan is before
