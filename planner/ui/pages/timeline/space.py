"""Where everything of the chart lies: lines from top to bottom, days from left to right."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from planner.models.fields import FIRST_DAY, LAST_DAY
from planner.ui.pages.timeline.lines import Bar, Chart, GoalLine, Heading, Key, Link
from planner.ui.pages.timeline.scale import Scale, scale_over
from planner.ui.widgets.ink import sized

Part = Literal["first day", "body", "last day", "handle"]
"""Of a bar: its two ends, what is between, and the dot behind it that arrows are drawn from."""
HANDLE = 11.0
"""Pixels from the end of a bar to its handle."""
_END = 6.0
"""Pixels at an end of a bar that stretch it."""
_AT_A_GLANCE = 8
"""Lines."""
_NEAR = 4.0
"""Pixels within which an arrow is meant."""


class Hit(NamedTuple):
    """What lies at a place."""

    line: int
    part: Part | None = None


class Space:
    """The places of a chart in a view of some size that is scrolled to somewhere."""

    def __init__(self, chart: Chart, font: QFont, day_width: float) -> None:
        self.chart = chart
        self.font, self.small = font, sized(font, 0.9)
        self.scale: Scale = scale_over(*chart.days, day_width)
        line = QFontMetricsF(font).height()
        self.line_height = round(line * 1.5)
        self.bar_height = round(line * 0.8)
        self.flag_height = round(line * 1.35)
        self.head_line = round(line * 1.25)
        self.width = self.height = self.names_width = 0.0
        self.x = self.y = 0.0
        """How far it is scrolled."""
        self._places = {line.key: at for at, line in enumerate(chart.lines)}

    # Sizes -------------------------------------------------------------------------------

    def fit(self, width: float, height: float) -> None:
        """Take this room."""
        self.width, self.height = width, height
        self.names_width = float(round(max(110.0, min(300.0, width * 0.33))))
        days = int((width - self.names_width) // self.scale.width) + 1
        last = max(self.scale.last, shift(self.scale.origin, days))
        self.scale = self.scale._replace(last=last)  # no part of the view is without days

    @property
    def head_height(self) -> float:
        return float(self.flag_height + 2 * self.head_line)

    @property
    def most_x(self) -> float:
        """How far it can be scrolled to the right."""
        return max(0.0, self.scale.length - (self.width - self.names_width))

    @property
    def most_y(self) -> float:
        return max(0.0, self.body_height - (self.height - self.head_height))

    @property
    def body_height(self) -> float:
        """Pixels of all lines."""
        return float(len(self.chart.lines) * self.line_height)

    def days_box(self) -> QRectF:
        """Return where days are seen below the head."""
        return QRectF(
            self.names_width,
            self.head_height,
            self.width - self.names_width,
            max(0.0, self.height - self.head_height),
        )

    def names_box(self) -> QRectF:
        return QRectF(0, self.head_height, self.names_width, self.height - self.head_height)

    def head_box(self) -> QRectF:
        return QRectF(self.names_width, 0, self.width - self.names_width, self.head_height)

    # Lines -------------------------------------------------------------------------------

    def top(self, line: int) -> float:
        return self.head_height + line * self.line_height - self.y

    def middle(self, line: int) -> float:
        return self.top(line) + self.line_height / 2

    def line_box(self, line: int) -> QRectF:
        return QRectF(0, self.top(line), self.width, self.line_height)

    def heading_above(self) -> str:
        """Return the title of the heading that the first line in sight stands under."""
        first = self.seen_lines().start
        above = (line for line in reversed(self.chart.lines[: first + 1]))
        return next((line.title for line in above if isinstance(line, Heading)), "")

    def seen_lines(self) -> range:
        """Return the lines in sight."""
        first = int(self.y // self.line_height)
        last = int((self.y + self.height - self.head_height) // self.line_height) + 1
        return range(max(0, first), min(len(self.chart.lines), last))

    def line_at(self, y: float) -> int:
        """Return the line at a height; -1 where there is none."""
        if y < self.head_height:
            return -1
        line = int((y - self.head_height + self.y) // self.line_height)
        return line if line < len(self.chart.lines) else -1

    def place_of(self, key: Key | None) -> int:
        """Return the line of this key; -1 where it is not in sight."""
        return self._places.get(key, -1) if key is not None else -1

    # Days --------------------------------------------------------------------------------

    def left_of(self, day: date) -> float:
        """Return where a day begins."""
        return self.names_width + self.scale.x(day) - self.x

    def right_of(self, day: date) -> float:
        """Return where a day ends."""
        return self.left_of(day) + self.scale.width

    def day_at(self, x: float) -> date:
        return self.scale.day_at(x - self.names_width + self.x)

    def seen_days(self) -> tuple[date, date]:
        return self.day_at(self.names_width), self.day_at(self.width)

    def span_box(self, line: int, first: date, last: date) -> QRectF:
        """Return the box of a bar over these days, no narrower than can be seen."""
        left = self.left_of(first)
        width = max(5.0, self.right_of(last) - left)
        top = self.middle(line) - self.bar_height / 2
        return QRectF(left, top, width, self.bar_height)

    def bar_box(self, line: int) -> QRectF | None:
        """Return where the bar of a line lies; a milestone's box is as wide as it is high."""
        bar = self.chart.lines[line]
        if isinstance(bar, Heading) or bar.first is None or bar.last is None:
            return None
        if isinstance(bar, GoalLine):
            return self.diamond_box(line, bar.due) if bar.due is not None else None
        if bar.is_milestone:
            return self.diamond_box(line, bar.first)
        return self.span_box(line, bar.first, bar.last)

    def diamond_box(self, line: int, day: date) -> QRectF:
        centre = QPointF(self.left_of(day) + self.scale.width / 2, self.middle(line))
        half = self.bar_height / 2
        return QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half)

    def handle(self, line: int) -> QPointF | None:
        """Return the dot that an arrow is drawn from."""
        box = self.bar_box(line)
        if box is None or not isinstance(self.chart.lines[line], Bar):
            return None
        return QPointF(box.right() + HANDLE, box.center().y())

    def hit(self, point: QPointF) -> Hit:
        """Return what lies at a place: a line, and the part of its bar."""
        line = self.line_at(point.y())
        if line < 0 or point.x() < self.names_width:
            return Hit(line)
        bar, box = self.chart.lines[line], self.bar_box(line)
        if box is None or not isinstance(bar, Bar):
            return Hit(line)
        end = 0.0 if bar.is_milestone else min(_END, box.width() / 4)
        handle = QRectF(box.right() + 3, box.center().y() - 7, HANDLE + 4, 14)
        if handle.contains(point):
            return Hit(line, "handle")
        if not box.adjusted(-4, -4, 3, 4).contains(point):
            return Hit(line)
        if not bar.is_milestone and point.x() <= box.left() + end:
            return Hit(line, "first day")
        if not bar.is_milestone and point.x() >= box.right() - end:
            return Hit(line, "last day")
        return Hit(line, "body")

    # Arrows ------------------------------------------------------------------------------

    def arrow(self, link: Link) -> tuple[QPointF, ...]:
        """Return the corners of an arrow, from what is waited for to what waits; empty where one
        of them has no days."""
        start, end = (
            self.place_of(("action", link.needs_id)),
            self.place_of(("action", link.action_id)),
        )
        if start < 0 or end < 0:
            return ()
        before, after = self.bar_box(start), self.bar_box(end)
        if before is None or after is None:
            return ()
        from_, into = QPointF(before.right(), before.center().y()), after.center().y()
        down = into > from_.y()
        edge = after.top() if down else after.bottom()
        x = max(from_.x() + 5, min(after.left() + 5, after.center().x()))
        if x <= after.right() and after.left() <= x:
            return (from_, QPointF(x, from_.y()), QPointF(x, edge))
        x = from_.x() + 6
        between = self.top(end) if down else self.top(end) + self.line_height
        into_x = min(after.left() + 5, after.center().x())
        return (
            from_,
            QPointF(x, from_.y()),
            QPointF(x, between),
            QPointF(into_x, between),
            QPointF(into_x, edge),
        )

    def seen_links(self) -> Iterator[tuple[Link, tuple[QPointF, ...]]]:
        """Yield the arrows of which something may be in sight."""
        lines = self.seen_lines()
        for link in self.chart.links:
            ends = (
                self.place_of(("action", link.needs_id)),
                self.place_of(("action", link.action_id)),
            )
            if max(ends) >= lines.start and min(ends) < lines.stop:
                corners = self.arrow(link)
                if corners:
                    yield link, corners

    def is_whole(self, link: Link, corners: tuple[QPointF, ...], current: Key | None) -> bool:
        """Return whether an arrow is seen from end to end: it is short, it matters for the launch,
        or one of its bars is the current one. Of others only the ends are."""
        near = current in (("action", link.needs_id), ("action", link.action_id))
        long = abs(corners[-1].y() - corners[0].y()) > _AT_A_GLANCE * self.line_height
        return near or link.kind != "plain" or not long

    def link_at(self, point: QPointF, current: Key | None) -> Link | None:
        """Return the arrow at a place, if any is seen there."""
        if not self.days_box().contains(point):
            return None
        for link, corners in self.seen_links():
            if not self.is_whole(link, corners, current):
                continue
            for start, end in pairwise(corners):
                box = QRectF(start, end).normalized().adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR)
                if box.contains(point):
                    return link
        return None


def shift(day: date, days: int) -> date:
    """Return a day so many days later, or the last one a plan can hold."""
    try:
        return min(LAST_DAY, max(FIRST_DAY, day + timedelta(days=days)))
    except OverflowError:
        return LAST_DAY if days > 0 else FIRST_DAY
