"""A plan is looked at and commented on; nothing in it changes, and its owner is not hindered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from planner.actions import rows
from planner.imports import read_review
from planner.models import Comment, Department, Goal, Plan
from planner.models.reviews import Review
from planner.store import Store
from planner.ui.dialogs.comment import CommentDialog
from planner.ui.dialogs.take_comments import TakeCommentsDialog
from planner.ui.shell.main_window import MainWindow
from planner.ui.state.window_state import WindowState
from planner.ui.state.workspace import Workspace
from planner.ui.table.row_menu import row_menu
from tests.plans import ON, make_plan
from tests.ui.keyboard import press, type_text
from tests.ui.opened import settled, workspace_on
from tests.ui.windows import Answers, in_sight

Key = Qt.Key


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A plan that nobody has open."""
    plan = make_plan(people=["Bo Ek"], seats={"Finance": ["Bo Ek"], "Legal": []}, goals={"Act": []})
    workspace = workspace_on(tmp_path, plan)
    made = workspace.store.path
    workspace.close()
    return made


@pytest.fixture
def window(qtbot: QtBot, path: Path) -> MainWindow:
    return reviewing(qtbot, path)


def reviewing(
    qtbot: QtBot, path: Path, *places: Path, state: WindowState | None = None
) -> MainWindow:
    """A window in which the plan is open for review."""
    workspace = Workspace(window_state=state or WindowState(None), today=ON)
    window = in_sight(qtbot, MainWindow(workspace, Answers(*places)))
    assert window.files.review(path)
    settled(qtbot, workspace)
    return window


