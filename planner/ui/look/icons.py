"""Line icons drawn in the colour asked for, sharp at every scale.

Each is a path on a grid of 16 by 16, as in SVG; ``paint_icon`` strokes it.
"""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from planner.assets import asset

# M move, L line, C curve, O circle (centre and radius), R rounded box (x y w h r), Z close.
ICONS = {
    "overview": "R 2 2 5 6 1 R 9 2 5 4 1 R 2 10 5 4 1 R 9 8 5 6 1",
    "purpose": "O 8 8 6 O 8 8 3 O 8 8 .4",
    "timeline": "M 2 4 L 9 4 M 5 8 L 13 8 M 7 12 L 14 12",
    "messages": "R 2 2.6 12 8.4 1.6 M 5 11 L 5 14 L 8.4 11 M 4.8 5.4 L 11.2 5.4 M 4.8 8.2 L 9 8.2",
    "sponsors": "M 8 1.8 L 9.9 5.8 L 14.2 6.3 L 11 9.3 L 11.9 13.6 L 8 11.5 L 4.1 13.6 L 5 9.3 "
    "L 1.8 6.3 L 6.1 5.8 Z",
    "champions": "M 3.5 14 L 3.5 2.5 M 3.5 3 C 6 1.5 8.5 4.5 12.5 3 L 12.5 9 "
    "C 8.5 10.5 6 7.5 3.5 9",
    "people": "O 6 5.2 2.4 M 1.8 13.4 C 1.8 10.6 3.6 9.4 6 9.4 C 8.4 9.4 10.2 10.6 10.2 13.4 "
    "M 10.4 3.2 C 12.6 3.2 12.8 7 10.6 7.2 M 11.8 9.6 C 13.4 10 14.2 11.4 14.2 13.4",
    "ownership": "R 2 2 12 12 1.5 M 2 6 L 14 6 M 2 10 L 14 10 M 6 2 L 6 14 M 10 2 L 10 14",
    "risks": "M 8 2 L 14.6 13.4 L 1.4 13.4 Z M 8 6.4 L 8 9.6 M 8 11.5 L 8 11.6",
    "what_if": "M 5.4 6 C 5.4 2.4 10.8 2.4 10.8 6 C 10.8 8.2 8 8 8 10.2 M 8 12.8 L 8 12.9",
    "pulse": "M 1.5 8 L 4.5 8 L 6.5 3 L 9.5 13 L 11.5 8 L 14.5 8",
    "requests": "R 1.8 3.2 12.4 9.6 1.4 M 2.4 4.2 L 8 9 L 13.6 4.2",
    "drills": "O 8 9 5.2 M 8 9 L 8 5.8 M 6.4 1.6 L 9.6 1.6 M 8 1.6 L 8 3.6 M 12.2 4.2 L 13.4 3",
    "pilot": "R 2.5 2.5 11 11.5 1.4 M 6 1.8 L 10 1.8 M 5.2 8.4 L 7.3 10.5 L 11 6.4",
    "reports": "M 4 1.8 L 9.5 1.8 L 12.5 4.8 L 12.5 14.2 L 4 14.2 Z M 6.4 8 L 10.2 8 "
    "M 6.4 10.8 L 10.2 10.8",
    "calendar": "R 2 3 12 11 1.5 M 2 6.5 L 14 6.5 M 5.2 1.6 L 5.2 4 M 10.8 1.6 L 10.8 4",
    "columns": "R 2 2.5 12 11 1.5 M 6 2.5 L 6 13.5 M 10 2.5 L 10 13.5",
    "left": "M 10 3.5 L 5.5 8 L 10 12.5",
    "right": "M 6 3.5 L 10.5 8 L 6 12.5",
    "search": "O 7 7 4.4 M 10.4 10.4 L 14 14",
    "close": "M 4 4 L 12 12 M 12 4 L 4 12",
    "command": "M 3 4 L 7 8 L 3 12 M 8.5 12 L 13 12",
    "department": "R 2.5 2.5 7 11.5 1 M 9.5 6.5 L 13.5 6.5 L 13.5 14 L 9.5 14 M 5 5.5 L 7 5.5 "
    "M 5 8.3 L 7 8.3 M 5 11.1 L 7 11.1",
}

_PARTS = re.compile(r"[MLCORZ]|-?[\d.]+")
_LENGTHS = {"M": 2, "L": 2, "C": 6, "O": 3, "R": 5, "Z": 0}


@cache
def _path(name: str) -> QPainterPath:
    path = QPainterPath()
    parts = _PARTS.findall(ICONS[name])
    at = 0
    while at < len(parts):
        letter = parts[at]
        given = [float(part) for part in parts[at + 1 : at + 1 + _LENGTHS[letter]]]
        at += 1 + _LENGTHS[letter]
        if letter == "M":
            path.moveTo(*given)
        elif letter == "L":
            path.lineTo(*given)
        elif letter == "C":
            path.cubicTo(*given)
        elif letter == "O":
            path.addEllipse(QPointF(given[0], given[1]), given[2], given[2])
        elif letter == "R":
            path.addRoundedRect(QRectF(*given[:4]), given[4], given[4])
        else:
            path.closeSubpath()
    return path


def paint_icon(painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
    """Draw an icon into a box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / 16, box.height() / 16)
    pen = QPen(colour, 1.35)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_path(name))
    painter.restore()


@cache
def icon(name: str, colour: str, size: int = 16) -> QIcon:
    """Return an icon for a button, in one colour, at the sizes screens need."""
    made = QIcon()
    for scale in (1, 2, 3):
        pixmap = QPixmap(size * scale, size * scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_icon(painter, name, QRectF(0, 0, size * scale, size * scale), QColor(colour))
        painter.end()
        pixmap.setDevicePixelRatio(scale)
        made.addPixmap(pixmap)
    return made


def app_icon() -> QIcon:
    """Return the program's own icon."""
    made = QIcon()
    for file in sorted(asset("icons").glob("app-*.png")):
        made.addFile(str(file))
    return made
