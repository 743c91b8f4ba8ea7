"""A page in the sidebar: its sign, its name, and what is wrong there as a number."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from planner.text import tr
from planner.ui.look.icons import paint_icon
from planner.ui.look.plain import menu_text, plain_tip
from planner.ui.look.theme import current_theme, scaled
from planner.ui.shell.spring_loading import SpringOpening
from planner.ui.widgets.ink import paint_focus
from planner.ui.widgets.pressed import PressedButton, is_enter

_BADGE = 34
"""How wide the place of the number is, at the right."""
_SMALL_BADGE = 14
"""The same beside a sign alone."""
_AIR = 10
"""Pixels above and below a name together."""
TIGHTER = 2
"""How many of them a low window saves."""


class PageButton(SpringOpening, PressedButton):
    """One page in the sidebar, with what is wrong there as a number that can be followed."""

    followed = Signal()
    """What the number counts is wanted, not the page as it was."""

    def __init__(self, key: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.badge = 0
        self.narrow = self.tight = False
        self._counts = self._how = ""
        self.setText(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setMouseTracking(True)

    def set_badge(self, count: int, words: str = "") -> None:
        """Show a number, and in the tip what it counts."""
        self.badge, self._counts = count, words
        how = tr("Click the number, or press Ctrl+Enter here, to see only these.")
        self._how = how if words else ""
        self._show_tip()
        self.setAccessibleName(f"{self.text()}, {words}" if words else self.text())
        self.setAccessibleDescription(how if words else "")
        self.update()

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the sign alone, or with the name of the page."""
        self.narrow = narrow
        self._show_tip()
        self.update()

    def set_tight(self, *, tight: bool) -> None:
        """Leave less air above and below the name."""
        self.tight = tight
        self.updateGeometry()

    def _show_tip(self) -> None:
        """Say what the number counts and, beside a sign alone, which page it is."""
        name = self.text() if self.narrow else ""
        said = ". ".join(filter(None, (name, self._counts, self._how.rstrip("."))))
        self.setToolTip(plain_tip(f"{said}." if self._how else said) if said else "")

    def _on_number(self, event: QMouseEvent) -> bool:
        place = _BADGE if not self.narrow else _SMALL_BADGE
        return bool(self.badge) and event.position().x() >= self.width() - place

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        pointing, resting = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self.setCursor(pointing if self._on_number(event) else resting)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        follow = self.isDown() and self._on_number(event)
        super().mouseReleaseEvent(event)
        if follow:
            self.followed.emit()

    def _show_counted(self) -> None:
        """Show the page with only the rows that the number counts."""
        self.click()
        self.followed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.badge and is_enter(event, control=True):
            self._show_counted()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Show everything")).triggered.connect(lambda: self.click())
        if self.badge:
            words = menu_text(tr("Show only: {words}", words=self._counts), 60)
            menu.addAction(words).triggered.connect(lambda: self._show_counted())
        menu.popup(event.globalPos())

    def sizeHint(self) -> QSize:
        height = QFontMetrics(self.font()).height()
        if self.narrow:
            return QSize(30, height + 4)
        return QSize(150, height + _AIR - (TIGHTER if self.tight else 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent_soft if self.isChecked() else theme.hover))
            painter.drawRoundedRect(box, 6, 6)
        if self.isChecked():
            bar = QRectF(0, box.height() / 2 - 8, 3, 16)
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(bar, 1.5, 1.5)
        self._paint_sign(painter, box)
        if not self.narrow:
            self._paint_name(painter, box)
        if self.badge:
            self._paint_badge(painter, box)
        if self.hasFocus():
            paint_focus(painter, box)
        painter.end()

    def _colour(self) -> QColor:
        theme = current_theme()
        return QColor(theme.accent if self.isChecked() else theme.text)

    def _side(self) -> float:
        return QFontMetrics(self.font()).height() * 0.9

    def _paint_sign(self, painter: QPainter, box: QRectF) -> None:
        side = self._side()
        left = (box.width() - side) / 2 if self.narrow else 10
        sign = QRectF(left, (box.height() - side) / 2, side, side)
        ink = self._colour() if self.isChecked() else QColor(current_theme().muted)
        paint_icon(painter, self.key, sign, ink)

    def _paint_name(self, painter: QPainter, box: QRectF) -> None:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(self._colour())
        words = box.adjusted(10 + self._side() + 9, 0, -_BADGE + 4 if self.badge else -4, 0)
        elide = Qt.TextElideMode.ElideRight
        shown = QFontMetrics(font).elidedText(self.text(), elide, int(words.width()) + 1)
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(words, flags, shown)

    def _paint_badge(self, painter: QPainter, box: QRectF) -> None:
        small = 0.7 if self.narrow else 0.88
        painter.setFont(scaled(self.font(), small, QFont.Weight.DemiBold))
        painter.setPen(QColor(current_theme().bad))
        side = Qt.AlignmentFlag.AlignTop if self.narrow else Qt.AlignmentFlag.AlignVCenter
        right = -2 if self.narrow else -10
        place = int(side | Qt.AlignmentFlag.AlignRight)
        painter.drawText(box.adjusted(0, 0, right, 0), place, str(self.badge))
