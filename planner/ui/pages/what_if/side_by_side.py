"""Two scenarios side by side, or one and the plan as it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import chain
from typing import NamedTuple

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from planner.text import tr
from planner.ui.pages.what_if.comparison import Broken, Compared
from planner.ui.row_filter import RowFilter
from planner.ui.widgets.card import Card, Rule
from planner.ui.widgets.columns import Columns
from planner.ui.widgets.fields import ComboBox
from planner.ui.widgets.figure import Figure, Link
from planner.ui.widgets.layouts import clear
from planner.ui.widgets.pill import Pill
from planner.ui.widgets.words import Words

AS_IT_IS, CHOSEN = "as it is", "chosen"
"""The plan with everybody, and the departure that is chosen on the page; others are the ids of
saved scenarios."""
MOST_NAMES = 12

Which = int | str


class Offered(NamedTuple):
    """One departure that can be looked at."""

    which: Which
    name: str
    days: Mapping[int, date]
    """The first day without each of those who leave."""


class SideBySide(Card):
    """Which two, their figures with the difference, and what only one of them breaks."""

    changed = Signal()
    """Other ones were chosen."""
    asked = Signal(str, object)
    """The page and what to show there."""
    seat_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Side by side"), parent)
        self.boxes = ComboBox(), ComboBox()
        for box, name in zip(self.boxes, (tr("The left one"), tr("The right one")), strict=True):
            box.setAccessibleName(name)
            box.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(16)
            box.activated.connect(lambda _: self.changed.emit())
        self.said = Words(muted=True, size=0.92), Words(muted=True, size=0.92)
        """Who leaves when, of either."""
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(5)
        for column, share in enumerate((4, 4, 4, 3)):
            self._grid.setColumnStretch(column, share)
        for column, (box, words) in enumerate(zip(self.boxes, self.said, strict=True), 1):
            self._grid.addWidget(box, 0, column)
            self._grid.addWidget(words, 1, column, Qt.AlignmentFlag.AlignTop)
        head = Words(tr("Difference"), muted=True, strong=True, size=0.9, wrap=False)
        self._grid.addWidget(head, 0, 3)
        self.body.addLayout(self._grid)
        self.figures: dict[str, tuple[str, str, str]] = {}
        """What the table says by the name of each row: left, right, difference."""
        self.lines: dict[str, list[Figure]] = {}
        """The left and the right figure of each row."""
        self._differences: dict[str, Pill] = {}
        self._rows: list[Compared] = []
        self._broken = QVBoxLayout()
        self.body.addSpacing(8)
        self.body.addLayout(self._broken)
        self.body.addStretch(1)
        self.broken: dict[str, list[Link]] = {}
        """What is broken, by how: a link for each."""
        self._offered: list[Offered] = []

    # Which -----------------------------------------------------------------------------------

    def offer(self, offered: Sequence[Offered]) -> None:
        """Offer these, keeping what is chosen; at first the plan as it is and what comes last."""
        left, right = (box.currentData() for box in self.boxes)
        self._offered = list(offered)
        for box in self.boxes:
            with QSignalBlocker(box):
                box.clear()
                for scenario in offered:
                    box.addItem(scenario.name, scenario.which)
        self.choose(
            AS_IT_IS if left is None else left, offered[-1].which if right is None else right
        )

    def choose(self, left: Which, right: Which) -> None:
        """Choose these two, without telling."""
        for box, which in zip(self.boxes, (left, right), strict=True):
            with QSignalBlocker(box):
                box.setCurrentIndex(max(0, box.findData(which)))

    def chosen(self) -> tuple[Offered, Offered]:
        """Return the two that are chosen."""
        left, right = (self._offered[box.currentIndex()] for box in self.boxes)
        return left, right

    # Showing ---------------------------------------------------------------------------------

    def show_said(self, left: str, right: str) -> None:
        """Say who leaves when."""
        for words, text in zip(self.said, (left, right), strict=True):
            words.show_text(text)

    def show_figures(self, rows: Sequence[Compared]) -> None:
        """Show the figures; lines are made once and then say other figures."""
        if list(self.figures) != [row.name for row in rows]:
            self._make_lines(rows)
        self._rows = list(rows)
        self.figures = {row.name: (row.left, row.right, row.difference) for row in rows}
        for row in rows:
            names = (box.currentText() for box in self.boxes)
            texts = (row.left, row.right)
            for figure, text, which in zip(self.lines[row.name], texts, names, strict=True):
                figure.show_text("", text)
                said = tr("{name}, {which}: {figure}", name=row.name, which=which, figure=text)
                figure.setAccessibleName(said)
                figure.setEnabled(bool(row.rows))
            tone = ("plain", "good", "bad")[row.better]
            self._differences[row.name].show_text(row.difference, tone)

    def _make_lines(self, rows: Sequence[Compared]) -> None:
        for figure in chain(self._differences.values(), *self.lines.values()):
            self._grid.removeWidget(figure)
            figure.deleteLater()
        self.lines, self._differences = {}, {}
        for at, row in enumerate(rows):
            line = 2 * at + 3
            self._grid.addWidget(Rule(), line - 1, 0, 1, 4)
            self._grid.addWidget(Words(row.name, muted=True), line, 0)
            pair = [Figure(words=1.0), Figure(words=1.0)]
            for side, figure in enumerate(pair):
                figure.clicked.connect(lambda _=False, n=row.name, s=side: self._show_counted(n, s))
                self._grid.addWidget(figure, line, 1 + side, Qt.AlignmentFlag.AlignVCenter)
            self.lines[row.name] = pair
            self._differences[row.name] = Pill()
            self._grid.addWidget(self._differences[row.name], line, 3)

    def _show_counted(self, name: str, side: int) -> None:
        """Show what a figure counts."""
        row = next(row for row in self._rows if row.name == name)
        what = row.rows[side]()
        self.asked.emit("people" if isinstance(what, RowFilter) else "ownership", what)

    def show_broken(self, groups: Sequence[Broken]) -> None:
        """Show what only one of the two breaks, and what both do."""
        clear(self._broken)
        self.broken = {}
        if not groups:
            words = tr("Neither breaks anything that the other does not.")
            self._broken.addWidget(Words(words, muted=True))
            return
        lists = [self._group(group) for group in groups]
        self._broken.addWidget(Columns(lists, least=230, gap=18))

    def _group(self, group: Broken) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        head = Figure(large=1.4, words=1.0)
        head.show_text(str(len(group.names)), group.words)
        head.clicked.connect(lambda: self.asked.emit("ownership", group.rows))
        column.addWidget(head)
        links = []
        for row_id, name in group.names[:MOST_NAMES]:
            link = Link(name, quiet=True)
            link.clicked.connect(lambda _=False, at=row_id: self.seat_asked.emit(at))
            column.addWidget(link)
            links.append(link)
        if (rest := len(group.names) - MOST_NAMES) > 0:
            column.addWidget(Words(tr("and {count} more", count=rest), muted=True))
        column.addStretch(1)
        self.broken[group.words] = links
        return inside
