"""Everything in the chart can be done with keys, and a screen reader hears what is done."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from pytestqt.qtbot import QtBot

from planner.models import ActionDependency
from planner.ui.pages.timeline.controls import LIST
from planner.ui.pages.timeline.keys import keys_words
from planner.ui.pages.timeline.page import TimelinePage
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.accessible_parts import speak_painted_parts
from tests.schedules import action, action_id, day
from tests.ui.keyboard import wake
from tests.ui.pages.timeline.hands import choose, titles

Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def days(workspace: Workspace, title: str) -> tuple[date | None, date | None]:
    found = action(workspace.plan, title)
    return found.start, found.due


@pytest.mark.parametrize(
    ("key", "held", "after"),
    [
        (Key.Key_Right, Qt.KeyboardModifier.NoModifier, (9, 13)),
        (Key.Key_Left, Qt.KeyboardModifier.NoModifier, (7, 11)),
        (Key.Key_Right, CONTROL, (15, 19)),
        (Key.Key_Left, CONTROL, (1, 5)),
        (Key.Key_Right, SHIFT, (8, 13)),
        (Key.Key_Left, SHIFT, (8, 11)),
        (Key.Key_Right, CONTROL | SHIFT, (9, 12)),
        (Key.Key_Left, CONTROL | SHIFT, (7, 12)),
    ],
)
def test_arrow_keys_move_and_stretch(
    qtbot: QtBot,
    page: TimelinePage,
    workspace: Workspace,
    key: Qt.Key,
    held: Qt.KeyboardModifier,
    after: tuple[int, int],
) -> None:
    choose(page, "Mend")
    qtbot.keyClick(page.chart, key, held)
    qtbot.keyClick(page.chart, Key.Key_Return)
    assert days(workspace, "Mend") == (day(after[0]), day(after[1]))


def test_several_keys_in_a_row_are_one_step(
    qtbot: QtBot, page: TimelinePage, workspace: Workspace
) -> None:
    choose(page, "Mend")
    for _ in range(3):
        qtbot.keyClick(page.chart, Key.Key_Right)
    assert page.chart.accessibleDescription() == "26 Jan – 30 Jan · 3 days later"
    assert days(workspace, "Mend") == (day(8), day(12))
    qtbot.waitUntil(lambda: days(workspace, "Mend") == (day(11), day(15)))
    workspace.undo()
    assert days(workspace, "Mend") == (day(8), day(12))


def test_what_was_moved_by_keys_is_kept_when_one_goes_elsewhere(
    qtbot: QtBot, page: TimelinePage, workspace: Workspace
) -> None:
    choose(page, "Mend")
    qtbot.keyClick(page.chart, Key.Key_Right)
    qtbot.keyClick(page.chart, Key.Key_Up)
    assert days(workspace, "Mend") == (day(9), day(13))
    qtbot.keyClick(page.chart, Key.Key_Down)
    qtbot.keyClick(page.chart, Key.Key_Right)
    page.controls.views.button(LIST).click()
    assert days(workspace, "Mend") == (day(10), day(14))


def test_what_was_moved_by_keys_is_kept_when_the_window_is_closed(
    qtbot: QtBot, page: TimelinePage, workspace: Workspace
) -> None:
    choose(page, "Mend")
    qtbot.keyClick(page.chart, Key.Key_Right)
    page.close()
    assert days(workspace, "Mend") == (day(9), day(13))


def test_escape_leaves_it_where_it_was(
    qtbot: QtBot, page: TimelinePage, workspace: Workspace
) -> None:
    choose(page, "Mend")
    before = workspace.plan
    qtbot.keyClick(page.chart, Key.Key_Right, CONTROL)
    qtbot.keyClick(page.chart, Key.Key_Escape)
    qtbot.keyClick(page.chart, Key.Key_Down)
    assert workspace.plan is before


def test_an_action_without_days_gets_today_and_is_stretched_from_there(
    qtbot: QtBot, page: TimelinePage, workspace: Workspace
) -> None:
    choose(page, "Leaflet")
    qtbot.keyClick(page.chart, Key.Key_Right)
    qtbot.keyClick(page.chart, Key.Key_Return)
    assert days(workspace, "Leaflet") == (day(0), day(0))


def test_m_moves_what_waits_as_far_as_it_must(
    qtbot: QtBot, page: TimelinePage, workspace: Workspace
) -> None:
    choose(page, "Pilot")
    qtbot.keyClick(page.chart, Key.Key_Right, CONTROL)
    qtbot.keyClick(page.chart, Key.Key_M)
    assert days(workspace, "Pilot") == (day(8), day(13))
    assert days(workspace, "Mend") == (day(14), day(18))
    assert days(workspace, "Train") == (day(19), day(21))
    workspace.undo()
    assert days(workspace, "Pilot") == (day(1), day(6))


def test_m_says_where_nothing_has_to_move(
    qtbot: QtBot, page: TimelinePage, workspace: Workspace
) -> None:
    choose(page, "Review")
    with qtbot.waitSignal(workspace.messageShown) as said:
        qtbot.keyClick(page.chart, Key.Key_M)
    assert said.args[0] == "Nothing that waits for it begins too early."


def test_w_makes_another_action_wait(
    qtbot: QtBot, page: TimelinePage, workspace: Workspace
) -> None:
    choose(page, "Review")
    qtbot.keyClick(page.chart, Key.Key_W)
    assert page.chart.accessibleDescription() == "What is to wait for Review?"
    choose(page, "Go / no-go")
    qtbot.keyClick(page.chart, Key.Key_W)
    links = {(i.action_id, i.needs_id) for i in workspace.plan.table(ActionDependency).values()}
    plan = workspace.plan
    assert (action_id(plan, "Go / no-go"), action_id(plan, "Review")) in links


def test_a_chooses_arrows_and_delete_takes_one_away(
    qtbot: QtBot, page: TimelinePage, workspace: Workspace
) -> None:
    choose(page, "Mend")
    heard = []
    for _ in range(3):
        qtbot.keyClick(page.chart, Key.Key_A)
        heard.append(page.chart.accessibleDescription())
    assert heard == [
        "Arrow: Mend waits for Pilot",
        "Arrow: Train waits for Mend",
        "Arrow: Mend waits for Pilot",
    ]
    qtbot.keyClick(page.chart, Key.Key_Delete)
    (left,) = workspace.plan.table(ActionDependency).values()
    assert left.action_id == action_id(workspace.plan, "Train")
    assert workspace.undo_label == "no longer let “Mend” wait for “Pilot”"


def test_up_and_down_go_over_phases_which_fold(qtbot: QtBot, page: TimelinePage) -> None:
    choose(page, "Pilot")
    qtbot.keyClick(page.chart, Key.Key_Up)
    assert page.chart.accessibleDescription() == "Pilot, 0 of 2 done"
    for key, open_ in ((Key.Key_Left, False), (Key.Key_Right, True), (Key.Key_Space, False)):
        qtbot.keyClick(page.chart, key)
        assert ("Mend" in titles(page)) == open_
        assert page.chart.accessibleDescription() == "Pilot, 0 of 2 done"


def test_a_screen_reader_hears_the_days_of_the_current_line(page: TimelinePage) -> None:
    choose(page, "Leaflet")
    assert page.chart.accessibleDescription() == (
        "Leaflet; prepare; to do; no days yet; nobody owns it"
    )
    choose(page, "Train")
    assert page.chart.accessibleDescription() == (
        "Train; prepare; to do; 29 Jan – 31 Jan; slack: 14 days; on the longest chain;"
        " nobody owns it; waits for Mend"
    )


def test_enter_goes_to_the_details(qtbot: QtBot, page: TimelinePage) -> None:
    wake(page)
    choose(page, "Mend")
    qtbot.keyClick(page.chart, Key.Key_Return)
    assert page.side.isAncestorOf(page.window().focusWidget())


def test_plus_minus_f_and_home_zoom_and_lead_to_today(qtbot: QtBot, page: TimelinePage) -> None:
    chart = page.chart
    width = chart.day_width
    qtbot.keyClick(chart, Key.Key_Plus)
    assert chart.day_width > width
    qtbot.keyClick(chart, Key.Key_Minus)
    qtbot.keyClick(chart, Key.Key_Minus)
    assert chart.day_width < width
    chart.horizontalScrollBar().setValue(0)
    qtbot.keyClick(chart, Key.Key_Home)
    assert chart.space.names_width < chart.space.left_of(day(0)) < chart.space.width / 2
    qtbot.keyClick(chart, Key.Key_F)
    assert chart.space.names_width <= chart.space.left_of(day(0))
    assert chart.space.right_of(day(30)) <= chart.space.width


def test_alt_and_an_arrow_key_stay_the_way_back(
    qtbot: QtBot, page: TimelinePage, workspace: Workspace
) -> None:
    went = []
    back = QAction(page)
    back.setShortcut("Alt+Left")
    back.triggered.connect(lambda: went.append(True))
    page.addAction(back)
    wake(page)
    choose(page, "Mend")
    before = workspace.plan
    qtbot.keyClick(page.chart, Key.Key_Left, ALT)
    qtbot.keyClick(page.chart, Key.Key_Return)
    assert workspace.plan is before
    assert went


def test_the_keys_are_said_at_the_side(page: TimelinePage) -> None:
    choose(page, "Mend")
    shown = {word for part in page.side._parts for word in part.words}
    assert {what for _, what in keys_words()} <= shown


def test_a_screen_reader_finds_every_line_where_it_is(page: TimelinePage) -> None:
    speak_painted_parts()
    choose(page, "Mend")
    told = QAccessible.queryAccessibleInterface(page.chart)
    lines = [told.child(at) for at in range(told.childCount())]
    names = [line.text(QAccessible.Text.Name) for line in lines]
    assert names == [line.said for line in page.chart.chart.lines]
    assert [name.split(";")[0] for name in names][-1] == "Mend"
    assert [line.state().selected for line in lines] == [False] * 7 + [True]
    inside = told.rect()
    assert all(inside.contains(line.rect().topLeft()) for line in lines)
