"""Every goal over time, side by side."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.analysis.readiness.goal_progress import GoalProgress
from planner.analysis.readiness.goal_remarks import goal_remarks
from planner.text import tr, trn
from planner.ui.side.goal_trend import GoalTrend
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.card import Card
from planner.ui.widgets.columns import Columns, fill, scroll_area
from planner.ui.widgets.empty import EmptyState
from planner.ui.widgets.figure import Figure
from planner.ui.widgets.pill import Pill
from planner.ui.widgets.words import Words

MOST = 24
"""Goals drawn; the list has all."""
_LEAST = 300
"""How wide a picture is at least."""
_TONES = {True: "good", False: "bad", None: "plain"}


class GoalsOverTime(QWidget):
    """A card for each goal, in the order of the plan; pressing its name shows the goal."""

    goal_chosen = Signal(int)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.names: list[Figure] = []
        self._area = scroll_area(QWidget())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)

    def refresh(self) -> None:
        """Show the goals as they are now."""
        place = self._area.verticalScrollBar().value()
        fill(self._area, self._content())
        self._area.verticalScrollBar().setValue(place)

    def focus_content(self) -> None:
        """Put the keyboard on the first goal."""
        (self.names[0] if self.names else self).setFocus()

    def _content(self) -> QWidget:
        goals = self._workspace.measures.goals
        self.names = []
        if not goals:
            why = tr("A goal with check-ins on two days is drawn here.")
            return EmptyState(tr("No goals yet"), why)
        cards: list[QWidget] = [self._card(progress) for progress in goals[:MOST]]
        if len(cards) % 2 and len(cards) > 1:
            cards.append(QWidget())  # two side by side leave no row ragged
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(Columns(cards, least=_LEAST))
        if len(goals) > MOST:
            rest = len(goals) - MOST
            words = trn("{count} more is in the list.", "{count} more are in the list.", rest)
            column.addWidget(Words(words, muted=True))
        return inside

    def _card(self, progress: GoalProgress) -> Card:
        goal = progress.goal
        card = Card()
        name = Figure(words=1.0, tone="")
        name.show_text("", goal.title)
        name.clicked.connect(partial(self.goal_chosen.emit, goal.id))
        self.names.append(name)
        card.head.addWidget(name, 1)
        card.head.addWidget(Pill(tr(progress.state), _TONES[progress.well]))
        card.body.addLayout(card.head)
        for remark in goal_remarks(progress, self._workspace.today):
            card.body.addWidget(Words(remark, muted=True, size=0.9))
        card.body.addWidget(GoalTrend(self._workspace, goal))
        card.body.addStretch(1)
        return card
