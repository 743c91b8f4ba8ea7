"""A goal over time: its picture with a sentence below, or the sentence alone."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.analysis.readiness.goal_line import GoalLine, Mark, goal_line
from planner.analysis.readiness.goal_line_words import (
    Show,
    held_against,
    in_words,
    instead_of_picture,
)
from planner.models import Goal
from planner.text import day, tr
from planner.ui.look.plain import label
from planner.ui.state.workspace import Workspace
from planner.ui.table.kinds import Number
from planner.ui.widgets.graphs.trend_graph import TrendGraph
from planner.ui.widgets.graphs.trend_picture import TrendPicture, TrendPoint

_SHORT_UNIT = 2
"""Letters of a unit that every figure at the side can bear, as in "20%"."""


class GoalTrend(QWidget):
    """Check-ins against the line to the target; of fewer than two days a sentence says so."""

    def __init__(self, workspace: Workspace, goal: Goal) -> None:
        super().__init__()
        today, show = workspace.today, Number(goal.unit).show
        line = goal_line(goal, workspace.plan.check_ins_of(goal.id), today)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        words = instead_of_picture(line, show, today)
        if line.is_drawn:
            words = held_against(line, show, today)
            graph = TrendGraph()
            name = tr("{goal} over time", goal=goal.title)
            graph.show_picture(_picture(workspace, goal, line), name, in_words(line, show, today))
            column.addWidget(graph)
        column.addWidget(label(words, "small", wrap=True))


def _picture(workspace: Workspace, goal: Goal, line: GoalLine) -> TrendPicture:
    today, show = workspace.today, Number(goal.unit).show
    short = len(goal.unit) <= _SHORT_UNIT
    points = []
    if line.baseline is not None:
        words = tr("{day}: {value}, the baseline.", **_mark_words(line.baseline, show, workspace))
        points.append(TrendPoint(*line.baseline, words))
    for check_in in line.check_ins:
        said = _mark_words((check_in.on, check_in.value), show, workspace)
        words = tr("{day}: {value}.", **said)
        if check_in.note:
            words = tr("{day}: {value}. {note}", note=check_in.note, **said)
        points.append(TrendPoint(check_in.on, check_in.value, words))
    ordered = tuple(sorted(points, key=lambda point: point.on))
    return TrendPicture(
        ordered,
        today,
        show,
        mark=show if short else Number().show,
        unit="" if short else goal.unit,
        line=line.line,
        target=line.target,
        allowed=line.allowed,
        allowed_words=tr("on track") if line.line else tr("within the tolerance"),
        due=line.due,
        from_zero=goal.unit == "%",
    )


def _mark_words(mark: Mark, show: Show, workspace: Workspace) -> dict[str, str]:
    on, value = mark
    return {"day": day(on, workspace.today), "value": show(value)}
