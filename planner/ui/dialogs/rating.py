"""Rate a sponsor or a department: where they are, where they are wanted, what was seen."""

from __future__ import annotations

from typing import get_args

from PySide6.QtWidgets import QLineEdit, QWidget

from planner.actions.buy_in import rate
from planner.analysis.sponsors.buy_in import SCALE
from planner.errors import PlannerError
from planner.models import BuyIn
from planner.text import number, tr
from planner.ui.dialogs.form import DayField, FormDialog
from planner.ui.dialogs.subject_box import SubjectBox
from planner.ui.lists.buy_in import Key, subject_of
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.fields import ComboBox

_BY = "rated by"
"""What the window remembers who rated last by."""


class RatingDialog(FormDialog):
    """One rating; what was said before stays in the history."""

    def __init__(
        self,
        parent: QWidget | None,
        workspace: Workspace,
        key: Key | None = None,
        buy_in: str = "",
        influence: int | None = None,
    ) -> None:
        super().__init__(
            parent,
            tr("Rate buy-in"),
            tr("Rate"),
            tr("What was said before stays in the history."),
        )
        self._workspace = workspace
        self.scroll_fields(560, 420)
        self.who = SubjectBox(workspace, key)
        self.current, self.wanted, self.influence = _steps_box(), _steps_box(), _influence_box()
        self.evidence = QLineEdit()
        self.on = DayField(workspace.today, workspace.today)
        self.by = QLineEdit(workspace.window_state.text(_BY, workspace.plan.info.prepared_by))
        self.add(tr("What did you see or hear?"), self.evidence)
        self.add(tr("Who"), self.who)
        self.add(tr("Buy-in"), self.current)
        self.add(tr("Wanted"), self.wanted)
        self.add(tr("Influence"), self.influence)
        self.add(tr("Rated on"), self.on)
        self.add(tr("Rated by"), self.by)
        self._seen: Key | None = None
        self.who.currentIndexChanged.connect(self._show)
        self.who.edit.editingFinished.connect(self._show)
        self._show()
        if buy_in:
            self.current.setCurrentIndex(self.current.findData(buy_in))
        if influence:
            self.influence.setCurrentIndex(self.influence.findData(influence))
        self.accepted_by = self._save

    def _show(self) -> None:
        """Show what is said of whoever is chosen."""
        key = self.who.key()
        if key == self._seen:
            return
        self._seen = key
        subject = None if key is None else subject_of(self._workspace.plan, key)
        if subject is not None:
            self.current.setCurrentIndex(self.current.findData(subject.buy_in or ""))
            self.wanted.setCurrentIndex(self.wanted.findData(subject.buy_in_wanted or ""))
            self.influence.setCurrentIndex(self.influence.findData(subject.influence))

    def _save(self) -> None:
        key, current = self.who.key(), self.current.currentData()
        subject = None if key is None else subject_of(self._workspace.plan, key)
        if subject is None:
            raise PlannerError(tr("Choose a sponsor or a department."))
        if current not in get_args(BuyIn):
            raise PlannerError(tr("Say where they are."))
        by = self.by.text().strip()
        self._workspace.attempt(
            tr("rate buy-in"),
            rate,
            type(subject),
            subject.id,
            on=self.on.value() or self._workspace.today,
            current=current,
            desired=self.wanted.currentData() or None,
            influence=self.influence.currentData(),
            by=by,
            evidence=self.evidence.text().strip(),
        )
        self._workspace.window_state.keep(_BY, by)


def _steps_box() -> ComboBox:
    box = ComboBox()
    box.addItem(tr("not rated"), "")
    for step in SCALE:
        box.addItem(tr(step), step)
    return box


def _influence_box() -> ComboBox:
    box = ComboBox()
    box.addItem(tr("not said"), None)
    for value in range(1, 6):
        box.addItem(tr("{value} of 5", value=number(value)), value)
    return box
