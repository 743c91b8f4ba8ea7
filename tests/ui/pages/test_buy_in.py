"""The map of buy-in: names are moved by mouse and keys, and rated with what was seen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from planner.actions import rows
from planner.models import Concern, Department, Draft, Rating
from planner.ui.dialogs.rating import RatingDialog
from planner.ui.pages.sponsors.buy_in_map import BuyInMap
from planner.ui.pages.sponsors.page import SponsorsPage
from planner.ui.shell.main_window import MainWindow
from tests.plans import ON, make_plan
from tests.ui.opened import settled
from tests.ui.windows import window_on

LEGAL, SALES, CHIEF = ("department", 1), ("department", 2), ("sponsor", 1)
RATED = {
    "buy_in": "neutral",
    "buy_in_wanted": "supportive",
    "influence": 4,
    "rated_on": ON - timedelta(days=30),
    "rated_by": "Léa",
    "rated_why": "Wanted the rules",
}


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    plan = make_plan(
        departments={"Legal": RATED, "Sales": {"influence": 2}},
        sponsors={"Chief executive": ["Léa Moreau"]},
        details={"Chief executive": {"buy_in": "leading", "influence": 5}},
    )
    window = window_on(qtbot, tmp_path, plan)
    settled(qtbot, window.workspace)
    window.show_page("sponsors")
    page_of(window).show_view(1)
    return window


def page_of(window: MainWindow) -> SponsorsPage:
    page = window.pages["sponsors"]
    assert isinstance(page, SponsorsPage)
    return page


def map_of(window: MainWindow) -> BuyInMap:
    return page_of(window).buy_in.map


def legal(window: MainWindow) -> Department:
    return window.workspace.plan.departments[1]


def centre(shown: BuyInMap, key: tuple[str, int]) -> QPointF:
    return next(p.box.center() for p in shown.places.places if p.standing.key == key)


def while_asked(answer: Callable[[RatingDialog], object]) -> None:
    """Answer the question that comes next."""

    def find() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, RatingDialog):
            answer(dialog)
        else:
            QTimer.singleShot(10, find)

    QTimer.singleShot(0, find)


def accept(dialog: RatingDialog) -> None:
    dialog.evidence.setText("Said no to the pilot")
    dialog.ok.click()


def drag(qtbot: QtBot, shown: BuyInMap, key: tuple[str, int], rank: int, influence: int) -> None:
    start = centre(shown, key)
    top = next(top for i, top, _ in shown.places.rows if i == influence)
    end = QPointF(shown.places.column_box(rank).center().x(), top + 8)
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(shown, left, pos=start.toPoint())
    for point in ((start + end) / 2, end):
        qtbot.mouseMove(shown, point.toPoint())
    assert shown.dragged is not None
    qtbot.mouseRelease(shown, left, pos=end.toPoint())


def test_a_dragged_name_is_rated_with_what_was_seen_in_one_step(
    qtbot: QtBot, window: MainWindow
) -> None:
    while_asked(accept)
    drag(qtbot, map_of(window), LEGAL, 0, 3)
    rated = legal(window)
    assert (rated.buy_in, rated.influence, rated.rated_why, rated.rated_on) == (
        "resistant", 3, "Said no to the pilot", ON,
    )  # fmt: skip
    (kept,) = window.workspace.plan.table(Rating).values()
    assert (kept.buy_in, kept.why) == ("neutral", "Wanted the rules")
    window.workspace.undo()
    assert legal(window).buy_in == "neutral"
    assert not window.workspace.plan.table(Rating)


def test_a_question_that_is_left_changes_nothing(qtbot: QtBot, window: MainWindow) -> None:
    before = window.workspace.plan
    while_asked(lambda dialog: dialog.reject())
    drag(qtbot, map_of(window), LEGAL, 0, 3)
    assert window.workspace.plan is before


def test_who_is_not_rated_is_dragged_onto_the_map(qtbot: QtBot, window: MainWindow) -> None:
    while_asked(accept)
    drag(qtbot, map_of(window), SALES, 3, 2)
    assert window.workspace.plan.departments[2].buy_in == "supportive"


def test_escape_leaves_a_dragged_name_where_it_was(qtbot: QtBot, window: MainWindow) -> None:
    shown, before = map_of(window), window.workspace.plan
    start = centre(shown, LEGAL).toPoint()
    qtbot.mousePress(shown, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(shown, start / 2)
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    qtbot.mouseRelease(shown, Qt.MouseButton.LeftButton, pos=start / 2)
    assert window.workspace.plan is before


def test_keys_go_from_name_to_name_and_move_one(qtbot: QtBot, window: MainWindow) -> None:
    shown = map_of(window)
    shown.setFocus()
    assert shown.current == LEGAL, "the widest gap"
    qtbot.keyClick(shown, Qt.Key.Key_Up)
    assert shown.current == CHIEF
    qtbot.keyClick(shown, Qt.Key.Key_Down)
    assert shown.current == LEGAL
    while_asked(accept)
    qtbot.keyClick(shown, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert legal(window).buy_in == "unaware"
    while_asked(accept)
    qtbot.keyClick(shown, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert legal(window).influence == 5
    assert shown.current == LEGAL


def test_enter_rates_who_the_keyboard_is_on(qtbot: QtBot, window: MainWindow) -> None:
    shown = map_of(window)
    shown.choose(LEGAL)
    while_asked(accept)
    qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert (legal(window).buy_in, legal(window).rated_on) == ("neutral", ON)


def test_each_name_is_told_to_a_screen_reader(window: MainWindow) -> None:
    shown = map_of(window)
    told = [shown.spoken.part(at).name for at in range(shown.spoken.count())]
    assert told == [
        "Léa Moreau, sponsor, leading, influence 5 of 5",
        "Legal, department, neutral, wanted: supportive, influence 4 of 5, rated 16 Dec 2026,"
        " no next step",
        "Sales, department, not rated, influence 2 of 5",
    ]


def test_of_whom_is_shown_can_be_chosen(qtbot: QtBot, window: MainWindow) -> None:
    view = page_of(window).buy_in
    view.gaps.click()
    assert [p.standing.key for p in view.map.places.places] == [LEGAL]
    view.choose(SALES)
    assert len(view.map.places.places) == 3
    view.sponsors.click()
    assert [p.standing.key for p in view.map.places.places] == [LEGAL, SALES]


def test_the_side_tells_ratings_concerns_and_the_next_step(
    qtbot: QtBot, window: MainWindow
) -> None:
    workspace = window.workspace
    workspace.do(
        "add", rows.add, Concern, department_id=1, quote="Who keeps it?", said_by="Ingrid Vass",
        on=ON - timedelta(days=12),
    )  # fmt: skip
    qtbot.mouseClick(
        map_of(window), Qt.MouseButton.LeftButton, pos=centre(map_of(window), LEGAL).toPoint()
    )
    said = [label.text() for label in page_of(window).side.findChildren(QLabel)]
    for words in (
        "neutral → supportive, short by 1 step",
        "16 Dec 2026: neutral. Wanted the rules (Léa)",
        "“Who keeps it?”",
        "Ingrid Vass, 3 Jan",
        "▲ No answer for 12 days",
        "None yet.",
    ):
        assert words in said, said


def test_nobody_is_moved_in_a_plan_that_is_read_only(qtbot: QtBot, window: MainWindow) -> None:
    shown = map_of(window)
    shown.can_write = False
    start = centre(shown, LEGAL).toPoint()
    qtbot.mousePress(shown, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(shown, start / 2)
    assert shown.dragged is None
    qtbot.mouseRelease(shown, Qt.MouseButton.LeftButton, pos=start / 2)


def test_rate_asks_about_whoever_is_selected(qtbot: QtBot, window: MainWindow) -> None:
    page = page_of(window)
    page.show_view(0)
    page.panel.choose(1)
    asked: list[object] = []
    while_asked(lambda dialog: (asked.append(dialog.who.key()), dialog.reject()))
    button = next(b for b in page.header_buttons if b.text() == "Rate…")
    assert isinstance(button, QPushButton)
    button.click()
    assert asked == [CHIEF]


def test_a_plan_with_nobody_says_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, Draft(make_plan()).plan)
    window.show_page("sponsors")
    page = page_of(window)
    page.show_view(1)
    assert not page.buy_in.card.isVisibleTo(page)
    assert page.buy_in.empty.isVisibleTo(page)
