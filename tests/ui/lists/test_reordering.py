"""Purpose statements put into an order by hand: by keys, from the menu, and taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.ui.shell.main_window import MainWindow
from planner.ui.table import TablePanel
from planner.ui.table.pick_box import PickBox
from planner.ui.table.row_menu import row_menu
from tests.plans import make_plan
from tests.ui.keyboard import press
from tests.ui.windows import window_on

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """Statements added in another order than that of their titles, none with a place."""
    plan = make_plan(purposes={"Cut mail": [], "Ask experts": [], "Belong": [], "Decide": []})
    window = window_on(qtbot, tmp_path, plan)
    window.show_page("purpose")
    return window


@pytest.fixture
def panel(window: MainWindow) -> TablePanel:
    return window.page("purpose").purposes


def seen(panel: TablePanel) -> list[str]:
    return [row.purpose.title for row in panel.model.rows]


def in_plan(window: MainWindow) -> list[str]:
    return [purpose.title for purpose in window.workspace.plan.purposes.values()]


def go_to(panel: TablePanel, title: str, column: str = "Purpose") -> None:
    line = seen(panel).index(title)
    at = [one.title for one in panel.model.columns].index(column)
    panel.view.setFocus()
    panel.view.go_to_cell(panel.model.index(line, at))


def entries(panel: TablePanel) -> dict[str, object]:
    return {one.text().split("\t")[0]: one for one in row_menu(panel.view, ()).actions()}


def test_statements_without_a_place_stand_by_title_after_those_with_one(window, panel) -> None:
    assert seen(panel) == ["Ask experts", "Belong", "Cut mail", "Decide"]
    decide = next(p for p in window.workspace.plan.purposes.values() if p.title == "Decide")
    window.workspace.do("place", lambda draft: draft.change(decide, place=1))
    assert seen(panel) == ["Decide", "Ask experts", "Belong", "Cut mail"]


def test_keys_move_the_row_and_the_keyboard_goes_with_it(window, panel) -> None:
    go_to(panel, "Cut mail")
    press(window, "Alt+Up", "Alt+Up")
    assert seen(panel) == in_plan(window) == ["Cut mail", "Ask experts", "Belong", "Decide"]
    press(window, "Alt+Down")
    assert seen(panel) == in_plan(window) == ["Ask experts", "Cut mail", "Belong", "Decide"]
    assert panel.view.current_row().purpose.title == "Cut mail"
    assert [row.purpose.title for row in panel.view.chosen_rows()] == ["Cut mail"]


def test_each_move_is_one_step_that_can_be_undone(window, panel) -> None:
    go_to(panel, "Belong")
    press(window, "Alt+Up")
    assert window.workspace.undo_label == "move purpose statement up"
    press(window, "Alt+Down", "Alt+Down")
    assert window.workspace.undo_label == "move purpose statement down"
    for _ in range(3):
        window.workspace.undo()
    assert seen(panel) == ["Ask experts", "Belong", "Cut mail", "Decide"]
    assert all(p.place is None for p in window.workspace.plan.purposes.values())


@pytest.mark.parametrize(
    ("title", "keys", "shut", "open_"),
    [
        ("Ask experts", "Alt+Up", "Move up", "Move down"),
        ("Decide", "Alt+Down", "Move down", "Move up"),
    ],
)
def test_at_either_end_a_row_goes_no_further(window, panel, title, keys, shut, open_) -> None:
    before = window.workspace.plan
    go_to(panel, title)
    press(window, keys)
    assert window.workspace.plan is before
    menu = entries(panel)
    assert (menu[shut].isEnabled(), menu[open_].isEnabled()) == (False, True)


def test_the_menu_moves_as_the_keys_do(window, panel) -> None:
    go_to(panel, "Belong")
    entries(panel)["Move down"].trigger()
    assert in_plan(window) == ["Ask experts", "Cut mail", "Belong", "Decide"]
    entries(panel)["Move up"].trigger()
    assert in_plan(window) == ["Ask experts", "Belong", "Cut mail", "Decide"]


def test_the_menu_of_a_table_without_an_order_offers_no_move(window) -> None:
    goals = window.page("purpose").goals
    assert not {"Move up", "Move down"} & entries(goals).keys()


def test_below_a_filter_a_row_goes_past_the_next_one_in_sight(window, panel) -> None:
    panel.view.layout_of_columns.show_only("Purpose", ["Ask experts", "Cut mail", "Decide"])
    go_to(panel, "Decide")
    press(window, "Alt+Up")
    assert seen(panel) == ["Ask experts", "Decide", "Cut mail"]
    assert in_plan(window) == ["Ask experts", "Belong", "Decide", "Cut mail"]
    press(window, "Alt+Up", "Alt+Up")
    assert in_plan(window) == ["Decide", "Ask experts", "Belong", "Cut mail"]
    press(window, "Alt+Down")
    assert in_plan(window) == ["Ask experts", "Decide", "Belong", "Cut mail"]


@pytest.mark.parametrize(("column", "way"), [("Purpose", DOWN), ("Order", DOWN), ("Status", UP)])
def test_sorted_otherwise_the_order_is_shown_first_and_said(window, panel, column, way) -> None:
    at = [one.title for one in panel.model.columns].index(column)
    panel.view.sortByColumn(at, way)
    before = window.workspace.plan
    go_to(panel, "Belong")
    press(window, "Alt+Up")
    assert window.workspace.plan is before
    assert seen(panel) == ["Ask experts", "Belong", "Cut mail", "Decide"]
    assert window.messages.words.text() == "Now sorted by “Order”. Move the row again to change it."
    press(window, "Alt+Up")
    assert in_plan(window)[0] == "Belong"


def test_in_a_cell_with_a_list_alt_down_opens_the_list(window, panel) -> None:
    before = window.workspace.plan
    go_to(panel, "Belong", "Status")
    assert "\t" not in entries(panel)["Move down"].text()
    press(window, "Alt+Down")
    assert panel.view.findChild(PickBox) is not None
    assert window.workspace.plan is before


def test_what_was_just_typed_in_moves_from_where_it_belongs(qtbot, window, panel) -> None:
    panel.begin_adding()
    qtbot.waitUntil(lambda: panel.view.state() == panel.view.State.EditingState)
    qtbot.keyClicks(QApplication.focusWidget(), "Agree")
    press(window, "Tab")
    press(window, "Escape")
    assert seen(panel)[-1] == "Agree"
    go_to(panel, "Agree")
    press(window, "Alt+Down")
    assert seen(panel) == ["Ask experts", "Agree", "Belong", "Cut mail", "Decide"]
