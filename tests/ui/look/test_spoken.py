"""Screen readers hear of painted parts one by one, where they are and how they are now."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.models import PulseRound
from planner.text import day
from planner.ui.widgets.accessible_parts import speak_painted_parts
from planner.ui.widgets.graphs.cover_graph import CoverGraph
from planner.ui.widgets.graphs.trend_graph import TrendGraph
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


def test_each_round_of_the_pulse_is_a_point_at_its_place(qtbot: QtBot, window) -> None:
    for on, share in ((date(2026, 10, 1), 34.0), (date(2026, 11, 1), 41.0)):
        round_ = {"on": on, "asked": 120, "answered": 104, "effective": share}
        window.workspace.do("ask", lambda draft, fields=round_: draft.add(PulseRound, **fields))
    window.show_page("pulse")
    graph = window.pages["pulse"].findChild(TrendGraph)
    found = heard(graph)
    assert [("34%" in name, "41%" in name) for name in names(found)] == [
        (True, False),
        (False, True),
    ]
    qtbot.keyClick(graph, Qt.Key.Key_Home)
    assert found.focusChild().text(Name) == names(found)[0]
    middle = found.child(1).rect().center()
    assert found.childAt(middle.x(), middle.y()).text(Name) == names(found)[1]


def test_the_days_of_cover_that_matter_are_points(qtbot: QtBot, window) -> None:
    ann = next(p for p in window.workspace.plan.people.values() if p.name == "Ann Berg")
    leaving = ON + timedelta(days=30)
    window.workspace.do("leave", lambda draft: draft.change(ann, last_day=leaving))
    window.show_page("risks")
    window.pages["risks"].show_only("over time")
    settled(qtbot, window.workspace)
    graph = window.pages["risks"].findChild(CoverGraph)
    said = names(heard(graph))
    gone = leaving + timedelta(days=1)
    assert any(name.startswith(f"{day(gone, ON)}: ") and "has nobody" in name for name in said)
    qtbot.keyClick(graph, Qt.Key.Key_Down)
    assert heard(graph).focusChild().text(Name) == graph.words_on(gone)


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
