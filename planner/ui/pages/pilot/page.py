"""Pilot: typed while people try, with the results of each task over the rounds, and problems."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget

from planner.analysis.pilot.rounds import latest_round
from planner.models import PilotProblem, PilotRound, PilotTask
from planner.text import percent, tr, trn
from planner.ui.lists.pilot import ProblemRow, RoundRow, problem_listing, problem_rows
from planner.ui.page import GAP, Page
from planner.ui.pages.pilot.card import RoundCard, chosen_round
from planner.ui.pages.pilot.preparing import PilotLists
from planner.ui.pages.pilot.tries import tries_in
from planner.ui.row_filter import HeadPart, RowFilter
from planner.ui.side.details import Details
from planner.ui.side.pilot import show_problem, show_try
from planner.ui.state.workspace import Workspace
from planner.ui.table import TablePanel
from planner.ui.table.chips import ByValue, Only
from planner.ui.widgets.card import Card
from planner.ui.widgets.empty import EmptyState
from planner.ui.widgets.view_switch import ViewSwitch

RESULTS, LISTS, NOTHING = 0, 1, 2
_LEAST_LINES = 6


class PilotPage(Page):
    """A round and the problems below it; rounds, tasks and testers as lists in another view."""

    key = "pilot"
    scrolled = True

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.round_id = 0
        self.card = RoundCard(workspace, self.add)
        self.card.switched.connect(self._turn_round)
        self.card.grid.moved.connect(self._show_try)
        self.problems = self._problems()
        self.problems.view.setMinimumHeight(self.fontMetrics().height() * _LEAST_LINES)
        self._halves = self._lay_out_halves()
        self.lists = PilotLists(workspace)
        self.lists.rounds.rowChosen.connect(self._follow_round)
        self.nothing = _nothing(workspace)
        card = Card()
        card.body.addWidget(self.nothing)
        self.stack = QStackedWidget()
        for view in (self._halves, self.lists, card):
            self.stack.addWidget(view)
        self.views = ViewSwitch((tr("Results and problems"), tr("Rounds, tasks and testers")))
        self.views.switched.connect(self._switch_view)
        self.views.mark_view(RESULTS)
        self.body.setSpacing(10)
        self.body.addWidget(self.views)
        self.body.addWidget(self.stack, 1)
        self.side = Details(tr("Select a cell or a problem to see more of it."))
        self.set_details(self.side, closed=True)
        self.problems.rowChosen.connect(self._show_problem)
        self.add_header_button(tr("Import…"), lambda: workspace.run_command("import"))
        self.add_header_button(tr("Add problem"), lambda: self.add("problem"))
        self.add_header_button(
            tr("Prepare a round…"), lambda: workspace.run_command("prepare round"), primary=True
        )

    def _lay_out_halves(self) -> QSplitter:
        """Return the round above its problems."""
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        halves.setHandleWidth(GAP)
        halves.addWidget(self.card)
        halves.addWidget(self.problems)
        self.card.hide()
        halves.setStretchFactor(0, 0)
        halves.setStretchFactor(1, 1)
        return halves

    def _problems(self) -> TablePanel:
        return TablePanel(
            self.workspace,
            problem_listing(self.workspace),
            title=tr("Problems"),
            chips=(
                ByValue(tr("Severity"), lambda row: (tr(row.problem.severity),)),
                Only(tr("Open"), lambda row: row.is_open),
                Only(tr("Late"), lambda row: row.late > 0),
            ),
            empty=(
                tr("No problem has been found yet"),
                tr(
                    "Write down what kept somebody from doing a task, who sees to it and by when;"
                    " it is tried again in the next round."
                ),
                ((tr("Add a problem"), lambda: self.add("problem")),),
            ),
        )

    # Showing -----------------------------------------------------------------------------

    def refresh(self) -> None:
        workspace = self.workspace
        rows = problem_rows(workspace)
        each = chosen_round(workspace, self.round_id)
        self.round_id = 0 if each is None else each.id
        self._say_head(rows)
        empty = each is None and not rows and not workspace.plan.table(PilotTask)
        view = NOTHING if empty and self.view != LISTS else self.view
        self.views.setVisible(view != NOTHING)
        self.need_details(view == RESULTS)
        self.problems.show_rows(rows)
        if each is not None:
            self.card.show_round(each.id)
        if each is not None and self.card.isHidden():
            self.card.show()
            self._halves.setSizes([self.card.sizeHint().height(), 1])
        self.card.setVisible(each is not None)
        self.lists.show_plan(self.round_id)
        self.stack.setCurrentIndex(view)
        if self.card.grid.hasFocus():
            self._show_try()

    @property
    def view(self) -> int:
        """Which view was chosen."""
        return LISTS if self.views.button(LISTS).isChecked() else RESULTS

    def _say_head(self, rows: list[ProblemRow]) -> None:
        parts = [HeadPart(words)] if (words := self._ease()) else []
        left = sum(row.is_open for row in rows)
        late = sum(row.late > 0 for row in rows)
        if rows:
            words = trn("{count} problem open", "{count} problems open", left)
            parts.append(self.counting(words, self.problems, lambda row: row.is_open))
        if late:
            words = tr("{count} late", count=late)
            parts.append(self.counting(words, self.problems, lambda row: row.late > 0))
        self.set_head(tr("Pilot"), parts)

    def _ease(self) -> str:
        """Return how much was done alone in the latest round, and in the one before."""
        plan = self.workspace.plan
        latest = latest_round(plan, self.workspace.today)
        if latest is None:
            return ""
        tries = tries_in(plan, latest.id)
        now, before = tries.results.whole, tries.earlier.whole
        words = tr(
            "{share} of {count} tries in {round} done alone",
            share=percent(now.share or 0.0),
            count=now.tried,
            round=latest.title,
        )
        if before.share is None or tries.before is None:
            return words
        return tr(
            "{now}, {share} of {count} in {round}",
            now=words,
            share=percent(before.share),
            count=before.tried,
            round=tries.before.title,
        )

    def _show_try(self) -> None:
        tester, task = self.card.grid.current()
        if tester and self.card.tries is not None:
            how = self.card.tries.how(self.card.grid.row, self.card.grid.column)
            show_try(self.side, self.workspace, tester, task, how)

    def _show_problem(self, row: ProblemRow | None) -> None:
        if row is None:
            self.side.clear()
        elif not self.card.grid.hasFocus():
            show_problem(self.side, self.workspace, row)

    # The views ---------------------------------------------------------------------------

    def _turn_round(self, round_id: int) -> None:
        self.round_id = round_id
        self.refresh()

    def _follow_round(self, row: RoundRow | None) -> None:
        """Show the testers of the round that is chosen in its list."""
        if row is not None and row.key != self.round_id and self.lists.rounds.view.hasFocus():
            self._turn_round(row.key)

    def _switch_view(self, number: int) -> None:
        self.views.mark_view(number)
        self.refresh()

    def view_place(self) -> tuple[int, int]:
        return self.view, self.round_id

    def has_view(self, view: tuple[int, int]) -> bool:
        return view[1] in (0, *self.workspace.plan.table(PilotRound))

    def show_view(self, view: tuple[int, int]) -> None:
        self.round_id = view[1]
        self._switch_view(view[0])

    def show_counted(self, counted: RowFilter) -> None:
        self._switch_view(RESULTS)
        super().show_counted(counted)

    def show_row(self, table: str, row_id: int) -> None:
        plan = self.workspace.plan
        if table == "pilot_round" and row_id in plan.table(PilotRound):
            self.round_id = row_id
            self._switch_view(RESULTS)
        elif row_id in plan.table(PilotProblem):
            self._switch_view(RESULTS)
            self.problems.choose(row_id)
            self.problems.view.setFocus()

    def focus_content(self) -> None:
        if self.stack.currentIndex() == NOTHING:
            self.nothing.focus_content()
        elif self.view == RESULTS and self.round_id:
            self.card.focus_content()
        else:
            super().focus_content()

    def focus_filter(self) -> None:
        self._switch_view(RESULTS)
        self.problems.filter_box.setFocus()

    def add(self, what: str) -> None:
        """Begin to add a problem, a round, a task or testers."""
        lists = {"round": self.lists.rounds, "tasks": self.lists.tasks}
        lists["testers"] = self.lists.testers
        self._switch_view(LISTS if what in lists else RESULTS)
        self.stack.setCurrentIndex(self.view)
        lists.get(what, self.problems).begin_adding()


def _nothing(workspace: Workspace) -> EmptyState:
    return EmptyState(
        tr("Nobody has tried it yet"),
        tr(
            "In a pilot a few people, from different kinds of work, try what everybody will do"
            " later, while you watch and note who does it alone. What stops them is solved, and"
            " tried again in the next round. Prepare a round, or import one you wrote down"
            " elsewhere: a row for each person and task, or a column for each task."
        ),
        (
            (tr("Prepare a round…"), lambda: workspace.run_command("prepare round")),
            (tr("Import…"), lambda: workspace.run_command("import")),
        ),
    )
