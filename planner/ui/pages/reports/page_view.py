"""One page of a document, as it will be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.text import tr
from planner.ui.look.colours import PAPER
from planner.ui.look.theme import current_theme

if TYPE_CHECKING:
    from planner.ui.pages.reports.pdf_pages import PdfPages

_WIDTH = 420
"""Pixels that a page takes where there is no reason for more or less."""


class PageView(QWidget):
    """A page as wide as there is room for. Asks for its picture once it comes into sight."""

    wanted = Signal(int, int)
    """The picture of the page with this number, from 0, is wanted, this many pixels wide."""

    def __init__(self, pages: PdfPages, at: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at = at
        wide, high = pages.sizes[at]
        self._shape = high / wide
        self._picture: QImage | None = None
        self._asked = 0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # whoever has no mouse scrolls by it
        self.setAccessibleName(tr("Page {page} of {pages}", page=at + 1, pages=len(pages)))
        self.setAccessibleDescription(pages.texts[at])

    def heightForWidth(self, width: int) -> int:
        return round(width * self._shape)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, self.heightForWidth(_WIDTH))

    def show_picture(self, picture: QImage | None) -> None:
        """Show the page; with none it is asked for again when it next comes into sight."""
        self._picture = picture
        self._asked = picture.width() if picture is not None else 0
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        width = round(self.width() * self.devicePixelRatioF())
        if self._asked != width:
            self._asked = width
            self.wanted.emit(self._at, width)
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(PAPER))
        if self._picture is not None:
            painter.drawImage(self.rect(), self._picture)
        edge = theme.accent if self.hasFocus() else theme.line
        painter.setPen(QPen(QColor(edge), 2.0 if self.hasFocus() else 1.0))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()
