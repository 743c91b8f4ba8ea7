"""Who held what when, in the details panel: a quiet list, the newest first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.analysis.tenure.log import AssignmentLog
from planner.analysis.tenure.words import Line, what_was_held, who_held
from planner.models import Responsibility
from planner.text import tr
from planner.ui.look.plain import label
from planner.ui.side.details import Details
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.span_bar import Days, Filled, SpanBar
from planner.ui.widgets.unfolding import Unfolding

MOST_AT_FIRST = 5
_FILLED: dict[bool | None, Filled] = {True: "full", False: "hollow", None: "hatched"}

Told = Callable[[AssignmentLog], Sequence[Line]]


def show_who_held(details: Details, workspace: Workspace, responsibility: Responsibility) -> None:
    """Add who held a responsibility when."""

    def lines_of(log: AssignmentLog) -> Sequence[Line]:
        return who_held(workspace.plan, log, responsibility, workspace.today)

    details.widget(TenureBox(workspace, tr("Who held it when"), lines_of))


def show_what_was_held(details: Details, workspace: Workspace, person_id: int) -> None:
    """Add what a person held when."""

    def lines_of(log: AssignmentLog) -> Sequence[Line]:
        return what_was_held(workspace.plan, log, person_id, workspace.today)

    details.widget(TenureBox(workspace, tr("What they held when"), lines_of))


class TenureBox(QWidget):
    """The newest lines, and the earlier ones when asked for; nothing while they are being read."""

    def __init__(self, workspace: Workspace, title: str, lines_of: Told) -> None:
        super().__init__()
        self._workspace, self._title, self._told = workspace, title, lines_of
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        workspace.historyRead.connect(self._fill)
        self._fill()

    def _fill(self) -> None:
        log = self._workspace.assignment_log()
        lines = self._told(log) if log is not None and not self._column.count() else ()
        if lines:
            days = _days(lines, self._workspace.today)
            self._column.addSpacing(10)
            self._column.addWidget(label(self._title, "heading"))
            shown = [partial(_line_widget, line, days) for line in lines]
            self._column.addWidget(Unfolding(shown, MOST_AT_FIRST))


def _line_widget(line: Line, days: Days | None) -> QWidget:
    """Return a line as it is shown: the name, as what and when, and a bar along the days."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    name = label(line.name, "strong", wrap=True)
    name.setAccessibleName(line.sentence)
    column.addWidget(name)
    column.addWidget(label(line.words, "small", wrap=True))
    if days is not None:
        first, last = line.first or days.first, line.last or days.last
        column.addWidget(SpanBar(days, first, last, _FILLED[line.holds]))
    return made


def _days(lines: Sequence[Line], today: date) -> Days | None:
    """Return the days that all lines lie in; none where that is one day, which shows nothing."""
    known = [on for line in lines for on in (line.first, line.last) if on is not None]
    first, last = min([*known, today]), max([*known, today])
    return Days(first, last, today) if first < last else None
