"""What would come of a table is told before it comes in, and can be read afterwards."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from planner.models import Person
from planner.ui.dialogs.import_list.dialog import ImportDialog
from planner.ui.dialogs.import_list.notes import ImportNotesDialog
from planner.ui.shell.main_window import MainWindow
from tests.plans import ON
from tests.ui.dialogs.import_dialogs import TABLE, coming_in, opened, said, summary
from tests.ui.keyboard import press
from tests.ui.opened import holders, settled
from tests.ui.windows import Answers, in_sight

Key = Qt.Key


def test_known_people_are_told_from_new_ones(qtbot, tmp_path, workspace) -> None:
    text = "Name,Department\nAnn Berg,Finance\nDo Minh,Kitchen\n"
    dialog = opened(qtbot, workspace, tmp_path / "staff.csv", text)
    outcome = dialog.parts.outcome
    assert summary(dialog) == "2 rows · 1 new person · 1 known person · 1 new department"
    assert outcome.row_chips.words() == ["As they come in  2", "New  1", "Known  1"]
    outcome.row_chips.show_part("known")
    assert coming_in(dialog) == [("Ann Berg", "Finance")]


def test_a_person_without_a_name_is_pointed_out(qtbot, tmp_path, workspace) -> None:
    dialog = opened(qtbot, workspace, tmp_path / "a.csv", "ID,Name\n7,Do Minh\n8,\n")
    assert "No name  1" in dialog.parts.outcome.row_chips.words()


def test_new_departments_are_named(qtbot, tmp_path, workspace) -> None:
    text = "Name,Department,Odd\nDo Minh,Kitchen,x\nEva Novak,Finanse,y\n"
    dialog = opened(qtbot, workspace, tmp_path / "staff.csv", text)
    dialog.parts.outcome.said_chips.show_part("departments")
    assert said(dialog) == ["2 new departments", "Kitchen", "Finanse"]


def test_everything_said_before_is_said_afterwards(qtbot, tmp_path, workspace) -> None:
    dialog = opened(qtbot, workspace, tmp_path / "staff.csv", TABLE)
    before = {line for line in said(dialog) if line.startswith("line ")}
    dialog.ok.click()
    after = {line.casefold() for line in workspace.last_import.notes}
    assert before
    assert {line.casefold() for line in before} <= after


def test_a_plan_that_changes_meanwhile_is_compared_anew(qtbot, tmp_path, workspace) -> None:
    dialog = opened(qtbot, workspace, tmp_path / "staff.csv", "Name,Department\nDo Minh,Legal\n")
    workspace.do("add a person", lambda draft: draft.add(Person, name="Do Minh"))
    settled(qtbot, workspace)
    assert "1 known person" in summary(dialog)
    dialog.ok.click()
    assert [one.name for one in workspace.plan.people.values()].count("Do Minh") == 1


def test_a_list_of_champions_that_appoints_none_is_pointed_out(qtbot, tmp_path, workspace) -> None:
    text = "Stage,Project,Champion\nDone,Kitchen,Do Minh\n,,Eva Novak\n"
    dialog = opened(qtbot, workspace, tmp_path / "roster.csv", text)
    hint = dialog.parts.question
    assert hint.isVisible()
    assert "“Project” may say what each is champion of" in hint.words.text()
    hint.buttons[0].setFocus()
    press(dialog, Key.Key_Space)
    settled(qtbot, workspace)
    assert not hint.isVisible()
    assert QApplication.focusWidget() is dialog.parts.column_view
    assert said(dialog)[1:] == [
        "line 2: Do Minh as champion of Kitchen: active",
        "line 3: Eva Novak as champion of Kitchen: active",
    ]
    dialog.ok.click()
    assert holders(workspace, "Kitchen", ON) == {"Do Minh", "Eva Novak"}


def test_whoever_says_no_is_appointed_by_no_button(qtbot, tmp_path, workspace) -> None:
    text = "Name,Department,Champion\nDo Minh,Kitchen,Yes\nEva Novak,Kitchen,No\nAl Ek,Bar,no\n"
    dialog = opened(qtbot, workspace, tmp_path / "staff.csv", text)
    assert "assignment" not in summary(dialog)
    dialog.parts.question.buttons[0].click()
    settled(qtbot, workspace)
    assert said(dialog)[1:] == ["line 2: Do Minh as champion of Kitchen: active"]
    dialog.ok.click()
    assert holders(workspace, "Kitchen", ON) == {"Do Minh"}
    assert holders(workspace, "Bar", ON) == set()


def test_a_list_of_staff_is_not_taken_for_champions(qtbot, tmp_path, workspace) -> None:
    text = "Name,Department\nDo Minh,Kitchen\nEva Novak,Kitchen\n"
    dialog = opened(qtbot, workspace, tmp_path / "staff.csv", text)
    assert "2 new people" in summary(dialog)
    assert not dialog.parts.question.isVisible()


@pytest.mark.parametrize("way", ["message", "menu"])
def test_what_was_noticed_is_read_again_and_copied(
    qtbot, tmp_path, workspace, monkeypatch, way
) -> None:
    path = tmp_path / "staff.csv"
    path.write_text(TABLE)
    window = in_sight(qtbot, MainWindow(workspace, Answers()))
    assert not window.commands.by_key["import notes"].possible()
    dialog = ImportDialog(window, workspace, path)
    settled(qtbot, workspace)
    dialog.ok.click()
    dialog.deleteLater()
    monkeypatch.setattr(ImportNotesDialog, "exec", lambda noticed: noticed.copy.click())
    if way == "message":
        assert window.messages.action.text() == "Import notes"
        window.messages.action.click()
    else:
        window.messages.hide()
        window.commands.action("import notes").trigger()
    copied = QGuiApplication.clipboard().text().splitlines()
    assert tuple(copied) == workspace.last_import.notes
    assert any(line.startswith("Line 4: ") for line in copied)
    assert "Columns not read: Unit and Odd" in copied
    window.close()
