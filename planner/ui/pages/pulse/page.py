"""What staff say about the network, round by round."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from planner.actions import rows
from planner.analysis.readiness.employer_figures import what_employers_said
from planner.analysis.readiness.pulse import QUESTIONS as QUESTIONS_OF_ALL
from planner.analysis.surveys.disclosure_control import ALL_STAFF
from planner.models import Draft, PulseRound
from planner.text import day as day_words
from planner.text import percent, tr, trn
from planner.ui.lists.field_columns import OwnColumns
from planner.ui.look.plain import label
from planner.ui.page import GAP, Page
from planner.ui.pages.pulse.by_department import ByDepartment, SaidRow
from planner.ui.pages.pulse.question_card import QuestionCard
from planner.ui.pages.pulse.questions import question_listing, question_rows
from planner.ui.pages.pulse.said_over_rounds import SaidOverRounds
from planner.ui.row_filter import HeadPart, RowFilter
from planner.ui.state.workspace import Workspace
from planner.ui.table import Column, Listing, TablePanel
from planner.ui.table.kinds import Number, read_day
from planner.ui.widgets.columns import Columns
from planner.ui.widgets.view_switch import ViewSwitch

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
    """Return the table of rounds, one row for each."""
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


ROUNDS, DEPARTMENTS, QUESTIONS = range(3)
"""The views of the page."""


class PulsePage(Page):
    """The rounds, and what the newest one says; what each department said; and the questions.

    What employers said stands apart from all of it.
    """

    key = "pulse"
    scrolled = True

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.cards = [QuestionCard(workspace, question) for question in QUESTIONS_OF_ALL]
        for card in self.cards:
            card.round_followed.connect(self._show_round)
        self.columns = Columns(self.cards, least=260, gap=GAP)
        self.panel = self._rounds_panel()
        self.by_department = ByDepartment(workspace)
        self.over_rounds = SaidOverRounds(workspace)
        self.by_department.chosen.connect(self._show_department)
        self.by_department.switched.connect(self.refresh)
        self._place = ALL_STAFF
        self.questions = self._questions_panel()
        self.views = ViewSwitch((tr("Rounds"), tr("By department"), tr("Questions")))
        self.views.switched.connect(self._switch_view)
        employers = label(what_employers_said(), "small", wrap=True)
        self._in_view: tuple[tuple[QWidget, ...], ...] = (
            (self.columns, employers, self.panel),
            (self._beside_one_another(),),
            (self.questions,),
        )
        self.body.addWidget(self.views)
        for widgets in self._in_view:
            for widget in widgets:
                fills = widget not in (self.columns, employers)
                self.body.addWidget(widget, int(fills))
        self.add_header_button(tr("Add round"), lambda: self.add("pulse"))
        self.add_header_button(
            tr("Import survey…"), lambda: workspace.run_command("import survey"), primary=True
        )
        self._switch_view(ROUNDS)

    def _beside_one_another(self) -> QSplitter:
        """Return the table with what the chosen department said over rounds at its right; both
        scroll with the page."""
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.setHandleWidth(GAP)
        for side, share in ((self.by_department, 5), (self.over_rounds, 3)):
            both.addWidget(side)
            both.setStretchFactor(both.count() - 1, share)
        both.setSizes([500, 300])
        return both

    def _rounds_panel(self) -> TablePanel:
        panel = TablePanel(
            self.workspace,
            pulse_listing(self.workspace),
            title=tr("Rounds"),
            empty=(
                tr("Staff have not been asked yet"),
                tr(
                    "Ask a few staff what they think of the network, again and again. Import the"
                    " file of the survey tool, or write each round down here: what staff say is"
                    " measured, not assumed."
                ),
                (
                    (tr("Import survey…"), lambda: self.workspace.run_command("import survey")),
                    (tr("Add a round"), lambda: self.add("pulse")),
                ),
            ),
        )
        panel.setMinimumHeight(panel.fontMetrics().height() * _LEAST_LINES)
        return panel

    def _questions_panel(self) -> TablePanel:
        panel = TablePanel(
            self.workspace,
            question_listing(self.workspace),
            empty=(
                tr("No questions are known yet"),
                tr("They come with the first survey, and are known again in the next."),
                ((tr("Import survey…"), lambda: self.workspace.run_command("import survey")),),
            ),
        )
        panel.setMinimumHeight(panel.fontMetrics().height() * _LEAST_LINES)
        return panel

    def refresh(self) -> None:
        rounds = [PulseRow(r.id, r) for r in self.workspace.plan.pulse_rounds.values()]
        count = trn("{count} round", "{count} rounds", len(rounds))
        words = HeadPart(tr("what staff say about the network"))
        asked = self.counting(count, self.panel) if rounds else HeadPart(tr("no round yet"))
        self.set_head(tr("Pulse"), [asked, words])
        for card in self.cards:
            card.refresh()
        self.panel.show_rows(rounds)
        self.by_department.refresh()
        self.over_rounds.show_place(self._place, self.by_department.round)
        self.questions.show_rows(question_rows(self.workspace))
        self._switch_view(self._view)

    # The views ---------------------------------------------------------------------------

    def _switch_view(self, number: int) -> None:
        self._view = number
        self.views.mark_view(number)
        for view, widgets in enumerate(self._in_view):
            for widget in widgets:
                widget.setVisible(view == number)
        self.columns.setVisible(number == ROUNDS and bool(self.workspace.plan.pulse_rounds))

    def view_place(self) -> int:
        return self._view

    def show_view(self, view: int) -> None:
        self._switch_view(view)

    def show_counted(self, counted: RowFilter) -> None:
        self._switch_view(ROUNDS)
        super().show_counted(counted)

    def _show_department(self, row: SaidRow | None) -> None:
        if row is not None:
            self._place = row.key
            self.over_rounds.show_place(row.key, self.by_department.round)

    def _show_round(self, newest: PulseRound | None) -> None:
        """Show the round that a figure is from."""
        if newest is not None:
            words = tr("asked on {day}", day=day_words(newest.on, self.workspace.today))
            self.show_counted(RowFilter("pulse", words, frozenset((newest.id,))))

    def show_row(self, table: str, row_id: int) -> None:
        table = "survey questions" if table == "survey_question" else table
        if any(panel.listing.key == table for panel in self.panels()):
            self._switch_view(QUESTIONS if table == "survey questions" else ROUNDS)
            self.panel_of(table).choose(row_id)

    def focus_filter(self) -> None:
        panel = self.main_panel()
        if panel is not None:
            panel.filter_box.setFocus()

    def add(self, what: str) -> None:
        self._switch_view(ROUNDS)
        self.panel.begin_adding()
