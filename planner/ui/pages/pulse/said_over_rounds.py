"""What one department, or all staff, said from round to round, and the comments of the newest."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.analysis.surveys.disclosure_control import ALL_STAFF
from planner.analysis.surveys.figures import (
    Figure,
    measured_questions,
    over_rounds,
    own_target,
    points_words,
)
from planner.models import PulseRound, SurveyComment, SurveyQuestion
from planner.text import day, tr, trn
from planner.ui.look.plain import label
from planner.ui.page import GAP
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.card import Card
from planner.ui.widgets.columns import Columns
from planner.ui.widgets.graphs.trend_graph import TrendGraph
from planner.ui.widgets.graphs.trend_picture import TrendPicture, TrendPoint


class SaidOverRounds(QWidget):
    """A card for each question that was answered, and one for comments."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._column.addStretch(1)
        self._shown: list[QWidget] = []

    def show_place(self, place: int, pulse: PulseRound | None) -> None:
        """Show what a department said, in all rounds and in the comments of this one."""
        for widget in self._shown:
            widget.setParent(None)
            widget.deleteLater()
        plan = self._workspace.plan
        department = plan.departments.get(place)
        place = ALL_STAFF if department is None else place
        name = tr("All staff") if department is None else department.name
        cards: list[QWidget] = []
        for question in measured_questions(plan):
            said = over_rounds(plan, question, place, self._workspace.today)
            if said:
                cards.append(self._card(name, question, said))
        self._shown = [Columns(cards, least=260, gap=GAP)] if cards else []
        comments = [] if pulse is None else self._comments(place, pulse)
        if comments:
            self._shown.append(self._comment_card(place, name, comments))
        for at, widget in enumerate(self._shown):
            self._column.insertWidget(at, widget)

    def _card(
        self, name: str, question: SurveyQuestion, said: list[tuple[PulseRound, Figure]]
    ) -> Card:
        title = tr("{department}: {question}", department=name, question=question.title)
        card, today = Card(title), self._workspace.today
        points = tuple(
            TrendPoint(
                pulse.on,
                figure.points,
                tr("{day}: {figure}.", day=day(pulse.on, today), figure=figure.words),
            )
            for pulse, figure in said
        )
        target = own_target(question, self._workspace.plan.settings)
        if len(points) > 1:
            graph = TrendGraph()
            picture = TrendPicture(
                points,
                today,
                lambda value: points_words(question, value),
                lambda value: points_words(question, value),
                target=target,
                from_zero=True,
            )
            graph.show_picture(picture, title, " ".join(point.words for point in points))
            card.body.addWidget(graph)
        words = points[-1].words
        if target is not None:
            aim = points_words(question, target)
            words = tr("{said} The plan’s own target is {aim}.", said=words, aim=aim)
        card.body.addWidget(label(words, "small", wrap=True))
        card.body.addStretch(1)
        return card

    def _comments(self, place: int, pulse: PulseRound) -> list[str]:
        every = self._workspace.plan.where(SurveyComment, "round_id", pulse.id)
        return [comment.text for comment in every if (comment.department_id or ALL_STAFF) == place]

    def _comment_card(self, place: int, name: str, comments: list[str]) -> Card:
        words = trn("{count} comment", "{count} comments", len(comments))
        if place == ALL_STAFF:
            words = trn(
                "{count} comment of departments with few",
                "{count} comments of departments with few",
                len(comments),
            )
        card = Card(tr("{department}: {comments}", department=name, comments=words))
        for comment in comments:
            card.body.addWidget(label(tr("“{text}”", text=comment), wrap=True))
        return card
