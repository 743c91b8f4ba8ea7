"""Ownership: the matrix is filled in with the keyboard, and says what each cell means."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from planner.models import Assignment
from planner.ui.pages.ownership.page import OwnershipPage
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.empty import EmptyState
from tests.plans import make_plan, person_id, responsibility_id
from tests.ui.opened import shown, workspace_on


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    plan = make_plan(
        people={"Ann Berg": {}, "Bo Çelik": {}, "Ció Díaz": {}},
        seats={"Finance": ["Ann Berg"], "Legal": ["Ann Berg", "Bo Çelik?"]},
        goals={"Active monthly": ["Bo Çelik"], "=SUM(A1)": []},
    )
    return workspace_on(tmp_path, plan)


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace) -> OwnershipPage:
    page = shown(qtbot, workspace, OwnershipPage)
    page.view.setFocus()
    return page


def held(workspace: Workspace, responsibility: str) -> set[tuple[str, str, bool]]:
    plan = workspace.plan
    found = plan.assignments_of(responsibility_id(plan, responsibility))
    return {(plan.people[a.person_id].name, a.role, a.ready) for a in found}


def go(page: OwnershipPage, responsibility: str, person: str) -> None:
    plan = page.workspace.plan
    page.view.go_to_ids(responsibility_id(plan, responsibility), person_id(plan, person))


def test_rows_stand_under_their_kind_with_cover_in_words(page: OwnershipPage) -> None:
    rows = [(row.text, row.words) for row in page.view.space.matrix.rows]
    assert rows == [
        ("Champion seats", ""),
        ("Finance", "1 only"),
        ("Legal", "1 only"),
        ("Goals", ""),
        ("=SUM(A1)", "none"),
        ("Active monthly", "1 only"),
    ]
    assert page.subtitle == "4 responsibilities · 1 has nobody · 3 rest on one person"


def test_o_makes_an_owner_and_undo_takes_it_back(
    qtbot: QtBot, page: OwnershipPage, workspace: Workspace
) -> None:
    go(page, "=SUM(A1)", "Ann Berg")
    qtbot.keyClick(page.view, Qt.Key.Key_O)
    assert held(workspace, "=SUM(A1)") == {("Ann Berg", "owner", False)}
    assert workspace.undo_label == "make Ann Berg owner of “=SUM(A1)”"
    workspace.undo()
    assert held(workspace, "=SUM(A1)") == set()


def test_b_appoints_a_backup_and_b_again_makes_them_ready(
    qtbot: QtBot, page: OwnershipPage, workspace: Workspace
) -> None:
    go(page, "Active monthly", "Ann Berg")
    qtbot.keyClick(page.view, Qt.Key.Key_B)
    assert ("Ann Berg", "backup", False) in held(workspace, "Active monthly")
    assert (
        workspace.measures.coverage.depth(responsibility_id(workspace.plan, "Active monthly")) == 1
    )
    qtbot.keyClick(page.view, Qt.Key.Key_B)
    assert ("Ann Berg", "backup", True) in held(workspace, "Active monthly")
    assert (
        workspace.measures.coverage.depth(responsibility_id(workspace.plan, "Active monthly")) == 2
    )


def test_delete_takes_a_person_off(qtbot: QtBot, page: OwnershipPage, workspace: Workspace) -> None:
    go(page, "Legal", "Bo Çelik")
    qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    assert held(workspace, "Legal") == {("Ann Berg", "owner", True)}


def test_a_new_champion_is_nominated_first_and_counts_once_they_accept(
    qtbot: QtBot, page: OwnershipPage, workspace: Workspace
) -> None:
    go(page, "Finance", "Bo Çelik")
    qtbot.keyClick(page.view, Qt.Key.Key_O)
    assert not page.view.current_mark().holds
    qtbot.keyClick(page.view, Qt.Key.Key_O)
    assert page.view.current_mark().holds
    statuses = [a.status for a in workspace.plan.table(Assignment).values() if a.person_id == 2]
    assert "accepted" in statuses


def test_arrow_keys_step_over_headings(qtbot: QtBot, page: OwnershipPage) -> None:
    go(page, "Legal", "Ann Berg")
    qtbot.keyClick(page.view, Qt.Key.Key_Down)
    rows = page.view.space.matrix.rows
    assert rows[page.view.row].text == "=SUM(A1)"
    qtbot.keyClick(page.view, Qt.Key.Key_Up)
    assert rows[page.view.row].text == "Legal"
    qtbot.keyClick(page.view, Qt.Key.Key_Right)
    assert page.view.column == 1


def test_a_screen_reader_hears_the_current_cell(page: OwnershipPage) -> None:
    go(page, "Legal", "Bo Çelik")
    assert page.view.accessibleDescription() == (
        "Legal, cover 1 only; Bo Çelik: backup, not ready yet"
    )


def test_people_with_nothing_are_left_out_until_asked_for(page: OwnershipPage) -> None:
    def names() -> list[str]:
        matrix = page.view.space.matrix
        return [matrix.name_of(column) for column in range(len(matrix.people))]

    assert names() == ["Ann Berg", "Bo Çelik"]
    page.filters.people.setCurrentIndex(1)
    page.filters.people.activated.emit(1)
    assert names() == ["Ann Berg", "Bo Çelik", "Ció Díaz"]


def test_show_only_one_leaves_what_rests_on_one_person(page: OwnershipPage) -> None:
    page.show_only("one")
    texts = [r.text for r in page.view.space.matrix.rows if not r.is_heading]
    assert texts == ["Finance", "Legal", "Active monthly"]
    page.show_only("none")
    assert [r.text for r in page.view.space.matrix.rows if not r.is_heading] == ["=SUM(A1)"]


def test_a_row_mended_under_a_filter_stays_in_sight(
    qtbot: QtBot, page: OwnershipPage, workspace: Workspace
) -> None:
    page.show_only("none")
    go(page, "=SUM(A1)", "Ann Berg")
    qtbot.keyClick(page.view, Qt.Key.Key_O)
    rows = [(r.text, r.words) for r in page.view.space.matrix.rows if not r.is_heading]
    assert rows == [("=SUM(A1)", "1 only")]


def test_copying_gives_cells_and_no_formula(page: OwnershipPage) -> None:
    page.copy()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "Responsibility\tCover\tAnn Berg\tBo Çelik"
    assert "Legal\t1 only\tO\tb" in lines
    assert "'=SUM(A1)\tnone\t\t" in lines
    assert lines[-1] == "Held alone\t\t2\t1"


def test_a_click_makes_a_cell_the_current_one(qtbot: QtBot, page: OwnershipPage) -> None:
    cell = page.view.space.cell_box(2, 1).center()
    qtbot.mouseClick(
        page.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(int(cell.x()), int(cell.y()))
    )
    assert (page.view.row, page.view.column) == (2, 1)


def test_a_row_asked_for_from_elsewhere_is_the_current_one(
    page: OwnershipPage, workspace: Workspace
) -> None:
    legal = next(d.id for d in workspace.plan.departments.values() if d.name == "Legal")
    page.show_row("department", legal)
    assert page.view.space.matrix.rows[page.view.row].text == "Legal"
    page.show_row("person", person_id(workspace.plan, "Ció Díaz"))
    assert page.view.space.matrix.name_of(page.view.column) == "Ció Díaz"


def test_an_empty_plan_says_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, workspace_on(tmp_path), OwnershipPage)
    assert said(page).heading.text() == "Nothing has to be held yet"


def said(page: OwnershipPage) -> EmptyState:
    """What stands in the place of the matrix."""
    found = page.stack.currentWidget()
    assert isinstance(found, EmptyState)
    assert found.isVisible()
    return found


def test_where_nobody_holds_anything_that_is_said_with_a_way_on(qtbot: QtBot, tmp_path) -> None:
    plan = make_plan(people={"Ann Berg": {}, "Bo Çelik": {}}, departments=["Finance"])
    page = shown(qtbot, workspace_on(tmp_path, plan), OwnershipPage)
    assert said(page).heading.text() == "Nobody holds anything yet"
    show_all = said(page).buttons[0]
    assert show_all.text() == "Show all people"
    qtbot.mouseClick(show_all, Qt.MouseButton.LeftButton)
    assert page.stack.currentWidget() is page.view
    go(page, "Finance", "Bo Çelik")
    qtbot.keyClick(page.view, Qt.Key.Key_O)
    assert held(page.workspace, "Finance") == {("Bo Çelik", "owner", False)}


def test_what_nobody_holds_is_shown_where_a_figure_leads_to_it(qtbot: QtBot, tmp_path) -> None:
    plan = make_plan(people={"Ann Berg": {}}, departments=["Finance", "Legal"])
    page = shown(qtbot, workspace_on(tmp_path, plan), OwnershipPage)
    page.show_only("none")
    assert page.stack.currentWidget() is page.view
    assert sum(not row.is_heading for row in page.view.space.matrix.rows) == 2


def test_without_people_the_way_leads_to_them(qtbot: QtBot, tmp_path) -> None:
    plan = make_plan(departments=["Finance"])
    page = shown(qtbot, workspace_on(tmp_path, plan), OwnershipPage)
    assert said(page).heading.text() == "No people in this plan yet"


def test_a_department_without_people_leads_back_to_all(qtbot: QtBot, tmp_path) -> None:
    plan = make_plan(people={"Ann Berg": {"department": "Legal"}}, departments=["Finance", "Legal"])
    page = shown(qtbot, workspace_on(tmp_path, plan), OwnershipPage)
    people = page.filters.people
    people.setCurrentIndex(people.findText("People: Finance"))
    people.activated.emit(people.currentIndex())
    assert said(page).heading.text() == "Nobody is in this department"
    said(page).buttons[0].click()
    assert len(page.view.space.matrix.people) == 1
