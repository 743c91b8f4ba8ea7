"""A painted picture written to a file, as PNG or as SVG."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from planner.errors import PlannerError
from planner.exports.atomic import atomic_write
from planner.text import tr

SHARP = 2
"""Pixels of the file for each of the window."""


class Painted(Protocol):
    """What can be written to a file."""

    @property
    def size(self) -> QSize:
        """Return how large it is, in pixels of the window."""

    @property
    def name(self) -> str:
        """Return what it is a picture of."""

    def paint(self, painter: QPainter) -> None:
        """Paint all of it."""


def write_picture(picture: Painted, path: Path) -> None:
    """Write a picture as SVG or, where the name does not end so, as PNG.

    Raises ``PlannerError`` where it cannot be written.
    """
    with atomic_write(path) as part:
        if path.suffix.casefold() == ".svg":
            _write_svg(picture, part)
        elif not QImageWriter(str(part), QByteArray(b"png")).write(_image(picture)):
            raise PlannerError(tr("{path} could not be written.", path=path))


def _image(picture: Painted) -> QImage:
    image = QImage(picture.size * SHARP, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SHARP)
    painter = QPainter(image)
    picture.paint(painter)
    painter.end()
    return image


def _write_svg(picture: Painted, path: Path) -> None:
    made = QSvgGenerator()
    made.setFileName(str(path))
    made.setSize(picture.size)
    made.setViewBox(QRectF(QPointF(0, 0), picture.size.toSizeF()))
    made.setTitle(picture.name)
    painter = QPainter(made)
    picture.paint(painter)
    painter.end()
