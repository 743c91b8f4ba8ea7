"""The list of people: found, sorted, dropped on a department, removed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from planner.models import Person
from planner.ui.pages.people.page import PeoplePage
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.figure import Figure
from tests.plans import person_id
from tests.ui.dropping import choose, drop
from tests.ui.opened import shown, workspace_on
from tests.ui.typing import cell, paste, shown_texts


def person(workspace: Workspace, name: str) -> Person:
    return workspace.plan.people[person_id(workspace.plan, name)]


def test_letters_that_are_one_piece_are_found_without_them(qtbot, page, workspace) -> None:
    paste(page.panel, "Name\nŁukasz Øksendal\n")
    qtbot.keyClicks(page.panel.filter_box, "lukasz oks")
    assert shown_texts(page.panel, "Name") == ["Łukasz Øksendal"]


def test_ctrl_delete_removes_the_selected_people_and_undo_brings_them_back(page, workspace) -> None:
    page.panel.choose(person_id(workspace.plan, "Bo Çelik"))
    QTest.keyClick(page.panel.view, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert "Bo Çelik" not in {p.name for p in workspace.plan.people.values()}
    assert workspace.undo_label == "remove 1 person"
    workspace.undo()
    assert person(workspace, "Bo Çelik").title == "Clerk"


def test_the_filter_narrows_as_one_types_without_case_or_accents(qtbot, page) -> None:
    qtbot.keyClicks(page.panel.filter_box, "celik")
    assert shown_texts(page.panel, "Name") == ["Bo Çelik"]
    assert page.panel.count.text() == "1 of 3"
    page.panel.clear_filter()
    assert len(page.panel.model.rows) == 3


def test_a_filter_that_leaves_nothing_says_so(qtbot, page) -> None:
    qtbot.keyClicks(page.panel.filter_box, "nobody of that name")
    assert page.panel.stack.currentWidget() is page.panel._no_match


def test_a_chip_keeps_those_who_hold_something_alone(page) -> None:
    page.panel.chips[1].setChecked(True)
    assert shown_texts(page.panel, "Name") == ["Ann Berg"]


def test_a_heading_sorts_and_what_is_empty_stays_last(page) -> None:
    view, panel = page.panel.view, page.panel
    view.sortByColumn(cell(panel, "Title", 0).column(), Qt.SortOrder.DescendingOrder)
    assert shown_texts(panel, "Title") == ["Editor", "Clerk", ""]
    view.sortByColumn(cell(panel, "Title", 0).column(), Qt.SortOrder.AscendingOrder)
    assert shown_texts(panel, "Title") == ["Clerk", "Editor", ""]


def test_people_dropped_on_a_department_move_there_in_one_step(page, workspace) -> None:
    page.panel.view.selectAll()
    data = page.panel.model.mimeData(page.panel.view.selectedIndexes())
    item = page.departments.findItems("Legal", Qt.MatchFlag.MatchStartsWith)[0]
    page.departments.show()
    place = page.departments.visualItemRect(item).center()
    drop(page.departments, place, data)
    choose(page.departments, "Make Legal their home")
    assert page.departments.currentItem().text().startswith("All departments")
    homes = {p.department_id for p in workspace.plan.people.values()}
    assert {workspace.plan.departments[home].name for home in homes} == {"Legal"}
    assert workspace.undo_label == "move 2 people"  # one was there already
    workspace.undo()
    assert person(workspace, "Ció Díaz").department_id is None


def test_the_side_follows_the_selection(page, workspace) -> None:
    page.panel.choose(person_id(workspace.plan, "Ann Berg"))
    words = [w.text() for w in page.side.findChildren(QLabel) if w.isVisible()]
    assert "Ann Berg" in words
    assert "Champion seat: Finance" in words
    figures = [w.text() for w in page.side.findChildren(Figure) if w.isVisible()]
    assert any(w.startswith("1 thing has nobody: Finance") for w in figures)


def test_an_empty_plan_says_why_and_takes_pasted_rows(qtbot, tmp_path) -> None:
    workspace = workspace_on(tmp_path)
    page = shown(qtbot, workspace, PeoplePage)
    assert page.panel.stack.currentWidget() is page.panel._nothing
    paste(page.panel, "Name\tTitle\nDo Minh\tCook\n")
    assert [p.name for p in workspace.plan.people.values()] == ["Do Minh"]
    assert page.panel.stack.currentWidget() is page.panel.view


def test_a_plan_open_elsewhere_cannot_be_typed_into(qtbot, tmp_path, workspace) -> None:
    other = Workspace(today=workspace.today)
    from planner.store import Store

    other.use(Store.open(workspace.store.path))
    page = shown(qtbot, other, PeoplePage)
    assert other.read_only
    assert not page.panel.model.flags(cell(page.panel, "Title", 0)) & Qt.ItemFlag.ItemIsEditable
    assert page.panel.model.rowCount() == 3
