"""Ownership: who holds what, as a matrix that is filled in cell by cell."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from planner.analysis.cover.coverage import Coverage
from planner.models import (
    Action,
    Department,
    Goal,
    PlanInfo,
    Purpose,
    Responsibility,
    Sponsor,
    table_of,
)
from planner.text import tr, trn
from planner.ui.edit_target import EditTarget
from planner.ui.page import Page
from planner.ui.pages.dropping import PeopleDrop, Target
from planner.ui.pages.ownership.assigning import Assigning
from planner.ui.pages.ownership.filters import FiltersPlace, OwnershipFilters
from planner.ui.pages.ownership.legend import MatrixLegend
from planner.ui.pages.ownership.nothing import MatrixPlace
from planner.ui.row_filter import CoverFilter, HeadPart
from planner.ui.state.plan_state import PlanState
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.card import Card
from planner.ui.widgets.empty import EmptyState
from planner.ui.widgets.matrix.matrix import MatrixView
from planner.ui.widgets.matrix.rows import Matrix, MatrixRow, matrix_people

_SUBJECTS: dict[str, type[Any]] = {
    "department": Department,
    "goal": Goal,
    "purpose": Purpose,
    "sponsor": Sponsor,
    "action": Action,
    "plan": PlanInfo,
}


class OwnershipPage(Page, EditTarget):
    """The matrix of responsibilities by people."""

    key: ClassVar[str] = "ownership"
    icon: ClassVar[str] = "ownership"

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.filters = OwnershipFilters(workspace.today)
        self.filters.changed.connect(self._refilter)
        self.view = MatrixView()
        self.view.asked.connect(self._assign)
        self.view.opened.connect(self._open)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._menu)
        self.drop = PeopleDrop(self.view, workspace, self._target_at)
        self._assigning = Assigning(workspace)
        self._kept_rows: set[int] = set()
        self._order: list[int] = []
        self._lay_out()
        self.add_header_button(tr("Copy to Excel"), self.copy)
        self.add_header_button(
            tr("Best backups…"), lambda: workspace.open_page("what_if"), primary=True
        )

    def _lay_out(self) -> None:
        card = Card()
        card.body.setSpacing(10)
        card.body.addWidget(self.filters)
        self.legend = MatrixLegend(
            PlanState(self.workspace.window_state, self.workspace.plan.info.key)
        )
        self.filters.folding.fold(self.legend)
        self.legend.heat_turned.connect(self.view.show_heat)
        self.view.show_heat(self.legend.heat.isChecked())
        card.body.addWidget(self.legend)
        self.stack = MatrixPlace(
            self.view, self.workspace, lambda: self.show_only("all"), self._show_everyone
        )
        card.body.addWidget(self.stack, 1)
        self.body.addWidget(card, 1)

    # Showing -----------------------------------------------------------------------------

    @property
    def on(self) -> date:
        """Return the day shown."""
        return self.filters.on

    def coverage(self) -> Coverage:
        """Return who holds what on the day that is looked at."""
        return self.filters.coverage(self.workspace.measures)

    def refresh(self) -> None:
        self.filters.show_departments(self.workspace.plan)
        now = self.coverage()
        self._say_head(now)
        shown = self._rows(now)
        people = self._people(now, shown)
        heavy = self.workspace.plan.settings.overloaded_alone
        self.view.show_matrix(Matrix(now, shown, people), heavy)
        self.stack.choose(now, self.filters, len(shown), len(people))

    def _show_everyone(self) -> None:
        """Show people who hold nothing as well, with the keyboard in the matrix."""
        self.filters.show_everyone()
        self._refilter()
        self.focus_content()

    def _say_head(self, now: Coverage) -> None:
        count, nobody = len(now.plan.responsibilities), now.uncovered.count
        one = now.single_points.count
        parts = [
            (trn("{count} responsibility", "{count} responsibilities", count), ""),
            (trn("{count} has nobody", "{count} have nobody", nobody), "none"),
            (trn("{count} rests on one person", "{count} rest on one person", one), "one"),
        ]
        heads = [HeadPart(words, self._shower_of(cover)) for words, cover in parts]
        self.set_head(tr("Ownership"), heads if count else tr("nothing has to be held yet"))

    def _shower_of(self, cover: str) -> Callable[[], None]:
        """Show what has this cover on the day that is looked at, without those who are gone."""
        return lambda: self.show_only(self.filters.rows()._replace(cover=cover, kind=""))

    def _rows(self, now: Coverage) -> list[MatrixRow]:
        """Return the rows that pass the filters, and those worked on since they were set."""
        return self.filters.matrix_rows(now, frozenset(self._kept_rows))

    def _people(self, now: Coverage, shown: list[MatrixRow]) -> list[int]:
        """Return the columns, in the order they had before: an edit moves nobody."""
        chosen = self.filters
        kept = [person for person in self._order if person in now.plan.people]
        found = matrix_people(
            now,
            shown,
            who=chosen.who,
            text=chosen.people_text(now.plan),
            department=chosen.department,
            besides=frozenset(kept),
        )
        self._order = [*kept, *found]
        return self._order

    def _refilter(self) -> None:
        self._kept_rows.clear()
        self._order = []
        self.refresh()
        self.filtered.emit()

    # Changing ----------------------------------------------------------------------------

    def _assign(self, responsibility_id: int, person_id: int, role: str) -> None:
        """Put a person into a role here, and keep the row in sight, whatever is filtered."""
        self._kept_rows.add(responsibility_id)
        mark = self.view.current_mark()
        held = mark.assignment if mark is not None else None
        self._assigning.assign(responsibility_id, person_id, role, held)

    def _menu(self, point: QPoint) -> None:
        ids = self.view.current_ids()
        if ids == (0, 0):
            return
        menu = QMenu(self)
        for text, role in (
            (tr("Owner (O)"), "owner"),
            (tr("Backup (B)"), "backup"),
            (tr("Unassign (Delete)"), ""),
        ):
            action = menu.addAction(text)
            action.triggered.connect(lambda _=False, r=role: self._assign(*ids, r))
        menu.popup(self.view.viewport().mapToGlobal(point))

    # Leading on --------------------------------------------------------------------------

    def _target_at(self, point: QPoint) -> Target | None:
        """Return the responsibility below the pointer."""
        space = self.view.space
        row = space.row_at(point.y()) if space is not None else -1
        if space is None or row < 0:
            return None
        responsibility = space.matrix.rows[row].responsibility
        if responsibility is None:
            return None
        box = space.row_box(row)
        box.setLeft(0)
        return Target(responsibility.id, box.toRect())

    def _open(self, responsibility_id: int, person_id: int) -> None:
        """Show the person, or what the responsibility is about, on its own page."""
        if person_id:
            self.workspace.open_page("people", "person", person_id)
            return
        pages = {
            "champion seat": ("champions", "department"),
            "goal": ("purpose", "goal"),
            "purpose": ("purpose", "purpose"),
            "sponsor seat": ("sponsors", "sponsor"),
            "action": ("timeline", "action"),
            "plan": ("drills", "plan"),
        }
        plan = self.workspace.plan
        responsibility = plan.responsibilities[responsibility_id]
        page, table = pages[responsibility.kind]
        self.workspace.open_page(page, table, plan.subject_of(responsibility).id)

    def copy(self) -> None:
        """Put everything shown on the clipboard, as cells for a spreadsheet."""
        space = self.view.space
        if space is None:
            return
        QGuiApplication.clipboard().setText(space.matrix.as_tsv())
        count = sum(not row.is_heading for row in space.matrix.rows)
        self.workspace.show_message(
            trn(
                "{count} row is copied; paste it into Excel.",
                "{count} rows are copied; paste them into Excel.",
                count,
            ),
            "good",
        )

    def show_only(self, what: str | CoverFilter) -> None:
        """Show the responsibilities of this cover: "none", "one", "one or none" or "all"."""
        if isinstance(what, str):
            what = CoverFilter("" if what == "all" else what)
        self.filters.reset(self.workspace.today, what)
        if self.filters.narrowed and not self.workspace.plan.assignments:
            self.filters.show_everyone()  # else the rows would stand without a column
        self._refilter()

    def view_place(self) -> tuple[FiltersPlace, tuple[int, int]]:
        return self.filters.place(), self.view.current_ids()

    def has_view(self, view: tuple[FiltersPlace, tuple[int, int]]) -> bool:
        plan, (row, column) = self.workspace.plan, view[1]
        return row in (0, *plan.responsibilities) and column in (0, *plan.people)

    def show_view(self, view: tuple[FiltersPlace, tuple[int, int]]) -> None:
        self.filters.return_to(view[0])
        self._refilter()
        self.view.go_to_ids(*view[1])

    def show_row(self, table: str, row_id: int) -> None:
        plan = self.workspace.plan
        self.filters.reset(self.workspace.today)
        self._refilter()
        if table == "person" and row_id in plan.people:
            if row_id not in self._order:
                self.filters.show_everyone()
                self._refilter()
            self.view.go_to_ids(0, row_id)
        elif table in _SUBJECTS and row_id in plan.table(_SUBJECTS[table]):
            held = plan.where(Responsibility, f"{table_of(_SUBJECTS[table])}_id", row_id)
            self.view.go_to_ids(held[0].id if held else 0, 0)
        self.view.setFocus()

    def focus_content(self) -> None:
        shown = self.stack.currentWidget()
        shown.focus_content() if isinstance(shown, EmptyState) else self.view.setFocus()

    def focus_filter(self) -> None:
        self.filters.text.setFocus()
