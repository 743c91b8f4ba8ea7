"""How far colours stand out from one another, in the table of themes and on the screen."""

from __future__ import annotations

from collections import Counter

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
    pairs = Counter(
        (before.pixel(x, y), after.pixel(x, y)) for x in range(wide) for y in range(high)
    )
    return sum(
        count
        for (one, other), count in pairs.items()
        if one != other and contrast(QColor.fromRgb(one), QColor.fromRgb(other)) >= least
    )


def _colours(image: QImage) -> Counter[int]:
    return Counter(image.pixel(x, y) for x in range(image.width()) for y in range(image.height()))
