"""The overview: whether the launch rests on too few people, and what to do about it first."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.analysis.cover.headline import TITLE
from planner.analysis.findings.finding import Finding
from planner.analysis.meeting.status import status
from planner.analysis.readiness.parts import Part
from planner.analysis.requests.week import this_week
from planner.analysis.rules import open_findings
from planner.text import tr
from planner.ui.figure_rows import cell_rows, check_rows
from planner.ui.page import Page
from planner.ui.pages.next_step import open_next_step
from planner.ui.pages.overview.attention import FEW, LEAST, AttentionCard
from planner.ui.pages.overview.cards import FigureCard
from planner.ui.pages.overview.coverage import CoverageCard
from planner.ui.pages.overview.since import compare_with, compared_pack
from planner.ui.pages.overview.status_card import StatusCard
from planner.ui.pages.overview.week import WeekCard
from planner.ui.pages.overview.words import (
    LastPack,
    champions_card,
    head_words,
    leaving_card,
    nobody_or_one_card,
    sponsors_card,
)
from planner.ui.pages.overview.writing import write_to
from planner.ui.row_filter import RowFilter
from planner.ui.state.history import LARGE
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.card import Card
from planner.ui.widgets.columns import Columns
from planner.ui.widgets.coverage_grid import coverage_headers
from planner.ui.widgets.empty import EmptyState
from planner.ui.widgets.layouts import in_order
from planner.ui.widgets.pressed import PressedButton

_GAP = 12
"""Between cards: many stand on this page."""
_LOW = 700
"""Pixels of a page beneath which what needs attention would stand out of sight below the week."""


class OverviewPage(Page):
    """The status with its reason, what needs attention, figures in words, and coverage."""

    key: ClassVar[str] = "overview"
    icon: ClassVar[str] = "overview"
    scrolled: ClassVar[bool] = True
    tables: ClassVar[bool] = False

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.leaving = FigureCard(tr("If people leave"))
        self.nobody_or_one = FigureCard(tr(TITLE))
        self.champions = FigureCard(tr("Departments with a champion"))
        self.sponsors = FigureCard(tr("Sponsors taking part"))
        self.standing = StatusCard(workspace)
        self.readiness = self.standing.readiness
        self.coverage = CoverageCard()
        self.grid = self.coverage.grid
        self.attention = AttentionCard(
            lambda finding: open_next_step(workspace, finding),
            lambda what: workspace.run_command("show only", ("risks", what)),
        )
        self.week = WeekCard(
            lambda thing: write_to(workspace, thing), lambda: workspace.open_page("requests")
        )
        self._renewing = QTimer(self, interval=400, singleShot=True)
        self._renewing.timeout.connect(lambda: self._show_leaving(patient=False))
        self._lay_out()
        self._connect()
        self.add_header_button(tr("What if…"), lambda: workspace.open_page("what_if"))
        self.add_header_button(
            tr("Make status pack"), lambda: workspace.run_command("status pack"), primary=True
        )

    def _lay_out(self) -> None:
        self._cards = (self.leaving, self.nobody_or_one, self.champions, self.sponsors)
        self.figures = Columns(self._cards, least=230, weights=(10, 15, 10, 8), gap=_GAP)
        self.full = QWidget()
        self._sides = Columns([QWidget(), QWidget()], least=400, weights=(17, 20), gap=_GAP)
        self._column, self._left, self._right = map(_column, (self.full, *self._sides.widgets))
        for widget in (self.standing, self._sides):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self._arrange(low=False)
        self.empty = self._start()
        self.body.addWidget(self.full, 1)
        self.body.addWidget(self.empty, 1)

    def _arrange(self, *, low: bool) -> None:
        """In a low window let the figures be one line, and what is to be done stand in two columns
        below it; coverage comes last."""
        self._low = low
        self._left.addWidget(self.week)
        (self._right if low else self._left).addWidget(self.attention, 1)
        if low:
            self._column.insertWidget(1, self.figures)
            self._column.insertWidget(3, self.coverage)
        else:
            self._right.addWidget(self.figures)
            self._right.addWidget(self.coverage, 1)
        for card in (*self._cards, self.standing):
            card.set_low(low=low)
        self.attention.list.show_least(FEW if low else LEAST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Arrange it as the window is low or not; a week with nothing in it takes little room."""
        low = self.height() < _LOW and bool(self.week.things)
        if low != self._low:
            self._arrange(low=low)

    def _start(self) -> QWidget:
        ask = self.workspace.run_command
        state = EmptyState(
            tr("No people in this plan yet"),
            tr(
                "Bring in a list of people, or of who does what, from Excel or CSV; or add"
                " departments and their champions one by one. As soon as somebody holds something,"
                " this page says where the launch rests on too few people."
            ),
            [
                (tr("Import people…"), lambda: ask("import")),
                (tr("Add departments"), lambda: ask("add department")),
                (tr("Open the sample plan"), lambda: ask("open sample")),
            ],
        )
        card = Card()
        card.body.addWidget(state)
        return card

    def _connect(self) -> None:
        for card in self._cards:
            card.asked.connect(
                lambda page, what: self.workspace.run_command("show only", (page, what))
            )
        self.standing.copied.connect(self._copy_status)
        self.standing.last_day.chosen.connect(self._compare_with)
        self.standing.last_day.changes_asked.connect(
            lambda pack_id: self.workspace.open_page("reports", "snapshot", pack_id)
        )
        self.readiness.asked.connect(self._go_to_rows)
        self.coverage.asked.connect(
            lambda page, what: self.workspace.run_command("show only", (page, what))
        )
        self.readiness.followed.connect(self._follow_check)
        self.grid.chosen.connect(self._go_to_cell)
        self.standing.strip.clicked.connect(
            lambda: self.workspace.run_command("show only", ("risks", "over time"))
        )
        self.workspace.measuresUpdated.connect(self._show_leaving_if_visible)
        self.workspace.nextStepUpdated.connect(self._stepped)
        self.workspace.findingsUpdated.connect(self._show_findings_if_visible)

    # Showing -----------------------------------------------------------------------------

    def refresh(self) -> None:
        plan = self.workspace.plan
        self.set_head(plan.info.name or tr("Overview"), head_words(plan, self.workspace.today))
        started = bool(plan.people or plan.responsibilities)
        self.full.setVisible(started)
        self.empty.setVisible(not started)
        if started:
            self.week.show_things(
                this_week(self.workspace.measures), can_write=not self.workspace.read_only
            )
            self._fit()
            self._show_figures()
            self._show_coverage()
            self._show_rest()

    def _last_pack(self) -> LastPack:
        """Return the pack that today is compared with."""
        workspace = self.workspace
        return LastPack.of(workspace.plan, workspace.today, compared_pack(workspace))

    def _compare_with(self, pack_id: int) -> None:
        compare_with(self.workspace, pack_id)
        self._show_findings_if_visible()

    def _show_figures(self) -> None:
        measures = self.workspace.measures
        self._show_leaving()
        last = self._last_pack()
        self.nobody_or_one.show_words(nobody_or_one_card(measures.coverage, last))
        self.champions.show_words(champions_card(measures))
        self.sponsors.show_words(sponsors_card(measures))

    def _show_leaving(self, *, patient: bool = True) -> None:
        """Show the bus factor; say that it is being renewed only once that takes a while."""
        factor, current = self.workspace.slow_measure("bus_factor")
        if factor is not None and not current and patient:
            self._renewing.start()
            return
        self._renewing.stop()
        last = self._last_pack()
        coverage = self.workspace.measures.coverage
        self.leaving.show_words(leaving_card(coverage, factor, current, last))

    def _show_leaving_if_visible(self) -> None:
        if self.full.isVisible():
            self._show_leaving()

    def _stepped(self) -> None:
        if self.full.isVisible():
            self._show_findings(self.workspace.shown_findings()[0])

    def _show_findings_if_visible(self) -> None:
        if self.full.isVisible():
            self._show_figures()
            self._show_rest()

    def _show_coverage(self) -> None:
        self.coverage.show_measures(self.workspace.measures)

    def _show_rest(self) -> None:
        measures = self.workspace.measures
        small = len(measures.plan.assignments) <= LARGE
        # Of a large plan the risks work out the days ahead.
        known = small or "exposure" in vars(measures)
        self.standing.show_ahead(measures.exposure if known else None)
        self.standing.show_last(self._last_pack())
        self._show_findings(self.workspace.shown_findings()[0])
        rounds = [r for r in self.workspace.plan.pulse_rounds.values() if r.on <= measures.on]
        newest = max(rounds, key=lambda r: (r.on, r.id), default=None)
        self.readiness.show_parts(measures.readiness, newest)
        self._order_keys()

    def _order_keys(self) -> None:
        """Let Tab go from the status on to what needs attention, the figures, and coverage."""
        top = self.standing
        in_order([top.copy_button, top.last_day, top.strip, *_pressed(self.readiness)])
        attention = [*self.attention.counts, self.attention.more]
        in_order([*_pressed(self.readiness), self.week.all, *self.week.buttons, *attention])
        figures = [line for card in self._cards for line in (card.figure, *card.lines)]
        links = [row.link for row in self.attention.list.rows]
        in_order([self.attention.more, *links, *figures])
        in_order([*figures, *self.coverage.states, self.grid, self.coverage.more])

    def _show_findings(self, found: tuple[Finding, ...] | None) -> None:
        if found is None:
            self.standing.show_status(None, "")
            self.attention.show_findings(None)
            return
        step = self.workspace.next_step()
        now = status(self.workspace.measures, found, step, solve=False)
        self.standing.show_status(now, step)
        self.attention.show_findings(open_findings(found))

    def _copy_status(self) -> None:
        QGuiApplication.clipboard().setText(self.standing.text())
        self.workspace.show_message(tr("The status is copied, with its reason."))

    def focus_content(self) -> None:
        """Put the keyboard at the top, from where Tab leads down: coverage lies far below."""
        if self.full.isVisible():
            self.standing.copy_button.setFocus()
        else:
            super().focus_content()

    # Leading on --------------------------------------------------------------------------

    def _go_to_rows(self, page: str, counted: RowFilter | None) -> None:
        if counted is None:
            self.workspace.open_page(page)
        else:
            self.workspace.run_command("show only", (page, counted))

    def _follow_check(self, part: Part, page: str) -> None:
        """Show what the weakest check of a part finds unmet."""
        self.workspace.run_command("show only", check_rows(part, page))

    def _go_to_cell(self, department_id: int, column: int) -> None:
        measures = self.workspace.measures
        self._go_to_rows(*cell_rows(measures, department_id, coverage_headers()[column], column))


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(_GAP)
    return column


def _pressed(widget: QWidget) -> list[PressedButton]:
    return widget.findChildren(PressedButton)
