"""The rows of the champions' page, gathered by a thread the first time where the plan is large."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QTimer

from planner.text import tr
from planner.ui.background.jobs import Job
from planner.ui.lists.champions import ChampionRows, SeatsOfPlan, seats_of_plan
from planner.ui.state.history import LARGE
from planner.ui.state.workspace import Workspace
from planner.ui.table import TablePanel


class Gathering:
    """Has the tables shown one after the other, and keeps what is asked of them until then.

    ``show`` yields after each table that takes its while: of a large plan the window then answers
    first.
    """

    def __init__(
        self,
        workspace: Workspace,
        panels: Sequence[TablePanel],
        show: Callable[[], Iterator[None]],
    ) -> None:
        self.rows = ChampionRows(workspace)
        self._workspace, self._panels, self._show = workspace, panels, show
        self._job: Job | None = None
        self._next = QTimer(panels[0], interval=0, singleShot=True)
        self._next.timeout.connect(self._show_next)
        self._left: Iterator[None] = iter(())
        self._under_way = False
        self._asked: Callable[[], None] | None = None

    def keeps(self, asked: Callable[[], None]) -> bool:
        """Return whether rows are still to come; what is asked of them is then done later."""
        if self._under_way:
            self._asked = asked
        return self._under_way

    def show(self) -> None:
        """Show the plan as it is now."""
        if len(self._workspace.plan.assignments) <= LARGE:
            for _ in self._show():
                pass
        elif self.rows.known is not None:
            self._begin_showing()
        else:
            self._gather()

    def _gather(self) -> None:
        measures = self._workspace.measures

        def work(_: Job) -> tuple[object, SeatsOfPlan]:
            return measures.departments, seats_of_plan(measures)

        def done(found: tuple[object, SeatsOfPlan]) -> None:
            _, self.rows.known = found
            self._begin_showing()

        if self._job is not None:
            self._job.cancel()
        self._under_way = True
        for panel in self._panels:
            panel.await_rows()
        label = tr("Gathering the champions")
        self._job = self._workspace.jobs.run(label, work, done, quiet=True, at_once=True)

    def _begin_showing(self) -> None:
        self._left = self._show()
        self._show_next()

    def _show_next(self) -> None:
        if next(self._left, self) is self:
            self._under_way = False
            asked, self._asked = self._asked, None
            if asked is not None:
                asked()
        else:
            self._next.start()