def while_asked(window: MainWindow, do: Callable[[], object], *keys: str | Key) -> None:
    """Do what opens a dialog, and type into it."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        try:
            for key in keys:
                type_text(dialog, key) if isinstance(key, str) else press(dialog, key)
        finally:
            if QApplication.activeModalWidget() is dialog:
                dialog.reject()

    QTimer.singleShot(0, answer)
    do()


def say(window: MainWindow, text: str, name: str = "", *, command: str = "comment") -> None:
    """Comment as a reviewer does, who gives a name the first time."""
    keys: tuple[str | Key, ...] = (text, Key.Key_Tab, name) if name else (text,)
    while_asked(window, lambda: window.commands.run(command), *keys, Key.Key_Return)


def choose(window: MainWindow, department_id: int) -> Any:
    page = window.show_page("champions")
    page.show_row("department", department_id)
    return page


def written(path: Path, by: str = "Ana") -> Review:
    return read_review(path.with_name(f"{path.stem} review by {by}.json"))


def buttons(window: MainWindow) -> list[str]:
    side = window.page_in_sight().side
    return [b.text() for b in side.findChildren(QPushButton) if b.isVisibleTo(side)]


# Looking ----------------------------------------------------------------------------------


def test_it_opens_at_coverage_and_says_that_nothing_is_changed(window) -> None:
    page = window.page_in_sight()
    assert (window.page_key, page.panel) == ("champions", page.departments)
    assert window.windowTitle().startswith("Harbour Connect (review)")
    assert window.status_line.saved.text() == "Review, 0 comments"
    assert "nothing in it is changed" in window.status_line.why.full_text()


def test_every_editing_command_is_off_and_says_why(window) -> None:
    for key in ("undo", "add person", "details", "import", "bring back", "person leaves", "ask"):
        assert not window.commands.action(key).isEnabled(), key
    window.messages.hide()
    window.commands.run("add person")
    assert "nothing in it is changed" in window.messages.words.text()
    assert not window.commands.action("change here").isEnabled()
    assert not window.commands.action("take comments").isEnabled()


def test_where_there_is_nothing_to_add_the_only_button_is_the_one_to_comment(window) -> None:
    for key in window.sidebar.buttons:
        page = window.show_page(key)
        assert [b.text() for b in page.header_buttons] == ["Comment on this page…"], key


def test_an_attempt_to_change_something_is_refused(window) -> None:
    window.messages.hide()
    page = window.show_page("people")
    page.add("person")
    assert "nothing in it is changed" in window.messages.words.text()
    window.workspace.do("add", rows.add, Department, name="Press")
    assert len(window.workspace.plan.departments) == 2


def test_the_plan_is_byte_for_byte_the_same_and_nobody_is_hindered(qtbot, path) -> None:
    before, beside = path.read_bytes(), set(path.parent.iterdir())
    window = reviewing(qtbot, path)
    with Store.open(path) as owner:
        assert not owner.read_only
    say(window, "Who?", "Ana")
    window.close()
    assert path.read_bytes() == before
    new = {file.name for file in set(path.parent.iterdir()) - beside}
    assert new == {"test review by Ana.json"}


def test_what_the_owner_saves_meanwhile_is_seen(window, path) -> None:
    say(window, "Who?", "Ana")
    with Store.open(path) as owner:
        owner.run("rename", rows.edit, Department, 2, name="Law")
    window.files.watch.check()
    assert window.workspace.plan.departments[2].name == "Law"
    assert [c.text for c in window.workspace.reviewing.comments] == ["Who?"]
    say(window, "And when?")
    assert [c.text for c in written(path).comments] == ["Who?", "And when?"]


def test_a_reviewed_plan_is_not_opened_to_work_on_next_time(window) -> None:
    state = window.workspace.window_state
    window.close()
    assert (state.text("open"), state.recent()) == ("", [])


def test_the_same_plan_can_be_opened_to_work_on(window, path) -> None:
    assert window.files.open(path)
    assert not window.workspace.read_only and window.workspace.reviewing is None
    assert len(window.show_page("people").header_buttons) > 1


def test_it_is_opened_from_the_first_page_and_from_the_menu(qtbot, path) -> None:
    workspace = Workspace(today=ON)
    window = in_sight(qtbot, MainWindow(workspace, Answers(path, path)))
    window.welcome.buttons["review"].click()
    assert workspace.reviewing is not None
    window.files.close()
    window.commands.run("review")
    assert workspace.reviewing is not None


# Commenting -------------------------------------------------------------------------------


def test_a_comment_is_written_at_once_and_the_name_is_asked_once(window, path) -> None:
    choose(window, 2)
    say(window, "Who?", "Ana")
    review = written(path)
    (comment,) = review.comments
    assert (comment.text, comment.by, comment.on) == ("Who?", "Ana", ON)
    assert (comment.about, comment.page, comment.department_id) == ("Legal", "champions", 2)
    assert review.plan_key == window.workspace.plan.info.key
    say(window, "Since when?")
    assert [(c.text, c.by) for c in written(path).comments] == [
        ("Who?", "Ana"),
        ("Since when?", "Ana"),
    ]
    assert window.status_line.saved.text() == "Review, 2 comments"


def test_an_agreement_says_who_and_on_which_day(window, path) -> None:
    choose(window, 2)
    run = window.commands.run
    tab, day = Key.Key_Tab, (Key.Key_Tab, "2027-01-11", Key.Key_Tab, Key.Key_Tab)
    typed = ("The board", *day, "Gladly", tab, "Ana", Key.Key_Return)
    while_asked(window, lambda: run("agreed"), *typed)
    (comment,) = written(path).comments
    assert (comment.agreed_by, str(comment.agreed_on)) == ("The board", "2027-01-11")
    assert (comment.text, comment.by, comment.department_id) == ("Gladly", "Ana", 2)


def test_what_was_said_stands_beside_its_row_until_it_is_taken_back(window, path) -> None:
    choose(window, 2)
    assert buttons(window)[:2] == ["Comment…", "Agreed…"]
    say(window, "Who?", "Ana")
    assert buttons(window)[:3] == ["Take back", "Comment…", "Agreed…"]
    choose(window, 1)
    assert "Take back" not in buttons(window)
    choose(window, 2)
    side = window.page_in_sight().side
    next(b for b in side.findChildren(QPushButton) if b.text() == "Take back").click()
    assert written(path).comments == ()


def test_a_page_as_a_whole_is_commented_on(window, path) -> None:
    page = window.show_page("overview")
    while_asked(window, page.header_buttons[0].click, "Clear", Key.Key_Tab, "Ana", Key.Key_Return)
    (comment,) = written(path).comments
    assert (comment.page, comment.about, comment.text) == ("overview", "", "Clear")
    listed = window.show_page("requests")
    listed.show_only("comments")
    assert [row.about for row in listed.comments.model.rows] == ["Overview"]


def test_the_menu_of_a_row_offers_it(window) -> None:
    view = choose(window, 2).panel.view
    menu = row_menu(view, window.workspace.row_actions)
    assert [action.text() for action in menu.actions()][:2] == ["Comment…", "Agreed…"]


def test_nothing_said_is_nothing_kept(window, path) -> None:
    while_asked(window, lambda: window.commands.run("comment"), Key.Key_Return)
    while_asked(window, lambda: window.commands.run("comment"), "Who?", Key.Key_Return)
    while_asked(window, lambda: window.commands.run("comment"), "Who?", Key.Key_Escape)
    assert window.workspace.reviewing.comments == ()
    assert list(path.parent.glob("*.json")) == []


def test_who_comes_back_goes_on(qtbot, window, path) -> None:
    say(window, "Who?", "Ana")
    state = window.workspace.window_state
    window.close()
    again = reviewing(qtbot, path, state=state)
    assert [c.text for c in again.workspace.reviewing.comments] == ["Who?"]
    elsewhere = reviewing(qtbot, path)  # on another computer: the name finds the file
    say(elsewhere, "And when?", "Ana")
    assert [c.text for c in written(path).comments] == ["Who?", "And when?"]


def test_another_file_of_that_name_is_left_alone(qtbot, window, path) -> None:
    taken = path.with_name("test review by Ana.json")
    taken.write_text("mine")
    say(window, "Who?", "Ana")
    assert taken.read_text() == "mine"
    assert [c.text for c in read_review(taken.with_stem(f"{taken.stem} (2)")).comments] == ["Who?"]


def test_what_was_being_typed_when_the_program_ended_is_still_there(qtbot, window, path) -> None:
    workspace = window.workspace
    choose(window, 2)
    blank = Comment(0, about="Legal", page="champions", department_id=2)
    dialog = CommentDialog(window, workspace, workspace.reviewing, blank, lambda *_: None)
    qtbot.addWidget(dialog)
    dialog.text.setPlainText("Half a sent")
    qtbot.waitUntil(lambda: workspace.reviewing.typed(blank) == "Half a sent")
    again = reviewing(qtbot, path, state=workspace.window_state)
    assert again.workspace.reviewing.typed(blank) == "Half a sent"
    assert again.workspace.reviewing.typed(blank._replace(department_id=1)) == ""
    dialog.reject()
    assert workspace.reviewing.typed(blank) == ""


def test_where_it_cannot_be_written_a_place_is_asked_for(
    qtbot, path, tmp_path_factory, monkeypatch
) -> None:
    place = tmp_path_factory.mktemp("elsewhere") / "mine.json"
    refuse_beside(monkeypatch, path.parent)
    window = reviewing(qtbot, path, place)
    say(window, "Who?", "Ana")
    say(window, "And when?")
    assert [c.text for c in read_review(place).comments] == ["Who?", "And when?"]
    again = reviewing(qtbot, path, state=window.workspace.window_state)
    assert len(again.workspace.reviewing.comments) == 2


def test_without_a_place_nothing_is_kept_and_the_words_stay(qtbot, path, monkeypatch) -> None:
    refuse_beside(monkeypatch, path.parent)
    window = reviewing(qtbot, path)
    say(window, "Who?", "Ana")
    assert window.workspace.reviewing.comments == ()


def refuse_beside(patch: pytest.MonkeyPatch, folder: Path) -> None:
    """Let the system refuse to write into a folder, as it does with one that is shared to read."""
    import planner.exports.review_file as module

    kept = module.write_review

    def write(review: Review, path: Path, plan: Path) -> None:
        if path.parent == folder:
            from planner.system_errors import unwritable

            raise unwritable(path, PermissionError(13, "denied"))
        kept(review, path, plan)

    patch.setattr(module, "write_review", write)


# Taking them in ---------------------------------------------------------------------------


@pytest.fixture
def sent(qtbot: QtBot, window: MainWindow, path: Path) -> Path:
    """The file of a review with a comment on Legal and one on a goal; the review is over."""
    choose(window, 2)
    say(window, "Who?", "Ana")
    window.show_page("purpose").show_row("goal", 1)
    say(window, "Why?")
    window.close()
    return path.with_name("test review by Ana.json")


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
