"""What a plan says about itself."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from planner.actions.plan_info import edit_plan_info
from planner.errors import PlannerError
from planner.text import tr
from planner.ui.dialogs.form import DayField, FormDialog
from planner.ui.state.workspace import Workspace


class PlanDetailsDialog(FormDialog):
    """The plan's name, launch date, who prepares it, and how confidential it is."""

    def __init__(self, parent: QWidget | None, workspace: Workspace) -> None:
        super().__init__(parent, tr("Plan details"), tr("Save"))
        info = workspace.plan.info
        self._workspace = workspace
        self.name = QLineEdit(info.name)
        self.launch = DayField(workspace.today, info.launch)
        self.prepared_by = QLineEdit(info.prepared_by)
        self.confidentiality = QLineEdit(info.confidentiality)
        self.add(tr("Name"), self.name)
        self.add(tr("Launch"), self.launch)
        self.add(tr("Prepared by"), self.prepared_by)
        self.add(
            tr("Confidentiality"), self.confidentiality, tr("Printed on every page of a document.")
        )
        self.accepted_by = self._save

    def _save(self) -> None:
        if not self.name.text().strip():
            raise PlannerError(tr("A plan needs a name."))
        self._workspace.attempt(
            tr("change plan details"),
            edit_plan_info,
            name=self.name.text().strip(),
            launch=self.launch.value(),
            prepared_by=self.prepared_by.text().strip(),
            confidentiality=self.confidentiality.text().strip(),
        )
