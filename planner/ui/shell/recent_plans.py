"""The plans opened lately: their names, when each was last changed, and those that are gone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.text import clock, day, tr
from planner.ui.look.plain import elided, menu_text, plain_tip
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.card import Card
from planner.ui.widgets.words import Words

_MOST = 6
_INSET = 4
"""Logical pixels by which a link's words stand in from its edge."""


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
        self._list = QWidget()
        self.body.addWidget(self._list)
        self.body.addStretch(1)

    def first(self) -> QPushButton | None:
        """Return the button of the first plan; none where there is none."""
        return self.lines[0] if self.lines else None

    def refresh(self) -> None:
        """List them as they are now."""
        self.body.removeWidget(self._list)
        self._list.setParent(None)
        self._list.deleteLater()
        self._list = QWidget()
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.lines = []
        paths = self._workspace.window_state.recent()[:_MOST]
        for path in paths:
            column.addLayout(self._line(path))
        if not paths:
            column.addWidget(Words(tr("Plans you opened are listed here."), muted=True))
        self.body.insertWidget(1, self._list)

    def _line(self, path: Path) -> QVBoxLayout:
        """Return a plan's name, and below it when it was changed and where it is."""
        name = self._workspace.window_state.plan_name(path)
        changed = self._changed(path)
        first, line = QHBoxLayout(), QVBoxLayout()
        line.setSpacing(0)
        if changed:
            button = RecentButton(name, path, self._remove)
            button.clicked.connect(lambda: self._open(path))
            first.addWidget(button)
            first.addStretch(1)
        else:
            button = RecentButton(tr("Remove"), path, self._remove)
            button.setAccessibleName(tr("Take {name} out of this list", name=name))
            button.clicked.connect(lambda: self._remove(path))
            gone = elided(name, "strong")
            gone.setContentsMargins(_INSET, 0, 0, 0)
            first.addWidget(gone, 1)
            first.addWidget(button)
        first.setContentsMargins(0, 0, 0, 0)
        self.lines.append(button)
        line.addLayout(first)
        below = changed or tr("no longer at {folder}", folder=path.parent)
        said = elided(below, "small")
        said.setContentsMargins(_INSET, 0, 0, 0)
        line.addWidget(said)
        return line

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
        at = next((n for n, line in enumerate(self.lines) if line.hasFocus()), 0)
        self._workspace.window_state.forget(path)
        self.refresh()
        if self.lines:
            self.lines[min(at, len(self.lines) - 1)].setFocus()
