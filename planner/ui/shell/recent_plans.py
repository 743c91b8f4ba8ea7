"""The plans opened lately: their names, when each was last changed, and those that are gone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from planner.text import clock, day, tr
from planner.ui.look.plain import elided, menu_text, plain_tip
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.card import Card
from planner.ui.widgets.words import Words

_MOST = 8


class RecentButton(QPushButton):
    """Opens a plan; Delete takes it out of the list."""

    def __init__(self, words: str, path: Path, remove: Callable[[Path], None]) -> None:
        super().__init__(menu_text(words, 40))
        self._path, self._remove = path, remove
        self.setAutoDefault(True)  # so that Enter presses it
        self.setProperty("kind", "link")
        self.setToolTip(plain_tip(str(path)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self._remove(self._path)
        else:
            super().keyPressEvent(event)


class RecentPlans(Card):
    """A line for each plan; one that is gone says so, and can be taken out of the list."""

    def __init__(self, workspace: Workspace, open_plan: Callable[[Path], object]) -> None:
        super().__init__(tr("Recent plans"), margin=20)
        self._workspace, self._open = workspace, open_plan
        self.lines: list[QPushButton] = []
        self._grid_in = QWidget()
        self.body.addWidget(self._grid_in)
        self.body.addStretch(1)

    def first(self) -> QPushButton | None:
        """Return the button of the first plan; none where there is none."""
        return self.lines[0] if self.lines else None

    def refresh(self) -> None:
        """List them as they are now."""
        self.body.removeWidget(self._grid_in)
        self._grid_in.setParent(None)
        self._grid_in.deleteLater()
        self._grid_in = QWidget()
        grid = QGridLayout(self._grid_in)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        self.lines = []
        paths = self._workspace.window_state.recent()[:_MOST]
        for line, path in enumerate(paths):
            self._add(grid, line, path)
        if not paths:
            grid.addWidget(Words(tr("Plans you opened are listed here."), muted=True), 0, 0, 1, 2)
        self.body.insertWidget(1, self._grid_in)

    def _add(self, grid: QGridLayout, line: int, path: Path) -> None:
        name = self._workspace.window_state.plan_name(path)
        changed = self._changed(path)
        button = RecentButton(name, path, self._remove)
        if changed:
            button.clicked.connect(lambda: self._open(path))
            grid.addWidget(elided(changed, "muted"), line, 1)
        else:
            button.setText(tr("Remove"))
            button.setAccessibleName(tr("Take {name} out of this list", name=name))
            button.clicked.connect(lambda: self._remove(path))
            gone = tr("{name} is no longer at {folder}.", name=name, folder=path.parent)
            grid.addWidget(elided(gone, "muted"), line, 1)
        grid.addWidget(button, line, 0, Qt.AlignmentFlag.AlignLeft)
        self.lines.append(button)

    def _changed(self, path: Path) -> str:
        """Return when a plan was last changed and where it is; nothing where it is gone."""
        try:
            at = datetime.fromtimestamp(path.stat().st_mtime)
        except (OSError, ValueError, OverflowError):
            return ""
        today = self._workspace.today
        when = clock(at) if at.date() == today else day(at.date(), today)
        return tr("changed {when} · {folder}", when=when, folder=path.parent)

    def _remove(self, path: Path) -> None:
        """Take a plan out of the list; its file stays as it is."""
        at = next((n for n, one in enumerate(self.lines) if one.hasFocus()), 0)
        self._workspace.window_state.forget(path)
        self.refresh()
        if self.lines:
            self.lines[min(at, len(self.lines) - 1)].setFocus()
