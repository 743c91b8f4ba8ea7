"""How the map of buy-in is painted; each state has a shape and a letter besides its colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from planner.analysis.sponsors.buy_in import SCALE
from planner.text import number, tr, trc
from planner.ui.lists.buy_in import Key
from planner.ui.look.theme import current_theme, scaled
from planner.ui.pages.sponsors.map_places import Place, Places
from planner.ui.widgets.ink import paint_focus

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_ELIDE = Qt.TextElideMode.ElideRight


class MapPainter:
    """Paints one state of the map."""

    def __init__(self, painter: QPainter, places: Places, font: QFont) -> None:
        self._painter, self._places, self._font = painter, places, font
        self._small = scaled(font, 0.85, QFont.Weight.DemiBold)
        self._theme = current_theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)

    def paint(
        self, current: Key | None, dragged: tuple[Place, QPointF] | None, *, focus: bool
    ) -> None:
        """Paint all of it, with a name on its way where one is dragged."""
        if dragged is not None:
            self._target_cell(dragged[1])
        self._grid()
        self._unrated()
        for place in self._places.places:
            self._arrow(place)
        for place in self._places.places:
            chosen = place.standing.key == current
            self._name(place, place.box, chosen=chosen)
            if chosen and focus:
                paint_focus(self._painter, place.box.adjusted(-3, -3, 3, 3), 8)
        if dragged is not None:
            place, point = dragged
            box = QRectF(place.box)
            box.moveCenter(point)
            self._name(place, box, chosen=True)

    def _pen(self, colour: str, width: float = 1.0, *, dashed: bool = False) -> None:
        style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
        self._painter.setPen(QPen(QColor(colour), width, style))

    # The ground --------------------------------------------------------------------------

    def _grid(self) -> None:
        painter, places, theme = self._painter, self._places, self._theme
        bottom = places.rows[-1][1] + places.rows[-1][2] if places.rows else places.head
        metrics = QFontMetricsF(self._small)
        for rank, step in enumerate(SCALE):
            x = places.left + rank * places.column
            self._pen(theme.line)
            painter.drawLine(QPointF(x, 4), QPointF(x, bottom))
            self._pen(theme.muted)
            painter.setFont(self._small)
            words = metrics.elidedText(tr(step), _ELIDE, places.column - 10)
            painter.drawText(QRectF(x + 6, 0, places.column - 8, places.head), _LEFT, words)
        for influence, top, height in places.rows:
            self._pen(theme.line)
            painter.drawLine(QPointF(places.side, top), QPointF(places.width, top))
            self._pen(theme.text)
            painter.setFont(scaled(self._font, 1.0, QFont.Weight.DemiBold))
            gutter = QRectF(places.side, top, places.left - places.side, min(height, places.line))
            painter.drawText(gutter, _CENTRE, number(influence))
        gutter = QRectF(places.side, 0, places.left - places.side, places.head)
        painter.setFont(scaled(self._font, 0.75))
        self._pen(theme.muted)
        painter.drawText(gutter, _CENTRE, tr("Infl."))

    def _unrated(self) -> None:
        painter, places, theme = self._painter, self._places, self._theme
        count = sum(place.standing.rank < 0 for place in places.places)
        if not count:
            return
        box = QRectF(1, 1, places.side - 6, places.height - 4)
        self._pen(theme.line_strong, dashed=True)
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(box, 6, 6)
        self._pen(theme.text)
        painter.setFont(scaled(self._font, 1.0, QFont.Weight.DemiBold))
        line = QRectF(10, 6, places.side - 24, places.line)
        words = tr("Not rated: {count}", count=count)
        metrics = QFontMetricsF(painter.font())
        painter.drawText(line, _LEFT, metrics.elidedText(words, _ELIDE, line.width()))
        self._pen(theme.muted)
        painter.setFont(scaled(self._font, 0.9))
        metrics = QFontMetricsF(painter.font())
        words = metrics.elidedText(tr("Drag onto the map"), _ELIDE, line.width())
        painter.drawText(line.translated(0, places.line * 0.8), _LEFT, words)

    def _target_cell(self, point: QPointF) -> None:
        cell = self._places.cell_at(point)
        if cell is None:
            return
        rank = SCALE.index(cell[0])
        top, height = next((t, h) for i, t, h in self._places.rows if i == cell[1])
        x = self._places.left + rank * self._places.column
        box = QRectF(x, top, self._places.column, height)
        self._painter.fillRect(box, QColor(self._theme.accent_soft))

    # Names -------------------------------------------------------------------------------

    def _arrow(self, place: Place) -> None:
        if place.target is None:
            return
        painter, theme, target = self._painter, self._theme, place.target
        y = place.box.center().y()
        self._pen(theme.line_strong, 1.5, dashed=place.standing.old)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        end = target.left() - 2
        painter.drawLine(QPointF(place.box.right() + 2, y), QPointF(end, y))
        head = QPolygonF([QPointF(end - 6, y - 4), QPointF(end, y), QPointF(end - 6, y + 4)])
        self._pen(theme.line_strong, 1.5)
        painter.drawPolyline(head)
        side = min(target.width(), target.height())
        circle = QRectF(0, 0, side, side)
        circle.moveCenter(target.center())
        self._pen(theme.text, 1.3, dashed=place.standing.old)
        painter.drawEllipse(circle)
        painter.setFont(self._small)
        painter.drawText(circle, _CENTRE, trc("desired", "D"))

    def _name(self, place: Place, box: QRectF, *, chosen: bool) -> None:
        painter, theme, standing = self._painter, self._theme, place.standing
        there = standing.rank >= 0 and standing.gap.gap == 0
        ground = theme.accent_soft if chosen else theme.good_soft if there else theme.panel
        edge = theme.accent if chosen else theme.good if there else theme.line_strong
        self._pen(edge, 1.6 if chosen else 1.1, dashed=standing.old)
        painter.setBrush(QColor(ground))
        radius = box.height() / 2 if standing.is_sponsor else 5.0
        painter.drawRoundedRect(box, radius, radius)
        x = box.left() + 4
        if standing.rank >= 0:
            x = self._badge(box, x, there=there, fell=standing.trend == "fell")
        if standing.is_sponsor:
            x = self._star(QPointF(x + 8, box.center().y())) - 4
        painter.setFont(self._font)
        metrics = QFontMetricsF(self._font)
        room = QRectF(x + 3, box.top(), box.right() - x - 8, box.height())
        self._pen(theme.text)
        words = metrics.elidedText(standing.name, _ELIDE, max(0.0, room.width()))
        painter.drawText(room, _LEFT, words)

    def _badge(self, box: QRectF, x: float, *, there: bool, fell: bool) -> float:
        """Paint the letter of where it stands; an arrow down where it fell. Return its end."""
        painter, theme = self._painter, self._theme
        letter = trc("current and desired", "CD") if there else trc("current", "C")
        if fell:
            letter = f"{letter}↓"
        painter.setFont(self._small)
        width = QFontMetricsF(self._small).horizontalAdvance(letter) + 8
        badge = QRectF(x, box.top() + 4, max(18.0, width), box.height() - 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.good if there else theme.bad if fell else theme.text))
        painter.drawRoundedRect(badge, 4, 4)
        self._pen(theme.panel)
        painter.drawText(badge, _CENTRE, letter)
        return badge.right() + 2

    def _star(self, centre: QPointF) -> float:
        """Paint the star of a sponsor. Return where it ends."""
        self._painter.setFont(self._font)
        self._pen(self._theme.muted)
        box = QRectF(centre.x() - 9, centre.y() - 10, 18, 20)
        self._painter.drawText(box, _CENTRE, "☆")
        return box.right()
