"""Screen readers hear of painted parts one by one, where they are and how they are now."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.ui.widgets.spoken import speak_painted_parts
from tests.plans import ON, make_plan
from tests.ui.opened import settled
from tests.ui.windows import window_on

Role = QAccessible.Role
Name = QAccessible.Text.Name


@pytest.fixture(autouse=True)
def _spoken(qapp) -> None:
    speak_painted_parts()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path):
    plan = make_plan(
        seats={"Finance": ["Ann Berg"], "Legal": ["Bo Lind", "Ann Berg*"]},
        sponsors={"Primary": ["Cy Orr"]},
    )
    return window_on(qtbot, tmp_path, plan, today=ON)


def heard(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def names(found: QAccessibleInterface) -> list[str]:
    return [found.child(at).text(Name) for at in range(found.childCount())]


def test_a_cell_of_the_matrix_says_its_row_its_column_and_what_is_in_it(window) -> None:
    window.show_page("ownership")
    found = heard(window.pages["ownership"].view)
    assert (found.role(), found.child(0).role()) == (Role.Table, Role.Cell)
    assert "Finance, cover 1 only; Ann Berg: owner" in names(found)
    assert "Legal, cover 2; Ann Berg: ready backup" in names(found)
    assert "Finance, cover 1 only; Bo Lind: nothing" in names(found)


def test_the_cell_with_the_keyboard_has_the_focus_and_says_what_it_became(
    qtbot: QtBot, window
) -> None:
    window.show_page("ownership")
    view = window.pages["ownership"].view
    finance = next(r.id for r in window.workspace.plan.responsibilities.values())
    bo = next(p.id for p in window.workspace.plan.people.values() if p.name == "Bo Lind")
    view.setFocus()
    view.go_to_ids(finance, bo)
    assert heard(view).focusChild().text(Name) == "Finance, cover 1 only; Bo Lind: nothing"
    qtbot.keyClick(view, Qt.Key.Key_O)
    said = "Finance, cover 1 only; Bo Lind: owner, nominated: does not count today"
    assert heard(view).focusChild().text(Name) == said
    assert heard(view).focusChild().state().selected


def test_a_seat_of_the_tree_is_an_item_at_its_place(window) -> None:
    window.show_page("sponsors")
    tree = window.pages["sponsors"].tree
    found = heard(tree)
    assert (found.role(), found.child(0).role()) == (Role.Tree, Role.TreeItem)
    assert found.child(0).text(Name).startswith("Cy Orr, ")
    middle = found.child(0).rect().center()
    assert found.childAt(middle.x(), middle.y()).text(Name) == found.child(0).text(Name)


def test_the_picture_of_what_is_left_says_who_leaves_and_what_stands(qtbot: QtBot, window) -> None:
    window.show_page("what_if")
    settled(qtbot, window.workspace)
    graph = next(w for w in window.pages["what_if"].findChildren(QWidget) if _is_graph(w))
    assert {"Ann Berg", "Bo Lind"} <= set(names(heard(graph)))
    assert any(name.startswith("Finance (") for name in names(heard(graph)))


def _is_graph(widget: QWidget) -> bool:
    return type(widget).__name__ == "StandingGraph"


def test_what_is_gone_is_no_longer_heard(qtbot: QtBot, window) -> None:
    window.show_page("ownership")
    view = window.pages["ownership"].view
    found = heard(view)
    cell = found.child(0)
    window.pages["ownership"].deleteLater()
    with qtbot.waitSignal(view.destroyed):
        pass
    assert cell.text(Name) == ""
    window.pages.pop("ownership")
