"""Which decision a decision paper is about: all that are open, or one."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QComboBox

from planner.analysis.meeting.asks import open_decisions
from planner.models import Plan
from planner.text import tr
from planner.ui.widgets.fields import ComboBox

_LETTERS = 24
"""How much of what is asked is in sight while the list is closed."""


class DecisionBox(ComboBox):
    """All open decisions, each of them, and each that was answered; ``currentIndexChanged`` tells
    of another choice."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Which decision it is about"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS)
        self.addItem(tr("All open decisions"), None)

    @property
    def decision_id(self) -> int | None:
        """The decision it is about; none where it is about all that are open."""
        chosen: int | None = self.currentData()
        return chosen

    def offer(self, plan: Plan, on: date) -> None:
        """Offer the plan's decisions, the open ones first; what is chosen already stays chosen."""
        waiting = open_decisions(plan, on)
        answered = [d for d in plan.decisions.values() if d.outcome != "open"]
        answered.sort(key=lambda d: (d.decided_on or date.min, d.id), reverse=True)
        kept = self.decision_id
        self.blockSignals(True)
        self.clear()
        self.addItem(tr("All open decisions"), None)
        for decision in waiting:
            self.addItem(decision.ask, decision.id)
        for decision in answered:
            words = tr("{ask} ({outcome})", ask=decision.ask, outcome=tr(decision.outcome))
            self.addItem(words, decision.id)
        self.choose(kept)
        self.blockSignals(False)

    def choose(self, decision_id: int | None) -> None:
        """Choose a decision; one that is gone gives way to all."""
        self.setCurrentIndex(max(0, self.findData(decision_id)))
