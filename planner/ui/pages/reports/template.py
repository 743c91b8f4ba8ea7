"""Which master the leadership deck is made on: the program's own, or a company's template."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.text import mark, tr
from planner.ui.widgets.figure import Link
from planner.ui.widgets.words import Words

TEMPLATE_FILES = mark("PowerPoint templates and presentations (*.potx *.pptx)")

_MOST = 36
"""Letters of a file's name in sight."""


class TemplateRow(QWidget):
    """Says which template is taken, and offers to take another, or none."""

    choose_asked = Signal()
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.path: Path | None = None
        """The template; none where the deck is made on the program's own master."""
        self.said = Words(muted=True, wrap=False)
        self.choose = Link(tr("Choose a template…"))
        self.leave = Link(tr("Use the program’s own design"), quiet=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for part in (self.said, self.choose, self.leave):
            row.addWidget(part)
        row.addStretch(1)
        self.choose.clicked.connect(self.choose_asked)
        self.leave.clicked.connect(lambda: self.use(None))
        self.use(None)

    def use(self, path: Path | None) -> None:
        """Make the deck on this template, or on the program's own master."""
        self.path = path
        name = tr("the program’s own") if path is None else _short(path.name)
        self.said.show_text(tr("Design: {name}", name=name))
        self.said.setToolTip("" if path is None else str(path))
        self.leave.setVisible(path is not None)
        self.changed.emit()


def _short(name: str) -> str:
    """Return the name of a file with its beginning and its end, if it is a long one."""
    return name if len(name) <= _MOST else f"{name[: _MOST // 2]}…{name[-_MOST // 3 :]}"
