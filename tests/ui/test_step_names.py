"""The name of a step counts what it did, not what was asked of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner.actions import rows
from planner.actions.drills import plan_drills
from planner.models import Department, Drill, Person
from planner.ui.pages.drills.next_card import next_drills
from planner.ui.shell.main_window import MainWindow
from tests.plans import make_plan, person_id
from tests.ui.opened import settled
from tests.ui.typing import paste
from tests.ui.windows import window_on


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    plan = make_plan(
        people=["Ann Berg", "Bo Lind", "Cem Aydin"],
        departments=["Finance", "Legal"],
        seats={"Finance": ["Ann Berg", "Bo Lind"], "Legal": ["Ann Berg", "Cem Aydin"]},
    )
    window = window_on(qtbot, tmp_path, plan)
    window.show_page("people")
    settled(qtbot, window.workspace)
    return window


def test_a_paste_counts_the_rows_that_were_taken(window: MainWindow) -> None:
    panel = window.page("people").panel
    paste(panel, "Name\tHours\nDina Ek\t2\nEmre Öz\tmany\nFay Ito\tlots")
    assert window.workspace.undo_label == "paste 1 row"


def test_a_paste_counts_the_rows_that_it_changed(window: MainWindow) -> None:
    panel = window.page("people").panel
    paste(panel, "Name\tHours\nAnn Berg\t2\nBo Lind\t3")
    assert window.workspace.undo_label == "paste 2 rows"
    paste(panel, "Name\tHours\nAnn Berg\t2\nBo Lind\t4")
    assert window.workspace.undo_label == "paste 1 row"


def test_people_who_are_there_already_are_not_moved(window: MainWindow) -> None:
    plan = window.workspace.plan
    both = [person_id(plan, "Ann Berg"), person_id(plan, "Bo Lind")]
    (finance,) = (d.id for d in plan.table(Department).values() if d.name == "Finance")
    window.workspace.do("x", rows.edit, Person, both[0], department_id=finance)
    window.page("people").departments.move_here(both, finance)
    assert window.workspace.undo_label == "move 1 person"


def test_drills_that_this_month_has_already_are_not_counted(window: MainWindow) -> None:
    workspace = window.workspace
    window.show_page("drills")
    page = window.page("drills")
    found = next_drills(workspace.plan, workspace.today)
    first = found.lots[0]
    workspace.do("x", plan_drills, [(first.responsibility_id, first.person_id)], found.day)
    planned = len(workspace.plan.table(Drill))
    page.plan_next()
    made = len(workspace.plan.table(Drill)) - planned
    assert made >= 1
    assert workspace.undo_label == f"plan {made} drill{'s' * (made > 1)}"
