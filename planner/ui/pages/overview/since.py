"""Which pack the overview compares today with: the last one, or another that is chosen."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from planner.models import Snapshot
from planner.text import day, plainly, tr
from planner.ui.state.plan_state import PlanState
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.figure import Link

_KEPT = "overview"
"""The name under which the window remembers it for each plan."""
_MOST = 12
"""Packs that the menu names; the Reports page has all of them."""


class SinceMenu(Link):
    """The day of a pack; pressing it offers the other packs."""

    chosen = Signal(int)
    """This pack is to be compared with; 0 is the last one, whichever that is."""
    changes_asked = Signal(int)
    """All that has changed since this pack is wanted."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("", parent, quiet=True)
        self._workspace = workspace
        self._packs: list[Snapshot] = []
        self._compared = 0
        self.clicked.connect(self._open)

    def show_packs(self, compared: date | None) -> None:
        """Offer the packs up to today, and show the day of the one that is compared with."""
        every, today = self._workspace.plan.snapshots.values(), self._workspace.today
        packs = (pack for pack in every if pack.on <= today)
        self._packs = sorted(packs, key=lambda pack: (pack.on, pack.id), reverse=True)
        self._compared = compared_pack(self._workspace)
        self.setVisible(compared is not None)
        if compared is not None:
            said = day(compared, near=today)
            self.setText(f"{said} ▾")
            self.setAccessibleName(tr("Compared with the pack of {day}", day=said))

    @property
    def is_last(self) -> bool:
        """Whether the last pack is compared with."""
        return not self._packs or self._compared in (0, self._packs[0].id)

    def menu(self) -> QMenu:
        """Return the menu of the packs, newest first."""
        menu = QMenu(self)
        group = QActionGroup(menu)
        for place, pack in enumerate(self._packs[:_MOST]):
            action = menu.addAction(self._words(place, pack).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(self.is_last if not place else pack.id == self._compared)
            group.addAction(action)
            pack_id = pack.id if place else 0
            action.triggered.connect(lambda _=False, chosen_id=pack_id: self.chosen.emit(chosen_id))
        menu.addSeparator()
        since = self._compared or self._packs[0].id
        changes = menu.addAction(tr("What has changed, finding by finding"))
        changes.triggered.connect(lambda: self.changes_asked.emit(since))
        return menu

    def _words(self, place: int, pack: Snapshot) -> str:
        """Name a pack by its day, and by its label where that says more than the day."""
        when = day(pack.on, near=self._workspace.today)
        if not place:
            return tr("Since the last pack, {day}", day=when)
        with plainly():
            alone = sum(other.on == pack.on for other in self._packs) == 1
            if alone and day(pack.on) in pack.label:
                return tr("Since {day}", day=when)
        return tr("Since {day}, {label}", day=when, label=pack.label)

    def _open(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))


def compared_pack(workspace: Workspace) -> int:
    """Return the id of the pack that was chosen to compare with; 0 for the last one."""
    chosen = _state(workspace).get(_KEPT).get("since", 0)
    known = isinstance(chosen, int) and chosen in workspace.plan.snapshots
    return chosen if known else 0


def compare_with(workspace: Workspace, pack_id: int) -> None:
    """Compare with this pack from now on; 0 is the last one."""
    _state(workspace).keep(_KEPT, {"since": pack_id})


def _state(workspace: Workspace) -> PlanState:
    return PlanState(workspace.window_state, workspace.plan.info.key)
