"""The first page: what the program is for, ways to begin, and the plans opened lately."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from planner.store import Store
from planner.ui.dialogs.import_list.dialog import ImportDialog
from planner.ui.dialogs.new_plan import NewPlanDialog
from planner.ui.shell.main_window import MainWindow
from planner.ui.state.window_state import WindowState
from planner.ui.state.workspace import Workspace
from tests.plans import ON
from tests.ui.keyboard import press, wake
from tests.ui.windows import Answers, in_sight


def welcome_with(qtbot: QtBot, *recent: Path, choose: Answers | None = None) -> MainWindow:
    """The window without a plan, after these were opened, the last one first."""
    state = WindowState(None)
    for path in recent:
        state.opened(path)
        state.keep_plan_name(path, path.stem.title())
    workspace = Workspace(window_state=state, today=ON)
    return in_sight(qtbot, MainWindow(workspace, choose or Answers()))


def made(folder: Path, name: str) -> Path:
    path = folder / f"{name}.rollout"
    Store.create(path, name).close()
    return path


def texts(window: MainWindow) -> str:
    shown = [*window.welcome.findChildren(QLabel)]
    return " ".join(getattr(one, "full_text", one.text)() for one in shown)


def test_the_keyboard_is_on_the_first_thing_to_do(qtbot, tmp_path) -> None:
    window = welcome_with(qtbot)
    wake(window)
    assert QApplication.focusWidget() is window.welcome.buttons["new"]
    press(window, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is window.welcome.buttons["list"]
    again = welcome_with(qtbot, made(tmp_path, "quay"))
    wake(again)
    assert QApplication.focusWidget() is again.welcome.recent.lines[0]


def test_enter_opens_the_plan_opened_last(qtbot, tmp_path) -> None:
    window = welcome_with(qtbot, made(tmp_path, "pier"), made(tmp_path, "quay"))
    press(window, Qt.Key.Key_Return)
    assert window.workspace.plan.info.name == "quay"


def test_recent_plans_say_their_name_and_when_they_were_changed(qtbot, tmp_path) -> None:
    path = made(tmp_path, "quay")
    at = datetime(2026, 12, 3, 9, 12).timestamp()
    os.utime(path, (at, at))
    window = welcome_with(qtbot, path)
    assert window.welcome.recent.lines[0].text() == "Quay"
    assert "changed 3 December 2026" in texts(window)


def test_a_plan_is_called_as_it_was_when_it_was_last_open(qtbot, tmp_path) -> None:
    window = welcome_with(qtbot, made(tmp_path, "quay"))
    window.files.open(tmp_path / "quay.rollout")
    window.workspace.do("rename", lambda draft: draft.change(draft.plan.info, name="Pier"))
    window.files.close()
    assert window.welcome.recent.lines[0].text() == "Pier"


def test_a_plan_that_is_gone_says_so_and_can_be_taken_out(qtbot, tmp_path) -> None:
    window = welcome_with(qtbot, made(tmp_path, "pier"), tmp_path / "quay.rollout")
    assert "Quay no longer at" in texts(window)
    window.welcome.recent.lines[0].click()
    assert [button.text() for button in window.welcome.recent.lines] == ["Pier"]


def test_delete_takes_a_plan_out_of_the_list_and_leaves_its_file(qtbot, tmp_path) -> None:
    path = made(tmp_path, "pier")
    window = welcome_with(qtbot, path)
    press(window, Qt.Key.Key_Delete)
    assert window.welcome.recent.lines == []
    assert path.exists()


def test_a_new_plan_says_what_it_begins_with(
    qtbot, tmp_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = welcome_with(qtbot)

    def answer(dialog: NewPlanDialog) -> int:
        dialog.place.edit.setText(str(tmp_path / "quay.rollout"))
        dialog.ok.click()
        return dialog.result()

    monkeypatch.setattr(NewPlanDialog, "exec", answer)
    window.welcome.buttons["new"].click()
    said = window.messages.words.text()
    assert "Its first step is “Import the list of staff”, due on 29 January." in said
    window.messages.action.click()
    assert window.page_key == "timeline"


# From a list --------------------------------------------------------------------------------


@pytest.fixture
def staff(tmp_path: Path) -> Path:
    path = tmp_path / "Harbour staff.csv"
    path.write_text("Name,Department\nAnn Berg,Finance\nBo Lind,Legal\n")
    return path


def test_a_list_comes_into_a_new_plan_by_way_of_its_preview(
    qtbot, staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = welcome_with(qtbot, choose=Answers(staff))
    monkeypatch.setattr(window.files, "folder", lambda: staff.parent)

    def import_it(dialog: ImportDialog) -> int:
        qtbot.waitUntil(dialog.ok.isEnabled)
        dialog.ok.click()
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(ImportDialog, "exec", import_it)
    QTest.mouseClick(window.welcome.buttons["list"], Qt.MouseButton.LeftButton)
    assert window.workspace.plan.info.name == "Harbour staff"
    assert len(window.workspace.plan.people) == 2
    assert window.messages.action.text() == "Plan details…"


def test_a_preview_that_is_left_leaves_no_plan(
    qtbot, staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = welcome_with(qtbot)
    monkeypatch.setattr(window.files, "folder", lambda: staff.parent)
    monkeypatch.setattr(ImportDialog, "exec", lambda dialog: dialog.reject())
    window.take_dropped(staff)
    assert not window.has_plan()
    assert window.welcome.recent.lines == []
    assert [path.name for path in staff.parent.iterdir()] == ["Harbour staff.csv"]
