"""Where the plan stands: its status with the reason, the smallest step, and the days ahead."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget

from planner.analysis.cover.exposure import Exposure
from planner.analysis.meeting.status import Status
from planner.text import tr
from planner.ui.look.theme import current_theme
from planner.ui.pages.overview.cards import STATUS_TONES
from planner.ui.pages.overview.readiness import ReadinessList
from planner.ui.pages.overview.since import SinceMenu
from planner.ui.pages.overview.words import LastPack, ahead_words
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.card import Card
from planner.ui.widgets.columns import Columns
from planner.ui.widgets.flow import FlowLayout
from planner.ui.widgets.graphs.cover_areas import cover_picture
from planner.ui.widgets.graphs.cover_strip import CoverStrip
from planner.ui.widgets.pill import Pill
from planner.ui.widgets.words import Words

_GAP = 36
"""Between the two halves; a hairline stands in its middle."""


class StatusCard(Card):
    """The status at the left, the four parts it comes from at the right."""

    copied = Signal()
    """The status is wanted as text."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("", parent, low=True)
        self.setAccessibleName(tr("Where the plan stands"))
        self.status = Pill()
        self.headline = Words(strong=True, size=1.08)
        self.copy_button = QPushButton(tr("Copy text"))
        self.copy_button.setProperty("kind", "chip")
        self.copy_button.clicked.connect(self.copied)
        self.step_name = Words(tr("Smallest step"), muted=True, wrap=False)
        self.step = Words()
        self.days_name = Words("", muted=True, wrap=False)
        self.last_day = SinceMenu(workspace)
        self.last_status = Pill()
        self.strip = CoverStrip()
        self.readiness = ReadinessList()
        self._left = self._standing()
        self._columns = Columns([self._left, self.readiness], least=400, weights=(7, 6), gap=_GAP)
        self.body.addWidget(self._columns)
        self.last_day.hide()
        self.last_status.show_text("", "plain")
        self.show_ahead(None)

    def _standing(self) -> QWidget:
        left = QWidget()
        grid = QGridLayout(left)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.status)
        head.addWidget(self.headline, 1)
        head.addWidget(self.copy_button)
        grid.addLayout(head, 0, 0, 1, 2)
        days = FlowLayout(gap=10, line_gap=2)
        for widget in (self.last_day, self.last_status, self.strip):
            days.addWidget(widget)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.step_name, 1, 0, top)
        grid.addWidget(self.step, 1, 1, top)
        grid.addWidget(self.days_name, 2, 0, top)
        grid.addLayout(days, 2, 1)
        grid.setRowStretch(3, 1)
        return left

    def set_low(self, *, low: bool) -> None:
        """Save a line in a low window: the days ahead have no picture there."""
        self.strip.show_words_alone(alone=low)

    def show_status(self, now: Status | None, step: str) -> None:
        """Show the status, and what mends it; None while what is wrong is being looked for."""
        self.copy_button.setEnabled(now is not None)
        if now is None:
            self.headline.show_text(tr("Looking for risks…"))
            for widget in (self.step_name, self.step):
                widget.hide()
            return
        self.status.show_text(tr(now.word), STATUS_TONES[now.word])
        self.headline.show_text(now.headline)
        failing = now.word in ("off track", "at risk")
        reason = now.reasons[0] if failing else step
        self.step_name.show_text(tr("Smallest step") if failing else tr("As dates stand"))
        self.step.show_text(reason)
        for widget in (self.step_name, self.step):
            widget.setVisible(bool(reason))

    def text(self) -> str:
        """Return the status as one would write it to somebody."""
        words = tr("The plan is {status}.", status=self.status.words)
        return " ".join(filter(None, (words, self.headline.text(), self.step.text())))

    def show_last(self, last: LastPack) -> None:
        """Show what the status was at the pack that is compared with; nothing before the first."""
        self.last_day.show_packs(last.on)
        self.last_status.show_text("", "plain")
        if last.on is not None and last.status:
            self.last_status.show_text(tr(last.status), STATUS_TONES[last.status])
        self._name_days()

    def show_ahead(self, ahead: Exposure | None) -> None:
        """Show the days ahead in a few pixels, where they change anything."""
        shown = ahead is not None and ahead.changes
        self.strip.setVisible(shown)
        if ahead is not None and shown:
            self.strip.show_picture(cover_picture(ahead), ahead_words(ahead), ahead.why)
        self._name_days()

    def _name_days(self) -> None:
        """Name the line of the last pack and of the days ahead, which says itself what it is."""
        packed = not self.last_day.isHidden()
        pack = tr("Last pack") if self.last_day.is_last else tr("Pack of")
        self.days_name.show_text(pack if packed else tr("Days ahead"))
        self.days_name.setVisible(packed or not self.strip.isHidden())

    def paintEvent(self, event: object) -> None:
        super().paintEvent(event)
        if self._columns.count < 2:
            return
        painter = QPainter(self)
        painter.setPen(QPen(QColor(current_theme().line), 1.0))
        x = self._columns.x() + self._left.geometry().right() + _GAP / 2
        y = float(self._columns.y())
        painter.drawLine(QPointF(x, y), QPointF(x, y + self._columns.height()))
        painter.end()
