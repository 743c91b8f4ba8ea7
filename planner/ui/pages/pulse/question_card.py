"""What staff say to one question: the newest figure, and all rounds against the plan’s target."""

from __future__ import annotations

from PySide6.QtCore import Signal

from planner.actions.plan_info import set_setting
from planner.analysis.readiness.pulse import Question, over_rounds, round_words, rounds_with
from planner.models import PulseRound
from planner.text import day as day_words
from planner.text import number, tr
from planner.ui.dialogs.form import FormDialog
from planner.ui.state.workspace import Workspace
from planner.ui.table.kinds import Number
from planner.ui.widgets.card import Card
from planner.ui.widgets.fields import DoubleSpinBox
from planner.ui.widgets.figure import Figure, Link
from planner.ui.widgets.graphs.trend_graph import TrendGraph
from planner.ui.widgets.graphs.trend_picture import TrendPicture, TrendPoint
from planner.ui.widgets.words import Words


class QuestionCard(Card):
    """A figure that leads to its round, a picture from the second round on, and the target."""

    round_followed = Signal(object)
    """The figure was pressed: show the round it is from."""

    def __init__(self, workspace: Workspace, question: Question) -> None:
        super().__init__(tr(question.title))
        self._workspace, self.question = workspace, question
        self._newest: PulseRound | None = None
        self.figure = Figure(large=1.5)
        self.figure.clicked.connect(lambda: self.round_followed.emit(self._newest))
        self.graph = TrendGraph()
        self.words = Words(tr("A line is drawn from the second round on."), muted=True, size=0.9)
        self.target = Link()
        self.target.clicked.connect(lambda: self.ask_target().open())
        for widget in (self.figure, self.graph, self.words, self.target):
            self.body.addWidget(widget)
        self.body.addStretch(1)

    def refresh(self) -> None:
        """Show what staff say as the plan is now."""
        plan, today = self._workspace.plan, self._workspace.today
        rounds = rounds_with(plan, self.question.name, today)
        self._newest = rounds[-1] if rounds else None
        self._show_figure()
        target, drawn = self.question.target(plan.settings), len({r.on for r in rounds}) > 1
        self.graph.setVisible(drawn)
        self.words.setVisible(not drawn)
        if drawn:
            said = over_rounds(plan, self.question, today)
            self.graph.show_picture(self._picture(rounds, target), self.title.text(), said)
        words = tr("The plan’s own target: {target}%", target=target)
        self.target.setEnabled(not self._workspace.read_only)
        self.target.setText(words if target is not None else tr("Set the plan’s own target…"))

    def ask_target(self) -> FormDialog:
        """Ask what the plan itself aims at in this question."""
        workspace, key = self._workspace, self.question.target_key
        sentence = tr(
            "{question}: what the plan itself aims at. What employers said elsewhere is no target.",
            question=self.title.text(),
        )
        dialog = FormDialog(self, tr("The plan’s own target"), tr("Save"), sentence)
        share = DoubleSpinBox()
        share.setDecimals(0)
        share.setRange(0, 100)
        share.setSpecialValueText(tr("none set"))
        share.setSuffix(tr("% of those who answer"))
        share.setValue(self.question.target(workspace.plan.settings) or 0)
        dialog.add(tr("Target"), share)
        dialog.accepted_by = lambda: workspace.attempt(
            tr("set a target"), set_setting, key, int(share.value()) or None
        )
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _show_figure(self) -> None:
        newest = self._newest
        if newest is None:
            self.figure.show_text("", tr("not asked yet"))
            return
        share = f"{number(getattr(newest, self.question.name))}%"
        on = day_words(newest.on, self._workspace.today)
        words = tr("of those who answered on {day}", day=on)
        if newest.answered is not None:
            words = tr("of the {count} who answered on {day}", count=newest.answered, day=on)
        self.figure.show_text(share, words)

    def _picture(self, rounds: list[PulseRound], target: int | None) -> TrendPicture:
        name, today, show = self.question.name, self._workspace.today, Number("%").show
        points = tuple(
            TrendPoint(r.on, getattr(r, name), round_words(r, name, today)) for r in rounds
        )
        return TrendPicture(points, today, show, show, target=target, from_zero=True)
