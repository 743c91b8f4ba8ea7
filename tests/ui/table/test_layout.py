"""Lists are set out as somebody wants them, and come back so for each plan."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from planner.ui.shell.main_window import MainWindow
from planner.ui.state.window_state import WindowState
from planner.ui.table import TablePanel
from planner.ui.table.frozen import FrozenColumn
from planner.ui.table.head_menu import head_menu
from planner.ui.table.kept_columns import NARROWEST, share_out
from planner.ui.table.value_list import ValueList
from tests.plans import make_plan
from tests.ui.typing import cell, copied, shown_texts
from tests.ui.windows import window_on


def section(panel: TablePanel, title: str) -> int:
    return cell(panel, title, 0).column()


def choose(menu: QMenu, *words: str) -> None:
    """Choose an entry of the menu, or of one inside it."""
    for word in words:
        entry = next(e for e in menu.actions() if e.text() == word)
        inner = entry.menu()
        if inner is None:
            entry.trigger()
        else:
            menu = inner


def headings(panel: TablePanel) -> list[str]:
    """The headings in sight, from the left."""
    return [panel.model.columns[at].title for at in panel.view.selected.seen_sections()]


def ask(panel: TablePanel, title: str, *words: str) -> None:
    choose(head_menu(panel.view, section(panel, title)), *words)


def test_a_column_is_hidden_and_shown_again(panel: TablePanel) -> None:
    ask(panel, "Title", "Hide “Title”")
    assert headings(panel)[:2] == ["Name", "Department"]
    ask(panel, "Name", "Columns", "Title")
    assert headings(panel)[:3] == ["Name", "Title", "Department"]


def test_a_moved_column_is_copied_and_tabbed_to_where_it_stands(panel: TablePanel) -> None:
    ask(panel, "Department", "Move to the left")
    assert headings(panel)[:3] == ["Name", "Department", "Title"]
    panel.view.setCurrentIndex(cell(panel, "Name", 0))
    QTest.keyClick(panel.view, Qt.Key.Key_Tab)
    assert panel.view.currentIndex() == cell(panel, "Department", 0)
    QTest.keyClick(panel.view, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert copied(panel).split("\t")[2] == "Editor"


def test_the_first_column_is_neither_moved_nor_hidden(panel: TablePanel) -> None:
    words = [entry.text() for entry in head_menu(panel.view, 0).actions()]
    assert not {"Hide “Name”", "Move to the left", "Move to the right"} & set(words)


def test_rows_are_filtered_by_the_values_of_a_column(panel: TablePanel) -> None:
    ask(panel, "Title", "Show only some of “Title”…")
    values = panel.view.findChild(ValueList)
    assert [values.list.item(at).text() for at in range(3)] == [
        "Clerk  (1)",
        "Editor  (1)",
        "Nurse  (1)",
    ]
    values.list.item(1).setCheckState(Qt.CheckState.Unchecked)
    QTest.keyClick(values, Qt.Key.Key_Return)
    assert shown_texts(panel, "Title") == ["Clerk", "Nurse"]
    assert panel.some_values.isVisible()
    panel.some_values.click()
    assert len(shown_texts(panel, "Title")) == 3


def test_what_is_typed_above_the_values_leaves_those_to_be_shown(panel: TablePanel) -> None:
    ask(panel, "Title", "Show only some of “Title”…")
    values = panel.view.findChild(ValueList)
    QTest.keyClicks(values.search, "nur")
    values.accept()
    assert shown_texts(panel, "Title") == ["Nurse"]


def test_of_many_values_the_first_are_listed_and_the_others_found_by_typing(qtbot: QtBot) -> None:
    chosen: list[list[str] | None] = []
    parent = QWidget()
    qtbot.addWidget(parent)
    values = ValueList(parent, "Title", [f"Job {n}" for n in range(700)], None, chosen.append)
    assert values.list.count() == 500
    assert values.more.text() == "and 200 more; type to find them"
    values.search.setText("job 699")
    assert values.list.item(0).text() == "Job 699  (1)"
    values.accept()
    assert chosen == [["Job 699"]]


def test_words_with_numbers_sort_in_natural_order(qtbot: QtBot, tmp_path: Path) -> None:
    plan = make_plan(people={f"Group {n}": {} for n in (10, 2, 1)})
    window = window_on(qtbot, tmp_path, plan)
    window.show_page("people")
    panel = window.page("people").panel
    assert shown_texts(panel, "Name") == ["Group 1", "Group 2", "Group 10"]
    ask(panel, "Name", "Sort “Name” down")
    assert shown_texts(panel, "Name") == ["Group 10", "Group 2", "Group 1"]


def test_a_saved_view_brings_columns_order_and_filter_back(
    panel: TablePanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    columns = panel.view.layout_of_columns
    columns.show_only("Title", ["Nurse"])
    ask(panel, "Title", "Hide “Title”")
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("Nurses", True))
    ask(panel, "Name", "Views", "Save this view…")
    ask(panel, "Name", "Set out as at first")
    assert headings(panel)[1] == "Title"
    assert len(panel.model.rows) == 3
    ask(panel, "Name", "Views", "Nurses")
    assert headings(panel)[1] == "Department"
    assert [row.person.name for row in panel.model.rows] == ["Chidi Obi"]
    ask(panel, "Name", "Views", "Remove a view", "Nurses")
    assert columns.views() == {}


def test_the_layout_comes_back_for_its_plan_and_is_no_step_in_it(
    qtbot: QtBot, tmp_path: Path
) -> None:
    state = WindowState(tmp_path / "window.ini")
    plan = make_plan(people={"Ann Berg": {"title": "Editor"}})
    window = window_on(qtbot, tmp_path, plan, window_state=state)
    window.show_page("people")
    step = window.workspace.undo_label
    ask(window.page("people").panel, "Title", "Hide “Title”")
    assert window.workspace.undo_label == step
    window.workspace.planOpened.emit()  # as after opening it again: pages are made anew
    window.show_page("people")
    assert headings(window.page("people").panel)[1] == "Department"
    (tmp_path / "other").mkdir()
    other = window_on(qtbot, tmp_path / "other", plan, window_state=state)
    other.show_page("people")
    assert headings(other.page("people").panel)[1] == "Title"


def test_what_cannot_be_read_of_the_state_leaves_the_list_as_at_first(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = window_on(qtbot, tmp_path, make_plan(people={"Ann Berg": {}}))
    key = window.workspace.plan.info.key
    for text in ("[", "3", '{"order": 3, "hidden": 4, "sort": ["?"], "only": [1], "widths": 2}'):
        window.workspace.window_state.keep(f"plan/{key}/table/people/layout", text)
        window.workspace.planOpened.emit()
        window.show_page("people")
        assert headings(window.page("people").panel)[:2] == ["Name", "Title"]


def test_the_first_column_stays_in_sight_and_covers_no_cell(window: MainWindow) -> None:
    panel = window.page("people").panel
    ask(panel, "Name", "Keep the first column in sight")
    view, frozen = panel.view, panel.view.findChild(FrozenColumn)
    assert not frozen.isVisible()
    view.horizontalScrollBar().setValue(view.horizontalScrollBar().maximum())
    assert frozen.isVisible()
    view.go_to_cell(cell(panel, "Department", 0))
    assert view.visualRect(cell(panel, "Department", 0)).left() >= frozen.width()
    view.go_to_cell(cell(panel, "Name", 0))
    assert not frozen.isVisible()


def test_the_details_are_resized_and_closed_and_stay_so(window: MainWindow) -> None:
    page = window.page("people")
    width = page.details.width()
    QTest.keyClick(page.grip, Qt.Key.Key_Left)
    assert page.details.width() == width + 20
    QTest.keyClick(page.grip, Qt.Key.Key_Return)
    assert page.details.isHidden()
    window.workspace.planOpened.emit()  # as after opening it again: pages are made anew
    window.show_page("people")
    page = window.page("people")
    assert page.details.isHidden()
    QTest.mouseClick(page.grip, Qt.MouseButton.LeftButton)
    assert page.details.width() == width + 20


WIDTHS = st.lists(st.tuples(st.integers(30, 400), st.integers(30, 200)), min_size=1, max_size=9)


@given(st.integers(100, 2000), WIDTHS)
def test_a_table_scrolls_sideways_only_where_its_columns_cannot_give_way(
    room: int, widths: list[tuple[int, int]]
) -> None:
    wanted, heads = dict(enumerate(w for w, _ in widths)), dict(enumerate(h for _, h in widths))
    shared = share_out(room, wanted, heads)
    assert all(shared[at] >= heads[at] for at in wanted)
    assert sum(shared.values()) >= room - len(widths)
    if sum(shared.values()) > room:
        assert sum(max(heads[at], wanted[at] * NARROWEST) for at in wanted) > room - 1e-6


def test_what_a_head_takes_beyond_its_share_is_given_by_the_other_columns() -> None:
    shared = share_out(300, {0: 100, 1: 200}, {0: 110, 1: 40})
    assert shared == {0: 110, 1: 190}
