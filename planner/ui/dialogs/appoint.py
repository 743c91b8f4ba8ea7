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
from planner.ui.lists.naming import make_department, make_person, people_choices
from planner.ui.table.delegate import PickBox
from planner.ui.widgets.fields import ComboBox
from planner.ui.workspace import Workspace


class AppointDialog(FormDialog):
    """Who, where, as what; a name or department that is not there yet is made."""

    def __init__(
        self, parent: QWidget | None, workspace: Workspace, department_id: int | None
    ) -> None:
        super().__init__(parent, tr("Add a champion"), tr("Add"))
        self._workspace = workspace
        plan = workspace.plan
        self._people = {name: id_ for id_, name in people_choices(plan)}
        self._departments = {d.name: d.id for d in plan.departments.values()}
        self.person = PickBox(self, list(self._people), free=True)
        self.person.start_with("")
        names = sorted(self._departments, key=str.casefold)
        self.department = PickBox(self, names, free=True)
        chosen = plan.departments.get(department_id or 0)
        self.department.start_with(chosen.name if chosen else "")
        self.role = ComboBox()
        self.role.addItem(tr("Champion"), "owner")
        self.role.addItem(tr("Backup"), "backup")
        self.status = ComboBox()
        for status in get_args(ChampionStatus):
            self.status.addItem(tr(status), status)
        self.add(tr("Who"), self.person, tr("A new name adds the person to the plan."))
        self.add(tr("Department"), self.department)
        self.add(tr("As"), self.role)
        self.add(tr("Status"), self.status, tr("From accepted to quiet the seat is held."))
        self.accepted_by = self._save

    def _save(self) -> None:
        who, where = self.person.currentText(), self.department.currentText()
        if not who:
            raise PlannerError(tr("Say who."))
        if not where:
            raise PlannerError(tr("Say for which department."))
        person_id, department_id = self._people.get(who), self._departments.get(where)
        role, status = self.role.currentData(), self.status.currentData()

        def appoint(draft: Draft) -> object:
            person = person_id or make_person(draft, who)
            department = department_id or make_department(draft, where)
            seat = draft.plan.responsibility_for(draft.plan.departments[department])
            return roles.assign(draft, seat.id, person, role, status=status)

        words = tr("appoint backup") if role == "backup" else tr("add champion")
        self._workspace.attempt(words, appoint)
