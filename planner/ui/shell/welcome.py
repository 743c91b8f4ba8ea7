"""What the window shows while no plan is open."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.text import tr
from planner.ui.look.plain import elided, label, menu_text, plain_tip
from planner.ui.shell.plan_files import PlanFiles
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.card import Card


class Welcome(QWidget):
    """Make a plan, open one, or look at the sample."""

    def __init__(self, files: PlanFiles, workspace: Workspace) -> None:
        super().__init__()
        self._files, self._workspace = files, workspace
        card = Card(margin=32)
        card.setFixedWidth(560)
        card.body.addWidget(label(tr("Rollout Planner"), "title"))
        card.body.addWidget(
            label(
                tr(
                    "Plan the launch of an internal social network, and see at every moment"
                    " whether it rests on too few people."
                ),
                "muted",
                wrap=True,
            )
        )
        card.body.addSpacing(12)
        row = QHBoxLayout()
        row.setSpacing(10)
        for words, act, kind in (
            (tr("New plan…"), files.new, "primary"),
            (tr("Open…"), files.choose_and_open, ""),
            (tr("Open the sample plan"), files.open_sample, ""),
        ):
            button = QPushButton(words)
            button.setProperty("kind", kind)
            button.clicked.connect(lambda _=False, do=act: do())
            row.addWidget(button)
        row.addStretch(1)
        card.body.addLayout(row)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        card.body.addSpacing(12)
        card.body.addLayout(self._recent)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(card, 0, Qt.AlignmentFlag.AlignVCenter)
        across.addStretch(1)
        down = QVBoxLayout(self)
        down.addLayout(across)

    def refresh(self) -> None:
        """List the plans opened lately."""
        while item := self._recent.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        recent = [path for path in self._workspace.window_state.recent() if path.exists()][:6]
        if recent:
            self._recent.addWidget(label(tr("Recent plans"), "heading"))
        for path in recent:
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            button = QPushButton(menu_text(path.stem))
            button.setProperty("kind", "link")
            button.setToolTip(plain_tip(str(path)))
            button.clicked.connect(lambda _=False, chosen=path: self._files.open(chosen))
            row.addWidget(button)
            row.addWidget(elided(str(path.parent), "small"), 1)
            self._recent.addWidget(line)
