"""What the window says and does when the file of the open plan is gone, damaged or another."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.actions import rows
from planner.models import Person
from planner.store import Store
from planner.ui.shell.main_window import MainWindow
from tests.plans import make_plan
from tests.ui.windows import Answers, window_on

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows moves and replaces no file that is open"
)


@pytest.fixture
def other(tmp_path: Path) -> Path:
    path = tmp_path / "other.rollout"
    with Store.create(path, "Another plan") as store:
        store.run("Add", rows.add, Person, name="Somebody Else")
    return path


def come_forward(qtbot: QtBot, window: MainWindow) -> None:
    """Go to another window and back."""
    other = QWidget()
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    other.close()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def people(window: MainWindow) -> set[str]:
    return {person.name for person in window.workspace.plan.people.values()}


LOSSES: dict[str, tuple[Callable[[Path, Path], object], str]] = {
    "deleted": (lambda path, _: path.unlink(), "is no longer in its folder"),
    "renamed": (lambda path, _: path.rename(path.with_name("x")), "is no longer in its folder"),
    "written over": (
        lambda path, other: shutil.copyfile(other, path),
        "now holds another plan, “Another plan”",
    ),
    "truncated": (lambda path, _: os.truncate(path, 5000), "is damaged"),
    "emptied": (lambda path, _: os.truncate(path, 0), "is not a plan"),
}


@pytest.mark.parametrize("how", LOSSES)
def test_coming_forward_says_what_became_of_the_file_and_goes_on_with_the_plan(
    how: str, qtbot: QtBot, tmp_path: Path, other: Path
) -> None:
    lose, words = LOSSES[how]
    window = window_on(qtbot, tmp_path, make_plan(people=["Ann Berg"]))
    lose(window.workspace.store.path, other)
    come_forward(qtbot, window)
    said = window.messages.words.text()
    assert words in said
    assert "You see the plan as it was last saved; save a copy to keep it." in said
    assert "safe" not in said
    assert window.messages.action.text() == "Save a copy…"
    assert window.statusBar().saved.text() == "Not in its file"
    assert people(window) == {"Ann Berg"}
    window.messages.hide()
    come_forward(qtbot, window)
    assert window.messages.isHidden()  # said once, until something else becomes of it
    assert window.statusBar().why.full_text() == window.workspace.file_trouble


@pytest.mark.parametrize("how", LOSSES)
def test_a_copy_is_saved_from_memory_and_worked_in(
    how: str, qtbot: QtBot, tmp_path: Path, other: Path
) -> None:
    copy = tmp_path / "copy.rollout"
    window = window_on(qtbot, tmp_path, make_plan(people=["Ann Berg"]), choose=Answers(copy))
    window.workspace.do("add person", rows.add, Person, name="Bo Lind")
    LOSSES[how][0](window.workspace.store.path, other)
    window.workspace.do("add person", rows.add, Person, name="Cy Dorn")
    assert window.messages.words.text().startswith("✕  This was not saved. ")
    window.messages.action.click()
    said = window.messages.words.text()
    assert f"A copy is saved as {copy}. You now work in it." in said
    assert window.workspace.store.path == copy
    assert people(window) == {"Ann Berg", "Bo Lind"}
    assert window.statusBar().saved.text() == "Everything is saved"
    window.workspace.do("add person", rows.add, Person, name="Cy Dorn")
    window.workspace.close()
    with Store.open(copy) as saved:
        assert {p.name for p in saved.plan.people.values()} == {"Ann Berg", "Bo Lind", "Cy Dorn"}
        assert saved.undo_label == "add person"


@pytest.mark.parametrize("yes", [True, False])
def test_another_plan_in_its_place_is_opened_only_where_that_is_wanted(
    yes: bool, qtbot: QtBot, tmp_path: Path, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = Answers()
    monkeypatch.setattr(answers, "confirm", lambda *_: yes)
    window = window_on(qtbot, tmp_path, make_plan(people=["Ann Berg"]), choose=answers)
    shutil.copyfile(other, window.workspace.store.path)
    come_forward(qtbot, window)
    assert people(window) == {"Ann Berg"}
    window.commands.run("reload")
    assert people(window) == ({"Somebody Else"} if yes else {"Ann Berg"})
    assert (window.workspace.file_trouble == "") == yes
    assert ("Another plan" in window.windowTitle()) == yes
    monkeypatch.setattr(answers, "confirm", lambda *_: True)


def test_a_file_that_is_back_is_no_trouble_any_more(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, make_plan(people=["Ann Berg"]))
    path = window.workspace.store.path
    aside = path.rename(tmp_path / "aside")
    come_forward(qtbot, window)
    aside.rename(path)
    come_forward(qtbot, window)
    assert window.statusBar().saved.text() == "Everything is saved"
    window.workspace.do("add person", rows.add, Person, name="Bo Lind")
    assert people(window) == {"Ann Berg", "Bo Lind"}


@pytest.mark.parametrize("way", ["close", "open", "new", "open sample", "window"])
def test_a_plan_that_is_in_memory_only_is_not_let_go_unasked(
    way: str, qtbot: QtBot, tmp_path: Path, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers, asked = Answers(other), []
    window = window_on(qtbot, tmp_path, make_plan(people=["Ann Berg"]), choose=answers)
    monkeypatch.setattr(answers, "confirm", lambda *words: asked.append(words[1]))
    window.workspace.store.path.unlink()
    if way == "window":
        assert not window.close()
    else:
        window.commands.run(way)
    assert asked == ["Close the plan without a copy?"]
    assert people(window) == {"Ann Berg"}
    monkeypatch.setattr(answers, "confirm", lambda *_: True)


def test_reading_a_file_again_that_has_not_changed_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, make_plan(people=["Ann Berg"]))
    window.commands.run("reload")
    assert window.messages.words.text() == "Nothing has changed in the file."
