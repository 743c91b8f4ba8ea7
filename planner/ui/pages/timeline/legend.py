"""What the shapes of the chart mean, in a line below it."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.models import Action
from planner.text import tr
from planner.ui.look.colours import Theme
from planner.ui.look.theme import current_theme
from planner.ui.pages.timeline.lines import Away, Bar, Chart
from planner.ui.pages.timeline.paint_bars import BarPainter, diamond
from planner.ui.pages.timeline.space import Space
from planner.ui.widgets.flow import FlowLayout
from planner.ui.widgets.ink import sized

_WIDE, _GAP = 19.0, 5.0
_DAY = date(2000, 1, 3)


def entries() -> list[tuple[str, str]]:
    """Return the shapes by name, with their words."""
    return [
        ("done", tr("done")),
        ("doing", tr("doing")),
        ("late", tr("late")),
        ("milestone", tr("milestone")),
        ("leave", tr("on leave")),
        ("last day", tr("last day")),
        ("chain", tr("longest chain")),
        ("slack", tr("slack")),
        ("goal", tr("goal due")),
    ]


class Legend(QWidget):
    """All entries, in as many lines as they need."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, gap=10, line_gap=2)
        for name, words in entries():
            flow.addWidget(LegendEntry(name, words))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


class LegendEntry(QWidget):
    """One shape and its words."""

    def __init__(self, name: str, words: str) -> None:
        super().__init__()
        self._name, self.words = name, words
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        size = entry_size(self.words, self.font())
        return QSize(round(size.width() + 1), round(size.height()))

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_entry(painter, QPointF(0, 0), self._name, self.words, self.font(), current_theme())
        painter.end()


def entry_size(words: str, font: QFont) -> QRectF:
    """Return the room that an entry takes."""
    metrics = QFontMetricsF(sized(font, 0.86))
    return QRectF(0, 0, _WIDE + _GAP + metrics.horizontalAdvance(words), metrics.height() + 4)


def paint_entry(
    painter: QPainter, at: QPointF, name: str, words: str, font: QFont, theme: Theme
) -> None:
    """Paint a shape as the chart does, and its words."""
    size = entry_size(words, font)
    box = QRectF(at.x() + 1, at.y() + size.height() / 2 - 5, _WIDE - 2, 10)
    _paint_shape(painter, box, name, font, theme)
    painter.setFont(sized(font, 0.86))
    painter.setPen(QColor(theme.muted))
    room = QRectF(at.x() + _WIDE + _GAP, at.y(), size.width(), size.height())
    painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words)


def _paint_shape(painter: QPainter, box: QRectF, name: str, font: QFont, theme: Theme) -> None:
    if name == "milestone":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.text))
        painter.drawPolygon(diamond(QRectF(box.center().x() - 6, box.top() - 1, 12, 12)))
    elif name == "goal":
        painter.setPen(QPen(QColor(theme.text), 1.6))
        painter.setBrush(QColor(theme.panel))
        painter.drawPolygon(diamond(QRectF(box.center().x() - 6, box.top() - 1, 12, 12)))
    elif name == "slack":
        painter.setPen(QPen(QColor(theme.muted), 1.0))
        y = box.center().y() + 2
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
        painter.drawLine(QPointF(box.right(), y - 4), QPointF(box.right(), y))
    else:
        _paint_bar(painter, box, name, font, theme)


def _paint_bar(painter: QPainter, box: QRectF, name: str, font: QFont, theme: Theme) -> None:
    """Paint a bar of seven days in a chart of its own that is as large as the entry."""
    status = {"done": "done", "doing": "doing", "late": "doing"}.get(name, "to do")
    due = _DAY + timedelta(days=4 if name == "late" else 6)
    action = Action(0, "", start=_DAY, due=due, status=status)  # type: ignore[arg-type]
    away = (Away(_DAY + timedelta(days=2), _DAY + timedelta(days=4), False),)
    bar = Bar(
        ("action", 0),
        action,
        "bad" if name == "late" else "plain",
        (),
        away if name == "leave" else (),
        (),
        None,
        name == "chain",
        "",
    )
    today = _DAY + timedelta(days=6 if name == "late" else 3)
    space = Space(Chart(today, None, (bar,)), font, box.width() / 7)
    space.fit(1e4, 1e4)
    space.bar_height = round(box.height())
    painter.save()
    place = space.span_box(0, _DAY, due)
    painter.translate(box.left() - place.left(), box.top() - place.top())
    shapes = BarPainter(painter, space, theme)
    shapes.bar(0, bar)
    if name == "last day":
        shapes.last_day(0, _DAY + timedelta(days=3), place, nobody=True)
    painter.restore()
