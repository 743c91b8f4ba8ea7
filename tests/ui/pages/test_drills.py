"""Trying cover out in the window."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from planner.models import Draft, Drill, Plan
from planner.ui.pages.drills.page import DrillsPage
from planner.ui.pages.drills.strip import SeatMarks, SeatTile
from planner.ui.shell.search import hit_for, index_plan
from planner.ui.table.pick_box import PickBox
from tests.drilled import add_drill, with_drills, with_keeping
from tests.plans import ON, make_plan
from tests.ui.opened import settled, shown, workspace_on
from tests.ui.typing import type_into, type_over
from tests.ui.windows import Answers, window_on

DAY = date(2027, 2, 10)
"""The second Wednesday of the next month: this month's is past."""


def covered_plan() -> Plan:
    """Two seats that two hold, one that one holds, one that nobody does."""
    people = {"Ann": {"email": "ann@example.org"}, "Bo": {}, "Cyd": {}, "Dan": {}, "Eve": {}}
    return make_plan(
        people=people,
        departments=["Sales"],
        seats={"Finance": ["Ann", "Bo*"], "Legal": ["Cyd", "Dan*"], "HR": ["Eve"]},
        weights={"Finance": 3},
    )


def page_on(qtbot: QtBot, folder: Path, plan: Plan) -> DrillsPage:
    workspace = workspace_on(folder, plan)
    page = shown(qtbot, workspace, DrillsPage)
    settled(qtbot, workspace)
    return page


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> DrillsPage:
    return page_on(qtbot, tmp_path, covered_plan())


def drills(page: DrillsPage) -> list[Drill]:
    return list(page.workspace.plan.table(Drill).values())


