"""Messages are typed into a list and moved on a calendar."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from planner.analysis.messages.audience import audience_words
from planner.models import Draft, Message, Plan, Request
from planner.ui.drag_rows import rows_data
from planner.ui.pages.messages.chip import MESSAGES, MessageChip, in_lines
from planner.ui.pages.messages.day_cell import DayCell
from planner.ui.pages.messages.page import MessagesPage
from planner.ui.pages.purpose.page import PurposePage
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.figure import Link
from tests.plans import ON, make_plan
from tests.saying import say
from tests.ui.opened import settled, shown, workspace_on

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def said_plan() -> Plan:
    draft = Draft(
        make_plan(
            people=["Tom Reid"],
            departments=["Finance", "Legal"],
            sponsors={"Chief executive": ["Rosa Castell"]},
            launch=date(2027, 1, 24),
        )
    )
    say(draft, "Why we begin", messenger="Rosa Castell", writer="Tom Reid", to=["Legal"], text="Hi")
    say(draft, "Training", to_all=True, channel="e-mail")
    say(draft, "Results", on=ON - timedelta(days=3))
    say(draft, "Some day", on=None, status="draft")
    return draft.plan


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return workspace_on(tmp_path, said_plan())


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace) -> MessagesPage:
    page = shown(qtbot, workspace, MessagesPage)
    settled(qtbot, workspace)
    return page


def message(page: MessagesPage, title: str) -> Message:
    return page.workspace.plan.where(Message, "title", title)[0]


def calendar(page: MessagesPage) -> None:
    QTest.mouseClick(page.views.button(1), Qt.MouseButton.LeftButton)


def cell(page: MessagesPage, when: date) -> DayCell:
    return next(each for each in page.month.cells if each.day == when and each.isVisible())


def chip(page: MessagesPage, title: str) -> MessageChip:
    placed = [chip for each in page.month.cells for chip in each.chips]
    placed += page.month.without.findChildren(MessageChip)
    return next(chip for chip in placed if chip.row.message.title == title)


def choose(page: MessagesPage, title: str) -> None:
    QTest.mouseClick(chip(page, title), Qt.MouseButton.LeftButton)


def press(inside: QWidget, words: str) -> None:
    button = next(b for b in inside.findChildren(QPushButton) if b.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_head_counts_them_and_what_is_late(page: MessagesPage) -> None:
    assert page.subtitle == "4 messages · 2 to be sent in 14 days · 1 late"
    page.head_parts[-1].follow()
    assert [row.message.title for row in page.panel.model.rows] == ["Results"]


def test_the_list_says_what_is_to_be_seen_to(page: MessagesPage) -> None:
    told = {row.message.title: row.to_see_to for row in page.panel.model.rows}
    assert told == {
        "Results": "its day is past",
        "Why we begin": "same day as “Training”; in the name of Rosa Castell, written by Tom Reid",
        "Training": "same day as “Why we begin”",
        "Some day": "",
    }


def test_an_audience_is_typed_in_one_cell(page: MessagesPage) -> None:
    column = next(c for c in page.panel.listing.columns if c.title == "Audience")
    key = message(page, "Training").id
    page.workspace.do("…", column.write, key, "legal; managers")
    plan = page.workspace.plan
    assert audience_words(plan, plan.get(Message, key)) == "Legal and managers"
    (row,) = (r for r in page.panel.model.rows if r.key == key)
    assert (column.text(row), column.kind.typed(column.value(row))) == (
        "Legal and managers", "Legal; managers",
    )  # fmt: skip


def test_a_message_asks_its_messenger_once(qtbot: QtBot, page: MessagesPage) -> None:
    key = message(page, "Why we begin").id
    page.panel.choose(key)
    press(page.side, "Ask Rosa Castell to send it")
    (request,) = page.workspace.plan.table(Request).values()
    assert (request.about, request.message_id) == ("message", key)
    qtbot.waitUntil(
        lambda: any(
            b.text() == "Show what Rosa Castell is asked"
            for b in page.side.findChildren(QPushButton)
        )
    )


def test_its_text_is_copied_with_its_title(page: MessagesPage) -> None:
    page.panel.choose(message(page, "Why we begin").id)
    press(page.side, "Copy text")
    assert QGuiApplication.clipboard().text() == "Why we begin\n\nHi\n"


def test_the_calendar_marks_today_and_the_launch_and_shows_each_on_its_day(
    page: MessagesPage,
) -> None:
    calendar(page)
    assert page.month.month.text() == "January 2027"
    assert cell(page, ON).today and cell(page, date(2027, 1, 24)).launch
    titles = [each.row.message.title for each in cell(page, ON).chips]
    assert titles == ["Why we begin", "Training"]
    assert chip(page, "Some day").parent() is page.month.without
    assert cell(page, ON).accessibleName() == "15 January 2027, 2 messages"


def test_a_message_is_dropped_onto_another_day_in_one_step(page: MessagesPage) -> None:
    calendar(page)
    to = date(2027, 1, 20)
    data = rows_data(MESSAGES, [message(page, "Some day").id])
    drop(cell(page, to), data)
    assert message(page, "Some day").on == to
    assert page.workspace.undo_label == "move “Some day” to 20 January 2027"
    page.workspace.undo()
    assert message(page, "Some day").on is None


def drop(on: QWidget, data: QMimeData) -> None:
    no_key, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    on.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.MoveAction, data, left, no_key))


@pytest.mark.parametrize(
    ("key", "days"), [(Key.Key_Left, -1), (Key.Key_Right, 1), (Key.Key_Up, -7), (Key.Key_Down, 7)]
)
def test_control_and_an_arrow_moves_the_chosen_message(
    page: MessagesPage, key: Qt.Key, days: int
) -> None:
    calendar(page)
    choose(page, "Training")
    QTest.keyClick(page.month, key, CONTROL)
    assert message(page, "Training").on == ON + timedelta(days=days)
    assert page.month.current == ON + timedelta(days=days)


def test_what_is_searched_for_is_found_on_its_day(page: MessagesPage) -> None:
    page.month.go_to(date(2027, 3, 1))
    page.show_row("message", message(page, "Training").id)
    calendar(page)
    assert (page.month.current, chip(page, "Training").chosen) == (ON, True)


def test_enter_goes_through_the_messages_of_a_day(page: MessagesPage) -> None:
    calendar(page)
    page.month.go_to(ON)
    chosen = []
    for _ in range(3):
        QTest.keyClick(page.month, Key.Key_Return)
        chosen.append(page.panel.view.current_row().message.title)
    assert chosen == ["Why we begin", "Training", "Why we begin"]


def test_keys_go_to_days_months_and_today(page: MessagesPage) -> None:
    calendar(page)
    page.month.go_to(ON)
    for key, on in (
        (Key.Key_Down, date(2027, 1, 22)),
        (Key.Key_PageDown, date(2027, 2, 1)),
        (Key.Key_Left, date(2027, 1, 31)),
        (Key.Key_PageUp, date(2026, 12, 1)),
        (Key.Key_Home, ON),
    ):
        QTest.keyClick(page.month, key)
        assert page.month.current == on


def test_a_message_is_typed_on_a_day(page: MessagesPage) -> None:
    calendar(page)
    to = date(2027, 1, 20)
    QTest.mouseDClick(cell(page, to), Qt.MouseButton.LeftButton)
    (edit,) = cell(page, to).findChildren(QLineEdit)
    QTest.keyClicks(edit, "Come and see")
    QTest.keyClick(edit, Key.Key_Return)
    new = message(page, "Come and see")
    assert (new.on, page.panel.view.current_row().key) == (to, new.id)
    assert page.month.hasFocus()


def test_escape_leaves_what_was_typed_on_a_day(page: MessagesPage) -> None:
    calendar(page)
    page.month.go_to(date(2027, 1, 20))
    QTest.keyClick(page.month, Key.Key_N)
    (edit,) = page.month.findChildren(QLineEdit)
    QTest.keyClicks(edit, "Come")
    QTest.keyClick(edit, Key.Key_Escape)
    assert len(page.workspace.plan.table(Message)) == 4


def test_of_many_on_a_day_the_first_are_shown_and_the_rest_counted(
    qtbot: QtBot, tmp_path: Path
) -> None:
    draft = Draft(make_plan(people=["Ann"]))
    for number in range(9):
        say(draft, f"News {number}")
    page = shown(qtbot, workspace_on(tmp_path, draft.plan), MessagesPage)
    calendar(page)
    qtbot.waitUntil(lambda: page.month.cells[0].lines == len(cell(page, ON).chips) + 1)
    cell(page, ON).all_wanted.emit(ON)
    assert (page.stack.currentIndex(), len(page.panel.model.rows)) == (0, 9)


def test_what_may_only_be_read_is_not_moved(qtbot: QtBot, tmp_path: Path) -> None:
    from planner.store import Store

    workspace_on(tmp_path, said_plan()).close()
    store = Store.open(tmp_path / "test.rollout", read_only=True)
    page = shown(qtbot, Workspace(store, today=ON), MessagesPage)
    calendar(page)
    choose(page, "Training")
    QTest.keyClick(page.month, Key.Key_Right, CONTROL)
    QTest.keyClick(page.month, Key.Key_N)
    assert message(page, "Training").on == ON
    assert page.month.findChildren(QLineEdit) == []


def test_a_title_is_broken_between_words_and_ends_in_dots(page: MessagesPage) -> None:
    from PySide6.QtGui import QFontMetricsF

    metrics = QFontMetricsF(page.font())
    width = metrics.horizontalAdvance("Why we")
    assert in_lines("Why we begin", 2, metrics, width + 1) == ["Why we", "begin"]
    first, last = in_lines("Why we begin today", 2, metrics, width + 1)
    assert (first, last[-1]) == ("Why we", "…")


def test_a_purpose_names_its_messages_and_leads_to_them(qtbot: QtBot, tmp_path: Path) -> None:
    draft = Draft(make_plan(purposes={"Find who": []}))
    why = say(draft, "Why we begin", purpose_id=1)
    workspace = workspace_on(tmp_path, draft.plan)
    purpose = shown(qtbot, workspace, PurposePage)
    purpose.show_row("purpose", 1)
    (link,) = (one for one in purpose.side.findChildren(Link) if "Why" in one.text())
    assert link.text() == "Why we begin, 15 Jan, agreed"
    with qtbot.waitSignal(workspace.pageRequested) as asked:
        link.click()
    assert asked.args == ["messages", "message", why.id]
