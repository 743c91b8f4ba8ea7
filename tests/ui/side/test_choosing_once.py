"""Whoever chooses from a list, by whatever key or click, chooses once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from planner.models import TABLES
from planner.ui.shell.main_window import MainWindow
from planner.ui.table.delegate import PickBox
from tests.plans import make_plan
from tests.ui.keyboard import press, type_text, wake
from tests.ui.lasting import everything, undo_all
from tests.ui.opened import settled
from tests.ui.windows import window_on

Key = Qt.Key
PLAN = make_plan(
    people=["Ann Berg", "Bo Lind", "Cy Holm"],
    departments=["Finance", "Legal"],
    seats={"Finance": ["Ann Berg"], "Legal": []},
    goals={"Active every month": []},
    purposes={"Find who knows": []},
    sponsors={"Managing director": ["Ann Berg"], "Head of sales": []},
    actions={"Pilot": [], "Print the leaflet": []},
    details={"Managing director": {"is_primary": True}},
)

PICKERS = (
    ("champions", "department", "Legal", "Add an owner", "bo", "Bo Lind"),
    ("champions", "department", "Finance", "Add a backup", "bo", "Bo Lind"),
    ("purpose", "purpose", "Find who knows", "Add an owner", "bo", "Bo Lind"),
    ("sponsors", "sponsor", "Head of sales", "Add an owner", "bo", "Bo Lind"),
    ("sponsors", "sponsor", "Head of sales", "Add a department", "leg", "Legal"),
    ("timeline", "action", "Pilot", "Add a backup", "bo", "Bo Lind"),
    ("timeline", "action", "Pilot", "Add an action to wait for", "leaf", "Print the leaflet"),
)
"""A page, a row of a table on it, the picker at its side, what is typed, and what is meant."""


def enter(window: MainWindow, pick: PickBox, typed: str, meant: str) -> None:
    type_text(window, typed)
    press(window, Key.Key_Return)


def enter_the_whole(window: MainWindow, pick: PickBox, typed: str, meant: str) -> None:
    type_text(window, meant)
    press(window, Key.Key_Return)


def go_down_and_enter(window: MainWindow, pick: PickBox, typed: str, meant: str) -> None:
    type_text(window, typed)
    press(window, Key.Key_Down, Key.Key_Return)


def click_what_was_found(window: MainWindow, pick: PickBox, typed: str, meant: str) -> None:
    type_text(window, typed)
    completer = pick.completer()
    assert completer is not None
    _click_first(completer.popup())


def choose_from_the_whole_list(window: MainWindow, pick: PickBox, typed: str, meant: str) -> None:
    press(window, Key.Key_Down)
    assert pick.view().isVisible()
    at = pick.findText(meant)
    pick.view().setCurrentIndex(pick.model().index(at, 0))
    QTest.keyClick(pick.view(), Key.Key_Return)


def _click_first(found: QAbstractItemView) -> None:
    box = found.visualRect(found.model().index(0, 0))
    QTest.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=box.center())


WAYS = (
    enter,
    enter_the_whole,
    go_down_and_enter,
    click_what_was_found,
    choose_from_the_whole_list,
)
Way = Callable[[MainWindow, PickBox, str, str], None]


@pytest.fixture(scope="module")
def lasting_window(lasting: QtBot, tmp_path_factory: pytest.TempPathFactory) -> MainWindow:
    return window_on(lasting, tmp_path_factory.mktemp("plan"), PLAN)


@pytest.fixture
def window(qtbot: QtBot, lasting_window: MainWindow) -> Iterator[MainWindow]:
    """The window on the plan as it was, whatever was chosen before."""
    before = everything(lasting_window.workspace.plan)
    settled(qtbot, lasting_window.workspace)
    wake(lasting_window)
    yield lasting_window
    undo_all(lasting_window)
    assert everything(lasting_window.workspace.plan) == before


def named(row: Any) -> str:
    """What a department, a purpose, a sponsor seat or an action is called."""
    return getattr(row, "name", None) or row.title


def picker(window: MainWindow, page: str, table: str, row: str, name: str) -> PickBox:
    """The picker at the side of this row, with the keyboard in it."""
    rows = window.workspace.plan.table(TABLES[table]).values()
    window.show_row(page, table, next(one.id for one in rows if named(one) == row))
    found = [p for p in window.pages[page].side.findChildren(PickBox) if p.isVisible()]
    pick = next(p for p in found if p.accessibleName() == name)
    pick.setFocus()
    return pick


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
@pytest.mark.parametrize("case", PICKERS, ids=lambda case: f"{case[1]}-{case[3]}")
def test_a_choice_at_the_side_is_one_step_and_nothing_is_refused(
    qtbot: QtBot, window: MainWindow, case: tuple[str, ...], way: Way
) -> None:
    page, table, row, name, typed, meant = case
    pick = picker(window, page, table, row, name)
    workspace = window.workspace
    before, said = len(workspace.history()), []
    hear = workspace.messageShown.connect(lambda words, tone: said.append((words, tone)))
    way(window, pick, typed, meant)
    qtbot.waitUntil(lambda: len(workspace.history()) > before)
    settled(qtbot, workspace)
    qtbot.wait(0)
    assert len(workspace.history()) == before + 1
    assert [words for words, tone in said if tone == "bad"] == []
    focus = QApplication.focusWidget()
    assert isinstance(focus, PickBox), "the next one can be typed"
    assert focus.accessibleName() == name
    workspace.messageShown.disconnect(hear)


@pytest.mark.parametrize("keys", [(Key.Key_Return,), (Key.Key_Down, Key.Key_Return)])
@pytest.mark.parametrize("typed", ["bo", "Bo Lind"])
def test_leaving_a_picker_after_a_choice_does_not_choose_again(
    qtbot: QtBot, typed: str, keys: tuple[Key, ...]
) -> None:
    chosen: list[str] = []
    pick = PickBox(None, ["Ann Berg", "Bo Lind"], chosen=chosen.append)
    qtbot.addWidget(pick)
    pick.setCurrentIndex(-1)
    pick.show()
    pick.setFocus()
    type_text(pick, typed)
    press(pick, *keys)
    qtbot.waitUntil(lambda: chosen == ["Bo Lind"])
    pick.clearFocus()
    QTest.qWait(0)
    assert chosen == ["Bo Lind"]


@pytest.mark.parametrize("key", [Key.Key_Down, Key.Key_Up, Key.Key_PageDown, Key.Key_PageUp])
def test_looking_for_a_label_with_the_arrows_changes_nothing(
    qtbot: QtBot, window: MainWindow, key: Qt.Key
) -> None:
    before = window.workspace.plan
    pick = picker(window, "champions", "department", "Legal", "Add an owner")
    press(window, key)
    QTest.keyClick(pick.view(), key)
    QTest.keyClick(pick.view(), Key.Key_Escape)
    settled(qtbot, window.workspace)
    assert window.workspace.plan is before


def found_once(window: MainWindow, *keys: Key) -> list[tuple[int, ...]]:
    """What the search of What if finds by these keys."""
    window.show_page("what_if")
    search = window.pages["what_if"].choice.search
    found: list[tuple[int, ...]] = []
    search.found.connect(found.append)
    search.setFocus()
    type_text(window, "bo")
    press(window, *keys)
    QTest.qWait(0)
    assert search.text() == ""
    return found


@pytest.mark.parametrize("keys", [(Key.Key_Return,), (Key.Key_Down, Key.Key_Return)])
def test_a_search_finds_once(qtbot: QtBot, window: MainWindow, keys: tuple[Key, ...]) -> None:
    (people,) = found_once(window, *keys)
    assert [window.workspace.plan.people[one].name for one in people] == ["Bo Lind"]
    settled(qtbot, window.workspace)


def test_a_document_is_for_the_one_who_was_chosen_and_is_looked_at_once(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.show_page("reports")
    choice = window.pages["reports"].choice
    choice.choose_kind("calendar-of-one")
    settled(qtbot, window.workspace)
    changed: list[None] = []
    choice.person.changed.connect(lambda: changed.append(None))
    edit = choice.person.findChild(QLineEdit)
    edit.setFocus()
    edit.selectAll()
    type_text(window, "cy")
    press(window, Key.Key_Down, Key.Key_Return)
    QTest.qWait(0)
    assert window.workspace.plan.people[choice.person.person_id].name == "Cy Holm"
    assert len(changed) == 1
    settled(qtbot, window.workspace)