def press(qtbot: QtBot, inside: QWidget, words: str) -> None:
    button = next(
        b for b in inside.findChildren(QPushButton) if b.text() == words and b.isVisibleTo(inside)
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def texts(page: DrillsPage) -> list[str]:
    boxes = page.side.findChildren(QPlainTextEdit)
    return [box.toPlainText() for box in boxes if box.isReadOnly()]


def planned(page: DrillsPage) -> DrillsPage:
    page.plan_next()
    return page


# The next drills ---------------------------------------------------------------------------


def test_what_is_drawn_stands_with_its_reason_before_it_is_planned(page: DrillsPage) -> None:
    assert page.next.words.text() == "Wednesday 10 February, in 26 days: 2 drills are drawn"
    said = [w.accessibleName() for w in page.next.table.findChildren(QWidget)]
    assert "Ann → Bo" in said
    assert any(words.startswith("Weight 3, and never tested") for words in said)


def test_of_many_who_do_nothing_the_first_are_named(qtbot: QtBot, tmp_path: Path) -> None:
    names = [f"Person {letter}" for letter in "ABCDEFGH"]
    page = page_on(qtbot, tmp_path, make_plan(seats={"Finance": names}))
    said = [w.accessibleName() for w in page.next.table.findChildren(QWidget)]
    (row,) = [words for words in said if " → " in words]
    assert row.count("Person") == 5
    assert "and 3 more → Person" in row


def test_one_press_plans_them_in_one_step(qtbot: QtBot, page: DrillsPage) -> None:
    press(qtbot, page.next, "Plan these 2 drills")
    assert [(d.on, d.outcome) for d in drills(page)] == [(DAY, "planned")] * 2
    assert not page.next.plan_them.isVisibleTo(page)
    page.workspace.undo()
    assert drills(page) == []
    assert page.next.plan_them.isVisibleTo(page)


def test_another_day_is_drawn_for_and_planned_drills_move_to_it(page: DrillsPage) -> None:
    page.choose_day(ON + timedelta(days=3))
    assert page.next.words.text().startswith("Monday 18 January, in 3 days")
    page.plan_next()
    page.choose_day(ON + timedelta(days=4))
    assert {d.on for d in drills(page)} == {ON + timedelta(days=4)}


def test_where_nothing_can_be_drawn_it_is_said_why(qtbot: QtBot, tmp_path: Path) -> None:
    page = page_on(qtbot, tmp_path, make_plan(seats={"HR": ["Eve"]}))
    said = [w.text() for w in page.next.table.children() if hasattr(w, "text")]
    assert any(words.startswith("A drill needs two people") for words in said)
    page.plan_next()
    assert drills(page) == []


# Texts ------------------------------------------------------------------------------------


def test_everybody_in_the_drills_is_asked_and_has_a_text(qtbot: QtBot, page: DrillsPage) -> None:
    planned(page).ask_everybody()
    assert len(page.workspace.plan.requests) == 4
    assert not page.ask_all.isEnabled()
    (nothing, alone) = texts(page)
    assert "please do nothing for Finance" in nothing
    assert "Finance is yours alone" in alone
    press(qtbot, page.side, "Copy all texts")
    copied = QGuiApplication.clipboard().text()
    assert nothing in copied and alone in copied


def test_one_text_is_copied_alone(qtbot: QtBot, page: DrillsPage) -> None:
    planned(page)
    press(qtbot, page.side, "Ask everybody in it")
    settled(qtbot, page.workspace)
    press(qtbot, page.side, "Copy the text for Bo")
    assert "Finance is yours alone" in QGuiApplication.clipboard().text()
    assert "do nothing for Finance" not in QGuiApplication.clipboard().text()


def test_the_texts_are_saved_as_files(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, covered_plan(), choose=Answers(tmp_path / "texts"))
    window.commands.run("plan drills")
    page = window.pages["drills"]
    assert isinstance(page, DrillsPage)
    page.ask_everybody()
    window.commands.run("save drill texts")
    names = {path.name for path in (tmp_path / "texts").iterdir()}
    assert names == {"Ann.eml", "Ann.txt", "Bo.txt", "Cyd.txt", "Dan.txt"}


# How it went ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "outcome"), [("Done", "done"), ("Stuck", "stuck"), ("Not done", "not done")]
)
def test_how_it_went_is_noted_with_one_press(
    qtbot: QtBot, page: DrillsPage, words: str, outcome: str
) -> None:
    planned(page)
    page.panel.choose(drills(page)[0].id)
    press(qtbot, page.side, words)
    assert drills(page)[0].outcome == outcome
    assert page.focusWidget() is page.side  # and not what another Enter would press


def test_it_is_noted_in_the_table_by_keys_alone(qtbot: QtBot, page: DrillsPage) -> None:
    planned(page)
    type_into(qtbot, page.panel, "Stuck on", 0, "the link")
    row = drills(page)[1]
    assert (row.outcome, row.stuck_on) == ("stuck", "the link")
    type_into(qtbot, page.panel, "Outcome", 0, "done")
    row = drills(page)[1]
    assert (row.outcome, row.stuck_on) == ("done", "")


def test_what_somebody_was_stuck_on_is_open_until_it_is_settled(
    qtbot: QtBot, tmp_path: Path
) -> None:
    plan = with_drills(covered_plan(), ("Finance", "Bo", ON - timedelta(days=3), "stuck"))
    page = page_on(qtbot, tmp_path, plan)
    assert "1 stuck, not settled" in page.subtitle
    page.panel.choose(drills(page)[0].id)
    press(qtbot, page.side, "It is settled")
    assert drills(page)[0].settled_on == ON
    assert "stuck" not in page.subtitle


def test_a_drill_whose_day_is_past_asks_how_it_went(qtbot: QtBot, tmp_path: Path) -> None:
    plan = with_drills(covered_plan(), ("Finance", "Bo", ON - timedelta(days=3), "planned"))
    page = page_on(qtbot, tmp_path, plan)
    assert "1 not said yet" in page.subtitle
    page.show_only("waiting")
    assert page.panel.model.rowCount() == 1


