"""People pasted in and copied out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from planner.models import Person
from planner.ui.state.workspace import Workspace
from planner.ui.table.refused_rows import RefusedRows
from tests.plans import person_id
from tests.ui.typing import cell, paste


def person(workspace: Workspace, name: str) -> Person:
    return workspace.plan.people[person_id(workspace.plan, name)]


def test_rows_from_a_spreadsheet_become_people_in_one_step(page, workspace) -> None:
    page.panel.view.setCurrentIndex(cell(page.panel, "Name", 3))
    paste(
        page.panel,
        "Name\tTitle\tDepartment\r\nDo Minh\tCook\tLegal\r\nEva Novák\tCook\tLegal\r\n",
    )
    assert person(workspace, "Eva Novák").title == "Cook"
    assert workspace.undo_label == "paste 2 rows"
    workspace.undo()
    assert len(workspace.plan.people) == 3


UNKNOWN = (
    "Name\tDepartment\nDo Minh\tKitchen\nEva Novák\tFinanse\nAl Ek\tKitchen\nBo Çelik\tLegal\n"
)


@pytest.fixture
def offered(workspace: Workspace) -> list[tuple[str, Callable[[], object]]]:
    """The buttons that were offered with messages."""
    actions: list[tuple[str, Callable[[], object]]] = []
    workspace.actionOffered.connect(lambda words, action: actions.append((words, action)))
    return actions


def test_what_a_paste_would_make_besides_its_rows_is_asked_first(
    qtbot, page, workspace, offered
) -> None:
    before = workspace.plan
    with qtbot.waitSignal(workspace.messageShown) as said:
        paste(page.panel, UNKNOWN)
    assert said.args[0].startswith("Nothing was pasted yet")
    assert "2 departments, “Kitchen” and “Finanse”" in said.args[0]
    assert workspace.plan is before
    [(words, create)] = offered
    assert words == "Create 2 departments and paste"
    create()
    homes = workspace.plan.departments
    assert {d.name for d in homes.values()} == {"Finance", "Legal", "Kitchen", "Finanse"}
    assert homes[person(workspace, "Al Ek").department_id].name == "Kitchen"
    workspace.undo()
    assert workspace.plan.departments == before.departments
    assert workspace.plan.people == before.people


def test_what_was_offered_is_not_done_to_another_plan(page, workspace, offered) -> None:
    paste(page.panel, UNKNOWN)
    paste(page.panel, "Name\nSomebody Else\n")
    before = workspace.plan
    offered[0][1]()
    assert workspace.plan is before


def test_a_pasted_placeholder_is_nobody_and_no_department(qtbot, page, workspace) -> None:
    with qtbot.waitSignal(workspace.messageShown) as said:
        paste(page.panel, "Name\tDepartment\nTBC\tLegal\n(blank)\tLegal\nDo Minh\tN/A\n")
    assert said.args[0] == "1 row added. 2 lines name nobody and were left out."
    assert person(workspace, "Do Minh").department_id is None
    assert len(workspace.plan.people) == 4
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


def test_a_single_column_under_a_usual_heading_is_names(page, workspace) -> None:
    paste(page.panel, "Employee name\nDo Minh\nEva Novák\n")
    assert workspace.undo_label == "paste 2 rows"
    assert person(workspace, "Do Minh").title == ""


def test_pasted_people_have_managers_who_are_pasted_with_them_in_any_order(
    qtbot, page, workspace
) -> None:
    lines = ("Do Minh\teva  novák", "Eva Novák\tAl Ek", "Al Ek\tAnn Berg", "Cem Kaya\tZoe Q")
    with qtbot.waitSignal(workspace.messageShown) as said:
        paste(page.panel, "\n".join(("Name\tManager", *lines)))
    assert said.args[0] == "3 rows added. 1 row was not taken."
    page.window().findChild(RefusedRows).reject()
    for name, manager in (("Do Minh", "Eva Novák"), ("Eva Novák", "Al Ek"), ("Al Ek", "Ann Berg")):
        assert person(workspace, name).manager_id == person_id(workspace.plan, manager)


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


def test_a_row_that_cannot_be_taken_is_mended_while_the_rest_is_in(qtbot, page, workspace) -> None:
    with qtbot.waitSignal(workspace.messageShown) as said:
        paste(page.panel, "Name\tTitle\tPledged\nDo Minh\tCook\t2\nEva Novák\tPilot\tmany\n")
    assert said.args[0] == "1 row added. 1 row was not taken."
    assert "Eva Novák" not in {one.name for one in workspace.plan.people.values()}
    box = page.panel.findChild(RefusedRows)
    assert "“many” is not a number" in box.table.item(0, 0).text()
    assert box.table.currentItem().text() == "many"  # the keyboard is on what is wrong
    box.table.currentItem().setText("3")
    box.accept()
    eva = person(workspace, "Eva Novák")
    assert (eva.title, eva.hours) == ("Pilot", 3)
    workspace.undo()
    assert {one.name for one in workspace.plan.people.values()} >= {"Do Minh", "Ann Berg"}


def test_refused_rows_are_mended_as_one_types_in_a_table(qtbot, page, workspace) -> None:
    paste(page.panel, "Name\tPledged\nEva Novák\tmany\nDo Minh\tmore\n")
    table = page.panel.findChild(RefusedRows).table
    for hours in "34":
        QTest.keyClicks(table, hours)
        editor = next(edit for edit in table.findChildren(QLineEdit) if edit.isVisible())
        QTest.keyClick(editor, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: table.state() != table.State.EditingState)
    assert [table.item(row, 2).text() for row in (0, 1)] == ["3", "4"]
    QTest.keyClick(table, Qt.Key.Key_Backtab)
    assert (table.currentRow(), table.currentColumn()) == (1, 1)
    QTest.keyClick(table, Qt.Key.Key_Backtab)
    assert (table.currentRow(), table.currentColumn()) == (0, 2), "why it was refused is no cell"


def test_a_refused_row_leaves_nothing_of_itself_and_may_be_left_out(page, workspace) -> None:
    before = dict(workspace.plan.people)
    paste(page.panel, "Name\tTitle\tPledged\nAnn Berg\tPoet\tmany\nNew One\tCook\tmore\n")
    box = page.panel.findChild(RefusedRows)
    assert box.table.rowCount() == 2
    box.reject()
    assert dict(workspace.plan.people) == before


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Name\tTitle\tSalary\tShoes\nDo Minh\tCook\t100\t\n", "no column “Salary”;"),
        ("Name\tTitle\nDo Minh\tCook\t100\n", "1 column did not fit"),
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
    assert said.args[0].startswith("1 row changed. 2 columns did not fit")
    assert person(workspace, "Ann Berg").note == "Likes tea"


def test_what_is_copied_can_be_pasted_back_unchanged(page, workspace) -> None:
    before = dict(workspace.plan.people)
    page.panel.view.selectAll()
    page.panel.view.copy(heads=True)
    text = QGuiApplication.clipboard().text()
    assert text.splitlines()[0].startswith("Name\tTitle\tDepartment")
    paste(page.panel, text)
    assert dict(workspace.plan.people) == before
