"""The people page: typed in, pasted, copied out, filtered, removed, and all of it undone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from planner.models import Person
from planner.ui.pages.people.page import PeoplePage
from planner.ui.widgets.figure import Figure
from planner.ui.workspace import Workspace
from tests.plans import make_plan, person_id
from tests.ui.opened import shown, workspace_on
from tests.ui.typing import cell, copied, paste, shown_texts, type_into


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    plan = make_plan(
        people={
            "Ann Berg": {"title": "Editor", "department": "Finance"},
            "Bo Çelik": {"title": "Clerk", "department": "Legal", "manager": "Ann Berg"},
            "Ció Díaz": {},
        },
        departments=["Finance", "Legal"],
        seats={"Finance": ["Ann Berg"]},
    )
    return workspace_on(tmp_path, plan)


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace) -> PeoplePage:
    return shown(qtbot, workspace, PeoplePage)


def person(workspace: Workspace, name: str) -> Person:
    return workspace.plan.people[person_id(workspace.plan, name)]


def test_a_cell_is_typed_into_and_the_plan_has_it(qtbot, page, workspace) -> None:
    type_into(qtbot, page.panel, "Title", 0, "Head of news")
    assert person(workspace, "Ann Berg").title == "Head of news"
    assert workspace.undo_label == "change title"
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


def test_a_department_not_there_yet_is_made_and_said(qtbot, page, workspace) -> None:
    with qtbot.waitSignal(workspace.messageShown) as said:
        type_into(qtbot, page.panel, "Department", 2, "Harbour police")
    assert said.args[0] == "Harbour police is a new department."
    home = person(workspace, "Ció Díaz").department_id
    assert workspace.plan.departments[home].name == "Harbour police"
    workspace.undo()
    assert len(workspace.plan.departments) == 2


def test_a_day_is_read_as_people_write_it(qtbot, page, workspace) -> None:
    type_into(qtbot, page.panel, "Last day", 0, "1 March")
    assert person(workspace, "Ann Berg").last_day == date(2027, 3, 1)
    assert shown_texts(page.panel, "Last day")[0] == "1 Mar"


def test_what_is_no_day_is_refused_in_a_sentence(qtbot, page, workspace) -> None:
    with qtbot.waitSignal(workspace.messageShown) as said:
        type_into(qtbot, page.panel, "Last day", 0, "soon")
    assert said.args[1] == "bad"
    assert "“soon” is not a day" in said.args[0]
    assert "The plan is safe" in said.args[0]
    assert person(workspace, "Ann Berg").last_day is None


def test_a_circle_of_managers_is_refused(qtbot, page, workspace) -> None:
    with qtbot.waitSignal(workspace.messageShown):
        type_into(qtbot, page.panel, "Manager", 0, "Bo Çelik")
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


def test_rows_from_a_spreadsheet_become_people_in_one_step(page, workspace) -> None:
    page.panel.view.setCurrentIndex(cell(page.panel, "Name", 3))
    paste(
        page.panel,
        "Name\tTitle\tDepartment\r\nDo Minh\tCook\tLegal\r\nEva Novák\tCook\tKitchen\r\n",
    )
    assert person(workspace, "Eva Novák").title == "Cook"
    assert {d.name for d in workspace.plan.departments.values()} == {"Finance", "Legal", "Kitchen"}
    assert workspace.undo_label == "paste 2 rows"
    workspace.undo()
    assert len(workspace.plan.people) == 3
    assert len(workspace.plan.departments) == 2


def test_headings_are_known_as_imports_spell_them(page, workspace) -> None:
    paste(
        page.panel,
        "Full name\tJob title\tDept\tHours per week\tStart date\n"
        "Ann Berg\tPoet\tLegal\t3\t2026-02-01\nDo Minh\tCook\t\t\t\n",
    )
    ann = person(workspace, "Ann Berg")
    assert (ann.title, ann.hours, ann.start) == ("Poet", 3, date(2026, 2, 1))
    assert workspace.plan.departments[ann.department_id].name == "Legal"
    assert person(workspace, "Do Minh").title == "Cook"
    assert len(workspace.plan.people) == 4


def test_many_rows_are_waited_for_under_a_sign(page, workspace) -> None:
    seen = []

    def see() -> None:
        cursor = QGuiApplication.overrideCursor()
        seen.append(None if cursor is None else cursor.shape())

    workspace.planChanged.connect(see)
    paste(page.panel, "Name\n" + "\n".join(f"Person {number}" for number in range(400)))
    assert seen == [Qt.CursorShape.WaitCursor]
    assert QGuiApplication.overrideCursor() is None
    paste(page.panel, "Name\nDo Minh\n")
    assert seen[1:] == [None]


def test_a_single_column_under_a_usual_heading_is_names(page, workspace) -> None:
    paste(page.panel, "Employee name\nDo Minh\nEva Novák\n")
    assert workspace.undo_label == "paste 2 rows"
    assert person(workspace, "Do Minh").title == ""


def test_managers_named_by_id_are_left_out_of_a_paste_and_said(qtbot, page, workspace) -> None:
    with qtbot.waitSignal(workspace.messageShown) as said:
        paste(page.panel, "Full name\tPosition\tManager ID\nDo Minh\tCook\tH0010\n")
    assert "no column “Manager ID”;" in said.args[0]
    assert person(workspace, "Do Minh").title == "Cook"


def test_rows_with_headings_change_the_people_they_name(page, workspace) -> None:
    paste(page.panel, "Name\tTitle\nAnn Berg\tPoet\nNew Person\tBaker\n")
    assert person(workspace, "Ann Berg").title == "Poet"
    assert person(workspace, "New Person").title == "Baker"
    assert len(workspace.plan.people) == 4


def test_cells_without_headings_go_over_the_rows_below_the_current_cell(page, workspace) -> None:
    page.panel.view.setCurrentIndex(cell(page.panel, "Title", 0))
    paste(page.panel, "One\nTwo")
    assert person(workspace, "Ann Berg").title == "One"
    assert person(workspace, "Bo Çelik").title == "Two"
    assert len(workspace.plan.people) == 3


def test_one_bad_cell_keeps_all_of_a_paste_out(qtbot, page, workspace) -> None:
    with qtbot.waitSignal(workspace.messageShown) as said:
        paste(page.panel, "Name\tPledged\nDo Minh\t2\nEva Novák\tmany\n")
    assert "line 2" in said.args[0]
    assert len(workspace.plan.people) == 3


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Name\tTitle\tSalary\tShoes\nDo Minh\tCook\t100\t\n", "no column “Salary”;"),
        ("Name\tTitle\nDo Minh\tCook\t100\n", "1 column for which there is no place"),
    ],
)
def test_what_a_paste_leaves_out_is_said(qtbot, page, workspace, text, words) -> None:
    with qtbot.waitSignal(workspace.messageShown) as said:
        paste(page.panel, text)
    assert said.args[0].startswith("1 row added. ")
    assert words in said.args[0]
    assert person(workspace, "Do Minh").title == "Cook"


def test_cells_beyond_the_last_column_are_said(qtbot, page, workspace) -> None:
    page.panel.view.setCurrentIndex(cell(page.panel, "Note", 0))
    with qtbot.waitSignal(workspace.messageShown) as said:
        paste(page.panel, "Likes tea\tone\ttwo\n")
    assert said.args[0].startswith("1 row changed. 2 columns for which there is no place")
    assert person(workspace, "Ann Berg").note == "Likes tea"


def test_letters_that_are_one_piece_are_found_without_them(qtbot, page, workspace) -> None:
    paste(page.panel, "Name\nŁukasz Øksendal\n")
    qtbot.keyClicks(page.panel.filter_box, "lukasz oks")
    assert shown_texts(page.panel, "Name") == ["Łukasz Øksendal"]


def test_what_is_copied_can_be_pasted_back_unchanged(page, workspace) -> None:
    before = dict(workspace.plan.people)
    page.panel.view.selectAll()
    text = copied(page.panel)
    assert text.splitlines()[0].startswith("Name\tTitle\tDepartment")
    paste(page.panel, text)
    assert dict(workspace.plan.people) == before


def test_delete_removes_the_selected_people_and_undo_brings_them_back(page, workspace) -> None:
    page.panel.choose(person_id(workspace.plan, "Bo Çelik"))
    QTest.keyClick(page.panel.view, Qt.Key.Key_Delete)
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
    place = page.departments.visualItemRect(item).center().toPointF()
    no_button, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(place, Qt.DropAction.CopyAction, data, no_button, no_key)
    page.departments.dropEvent(event)
    assert page.departments.currentItem().text().startswith("All departments")
    homes = {p.department_id for p in workspace.plan.people.values()}
    assert {workspace.plan.departments[home].name for home in homes} == {"Legal"}
    assert workspace.undo_label == "move 3 people"
    workspace.undo()
    assert person(workspace, "Ció Díaz").department_id is None


def test_the_side_follows_the_selection(page, workspace) -> None:
    page.panel.choose(person_id(workspace.plan, "Ann Berg"))
    words = [w.text() for w in page.side.findChildren(QLabel) if w.isVisible()]
    assert "Ann Berg" in words
    assert "Champion: Finance" in words
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
