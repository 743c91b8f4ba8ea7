"""Appoint a champion or a backup of a department."""

from __future__ import annotations

from typing import get_args

from PySide6.QtWidgets import QWidget

from planner.actions import roles
from planner.errors import PlannerError
from planner.models import Draft
from planner.models.roles import ChampionStatus
from planner.text import tr
from planner.ui.dialogs.form import FormDialog
from planner.ui.lists.naming import department_choice, person_choice
from planner.ui.state.workspace import Workspace
from planner.ui.table.making_box import MakingBox
from planner.ui.widgets.fields import ComboBox


class AppointDialog(FormDialog):
    """Who, where, as what; a person or department that is not there yet is made on purpose, by
    the last line of the list."""

    def __init__(
        self, parent: QWidget | None, workspace: Workspace, department_id: int | None
    ) -> None:
        super().__init__(parent, tr("Add a champion"), tr("Add"))
        self._workspace = workspace
        plan = workspace.plan
        self._who, self._where = person_choice(workspace), department_choice(workspace)
        self.person = MakingBox(self, self._who.labels())
        self.person.start_with("")
        self.department = MakingBox(self, self._where.labels())
        chosen = plan.departments.get(department_id or 0)
        self.department.start_with(chosen.name if chosen else "")
        self.role = ComboBox()
        self.role.addItem(tr("Champion"), "owner")
        self.role.addItem(tr("Backup"), "backup")
        self.status = ComboBox()
        for status in get_args(ChampionStatus):
            self.status.addItem(tr(status), status)
        self.add(
            tr("Who"),
            self.person,
            tr("For somebody new, type the name and choose the last line of the list."),
        )
        self.add(tr("Department"), self.department)
        self.add(tr("As"), self.role)
        self.add(tr("Status"), self.status, tr("From accepted to quiet the seat is held."))
        self.accepted_by = self._save

    def _save(self) -> None:
        who, where = self.person.value(), self.department.value()
        if not who:
            raise PlannerError(tr("Choose a person."))
        if not where:
            raise PlannerError(tr("Choose a department."))
        role, status = self.role.currentData(), self.status.currentData()

        def appoint(draft: Draft) -> object:
            person = self._who.value_of(who, draft)
            department = self._where.value_of(where, draft)
            seat = draft.plan.responsibility_for(draft.plan.departments[department])
            return roles.assign(draft, seat.id, person, role, status=status)

        words = tr("appoint backup") if role == "backup" else tr("add champion")
        self._workspace.attempt(words, appoint)
