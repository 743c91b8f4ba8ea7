"""How few the plan rests on: what has nobody as more leave, and who holds and carries most."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from planner.analysis.leavers.curve import CurvePoint, share_words
from planner.analysis.leavers.how_few import how_few
from planner.text import tr, trn
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.bar import Bar
from planner.ui.widgets.card import Card
from planner.ui.widgets.figure import Link
from planner.ui.widgets.layouts import clear
from planner.ui.widgets.words import Words


class HowFewCard(Card):
    """Sentences, and the curve as bars; worked out in a thread while this is in sight."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(tr("How few it rests on"), parent)
        self.workspace = workspace
        self.state = Words(muted=True)
        self.told: dict[str, str] = {}
        """What is said, by what it is about."""
        self.bars: list[tuple[str, str]] = []
        """What the curve says: how many leave, and what has nobody then."""
        self.turnover = Link(tr("Set the yearly turnover, to see what to expect by launch…"))
        self.turnover.clicked.connect(lambda: workspace.run_command("settings"))
        self._sentences = QVBoxLayout()
        self._sentences.setSpacing(8)
        inside = QWidget()
        self._curve = QGridLayout(inside)
        self._curve.setContentsMargins(0, 8, 0, 0)
        self._curve.setHorizontalSpacing(14)
        self._curve.setVerticalSpacing(5)
        self._curve.setColumnStretch(1, 1)
        for part in (self.state, inside, self.turnover):
            self.body.addWidget(part)
        self.body.insertLayout(2, self._sentences)
        self.body.addStretch(1)
        workspace.measuresUpdated.connect(self._refresh_if_visible)

    def _refresh_if_visible(self) -> None:
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Show the plan as it is now; what was known of it before stays until that is there."""
        workspace = self.workspace
        points, current = workspace.slow_measure("curve")
        held = bool(workspace.measures.coverage.holders)
        if not held:
            self.state.show_text(tr("There is nothing yet that somebody must hold."))
        else:
            self.state.show_text("" if current else tr("Being calculated…"))
        self.state.setVisible(not held or not current)
        self.turnover.setVisible(held and workspace.plan.settings.turnover is None)
        if current or not held:
            self._show(points if held else ())

    def _show(self, points: Sequence[CurvePoint]) -> None:
        measures = self.workspace.measures
        clear(self._sentences)
        clear(self._curve)
        statements = list(how_few(measures, measures.plan)) if measures.coverage.holders else []
        self.statements = {measure.title: measure.words for measure in statements}
        for number, (title, words) in enumerate(statements):
            first = Words(words, strong=True, size=1.1)
            self._sentences.addWidget(_titled(title, words) if number else first)
        self.bars = []
        if points:
            title = tr("At worst this much of all weight has nobody")
            self._curve.addWidget(Words(title, strong=True, muted=True, size=0.95), 0, 0, 1, 3)
        for row, point in enumerate(points, 1):
            who = trn("without {count} person", "without {count} people", point.k)
            share = share_words(point, measures.threshold)
            self.bars.append((who, share))
            bar = Bar()
            bar.show_share(point.share, who)
            middle = Qt.AlignmentFlag.AlignVCenter
            self._curve.addWidget(Words(who, wrap=False), row, 0)
            self._curve.addWidget(bar, row, 1, middle)
            self._curve.addWidget(Words(share, wrap=False), row, 2)


def _titled(title: str, words: str) -> QWidget:
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(1)
    column.addWidget(Words(title, strong=True, muted=True, size=0.95))
    column.addWidget(Words(words))
    return both
