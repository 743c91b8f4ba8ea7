"""What staff say about the network, round by round."""

from __future__ import annotations

from typing import NamedTuple

from planner.actions import rows
from planner.analysis.readiness.employers import what_employers_said
from planner.analysis.readiness.pulse import QUESTIONS
from planner.models import Draft, PulseRound
from planner.text import day as day_words
from planner.text import percent, tr, trn
from planner.ui.lists.own import OwnColumns
from planner.ui.look.plain import label
from planner.ui.page import GAP, Page
from planner.ui.pages.pulse.question_card import QuestionCard
from planner.ui.row_filter import HeadPart, RowFilter
from planner.ui.state.workspace import Workspace
from planner.ui.table import Column, Listing, TablePanel
from planner.ui.table.kinds import Number, read_day
from planner.ui.widgets.columns import Columns

_LEAST_LINES = 11
"""How high the table is at least, in lines; where there is less room the page scrolls."""


class PulseRow(NamedTuple):
    """One round as the table shows it."""

    key: int
    round: PulseRound

    @property
    def share(self) -> float | None:
        """The share of those asked who answered."""
        asked, answered = self.round.asked, self.round.answered
        return answered / asked if asked and answered is not None else None


def pulse_listing(workspace: Workspace) -> Listing:
    """One row for each round."""
    own = OwnColumns(workspace, PulseRound, "round")

    def add(draft: Draft, text: str) -> PulseRound:
        return rows.add(draft, PulseRound, on=read_day(text, workspace.today))

    return Listing(
        key="pulse",
        columns=(
            own("on", width=12, strong=True),
            own("asked"),
            own("answered"),
            Column(
                tr("Taking part"),
                lambda r: r.share,
                Number(),
                show=lambda r: "" if r.share is None else percent(r.share),
                order=lambda r: r.share,
                width=11,
            ),
            own("effective", width=16),
            own("worth_cost", width=14),
            own("note", width=36),
            *own.rest(),
        ),
        add=add,
        add_label=tr("Add a round: type its day…"),
        added=tr("add pulse round"),
        remove_all=lambda draft, keys: rows.remove_many(draft, PulseRound, keys),
        remove_label=lambda n: trn("remove {count} pulse round", "remove {count} pulse rounds", n),
        removed=lambda n: trn("Removed {count} pulse round.", "Removed {count} pulse rounds.", n),
        descending=True,
    )


class PulsePage(Page):
    """The rounds, and what the newest one says; what employers said stands apart from it."""

    key = "pulse"
    scrolled = True

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.cards = [QuestionCard(workspace, question) for question in QUESTIONS]
        for card in self.cards:
            card.round_followed.connect(self._show_round)
        self.columns = Columns(self.cards, least=260, gap=GAP)
        self.body.addWidget(self.columns)
        self.panel = TablePanel(
            workspace,
            pulse_listing(workspace),
            title=tr("Rounds"),
            empty=(
                tr("Staff have not been asked yet"),
                tr(
                    "Ask a few staff what they think of the network, again and again, and write"
                    " each round down here: what staff say is measured, not assumed."
                ),
                ((tr("Add a round"), lambda: self.add("pulse")),),
            ),
        )
        self.panel.setMinimumHeight(self.panel.fontMetrics().height() * _LEAST_LINES)
        self.body.addWidget(label(what_employers_said(), "small", wrap=True))
        self.body.addWidget(self.panel, 1)
        self.add_header_button(tr("Add round"), lambda: self.add("pulse"), primary=True)

    def refresh(self) -> None:
        rounds = [PulseRow(r.id, r) for r in self.workspace.plan.pulse_rounds.values()]
        count = trn("{count} round", "{count} rounds", len(rounds))
        words = HeadPart(tr("what staff say about the network"))
        self.set_head(tr("Pulse"), [self.counting(count, self.panel), words])
        self.columns.setVisible(bool(rounds))
        for card in self.cards:
            card.refresh()
        self.panel.show_rows(rounds)

    def _show_round(self, newest: PulseRound | None) -> None:
        """Show the round that a figure is from."""
        if newest is not None:
            words = tr("asked on {day}", day=day_words(newest.on, self.workspace.today))
            self.show_counted(RowFilter("pulse", words, frozenset((newest.id,))))

    def show_row(self, table: str, row_id: int) -> None:
        self.panel.choose(row_id)

    def focus_filter(self) -> None:
        self.panel.filter_box.setFocus()

    def add(self, what: str) -> None:
        self.panel.begin_adding()
