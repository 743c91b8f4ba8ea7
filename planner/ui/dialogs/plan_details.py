"""A new plan, and what a plan says about itself."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from planner.actions.plan_info import edit_plan_info
from planner.errors import PlannerError
from planner.models.fields import what_is_wrong
from planner.system_errors import unwritable
from planner.text import tr
from planner.ui.dialogs.file_chooser import PLAN_FILES, FileChooser
from planner.ui.dialogs.form import DayField, FormDialog
from planner.ui.state.window_state import PLAN_ENDING
from planner.ui.state.workspace import Workspace


def file_name(name: str) -> str:
    """Return a file name for a plan of this name, valid on every system."""
    words = re.sub(r"[^\w]+", "-", name.strip().lower()).strip("-_")
    return f"{words[:60] or 'plan'}{PLAN_ENDING}"


class NewPlanDialog(FormDialog):
    """Asks for a name, a launch date and a place; ``path``, ``name`` and ``launch`` answer."""

    def __init__(
        self, parent: QWidget | None, folder: Path, today: date, choose: FileChooser
    ) -> None:
        super().__init__(
            parent,
            tr("New plan"),
            tr("Create plan"),
            tr("A plan is one file on your own disk. It saves itself."),
            width=520,
        )
        self._choose = choose
        self._folder = folder
        self._own_place = False
        self.name = QLineEdit()
        self.launch = DayField(today)
        self.place = QLineEdit(str(folder / file_name("")))
        pick = QPushButton(tr("Choose…"))
        pick.clicked.connect(self._pick)
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.place, 1)
        row.addWidget(pick)
        place.setFocusProxy(self.place)
        self.add(tr("Name"), self.name)
        self.add(tr("Launch"), self.launch, tr("Leave empty until it is known."))
        self.add(tr("File"), place)
        self.name.textChanged.connect(self._name_file)
        self.place.textEdited.connect(self._keep_place)

    def path(self) -> Path:
        path = Path(self.place.text().strip()).expanduser()
        return path if path.suffix else path.with_name(path.name + PLAN_ENDING)

    def check(self) -> None:
        """Refuse what cannot be a plan, before anything is made."""
        if not self.name.text().strip():
            raise PlannerError(tr("A plan needs a name."))
        wrong = what_is_wrong("plan_info", "launch", self.launch.value())
        if wrong is not None:
            raise PlannerError(wrong)
        try:
            taken, has_folder = self.path().exists(), self.path().parent.is_dir()
        except (OSError, ValueError, RuntimeError) as error:
            raise unwritable(self.place.text(), error) from error
        if taken:
            raise PlannerError(tr("A file with this name already exists. Choose another name."))
        if not has_folder:
            raise PlannerError(tr("The folder {path} does not exist.", path=self.path().parent))

    def _name_file(self, text: str) -> None:
        if not self._own_place:
            self.place.setText(str(self._folder / file_name(text)))

    def _keep_place(self) -> None:
        self._own_place = True

    def _pick(self) -> None:
        path = self._choose.save(self, tr("Where to keep the plan"), self.path(), tr(PLAN_FILES))
        if path is not None:
            self._own_place = True
            self.place.setText(str(path))


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
