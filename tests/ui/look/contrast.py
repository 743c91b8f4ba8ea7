"""How far colours stand out from one another, in the table of themes and on the screen."""

from __future__ import annotations

from collections import Counter

import numpy as np
from PySide6.QtGui import QColor, QImage


def contrast(one: QColor | str, other: QColor | str) -> float:
    """The ratio of WCAG 2.2 between two colours, from 1 to 21."""
    lighter, darker = sorted((_light(QColor(one)), _light(QColor(other))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _light(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def strongest(image: QImage) -> float:
    """The most that anything in a picture stands out from the ground of the picture."""
    seen = _colours(image)
    ground = seen.most_common(1)[0][0]
    return max(contrast(QColor.fromRgb(rgb), QColor.fromRgb(ground)) for rgb in seen)


def changed(before: QImage, after: QImage, least: float) -> int:
    """How many points of two pictures of the same thing differ by this much contrast."""
    wide, high = (min(before.width(), after.width()), min(before.height(), after.height()))
    was, now = (_points(image)[:high, :wide] for image in (before, after))
    differ = was != now
    pairs = Counter(zip(was[differ].tolist(), now[differ].tolist(), strict=True))
    return sum(
        count
        for (one, other), count in pairs.items()
        if contrast(QColor.fromRgb(one), QColor.fromRgb(other)) >= least
    )


def _colours(image: QImage) -> Counter[int]:
    colours, counts = np.unique(_points(image), return_counts=True)
    return Counter(dict(zip(colours.tolist(), counts.tolist(), strict=True)))


def _points(image: QImage) -> np.ndarray:
    """The colour of every point, in lines from the top; many times as fast as asking for each."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    points = np.frombuffer(plain.constBits(), np.uint32).reshape(plain.height(), -1)
    return points[:, : plain.width()].copy()
