"""The overview: whether the launch rests on too few people, and what to do about it first."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.analysis.champions.department_rows import DepartmentRow, cell, hours_cell
from planner.analysis.cover.exposure import Exposure
from planner.analysis.findings.finding import Finding
from planner.analysis.meeting.status import status
from planner.analysis.readiness.parts import Part
from planner.analysis.rules import open_findings
from planner.text import number, tr
from planner.ui.figure_rows import cell_rows, check_rows
from planner.ui.page import GAP, Page
from planner.ui.pages.next_step import open_next_step
from planner.ui.pages.overview.cards import STATUS_TONES, AttentionCard, FigureCard, ReadinessCard
from planner.ui.pages.overview.words import (
    LastPack,
    ahead_words,
    champions_card,
    head_words,
    leaving_card,
    single_points_card,
    sponsors_card,
)
from planner.ui.row_filter import RowFilter
from planner.ui.state.history import LARGE
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.card import Card
from planner.ui.widgets.columns import Columns
from planner.ui.widgets.cover_areas import cover_picture
from planner.ui.widgets.cover_strip import CoverStrip
from planner.ui.widgets.coverage_grid import (
    CoverageCell,
    CoverageGrid,
    CoverageLine,
    coverage_headers,
)
from planner.ui.widgets.empty import EmptyState
from planner.ui.widgets.layouts import in_order
from planner.ui.widgets.pill import Pill
from planner.ui.widgets.pressed import PressedButton
from planner.ui.widgets.words import Words


class OverviewPage(Page):
    """Figures in words, coverage by department, readiness, and what needs attention."""

    key: ClassVar[str] = "overview"
    icon: ClassVar[str] = "overview"
    scrolled: ClassVar[bool] = True

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.leaving = FigureCard(tr("If people leave"))
        self.single_points = FigureCard(tr("Single points of failure"))
        self.champions = FigureCard(tr("Departments with a champion"))
        self.sponsors = FigureCard(tr("Sponsors taking part"))
        self.grid = CoverageGrid()
        self.readiness = ReadinessCard()
        self.status = Pill()
        self.headline = Words(strong=True, size=1.05)
        self.step = Words()
        self.strip = CoverStrip()
        self.attention = AttentionCard(
            lambda finding: open_next_step(workspace, finding),
            lambda: workspace.run_command("show only", ("risks", "open")),
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
        cards = [self.leaving, self.single_points, self.champions, self.sponsors]
        coverage = Card(tr("Coverage"))
        coverage.body.addWidget(self.grid, 1)
        self.full = QWidget()
        column = QVBoxLayout(self.full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(self._status_line())
        column.addWidget(self.step)
        figures = Columns(cards, least=215, weights=(10, 8, 9, 8), gap=GAP)
        column.addWidget(figures)
        column.addWidget(
            Columns([coverage, self.readiness], least=330, weights=(17, 8), gap=GAP), 1
        )
        column.addWidget(self.attention)
        self.empty = self._start()
        self.body.addWidget(self.full, 1)
        self.body.addWidget(self.empty, 1)

    def _status_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self.status)
        line.addWidget(self.headline, 1)
        line.addWidget(self.strip)
        return line

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
        for card in (self.leaving, self.single_points, self.champions, self.sponsors):
            card.asked.connect(
                lambda page, what: self.workspace.run_command("show only", (page, what))
            )
        self.readiness.asked.connect(self._go_to_rows)
        self.readiness.followed.connect(self._follow_check)
        self.grid.chosen.connect(self._go_to_cell)
        self.strip.clicked.connect(
            lambda: self.workspace.run_command("show only", ("risks", "over time"))
        )
        self.workspace.measuresRenewed.connect(self._renewed)
        self.workspace.nextStepRenewed.connect(self._stepped)
        self.workspace.findingsRenewed.connect(self._found)

    # Showing -----------------------------------------------------------------------------

    def refresh(self) -> None:
        plan = self.workspace.plan
        self.set_head(plan.info.name or tr("Overview"), head_words(plan, self.workspace.today))
        started = bool(plan.people or plan.responsibilities)
        self.full.setVisible(started)
        self.empty.setVisible(not started)
        if started:
            self._show_figures()
            self._show_coverage()
            self._show_rest()

    def _show_figures(self) -> None:
        measures = self.workspace.measures
        self._show_leaving()
        last = LastPack.of(measures.plan, measures.on)
        found = self.workspace.shown_findings()[0]
        self.single_points.show_words(single_points_card(measures.coverage, found, last))
        self.champions.show_words(champions_card(measures))
        self.sponsors.show_words(sponsors_card(measures))

    def _show_leaving(self, *, patient: bool = True) -> None:
        """Show the bus factor; say that it is being renewed only once that takes a while."""
        factor, current = self.workspace.slow_measure("bus_factor")
        if factor is not None and not current and patient:
            self._renewing.start()
            return
        self._renewing.stop()
        last = LastPack.of(self.workspace.plan, self.workspace.today)
        coverage = self.workspace.measures.coverage
        self.leaving.show_words(leaving_card(coverage, factor, current, last))

    def _renewed(self) -> None:
        if self.full.isVisible():
            self._show_leaving()

    def _stepped(self) -> None:
        if self.full.isVisible():
            self._show_findings(self.workspace.shown_findings()[0])

    def _found(self) -> None:
        if self.full.isVisible():
            self._show_figures()
            self._show_rest()

    def _show_coverage(self) -> None:
        self.grid.show_lines([coverage_line(row) for row in self.workspace.measures.departments])

    def _show_rest(self) -> None:
        measures = self.workspace.measures
        if len(measures.plan.assignments) <= LARGE or "exposure" in vars(measures):
            self._show_ahead(measures.exposure)  # of a large plan the risks work it out
        self._show_findings(self.workspace.shown_findings()[0])
        rounds = [r for r in self.workspace.plan.pulse_rounds.values() if r.on <= measures.on]
        newest = max(rounds, key=lambda r: (r.on, r.id), default=None)
        self.readiness.show_parts(measures.readiness, newest)
        in_order([self.grid, *self.readiness.findChildren(PressedButton), self.attention.more])
        in_order([self.attention.more, *self.attention.links])

    def _show_ahead(self, ahead: Exposure) -> None:
        """Show the days ahead in a few pixels, where they change anything."""
        self.strip.setVisible(ahead.changes)
        if ahead.changes:
            self.strip.show_picture(cover_picture(ahead), ahead_words(ahead), ahead.why)

    def _show_findings(self, found: tuple[Finding, ...] | None) -> None:
        if found is None:
            self.headline.show_text(tr("Looking for risks…"))
            return
        step = self.workspace.next_step()
        now = status(self.workspace.measures, found, step, solve=False)
        self.status.show_text(tr(now.word), STATUS_TONES[now.word])
        self.headline.show_text(now.headline)
        reason = now.reasons[0] if now.word in ("off track", "at risk") else step
        self.step.setVisible(bool(reason))
        self.step.show_text(reason)
        self.attention.show_findings(open_findings(found))

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


def coverage_line(row: DepartmentRow) -> CoverageLine:
    """One department's row as the table shows it."""
    staff = "–" if row.staff is None else number(row.staff)
    counts = (row.sponsors, row.champions, row.backups, row.trained, row.goal_owners)
    cells = [
        CoverageCell(row.department.name, "", row.department.name.casefold()),
        CoverageCell(staff, "", -1.0 if row.staff is None else float(row.staff)),
        *(CoverageCell(*cell(count), float(count)) for count in counts),
        _hours(row),
    ]
    return CoverageLine(row.department.id, tuple(cells))


def _hours(row: DepartmentRow) -> CoverageCell:
    share = row.hours_used / row.hours_needed if row.hours_needed else 1.0
    return CoverageCell(*hours_cell(row.hours_used, row.hours_needed), share)
