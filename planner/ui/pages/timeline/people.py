"""People dropped on a bar or a goal of the chart, to hold it."""

from __future__ import annotations

from PySide6.QtCore import QPoint

from planner.ui.pages.dropping import PeopleDrop, Target
from planner.ui.pages.timeline.chart import ChartView
from planner.ui.pages.timeline.lines import Bar, GoalLine
from planner.ui.state.workspace import Workspace


def take_people_on(chart: ChartView, workspace: Workspace) -> PeopleDrop:
    """Let people be dropped on the lines of the chart."""

    def target_at(point: QPoint) -> Target | None:
        at = chart.space.line_at(point.y())
        line = chart.chart.lines[at] if at >= 0 else None
        plan = workspace.plan
        if isinstance(line, Bar):
            seat = plan.responsibility_for(plan.actions[line.key[1]])
        elif isinstance(line, GoalLine):
            seat = plan.responsibility_for(plan.goals[line.key[1]])
        else:
            return None
        return Target(seat.id, chart.space.line_box(at).toAlignedRect())

    return PeopleDrop(chart, workspace, target_at)
