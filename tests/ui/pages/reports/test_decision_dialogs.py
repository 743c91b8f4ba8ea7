"""Options and answers of what a meeting is asked, written down as somebody would."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.actions import decisions, rows
from planner.models import Decision, Option, OptionAppointment
from planner.ui.dialogs.decision_answer import DecisionAnswerDialog
from planner.ui.dialogs.decision_options import DecisionOptionsDialog
from planner.ui.state.workspace import Workspace
from tests.plans import make_plan, person_id
from tests.ui.windows import workspace_on


def asked(folder: Path) -> Workspace:
    plan = make_plan(
        people=["Bo Lind"], seats={"Finance": ["Ann Berg", "Cem*"], "Legal": ["Ann Berg"]}
    )
    workspace = workspace_on(folder, plan)
    workspace.do("ask", rows.add, Decision, ask="Name a backup", from_whom="Ann Berg")
    return workspace


def test_an_option_appoints_somebody_and_says_what_that_means(qtbot: QtBot, tmp_path: Path) -> None:
    workspace = asked(tmp_path)
    dialog = DecisionOptionsDialog(None, workspace, workspace.plan.decisions[1])
    qtbot.addWidget(dialog)
    dialog.show()
    box = dialog.boxes[0]
    QTest.keyClicks(box.text, "Bo backs up Legal")
    box.person.setCurrentText("Bo Lind")
    box.thing.setCurrentText("Legal")
    QTest.mouseClick(box.appoint, Qt.MouseButton.LeftButton)
    assert box._worked_out.text() == "2 of 2 champion seats would be covered (100%)."
    QTest.keyClicks(dialog.no_answer, "Legal waits")
    dialog.ok.click()
    (option,) = workspace.plan.table(Option).values()
    assert (option.text, option.recommended) == ("Bo backs up Legal", True)
    (proposed,) = workspace.plan.table(OptionAppointment).values()
    assert proposed.person_id == person_id(workspace.plan, "Bo Lind")
    assert workspace.plan.decisions[1].no_answer == "Legal waits"
    workspace.undo()
    assert not workspace.plan.table(Option)


def test_an_answer_names_the_option_and_makes_an_action_with_its_owner(
    qtbot: QtBot, tmp_path: Path
) -> None:
    workspace = asked(tmp_path)
    workspace.do("add", rows.add, Option, decision_id=1, text="Bo backs up Legal")
    dialog = DecisionAnswerDialog(None, workspace, workspace.plan.decisions[1])
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.owner.currentText() == "Ann Berg"
    dialog.owner.setCurrentText("Bo Lind")
    dialog.by.setText("The board")
    dialog.on.set(date(2027, 1, 20))
    dialog.ok.click()
    decision, plan = workspace.plan.decisions[1], workspace.plan
    assert (decision.outcome, decision.option_id, decision.decided_by) == (
        *("agreed", 1),
        "The board",
    )
    seat = plan.responsibility_for(plan.actions[decision.action_id or 0])
    assert [a.person_id for a in plan.assignments_of(seat.id)] == [person_id(plan, "Bo Lind")]


def test_what_was_answered_before_stands_there_again(qtbot: QtBot, tmp_path: Path) -> None:
    workspace = asked(tmp_path)
    for text in ("Now", "Later"):
        workspace.do("add", rows.add, Option, decision_id=1, text=text)

    def shown() -> str:
        dialog = DecisionAnswerDialog(None, workspace, workspace.plan.decisions[1])
        qtbot.addWidget(dialog)
        return dialog.answer.currentText()

    assert shown() == "Agreed: Now"
    workspace.do("agree", decisions.agree, 1, "The board", date(2027, 1, 20), option_id=2)
    assert shown() == "Agreed: Later"
    workspace.do("refuse", decisions.refuse, 1, "The board", date(2027, 1, 20))
    assert shown() == "Refused"


def test_what_is_put_off_is_asked_until_when(qtbot: QtBot, tmp_path: Path) -> None:
    workspace = asked(tmp_path)
    dialog = DecisionAnswerDialog(None, workspace, workspace.plan.decisions[1])
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.until.isEnabled()
    dialog.answer.setCurrentText("Put off")
    assert not dialog.owner.isEnabled()
    dialog.ok.click()
    assert dialog.wrong.text() == "Say until when it is put off."
    dialog.until.set(date(2027, 2, 20))
    dialog.ok.click()
    decision = workspace.plan.decisions[1]
    assert (decision.outcome, decision.by_when) == ("open", date(2027, 2, 20))
    workspace.undo()
    assert workspace.plan.decisions[1].by_when is None
