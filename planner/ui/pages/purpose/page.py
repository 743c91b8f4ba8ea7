"""What the network is for, and the goals that measure it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from planner.models import CaseNote
from planner.text import tr, trn
from planner.ui.lists.case_notes import note_listing, note_rows
from planner.ui.lists.goals import goal_listing, goal_rows
from planner.ui.lists.purposes import purpose_listing, purpose_rows
from planner.ui.page import GAP, Page
from planner.ui.pages.dropping import take_people
from planner.ui.pages.purpose.over_time import GoalsOverTime
from planner.ui.row_filter import HeadPart, RowFilter
from planner.ui.side.case_note import show_case_note
from planner.ui.side.details import Details
from planner.ui.side.goal import show_goal, show_purpose
from planner.ui.side.several_rows import show_several
from planner.ui.state.workspace import Workspace
from planner.ui.table import TablePanel
from planner.ui.table.chips import ByValue, Only
from planner.ui.widgets.view_switch import ViewSwitch

_OVER_TIME, _EVIDENCE = 1, 2
"""The places of the goals' pictures and of the case notes among the views."""


class PurposePage(Page):
    """Purpose statements above, goals below, the one touched last at the side; goals over time, and
    what is known from elsewhere."""

    key = "purpose"

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.purposes, self.goals = self._purposes_panel(), self._goals_panel()
        self.notes = self._notes_panel()
        self.over_time = GoalsOverTime(workspace)
        self.over_time.goal_chosen.connect(self._show_goal)
        self.views = ViewSwitch((tr("Lists"), tr("Goals over time"), tr("Evidence")))
        self.stack = QStackedWidget()
        self.stack.addWidget(self._lists())
        self.stack.addWidget(self.over_time)
        self.stack.addWidget(self._evidence())
        self.body.setSpacing(10)
        self.body.addWidget(self.views)
        self.body.addWidget(self.stack, 1)
        self.views.switched.connect(self._switch_view)
        self.views.mark_view(0)
        self.side = Details(tr("Select a statement or a goal to see more of it."))
        self.set_details(self.side)
        self._shown = self.purposes
        for panel in (self.purposes, self.goals, self.notes):
            turn = partial(self._follow_selection, panel)
            panel.rowChosen.connect(lambda _, turn=turn: turn())
            # A click on the row that the keyboard was on there last chooses no other.
            panel.view.selectionModel().selectionChanged.connect(lambda *_, turn=turn: turn())
        take_people(self.purposes, workspace, lambda row: row.purpose)
        take_people(self.goals, workspace, lambda row: row.goal)
        self.add_header_button(tr("Add purpose"), lambda: self.add("purpose"))
        self.add_header_button(tr("Add goal"), lambda: self.add("goal"), primary=True)

    def _purposes_panel(self) -> TablePanel:
        """Return the table of purpose statements."""
        return TablePanel(
            self.workspace,
            purpose_listing(self.workspace),
            title=tr("Purpose statements"),
            empty=(
                tr("Nothing says yet what the network is for"),
                tr(
                    "Write one sentence for one audience, agree it with its owners, and then"
                    " measure it."
                ),
                ((tr("Add a purpose statement"), lambda: self.add("purpose")),),
            ),
        )

    def _goals_panel(self) -> TablePanel:
        """Return the table of goals."""
        return TablePanel(
            self.workspace,
            goal_listing(self.workspace),
            title=tr("Goals"),
            chips=(
                ByValue(tr("Progress"), lambda row: (tr(row.progress.state),)),
                Only(tr("Held by one or nobody"), lambda row: row.depth < 2),
            ),
            empty=(
                tr("No goals yet"),
                tr(
                    "A goal has a metric, a target and a day; without them nobody can say whether"
                    " it is met."
                ),
                ((tr("Add a goal"), lambda: self.add("goal")),),
            ),
        )

    def _lists(self) -> QSplitter:
        """Return the view with both tables."""
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(GAP)
        split.addWidget(self.purposes)
        split.addWidget(self.goals)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 3)
        return split

    def _notes_panel(self) -> TablePanel:
        """Return the table of what is known from elsewhere."""
        return TablePanel(
            self.workspace,
            note_listing(self.workspace),
            title=tr("Case notes"),
            chips=(ByValue(tr("About"), lambda row: (tr(row.note.fits),)),),
            empty=(
                tr("No case notes yet"),
                tr(
                    "What happened elsewhere, or in your own house, with its source. Those that"
                    " are quoted stand in the status pack, the deck and the buy-in plan."
                ),
                ((tr("Add a case note"), lambda: self.add("case_note")),),
            ),
        )

    def _evidence(self) -> QWidget:
        """Return the view of case notes, with a way to those that come with the program."""
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        self.take = QPushButton(tr("Take one of the program…"))
        self.take.clicked.connect(lambda: self.workspace.run_command("take note"))
        column.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.notes, 1)
        return made

    def refresh(self) -> None:
        purposes, goals = purpose_rows(self.workspace), goal_rows(self.workspace)
        agreed = sum(row.purpose.status == "agreed" for row in purposes)
        measured = sum(row.progress.latest is not None for row in goals)
        about_purposes = [
            self.counting(
                trn("{count} statement", "{count} statements", len(purposes)), self.purposes
            ),
            self.counting(
                tr("{count} agreed", count=agreed),
                self.purposes,
                lambda row: row.purpose.status == "agreed",
            ),
        ]
        about_goals = [
            self.counting(trn("{count} goal", "{count} goals", len(goals)), self.goals),
            self.counting(
                tr("{count} with a check-in", count=measured),
                self.goals,
                lambda row: row.progress.latest is not None,
            ),
        ]
        none = [HeadPart(tr("no purpose statement yet"))], [HeadPart(tr("no goal yet"))]
        parts = (about_purposes if purposes else none[0]) + (about_goals if goals else none[1])
        self.set_head(tr("Purpose & goals"), parts)
        self.purposes.show_rows(purposes)
        self.goals.show_rows(goals)
        self.notes.show_rows(note_rows(self.workspace))
        self._refresh_view()

    # The views ---------------------------------------------------------------------------

    def _switch_view(self, number: int) -> None:
        self.views.mark_view(number)
        self.stack.setCurrentIndex(number)
        if number == _EVIDENCE:
            self._shown = self.notes
        elif number == _OVER_TIME:
            self._shown = self.goals
        elif self._shown is self.notes:
            self._shown = self.purposes
        self._refresh_view()
        self._show_details()

    def _refresh_view(self) -> None:
        """Draw the goals as they are now, where they are in sight."""
        if self.stack.currentWidget() is self.over_time:
            self.over_time.refresh()

    def view_place(self) -> int:
        return self.stack.currentIndex()

    def show_view(self, view: int) -> None:
        self._switch_view(view)

    def show_counted(self, counted: RowFilter) -> None:
        self._switch_view(_EVIDENCE if counted.table == "case_note" else 0)
        super().show_counted(counted)

    def focus_content(self) -> None:
        if self.stack.currentWidget() is self.over_time:
            self.over_time.focus_content()
        elif self._shown.view.current_row() is not None:
            self._shown.focus_content()
        else:
            evidence = self.stack.currentIndex() == _EVIDENCE
            (self.notes if evidence else self.purposes).focus_content()

    # The side ----------------------------------------------------------------------------

    def _show_goal(self, goal_id: int) -> None:
        """Show a goal at the side; it is then the one chosen in the list too."""
        self._shown = self.goals
        self.goals.choose(goal_id)
        self._show_details()

    def _follow_selection(self, panel: TablePanel) -> None:
        if panel.view.hasFocus() or self._shown.view.current_row() is None:
            self._shown = panel
        if panel is self._shown:
            for other in (self.purposes, self.goals, self.notes):
                if other is not panel:  # what is selected is what the details are about
                    other.view.clearSelection()
            self._show_details()

    def _show_details(self) -> None:
        if show_several(self.side, self.workspace, self._shown):
            return
        row, plan = self._shown.view.announced_row(), self.workspace.plan
        if row is None:
            self.side.clear()
        elif self._shown is self.goals and row.key in plan.goals:
            show_goal(self.side, self.workspace, row.key)
        elif self._shown is self.purposes and row.key in plan.purposes:
            show_purpose(self.side, self.workspace, row.key)
        elif self._shown is self.notes and row.key in plan.table(CaseNote):
            show_case_note(self.side, self.workspace, row.key)
        else:
            self.side.clear()

    def main_panel(self) -> TablePanel:
        return self._shown

    def show_row(self, table: str, row_id: int) -> None:
        panels = {"goal": self.goals, "purpose": self.purposes, "case_note": self.notes}
        panel = panels.get(table, self.purposes)
        self._switch_view(_EVIDENCE if panel is self.notes else 0)
        if panel.choose(row_id):
            self._shown = panel
            self._show_details()

    def focus_filter(self) -> None:
        self._switch_view(0)
        self.goals.filter_box.setFocus()

    def add(self, what: str) -> None:
        panel = {"goal": self.goals, "case_note": self.notes}.get(what, self.purposes)
        self._switch_view(_EVIDENCE if panel is self.notes else 0)
        panel.begin_adding()
