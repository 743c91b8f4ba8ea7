"""Cover that was tried, and what is tried next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtGui import QGuiApplication

from planner.actions.drills import move_drills, note_result, plan_drills, settle_drills
from planner.actions.requests import ask
from planner.analysis.drills.parts import people_in_drill
from planner.analysis.requests.texts import Text, drill_texts
from planner.models import Draft, Drill, Request
from planner.models.drills import DrillOutcome, DrillResult
from planner.text import tr, trn
from planner.ui.lists.drills import DrillRow, drill_listing, drill_rows, outcomes
from planner.ui.page import Page
from planner.ui.pages.drills.keeper import KeeperCard, show_keepers
from planner.ui.pages.drills.next_card import NextCard, next_drills
from planner.ui.pages.drills.strip import TestedCard
from planner.ui.row_filter import HeadPart
from planner.ui.side.details import Details
from planner.ui.side.drill import Doing, show_drill
from planner.ui.state.workspace import Workspace
from planner.ui.table import TablePanel
from planner.ui.table.chips import ByValue, Only


class DrillsPage(Page):
    """How much cover was tried, what is drawn next, and every drill with its texts at the side."""

    key = "drills"
    scrolled = True

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.tested = TestedCard(
            lambda department_id: workspace.open_page("champions", "department", department_id),
            lambda: workspace.open_page("champions"),
        )
        self.keeper = KeeperCard(workspace)
        self.keeper.change_wanted.connect(self.show_keepers)
        self._on_keepers = False
        self.next = NextCard(workspace.today)
        self._day: date | None = None
        self.next.plan_wanted.connect(self.plan_next)
        self.next.day_chosen.connect(self.choose_day)
        self.panel = TablePanel(
            workspace,
            drill_listing(workspace),
            chips=(
                ByValue(tr("Outcome"), outcomes),
                Only(tr("Stuck, not settled"), lambda row: row.is_open),
                Only(tr("Not said yet"), lambda row: row.waits),
            ),
            empty=(
                tr("No cover was tried out yet"),
                tr(
                    "On one day a month somebody carries a department alone, while whoever else"
                    " holds it does nothing. What was done counts as tested; what somebody was"
                    " stuck on is fixed before it matters."
                ),
                (),
            ),
        )
        for card in (self.tested, self.next, self.keeper):
            self.body.addWidget(card)
        self.body.addWidget(self.panel, 1)
        self.side = Details(tr("Select a drill to see its texts, and to note how it went."))
        self.set_details(self.side)
        self.panel.rowChosen.connect(self._show)
        self.save_all = self.add_header_button(tr("Save all texts…"), self.save_texts)
        self.ask_all = self.add_header_button(tr("Ask all"), self.ask_everybody, primary=True)

    def refresh(self) -> None:
        plan, today = self.workspace.plan, self.workspace.today
        found = next_drills(plan, today, self._day)
        rows = drill_rows(self.workspace)
        waiting = sum(row.waits for row in rows)
        open_count = sum(row.is_open for row in rows)
        parts = [HeadPart(tr("Cover that was tried, not only named"))]
        if waiting:
            words = trn("{count} not said yet", "{count} not said yet", waiting)
            parts.append(self.counting(words, self.panel, lambda row: row.waits))
        if open_count:
            words = trn("{count} stuck, not settled", "{count} stuck, not settled", open_count)
            parts.append(self.counting(words, self.panel, lambda row: row.is_open))
        self.set_head(tr("Drills"), parts)
        self.tested.setVisible(bool(plan.departments))
        self.tested.show_seats(self.workspace.measures)
        self.keeper.refresh()
        self.next.show_next(plan, found, today, can_write=not self.workspace.read_only)
        self.panel.show_rows(rows)
        self.ask_all.setEnabled(not self.workspace.read_only and bool(self._to_ask()))
        self.save_all.setEnabled(bool(drill_texts(plan, today)))
        if self._on_keepers:
            show_keepers(self.side, self.workspace)
        elif not rows:
            self.side.clear()

    # The next drills ---------------------------------------------------------------------------

    def plan_next(self) -> None:
        """Plan what was drawn for the next drill day."""
        plan = self.workspace.plan
        found = next_drills(plan, self.workspace.today, self._day)
        if not found.lots:
            self.workspace.show_message(
                tr("There is nothing to draw: nobody shares a champion seat with somebody."),
                "plain",
            )
            return
        pairs = [(lot.responsibility_id, lot.person_id) for lot in found.lots]
        done = self.workspace.do(
            lambda made: trn("plan {count} drill", "plan {count} drills", len(made)),
            plan_drills,
            pairs,
            found.day,
        )
        if done is not None and done.result:
            self.panel.choose(done.result[0].id)

    def choose_day(self, day: date) -> None:
        """Draw for another day, or move the drills that are planned next to it."""
        self._day = day
        planned = next_drills(self.workspace.plan, self.workspace.today).planned
        if planned:
            ids = [drill.id for drill in planned]
            words = trn("move {count} drill", "move {count} drills", len(ids))
            self.workspace.do(words, move_drills, ids, day)
        else:
            self.refresh()

    def _to_ask(self) -> list[tuple[int, int]]:
        """Return everybody in a drill ahead who was not asked about it yet, by drill."""
        plan, today = self.workspace.plan, self.workspace.today
        return [
            (drill.id, each.person_id)
            for drill in plan.where(Drill, "outcome", "planned")
            if drill.on >= today
            for each in people_in_drill(plan, drill)
            if all(r.person_id != each.person_id for r in plan.where(Request, "drill_id", drill.id))
        ]

    def ask_everybody(self) -> None:
        """Note that everybody in a drill ahead is asked about it."""
        self._ask(self._to_ask())

    def _ask(self, pairs: Sequence[tuple[int, int]]) -> None:
        today = self.workspace.today

        def ask_each(draft: Draft) -> None:
            for drill_id, person_id in pairs:
                ask(draft, person_id, "drill", on=today, drill_id=drill_id)

        people = len({person_id for _, person_id in pairs})
        words = trn("ask {count} person", "ask {count} people", people)
        if pairs and self.workspace.do(words, ask_each) is not None:
            self.workspace.show_message(
                trn(
                    "{count} text is ready: send it now.",
                    "{count} texts are ready: send them now.",
                    len(pairs),
                ),
                "good",
            )

    def save_texts(self) -> None:
        """Save the texts for everybody in a drill who was asked as files."""
        self.workspace.run_command("save drill texts")

    # One drill ---------------------------------------------------------------------------------

    def show_keepers(self) -> None:
        """Show in the details who keeps the plan, to be changed there."""
        self._on_keepers = True
        show_keepers(self.side, self.workspace)

    def _show(self, row: DrillRow | None) -> None:
        if self._on_keepers and not self.panel.view.hasFocus():
            return
        self._on_keepers = False
        if row is None:
            self.side.clear()
            return
        doing = Doing(self._ask_about, self._copy, self._save, self._note, self._settle_drill)
        show_drill(self.side, self.workspace, row.drill, doing)

    def _ask_about(self, drill: Drill) -> None:
        self._ask(
            [(drill_id, person) for drill_id, person in self._to_ask() if drill_id == drill.id]
        )

    def _copy(self, texts: Sequence[Text]) -> None:
        several = "\n\n\n".join(f"{t.person.shown_name}\n{t.subject}\n\n{t.body}" for t in texts)
        only = f"{texts[0].subject}\n\n{texts[0].body}\n"
        QGuiApplication.clipboard().setText(only if len(texts) == 1 else several)
        words = trn("{count} text is copied.", "{count} texts are copied.", len(texts))
        self.workspace.show_message(words, "good")

    def _save(self, texts: Sequence[Text]) -> None:
        self.workspace.run_command("save drill texts", texts)

    def _note(self, drill: Drill, outcome: DrillOutcome) -> None:
        today = self.workspace.today
        words = tr("note how a drill went")
        self.workspace.do(words, note_result, [drill.id], DrillResult(outcome), today)

    def _settle_drill(self, drill: Drill) -> None:
        self.workspace.do(tr("settle it"), settle_drills, [drill.id], self.workspace.today)

    # For the frame -----------------------------------------------------------------------------

    def show_row(self, table: str, row_id: int) -> None:
        if table == "drill":
            self.panel.choose(row_id)
        elif table == "plan":
            self.show_keepers()

    def show_only(self, what: str) -> None:
        self.panel.clear_filter()
        if what == "waiting":
            self.panel.chips[2].setChecked(True)
        elif what == "stuck":
            self.panel.chips[1].setChecked(True)

    def make(self, what: object) -> None:
        """Plan the next drills."""
        self.plan_next()

    def focus_filter(self) -> None:
        self.panel.filter_box.setFocus()
