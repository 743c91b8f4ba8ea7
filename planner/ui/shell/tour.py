"""A short way round the window, in a few stops that point at the real things.

It lies over the window and stops nobody from working; Escape leaves it wherever it is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)

from planner.text import tr
from planner.ui.look.plain import label
from planner.ui.look.theme import current_theme
from planner.ui.widgets.card import RADIUS
from planner.ui.widgets.words import Words

_WIDTH, _GAP, _EDGE = 360, 12, 8
"""Logical pixels: how wide a stop is, its distance from what it points at, and from the edge."""


class Stop(NamedTuple):
    """One thing that is pointed at."""

    title: str
    words: str
    place: Callable[[], QWidget]
    """Brings it into sight and returns it."""


class _Ring(QWidget):
    """A line around what is pointed at; the mouse goes through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(current_theme().accent), 3))
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.drawRoundedRect(box, RADIUS, RADIUS)


class Tour(QWidget):
    """The stop in sight, with the way on, the way back and the way out."""

    def __init__(self, window: QWidget, left: Callable[[], object]) -> None:
        """Lie over a window; ``left`` is told when somebody left it, or came to its end."""
        super().__init__(window)
        self._window, self._left = window, left
        self._stops: Sequence[Stop] = ()
        self.at = 0
        self._target: QWidget | None = None
        self._before: QWidget | None = None
        self._scrolled: dict[QScrollBar, int] = {}
        self.ring = _Ring(window)
        self.title = label("", "strong", wrap=True)
        self.words = Words()
        self.count = label("", "small")
        self.back, self.on, self.leave = (
            QPushButton(words) for words in (tr("Back"), tr("Next"), tr("Leave the tour"))
        )
        self._lay_out()
        self.back.clicked.connect(lambda: self.go(-1))
        self.on.clicked.connect(lambda: self.go(1))
        self.leave.clicked.connect(self.end)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._point)
        window.installEventFilter(self)
        self.hide()

    def _lay_out(self) -> None:
        self.setAccessibleName(tr("Tour"))
        self.on.setProperty("kind", "primary")
        self.leave.setProperty("kind", "quiet")
        row = QHBoxLayout()
        row.addWidget(self.count, 1)
        for button in (self.leave, self.back, self.on):
            button.setAutoDefault(True)  # so that Enter presses it
            button.installEventFilter(self)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addLayout(row)

    # Going round -------------------------------------------------------------------------

    def start(self, stops: Sequence[Stop]) -> None:
        """Lead round these, from the first, and take the keyboard until the tour is left."""
        self._stops = stops
        self._before = self._window.focusWidget()
        self._scrolled = {}
        self.at = 0
        self._show()
        self.on.setFocus()

    def go(self, step: int) -> None:
        """Go on or back; after the last stop the tour is over."""
        at = self.at + step
        if at >= len(self._stops):
            self.end()
            return
        self.at = max(0, at)
        self._show()
        if not self.back.isEnabled() and self.back.hasFocus():
            self.on.setFocus()

    def end(self) -> None:
        """Leave the tour; what it scrolled, and the keyboard, are where they were."""
        if not self.isVisible():
            return
        for bar, at in self._scrolled.items():
            with suppress(RuntimeError):  # gone, with a page that was made anew
                bar.setValue(at)
        back = self._before if self.isAncestorOf(self._window.focusWidget() or self) else None
        self.put_away()
        if back is not None:
            with suppress(RuntimeError):  # gone, with a page that was rebuilt
                back.setFocus()
        self._left()

    def put_away(self) -> None:
        """Hide the tour because what it points at is gone; nobody left it."""
        self.hide()
        self.ring.hide()
        self._target = self._before = None

    def _show(self) -> None:
        stop = self._stops[self.at]
        had_keyboard = self.isVisible()
        self._point_at(stop.place())
        self.title.setText(stop.title)
        self.words.show_text(stop.words)
        self.count.setText(tr("{number} of {count}", number=self.at + 1, count=len(self._stops)))
        self.setAccessibleDescription(f"{stop.title}. {stop.words}")
        self.back.setEnabled(self.at > 0)
        last = self.at == len(self._stops) - 1
        self.on.setText(tr("Done") if last else tr("Next"))
        self.show()
        self._point()
        self._soon.start()  # again, once the page has its place
        if had_keyboard:
            self.on.setFocus()  # a page that came into sight took it

    # Where it lies -----------------------------------------------------------------------

    def _point_at(self, target: QWidget) -> None:
        """Point at this from now on, wherever it moves."""
        if self._target is not None:
            with suppress(RuntimeError):  # gone, with a page that was rebuilt
                self._target.removeEventFilter(self)
        self._target = target
        target.installEventFilter(self)
        above = target.parentWidget()
        while above is not None:
            if isinstance(above, QScrollArea):
                bar = above.verticalScrollBar()
                self._scrolled.setdefault(bar, bar.value())
                _scroll_to(above, target)
            above = above.parentWidget()

    def _point(self) -> None:
        """Lie beside what is pointed at: below, above, or at its right."""
        target = self._target
        if target is None or not self.isVisible():
            return
        window = self._window.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        width = min(_WIDTH, window.width())
        size = QRect(0, 0, width, max(self.heightForWidth(width), self.minimumSizeHint().height()))
        around = self._seen(target).intersected(window)
        self.ring.setVisible(not around.isEmpty())
        if around.isEmpty():
            size.moveBottomRight(window.bottomRight())
        else:
            self.ring.setGeometry(around.adjusted(-4, -4, 4, 4))
            self.ring.raise_()
            size.moveTopLeft(self._place_beside(around, size, window))
        self.setGeometry(size)
        self.raise_()

    def _seen(self, target: QWidget) -> QRect:
        """Return the part of a widget that can be seen, in the window."""
        if not target.isVisible():
            return QRect()
        seen = target.visibleRegion().boundingRect()
        return QRect(target.mapTo(self._window, seen.topLeft()), seen.size())

    def _place_beside(self, around: QRect, size: QRect, window: QRect) -> QPoint:
        below = around.bottom() + _GAP
        above = around.top() - _GAP - size.height()
        left = min(max(window.left(), around.left()), window.right() - size.width())
        if below + size.height() <= window.bottom():
            return QPoint(left, below)
        if around.right() + _GAP + size.width() <= window.right():
            top = min(max(window.top(), around.top()), window.bottom() - size.height())
            return QPoint(around.right() + _GAP, top)
        if above >= window.top():
            return QPoint(left, above)
        return window.bottomRight() - QPoint(size.width(), size.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(theme.raised))
        painter.setPen(QPen(QColor(theme.accent), 1.5))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the tour, and move with what it points at.

        Escape leaves it from anywhere in the window where nothing else takes it.
        """
        if not self.isVisible():
            return False
        if event.type() in _MOVED:
            self._soon.start()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            mine = watched in (self.back, self.on, self.leave)
            if event.key() == Qt.Key.Key_Escape and (mine or watched is self._window):
                self.end()
                return True
            if step is not None and mine:
                self.go(step)
                return True
        return False


def _scroll_to(area: QScrollArea, target: QWidget) -> None:
    """Bring into sight as much of a widget as there is room for, from its top."""
    inside = area.widget()
    if inside is None:
        return
    top = target.mapTo(inside, QPoint(0, 0))
    area.ensureVisible(top.x(), top.y() + min(target.height(), area.viewport().height()), 0, _GAP)
    area.ensureVisible(top.x(), top.y(), 0, _GAP)


_MOVED = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
