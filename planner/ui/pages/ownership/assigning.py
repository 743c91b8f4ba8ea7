"""Putting people into roles, cell by cell of the matrix."""

from __future__ import annotations

from planner.actions import roles
from planner.analysis.findings.subjects import responsibility_names
from planner.models import Assignment
from planner.models.roles import HOLDING_STATUSES
from planner.text import tr
from planner.ui.state.workspace import Workspace


class Assigning:
    """What the letters of the matrix do to the plan, each as one step that can be undone."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def assign(
        self, responsibility_id: int, person_id: int, role: str, held: Assignment | None
    ) -> None:
        """Make a person owner or backup here, or neither, who has ``held`` it in this way so far;
        once more marks a backup ready."""
        plan = self._workspace.plan
        name = responsibility_names(plan, (responsibility_id,))
        who = plan.people[person_id].shown_name
        if not role:
            if held is not None:
                label = tr("take {name} off {responsibility}", name=who, responsibility=name)
                self._workspace.do(label, roles.take_off, responsibility_id, person_id)
        elif held is not None and held.role == role:
            self._count(held, who, name)
        else:
            label = (
                tr("make {name} owner of {responsibility}", name=who, responsibility=name)
                if role == "owner"
                else tr("Appoint {name} backup for {responsibility}", name=who, responsibility=name)
            )
            self._workspace.do(label, roles.give_role, responsibility_id, [person_id], role)

    def _count(self, assignment: Assignment, who: str, name: str) -> None:
        """Let the same letter count them: a nominee accepts, a backup becomes ready, or not."""
        if assignment.role == "owner":
            if assignment.status is not None and assignment.status not in HOLDING_STATUSES:
                label = tr("{name} accepts {responsibility}", name=who, responsibility=name)
                day = self._workspace.today
                self._workspace.do(label, roles.set_status, assignment.id, "accepted", day)
            return
        ready = not assignment.ready
        label = (
            tr("mark {name} ready for {responsibility}", name=who, responsibility=name)
            if ready
            else tr("mark {name} not ready for {responsibility}", name=who, responsibility=name)
        )
        self._workspace.do(label, roles.set_ready, assignment.id, ready)
