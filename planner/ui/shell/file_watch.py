"""What the window does when the file of the open plan is no longer the one it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from planner.errors import PlannerError
from planner.text import tr
from planner.ui.dialogs.file_chooser import FileChooser
from planner.ui.refusals import plain_reason
from planner.ui.state.workspace import Workspace

if TYPE_CHECKING:
    from planner.store import Store


class FileWatch:
    """Takes in what somebody else added to the plan; never takes another plan for it unasked."""

    def __init__(self, window: QWidget, workspace: Workspace, choose: FileChooser) -> None:
        self._window, self._workspace, self._choose = window, workspace, choose

    def check(self) -> None:
        """Compare plan and file, and say what became of it; whenever the window comes forward."""
        store = self._workspace.store
        if store is None:
            return
        from planner.store import FileState

        found = store.compare_with_file()
        if found.state is FileState.NEWER:
            self._read_newer(store)
        elif found.why != self._workspace.file_trouble:
            self._workspace.set_file_trouble(found.why)
            if found.why:
                self._workspace.show_message(found.why, "bad", self._workspace.save_copy_action)

    def reload(self) -> None:
        """Read the file again because somebody asks for it; another plan after asking back."""
        from planner.store import FileState

        store = self._workspace.store
        if store is None:
            return
        found = store.compare_with_file()
        if found.state is FileState.SAME:
            self._workspace.set_file_trouble("")
            self._workspace.show_message(tr("Nothing has changed in the file."), "plain")
        elif found.state is FileState.NEWER:
            self._read_newer(store)
        elif found.state is FileState.OTHER:
            self._ask_for_other(store, found.why)
        else:
            self._workspace.set_file_trouble(found.why)
            self._workspace.show_message(found.why, "bad", self._workspace.save_copy_action)

    def _read_newer(self, store: Store) -> None:
        if self._read(store):
            self._workspace.refresh_all()
            words = tr("The plan was changed elsewhere and has been reloaded.")
            self._workspace.show_message(words, "plain")

    def _ask_for_other(self, store: Store, why: str) -> None:
        title = tr("Open what the file holds now?")
        text = tr("{why} If you open it, what you see now is lost.", why=why)
        if self._choose.confirm(self._window, title, text, tr("Open it")) and self._read(store):
            self._workspace.use(store)

    def _read(self, store: Store) -> bool:
        try:
            with self._workspace.alone():
                store.reload()
        except PlannerError as error:
            self._workspace.show_message(
                plain_reason(error), "bad", self._workspace.save_copy_action
            )
            return False
        self._workspace.set_file_trouble("")
        return True

    def may_close_plan(self) -> bool:
        """Return whether the open plan may be closed: asked where what is seen is not in its
        file."""
        self._workspace.finish_save()
        store = self._workspace.store
        found = store.compare_with_file() if store is not None else None
        if found is None or found.has_all:
            return True
        title = tr("Close the plan without a copy?")
        return self._choose.confirm(self._window, title, found.why, tr("Close without a copy"))
