"""Somebody leaves, and what is held on somebody."""

from __future__ import annotations

from datetime import date

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QScrollArea

from planner.actions import roles, rows
from planner.models import Draft, Goal, Scenario
from planner.ui.dialogs.person_held import PersonHeldDialog
from planner.ui.dialogs.person_leaves import PersonLeavesDialog
from planner.ui.shell.main_window import MainWindow
from tests.plans import person_id, responsibility_id
from tests.ui.opened import holders, settled
from tests.ui.windows import Answers, in_sight


def test_whoever_leaves_is_asked_what_becomes_of_all_they_hold(qtbot, workspace) -> None:
    ann = person_id(workspace.plan, "Ann Berg")
    dialog = PersonLeavesDialog(None, workspace, ann)
    qtbot.addWidget(dialog)
    assert {workspace.plan.name_of(workspace.plan.responsibilities[r]) for r in dialog.picks} == {
        "Finance",
        "Legal",
    }
    finance = responsibility_id(workspace.plan, "Finance")
    assert dialog.picks[finance].currentText() == "Bo Çelik – backup, ready"


def test_everything_to_hand_over_is_in_sight(qtbot, workspace) -> None:
    dialog = PersonLeavesDialog(None, workspace, person_id(workspace.plan, "Ann Berg"))
    qtbot.addWidget(dialog)
    dialog.show()
    area = dialog.findChild(QScrollArea)
    qtbot.waitUntil(lambda: area.viewport().width() > 0)
    assert area.horizontalScrollBar().maximum() == 0
    assert area.verticalScrollBar().maximum() == 0


def test_whoever_is_chosen_later_makes_it_as_high_as_what_they_hold_takes(qtbot, workspace) -> None:
    ann = person_id(workspace.plan, "Ann Berg")

    def hold_much(draft: Draft) -> None:
        for number in range(8):
            goal = rows.add(draft, Goal, title=f"Goal {number}")
            roles.assign(draft, draft.plan.responsibility_for(goal).id, ann)

    workspace.do("give", hold_much)
    dialog = PersonLeavesDialog(None, workspace)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.person.start_with("Ann Berg")
    dialog.person.lineEdit().editingFinished.emit()
    assert len(dialog.picks) == 10
    area = dialog.findChild(QScrollArea)
    qtbot.waitUntil(lambda: area.viewport().height() >= area.widget().sizeHint().height())


def test_a_hand_over_is_one_step_and_passes_on_the_day_after(qtbot, workspace) -> None:
    ann = person_id(workspace.plan, "Ann Berg")
    dialog = PersonLeavesDialog(None, workspace, ann)
    qtbot.addWidget(dialog)
    dialog.day.edit.setText("1 March 2027")
    dialog.ok.click()
    assert workspace.plan.people[ann].last_day == date(2027, 3, 1)
    assert holders(workspace, "Legal", date(2027, 3, 1)) == {"Ann Berg"}
    legal = responsibility_id(workspace.plan, "Legal")
    (given,) = [a for a in workspace.plan.assignments_of(legal) if a.since is not None]
    assert workspace.plan.people[given.person_id].name == "Ció Díaz"
    assert (given.since, given.role, given.status) == (date(2027, 3, 2), "owner", "nominated")
    assert holders(workspace, "Legal", date(2027, 3, 2)) == set()
    assert holders(workspace, "Finance", date(2027, 3, 2)) == {"Bo Çelik"}
    assert workspace.undo_label == "set last day and hand over"
    workspace.undo()
    assert workspace.plan.people[ann].last_day is None
    assert holders(workspace, "Legal", date(2027, 3, 2)) == {"Ann Berg"}


def test_what_passes_to_whom_is_said_and_leads_on_to_the_hand_over(qtbot, workspace) -> None:
    window = in_sight(qtbot, MainWindow(workspace, Answers()))
    ann = person_id(workspace.plan, "Ann Berg")
    dialog = PersonLeavesDialog(window, workspace, ann)
    dialog.day.edit.setText("1 March 2027")
    dialog.ok.click()
    dialog.deleteLater()
    assert window.messages.words.text() == (
        "✓  Ann Berg leaves on 1 March 2027. 2 responsibilities are handed over:"
        " 1 to Bo Çelik and 1 to Ció Díaz."
        " One of them is nominated, and counts once accepted."
    )
    window.messages.action.click()
    page = window.pages["people"]
    assert [(row.what, row.giver) for row in page.hand_overs.panel.model.every_row] == [
        ("Finance", "Ann Berg"),
        ("Legal", "Ann Berg"),
    ]
    settled(qtbot, workspace)
    window.close()


def test_who_takes_over_and_why_is_read_whole(qtbot, workspace) -> None:
    dialog = PersonLeavesDialog(None, workspace, person_id(workspace.plan, "Ann Berg"))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.grab()
    for pick in dialog.picks.values():
        words = pick.fontMetrics().horizontalAdvance(pick.currentText())
        assert "–" in pick.currentText()
        assert words <= pick.edit.width() - 4


def test_without_a_day_nobody_leaves(qtbot, workspace) -> None:
    dialog = PersonLeavesDialog(None, workspace, person_id(workspace.plan, "Ann Berg"))
    qtbot.addWidget(dialog)
    before = workspace.plan
    dialog.show()
    dialog.ok.click()
    assert dialog.isVisible()
    assert dialog.wrong.text() == "Enter the last day, such as 2027-03-01."
    assert workspace.plan is before


class Sure(Answers):
    """Is sure of it when asked, or is not."""

    def __init__(self, answer: bool) -> None:
        super().__init__()
        self.answer = answer

    def confirm(self, parent, title, text, button) -> bool:
        return self.answer


def lines(dialog: PersonHeldDialog) -> list[str]:
    return [dialog.lines.item(at).text() for at in range(dialog.lines.count())]


def test_what_is_held_on_somebody_is_listed_and_copied(qtbot, workspace) -> None:
    ann = person_id(workspace.plan, "Ann Berg")
    dialog = PersonHeldDialog(None, workspace, Sure(False), ann)
    qtbot.addWidget(dialog)
    assert "name: Ann Berg" in lines(dialog)
    assert "holds: Legal (owner, active)" in lines(dialog)
    dialog.copy.click()
    assert QGuiApplication.clipboard().text().splitlines() == lines(dialog)
    dialog.erase.click()
    assert ann in workspace.plan.people


def test_somebody_is_erased_and_what_may_name_them_still_is_listed(qtbot, workspace) -> None:
    workspace.do("add scenario", rows.add, Scenario, name="Ann and Bo leave")
    dialog = PersonHeldDialog(None, workspace, Sure(True), person_id(workspace.plan, "Ann Berg"))
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(workspace.planChanged):
        dialog.erase.click()
    assert {one.name for one in workspace.plan.people.values()} == {"Bo Çelik", "Ció Díaz"}
    assert workspace.undo_label is None
    assert lines(dialog) == ["named in: scenario, name: Ann and Bo leave"]
    assert not dialog.erase.isEnabled()


def test_of_a_day_that_is_past_it_is_said_that_they_left(qtbot, workspace) -> None:
    dialog = PersonLeavesDialog(None, workspace, person_id(workspace.plan, "Ann Berg"))
    qtbot.addWidget(dialog)
    dialog.day.edit.setText("4 January 2027")
    with qtbot.waitSignal(workspace.messageShown) as said:
        dialog.ok.click()
    assert said.args[0].startswith("Ann Berg left on 4 January 2027.")
