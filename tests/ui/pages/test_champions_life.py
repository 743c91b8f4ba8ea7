"""Champions’ life on their page: stages, training, thanks, successors and sites."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from planner.actions import champions
from planner.models import Attendance, Stage, Successor, Thanks, Training
from planner.ui.dialogs.champions import StageDialog
from planner.ui.pages.champions.page import ChampionsPage
from planner.ui.side.prepared import PreparedBox
from planner.ui.side.training import CameBox
from planner.ui.state.workspace import Workspace
from tests.plans import ON, make_plan, person_id
from tests.ui.opened import shown, workspace_on
from tests.ui.typing import shown_texts


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    people = {
        "Ann Berg": {"site": "Leeds"},
        "Bo Celik": {"site": "Oslo", "hours": 2.0},
        "Cio Diaz": {"site": "Porto"},
        "Eve Stone": {"site": "Porto"},
    }
    seats = {"Finance": ["Ann Berg", "Bo Celik?"], "Legal": ["Bo Celik"]}
    return workspace_on(tmp_path, make_plan(people=people, seats=seats))


def texts(widget) -> str:
    labels = (one for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))
    return "\n".join(label.text() for label in labels)


def show_champion(page: ChampionsPage, name: str) -> None:
    page.show_row("person", person_id(page.workspace.plan, name))


def in_dialog(act) -> None:
    QTimer.singleShot(0, lambda: act(QApplication.activeModalWidget()))


def test_all_that_are_selected_come_to_a_stage_by_one_key(qtbot, workspace) -> None:
    page = shown(qtbot, workspace, ChampionsPage)
    page.champions.view.setFocus()
    page.activateWindow()
    qtbot.waitUntil(page.champions.view.hasFocus)
    page.champions.view.selectAll()

    def fill(dialog: StageDialog) -> None:
        dialog.status.setCurrentIndex(dialog.status.findData("quiet"))
        dialog.note.setText("Summer")
        dialog.ok.click()

    in_dialog(fill)
    QTest.keyClick(page.champions.view, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    stages = workspace.plan.table(Stage).values()
    assert [(s.status, s.on, s.note) for s in stages] == [("quiet", ON, "Summer")] * 3
    workspace.undo()
    assert not workspace.plan.table(Stage)


def test_an_end_is_one_of_the_stages(qtbot, workspace) -> None:
    page = shown(qtbot, workspace, ChampionsPage)
    show_champion(page, "Ann Berg")

    def fill(dialog: StageDialog) -> None:
        dialog.status.setCurrentIndex(dialog.status.findData("ended"))
        dialog.ok.click()

    in_dialog(fill)
    page.commands.change_stage()
    assert workspace.plan.assignments[1].until == ON


def test_the_panel_tells_stages_training_hours_and_thanks(qtbot, workspace) -> None:
    ann = person_id(workspace.plan, "Ann Berg")
    workspace.do("x", champions.set_stage, [1], "quiet", ON - timedelta(days=9), "On a project")
    workspace.do("x", champions.add_training, "Basics", ON - timedelta(days=20), [ann], ON)
    workspace.do("x", champions.thank, [ann], ON - timedelta(days=95), "Ten answers", "Eve Stone")
    page = shown(qtbot, workspace, ChampionsPage)
    show_champion(page, "Ann Berg")
    told = texts(page.side)
    for words in ("quiet, 6 January", "On a project", "Basics, 26 Dec", "Ten answers"):
        assert words in told
    assert "by Eve Stone" in told


def test_thanks_are_noted_with_enter(qtbot, workspace) -> None:
    page = shown(qtbot, workspace, ChampionsPage)
    show_champion(page, "Ann Berg")
    (line,) = (
        e for e in page.side.findChildren(QLineEdit) if e.accessibleName().startswith("Thanked")
    )
    QTest.keyClicks(line, "Ten answers")
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(workspace.plan.table(Thanks)))
    assert workspace.plan.table(Thanks)[1].what == "Ten answers"


def test_a_stage_is_taken_out_of_the_history(qtbot, workspace) -> None:
    workspace.do("x", champions.set_stage, [1], "quiet", ON, "Wrong")
    page = shown(qtbot, workspace, ChampionsPage)
    show_champion(page, "Ann Berg")
    (remove,) = (
        b
        for b in page.side.findChildren(QPushButton)
        if b.accessibleName().startswith("Remove the stage")
    )
    remove.click()
    qtbot.waitUntil(lambda: not workspace.plan.table(Stage))


def test_somebody_is_being_prepared_until_a_day(qtbot, workspace) -> None:
    page = shown(qtbot, workspace, ChampionsPage)
    show_champion(page, "Ann Berg")
    box = page.side.findChild(PreparedBox)
    box.until.setText("2027-03-01")
    box.pick.setCurrentText("Cio Diaz")
    QTest.keyClick(box.pick.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(workspace.plan.table(Successor)))
    assert "Cio Diaz, until 1 Mar" in texts(page.side)


def test_a_session_is_typed_and_who_came_is_ticked(qtbot, workspace) -> None:
    page = shown(qtbot, workspace, ChampionsPage)
    page.switch.button(3).click()
    page.trainings.begin_adding()
    view = page.trainings.view
    qtbot.waitUntil(lambda: view.state() == view.State.EditingState)
    (editor,) = view.viewport().findChildren(QLineEdit)
    QTest.keyClicks(editor, "Basics")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(workspace.plan.table(Training)))
    page.show_row("training", 1)
    box = page.side.findChild(CameBox)
    names = [line.name for line in box.people.lines]
    assert names == ["Ann Berg", "Bo Celik"]
    box.toggle(box.people.index(1))
    qtbot.waitUntil(lambda: bool(workspace.plan.table(Attendance)))
    assert shown_texts(page.trainings, "Who came") == ["1: Bo Celik"]
    backup = next(a for a in workspace.plan.assignments.values() if a.role == "backup")
    assert (backup.ready, backup.ready_on) == (True, ON)
    workspace.undo()
    assert workspace.plan.table(Training) and not workspace.plan.table(Attendance)


def test_sites_with_nobody_come_first_and_lead_to_the_people_there(qtbot, workspace) -> None:
    page = shown(qtbot, workspace, ChampionsPage)
    page.switch.button(2).click()
    assert shown_texts(page.sites.panel, "Name") == ["Porto", "Leeds", "Oslo"]
    assert shown_texts(page.sites.panel, "Somebody there") == ["nobody", "one person", "one person"]
    assert "Nobody at 1 of 3 sites, with 2 of the 4 people" in page.sites.words.text()
    assert page.sites.people_at("porto") == {
        person_id(workspace.plan, name) for name in ("Cio Diaz", "Eve Stone")
    }


def test_sites_are_told_by_another_attribute(qtbot, workspace) -> None:
    page = shown(qtbot, workspace, ChampionsPage)
    page.switch.button(2).click()
    page.sites.attribute.setCurrentIndex(1)
    page.sites.attribute.activated.emit(1)
    assert page.sites.words.text() == "Nobody in the plan has one."
