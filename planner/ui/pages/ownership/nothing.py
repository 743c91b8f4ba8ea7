"""What the ownership page says where the matrix would have no row or no column."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QWidget

from planner.analysis.cover.coverage import Coverage
from planner.text import tr
from planner.ui.pages.ownership.filters import OwnershipFilters
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.empty import EmptyState


class MatrixPlace(QStackedWidget):
    """The matrix, or why there is none and what to do about it."""

    def __init__(
        self,
        view: QWidget,
        workspace: Workspace,
        show_everything: Callable[[], object],
        show_everyone: Callable[[], object],
    ) -> None:
        super().__init__()
        self._view = view
        self.no_match = EmptyState(
            tr("No responsibility passes these filters"),
            tr("Show all kinds and all cover to see every responsibility of the plan."),
            [(tr("Show everything"), show_everything)],
        )
        self.no_responsibility = _no_responsibility(workspace)
        self.nobody_holds = _nobody_holds(workspace, show_everyone)
        self.nobody = _nobody(workspace)
        self.nobody_here = EmptyState(
            tr("Nobody is in this department"),
            tr("Show all people to see who could hold what."),
            [(tr("Show all people"), show_everyone)],
        )
        empty = (self.no_match, self.no_responsibility, self.nobody_holds, self.nobody)
        for place in (view, *empty, self.nobody_here):
            self.addWidget(place)

    def choose(self, now: Coverage, filters: OwnershipFilters, rows: int, people: int) -> None:
        """Show the matrix of so many rows and people, or why there is nothing in it."""
        self.setCurrentWidget(self._right(now, filters, rows, people))

    def _right(self, now: Coverage, filters: OwnershipFilters, rows: int, people: int) -> QWidget:
        if not now.plan.responsibilities:
            return self.no_responsibility
        if not rows:
            return self.no_match
        if people:
            return self._view
        if not now.plan.people:  # rows that a figure counts are shown, be there people or not
            return self._view if filters.narrowed else self.nobody
        if filters.text.text().strip():
            return self.no_match
        return self.nobody_here if filters.department is not None else self.nobody_holds


def _no_responsibility(workspace: Workspace) -> EmptyState:
    return EmptyState(
        tr("Nothing has to be held yet"),
        tr(
            "Departments, goals, purpose statements, sponsors and actions each have to be held"
            " by somebody. Add the first ones, or import a list of who does what."
        ),
        [
            (tr("Import…"), lambda: workspace.run_command("import")),
            (tr("Add departments"), lambda: workspace.open_page("champions")),
            (tr("Add goals"), lambda: workspace.open_page("purpose")),
        ],
    )


def _nobody_holds(workspace: Workspace, show_everyone: Callable[[], object]) -> EmptyState:
    return EmptyState(
        tr("Nobody holds anything yet"),
        tr(
            "Show all people, go to the cell of a person and a responsibility, and press O for"
            " its owner or B for a backup."
        ),
        [
            (tr("Show all people"), show_everyone),
            (tr("Import…"), lambda: workspace.run_command("import")),
        ],
    )


def _nobody(workspace: Workspace) -> EmptyState:
    return EmptyState(
        tr("No people in this plan yet"),
        tr("Who holds what is filled in here once there are people."),
        [
            (tr("Add people"), lambda: workspace.open_page("people")),
            (tr("Import…"), lambda: workspace.run_command("import")),
        ],
    )
