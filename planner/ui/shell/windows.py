"""The windows of one run of the program: each with a plan, or none, of its own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint

from planner.ui.dialogs.file_chooser import FileChooser
from planner.ui.shell.crash import InSight
from planner.ui.shell.main_window import MainWindow
from planner.ui.state.window_state import WindowState
from planner.ui.state.workspace import Workspace

_STEP = QPoint(28, 28)
"""How far a new window lies from the one it was opened from, so that both are seen."""


class Windows:
    """Opens windows, and knows those that are open; they share what the program remembers."""

    def __init__(
        self,
        window_state: WindowState,
        choose: FileChooser | None = None,
        make_workspace: Callable[[WindowState], Workspace] | None = None,
    ) -> None:
        self._window_state, self._choose = window_state, choose
        self._make_workspace = make_workspace or (lambda state: Workspace(window_state=state))
        self.open: list[MainWindow] = []

    def new(self, beside: MainWindow | None = None) -> MainWindow:
        """Open a window without a plan and return it."""
        workspace = self._make_workspace(self._window_state)
        window = MainWindow(workspace, self._choose, self.new)
        window.closed.connect(lambda: self._closed(window))
        if beside is not None:
            window.move(beside.pos() + _STEP)
        self.open.append(window)
        window.show()
        return window

    def in_sight(self) -> InSight:
        """Return the window that has the keyboard, else the newest, and what it works on."""
        active = [window for window in self.open if window.isActiveWindow()] or self.open[-1:]
        return (active[0], active[0].workspace) if active else (None, None)

    def _closed(self, window: MainWindow) -> None:
        if window in self.open:
            self.open.remove(window)
            window.deleteLater()

    def end(self) -> None:
        """Close every plan, at the end of the program."""
        for window in self.open:
            window.workspace.jobs.finish()
            window.workspace.close()
