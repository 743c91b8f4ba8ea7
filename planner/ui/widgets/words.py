"""Text on a page: plain text always, with names in strong type where a sentence has them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from planner.ui.look.theme import current_theme
from planner.ui.widgets.ink import inks, sized

_UNBOUNDED = 1_000_000.0


def text_layout(
    text: str, font: QFont, width: float, *, strong: Iterable[str] = (), wrap: bool = True
) -> tuple[QTextLayout, float]:
    """Lay the text out in lines of at most this width; return them and their height.

    Every occurrence of a ``strong`` name is set in semi-bold. The text is never markup.
    """
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    mode = QTextOption.WrapMode
    option.setWrapMode(mode.WrapAtWordBoundaryOrAnywhere if wrap else mode.NoWrap)
    layout.setTextOption(option)
    layout.setFormats(_strong_ranges(text, font, strong))
    height = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0.0, height))
        height += line.height()
    layout.endLayout()
    return layout, height


def natural_width(layout: QTextLayout) -> float:
    """Return how wide the widest line is."""
    lines = (layout.lineAt(place) for place in range(layout.lineCount()))
    return max((line.naturalTextWidth() for line in lines), default=0.0)


def _strong_ranges(text: str, font: QFont, strong: Iterable[str]) -> list[QTextLayout.FormatRange]:
    ranges = []
    form = QTextCharFormat()
    form.setFont(sized(font, 1.0, strong=True))
    for name in strong:
        start = text.find(name) if name else -1
        while start >= 0:
            found = QTextLayout.FormatRange()
            found.start, found.length, found.format = start, len(name), form
            ranges.append(found)
            start = text.find(name, start + len(name))
    return ranges


class Words(QLabel):
    """A piece of text that wraps (or is elided), in the theme's colours, never markup."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        size: float = 1.0,
        strong: bool = False,
        muted: bool = False,
        tone: str = "",
        wrap: bool = True,
        strong_names: Iterable[str] = (),
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._size, self._strong, self._muted, self._tone = size, strong, muted, tone
        self._wrap = wrap
        self._strong_names = tuple(strong_names)
        self._heights: dict[int, int] = {}
        """By width: layouts ask again and again."""
        self.setWordWrap(wrap)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self.show_text(text)

    def show_text(self, text: str, *, tone: str | None = None, strong: bool | None = None) -> None:
        """Show this text, in this tone and strength where they are given."""
        self._tone = self._tone if tone is None else tone
        self._strong = self._strong if strong is None else strong
        self._heights.clear()
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def shown_font(self) -> QFont:
        """Return the font the text is painted in."""
        return sized(self.font(), self._size, strong=self._strong)

    def colour(self) -> QColor:
        """Return the colour the text is painted in."""
        if self._tone:
            return inks(self._tone)[0]
        theme = current_theme()
        return QColor(theme.muted if self._muted else theme.text)

    def hasHeightForWidth(self) -> bool:
        return self._wrap

    def heightForWidth(self, width: int) -> int:
        wanted = max(1, width)
        if wanted not in self._heights:
            _, height = text_layout(
                self.text(), self.shown_font(), wanted, strong=self._strong_names, wrap=self._wrap
            )
            self._heights[wanted] = int(height + 0.99)
        return self._heights[wanted]

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._heights.clear()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        layout, height = text_layout(
            self.text(), self.shown_font(), _UNBOUNDED, strong=self._strong_names
        )
        return QSize(int(natural_width(layout) + 1.99), int(height + 0.99))

    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.shown_font())
        if not self.text():
            return QSize(0, 0)
        if not self._wrap:
            narrow = min(self.sizeHint().width(), int(metrics.averageCharWidth() * 8))
            return QSize(narrow, int(metrics.height() + 0.99))
        words = (metrics.horizontalAdvance(word) for word in self.text().split())
        longest = max(words, default=0.0)
        least = min(longest, metrics.averageCharWidth() * 18)
        return QSize(int(least + 1.99), int(metrics.height() + 0.99))

    def paintEvent(self, event: object) -> None:
        if not self.text():
            return
        painter = QPainter(self)
        painter.setPen(self.colour())
        font, text = self.shown_font(), self.text()
        width = self.width()
        if not self._wrap:
            text = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
        layout, height = text_layout(text, font, width, strong=self._strong_names, wrap=self._wrap)
        top = (self.height() - height) / 2 if self._centred() else 0.0
        layout.draw(painter, QPointF(0.0, max(0.0, top)))
        painter.end()

    def _centred(self) -> bool:
        return bool(self.alignment() & Qt.AlignmentFlag.AlignVCenter)
