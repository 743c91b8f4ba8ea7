"""What is dragged: rows of a table of the plan, seen as a small label beside the pointer."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QMimeData, QPoint, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QFontMetrics,
    QPainter,
    QPixmap,
)
from PySide6.QtWidgets import QWidget

from planner.ui.look.theme import current_theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea as _View
else:
    _View = object

PEOPLE = "people"
"""What the rows of people are called, in whichever list they are dragged from."""
_ROWS_MIME = "application/x-rollout-planner-rows"


def rows_data(kind: str, ids: Iterable[int]) -> QMimeData:
    """Return what a drag of these rows carries."""
    data = QMimeData()
    data.setData(_ROWS_MIME, " ".join([kind, *map(str, ids)]).encode())
    return data


def dragged(data: QMimeData, kind: str) -> list[int]:
    """Return the ids of the rows that are dragged; none where it is something else."""
    words = bytes(data.data(_ROWS_MIME).data()).decode().split()
    return [int(word) for word in words[1:]] if words[:1] == [kind] else []


def files_over(data: QMimeData) -> list[Path]:
    """Return the files on this computer that are dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def accept_copy(event: QDropEvent) -> None:
    """Accept what comes from another program as a copy: of what is moved, the file manager would
    take the original away."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


class Taker(Protocol):
    """Takes what is dragged over a view, or leaves it to others."""

    def over(self, event: QDropEvent) -> bool:
        """Say by the event whether it can be dropped here; return whether it is for this one."""

    def drop(self, event: QDropEvent) -> bool:
        """Take what is dropped; return whether it is for this one."""

    def away(self) -> None:
        """Note that nothing is over the view any more."""


class TakesDrops(_View):
    """A view whose rows take what is dragged over them, if somebody takes it for them."""

    takers: tuple[Taker, ...] = ()

    def let_take(self, taker: Taker) -> None:
        """Ask this one too whether it takes what is dragged here."""
        self.takers = (*self.takers, taker)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not any(taker.over(event) for taker in self.takers):
            super().dragEnterEvent(event)
        elif not event.isAccepted():
            event.accept()  # further on it may be taken

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if not any(taker.over(event) for taker in self.takers):
            super().dragMoveEvent(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        for taker in self.takers:
            taker.away()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        for taker in self.takers:
            taker.away()
        if not any(taker.drop(event) for taker in self.takers):
            super().dropEvent(event)


BESIDE = QPoint(-14, -10)
"""From the pointer to the label's corner: below it and to its right, off what is aimed at."""
MOST = 240
"""Pixels; a longer name ends in dots."""


def labelled_drag(source: QWidget, data: QMimeData, words: str) -> QDrag:
    """Make a drag of this data from a widget, seen as these words."""
    drag = QDrag(source)
    drag.setMimeData(data)
    drag.setPixmap(drag_label(words, source.font(), source.devicePixelRatioF()))
    drag.setHotSpot(BESIDE)
    return drag


def drag_label(words: str, font: QFont, ratio: float) -> QPixmap:
    """Paint a label with these words, for a screen of ``ratio`` pixels to the point."""
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, MOST)
    width, height = metrics.horizontalAdvance(shown) + 20, metrics.height() + 8
    picture = QPixmap(round(width * ratio), round(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    box = QRectF(0.5, 0.5, width - 1, height - 1)
    theme = current_theme()
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    painter.setPen(QColor(theme.accent))
    painter.setBrush(QColor(theme.surface))
    painter.drawRoundedRect(box, 6, 6)
    painter.setPen(QColor(theme.text))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
    painter.end()
    return picture
