"""What the window says of changes that cannot be written, and why nothing can be typed."""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from planner.actions import rows
from planner.models import Person
from planner.store import Store
from planner.ui.dialogs.restore import RestoreDialog
from tests.plans import make_plan
from tests.store.killed import cut_off_while_saving, needs_limits
from tests.ui.windows import Answers, empty_window, window_on


@pytest.mark.skipif(sys.platform == "win32", reason="Windows moves no file that is open")
def test_a_failed_save_is_said_once_and_stays_in_the_status_line(qtbot, tmp_path) -> None:
    window = window_on(qtbot, tmp_path, make_plan())
    workspace, saved = window.workspace, window.statusBar().saved
    path, aside = workspace.store.path, tmp_path / "aside"
    path.rename(aside)
    workspace.do("add person", rows.add, Person, name="Ció Díaz")
    assert "This was not saved." in window.messages.words.text()
    assert "Nothing was changed" not in window.messages.words.text()
    assert saved.text() == "The last change is not saved"
    aside.rename(path)
    workspace.do("add person", rows.add, Person)
    assert window.messages.words.text().count("Nothing was changed.") == 1
    assert saved.text() == "The last change is not saved"
    workspace.do("add person", rows.add, Person, name="Ció Díaz")
    assert saved.text().startswith("Saved ")


def test_why_nothing_can_be_typed_stays_said(qtbot, tmp_path) -> None:
    path = tmp_path / "other.rollout"
    with Store.create(path, "Other plan"):
        window = empty_window(qtbot, Answers(path))
        window.commands.run("open")
        window.messages.hide()
        status = window.statusBar()
    assert status.saved.text() == "Read only"
    assert status.why.full_text().startswith("The plan is open elsewhere: ")
    assert status.why.isVisible()


def test_why_no_backup_can_be_made_stays_said(qtbot, tmp_path) -> None:
    path = tmp_path / "plan.rollout"
    with Store.create(path, "Harbour Connect") as store:
        store.run("add person", rows.add, Person, name="Ann Berg")
    path.with_name("plan backups").write_text("in the way")
    window = empty_window(qtbot, Answers(path))
    window.commands.run("open")
    window.workspace.do("add person", rows.add, Person, name="Ció Díaz")
    status = window.statusBar()
    assert status.saved.text().startswith("Saved ")
    assert "plan backups" in status.why.full_text()


def test_a_backup_that_is_not_sound_is_said_once_it_was_looked_at(qtbot, tmp_path) -> None:
    path = tmp_path / "plan.rollout"
    with Store.create(path, "Harbour Connect") as store:
        store.run("add person", rows.add, Person, name="Ann Berg")
    window = empty_window(qtbot, Answers(path))
    window.commands.run("open")
    window.workspace.do("add person", rows.add, Person, name="Ció Díaz")
    [backup] = (tmp_path / "plan backups").glob("*.rollout")
    with closing(sqlite3.connect(backup)) as hand:
        hand.execute("CREATE TABLE theirs (id)")
    qtbot.waitUntil(lambda: "is damaged" in window.statusBar().why.full_text())
    assert not backup.exists()


@needs_limits
def test_what_was_found_beside_the_plan_is_said_when_it_opens(qtbot, tmp_path) -> None:
    path = tmp_path / "plan.rollout"
    with Store.create(path, "Harbour Connect"):
        pass
    cut_off_while_saving(path)
    window = empty_window(qtbot, Answers(path))
    window.commands.run("open")
    said = "A save was cut off, so plan.rollout is as it was before that."
    assert window.messages.words.text() == said
    window.workspace.do("add person", rows.add, Person, name="Ció Díaz")
    assert len(window.workspace.plan.people) == 1


def test_the_open_plan_by_another_name_is_the_open_plan(qtbot, tmp_path) -> None:
    link, second = tmp_path / "link.rollout", tmp_path / "second.rollout"
    window = window_on(qtbot, tmp_path, make_plan())
    store = window.workspace.store
    link.symlink_to(store.path)
    second.hardlink_to(store.path)
    for name in (link, second):
        assert window.files.open(name)
        assert window.workspace.store is store
    assert not window.workspace.read_only


def test_a_damaged_plan_offers_its_backups(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, restored = tmp_path / "plan.rollout", tmp_path / "restored.rollout"
    with Store.create(path, "Harbour Connect") as store:
        store.back_up()
    path.write_bytes(path.read_bytes()[:5000])
    window = empty_window(qtbot, Answers(restored))
    monkeypatch.setattr(RestoreDialog, "exec", lambda dialog: dialog.ok.click() or dialog.result())
    window.files.open(path)
    said = window.messages.words.text()
    assert said.endswith("plan.rollout is damaged, and nothing was changed.")
    assert window.messages.action.text() == "Restore a backup…"
    window.messages.action.click()
    assert window.workspace.store is not None
    assert window.workspace.store.path == restored
    assert not window.messages.isVisible()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows moves no file that is open")
@pytest.mark.parametrize("line", [0, 1], ids=["a row", "the empty row"])
def test_what_cannot_be_saved_stays_in_its_editor(qtbot: QtBot, tmp_path: Path, line: int) -> None:
    window = window_on(qtbot, tmp_path, make_plan(people={"Ann Berg": {}}))
    window.show_page("people")
    store, view = window.workspace.store, window.pages["people"].panel.view
    assert store is not None
    path, aside = store.path, tmp_path / "aside"
    path.rename(aside)
    view.setFocus()
    view.setCurrentIndex(view.model().index(line, 0))
    view.edit(view.currentIndex())
    editor = view.viewport().findChild(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "Ada Byrd")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.workspace.not_saved)
    QApplication.processEvents()
    assert editor.isVisible()
    assert editor.text() == "Ada Byrd"
    aside.rename(path)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.state() != view.State.EditingState)
    assert "Ada Byrd" in {one.name for one in window.workspace.plan.people.values()}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows moves no file that is open")
def test_escape_gives_up_what_cannot_be_saved(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, make_plan(people={"Ann Berg": {}}))
    window.show_page("people")
    store, view = window.workspace.store, window.pages["people"].panel.view
    assert store is not None
    store.path.rename(tmp_path / "aside")
    view.edit(view.model().index(0, 0))
    editor = view.viewport().findChild(QLineEdit)
    qtbot.keyClicks(editor, "Ada Byrd")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.workspace.not_saved)
    QApplication.processEvents()
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: view.state() != view.State.EditingState)
    assert view.model().index(0, 0).data() == "Ann Berg"
