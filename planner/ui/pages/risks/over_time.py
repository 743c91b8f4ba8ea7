"""Cover over time: the picture, and the days that hurt with who goes and what falls."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from planner.analysis.cover.cover_days import CoverDay, cover_day, describe_moves
from planner.analysis.cover.exposure import Exposure
from planner.analysis.findings.subjects import group_names
from planner.text import day, tr
from planner.ui.side.cover_day import show_cover_on
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.card import Card
from planner.ui.widgets.columns import scroll_area
from planner.ui.widgets.figure import Link
from planner.ui.widgets.graphs.cover_areas import cover_picture
from planner.ui.widgets.graphs.cover_graph import CoverGraph
from planner.ui.widgets.layouts import clear
from planner.ui.widgets.words import Words

MOST_NAMES = 4


class OverTimeCard(Card):
    """The days from today to 90 days after launch."""

    day_chosen = Signal(object)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(tr("Cover over time"), parent)
        self.workspace = workspace
        self.ahead: Exposure | None = None
        self.sentence = Words(strong=True)
        self.graph = CoverGraph()
        self.graph.day_chosen.connect(self._choose_day)
        self.graph.day_opened.connect(lambda on: show_cover_on(workspace, on))
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 6, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(2, 1)
        self.links: list[Link] = []
        self.hint = Words(
            tr("Arrow keys go from day to day, up and down from one that hurts to the next."),
            muted=True,
            size=0.9,
        )
        self.until_due = Words(
            tr("An action counts today even if it is overdue, and on later days until it is due."),
            muted=True,
            size=0.9,
        )
        self.days = scroll_area(inside, least=110)
        self.body.addWidget(self.sentence)
        self.body.addWidget(self.graph, 3)
        self.body.addWidget(self.hint)
        self.body.addWidget(self.until_due)
        self.body.addWidget(self.days, 2)
        self.body.addStretch(0)

    def refresh(self) -> None:
        """Show the plan as it is now."""
        ahead = self.workspace.measures.exposure
        self.ahead = ahead
        quiet = not ahead.changes
        self.sentence.show_text(still_words(ahead) if quiet else ahead.why)
        for widget in (self.graph, self.days, self.hint):
            widget.setVisible(not quiet)
        self.until_due.setVisible(bool(ahead.ends))
        self.graph.show_picture(cover_picture(ahead))
        self._show_days(ahead)
        self.graph.choose(self.graph.day)

    def look_at(self, on: date) -> None:
        """Choose a day in the picture."""
        self.graph.choose(on)

    def _choose_day(self, on: date) -> None:
        self.graph.announce(self.graph.words_on(on) + ". " + self._describe(on))
        self.day_chosen.emit(on)

    def _describe(self, on: date) -> str:
        assert self.ahead is not None
        return "; ".join(self._texts(cover_day(self.ahead, on)))

    def _show_days(self, ahead: Exposure) -> None:
        clear(self._grid)
        self.links = []
        assert self.graph.picture is not None
        top = Qt.AlignmentFlag.AlignTop
        for number, on in enumerate(self.graph.picture.hurts, start=1):
            texts = self._texts(cover_day(ahead, on))
            link = Link(day(on, self.workspace.today))
            link.setAccessibleName("; ".join([link.text(), *texts]))
            link.clicked.connect(lambda _=False, day=on: self.look_at(day))
            self.links.append(link)
            self._grid.addWidget(Words(str(number), strong=True, wrap=False), number, 0, top)
            self._grid.addWidget(link, number, 1, top)
            self._grid.addWidget(Words(" · ".join(texts)), number, 2)

    def _texts(self, found: CoverDay) -> list[str]:
        """Who goes and comes on a day, and what falls: each a few words."""
        plan, today = self.workspace.plan, self.workspace.today
        said = [
            describe_moves(moves, lambda person_id: plan.people[person_id].shown_name, today)
            for moves in (found.gone, found.come)
            if moves
        ]
        for group, words in (
            (found.lost, tr("✕ nobody holds {names}")),
            (found.alone, tr("▲ one person holds {names}")),
        ):
            if group.count:
                said.append(words.format(names=group_names(plan, group, MOST_NAMES)))
        return said


def still_words(ahead: Exposure) -> str:
    """Return what is said where nobody's dates change anything."""
    return tr(
        "Nobody’s start date, last day or leave changes cover until {day}.", day=day(ahead.last_day)
    )
