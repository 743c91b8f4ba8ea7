"""Every champion seat with a mark for each holder, in groups by how far it can be relied on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from planner.analysis.drills.words import seats_tested
from planner.analysis.measures import Measures
from planner.models import Drill
from planner.text import mark_plural, short_day, tr, trn
from planner.ui.look.plain import plain_tip
from planner.ui.look.theme import current_theme
from planner.ui.widgets.card import Card
from planner.ui.widgets.figure import Link
from planner.ui.widgets.flow import FlowLayout
from planner.ui.widgets.holder_marks import SIZE, paint_marks, paint_people, people_width
from planner.ui.widgets.ink import inks, paint_focus, paint_mark, sized
from planner.ui.widgets.pill import Pill
from planner.ui.widgets.pressed import PressedButton
from planner.ui.widgets.words import Words

MOST = 14
"""Seats of one group that are shown; of more it is said how many."""
_GROUP_WIDTH = 170
_MOST_MARKS = 6
"""Holders of one seat with a mark each; of more there is the number."""


class SeatMarks(NamedTuple):
    """One champion seat as it is shown."""

    department_id: int
    name: str
    holders: int
    tested: int
    note: str
    tone: str

    @property
    def said(self) -> str:
        """All of it, for whoever cannot see the marks."""
        held = trn("{count} holder", "{count} holders", self.holders)
        tested = trn("{count} tested", "{count} tested", self.tested)
        return ", ".join(filter(None, (self.name, held, tested, self.note)))


def seat_groups(measures: Measures) -> list[tuple[str, str, list[SeatMarks]]]:
    """Return the champion seats in groups: words, tone and seats; empty groups are left out."""
    groups: dict[str, list[SeatMarks]] = {name: [] for name in _GROUPS}
    for seat in measures.seats:
        by = measures.tested.days_tested_by(seat.responsibility_id)
        cover = measures.coverage.cover(seat.responsibility_id)
        group = "tested" if cover == "covered" and by else cover
        tone = _GROUPS[group][1]
        note = _note(measures, seat.responsibility_id)
        marks = SeatMarks(
            seat.department.id, seat.department.name, len(seat.holders), len(by), note, tone
        )
        groups[group].append(marks)
    return [
        (trn(*words, len(groups[name])), tone, groups[name])
        for name, (words, tone) in _GROUPS.items()
        if groups[name]
    ]


_GROUPS: dict[str, tuple[tuple[str, str], str]] = {
    "tested": (mark_plural("{count} tested", "{count} tested"), "good"),
    "covered": (
        mark_plural("{count} covered, not tested", "{count} covered, not tested"),
        "claimed",
    ),
    "thin": (
        mark_plural("{count} has fewer than it needs", "{count} have fewer than they need"),
        "weak",
    ),
    "single point": (
        mark_plural("{count} rests on one person", "{count} rest on one person"),
        "weak",
    ),
    "uncovered": (mark_plural("{count} has nobody", "{count} have nobody"), "bad"),
}


def _note(measures: Measures, responsibility_id: int) -> str:
    """Return what was last tried there, or is to be: "stuck 18 Nov"."""
    drills = measures.plan.where(Drill, "responsibility_id", responsibility_id)
    if not drills:
        return ""
    last = max(drills, key=lambda d: (d.on, d.id))
    when = short_day(last.on, measures.on)
    if last.outcome == "planned":
        return tr("next, {day}", day=when) if last.on >= measures.on else tr("{day}?", day=when)
    return tr("{outcome} {day}", outcome=tr(last.outcome), day=when)


class SeatTile(PressedButton):
    """A department, the marks of who holds its seat, and what was last tried there."""

    def __init__(self, seat: SeatMarks, pressed: Callable[[int], object]) -> None:
        super().__init__()
        self.seat = seat
        self.setText(seat.name)
        self.setAccessibleName(seat.said)
        self.setToolTip(plain_tip(seat.said))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: pressed(seat.department_id))

    def sizeHint(self) -> QSize:
        metrics, small = QFontMetricsF(self.font()), QFontMetricsF(sized(self.font(), 0.9))
        width = max(
            metrics.horizontalAdvance(self.seat.name),
            self._marks_width() + small.horizontalAdvance(self.seat.note),
        )
        return QSize(int(width + 12.99), int(metrics.height() + small.height() + 8))

    def _marks_width(self) -> float:
        """Return where the note begins."""
        metrics = QFontMetricsF(self.font())
        return people_width(max(1, self.seat.holders), _MOST_MARKS, metrics) + 6

    def paintEvent(self, event: object) -> None:
        painter, theme = QPainter(self), current_theme()
        box = QRectF(self.rect()).adjusted(5, 2, -5, -2)
        if self.underMouse():
            painter.fillRect(self.rect(), QColor(theme.hover))
        metrics = QFontMetricsF(self.font())
        top = QRectF(box.left(), box.top(), box.width(), metrics.height())
        painter.setPen(QColor(theme.text))
        elide = Qt.TextElideMode.ElideRight
        painter.drawText(top, metrics.elidedText(self.seat.name, elide, top.width() + 1))
        below = box.adjusted(0, metrics.height() + 2, 0, 0)
        ink = inks(self.seat.tone)[0]
        if self.seat.holders:
            at = QPointF(below.left(), below.center().y())
            paint_people(painter, at, self.seat.holders, self.seat.tested, ink, _MOST_MARKS)
        else:
            mark = QRectF(below.left(), below.center().y() - SIZE / 2, SIZE, SIZE)
            paint_mark(painter, "bad", mark, ink)
        left = self._marks_width()
        painter.setFont(sized(self.font(), 0.9))
        painter.setPen(QColor(theme.muted))
        painter.drawText(
            below.adjusted(left, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), self.seat.note
        )
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()).adjusted(0, 0, -1, -1), 4.0)
        painter.end()


class TestedCard(Card):
    """How many seats are covered and tested, and all of them with their marks."""

    def __init__(
        self, open_department: Callable[[int], object], open_all: Callable[[], object]
    ) -> None:
        super().__init__()
        self._open, self._open_all = open_department, open_all
        self.words = Words("", strong=True, size=1.1)
        self.legend = _Legend()
        top = QHBoxLayout()
        top.addWidget(self.words, 1)
        top.addWidget(self.legend)
        self.body.addLayout(top)
        self.groups = QVBoxLayout()
        self.groups.setSpacing(6)
        self.body.addLayout(self.groups)
        self._shown: Sequence[object] = ()

    def show_seats(self, measures: Measures) -> None:
        """Show the champion seats as they are held and tested on the day of the measures."""
        self.words.show_text(seats_tested(measures))
        found = seat_groups(measures)
        if found == self._shown:
            return
        self._shown = found
        while (item := self.groups.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for words, tone, seats in found:
            self.groups.addWidget(self._group(words, tone, seats))

    def _group(self, words: str, tone: str, seats: Sequence[SeatMarks]) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        left = QVBoxLayout()
        left.addWidget(Pill(words, tone))
        left.addStretch(1)
        side = QWidget()
        side.setLayout(left)
        left.setContentsMargins(0, 6, 0, 0)
        side.setMinimumWidth(_GROUP_WIDTH)
        row.addWidget(side)
        tiles = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        tiles.setSizePolicy(policy)
        flow = FlowLayout(tiles, gap=6, line_gap=4)
        for seat in seats[:MOST]:
            flow.addWidget(SeatTile(seat, self._open))
        if len(seats) > MOST:
            more = Link(trn("and {count} more", "and {count} more", len(seats) - MOST))
            more.clicked.connect(self._open_all)
            flow.addWidget(more)
        row.addWidget(tiles, 1)
        return made


class _Legend(QWidget):
    """What the marks mean."""

    def __init__(self) -> None:
        super().__init__()
        self._parts = ((tr("named"), 0), (tr("carried it alone in a drill"), 1))
        self.setAccessibleName(tr("A ring: named. A disc: carried it alone in a drill."))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.font())
        width = sum(metrics.horizontalAdvance(words) + SIZE + 24 for words, _ in self._parts)
        return QSize(int(width + 0.99), int(metrics.height() + 4))

    def paintEvent(self, event: object) -> None:
        painter, metrics, left = QPainter(self), QFontMetricsF(self.font()), 4.0
        ink = QColor(current_theme().muted)
        painter.setPen(ink)
        for words, filled in self._parts:
            paint_marks(painter, QPointF(left, self.height() / 2), 1, filled, ink)
            left += SIZE + 6
            box = QRectF(left, 0, metrics.horizontalAdvance(words) + 2, self.height())
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), words)
            left += metrics.horizontalAdvance(words) + 18
        painter.end()
