"""The cards of the overview."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from planner.analysis.findings.finding import Finding
from planner.analysis.readiness.parts import Part
from planner.models import PulseRound
from planner.text import number, tr
from planner.ui.pages.overview.words import CardWords, LinkedText
from planner.ui.row_filter import RowFilter
from planner.ui.widgets.bar import Bar
from planner.ui.widgets.card import Card, Rule
from planner.ui.widgets.figure import Figure, Link
from planner.ui.widgets.flow import FlowLayout
from planner.ui.widgets.layouts import clear, in_order
from planner.ui.widgets.pill import Pill
from planner.ui.widgets.words import Words

STATUS_TONES = {"on track": "good", "at risk": "weak", "off track": "bad", "not yet": "plain"}
SEVERITY_TONES = {"critical": "bad", "high": "weak", "medium": "plain", "low": "plain"}


class FigureCard(Card):
    """One figure of note, in words, with lines below it; each leads to what it counts."""

    asked = Signal(str, object)
    """The page and what to show there."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.body.setSpacing(3)
        self.figure = Figure()
        self.body.addWidget(self.figure)
        self.lines: list[Figure] = []
        self._flow = FlowLayout(gap=14, line_gap=2)
        self.body.addLayout(self._flow)
        self.body.addStretch(1)
        self._said = CardWords(LinkedText("", "", ""))
        self.figure.clicked.connect(lambda: self._ask(self._said.figure))

    def show_words(self, words: CardWords) -> None:
        """Show these words."""
        self._said = words
        self.figure.show_text(words.figure.lead, words.figure.words)
        while len(self.lines) < len(words.lines):
            line = Figure(words=1.0)
            place = len(self.lines)
            line.clicked.connect(lambda _=False, at=place: self._ask(self._said.lines[at]))
            self._flow.addWidget(line)
            self.lines.append(line)
            in_order([self.figure, *self.lines])
        for place, line in enumerate(self.lines):
            line.setVisible(place < len(words.lines))
            if place < len(words.lines):
                line.show_text("", words.lines[place].words)

    def _ask(self, said: LinkedText) -> None:
        if said.page:
            self.asked.emit(said.page, said.what)


class ReadinessCard(Card):
    """The four parts, and what staff say once they were asked."""

    asked = Signal(str, object)
    """The page behind a part, and the rows that a figure counts; none for the whole page."""

    followed = Signal(object, str)
    """The sentence of a part was pressed; the page behind it."""

    PAGES = ("purpose", "timeline", "sponsors", "champions")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Readiness"), parent)
        self.body.setSpacing(3)
        self._fixed = self.body.count()
        self.parts: list[Link] = []
        self.sentences: list[Figure] = []

    def show_parts(self, parts: Sequence[Part], newest: PulseRound | None) -> None:
        """Show the parts, and the newest pulse round."""
        clear(self.body, self._fixed)
        self.parts, self.sentences = [], []
        for place, part in enumerate(parts):
            self._part(part, self.PAGES[place % len(self.PAGES)])
        if newest is not None:
            self._pulse(newest)
        self.body.addStretch(1)

    def _part(self, part: Part, page: str) -> None:
        head = QHBoxLayout()
        name = Link(part.title, heading=True)
        name.clicked.connect(lambda _=False, to=page: self.asked.emit(to, None))
        self.parts.append(name)
        head.addWidget(name)
        head.addStretch(1)
        head.addWidget(Pill(tr(part.status), STATUS_TONES[part.status]))
        self.body.addLayout(head)
        said = Figure(words=1.0)
        said.show_text("", part.sentence)
        said.clicked.connect(lambda _=False, it=part, to=page: self.followed.emit(it, to))
        self.sentences.append(said)
        self.body.addWidget(said)
        bar = Bar()
        bar.show_share(part.share, part.title)
        self.body.addWidget(bar)
        self.body.addSpacing(6)

    def _pulse(self, newest: PulseRound) -> None:
        rows = [
            (tr("Rate it effective"), newest.effective),
            (tr("Find it worth the cost"), newest.worth_cost),
        ]
        known = [(text, value) for text, value in rows if value is not None]
        if not known:
            return
        title = tr("What staff say")
        if newest.answered is not None:
            title = tr("What the {count} staff who answered say", count=newest.answered)
        self.body.addWidget(Words(title, strong=True, muted=True, size=0.95))
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        for place, (text, value) in enumerate(known):
            words = tr("the newest round")
            round_row = RowFilter("pulse", words, frozenset((newest.id,)))
            for column, shown, quiet in ((0, text, True), (2, f"{number(value)}%", False)):
                link = Link(shown, quiet=quiet)
                link.clicked.connect(lambda _=False, to=round_row: self.asked.emit("pulse", to))
                grid.addWidget(link, place, column)
        self.body.addLayout(grid)


class AttentionCard(Card):
    """The gravest findings, each with its next step as a link."""

    MOST = 4

    def __init__(
        self, go: Callable[[Finding], None], more: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("Needs attention"), parent)
        self._go = go
        self.body.setSpacing(7)
        self.more = Link()
        self.more.clicked.connect(more)
        self.head.addWidget(self.more)
        self._fixed = self.body.count()
        self.links: list[Link] = []

    def show_findings(self, findings: Sequence[Finding], complete: bool = True) -> None:
        """Show the first few of these findings, which are in order of gravity."""
        clear(self.body, self._fixed)
        self.links = []
        self.more.setVisible(len(findings) > self.MOST)
        self.more.setText(tr("All {count}", count=len(findings)))
        if not findings:
            self.body.addWidget(
                Words(tr("No rule finds anything wrong with this plan."), muted=True)
            )
        for place, finding in enumerate(findings[: self.MOST]):
            if place:
                self.body.addWidget(Rule())
            self._row(finding)

    def _row(self, finding: Finding) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Pill(tr(finding.severity), SEVERITY_TONES[finding.severity]))
        names = [about.words for about in finding.about]
        row.addWidget(Words(finding.text, strong_names=names), 1)
        link = Link(finding.next_step)
        link.setAccessibleName(f"{finding.next_step}: {finding.text}")
        link.clicked.connect(lambda _=False, about=finding: self._go(about))
        row.addWidget(link)
        self.links.append(link)
        self.body.addLayout(row)