# Claimed and tested ------------------------------------------------------------------------


def tiles(page: DrillsPage) -> dict[str, tuple[int, int, str]]:
    found = [tile.seat for tile in page.tested.findChildren(SeatTile)]
    return {seat.name: (seat.holders, seat.tested, seat.note) for seat in found}


def test_every_seat_has_a_mark_for_each_holder(qtbot: QtBot, tmp_path: Path) -> None:
    plan = with_drills(
        covered_plan(),
        ("Finance", "Bo", ON - timedelta(days=3), "done"),
        ("Legal", "Dan", ON - timedelta(days=3), "stuck"),
    )
    page = page_on(qtbot, tmp_path, plan)
    assert page.tested.words.text() == ("Of 4 champion seats, 2 are covered and 1 of those tested.")
    assert tiles(page) == {
        "Finance": (2, 1, "done 12 Jan"),
        "Legal": (2, 0, "stuck 12 Jan"),
        "HR": (1, 0, ""),
        "Sales": (0, 0, ""),
    }


def test_a_large_plan_shows_some_seats_of_each_kind_and_counts_the_rest(
    qtbot: QtBot, tmp_path: Path
) -> None:
    plan = make_plan(seats={f"D{n:02}": [f"P{n}"] for n in range(40)})
    page = page_on(qtbot, tmp_path, plan)
    assert len(tiles(page)) == 14


# The keeper -------------------------------------------------------------------------------


def test_who_keeps_the_plan_is_said_on_the_page(qtbot: QtBot, page: DrillsPage) -> None:
    assert page.keeper.words.text() == "Nobody is named who keeps this plan."
    pick = page.keeper.findChild(PickBox)
    assert pick is not None
    type_over(pick, "Ann")
    qtbot.keyClick(pick.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.workspace.plan.keeping is not None)
    assert page.keeper.words.text() == "Ann keeps this plan; nobody who is ready stands in."
    assert page.workspace.undo_label == "say who keeps the plan"


def test_who_stands_in_for_the_keeper_is_chosen_at_the_side(qtbot: QtBot, tmp_path: Path) -> None:
    page = page_on(qtbot, tmp_path, with_keeping(covered_plan(), "Ann"))
    assert page.keeper.words.text() == "Ann keeps this plan; nobody who is ready stands in."
    press(qtbot, page.keeper, "Who keeps it…")
    picks = page.side.findChildren(PickBox)
    assert [pick.accessibleName() for pick in picks] == ["Add an owner", "Add a backup"]


def test_a_drill_is_found_by_what_and_who_was_tried_and_what_they_were_stuck_on(
    qtbot: QtBot, tmp_path: Path
) -> None:
    draft = Draft(covered_plan())
    drill = add_drill(draft, "Finance", "Bo", DAY, "stuck", stuck_on="no password")
    page = page_on(qtbot, tmp_path, draft.plan)
    index = index_plan(page.workspace.plan)
    for typed in ("Finance drill", "drill Bo", "passwrod"):
        assert ("drill", drill.id) in [index.rows[at] for at in index.names.find(typed, 9)]
    went = []
    hit = hit_for(page.workspace.plan, "drill", drill.id, lambda *to: went.append(to))
    assert hit is not None
    assert hit.words == "Finance, drill of 10 Feb 2027"
    hit.do()
    (place,) = went
    assert place == ("drills", "drill", drill.id)
    page.show_row(*place[1:])
    assert [row.key for row in page.panel.view.chosen_rows()] == [drill.id]


def test_very_many_holders_of_a_seat_take_no_more_room_than_a_few(qtbot: QtBot) -> None:
    few, many = (
        SeatTile(SeatMarks(1, "Legal", holders, 0, "", "claimed"), print) for holders in (6, 5_400)
    )
    for tile in (few, many):
        qtbot.addWidget(tile)
    assert many.sizeHint().width() <= few.sizeHint().width()
