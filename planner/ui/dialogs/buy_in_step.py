"""Plan the next step towards somebody's buy-in."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from planner.actions import rows
from planner.actions.buy_in import add_next_step
from planner.errors import PlannerError
from planner.models.work import FINISHED_STATUSES
from planner.text import tr
from planner.ui.as_written import sorting_key
from planner.ui.dialogs.form import DayField, FormDialog
from planner.ui.dialogs.somebody_box import SomebodyBox, person_in
from planner.ui.dialogs.subject_box import SubjectBox
from planner.ui.lists.buy_in import Key, subject_of
from planner.ui.lists.naming import person_choice
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.fields import ComboBox


class NextStepDialog(FormDialog):
    """An action that is there already, or a new one with its owner and its day."""

    def __init__(
        self, parent: QWidget | None, workspace: Workspace, key: Key | None = None
    ) -> None:
        super().__init__(
            parent,
            tr("Next step"),
            tr("Save"),
            tr("A new action stands in the timeline too; one that is there can be chosen."),
        )
        self._workspace = workspace
        plan = workspace.plan
        self.title, self.action = QLineEdit(), ComboBox()
        self.action.addItem(tr("a new one"), None)
        waiting = [a for a in plan.actions.values() if a.status not in FINISHED_STATUSES]
        for action in sorted(waiting, key=lambda a: sorting_key(a.title)):
            self.action.addItem(action.title, action.id)
        self.who = SubjectBox(workspace, key)
        self.owner = SomebodyBox(workspace, person_choice(workspace))
        self.due = DayField(workspace.today)
        self.add(tr("What is to be done"), self.title)
        self.add(tr("For"), self.who)
        self.add(
            tr("Owner"),
            self.owner,
            tr("For somebody new, type the name and choose the last line of the list."),
        )
        self.add(tr("Due"), self.due)
        self.add(tr("Action"), self.action, tr("Of one there is, title, owner and day are known."))
        self.accepted_by = self._save

    def _save(self) -> None:
        key, title = self.who.key(), self.title.text().strip()
        subject = None if key is None else subject_of(self._workspace.plan, key)
        if subject is None:
            raise PlannerError(tr("Choose a sponsor or a department."))
        words, subject_type, step = (
            tr("plan the next step"),
            type(subject),
            self.action.currentData(),
        )
        if step is not None:
            self._workspace.attempt(words, rows.edit, subject_type, subject.id, next_action_id=step)
            return
        if not title:
            raise PlannerError(tr("Say what is to be done."))
        owner, due = self.owner.chosen(), self.due.value()
        self._workspace.attempt(
            words,
            lambda draft: add_next_step(
                draft,
                subject_type,
                subject.id,
                title=title,
                owner_id=person_in(draft, owner),
                due=due,
            ),
        )
