"""Write down what worries somebody, and what they were answered."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from planner.actions import rows
from planner.actions.buy_in import answer_concern
from planner.errors import PlannerError
from planner.models import Concern
from planner.text import tr
from planner.ui.dialogs.form import DayField, FormDialog
from planner.ui.dialogs.subject_box import SubjectBox
from planner.ui.lists.buy_in import Key
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.fields import ComboBox


class ConcernDialog(FormDialog):
    """What somebody said, in their words."""

    def __init__(
        self, parent: QWidget | None, workspace: Workspace, key: Key | None = None
    ) -> None:
        super().__init__(parent, tr("Write down a concern"), tr("Add"))
        self._workspace = workspace
        self.quote = QLineEdit()
        self.who = SubjectBox(workspace, key)
        self.said_by = QLineEdit()
        self.on = DayField(workspace.today, workspace.today)
        self.add(tr("In their words"), self.quote)
        self.add(tr("About"), self.who)
        self.add(tr("Said by"), self.said_by)
        self.add(tr("Said on"), self.on)
        self.accepted_by = self._save

    def _save(self) -> None:
        key = self.who.key()
        if key is None:
            raise PlannerError(tr("Choose a sponsor or a department."))
        table, row_id = key
        self._workspace.attempt(
            tr("write down a concern"),
            rows.add,
            Concern,
            quote=self.quote.text().strip(),
            said_by=self.said_by.text().strip(),
            on=self.on.value(),
            sponsor_id=row_id if table == "sponsor" else None,
            department_id=row_id if table == "department" else None,
        )


class AnswerDialog(FormDialog):
    """What somebody was answered to what worries them."""

    def __init__(
        self, parent: QWidget | None, workspace: Workspace, concern_id: int | None = None
    ) -> None:
        super().__init__(parent, tr("Answer a concern"), tr("Save"))
        self._workspace = workspace
        self.answer = QLineEdit()
        self.concern = ComboBox()
        for concern in workspace.plan.table(Concern).values():
            if not concern.answer or concern.id == concern_id:
                self.concern.addItem(concern.quote.replace("\n", " "), concern.id)
        if concern_id is not None:
            self.concern.setCurrentIndex(self.concern.findData(concern_id))
        self.on = DayField(workspace.today, workspace.today)
        self.add(tr("What they were answered"), self.answer)
        self.add(tr("Concern"), self.concern)
        self.add(tr("Answered on"), self.on)
        self.accepted_by = self._save

    def _save(self) -> None:
        concern_id = self.concern.currentData()
        if concern_id is None:
            raise PlannerError(tr("No concern waits for an answer."))
        on = self.on.value() or self._workspace.today
        answer = self.answer.text().strip()
        words = tr("answer a concern")
        self._workspace.attempt(words, answer_concern, concern_id, answer, on)
