"""A name that is only typed makes nothing, in whatever cell and however the typing ends."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.errors import PlannerError
from planner.models import TABLES, Draft, Plan
from planner.ui import lists
from planner.ui.pages.champions.page import ChampionsPage
from planner.ui.pages.people.page import PeoplePage
from planner.ui.state.workspace import Workspace
from planner.ui.table import Choice, Column, TablePanel
from tests.plans import make_plan
from tests.ui.opened import shown, workspace_on
from tests.ui.typing import choose_last_line, listed, open_editor, press_in_list, type_over

HALF_TYPED = "Zzyzx"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    plan = make_plan(
        people={"Ann Berg": {"department": "Finance"}, "Bo Celik": {"department": "Legal"}},
        departments=["Finance", "Legal"],
        seats={"Finance": ["Ann Berg"]},
        purposes={"Find who knows": []},
        sponsors={"Chief executive": ["Bo Celik"]},
    )
    return workspace_on(tmp_path, plan)


def _choices(workspace: Workspace) -> Iterator[tuple[str, Column]]:
    """Every column of every list in which something is picked."""
    for module in iter_modules(lists.__path__):
        for name, make in vars(import_module(f"{lists.__name__}.{module.name}")).items():
            if name.endswith("_listing") and make.__module__.endswith(module.name):
                given = (workspace, lambda: 1)  # of a round, where a list is of one
                listing = make(*given[: make.__code__.co_argcount])
                for column in listing.columns:
                    if isinstance(column.kind, Choice):
                        yield f"{listing.key}: {column.title}", column


def test_no_text_of_any_choice_makes_anything(workspace) -> None:
    seen = []
    for where, column in _choices(workspace):
        draft = Draft(workspace.plan)
        with pytest.raises(PlannerError):
            column.kind.read(HALF_TYPED, draft)
        assert draft.changes == (), where
        seen.append(where)
    assert {"people: Department", "people: Manager", "champions: Champion"} <= set(seen)
    assert {"champions: Department", "departments: Part of", "goals: Purpose"} <= set(seen)


def counts(plan: Plan) -> dict[str, int]:
    return {table: len(plan.table(row_type)) for table, row_type in TABLES.items()}


CELLS = [
    (PeoplePage, "Department"),
    (ChampionsPage, "Department"),
    (ChampionsPage, "Champion"),
]


@pytest.mark.parametrize(("page_class", "title"), CELLS)
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_keys_that_end_the_typing_make_nothing_and_keep_what_was_typed(
    qtbot, workspace, page_class, title: str, key: Qt.Key
) -> None:
    before = workspace.plan
    panel = shown(qtbot, workspace, page_class).panel
    editor = open_editor(panel, title, 0)
    type_over(editor, HALF_TYPED)
    with qtbot.waitSignal(workspace.messageShown) as said:
        press_in_list(editor, key)
    assert HALF_TYPED in said.args[0]
    assert said.args[0].endswith("To create it, choose the last line of the list.")
    assert workspace.plan is before
    assert editor.isVisible()
    assert editor.lineEdit().text() == HALF_TYPED
    assert listed(editor)[-1] == f"Create “{HALF_TYPED}”"
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    _closed(qtbot, panel)
    assert workspace.plan is before


@pytest.mark.parametrize(("page_class", "title"), CELLS)
def test_going_elsewhere_makes_nothing(qtbot, workspace, page_class, title: str) -> None:
    before = workspace.plan
    page = shown(qtbot, workspace, page_class)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    panel = page.panel
    editor = open_editor(panel, title, 0)
    type_over(editor, HALF_TYPED)
    press_in_list(editor, Qt.Key.Key_Escape)  # as a click elsewhere does first
    with qtbot.waitSignal(workspace.messageShown):
        panel.filter_box.setFocus()
    _closed(qtbot, panel)
    assert workspace.plan is before


@pytest.mark.parametrize(("page_class", "title"), CELLS)
def test_the_last_line_makes_it_in_one_step(qtbot, workspace, page_class, title: str) -> None:
    before = counts(workspace.plan)
    panel = shown(qtbot, workspace, page_class).panel
    editor = open_editor(panel, title, 0)
    type_over(editor, HALF_TYPED)
    choose_last_line(editor)
    _closed(qtbot, panel)
    made = {table for table, count in counts(workspace.plan).items() if count > before[table]}
    assert made == ({"person"} if title == "Champion" else {"department", "responsibility"})
    workspace.undo()
    assert counts(workspace.plan) == before


def _closed(qtbot: QtBot, panel: TablePanel) -> None:
    qtbot.waitUntil(lambda: panel.view.state() != panel.view.State.EditingState)
