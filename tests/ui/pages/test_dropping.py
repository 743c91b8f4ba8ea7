"""People dropped on what somebody can hold are asked to be its owner or a backup, in one step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from planner.models import Plan
from planner.ui.drag_rows import PEOPLE, dragged, rows_data
from planner.ui.shell.main_window import MainWindow
from planner.ui.table import TablePanel
from tests.plans import make_plan, person_id, responsibility_id
from tests.ui.dropping import LEFT, NO_KEY, choose, drop, menu_of
from tests.ui.windows import window_on


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    plan = make_plan(
        people=["Ann Berg", "Bo Çelik"],
        seats={"Finance": ["Ann Berg"], "Legal": []},
        goals={"Reach": []},
        purposes={"Find who knows": []},
        sponsors={"Primary sponsor": []},
        actions={"Train": []},
    )
    window = window_on(qtbot, tmp_path, plan)
    yield window
    for menu in window.findChildren(QMenu):
        menu.close()


def people(window: MainWindow, *names: str) -> QMimeData:
    return rows_data(PEOPLE, [person_id(window.workspace.plan, name) for name in names])


def held(plan: Plan, responsibility: str) -> set[tuple[str, str]]:
    found = plan.assignments_of(responsibility_id(plan, responsibility))
    return {(plan.people[a.person_id].name, a.role) for a in found}


def panel_with(window: MainWindow, page: str, name: str) -> tuple[TablePanel, QPoint]:
    """The table of a page that has this name in its first column, and where that is."""
    window.show_page(page)
    for panel in window.pages[page].findChildren(TablePanel):
        for row in range(len(panel.model.rows)):
            index = panel.model.index(row, 0)
            if index.data() == name:
                if not panel.isVisible():
                    window.pages[page]._switch_view(1)
                panel.view.scrollTo(index)
                return panel, panel.view.visualRect(index).center()
    raise AssertionError(name)


@pytest.mark.parametrize(
    ("page", "name", "words", "role"),
    [
        ("purpose", "Reach", "Make Bo Çelik owner of “Reach”", "owner"),
        ("purpose", "Find who knows", "Make Bo Çelik backup for “Find who knows”", "backup"),
        ("timeline", "Train", "Make Bo Çelik owner of “Train”", "owner"),
        ("champions", "Legal", "Make Bo Çelik champion of Legal", "owner"),
    ],
)
def test_a_person_dropped_on_a_row_gets_the_role_chosen(
    window: MainWindow, page: str, name: str, words: str, role: str
) -> None:
    panel, at = panel_with(window, page, name)
    drop(panel.view, at, people(window, "Bo Çelik"))
    choose(panel.view, words)
    assert held(window.workspace.plan, name) == {("Bo Çelik", role)}
    window.workspace.undo()
    assert held(window.workspace.plan, name) == set()


def test_several_people_dropped_are_one_step(window: MainWindow) -> None:
    panel, at = panel_with(window, "purpose", "Reach")
    drop(panel.view, at, people(window, "Ann Berg", "Bo Çelik"))
    choose(panel.view, "Make 2 people backup for “Reach”")
    plan = window.workspace.plan
    assert held(plan, "Reach") == {("Ann Berg", "backup"), ("Bo Çelik", "backup")}
    window.workspace.undo()
    assert held(window.workspace.plan, "Reach") == set()


def test_whoever_has_one_role_there_gets_the_other_in_its_place(window: MainWindow) -> None:
    panel, at = panel_with(window, "champions", "Finance")
    drop(panel.view, at, people(window, "Ann Berg"))
    choose(panel.view, "Make Ann Berg backup for Finance")
    assert held(window.workspace.plan, "Finance") == {("Ann Berg", "backup")}


def test_leaving_the_menu_changes_nothing(window: MainWindow) -> None:
    before = window.workspace.plan
    panel, at = panel_with(window, "purpose", "Reach")
    drop(panel.view, at, people(window, "Bo Çelik"))
    QTest.keyClick(menu_of(panel.view), Qt.Key.Key_Escape)
    assert window.workspace.plan is before


def test_other_rows_than_people_are_not_taken(window: MainWindow) -> None:
    panel, at = panel_with(window, "purpose", "Reach")
    drop(panel.view, at, rows_data("goals", [1]))
    assert [menu for menu in panel.view.findChildren(QMenu) if menu.isVisible()] == []


def test_a_department_can_be_given_a_champion_or_be_their_home(window: MainWindow) -> None:
    window.resize(1700, 900)
    window.show_page("people")
    departments = window.pages["people"].departments
    item = departments.findItems("Legal", Qt.MatchFlag.MatchStartsWith)[0]
    drop(departments, departments.visualItemRect(item).center(), people(window, "Bo Çelik"))
    assert [action.text() for action in menu_of(departments).actions()] == [
        "Make Bo Çelik champion of Legal",
        "Make Bo Çelik backup for Legal",
        "Make Legal their home",
    ]
    choose(departments, "Make Bo Çelik champion of Legal")
    assert held(window.workspace.plan, "Legal") == {("Bo Çelik", "owner")}


def test_a_row_of_the_matrix_takes_people_and_a_heading_does_not(window: MainWindow) -> None:
    window.show_page("ownership")
    view = window.pages["ownership"].view
    row = next(at for at, line in enumerate(view.space.matrix.rows) if line.text == "Reach")
    drop(view, view.space.row_box(row - 1).center().toPoint(), people(window, "Bo Çelik"))
    assert [menu for menu in view.findChildren(QMenu) if menu.isVisible()] == []
    drop(view, view.space.row_box(row).center().toPoint(), people(window, "Bo Çelik"))
    choose(view, "Make Bo Çelik backup for “Reach”")
    assert held(window.workspace.plan, "Reach") == {("Bo Çelik", "backup")}


def test_a_name_above_the_matrix_opens_the_person_when_it_is_let_go(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.show_page("ownership")
    view = window.pages["ownership"].view
    at = QPoint(int(view.space.column_left(0)) + 22, int(view.space.header_height) - 6)
    QTest.mousePress(view.viewport(), LEFT, pos=at)
    assert window.page_key == "ownership"
    QTest.mouseRelease(view.viewport(), LEFT, pos=at)
    assert window.page_key == "people"


def test_only_people_can_be_dragged_out_of_what_was_found(window: MainWindow) -> None:
    window.open_box()
    window.box.edit.setText("Bo Çelik")
    model = window.box.list.model()
    assert model.index(0, 0).flags() & Qt.ItemFlag.ItemIsDragEnabled
    window.box.edit.setText("ownership")
    assert not model.index(0, 0).flags() & Qt.ItemFlag.ItemIsDragEnabled


def test_a_page_opens_while_people_are_dragged_over_its_button(
    qtbot: QtBot, window: MainWindow
) -> None:
    button = window.sidebar.buttons["ownership"]
    data = people(window, "Bo Çelik")
    event = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, LEFT, NO_KEY)
    QApplication.sendEvent(button, event)
    qtbot.waitUntil(lambda: window.page_key == "ownership")


def test_what_is_dragged_says_of_which_list_it_is() -> None:
    data = rows_data("goals", [3, 4])
    assert (dragged(data, "goals"), dragged(data, PEOPLE)) == ([3, 4], [])
    assert dragged(QMimeData(), PEOPLE) == []


def test_who_has_a_role_there_is_not_offered_it_again(window: MainWindow) -> None:
    panel, at = panel_with(window, "champions", "Finance")
    drop(panel.view, at, people(window, "Ann Berg"))
    assert [a.text() for a in menu_of(panel.view).actions() if a.isEnabled()] == [
        "Make Ann Berg backup for Finance"
    ]


def test_of_several_who_has_the_role_keeps_what_is_known_of_it(window: MainWindow) -> None:
    before = window.workspace.plan.assignments
    panel, at = panel_with(window, "champions", "Finance")
    drop(panel.view, at, people(window, "Ann Berg", "Bo Çelik"))
    choose(panel.view, "Make 2 people champion of Finance")
    plan = window.workspace.plan
    assert held(plan, "Finance") == {("Ann Berg", "owner"), ("Bo Çelik", "owner")}
    assert before.items() <= plan.assignments.items()
