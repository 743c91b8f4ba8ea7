"""People dropped on what somebody holds: they are asked to be its owner, or a backup."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QMenu, QRubberBand

from planner.actions import roles
from planner.analysis.findings.subjects import responsibility_names
from planner.models import Plan, Responsibility
from planner.models.roles import Role
from planner.text import tr, trn
from planner.ui.drag_rows import PEOPLE, TakesDrops, dragged
from planner.ui.look.plain import menu_text
from planner.ui.named_action import NamedAction
from planner.ui.state.workspace import Workspace
from planner.ui.table import TablePanel

_ROLES: tuple[Role, ...] = ("owner", "backup")


class Target(NamedTuple):
    """What lies below the pointer, and can be given to people."""

    responsibility_id: int
    box: QRect
    """Where it lies, in the view."""
    others: Callable[[list[int]], Sequence[NamedAction]] = lambda people: ()
    """What else can be done with people who are dropped here."""


class PeopleDrop:
    """Takes people who are dropped on a view, and offers what they can be made there."""

    def __init__(
        self,
        view: TakesDrops,
        workspace: Workspace,
        target_at: Callable[[QPoint], Target | None],
    ) -> None:
        self._view, self._workspace, self._target_at = view, workspace, target_at
        self._band = QRubberBand(QRubberBand.Shape.Rectangle, view.viewport())
        view.let_take(self)

    def over(self, event: QDropEvent) -> bool:
        if not self._people(event):
            return False
        target = self._target_at(event.position().toPoint())
        if target is not None:
            self._band.setGeometry(target.box)
            event.acceptProposedAction()
        else:
            event.ignore()
        self._band.setVisible(target is not None)
        return True

    def drop(self, event: QDropEvent) -> bool:
        people = self._people(event)
        target = self._target_at(event.position().toPoint()) if people else None
        if target is not None:
            event.acceptProposedAction()
            self.offer(people, target)
        return bool(people)

    def away(self) -> None:
        self._band.hide()

    def _people(self, event: QDropEvent) -> list[int]:
        if self._workspace.read_only:
            return []
        plan = self._workspace.plan
        return [at for at in dragged(event.mimeData(), PEOPLE) if at in plan.people]

    def offer(self, people: list[int], target: Target) -> QMenu:
        """Ask what these people are to be, in a menu where they were dropped."""
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, act in [*self._roles(people, target), *target.others(people)]:
            menu.addAction(menu_text(words)).triggered.connect(lambda _=False, do=act: do())
        plan, at = self._workspace.plan, target.responsibility_id
        for entry, role in zip(menu.actions(), _ROLES, strict=False):
            entry.setEnabled(
                any(role not in roles.roles_of(plan, at, person_id) for person_id in people)
            )
        below = self._view.viewport().mapToGlobal(target.box.bottomLeft())
        menu.popup(below + QPoint(16, 0))
        menu.setActiveAction(next(entry for entry in menu.actions() if entry.isEnabled()))
        return menu

    def _roles(self, people: list[int], target: Target) -> list[NamedAction]:
        plan, at = self._workspace.plan, target.responsibility_id
        names = _names(plan, people, at)
        owner = tr("Make {who} champion of {what}", **names)
        if plan.get(Responsibility, at).kind != "champion seat":
            owner = tr("Make {who} owner of {what}", **names)
        backup = tr("Make {who} backup for {what}", **names)
        return [
            (owner, lambda: self._put(owner, people, at, "owner")),
            (backup, lambda: self._put(backup, people, at, "backup")),
        ]

    def _put(self, label: str, people: list[int], at: int, role: Role) -> None:
        if self._workspace.do(label, roles.give_role, at, people, role) is None:
            return
        plan = self._workspace.plan
        names = _names(plan, people, at)
        if role == "backup":
            words = tr("Named backup for {what}: {who}. It counts once they are ready.", **names)
        elif plan.get(Responsibility, at).kind == "champion seat":
            words = tr("Nominated as champion of {what}: {who}. It counts once accepted.", **names)
        else:
            words = tr("Named owner of {what}: {who}.", **names)
        undo = tr("Undo"), lambda: self._workspace.undo()
        self._workspace.show_message(words, "good", undo)


def _names(plan: Plan, people: list[int], responsibility_id: int) -> dict[str, str]:
    """Return who is dropped, and on what."""
    who = trn("{count} person", "{count} people", len(people))
    if len(people) == 1:
        who = plan.people[people[0]].shown_name
    return {"who": who, "what": responsibility_names(plan, (responsibility_id,))}


def take_people(
    panel: TablePanel, workspace: Workspace, subject_of: Callable[[Any], Any]
) -> PeopleDrop:
    """Let people be dropped on the rows of a table; ``subject_of`` gives what a row is about."""
    view = panel.view

    def target_at(point: QPoint) -> Target | None:
        row = panel.model.row(view.indexAt(point))
        if row is None:
            return None
        seat = workspace.plan.responsibility_for(subject_of(row))
        line = view.rowAt(point.y())
        top, width = view.rowViewportPosition(line), view.viewport().width()
        return Target(seat.id, QRect(0, top, width, view.rowHeight(line)))

    return PeopleDrop(view, workspace, target_at)
