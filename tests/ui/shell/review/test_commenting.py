"""What a reviewer says is kept beside the plan, at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from planner.imports import read_review
from planner.models import Comment
from planner.models.reviews import Review
from planner.ui.dialogs.comment import CommentDialog
from planner.ui.table.row_menu import row_menu
from tests.plans import ON
from tests.ui.shell.review.reviewers import (
    Key,
    buttons,
    choose,
    reviewing,
    say,
    while_asked,
    written,
)


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
