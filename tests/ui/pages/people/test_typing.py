"""People typed in: cells, choices, days, and what is refused."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.models import Person
from planner.ui.pages.people.page import PeoplePage
from planner.ui.state.workspace import Workspace
from tests.plans import person_id
from tests.ui.typing import (
    choose_last_line,
    listed,
    open_editor,
    press_in_list,
    shown_texts,
    type_into,
    type_over,
)


def person(workspace: Workspace, name: str) -> Person:
    return workspace.plan.people[person_id(workspace.plan, name)]


def test_a_cell_is_typed_into_and_the_plan_has_it(qtbot, page, workspace) -> None:
    type_into(qtbot, page.panel, "Title", 0, "Head of news")
    assert person(workspace, "Ann Berg").title == "Head of news"
    assert workspace.undo_label == "change “Title”"
    workspace.undo()
    assert person(workspace, "Ann Berg").title == "Editor"
    assert shown_texts(page.panel, "Title")[0] == "Editor"
    workspace.redo()
    assert shown_texts(page.panel, "Title")[0] == "Head of news"


def test_a_manager_is_picked_by_typing_part_of_the_name(qtbot, page, workspace) -> None:
    type_into(qtbot, page.panel, "Manager", 2, "ann")
    manager = person(workspace, "Ció Díaz").manager_id
    assert workspace.plan.people[manager].name == "Ann Berg"


def test_a_department_is_found_whatever_the_case(qtbot, page, workspace) -> None:
    type_into(qtbot, page.panel, "Department", 2, "finance")
    home = person(workspace, "Ció Díaz").department_id
    assert workspace.plan.departments[home].name == "Finance"
    assert len(workspace.plan.departments) == 2


def test_a_department_not_there_yet_is_made_by_the_last_line_of_the_list(
    qtbot, page, workspace
) -> None:
    editor = open_editor(page.panel, "Department", 2)
    type_over(editor, "Harbour police")
    assert listed(editor) == ["Nothing is called that.", "Create “Harbour police”"]
    with qtbot.waitSignal(workspace.messageShown) as said:
        choose_last_line(editor)
    assert said.args[0] == "Harbour police is a new department."
    home = person(workspace, "Ció Díaz").department_id
    assert workspace.plan.departments[home].name == "Harbour police"
    workspace.undo()
    assert len(workspace.plan.departments) == 2


def test_what_fits_comes_before_what_would_be_made(page) -> None:
    editor = open_editor(page.panel, "Department", 2)
    type_over(editor, "a")
    assert listed(editor) == ["Finance", "Legal", "Create “a”"]
    type_over(editor, "finance")
    assert listed(editor) == ["Finance"]
    type_over(editor, "N/A")
    assert not any(line.startswith("Create") for line in listed(editor))
    assert not editor.found.offers_first


def test_a_part_of_one_name_means_it_and_makes_nothing(qtbot, page, workspace) -> None:
    editor = open_editor(page.panel, "Department", 2)
    type_over(editor, "nanc")
    press_in_list(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.panel.view.state() != page.panel.view.State.EditingState)
    home = person(workspace, "Ció Díaz").department_id
    assert workspace.plan.departments[home].name == "Finance"
    assert len(workspace.plan.departments) == 2


def test_a_part_of_a_name_can_be_a_name_of_its_own(qtbot, page, workspace) -> None:
    editor = open_editor(page.panel, "Department", 2)
    type_over(editor, "Fin")
    choose_last_line(editor)
    home = person(workspace, "Ció Díaz").department_id
    assert workspace.plan.departments[home].name == "Fin"


@pytest.mark.parametrize("text", ["n/a", "(blank)", "TBD", "none"])
def test_a_placeholder_is_no_department(qtbot, page, workspace, text: str) -> None:
    type_into(qtbot, page.panel, "Department", 0, text)
    assert person(workspace, "Ann Berg").department_id is None
    assert len(workspace.plan.departments) == 2


def test_a_day_is_read_as_people_write_it(qtbot, page, workspace) -> None:
    type_into(qtbot, page.panel, "Last day", 0, "1 March")
    assert person(workspace, "Ann Berg").last_day == date(2027, 3, 1)
    assert shown_texts(page.panel, "Last day")[0] == "1 Mar"


def refuse(qtbot: QtBot, page: PeoplePage, column: str, text: str) -> None:
    """Type something into the first row that cannot be, and press Enter."""
    editor = open_editor(page.panel, column, 0)
    type_over(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(page.panel.view.reason_shown()), timeout=1_000)


def test_what_is_no_day_is_refused_in_a_sentence(qtbot, page, workspace) -> None:
    refuse(qtbot, page, "Last day", "soon")
    assert "“soon” is not a day" in page.panel.view.reason_shown()
    assert person(workspace, "Ann Berg").last_day is None


def test_a_circle_of_managers_is_refused(qtbot, page, workspace) -> None:
    refuse(qtbot, page, "Manager", "Bo Çelik")
    assert "cannot report to" in page.panel.view.reason_shown()
    assert person(workspace, "Ann Berg").manager_id is None


def _typed(qtbot: QtBot, page: PeoplePage, text: str, end: Qt.Key) -> None:
    """Type into the cell the keyboard is on, as one does without looking."""
    view = page.panel.view
    if view.state() != view.State.EditingState:
        QTest.keyClick(view, text[0])
        text = text[1:]
    editor = page.window().focusWidget()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, end)
    qtbot.waitUntil(lambda: page.window().focusWidget() is not editor)


def test_names_typed_one_below_the_other_are_as_many_people(qtbot, page, workspace) -> None:
    page.panel.view.add_by_typing()
    qtbot.waitUntil(lambda: page.panel.view.state() == page.panel.view.State.EditingState)
    for name in ("Dan Holt", "Ada Byrd", "Zed Okoye"):
        _typed(qtbot, page, name, Qt.Key.Key_Return)
    assert {one.name for one in workspace.plan.people.values()} == {
        *("Ann Berg", "Bo Çelik", "Ció Díaz", "Dan Holt", "Ada Byrd", "Zed Okoye")
    }
    workspace.undo()
    _typed(qtbot, page, "Eve Moss", Qt.Key.Key_Return)
    assert len(workspace.plan.people) == 6


@pytest.mark.parametrize("words", ["", "berg"], ids=["all rows", "filtered"])
def test_tab_after_a_new_name_goes_on_in_the_new_row(qtbot, page, workspace, words) -> None:
    page.panel.filter_box.setText(words)
    view = page.panel.view
    view.setFocus()
    view.setCurrentIndex(page.panel.model.index(len(page.panel.model.rows), 0))
    _typed(qtbot, page, "Zed Okoye", Qt.Key.Key_Tab)
    _typed(qtbot, page, "Engineer", Qt.Key.Key_Return)
    assert person(workspace, "Zed Okoye").title == "Engineer"
    assert person(workspace, "Ann Berg").title == "Editor"


def test_a_name_typed_below_the_last_row_is_a_new_person(qtbot, page, workspace) -> None:
    type_into(qtbot, page.panel, "Name", 3, "Zoë Žák")
    assert person(workspace, "Zoë Žák").title == ""
    assert workspace.undo_label == "add person"
    assert page.subtitle.startswith("4 people")
