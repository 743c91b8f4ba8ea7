"""What can be done in the chart: lines are chosen, bars moved, arrows begun and ended."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from planner.models.work import FINISHED_STATUSES
from planner.text import tr
from planner.ui.look.theme import current_theme
from planner.ui.pages.timeline.accessible import ChartLines
from planner.ui.pages.timeline.days_area import DaysArea
from planner.ui.pages.timeline.drag import Drag, Way
from planner.ui.pages.timeline.lines import Bar, Chart, Key, Line
from planner.ui.pages.timeline.paint import ChartPainter, Hands

_LET_GO = 900
"""Milliseconds after the last key until a bar that was moved by keys is let go."""


class Board(DaysArea):
    """Actions by day, and what is under way there, by whichever hand.

    What is asked for with its signals is done by whoever changes the plan.
    """

    chosen = Signal(object)
    """Another line is the current one, by hand; its key."""
    opened = Signal(object)
    """The details of this line are wanted."""
    days_asked = Signal(object)
    """A bar was let go where it is to lie: a ``Drag``."""
    link_asked = Signal(int, int)
    """The second action is to wait for the first."""
    unlink_asked = Signal(int)
    """This dependency is to go."""
    push_asked = Signal(int)
    """What waits for this action is to move as far as it must."""
    folded = Signal(int)
    """The lines below this heading are to go out of sight, or to come back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Timeline: actions by day"))
        self.spoken = ChartLines(self)
        self.can_write = True
        self.link = 0
        """The arrow that is chosen; 0 for none."""
        self.drag: Drag | None = None
        self.link_from: Key | None = None
        self.link_to: QPointF | None = None
        self.hover: Key | None = None
        self._let_go = QTimer(self, interval=_LET_GO, singleShot=True)
        self._let_go.timeout.connect(self.let_go)

    # What is shown -----------------------------------------------------------------------

    def show_chart(self, chart: Chart) -> None:
        super().show_chart(chart)
        if self.link not in {link.id for link in chart.links}:
            self.link = 0
        self._say_current()

    def current_line(self) -> Line | None:
        """Return the line the keyboard is on."""
        at = self.space.place_of(self.current)
        return self.chart.lines[at] if at >= 0 else None

    def current_bar(self) -> Bar | None:
        """Return the action the keyboard is on."""
        return self.chart.bar(self.current)

    def choose(self, key: Key, *, by_hand: bool = False, across: bool = True) -> bool:
        """Make a line the current one and bring it into sight; whether it is there.

        Without ``across`` only its name, wherever its days are.
        """
        if self.space.place_of(key) < 0:
            return False
        if key != self.current:
            self.let_go()
        self.current, self.link = key, 0
        self.reveal(across=across)
        self._say_current()
        self.viewport().update()
        if by_hand:
            self.chosen.emit(key)
        return True

    def choose_link(self, link_id: int) -> None:
        """Make an arrow the one that Delete takes away."""
        self.link = link_id
        said = next((link.said for link in self.chart.links if link.id == link_id), "")
        self.setAccessibleDescription(tr("Arrow: {what}", what=said))
        self.viewport().update()

    def _say_current(self) -> None:
        """Tell a screen reader about the current line."""
        line = self.current_line()
        self.setAccessibleDescription(line.said if line is not None else "")
        self.spoken.tell_current()

    # Moving ------------------------------------------------------------------------------

    def take_up(self, bar: Bar, way: Way) -> Drag | None:
        """Begin to move or stretch a bar, if it may be and has days."""
        if not self.can_write or bar.first is None:
            return None
        self.drag = Drag(bar, way)
        return self.drag

    def drag_to(self, drag: Drag) -> None:
        """Show a bar where it would lie."""
        self.drag = drag
        self.setAccessibleDescription(drag.words(self.chart.today))
        self.viewport().update()

    def nudge(self, way: Way, days: int) -> None:
        """Move or stretch the current bar by so many days more; it is let go a moment after."""
        bar = self.current_bar()
        if bar is None or not self.can_write:
            return
        drag = self.drag
        if drag is None or drag.way not in (way, "draw"):
            self.let_go()
            drag = Drag(bar, "draw", 0, self.chart.today) if bar.first is None else Drag(bar, way)
            days = 0 if drag.way == "draw" else days
        self.drag_to(drag.moved_by(drag.days + days))
        self._let_go.start()

    def let_go(self) -> None:
        """Leave a bar where it was moved to."""
        self._let_go.stop()
        drag, self.drag = self.drag, None
        if drag is not None:
            self.viewport().update()
            if drag.fields:
                self.days_asked.emit(drag)

    def give_up(self) -> bool:
        """Leave everything as it was; whether anything was under way."""
        busy = self.drag is not None or self.link_from is not None or bool(self.link)
        self._let_go.stop()
        self.drag, self.link_from, self.link_to, self.link = None, None, None, 0
        self._say_current()
        self.viewport().update()
        return busy

    # Linking -----------------------------------------------------------------------------

    def begin_link(self, key: Key, to: QPointF | None = None) -> None:
        """Begin an arrow from this bar."""
        if self.can_write:
            self.link_from, self.link_to = key, to
            title = self.chart.titles.get(key[1], "")
            self.setAccessibleDescription(tr("What is to wait for {title}?", title=title))
            self.viewport().update()

    def end_link(self, key: Key | None) -> None:
        """Ask that the action of this line waits for the one the arrow begins at."""
        begun, self.link_from, self.link_to = self.link_from, None, None
        self.viewport().update()
        if begun is not None and key is not None and key[0] == "action" and key != begun:
            self.link_asked.emit(begun[1], key[1])

    # Painting ----------------------------------------------------------------------------

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self.viewport())
        hands = Hands(
            *(self.current, self.hasFocus(), self.link, self.drag),
            *(self.link_from, self._link_end(), self.hover),
        )
        ChartPainter(painter, self.space, current_theme(), hands).paint()
        painter.end()

    def _link_end(self) -> QPointF | None:
        """Return where an arrow that is being drawn leads to: the pointer, or the current bar."""
        if self.link_from is None or self.link_to is not None or self.current == self.link_from:
            return self.link_to
        line = self.space.place_of(self.current)
        box = self.space.bar_box(line) if line >= 0 else None
        return QPointF(box.left(), box.center().y()) if box is not None else None

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self.window().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave a bar where it was moved to before the window closes the plan."""
        if event.type() == QEvent.Type.Close:
            self.let_go()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: Any) -> None:
        if self.window().isVisible():
            self.let_go()
        super().hideEvent(event)

    def focusInEvent(self, event: Any) -> None:
        super().focusInEvent(event)
        if self.current_line() is None:
            bars = [line for line in self.chart.lines if isinstance(line, Bar)]
            begun = [bar for bar in bars if bar.action.status not in FINISHED_STATUSES] or bars
            if begun:
                self.choose(begun[0].key, by_hand=True, across=False)
        self.viewport().update()

    def focusOutEvent(self, event: Any) -> None:
        super().focusOutEvent(event)
        self.let_go()
        self.viewport().update()
