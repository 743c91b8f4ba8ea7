"""Everything that is wrong with the plan, most severe first, and what to do about each."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QScrollArea, QStackedWidget

from planner.actions.waivers import waive, withdraw_waiver
from planner.analysis.findings.finding import RULES, SEVERITIES, Finding
from planner.text import day, tr
from planner.ui.dialogs.form import DayField, FormDialog
from planner.ui.page import Page
from planner.ui.pages.next_step import open_next_step
from planner.ui.pages.risks.findings import FindingRow, risks_listing
from planner.ui.pages.risks.hour_buys import HourBuysCard
from planner.ui.pages.risks.how_few import HowFewCard
from planner.ui.pages.risks.over_time import OverTimeCard
from planner.ui.row_filter import HeadPart, RowFilter
from planner.ui.side.about import show_about
from planner.ui.side.cover_day import show_cover_day
from planner.ui.side.details import Details
from planner.ui.state.workspace import Workspace
from planner.ui.table import TablePanel
from planner.ui.table.chips import ByValue, Only
from planner.ui.widgets.view_switch import ViewSwitch

_HOW_FEW = 2
"""The view that says how few the plan rests on."""

_HOUR_BUYS = 3
"""The view that shows what an hour buys."""


class RisksPage(Page):
    """The findings; the selected one in full at the side, with the way to fix or accept it."""

    key = "risks"

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.panel = _findings_panel(workspace)
        self.over_time = OverTimeCard(workspace)
        self.how_few = HowFewCard(workspace)
        self.hour_buys = HourBuysCard(workspace)
        self.cards = (self.over_time, self.how_few, self.hour_buys)
        self.views = ViewSwitch(
            (
                *(tr("Findings"), tr("Cover over time")),
                *(tr("How few it rests on"), tr("What an hour buys")),
            )
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.panel)
        for card in self.cards:
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setWidget(card)
            self.stack.addWidget(area)
        self.body.setSpacing(10)
        self.body.addWidget(self.views)
        self.body.addWidget(self.stack, 1)
        self.side = Details(tr("Select a risk to see what it means and what to do."))
        self.set_details(self.side)
        self.views.switched.connect(self._switch_view)
        self.views.mark_view(0)
        self.panel.rowChosen.connect(lambda _: self._show_side())
        self.over_time.day_chosen.connect(lambda _: self._show_side())
        workspace.findingsUpdated.connect(self._refresh_if_visible)
        self.panel.rowOpened.connect(lambda row: open_next_step(workspace, row.finding))
        self.add_header_button(
            tr("Best backups…"), lambda: workspace.open_page("what_if"), primary=True
        )

    def _refresh_if_visible(self) -> None:
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        known, current = self.workspace.shown_findings()
        found = known or ()
        counts = [
            HeadPart(
                tr("{count} {severity}", count=count, severity=tr(severity)),
                partial(self.show_only, severity),
            )
            for severity in SEVERITIES
            if (count := sum(f.severity == severity and f.waived is None for f in found))
        ]
        waived = sum(f.waived is not None for f in found)
        if waived:
            counts.append(
                self.counting(
                    tr("{count} accepted", count=waived),
                    self.panel,
                    lambda row: row.finding.waived is not None,
                )
            )
        if not current:
            counts.append(HeadPart(tr("updating…")))
        self.set_head(tr("Risks"), counts or tr("nothing found"))
        self.panel.say_why_empty(*_why_empty(looking=known is None))
        self.panel.show_rows([FindingRow(f.key, f) for f in found])
        self._refresh_view()

    # The views ---------------------------------------------------------------------------

    def _switch_view(self, number: int) -> None:
        self.views.mark_view(number)
        self.stack.setCurrentIndex(number)
        self._refresh_view()
        self._show_side()

    def _refresh_view(self) -> None:
        """Show the plan as it is now in the view in sight, where that is not the findings."""
        if self.stack.currentIndex():
            self.cards[self.stack.currentIndex() - 1].refresh()

    def _show_side(self) -> None:
        """Show what is selected in the view in sight, if anything can be."""
        self.need_details(self.stack.currentIndex() not in (_HOW_FEW, _HOUR_BUYS))
        ahead = self.over_time.ahead
        if not self.stack.currentIndex():
            self._show(self.panel.view.current_row())
        elif self.stack.currentIndex() in (_HOW_FEW, _HOUR_BUYS):
            self.side.clear()
        elif ahead is not None:
            show_cover_day(self.side, self.workspace, ahead, self.over_time.graph.day)

    def focus_content(self) -> None:
        if self.stack.currentIndex() == _HOW_FEW:
            self.views.button(_HOW_FEW).setFocus()
        elif self.stack.currentIndex() == _HOUR_BUYS:
            self.hour_buys.graph.setFocus()
        elif self.stack.currentIndex():
            self.over_time.graph.setFocus()
        else:
            self.panel.focus_content()

    # The side ----------------------------------------------------------------------------

    def _show(self, row: FindingRow | None) -> None:
        if row is None:
            self.side.clear()
            return
        finding, side = row.finding, self.side
        rule = RULES[finding.code]
        side.begin(tr(rule.title))
        side.facts([(tr("Severity"), tr(finding.severity)), (tr("Rule"), finding.code)])
        side.text(finding.text, "")
        if rule.varies:
            side.text(tr("It is {how}.", how=tr(rule.varies)))
        show_about(side, self.workspace, finding)
        side.heading(tr("What to do next"))
        side.button(
            finding.next_step, lambda: open_next_step(self.workspace, finding), primary=True
        )
        self._show_waiver(finding)
        side.end()

    def _show_waiver(self, finding: Finding) -> None:
        side, waiver = self.side, finding.waived
        if waiver is not None:
            side.heading(tr("Accepted"))
            side.facts(
                [(tr("By"), waiver.by), (tr("Why"), waiver.why), (tr("Until"), day(waiver.until))]
            )
            if not self.workspace.read_only:
                side.button(tr("No longer accept it"), lambda: self._withdraw(waiver.id))
        elif not self.workspace.read_only:
            side.button(tr("Accept this risk…"), lambda: self.ask_waiver(finding).open())

    # Waivers -----------------------------------------------------------------------------

    def ask_waiver(self, finding: Finding) -> FormDialog:
        """Ask who accepts a finding, why and until when."""
        workspace = self.workspace
        dialog = FormDialog(self, tr("Accept this risk"), tr("Accept"), finding.text)
        by, why = QLineEdit(workspace.plan.info.prepared_by), QLineEdit()
        until = DayField(workspace.today, workspace.today + timedelta(days=30))
        dialog.add(tr("Who accepts it"), by)
        dialog.add(tr("Why"), why)
        dialog.add(tr("Until"), until, tr("It comes back the day after."))

        def accept() -> None:
            workspace.attempt(
                tr("accept a risk"),
                waive,
                code=finding.code,
                about=" ".join(row.identity for row in finding.rows),
                about_name=", ".join(row.words for row in finding.rows)[:200],
                by=by.text(),
                why=why.text(),
                until=until.value() or workspace.today,
            )

        dialog.accepted_by = accept
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _withdraw(self, waiver_id: int) -> None:
        self.workspace.do(tr("no longer accept a risk"), withdraw_waiver, waiver_id)

    # From elsewhere ----------------------------------------------------------------------

    def show_only(self, what: str) -> None:
        """Show the findings of a severity that nobody accepted, or all of those ("open"), cover
        over time at its worst day, how few the plan rests on, or what an hour buys."""
        views = {"how few": _HOW_FEW, "hour buys": _HOUR_BUYS}
        if what in views:
            self._switch_view(views[what])
            self.focus_content()
            return
        if what == "over time":
            self._switch_view(1)
            self.over_time.look_at(self.workspace.measures.exposure.worst_day)
            self.focus_content()
            return
        self._switch_view(0)
        self.panel.clear_filter()
        if what in SEVERITIES:
            self.panel.chips[0].choose(tr(what))
        if what in (*SEVERITIES, "open"):
            self.panel.chips[2].setChecked(True)

    def view_place(self) -> int:
        return self.stack.currentIndex()

    def show_view(self, view: int) -> None:
        self._switch_view(view)

    def show_finding(self, key: str) -> None:
        self._switch_view(0)
        self.panel.choose(key)

    def show_counted(self, counted: RowFilter) -> None:
        self._switch_view(0)
        super().show_counted(counted)

    def focus_filter(self) -> None:
        self.panel.filter_box.setFocus()


def _why_empty(*, looking: bool) -> tuple[str, str]:
    """Return heading and sentence for a table without findings."""
    if looking:
        return tr("Looking for risks…"), tr("They stand here as soon as all rules are checked.")
    return tr("Nothing is wrong"), tr(
        "No rule finds anything in this plan as it is. A plan without people and"
        " departments has nothing that could be wrong."
    )


def _findings_panel(workspace: Workspace) -> TablePanel:
    return TablePanel(
        workspace,
        risks_listing(),
        chips=(
            ByValue(tr("Severity"), lambda row: (tr(row.finding.severity),)),
            ByValue(tr("About"), lambda row: row.kinds),
            Only(tr("Not accepted"), lambda row: row.finding.waived is None),
        ),
        empty=(
            *_why_empty(looking=False),
            ((tr("What the rules look for"), lambda: workspace.run_command("words")),),
        ),
    )
