"""The right of the what-if page: the figures before and after, and the best backups to nominate."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from planner.analysis.appointing.appointments import Appointment, Recommendation
from planner.analysis.appointing.candidates import named_for
from planner.analysis.findings.subjects import responsibility_names
from planner.text import tr
from planner.ui.pages.appointing import reasons
from planner.ui.pages.what_if.after import After
from planner.ui.pages.what_if.figure_links import only_these
from planner.ui.pages.what_if.figures import BeforeAfter, backups_words
from planner.ui.pages.what_if.stay_list import StayList
from planner.ui.row_filter import RowFilter
from planner.ui.widgets.card import Card, Rule
from planner.ui.widgets.columns import scroll_area
from planner.ui.widgets.figure import Figure, Link
from planner.ui.widgets.layouts import clear
from planner.ui.widgets.pill import Pill
from planner.ui.widgets.words import Words


class Proposal(NamedTuple):
    """One person to appoint, for one responsibility or several."""

    person_id: int
    responsibilities: tuple[int, ...]
    why: str
    clears: tuple[int, ...]
    """The single points of failure that this ends."""


def proposals_of(recommendation: Recommendation) -> list[Proposal]:
    """Return the appointments, those of one person together."""
    found: dict[int, list[Appointment]] = {}
    for appointment in recommendation.appointments:
        found.setdefault(appointment.person_id, []).append(appointment)
    return [
        Proposal(
            person,
            tuple(appointment.responsibility_id for appointment in given),
            given[0].why,
            tuple(cleared for appointment in given for cleared in appointment.clears),
        )
        for person, given in found.items()
    ]


class _Line:
    """One line of the table of before and after."""

    def __init__(self, name: str) -> None:
        self.name = Figure(words=1.0)
        self.name.show_text("", name)
        # Two bounds may stand one below the other.
        self.before = Figure(words=1.0, least=8)
        self.after = Figure(words=1.0, least=8)

    def show(self, row: BeforeAfter) -> None:
        said = tr("{name}: {before} before, {after} after", **row._asdict())
        self.name.setAccessibleName(said)
        self.before.show_text("", row.before)
        self.before.setAccessibleName(tr("{name} before: {before}", **row._asdict()))
        self.after.show_text(
            "", f"{row.arrow} {row.after}".strip(), tone="bad" if row.worse else ""
        )
        self.after.setAccessibleName(tr("{name} after: {after}", **row._asdict()))


class AnswerCard(Card):
    """What changes in figures, and what would help."""

    asked = Signal(str, object)
    """The page and what to show there."""
    person_asked = Signal(int)
    nominate_asked = Signal(int, tuple)
    """Nominate this person for these responsibilities."""
    refuse_asked = Signal(int, tuple, str)
    """Do not propose this person for these again, and why."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Before and after"), parent)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 6, 0)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(0, 1)
        column.addLayout(self._grid)
        self._lines: list[_Line] = []
        self._figures: list[BeforeAfter] = []
        self.rows: dict[str, tuple[str, str]] = {}
        """What the table says, by the name of each row."""
        self.stay = StayList()
        self.stay.person_asked.connect(self.person_asked)
        self.stay.people_asked.connect(lambda people: self.asked.emit("people", people))
        column.addWidget(self.stay)
        column.addSpacing(8)
        title = tr("Best backups to nominate")
        column.addWidget(Words(title, strong=True, muted=True, size=0.95))
        self._proposals = QVBoxLayout()
        self._proposals.setSpacing(6)
        column.addLayout(self._proposals)
        self.note = Figure(words=0.92)
        self.note.clicked.connect(lambda: self._show_rows(*self._noted))
        self._noted: tuple[frozenset[int], str] = (frozenset(), "")
        self._after: After | None = None
        column.addWidget(self.note)
        self.body.addWidget(scroll_area(inside), 1)
        self.links: list[Link] = []
        self.reasons: list[Figure] = []

    def show_figures(self, rows: Sequence[BeforeAfter]) -> None:
        """Show the table of before and after; lines are made once and then say other figures."""
        if list(self.rows) != [row.name for row in rows]:
            self._make_lines(rows)
        self.rows = {row.name: (row.before, row.after) for row in rows}
        self._figures = list(rows)
        for line, row in zip(self._lines, rows, strict=True):
            line.show(row)

    def _make_lines(self, rows: Sequence[BeforeAfter]) -> None:
        clear(self._grid)
        right = Qt.AlignmentFlag.AlignRight
        for column, text in ((1, tr("Before")), (2, tr("After"))):
            head = Words(text, muted=True, strong=True, size=0.9, wrap=False)
            self._grid.addWidget(head, 0, column, right)
        self._lines = [_Line(row.name) for row in rows]
        for place, line in enumerate(self._lines, 1):
            for figure, side in ((line.name, 1), (line.before, 0), (line.after, 1)):
                figure.clicked.connect(
                    lambda _=False, at=place - 1, s=side: self._show_counted(at, s)
                )
            self._grid.addWidget(Rule(), 2 * place - 1, 0, 1, 3)
            self._grid.addWidget(line.name, 2 * place, 0)
            self._grid.addWidget(line.before, 2 * place, 1, right)
            self._grid.addWidget(line.after, 2 * place, 2, right)

    def _show_counted(self, place: int, side: int) -> None:
        """Show what a figure counts, as it was before or is after."""
        rows = self._figures[place].rows
        if rows is None:
            self.asked.emit("what_if", ("worst before", "worst after")[side])
        else:
            what = rows[side]()
            self.asked.emit("people" if isinstance(what, RowFilter) else "ownership", what)

    def _show_rows(self, ids: frozenset[int], words: str) -> None:
        """Show responsibilities as they are after the departure."""
        assert self._after is not None
        self.asked.emit("ownership", only_these(self._after, ids, words))

    def show_waiting(self) -> None:
        """Say that all is being worked out."""
        self.show_figures([row.pending() for row in self._figures])
        clear(self._proposals)
        self.links, self.reasons = [], []
        self.note.show_text("", tr("Looking for the best backups…"))
        self.note.setEnabled(False)

    def show_best(self, after: After, recommendation: Recommendation) -> None:
        """Show whom to nominate after a departure, each with a link that does it."""
        clear(self._proposals)
        self._after = after
        self.links, self.reasons = [], []
        proposals = proposals_of(recommendation)
        for place, proposal in enumerate(proposals):
            if place:
                self._proposals.addWidget(Rule())
            self._proposal(after, proposal, place + 1)
        cleared, remaining = recommendation.cleared.ids, recommendation.remaining.ids
        words = tr("cleared by these appointments") if cleared else tr("cannot be cleared")
        self._noted = frozenset(cleared or remaining), words
        self.note.show_text("", backups_words(after, recommendation))
        self.note.setEnabled(bool(cleared or remaining))

    def _proposal(self, after: After, proposal: Proposal, number: int) -> None:
        plan = after.before.plan
        row = QHBoxLayout()
        row.setSpacing(9)
        row.addWidget(Pill(str(number), "plain"))
        texts = QVBoxLayout()
        texts.setSpacing(0)
        name = plan.people[proposal.person_id].shown_name
        what = responsibility_names(plan, proposal.responsibilities, 3)
        sentence = tr("{name} for {what}", name=name, what=what)
        texts.addWidget(Words(sentence, strong_names=[name]))
        texts.addWidget(self._why(proposal, name))
        row.addLayout(texts, 1)
        row.addLayout(self._actions(after, proposal, sentence))
        self._proposals.addLayout(row)

    def _why(self, proposal: Proposal, name: str) -> QWidget:
        """Say what speaks for a proposal; its figure leads to what it clears."""
        if not proposal.clears:
            return Words(proposal.why, muted=True, size=0.92)
        why, ids = Figure(words=0.92), frozenset(proposal.clears)
        why.show_text("", proposal.why)
        words = tr("cleared by {name}", name=name)
        why.clicked.connect(lambda: self._show_rows(ids, words))
        self.reasons.append(why)
        return why

    def _actions(self, after: After, proposal: Proposal, sentence: str) -> QVBoxLayout:
        """Offer to take a proposal up, or to refuse it."""
        actions = QVBoxLayout()
        actions.setSpacing(1)
        plan, on = after.before.plan, after.before.measures.on
        link: QWidget = Words(tr("named already"), muted=True, wrap=False)
        if not named_for(plan, proposal.person_id, proposal.responsibilities, on):
            link = self._nominate(proposal, sentence)
        other = Link(tr("Not them"), quiet=True)
        other.setAccessibleName(tr("Do not propose {sentence}", sentence=sentence))
        other.clicked.connect(lambda _=False, p=proposal, at=other: self._ask_why(p, at))
        actions.addStretch(1)
        actions.addWidget(link, 0, Qt.AlignmentFlag.AlignRight)
        actions.addWidget(other, 0, Qt.AlignmentFlag.AlignRight)
        actions.addStretch(1)
        return actions

    def _nominate(self, proposal: Proposal, sentence: str) -> Link:
        link = Link(tr("Nominate"))
        link.setAccessibleName(tr("Nominate {sentence}", sentence=sentence))
        link.clicked.connect(
            lambda: self.nominate_asked.emit(proposal.person_id, proposal.responsibilities)
        )
        self.links.append(link)
        return link

    def _ask_why(self, proposal: Proposal, at: QWidget) -> None:
        """Ask for the reason, which is remembered, below the link."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for why in reasons():
            menu.addAction(why).triggered.connect(
                lambda _=False, text=why: self.refuse_asked.emit(
                    proposal.person_id, proposal.responsibilities, text
                )
            )
        menu.popup(at.mapToGlobal(at.rect().bottomLeft()))
