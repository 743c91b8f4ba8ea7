"""The four parts a launch stands on, and what staff say once they were asked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from planner.analysis.readiness.parts import Part
from planner.models import PulseRound
from planner.text import number, tr
from planner.ui.pages.overview.cards import STATUS_TONES
from planner.ui.row_filter import RowFilter
from planner.ui.widgets.figure import Figure, Link
from planner.ui.widgets.flow import FlowLayout
from planner.ui.widgets.layouts import clear
from planner.ui.widgets.pill import Pill
from planner.ui.widgets.words import Words

_TOP = Qt.AlignmentFlag.AlignTop
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop


class ReadinessList(QWidget):
    """A line for each part: its name, its weakest check in words, its status."""

    asked = Signal(str, object)
    """The page behind a part, and the rows that a figure counts; none for the whole page."""

    followed = Signal(object, str)
    """The sentence of a part was pressed; the page behind it."""

    PAGES = ("purpose", "timeline", "sponsors", "champions")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Readiness"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self.parts: list[Link] = []
        self.sentences: list[Figure] = []

    def show_parts(self, parts: Sequence[Part], newest: PulseRound | None) -> None:
        """Show the parts, and the newest pulse round."""
        clear(self._grid)
        self.parts, self.sentences = [], []
        for place, part in enumerate(parts):
            self._part(place, part, self.PAGES[place % len(self.PAGES)])
        if newest is not None:
            self._pulse(len(parts), newest)
        for place in range(self._grid.rowCount()):
            self._grid.setRowStretch(place, 0)
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    def _part(self, place: int, part: Part, page: str) -> None:
        name = Link(part.title, heading=True)
        name.clicked.connect(lambda: self.asked.emit(page, None))
        said = Figure(words=0.95)
        said.show_text("", part.sentence)
        said.clicked.connect(lambda: self.followed.emit(part, page))
        self.parts.append(name)
        self.sentences.append(said)
        self._grid.addWidget(name, place, 0, _TOP)
        self._grid.addWidget(said, place, 1, _TOP)
        self._grid.addWidget(Pill(tr(part.status), STATUS_TONES[part.status]), place, 2, _RIGHT)

    def _pulse(self, place: int, newest: PulseRound) -> None:
        known = [
            words.format(share=f"{number(value)}%")
            for words, value in (
                (tr("{share} rate it effective"), newest.effective),
                (tr("{share} worth the cost"), newest.worth_cost),
            )
            if value is not None
        ]
        if not known:
            return
        title = tr("Of staff who answered")
        if newest.answered is not None:
            title = tr("Of {count} staff who answered", count=newest.answered)
        box = QWidget()
        flow = FlowLayout(box, gap=8, line_gap=0)
        flow.addWidget(Words(title, muted=True, wrap=False))
        counted = RowFilter("pulse", tr("the newest round"), frozenset((newest.id,)))
        for said in known:
            link = Link(said, quiet=True)
            link.clicked.connect(lambda: self.asked.emit("pulse", counted))
            flow.addWidget(link)
        self._grid.addWidget(box, place, 0, 1, 3)
