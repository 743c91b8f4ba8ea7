"""Noting while people try, problems tried again, and preparing rounds, in the window."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from planner.actions import rows
from planner.models import (
    PilotProblem,
    PilotRetest,
    PilotRound,
    PilotTask,
    PilotTester,
    PilotTry,
    Plan,
)
from planner.ui.dialogs.pilot_round import PrepareRoundDialog
from planner.ui.pages.pilot.card import RoundCard
from planner.ui.pages.pilot.page import LISTS, PilotPage
from planner.ui.shell.search import index_plan
from planner.ui.side.text_box import TextBox
from planner.ui.state.workspace import Workspace
from tests.pilots import with_problem, with_round
from tests.plans import ON, make_plan
from tests.ui.opened import settled, shown, workspace_on
from tests.ui.windows import window_on

Key = Qt.Key


def two_rounds() -> Plan:
    """Ann could not sign in, and in the second round did with help; nobody else tried yet."""
    plan = make_plan(people=["Ann", "Bo"], seats={"Finance": ["Ann"]})
    plan = with_round(plan, "Round 1", ON - timedelta(days=9), {"Ann": "NA"})
    plan = with_round(plan, "Round 2", ON, {"Ann": "H.", "tester 2": ".."})
    late = ON - timedelta(days=2)
    return with_problem(
        plan, severity="high", due=late, pilot_task_id=1, pilot_round_id=1, met_by=1
    )


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return workspace_on(tmp_path, two_rounds())


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace) -> PilotPage:
    page = shown(qtbot, workspace, PilotPage)
    settled(qtbot, workspace)
    page.focus_content()
    return page


def keys(page: PilotPage, *typed: str | Qt.Key) -> None:
    for each in typed:
        if isinstance(each, str):
            QTest.keyClicks(page.card.grid, each)
        else:
            QTest.keyClick(page.card.grid, each)


def went(plan: Plan) -> list[tuple[int, int, str, float | None]]:
    """How tasks went in the second round: by tester and task."""
    return [
        (t.pilot_tester_id, t.pilot_task_id, t.result, t.minutes)
        for t in plan.table(PilotTry).values()
        if t.pilot_tester_id > 1
    ]


def button(inside: QWidget, words: str) -> QPushButton:
    return next(b for b in inside.findChildren(QPushButton) if b.text() == words)


# The grid -----------------------------------------------------------------------------------


def test_the_last_round_begun_is_shown_with_the_one_before(page: PilotPage) -> None:
    assert page.subtitle == (
        "0% of 1 tries in Round 2 done alone, 50% of 2 in Round 1 · 1 problem open · 1 late"
    )
    tries = page.card.tries
    assert tries is not None and tries.names == ["Ann", "tester 2"]
    assert (tries.how(0, 0), tries.how(1, 1)) == ("with help", "not tried")


def test_letters_and_minutes_are_noted_down_one_person_after_the_other(page: PilotPage) -> None:
    keys(page, Key.Key_Down, "a", "4.5", Key.Key_Return, "n12", Key.Key_Return, "h", Key.Key_Return)
    assert went(page.workspace.plan) == [
        (2, 1, "with help", None),
        (2, 2, "alone", 4.5),
        (3, 1, "not", 12),
        (3, 2, "with help", None),
    ]


def test_figures_stand_for_the_letters_and_tab_goes_to_the_next_person(page: PilotPage) -> None:
    keys(page, "16", Key.Key_Tab, "3", Key.Key_Backtab, Key.Key_Down, "2")
    assert went(page.workspace.plan) == [
        (2, 1, "alone", 6),
        (3, 1, "not", None),
        (2, 2, "with help", None),
    ]


def test_minutes_may_be_corrected_and_given_up_while_they_are_typed(page: PilotPage) -> None:
    keys(page, "a", "79", Key.Key_Backspace, Key.Key_Tab)
    assert went(page.workspace.plan)[0][3] == 7
    keys(page, Key.Key_Backtab, "55", Key.Key_Escape, Key.Key_Tab)
    assert went(page.workspace.plan)[0][3] == 7


def test_minutes_are_noted_when_the_keyboard_goes_elsewhere(qtbot: QtBot, page: PilotPage) -> None:
    keys(page, "a8")
    page.problems.view.setFocus()
    page.card.grid.clearFocus()
    qtbot.waitUntil(lambda: went(page.workspace.plan)[0][3] == 8)


def test_delete_clears_the_selected_cells_and_is_undone_at_once(page: PilotPage) -> None:
    keys(page, "a", Key.Key_Down, "a", Key.Key_Up)
    QTest.keyClick(page.card.grid, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    keys(page, Key.Key_Delete)
    assert went(page.workspace.plan) == []
    page.workspace.undo()
    assert [t[2] for t in went(page.workspace.plan)] == ["alone", "alone"]


def test_what_is_selected_shrinks_with_the_grid(page: PilotPage) -> None:
    QTest.keyClick(page.card.grid, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    keys(page, Key.Key_Up)
    QTest.keyClick(page.card.grid, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    page.workspace.do("remove", rows.remove, PilotTask, 2)
    assert page.card.grid.cells() == [(2, 1)]
    keys(page, "n")
    assert went(page.workspace.plan) == [(2, 1, "not", None)]


def test_figures_that_are_no_number_are_not_minutes(page: PilotPage) -> None:
    keys(page, "a", "²", "7", Key.Key_Tab)
    assert went(page.workspace.plan)[0][3] == 7


def test_cells_go_to_a_spreadsheet_and_come_back(page: PilotPage) -> None:
    keys(page, "a5", Key.Key_Home)
    QTest.keyClick(page.card.grid, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    page.card.copy()
    text = QGuiApplication.clipboard().text()
    assert text == "Task\tAnn\ttester 2\nSign in\tA 5\t\nAsk a question\t\t\n"
    QGuiApplication.clipboard().setText(text.replace("n\t\t", "n\twith help\tno 3 min"))
    page.card.paste()
    assert went(page.workspace.plan)[1:] == [
        (2, 2, "with help", None),
        (3, 2, "not", 3),
    ]


def test_what_cannot_be_read_changes_nothing_and_is_said(page: PilotPage) -> None:
    said = []
    page.workspace.messageShown.connect(lambda *words: said.append(words[0]))
    before = page.workspace.plan
    for text in ("A\tperhaps\n", "A\tA\tA\n"):
        QGuiApplication.clipboard().setText(text)
        page.card.paste()
    assert page.workspace.plan is before
    assert "“perhaps” does not say alone, with help or not" in said[0]
    assert "more than there are tasks and testers" in said[1]


def test_what_was_seen_stands_beside_the_cell(qtbot: QtBot, page: PilotPage) -> None:
    keys(page, "h6", Key.Key_Right, Key.Key_Left)
    note = next(box for box in page.side.findChildren(TextBox))
    note.setPlainText("Asked where")
    note.save()
    qtbot.waitUntil(lambda: page.workspace.plan.get(PilotTry, 3).note == "Asked where")
    keys(page, "a")
    assert page.workspace.plan.get(PilotTry, 3).note == "Asked where"


def test_a_screen_reader_is_told_each_cell(page: PilotPage) -> None:
    keys(page, "h6", Key.Key_Tab)
    spoken = page.card.grid.spoken
    assert spoken.part(0).name == "Sign in · Ann: with help, 6 min"
    assert spoken.part(spoken.current()).name == "Sign in · tester 2: not tried"
    assert spoken.place_at(spoken.part(3).box.center()) == 3


def test_the_mouse_chooses_cells_and_testers(qtbot: QtBot, page: PilotPage) -> None:
    grid = page.card.grid
    assert grid.space is not None
    where = grid.space.cell_box(1, 1).center().toPoint()
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert grid.current() == (3, 2)
    assert grid.words_at(grid.space.cell_box(0, 0).center()) == "Sign in · Ann: with help"


def test_a_plan_that_cannot_be_written_takes_no_keys(page: PilotPage) -> None:
    page.card.grid.can_write = False
    before = page.workspace.plan
    keys(page, "a", Key.Key_Delete)
    assert page.workspace.plan is before


# Problems -----------------------------------------------------------------------------------


def test_a_problem_is_tried_again_in_the_round_of_now(qtbot: QtBot, page: PilotPage) -> None:
    page.problems.view.setFocus()
    page.show_row("pilot_problem", 1)
    button(page.side, "Works now, in Round 2").click()
    plan = page.workspace.plan
    assert plan.get(PilotRetest, 1).pilot_round_id == 2
    assert plan.get(PilotProblem, 1).status == "solved"
    page.workspace.undo()
    assert page.workspace.plan.get(PilotProblem, 1).status == "open"


def test_late_problems_are_counted_and_shown_alone(page: PilotPage) -> None:
    page.head_parts[2].follow()
    assert [row.key for row in page.problems.model.rows] == [1]
    row = page.problems.model.rows[0]
    assert (row.met, row.late) == ("1 of 1", 2)


def test_a_problem_written_down_was_found_in_the_round_of_now(page: PilotPage) -> None:
    page.workspace.do("add", page.problems.listing.add, "Too small")
    assert page.workspace.plan.get(PilotProblem, 2).pilot_round_id == 2


# Rounds, tasks, testers ---------------------------------------------------------------------


def test_testers_are_found_in_the_plan_or_kept_by_their_name(page: PilotPage) -> None:
    page.add("testers")
    assert page.view == LISTS
    for name in ("Bo", "tester 9"):
        page.workspace.do("add", page.lists.testers.listing.add, name)
    added = list(page.workspace.plan.table(PilotTester).values())[-2:]
    assert [(t.pilot_round_id, t.person_id, t.name) for t in added] == [
        (2, 2, ""),
        (2, None, "tester 9"),
    ]


def test_the_round_that_is_chosen_is_the_one_in_the_grid(page: PilotPage) -> None:
    page.card.rounds.button(1).click()
    assert page.card.tries is not None and page.card.tries.round.title == "Round 1"
    place = page.view_place()
    page.card.rounds.button(2).click()
    page.show_view(place)
    assert page.card.tries.round.title == "Round 1"


def test_tasks_are_put_in_order_by_hand(page: PilotPage) -> None:
    reorder = page.lists.tasks.listing.reorder
    assert reorder is not None
    page.workspace.do("move", reorder, [2, 1])
    assert page.card.tries is not None
    assert [t.title for t in page.card.tries.tasks] == ["Ask a question", "Sign in"]


def test_a_round_is_prepared_with_the_same_people_and_what_is_open(
    qtbot: QtBot, workspace: Workspace
) -> None:
    dialog = PrepareRoundDialog(None, workspace)
    qtbot.addWidget(dialog)
    dialog.others.setValue(2)
    dialog.day.edit.setText((ON + timedelta(days=7)).isoformat())
    qtbot.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    plan = workspace.plan
    new = plan.get(PilotRound, dialog.round_id)
    assert (new.title, new.on) == ("Round 3", ON + timedelta(days=7))
    assert len(plan.where(PilotTester, "pilot_round_id", new.id)) == 4
    assert plan.get(PilotRetest, 1).pilot_round_id == new.id


def test_the_people_of_the_round_before_take_part_again(qtbot: QtBot, workspace: Workspace) -> None:
    workspace.do("add", rows.add, PilotRound, title="Round 3", on=ON)
    page = shown(qtbot, workspace, PilotPage)
    page.card.rounds.button(3).click()
    button(page.card, "Take the people of the round before").click()
    assert page.card.tries is not None and page.card.tries.names == ["Ann", "tester 2"]
    workspace.undo()
    assert page.card.tries.names == []


def test_the_first_round_brings_its_tasks(qtbot: QtBot, tmp_path: Path) -> None:
    workspace = workspace_on(tmp_path, make_plan())
    dialog = PrepareRoundDialog(None, workspace)
    qtbot.addWidget(dialog)
    dialog.tasks.setPlainText("Sign in\n\n Ask \nSign in")
    qtbot.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    assert [t.title for t in workspace.plan.table(PilotTask).values()] == ["Sign in", "Ask"]
    page = shown(qtbot, workspace, PilotPage)
    assert page.card.stack.currentWidget() is page.card.nobody
    page.card.nobody.buttons[0].click()
    assert page.view == LISTS


def test_without_a_pilot_the_page_says_what_one_is(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, make_plan(people=["Ann"]))
    window.show_page("pilot")
    page = window.pages["pilot"]
    assert isinstance(page, PilotPage)
    assert page.nothing.isVisible() and not page.views.isVisible()
    assert isinstance(page.card, RoundCard) and page.card.isHidden()
    assert page.subtitle == ""


def test_a_pilot_in_the_window_is_found_and_counted(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, two_rounds())
    window.show_page("pilot")
    qtbot.waitUntil(lambda: window.sidebar.buttons["pilot"].badge == 1)
    hits = index_plan(window.workspace.plan).names.find("phone", 3)
    assert hits
