"""Figures that lead to the rows they count, and links."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.ui.look.plain import plain_tip
from planner.ui.look.theme import current_theme
from planner.ui.widgets.ink import inks, paint_focus, sized
from planner.ui.widgets.pressed import PressedButton
from planner.ui.widgets.words import text_layout

_GAP = 8.0


class Figure(PressedButton):
    """A large figure with the words that go on from it; pressing it shows what it counts.

    Words of more than ``least`` letters go on in the next line where there is no more room.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        large: float = 2.2,
        words: float = 1.1,
        tone: str = "",
        least: int = 12,
    ) -> None:
        super().__init__(parent)
        self._large, self._words, self._tone = large, words, tone
        self._least = least
        self.lead = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # repaint as the pointer comes and goes

    def set_sizes(self, large: float, words: float) -> None:
        """Set how large the figure and its words are, against other text."""
        self._large, self._words = large, words
        self.updateGeometry()
        self.update()

    def show_text(self, lead: str, words: str = "", *, tone: str | None = None) -> None:
        """Show a figure and the words after it, in this tone where one is given."""
        self._tone = self._tone if tone is None else tone
        self.lead = lead
        self.setText(words)
        self.setAccessibleName(f"{lead} {words}".strip())
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def _indent(self) -> float:
        if not self.lead:
            return 0.0
        metrics = QFontMetricsF(sized(self.font(), self._large, strong=True))
        return metrics.horizontalAdvance(self.lead) + _GAP

    def _shift(self) -> float:
        """How far below the top the first line of words starts, to stand on the same base line."""
        if not self.lead:
            return 0.0
        large = QFontMetricsF(sized(self.font(), self._large, strong=True))
        small = QFontMetricsF(sized(self.font(), self._words))
        return large.ascent() - small.ascent()

    def heightForWidth(self, width: int) -> int:
        room = max(20.0, width - self._indent())
        _, height = text_layout(self.text(), sized(self.font(), self._words), room)
        lead = 0.0
        if self.lead:
            lead = QFontMetricsF(sized(self.font(), self._large, strong=True)).height()
        return int(max(lead, self._shift() + height) + 1.99)

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(sized(self.font(), self._words))
        width = int(self._indent() + metrics.horizontalAdvance(self.text()) + 2)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetricsF(sized(self.font(), self._words))
        least = min(
            metrics.horizontalAdvance(self.text()), metrics.averageCharWidth() * self._least
        )
        return QSize(int(self._indent() + least), self.heightForWidth(10_000))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        lit = self.underMouse() and self.isEnabled()
        indent = self._indent()
        if self.lead:
            painter.setPen(QColor(theme.accent if lit else theme.text))
            painter.setFont(sized(self.font(), self._large, strong=True))
            metrics = QFontMetricsF(painter.font())
            painter.drawText(QPointF(0.0, metrics.ascent()), self.lead)
        resting = inks(self._tone)[0] if self._tone else QColor(theme.muted)
        painter.setPen(QColor(theme.accent) if lit else resting)
        words_font = sized(self.font(), self._words)
        layout, _ = text_layout(self.text(), words_font, max(20.0, self.width() - indent))
        layout.draw(painter, QPointF(indent, self._shift()))
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), 4.0)
        painter.end()


class Link(PressedButton):
    """Words that lead somewhere or do something; the keyboard reaches them as well.

    A ``quiet`` or ``heading`` link looks like the text it is, until pointed at.
    """

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        quiet: bool = False,
        heading: bool = False,
    ) -> None:
        super().__init__(parent)
        self._quiet, self._heading = quiet, heading
        self._elided = False
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # repaint as the pointer comes and goes
        self.setText(text)

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(sized(self.font(), 1.0, strong=not self._quiet))
        return QSize(int(metrics.horizontalAdvance(self.text()) + 2), int(metrics.height() + 3.99))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(60, self.sizeHint().width()), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say all of it in the tip where it is elided."""
        super().resizeEvent(event)
        if not self.toolTip() or self._elided:
            self._elided = self.width() < self.sizeHint().width()
            self.setToolTip(plain_tip(self.text()) if self._elided else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        font = sized(self.font(), 1.0, strong=not self._quiet)
        font.setUnderline(self.isEnabled() and (self.underMouse() or self.hasFocus()))
        painter.setFont(font)
        plain = self._quiet or self._heading
        lit = self.isEnabled() and (not plain or self.underMouse())
        resting = theme.text if self._heading else theme.muted
        painter.setPen(QColor(theme.accent if lit else resting))
        room = QRectF(self.rect())
        shown = QFontMetricsF(font).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width() + 0.5
        )
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)
        if self.hasFocus():
            line = QRectF(0, self.height() - 2.0, self.width(), 2.0)
            painter.fillRect(line, QColor(theme.accent))
        painter.end()
