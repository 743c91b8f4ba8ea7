"""Note that a purpose statement is agreed as it is worded."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from planner.actions import rows
from planner.errors import PlannerError
from planner.models import Purpose
from planner.text import tr
from planner.ui.dialogs.form import DayField, FormDialog
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.fields import ComboBox


class AgreeDialog(FormDialog):
    """By whom, and when; a statement that is reworded is no longer agreed."""

    def __init__(
        self, parent: QWidget | None, workspace: Workspace, purpose_id: int | None = None
    ) -> None:
        super().__init__(
            parent,
            tr("A statement is agreed"),
            tr("Agreed"),
            tr("It counts for these words: a statement that is reworded is no longer agreed."),
        )
        self._workspace = workspace
        self.by = QLineEdit()
        self.purpose = ComboBox()
        for purpose in workspace.plan.purposes.values():
            if purpose.status != "agreed" or purpose.id == purpose_id:
                self.purpose.addItem(purpose.title, purpose.id)
        if purpose_id is not None:
            self.purpose.setCurrentIndex(self.purpose.findData(purpose_id))
        self.on = DayField(workspace.today, workspace.today)
        self.add(tr("Agreed by"), self.by)
        self.add(tr("Statement"), self.purpose)
        self.add(tr("Agreed on"), self.on)
        self.accepted_by = self._save

    def _save(self) -> None:
        purpose_id, by = self.purpose.currentData(), self.by.text().strip()
        if purpose_id is None:
            raise PlannerError(tr("Every statement is agreed."))
        if not by:
            raise PlannerError(tr("Say who agreed."))
        self._workspace.attempt(
            tr("agree a statement"),
            rows.edit,
            Purpose,
            purpose_id,
            status="agreed",
            agreed_by=by,
            agreed_on=self.on.value() or self._workspace.today,
        )
