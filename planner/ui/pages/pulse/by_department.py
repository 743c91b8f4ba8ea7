"""What each department said in a round: a column for each question, the plan’s own target above."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.analysis.surveys.disclosure_control import ALL_STAFF
from planner.analysis.surveys.figures import (
    Figure,
    figures_in,
    measured_questions,
    own_target,
    points_words,
    surveyed_rounds,
)
from planner.models import Plan, PulseRound, SurveyQuestion
from planner.text import day, number, tr
from planner.ui.as_written import sorting_key
from planner.ui.look.plain import label
from planner.ui.page import GAP
from planner.ui.state.workspace import Workspace
from planner.ui.table import Column, Listing, TablePanel
from planner.ui.table.kinds import Number
from planner.ui.widgets.fields import ComboBox

_LEAST_LINES = 9


class SaidRow(NamedTuple):
    """What one department, or all staff, said; ``key`` is its id, of all staff 0."""

    key: int
    name: str
    now: Mapping[int, Figure]
    """The figure of each question, by its id; none where it may not be shown."""
    before: Mapping[int, Figure]
    """Those of the round before."""
    asked: frozenset[int]
    """The questions of the round."""

    def points(self, question: int) -> float | None:
        """Return the figure of a question, as it is shown."""
        figure = self.now.get(question)
        return None if figure is None else figure.points

    def words(self, question: int) -> str:
        """Return the figure of a question with how many it is of, and what it was."""
        figure, earlier = self.now.get(question), self.before.get(question)
        if figure is None:
            return tr("too few") if question in self.asked else ""
        of = {"figure": figure.shown, "count": number(figure.answered)}
        if earlier is None:
            return tr("{figure} of {count}", **of)
        was = earlier.shown
        return tr("{figure} of {count}, was {was}", was=was, **of)


def said_rows(plan: Plan, pulse: PulseRound, before: PulseRound | None) -> list[SaidRow]:
    """Return a row for all staff and one for each department."""
    now = figures_in(plan, pulse)
    earlier = {} if before is None else figures_in(plan, before)
    asked = frozenset(question for figures in now.values() for question in figures)
    places = [(ALL_STAFF, tr("All staff")), *((d.id, d.name) for d in plan.departments.values())]
    return [
        SaidRow(place, name, now.get(place, {}), earlier.get(place, {}), asked)
        for place, name in places
    ]


def said_listing(workspace: Workspace, questions: Sequence[SurveyQuestion]) -> Listing:
    """Return the table with a row for each department and a column for each question."""

    def column(question: SurveyQuestion) -> Column:
        target, title = own_target(question, workspace.plan.settings), question.title
        if target is not None:
            aim = points_words(question, target)
            title = tr("{question} (own target {aim})", question=title, aim=aim)
        return Column(
            title,
            lambda row: row.points(question.id),
            Number(),
            show=lambda row: row.words(question.id),
            order=lambda row: row.points(question.id),
            width=17,
        )

    name = Column(
        tr("Department"),
        lambda row: row.name,
        order=lambda row: (row.key != ALL_STAFF, sorting_key(row.name)),
        width=18,
        strong=True,
    )
    return Listing(key="survey", columns=(name, *map(column, questions)))


class ByDepartment(QWidget):
    """A box to choose the round, the table, and what is kept back."""

    chosen = Signal(object)
    """The row of a department, or none."""
    switched = Signal()
    """Another round was chosen."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.rounds = ComboBox()
        self.rounds.setAccessibleName(tr("Round"))
        self.rounds.activated.connect(lambda _: self.switched.emit())
        self.panel: TablePanel | None = None
        self._made_for: tuple[object, ...] = ()
        head = QHBoxLayout()
        head.addWidget(label(tr("Round"), "muted"))
        head.addWidget(self.rounds)
        head.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP // 2)
        self._column.addLayout(head)
        self.kept_back = label("", "small", wrap=True)
        self._column.addWidget(self.kept_back)

    @property
    def round(self) -> PulseRound | None:
        """The round in sight."""
        plan = self._workspace.plan
        return plan.pulse_rounds.get(self.rounds.currentData() or 0)

    def refresh(self) -> None:
        """Show the chosen round, else the newest, as the plan is now."""
        plan, today = self._workspace.plan, self._workspace.today
        rounds = surveyed_rounds(plan, today)
        self._offer(rounds)
        panel = self._panel(measured_questions(plan))
        pulse = self.round
        if pulse is None:
            panel.show_rows(())
            self.kept_back.setText("")
            return
        at = [r.id for r in rounds].index(pulse.id)
        rows = said_rows(plan, pulse, rounds[at - 1] if at else None)
        panel.show_rows(rows)
        silent = sum(not row.now for row in rows)
        words = tr(
            "Of fewer than 5 answers nothing is kept, nor anything they could be worked out from."
        )
        if silent:
            words = tr(
                "Nothing is shown of {count} of {total} departments. {why}",
                count=number(silent),
                total=number(len(rows) - 1),
                why=words,
            )
        self.kept_back.setText(words)

    def _offer(self, rounds: Sequence[PulseRound]) -> None:
        now, today = self.rounds.currentData(), self._workspace.today
        if self.rounds.currentIndex() == 0:
            now = None  # the newest stays in sight when a newer one comes
        self.rounds.clear()
        for pulse in reversed(rounds):
            words = day(pulse.on, today)
            if pulse.answered is not None:
                words = tr("{day}, {count} answered", day=words, count=number(pulse.answered))
            self.rounds.addItem(words, pulse.id)
        self.rounds.setCurrentIndex(max(0, self.rounds.findData(now)) if rounds else -1)

    def _panel(self, questions: Sequence[SurveyQuestion]) -> TablePanel:
        """Return the table, rebuilt where the questions or their targets are others."""
        settings = self._workspace.plan.settings
        made_for = tuple((q, own_target(q, settings)) for q in questions)
        if self.panel is not None and made_for == self._made_for:
            return self.panel
        if self.panel is not None:
            self._column.removeWidget(self.panel)
            self.panel.setParent(None)
            self.panel.deleteLater()
        self._made_for = made_for
        self.panel = panel = TablePanel(
            self._workspace,
            said_listing(self._workspace, questions),
            empty=(
                tr("No survey has come in yet"),
                tr(
                    "Import the file of the survey tool: each question is counted by department,"
                    " and nobody’s own answer is kept."
                ),
                ((tr("Import survey…"), lambda: self._workspace.run_command("import survey")),),
            ),
        )
        panel.setMinimumHeight(panel.fontMetrics().height() * _LEAST_LINES)
        panel.rowChosen.connect(self.chosen)
        self._column.insertWidget(1, panel, 1)
        return panel
