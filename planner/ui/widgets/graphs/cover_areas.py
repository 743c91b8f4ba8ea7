"""Cover day by day as areas: the part that the large picture and the small one share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from planner.analysis.cover.cover_days import CoverStep, cover_steps, hurting_days
from planner.analysis.cover.exposure import Exposure
from planner.ui.look.theme import current_theme

MOST_HURTS = 9
"""How many days that hurt are marked."""


class CoverPicture(NamedTuple):
    """What is drawn: cover from the first day to the last, of all that counts each day."""

    first: date
    last: date
    launch: date | None
    steps: tuple[CoverStep, ...]
    hurts: tuple[date, ...]

    @property
    def top(self) -> float:
        """The largest share that nobody or one person holds on a day."""
        return max((step.share_at_risk for step in self.steps), default=0.0)

    def step_on(self, on: date) -> CoverStep:
        """Return how things stand on a day."""
        return next(step for step in reversed(self.steps) if step.since <= on)


def cover_picture(exposure: Exposure) -> CoverPicture:
    """Return the picture of the days ahead."""
    launch = exposure.plan.info.launch
    inside = launch is not None and exposure.first_day <= launch <= exposure.last_day
    return CoverPicture(
        exposure.first_day,
        exposure.last_day,
        launch if inside else None,
        cover_steps(exposure),
        hurting_days(exposure, MOST_HURTS),
    )


class Axes:
    """Where a day and a share lie in a box; shares begin at zero, at its bottom."""

    def __init__(self, picture: CoverPicture, box: QRectF, top_share: float) -> None:
        self.picture, self.box, self.top_share = picture, box, top_share
        self._days = max(1, (picture.last - picture.first).days)

    def x(self, on: date) -> float:
        return self.box.left() + self.box.width() * (on - self.picture.first).days / self._days

    def y(self, share: float) -> float:
        return self.box.bottom() - self.box.height() * share / (self.top_share or 1.0)

    def day_number(self, x: float) -> int:
        """Return how many days after the first one lies at a place."""
        number = round((x - self.box.left()) / (self.box.width() or 1.0) * self._days)
        return max(0, min(self._days, number))


def paint_areas(painter: QPainter, axes: Axes) -> None:
    """Paint what one person holds alone above what nobody holds. The lower is hatched and has the
    thicker edge, so that the two are told apart without colour."""
    theme, picture = current_theme(), axes.picture
    both = _outline(axes, lambda step: step.share_at_risk)
    _fill(painter, axes, both, [QBrush(QColor(theme.weak_soft))])
    painter.setPen(QPen(QColor(theme.weak), 1.4))
    painter.drawPolyline(QPolygonF(both))
    if any(step.nobody for step in picture.steps):
        none = _outline(axes, lambda step: step.share_of_nobody)
        hatch = QBrush(QColor(theme.bad), Qt.BrushStyle.BDiagPattern)
        _fill(painter, axes, none, [QBrush(QColor(theme.bad_soft)), hatch])
        painter.setPen(QPen(QColor(theme.bad), 2.4))
        painter.drawPolyline(QPolygonF(none))


def _outline(axes: Axes, share: Callable[[CoverStep], float]) -> list[QPointF]:
    picture, points = axes.picture, list[QPointF]()
    ends = [step.since for step in picture.steps[1:]] + [picture.last]
    for step, end in zip(picture.steps, ends, strict=True):
        y = axes.y(share(step))
        points += [QPointF(axes.x(step.since), y), QPointF(axes.x(end), y)]
    return points


def _fill(
    painter: QPainter, axes: Axes, line: Sequence[QPointF], brushes: Sequence[QBrush]
) -> None:
    ground = axes.box.bottom()
    shape = QPolygonF([QPointF(axes.box.left(), ground), *line, QPointF(axes.box.right(), ground)])
    painter.setPen(Qt.PenStyle.NoPen)
    for brush in brushes:
        painter.setBrush(brush)
        painter.drawPolygon(shape)
    painter.setBrush(Qt.BrushStyle.NoBrush)
