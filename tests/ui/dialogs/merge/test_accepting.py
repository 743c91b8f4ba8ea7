"""An edited workbook comes back: shown cell by cell, accepted in one step, undone in one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.actions import rows
from planner.models import Person
from planner.ui.state.workspace import Workspace
from tests.ui.dialogs.merge.books import HEADINGS, Book, named, opened, rows_of, shown
from tests.ui.opened import settled


def test_what_is_ticked_is_accepted_as_one_step(
    qtbot: QtBot, workspace: Workspace, book: Book
) -> None:
    first = named(workspace.plan, book.book["People"].cell(HEADINGS + 1, 1).value)
    book.put("People", 1, "Hours a week", 7.5)
    book.put("People", 1, "Site", "Zürich")
    before = workspace.plan.people
    dialog = opened(qtbot, workspace, book.save())
    assert [line[:2] for line in shown(dialog)] == [
        [first.name, "Site"],
        [first.name, "Hours a week"],
    ]
    assert [line[3] for line in shown(dialog)] == ["Zürich", "7.5"]
    assert dialog.ok.text() == "Accept 2 changes"

    site = dialog.lines.index(rows_of(dialog)[0], 0)
    assert dialog.lines.setData(site, Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    assert dialog.ok.text() == "Accept 1 change"
    dialog.ok.click()
    assert not dialog.isVisible()
    assert workspace.plan.people[first.id] == first._replace(hours=7.5)
    assert workspace.undo_label == "bring edited.xlsx back"

    workspace.undo()
    assert workspace.plan.people == before


def test_all_or_none_can_be_ticked_at_once(qtbot: QtBot, workspace: Workspace, book: Book) -> None:
    for row in (1, 2, 3):
        book.put("People", row, "Site", "Ålesund")
    dialog = opened(qtbot, workspace, book.save())
    dialog.tick_none.click()
    assert not dialog.ok.isEnabled()
    dialog.tick_all.click()
    assert dialog.ok.text() == "Accept 3 changes"


def test_an_untouched_workbook_says_that_nothing_differs(
    qtbot: QtBot, workspace: Workspace, book: Book
) -> None:
    dialog = opened(qtbot, workspace, book.save())
    assert dialog.summary.text() == "Nothing differs between edited.xlsx and the plan."
    assert dialog.ok.isHidden()
    assert dialog.view.isHidden()


def test_a_plan_that_changes_meanwhile_is_compared_again(
    qtbot: QtBot, workspace: Workspace, book: Book
) -> None:
    first = named(workspace.plan, book.book["People"].cell(HEADINGS + 1, 1).value)
    book.put("People", 1, "Site", "Kraków")
    dialog = opened(qtbot, workspace, book.save())
    assert dialog.ok.text() == "Accept 1 change"
    workspace.do("move", rows.edit, Person, first.id, site="Kraków")
    settled(qtbot, workspace)
    assert dialog.summary.text().startswith("Nothing differs")


def test_several_lines_are_ticked_and_unticked_with_a_key(
    qtbot: QtBot, workspace: Workspace, book: Book
) -> None:
    for row in (1, 2, 3):
        book.put("People", row, "Site", "Kraków")
    dialog = opened(qtbot, workspace, book.save())
    dialog.view.selectRow(rows_of(dialog)[0])
    qtbot.keyClick(dialog.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(dialog.view, Qt.Key.Key_Space)
    assert dialog.ok.text() == "Accept 1 change"
    qtbot.keyClick(dialog.view, Qt.Key.Key_Space)
    assert dialog.ok.text() == "Accept 3 changes"
