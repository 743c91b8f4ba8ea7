"""Who holds one thing, in the details panel: given, made ready, and taken away in place."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from planner.actions import roles
from planner.models import Assignment, Draft, Responsibility
from planner.models.roles import Role
from planner.text import tr
from planner.ui.lists.naming import person_choice, person_label
from planner.ui.look.plain import elided, label
from planner.ui.side.adding_box import AddingBox
from planner.ui.side.deferred_changes import do_later
from planner.ui.side.remove_button import remove_button
from planner.ui.state.workspace import Workspace


class HoldersBox(QWidget):
    """The owners and backups of one responsibility."""

    def __init__(self, workspace: Workspace, responsibility: Responsibility) -> None:
        super().__init__()
        self._workspace = workspace
        self._responsibility = responsibility
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        plan = workspace.plan
        assignments = [a for a in plan.assignments_of(responsibility.id) if not self._past(a)]
        assignments.sort(key=lambda a: (a.role != "owner", a.id))
        for assignment in assignments:
            self._add_line(assignment)
        if not assignments:
            self._column.addWidget(label(tr("Nobody yet."), "muted"))
        if not workspace.read_only:
            self._add_picker(tr("Add an owner"), "owner")
            if responsibility.kind != "sponsor seat" or assignments:
                self._add_picker(tr("Add a backup"), "backup")

    def _past(self, assignment: Assignment) -> bool:
        return assignment.until is not None and assignment.until < self._workspace.today

    def _add_line(self, assignment: Assignment) -> None:
        workspace = self._workspace
        name = person_label(workspace.plan, assignment.person_id)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(elided(name), 1)
        if assignment.role == "backup":
            ready = QCheckBox(tr("ready"))
            ready.setAccessibleName(tr("{name} is ready", name=name))
            ready.setChecked(assignment.ready)
            ready.setEnabled(not workspace.read_only)
            ready.clicked.connect(lambda on, a=assignment: self._set_ready(a, on))
            words = tr("backup")
            if assignment.status in workspace.plan.settings.idle_statuses:
                words = tr("backup, {status}", status=tr(assignment.status or ""))
            row.addWidget(label(words, "small"))
            row.addWidget(ready)
        else:
            row.addWidget(label(tr(assignment.status or "owner"), "small"))
        if not workspace.read_only:
            what = tr("Take this from {name}", name=name)
            row.addWidget(remove_button(what, partial(self._unassign, assignment)))
        self._column.addLayout(row)

    def _add_picker(self, words: str, role: Role) -> None:
        responsibility = self._responsibility
        step = tr("appoint owner") if role == "owner" else tr("appoint backup")
        if responsibility.kind == "champion seat" and role == "owner":
            step = tr("nominate champion")

        def give(draft: Draft, person_id: int) -> object:
            return roles.assign(draft, responsibility.id, person_id, role)

        who = person_choice(self._workspace)
        self._column.addWidget(AddingBox(self._workspace, words, who, step, give))

    # The panel is rebuilt by each change, so changes wait until the click is over.

    def _set_ready(self, assignment: Assignment, ready: bool) -> None:
        on = self._workspace.today if ready else None
        do_later(
            self._workspace,
            tr("mark backup ready") if ready else tr("mark backup not ready"),
            roles.set_ready,
            assignment.id,
            ready,
            on,
        )

    def _unassign(self, assignment: Assignment) -> None:
        do_later(self._workspace, tr("take responsibility away"), roles.unassign, assignment.id)
