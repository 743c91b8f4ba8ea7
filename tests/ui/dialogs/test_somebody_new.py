"""Whoever is wanted in a dialog is picked, or added to the plan by the last line of the list."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from planner.actions import rows
from planner.models import Decision, Department, OptionAppointment
from planner.ui.dialogs.appoint import AppointDialog
from planner.ui.dialogs.buy_in_step import NextStepDialog
from planner.ui.dialogs.decision_answer import DecisionAnswerDialog
from planner.ui.dialogs.decision_options import DecisionOptionsDialog
from planner.ui.dialogs.form import FormDialog
from planner.ui.dialogs.person_leaves import PersonLeavesDialog
from planner.ui.dialogs.rating import RatingDialog
from planner.ui.state.workspace import Workspace
from planner.ui.table.making_box import MakingBox
from tests.plans import ON, make_plan, person_id
from tests.ui.keyboard import wake
from tests.ui.opened import holders
from tests.ui.typing import choose_last_line, listed, press_in_list
from tests.ui.windows import workspace_on

Asking = tuple[FormDialog, MakingBox]


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    plan = make_plan(people=["Bo Lind"], seats={"Finance": ["Ann Berg"], "Legal": ["Ann Berg"]})
    workspace = workspace_on(tmp_path, plan)
    workspace.do("ask", rows.add, Decision, ask="Name a backup", from_whom="Ann Berg")
    return workspace


def answer(workspace: Workspace) -> Asking:
    dialog = DecisionAnswerDialog(None, workspace, workspace.plan.decisions[1])
    dialog.by.setText("The board")
    dialog.owner.start_with("")
    return dialog, dialog.owner


def next_step(workspace: Workspace) -> Asking:
    dialog = NextStepDialog(None, workspace)
    dialog.title.setText("Talk to them")
    return dialog, dialog.owner


def leaves(workspace: Workspace) -> Asking:
    dialog = PersonLeavesDialog(None, workspace, person_id(workspace.plan, "Ann Berg"))
    dialog.day.edit.setText("1 March 2027")
    return dialog, next(iter(dialog.picks.values()))


def appoint(workspace: Workspace) -> Asking:
    dialog = AppointDialog(None, workspace, 1)
    return dialog, dialog.person


DIALOGS = (answer, next_step, leaves, appoint)


def names(workspace: Workspace) -> set[str]:
    return {person.name for person in workspace.plan.people.values()}


def type_name(qtbot: QtBot, asking: Asking, name: str) -> None:
    dialog, box = asking
    qtbot.addWidget(dialog)
    dialog.show()
    wake(dialog)
    box.setFocus()
    box.edit.selectAll()
    QTest.keyClicks(box, name)


@pytest.mark.parametrize("make", DIALOGS, ids=lambda make: make.__name__)
def test_the_last_line_adds_whoever_is_not_there_yet_in_the_same_step(
    qtbot: QtBot, workspace: Workspace, make: Callable[[Workspace], Asking]
) -> None:
    before = workspace.plan
    dialog, box = asking = make(workspace)
    type_name(qtbot, asking, "Cem Aydin")
    assert listed(box)[-1] == "Create “Cem Aydin”"
    choose_last_line(box)
    dialog.ok.click()
    assert names(workspace) == {"Ann Berg", "Bo Lind", "Cem Aydin"}
    new = person_id(workspace.plan, "Cem Aydin")
    assert list(workspace.plan.assignments_by(new))
    workspace.undo()
    assert workspace.plan.people == before.people


@pytest.mark.parametrize("make", DIALOGS, ids=lambda make: make.__name__)
def test_a_name_that_was_only_typed_adds_nobody_and_says_how_to(
    qtbot: QtBot, workspace: Workspace, make: Callable[[Workspace], Asking]
) -> None:
    before = workspace.plan
    dialog, box = make(workspace)
    qtbot.addWidget(dialog)
    dialog.show()
    box.edit.setText("Cem Aydin")
    dialog.ok.click()
    assert dialog.isVisible()
    assert dialog.wrong.text() == (
        "There is nobody named Cem Aydin in the plan."
        " To create it, choose the last line of the list."
    )
    assert workspace.plan is before


def test_one_new_name_chosen_for_two_things_is_one_person(
    qtbot: QtBot, workspace: Workspace
) -> None:
    dialog, first = asking = leaves(workspace)
    assert isinstance(dialog, PersonLeavesDialog)
    type_name(qtbot, asking, "Cem Aydin")
    choose_last_line(first)
    second = list(dialog.picks.values())[1]
    second.setFocus()
    second.edit.selectAll()
    QTest.keyClicks(second, "Cem Aydin")
    choose_last_line(second)
    dialog.ok.click()
    assert sorted(person.name for person in workspace.plan.people.values()) == [
        "Ann Berg",
        "Bo Lind",
        "Cem Aydin",
    ]


def appointing_cem(qtbot: QtBot, workspace: Workspace) -> DecisionOptionsDialog:
    """The options of a decision, the first of which appoints somebody who is new."""
    dialog = DecisionOptionsDialog(None, workspace, workspace.plan.decisions[1])
    box = dialog.boxes[0]
    box.text.setText("Cem backs up Legal")
    box.thing.setCurrentText("Legal")
    type_name(qtbot, (dialog, box.person), "Cem Aydin")
    box.appoint.click()
    assert "There is nobody named Cem Aydin in the plan." in box.why.text()
    box.person.setFocus()
    box.person.offer_again()
    choose_last_line(box.person)
    box.appoint.click()
    assert not box.why.isVisible()
    return dialog


def test_an_option_appoints_somebody_new_in_one_step(qtbot: QtBot, workspace: Workspace) -> None:
    before = workspace.plan
    dialog = appointing_cem(qtbot, workspace)
    dialog.ok.click()
    (given,) = workspace.plan.table(OptionAppointment).values()
    assert workspace.plan.people[given.person_id].name == "Cem Aydin"
    assert "Cem Aydin" not in holders(workspace, "Legal", ON)
    workspace.undo()
    assert workspace.plan.people == before.people


def test_an_option_shows_what_somebody_new_means_and_cancelling_adds_nobody(
    qtbot: QtBot, workspace: Workspace
) -> None:
    before = workspace.plan
    dialog = appointing_cem(qtbot, workspace)
    shown = [button.text() for button in dialog.boxes[0].findChildren(QPushButton)]
    assert "Cem Aydin for Legal  ✕" in shown
    worked_out = [one.text() for one in dialog.boxes[0].findChildren(QLabel)]
    assert "1 of 2 champion seats would be covered (50%)." in worked_out
    dialog.reject()
    assert workspace.plan is before


def test_a_name_that_nobody_can_have_is_refused_where_it_is_appointed(
    qtbot: QtBot, workspace: Workspace
) -> None:
    dialog = DecisionOptionsDialog(None, workspace, workspace.plan.decisions[1])
    box = dialog.boxes[0]
    box.thing.setCurrentText("Legal")
    type_name(qtbot, (dialog, box.person), "C")
    box.person.edit.setText("Cem" * 1000)
    box.person.offer_again()
    choose_last_line(box.person)
    box.appoint.click()
    assert "1,000 characters are the most" in box.why.text()
    assert not box.appointed


def test_somebody_new_in_two_options_is_one_person(qtbot: QtBot, workspace: Workspace) -> None:
    dialog = appointing_cem(qtbot, workspace)
    box = dialog.boxes[1]
    box.text.setText("Cem backs up Finance")
    box.thing.setCurrentText("Finance")
    box.person.setFocus()
    QTest.keyClicks(box.person, "cem aydin")
    choose_last_line(box.person)
    box.appoint.click()
    dialog.ok.click()
    assert names(workspace) == {"Ann Berg", "Bo Lind", "Cem Aydin"}
    appointed = workspace.plan.table(OptionAppointment).values()
    assert len({one.person_id for one in appointed}) == 1
    assert len(appointed) == 2


def test_whom_a_rating_is_about_is_found_by_typing(qtbot: QtBot, workspace: Workspace) -> None:
    workspace.do("rate", rows.edit, Department, 2, buy_in="neutral", buy_in_wanted="leading")
    dialog = RatingDialog(None, workspace)
    qtbot.addWidget(dialog)
    dialog.show()
    wake(dialog)
    assert dialog.who.key() == ("department", 1)
    dialog.who.setFocus()
    dialog.who.edit.selectAll()
    QTest.keyClicks(dialog.who, "leg")
    press_in_list(dialog.who, Qt.Key.Key_Return)
    assert dialog.who.key() == ("department", 2)
    assert dialog.wanted.currentData() == "leading"
