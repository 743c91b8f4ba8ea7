"""The figures of the overview: each says in words what it counts, and leads to it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner.ui.look.plain import plain_tip
from planner.ui.pages.overview.words import CardWords, LinkedText
from planner.ui.widgets.card import Card
from planner.ui.widgets.figure import Figure
from planner.ui.widgets.flow import FlowLayout
from planner.ui.widgets.layouts import in_order

STATUS_TONES = {"on track": "good", "at risk": "weak", "off track": "bad", "not yet": "plain"}
SEVERITY_TONES = {"critical": "bad", "high": "weak", "medium": "plain", "low": "plain"}
_SIZES = {False: (1.75, 1.0), True: (1.35, 0.95)}
"""How large a figure and its words are, against other text; in a low window."""
_MARGINS = {False: (16, 10, 16, 12), True: (12, 7, 8, 8)}


class FigureCard(Card):
    """One figure of note, in words, with lines below it; each leads to what it counts."""

    asked = Signal(str, object)
    """The page and what to show there."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent, low=True)
        self.setAccessibleName(name)
        self.body.setSpacing(2)
        self.figure = Figure()
        self.body.addWidget(self.figure)
        self.lines: list[Figure] = []
        self._flow = FlowLayout(gap=12, line_gap=1)
        self.body.addLayout(self._flow)
        self.body.addStretch(1)
        self._low = False
        self._said = CardWords(LinkedText("", "", ""))
        self.figure.clicked.connect(lambda: self._ask(self._said.figure))
        self.set_low(low=False)

    def set_low(self, *, low: bool) -> None:
        """Show the figure alone, smaller, and the lines below it in its tip; or all of it."""
        self._low = low
        self.figure.set_sizes(*_SIZES[low])
        self.body.setContentsMargins(*_MARGINS[low])
        self.show_words(self._said)

    def show_words(self, words: CardWords) -> None:
        """Show these words."""
        self._said = words
        self.figure.show_text(words.figure.lead, words.figure.words)
        while len(self.lines) < len(words.lines):
            line = Figure(words=0.95)
            place = len(self.lines)
            line.clicked.connect(lambda _=False, at=place: self._ask(self._said.lines[at]))
            self._flow.addWidget(line)
            self.lines.append(line)
            in_order([self.figure, *self.lines])
        for place, line in enumerate(self.lines):
            line.setVisible(place < len(words.lines) and not self._low)
            if place < len(words.lines):
                line.show_text("", words.lines[place].words)
        tip = "\n".join(line.words for line in words.lines) if self._low else ""
        self.figure.setToolTip(plain_tip(tip))

    def _ask(self, said: LinkedText) -> None:
        if said.page:
            self.asked.emit(said.page, said.what)
