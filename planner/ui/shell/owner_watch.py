"""A plan that somebody else has open: only read here, until it is closed there."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from planner.errors import PlannerError
from planner.text import tr
from planner.ui.state.workspace import Workspace

if TYPE_CHECKING:
    from planner.store import Store


class OwnerWatch:
    """Offers to change a plan here once whoever had it open has closed it."""

    def __init__(self, workspace: Workspace, use: Callable[[Store], None]) -> None:
        self._workspace, self._use = workspace, use
        self._offered = True
        workspace.planOpened.connect(self._opened)

    def can_try(self) -> bool:
        """Return whether the open plan can only be read, so that it is worth trying again; in a
        review it is meant to be."""
        store = self._workspace.store
        return store is not None and store.read_only and self._workspace.reviewing is None

    def _opened(self) -> None:
        self._offered = not (self.can_try() and self._is_held())

    def _is_held(self) -> bool:
        from planner.store.lock import lock_path

        store = self._workspace.store
        return store is not None and os.path.lexists(lock_path(store.path))

    def check(self) -> None:
        """Offer it where the plan has been closed elsewhere since it was opened here."""
        if self._offered or self._is_held():
            return
        self._offered = True
        words = tr("The plan was closed elsewhere. It can be changed here now.")
        self._workspace.show_message(words, "plain", (tr("Change it here"), self.try_again))

    def try_again(self) -> None:
        """Open the plan again for changing; say who still has it where that cannot be."""
        from planner.store import Store

        current = self._workspace.store
        if current is None or not self.can_try():
            return
        try:
            store = Store.open(current.path)
        except PlannerError as error:
            self._workspace.show_message(str(error), "bad")
            return
        if store.why_read_only is not None:
            store.close()
            again = tr("Try again"), self.try_again
            self._workspace.show_message(store.why_read_only, "plain", again)
            return
        self._use(store)
        self._workspace.show_message(tr("You can change the plan now."), "good")
