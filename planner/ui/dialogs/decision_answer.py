"""Write down what a meeting answered, on which option, and who does it."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from planner.actions import decisions
from planner.analysis.meeting.options import appointed_words, appointments_of, options_of
from planner.errors import PlannerError
from planner.models import Decision, Plan
from planner.text import tr
from planner.ui.dialogs.form import DayField, FormDialog
from planner.ui.dialogs.somebody_box import SomebodyBox, person_in
from planner.ui.lists.naming import person_choice, person_label
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.fields import ComboBox

_REFUSED, _PUT_OFF = "refused", "put off"


class DecisionAnswerDialog(FormDialog):
    """What was agreed becomes an action with an owner; whom the option appoints is to be asked."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, decision: Decision) -> None:
        super().__init__(
            parent,
            tr("The answer to “{ask}”", ask=decision.ask),
            tr("Save"),
            tr(
                "What is agreed becomes an action with an owner. Whom it appoints is nominated,"
                " to be asked."
            ),
        )
        self._workspace, self._decision = workspace, decision
        plan = workspace.plan
        self.by = QLineEdit(decision.decided_by or decision.from_whom)
        self.answer = _answer_box(plan, decision)
        given = _REFUSED if decision.outcome == "refused" else decision.option_id
        self.answer.setCurrentIndex(max(0, self.answer.findData(given)))
        self.until = DayField(workspace.today, None)
        self.on = DayField(workspace.today, decision.decided_on or workspace.today)
        self.owner = SomebodyBox(workspace, person_choice(workspace))
        asked = decisions.sole_person_asked(plan, decision, workspace.today)
        self.owner.setCurrentText("" if asked is None else person_label(plan, asked))
        self.add(tr("Answer"), self.answer)
        self.add(tr("Put off until"), self.until)
        self.add(tr("Decided by"), self.by)
        self.add(tr("Decided on"), self.on)
        self.add(
            tr("Who does it"),
            self.owner,
            tr(
                "Left empty, the action has no owner, and the findings say so. For somebody new,"
                " type the name and choose the last line of the list."
            ),
        )
        self.answer.currentIndexChanged.connect(self._offer_fields)
        self.accepted_by = self._save
        self._offer_fields()

    def _offer_fields(self) -> None:
        """Let be filled in what the answer asks for."""
        answer = self.answer.currentData()
        self.owner.setEnabled(answer not in (_REFUSED, _PUT_OFF))
        self.until.setEnabled(answer == _PUT_OFF)
        for field in (self.by, self.on):
            field.setEnabled(answer != _PUT_OFF)

    def _save(self) -> None:
        on = self.on.value() or self._workspace.today
        chosen, by = self.answer.currentData(), self.by.text().strip()
        if chosen == _PUT_OFF:
            self._put_off()
            return
        if chosen == _REFUSED:
            words = tr("refuse a decision")
            self._workspace.attempt(words, decisions.refuse, self._decision.id, by, on)
            return
        owner = self.owner.chosen()
        self._workspace.attempt(
            tr("agree a decision"),
            lambda draft: decisions.agree(
                draft, self._decision.id, by, on, person_in(draft, owner), chosen
            ),
        )

    def _put_off(self) -> None:
        until = self.until.value()
        if until is None:
            raise PlannerError(tr("Say until when it is put off."))
        words = tr("put a decision off")
        self._workspace.attempt(words, decisions.put_off, self._decision.id, until)


def _answer_box(plan: Plan, decision: Decision) -> ComboBox:
    """Return a box of what can be answered: each option agreed to, refused, or put off."""
    box = ComboBox()
    for option in options_of(plan, decision):
        words = option.text or appointed_words(plan, appointments_of(plan, option))
        box.addItem(tr("Agreed: {option}", option=words), option.id)
    if not box.count():
        box.addItem(tr("Agreed"), None)
    box.addItem(tr("Refused"), _REFUSED)
    box.addItem(tr("Put off"), _PUT_OFF)
    return box
