"""What reviewers said comes into the plan of its owner, as one step."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.actions import rows
from planner.models import Comment, Department, Goal, Plan
from planner.store import Store
from planner.ui.dialogs.take_comments import TakeCommentsDialog
from planner.ui.shell.main_window import MainWindow
from planner.ui.state.workspace import Workspace
from tests.plans import ON
from tests.ui.opened import settled
from tests.ui.shell.review.reviewers import Key, while_asked
from tests.ui.windows import Answers, in_sight


def owning(qtbot: QtBot, path: Path, *places: Path) -> MainWindow:
    window = in_sight(qtbot, MainWindow(Workspace(today=ON), Answers(*places)))
    assert window.files.open(path)
    settled(qtbot, window.workspace)
    return window


def texts(plan: Plan) -> list[str]:
    return [comment.text for comment in plan.table(Comment).values()]


def test_what_lies_beside_the_plan_is_offered_and_comes_in_as_one_step(qtbot, path, sent) -> None:
    window = owning(qtbot, path)
    assert window.messages.words.text() == "2 comments from reviews lie beside the plan."
    while_asked(window, window.messages.action.click, Key.Key_Return)
    assert texts(window.workspace.plan) == ["Who?", "Why?"]
    assert window.page_key == "requests"
    window.commands.run("undo")
    assert texts(window.workspace.plan) == []


def test_once_they_are_in_nothing_more_is_said(qtbot, path, sent) -> None:
    window = owning(qtbot, path)
    while_asked(window, window.messages.action.click, Key.Key_Return)
    window.close()
    again = owning(qtbot, path, sent)
    assert not again.messages.isVisible()
    again.commands.run("take comments")
    said = "All comments in test review by Ana.json are in the plan already."
    assert again.messages.words.text() == said


def test_a_dropped_file_is_recognised(qtbot, path, sent) -> None:
    window = owning(qtbot, path)
    found = []
    window.workspace.commandRequested.disconnect()
    window.workspace.commandRequested.connect(lambda *asked: found.append(asked))
    window.take_dropped(sent)
    qtbot.waitUntil(lambda: found == [("take comments", sent)])


def test_dropped_where_no_plan_is_open_it_makes_none(qtbot, path, sent) -> None:
    window = in_sight(qtbot, MainWindow(Workspace(today=ON), Answers()))
    window.take_dropped(sent)
    assert window.messages.words.text().endswith("open that plan first.")
    assert not window.has_plan()


def test_left_alone_nothing_comes_in(qtbot, path, sent) -> None:
    window = owning(qtbot, path)
    while_asked(window, window.messages.action.click, Key.Key_Escape)
    assert texts(window.workspace.plan) == []


def test_what_there_is_to_know_is_said_before(qtbot, path, sent) -> None:
    with Store.open(path) as owner:
        owner.run("change", rows.edit, Department, 2, headcount=9)
        owner.run("remove", rows.remove, Goal, 1)
    window = owning(qtbot, path)
    seen: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, TakeCommentsDialog)
        seen.extend(label.text() for label in dialog.findChildren(type(dialog.wrong)))
        dialog.reject()

    QTimer.singleShot(0, look)
    window.messages.action.click()
    assert "It was changed since they looked at it." in seen
    assert "“Act” is no longer in the plan." in seen


def test_a_wrong_file_is_said_in_a_sentence(qtbot, path, sent) -> None:
    sent.write_bytes(sent.read_bytes()[:-30])
    window = owning(qtbot, path, sent)
    assert not window.messages.isVisible()
    window.commands.run("take comments")
    assert "test review by Ana.json is damaged" in window.messages.words.text()
