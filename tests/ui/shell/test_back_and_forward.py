"""Back and forward lead over pages, filters and rows, whatever led there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.actions import rows
from planner.models import Person
from planner.ui.row_filter import CoverFilter
from planner.ui.shell.main_window import MainWindow
from tests.plans import make_plan
from tests.ui.keyboard import press, type_text, wake
from tests.ui.opened import settled
from tests.ui.windows import window_on

PLAN = make_plan(
    people=["Ann Berg", "Bo Lind", "Cy Holm"],
    departments=["Finance", "Legal"],
    seats={"Finance": ["Ann Berg"], "Legal": []},
    goals={"Active every month": []},
)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    made = window_on(qtbot, tmp_path, PLAN)
    settled(qtbot, made.workspace)
    wake(made)
    return made


def back(window: MainWindow) -> None:
    press(window, "Alt+Left")


def forward(window: MainWindow) -> None:
    press(window, "Alt+Right")


def person(window: MainWindow, name: str) -> int:
    return next(p.id for p in window.workspace.plan.people.values() if p.name == name)


def on_row(window: MainWindow, page: str = "people") -> Any:
    assert window.page_key == page
    return window.pages[page].panel.view.current_row().key


def test_back_leads_to_the_page_filter_and_row_that_were_left(window: MainWindow) -> None:
    window.show_page("people")
    panel = window.pages["people"].panel
    panel.filter_box.setFocus()
    type_text(window, "lin")
    panel.choose(person(window, "Bo Lind"))
    window.show_page("risks")
    panel.clear_filter()
    back(window)
    assert on_row(window) == person(window, "Bo Lind")
    assert panel.filter_box.text() == "lin"
    assert [row.key for row in panel.model.rows] == [person(window, "Bo Lind")]
    forward(window)
    assert window.page_key == "risks"


def test_a_link_to_another_row_of_the_page_is_a_step(window: MainWindow) -> None:
    for name in ("Ann Berg", "Cy Holm"):
        window.workspace.open_page("people", "person", person(window, name))
    back(window)
    assert on_row(window) == person(window, "Ann Berg")
    forward(window)
    assert on_row(window) == person(window, "Cy Holm")


def test_a_figure_is_a_step_on_its_own_page_too(window: MainWindow) -> None:
    window.show_page("champions")
    page = window.pages["champions"]
    figure = next(link for link in window.head.links if "have one" in link.text())
    QTest.mouseClick(figure, Qt.MouseButton.LeftButton)
    assert [row.department.name for row in page.departments.model.rows] == ["Finance"]
    back(window)
    assert page.stack.currentWidget() is page.champions
    assert not page.departments.model.filtered
    forward(window)
    assert [row.department.name for row in page.departments.model.rows] == ["Finance"]
    assert page.departments.counted.isVisible()


def test_a_figure_of_another_page_leads_back(window: MainWindow) -> None:
    window.show_page("overview")
    window.workspace.run_command("show only", ("ownership", CoverFilter(cover="none")))
    filters = window.pages["ownership"].filters
    back(window)
    assert window.page_key == "overview"
    filters.reset(window.workspace.today)
    forward(window)
    assert window.page_key == "ownership"
    assert filters.cover == "none"


def test_what_if_comes_back_with_who_leaves(qtbot: QtBot, window: MainWindow) -> None:
    ann = person(window, "Ann Berg")
    window.workspace.open_page("what_if", "person", ann)
    window.show_page("people")
    window.pages["what_if"].choice.choose(())
    back(window)
    assert window.pages["what_if"].choice.chosen == (ann,)
    settled(qtbot, window.workspace)


def test_a_search_leads_back(window: MainWindow) -> None:
    window.show_page("risks")
    window.open_box()
    type_text(window, "holm")
    press(window, Qt.Key.Key_Return)
    assert on_row(window) == person(window, "Cy Holm")
    back(window)
    assert window.page_key == "risks"


def test_the_place_of_a_removed_row_is_passed_over(window: MainWindow) -> None:
    window.show_page("overview")
    window.workspace.open_page("people", "person", person(window, "Cy Holm"))
    window.show_page("risks")
    window.workspace.do("remove", rows.remove, Person, person(window, "Cy Holm"))
    back(window)
    assert window.page_key == "overview"
    forward(window)
    assert window.page_key == "risks"
    window.workspace.undo()
    back(window)
    assert on_row(window) == person(window, "Cy Holm")


def test_going_elsewhere_ends_what_was_forward(window: MainWindow) -> None:
    window.show_page("people")
    window.show_page("risks")
    back(window)
    window.show_page("timeline")
    assert not window.commands.by_key["forward"].possible()
    back(window)
    assert window.page_key == "people"


@pytest.mark.parametrize("over", ["sidebar", "stack"])
def test_the_buttons_of_the_mouse_go_back_and_forward(window: MainWindow, over: str) -> None:
    window.show_page("people")
    window.show_page("risks")
    place = getattr(window, over).mapTo(window, QPoint(80, 200))
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.BackButton, pos=place)
    assert window.page_key == "people"
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.ForwardButton, pos=place)
    assert window.page_key == "risks"


def test_the_menu_shows_both_with_their_keys(window: MainWindow) -> None:
    actions = [window.commands.action(key) for key in ("back", "forward")]
    assert [action.shortcut().toString() for action in actions] == ["Alt+Left", "Alt+Right"]
    assert [action.isEnabled() for action in actions] == [False, False]
    window.show_page("people")
    assert [action.isEnabled() for action in actions] == [True, False]
    QApplication.processEvents()


def test_typing_a_filter_is_one_step(window: MainWindow) -> None:
    window.show_page("people")
    panel = window.pages["people"].panel
    panel.filter_box.setFocus()
    type_text(window, "lind")
    back(window)
    assert (window.page_key, panel.filter_box.text()) == ("people", "")
    back(window)
    assert window.page_key == "overview"


def test_some_values_of_a_column_are_a_step(window: MainWindow) -> None:
    window.show_page("people")
    panel = window.pages["people"].panel
    panel.view.layout_of_columns.show_only("Name", ["Cy Holm"])
    back(window)
    assert (window.page_key, len(panel.model.rows)) == ("people", 3)
    assert not panel.some_values.isVisible()
    forward(window)
    assert [row.key for row in panel.model.rows] == [person(window, "Cy Holm")]
    assert panel.some_values.isVisible()
