"""Asking, reminding and taking answers in the window."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from planner.actions.requests import ask
from planner.models import Draft, Plan, Wording
from planner.ui.dialogs.ask import AskDialog
from planner.ui.dialogs.wording import WordingDialog
from planner.ui.pages.requests.page import RequestsPage
from planner.ui.state.workspace import Workspace
from tests.plans import ON, make_plan, person_id, responsibility_id
from tests.ui.keyboard import press as keys
from tests.ui.keyboard import wake
from tests.ui.opened import settled, shown, workspace_on
from tests.ui.windows import Answers, window_on

ASKED = ON - timedelta(days=20)


def asked_plan(on: date = ASKED) -> Plan:
    """Ann, who holds Finance alone, was asked to confirm it (R1); Bo for his hours (R2)."""
    people = {"Ann": {"email": "ann@example.org"}, "Bo": {}}
    draft = Draft(make_plan(people=people, seats={"Finance": ["Ann"], "Legal": ["Bo"]}))
    seat = responsibility_id(draft.plan, "Finance")
    ask(draft, person_id(draft.plan, "Ann"), "confirm", on=on, responsibility_id=seat)
    ask(draft, person_id(draft.plan, "Bo"), "hours", on=ON)
    return draft.plan


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return workspace_on(tmp_path, asked_plan())


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace) -> RequestsPage:
    page = shown(qtbot, workspace, RequestsPage)
    settled(qtbot, workspace)
    return page


def button(inside: QWidget, words: str) -> QPushButton:
    return next(
        b
        for b in inside.findChildren(QPushButton)
        if words in (b.text(), b.accessibleName()) and b.isVisibleTo(inside)
    )


def press(qtbot: QtBot, inside: QWidget, words: str) -> None:
    qtbot.mouseClick(button(inside, words), Qt.MouseButton.LeftButton)


def replied(qtbot: QtBot, page: RequestsPage, text: str) -> None:
    """Paste replies and wait until they are read."""
    before = page.replies.found
    page.replies.box.setPlainText(text)
    qtbot.waitUntil(lambda: page.replies.found is not before)


def test_the_latest_stands_first_and_is_counted(page: RequestsPage) -> None:
    assert page.subtitle == "2 people owe you an answer · 1 is late"
    first = page.panel.view.current_row()
    assert (first.owed.person.name, first.owed.words) == ("Ann", "13 days late")


def test_the_text_for_the_chosen_person_is_copied_whole(qtbot: QtBot, page: RequestsPage) -> None:
    page.panel.choose(person_id(page.workspace.plan, "Bo"))
    press(qtbot, page.side, "Copy text")
    text = QGuiApplication.clipboard().text()
    assert "Hello Bo," in text and "R2  How many hours a week can you give" in text


def test_reminding_copies_the_text_and_notes_today(qtbot: QtBot, page: RequestsPage) -> None:
    press(qtbot, page.side, "Remind")
    assert page.workspace.plan.requests[1].reminded_on == ON
    assert "I wrote on 26 December 2026" in QGuiApplication.clipboard().text()
    assert page.subtitle == "2 people owe you an answer"
    page.workspace.undo()
    assert page.workspace.plan.requests[1].reminded_on is None


def test_pasted_replies_change_nothing_until_they_are_accepted(
    qtbot: QtBot, page: RequestsPage
) -> None:
    plan = page.workspace.plan
    replied(qtbot, page, "R1: yes\nR2: 3 h\n")
    assert page.workspace.plan is plan
    press(qtbot, page.replies, "Accept 2 answers")
    after = page.workspace.plan
    assert [r.status for r in after.requests.values()] == ["answered", "answered"]
    assert after.people[person_id(after, "Bo")].hours == 3
    page.workspace.undo()
    assert page.workspace.plan.requests == plan.requests


def test_answers_are_accepted_and_refused_one_by_one(qtbot: QtBot, page: RequestsPage) -> None:
    replied(qtbot, page, "R1: yes\nR2: 3 h\n")
    press(qtbot, page.replies, "Refuse R1")
    press(qtbot, page.replies, "Accept R2")
    statuses = [r.status for r in page.workspace.plan.requests.values()]
    assert statuses == ["open", "answered"]


def test_the_keyboard_goes_from_one_answer_to_the_next_and_then_to_the_box(
    qtbot: QtBot, page: RequestsPage
) -> None:
    wake(page)
    replied(qtbot, page, "R1: yes\nR2: 3 h\n")
    button(page.replies, "Refuse R1").setFocus()
    keys(page, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is button(page.replies, "Accept R2")
    keys(page, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is page.replies.box


def test_accepting_all_answers_leaves_the_keyboard_in_the_box(
    qtbot: QtBot, page: RequestsPage
) -> None:
    wake(page)
    replied(qtbot, page, "R1: yes\nR2: 3 h\n")
    page.replies.accept.setFocus()
    keys(page, Qt.Key.Key_Space)
    assert not page.replies.accept.isEnabled()
    assert QApplication.focusWidget() is page.replies.box


def test_what_contradicts_itself_is_accepted_only_by_itself(
    qtbot: QtBot, page: RequestsPage
) -> None:
    replied(qtbot, page, "R2: 3 h\nR2: 4 h\n")
    assert not page.replies.accept.isEnabled()
    press(qtbot, page.replies, "Accept R2")
    after = page.workspace.plan
    assert after.people[person_id(after, "Bo")].hours == 3


def test_replies_come_from_a_file_too(qtbot: QtBot, tmp_path: Path) -> None:
    mail = tmp_path / "reply.txt"
    mail.write_text("R2: 2 h\n", encoding="utf-8")
    window = window_on(qtbot, tmp_path, asked_plan(), choose=Answers(mail))
    window.commands.run("replies")
    page = window.pages["requests"]
    assert isinstance(page, RequestsPage) and page.replies.found is not None
    assert [c.row for c in page.replies.found.differences.changes] == ["R2"]


def test_texts_are_saved_for_everybody_or_for_one(qtbot: QtBot, tmp_path: Path) -> None:
    every, one = tmp_path / "every", tmp_path / "one"
    window = window_on(qtbot, tmp_path, asked_plan(), choose=Answers(every, one))
    window.commands.run("save texts")
    window.commands.run("save texts", person_id(window.workspace.plan, "Bo"))
    assert sorted(p.name for p in every.iterdir()) == ["Ann.eml", "Ann.txt", "Bo.txt"]
    assert [p.name for p in one.iterdir()] == ["Bo.txt"]


def test_only_what_is_ticked_is_asked_and_undone_in_one_step(
    qtbot: QtBot, workspace: Workspace
) -> None:
    dialog = AskDialog(None, workspace, "stand-in")
    qtbot.addWidget(dialog)
    assert dialog.ok.text() == "Ask 2 people"
    bo = dialog.tree.findItems("Bo", Qt.MatchFlag.MatchExactly)[0]
    bo.setCheckState(0, Qt.CheckState.Unchecked)
    qtbot.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    assert [(r.person_id, r.about) for r in workspace.plan.requests.values()][2:] == [
        (person_id(workspace.plan, "Ann"), "stand-in")
    ]
    workspace.undo()
    assert len(workspace.plan.requests) == 2


def test_what_is_asked_already_is_said_to_be(qtbot: QtBot, workspace: Workspace) -> None:
    dialog = AskDialog(None, workspace, "promise")
    qtbot.addWidget(dialog)
    assert not dialog.ok.isEnabled()
    assert dialog.nothing.text().startswith("There is nothing to ask about this now")


def test_the_plan_keeps_its_own_words(qtbot: QtBot, workspace: Workspace) -> None:
    dialog = WordingDialog(None, workspace)
    qtbot.addWidget(dialog)
    dialog.boxes["closing"].setPlainText("Thank you, Léa")
    qtbot.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    page = shown(qtbot, workspace, RequestsPage)
    texts = page.side.findChildren(QPlainTextEdit)
    assert texts[0].toPlainText().endswith("Thank you, Léa")
    again = WordingDialog(None, workspace)
    qtbot.addWidget(again)
    again.boxes["closing"].clear()
    qtbot.mouseClick(again.ok, Qt.MouseButton.LeftButton)
    assert workspace.plan.table(Wording) == {}


def test_without_requests_the_page_says_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, make_plan(seats={"Finance": ["Ann"]}))
    window.show_page("requests")
    assert button(window.pages["requests"], "Ask…").isVisible()
