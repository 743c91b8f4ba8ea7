"""What the window shows while no plan is open: what the program is for, and ways to begin."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from planner.text import tr
from planner.ui.look.plain import label
from planner.ui.shell.new_plans import NewPlans
from planner.ui.shell.plan_files import PlanFiles
from planner.ui.shell.recent_plans import RecentPlans
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.card import Card
from planner.ui.widgets.columns import Columns
from planner.ui.widgets.layouts import in_order
from planner.ui.widgets.words import Words

_WIDEST = 980
"""Logical pixels; longer lines are hard to read."""


class Welcome(QScrollArea):
    """Make a plan, bring a list in, open a plan, or look at the sample."""

    def __init__(self, files: PlanFiles, new_plans: NewPlans, workspace: Workspace) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setAccessibleName(tr("Welcome"))
        self.buttons: dict[str, QPushButton] = {}
        self.recent = RecentPlans(workspace, files.open)
        begin = Card(tr("Begin"), margin=20)
        begin.body.addLayout(self._ways(files, new_plans))
        begin.body.addStretch(1)
        inside = QWidget()
        inside.setObjectName("scrolled")
        inside.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(label(tr("Rollout Planner"), "title"))
        column.addWidget(
            Words(
                tr(
                    "Plan the launch of an internal social network, and see at every moment"
                    " whether it rests on too few people. A plan is one file on your own disk: it"
                    " saves itself, and every step can be undone."
                ),
                muted=True,
            )
        )
        column.addWidget(Columns([begin, self.recent], least=400, weights=(10, 9), gap=14))
        column.addWidget(
            label(tr("A plan or a list can also be dropped on this window."), "small", wrap=True)
        )
        column.addStretch(2)
        across = QWidget()
        across.setObjectName("scrolled")
        row = QHBoxLayout(across)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(inside, 100)
        row.addStretch(1)
        self.setWidget(across)

    def _ways(self, files: PlanFiles, new_plans: NewPlans) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(14)
        grid.setColumnStretch(1, 1)
        for line, (key, words, what, do) in enumerate(_all_ways(files, new_plans)):
            button = QPushButton(words)
            button.setAutoDefault(True)  # so that Enter presses it
            button.setAccessibleDescription(what)
            if not line:
                button.setProperty("kind", "primary")
            button.clicked.connect(lambda _=False, act=do: act())
            self.buttons[key] = button
            grid.addWidget(button, line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Words(what, muted=True), line, 1)
        return grid

    def refresh(self) -> None:
        """List the plans opened lately, and put the keyboard on the first thing to do."""
        self.recent.refresh()
        in_order([*self.buttons.values(), *self.recent.lines])
        (self.recent.first() or self.buttons["new"]).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go up and down from one thing to do to the next."""
        if event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)


def _all_ways(
    files: PlanFiles, new_plans: NewPlans
) -> tuple[tuple[str, str, str, Callable[[], object]], ...]:
    """Return the ways to begin: a key, the words of a button, what it is for and what it does."""
    return (
        (
            "new",
            tr("New plan…"),
            tr("Four questions, then a plan with its usual steps, counted back from launch."),
            new_plans.new,
        ),
        (
            "list",
            tr("Import a list…"),
            tr("People, departments or champions from Excel or CSV, into a new plan."),
            new_plans.choose_list,
        ),
        ("open", tr("Open…"), tr("A plan you already have."), files.choose_and_open),
        (
            "review",
            tr("Open for review…"),
            tr("Look at a plan and comment on it; nothing in it is changed."),
            files.choose_and_review,
        ),
        (
            "sample",
            tr("Open the sample"),
            tr("A launch with made-up people. It is a copy: no plan of yours is touched."),
            new_plans.open_sample,
        ),
    )
