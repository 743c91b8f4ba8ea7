"""What is added in a panel is picked, or made on purpose; what was only typed adds nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.models import TABLES, Person
from planner.ui.shell.main_window import MainWindow
from planner.ui.side.adding_box import AddingBox
from tests.plans import make_plan
from tests.ui.keyboard import press, type_text, wake
from tests.ui.opened import holders, settled
from tests.ui.typing import choose_last_line, listed
from tests.ui.windows import window_on

Key = Qt.Key
PLAN = make_plan(
    people=["Ann Berg", "Bo Lind"],
    departments=["Finance", "Legal"],
    seats={"Finance": [], "Legal": []},
    goals={"Active every month": []},
    sponsors={"Managing director": ["Ann Berg"], "Head of sales": []},
    actions={"Pilot": [], "Print the leaflet": []},
    details={"Managing director": {"is_primary": True}},
)
BOXES = (
    ("purpose", "goal", "Active every month", "Add an owner"),
    ("purpose", "goal", "Active every month", "Add a backup"),
    ("timeline", "action", "Pilot", "Add an action to wait for"),
    ("sponsors", "sponsor", "Head of sales", "Add a department"),
    ("sponsors", "sponsor", "Head of sales", "Prepare somebody"),
)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    made = window_on(qtbot, tmp_path, PLAN)
    settled(qtbot, made.workspace)
    wake(made)
    return made


def box(window: MainWindow, page: str, table: str, row: str, name: str) -> AddingBox:
    """The box of this name beside this row, with the keyboard in it."""
    rows = window.workspace.plan.table(TABLES[table]).values()
    window.show_row(page, table, next(one.id for one in rows if one.title == row))
    boxes = window.pages[page].side.findChildren(AddingBox)
    found = next(one for one in boxes if one.pick.accessibleName() == name)
    found.pick.setFocus()
    return found


@pytest.mark.parametrize("place", BOXES, ids=lambda place: place[-1])
def test_what_nothing_is_called_stays_with_the_reason_until_one_leaves(
    qtbot: QtBot, window: MainWindow, place: tuple[str, ...]
) -> None:
    before, adding = window.workspace.plan, box(window, *place)
    type_text(window, "Zoe Quill")
    press(window, Key.Key_Return)
    qtbot.waitUntil(lambda: "Zoe Quill" in adding.why.text())
    assert adding.pick.edit.text() == "Zoe Quill"
    assert adding.why.isVisible()
    adding.pick.clearFocus()
    assert (adding.pick.edit.text(), adding.why.isVisible()) == ("", False)
    assert window.workspace.plan is before


def test_escape_forgets_what_was_typed(window: MainWindow) -> None:
    adding = box(window, *BOXES[0])
    type_text(window, "Zoe")
    press(window, Key.Key_Escape, Key.Key_Escape)
    assert adding.pick.edit.text() == ""
    assert adding.pick.hasFocus()


def test_somebody_new_is_made_and_given_it_in_one_step(qtbot: QtBot, window: MainWindow) -> None:
    adding = box(window, *BOXES[0])
    type_text(window, "Zoe Quill")
    assert listed(adding.pick)[-1] == "Create “Zoe Quill”"
    choose_last_line(adding.pick)
    today = window.workspace.today
    qtbot.waitUntil(lambda: "Zoe Quill" in holders(window.workspace, "Active every month", today))
    window.workspace.undo()
    assert window.workspace.plan.where(Person, "name", "Zoe Quill") == ()
