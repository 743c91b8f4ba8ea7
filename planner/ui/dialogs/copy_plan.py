"""A copy of the open plan for another region: its name, its launch, and what comes along."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from planner.actions.next_region import copy_for_region, days_between, what_is_kept
from planner.actions.normalize import normalize_text
from planner.errors import PlannerError
from planner.models.fields import what_is_wrong
from planner.store import Store
from planner.text import tr, trn
from planner.ui.dialogs.file_chooser import FileChooser
from planner.ui.dialogs.form import DayField, FormDialog
from planner.ui.dialogs.plan_place import PlanPlace
from planner.ui.state.workspace import Workspace

_LATER = timedelta(weeks=13)
"""How much later the next region launches, unless somebody says so: a quarter."""


class CopyPlanDialog(FormDialog):
    """Says what is kept before anything is made; ``make`` makes the copy."""

    def __init__(
        self, parent: QWidget | None, workspace: Workspace, folder: Path, choose: FileChooser
    ) -> None:
        self._source = workspace.plan
        super().__init__(
            parent,
            tr("Copy plan for another region"),
            tr("Create copy"),
            what_is_kept(self._source),
            width=560,
        )
        info = self._source.info
        self.name = QLineEdit(tr("{name}, next region", name=info.name))
        self.launch = DayField(workspace.today, _later(info.launch))
        self.place = PlanPlace(folder, choose)
        self.add(tr("Name"), self.name)
        self.moved = self.add_remarked(tr("Launch"), self.launch)
        self.add(tr("File"), self.place)
        self.name.textChanged.connect(self._name_file)
        self.launch.edit.textChanged.connect(self._show_shift)
        self._name_file()
        self._show_shift()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.name.selectAll()

    def _name_file(self) -> None:
        self.place.propose_for(self.name.text())

    def _show_shift(self) -> None:
        """Say by how much days move."""
        try:
            self.moved.setText(self._moved_words())
        except PlannerError as error:
            self.moved.setText(str(error))

    def _moved_words(self) -> str:
        days = days_between(self._source, self._launch())
        if days == 0:
            return tr("All days stay as they are.")
        if days > 0:
            return trn(
                "Every day moves {count} day later.", "Every day moves {count} days later.", days
            )
        return trn(
            "Every day moves {count} day earlier.", "Every day moves {count} days earlier.", -days
        )

    def _launch(self) -> date:
        launch = self.launch.value()
        if launch is None:
            raise PlannerError(tr("Say on which day the other region launches."))
        wrong = what_is_wrong("plan_info", "launch", launch)
        if wrong is not None:
            raise PlannerError(wrong)
        return launch

    def make(self) -> Store:
        """Make the copy and return it, open. Raises ``PlannerError`` where it cannot be made."""
        if not self.name.text().strip():
            raise PlannerError(tr("A plan needs a name."))
        launch = self._launch()
        days_between(self._source, launch)
        self.place.check()
        label = tr("Copy from {name}", name=self._source.info.name)
        return Store.create(
            self.place.path(),
            normalize_text("name", self.name.text()),
            launch,
            fill=lambda store: store.run(label, copy_for_region, self._source, launch),
        )


def _later(launch: date | None) -> date | None:
    try:
        return launch + _LATER if launch is not None else None
    except OverflowError:
        return launch
