"""Everybody named in the plan, one row each, and what is handed over."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from planner.analysis.duplicates.pairs import same_departments, same_people
from planner.models import HandOver
from planner.text import tr, trn
from planner.ui.lists.hand_overs import HandOverRow
from planner.ui.lists.people import PeopleRows, PersonRow, people_listing
from planner.ui.page import GAP, Page
from planner.ui.pages.people.departments import DepartmentList
from planner.ui.pages.people.hand_overs import HandOversView
from planner.ui.row_filter import HeadPart, RowFilter
from planner.ui.side.details import Details
from planner.ui.side.hand_over import show_hand_over
from planner.ui.side.person import show_person
from planner.ui.side.several_rows import show_several
from planner.ui.state.workspace import Workspace
from planner.ui.table import TablePanel
from planner.ui.table.chips import ByValue, Only
from planner.ui.widgets.view_switch import ViewSwitch

_PEOPLE, _HAND_OVERS = range(2)


class PeoplePage(Page):
    """Everybody, or what people hand over, and at the side what is known of the row selected."""

    key = "people"

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._rows = PeopleRows(workspace)
        self.people = self._people_panel()
        self.departments = DepartmentList(workspace)
        self.departments.picked.connect(self.people.chips[0].choose)
        self.people.view.let_drag(lambda count: trn("{count} person", "{count} people", count))
        self.hand_overs = HandOversView(workspace)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._everybody())
        self.stack.addWidget(self.hand_overs)
        self.switch = ViewSwitch((tr("People"), tr("Hand-overs")))
        self.switch.switched.connect(self._switch_view)
        self.switch.mark_view(_PEOPLE)
        self.body.setSpacing(10)
        self.body.addWidget(self.switch)
        self.body.addWidget(self.stack, 1)
        self.side = Details(tr("Select a row to see more of it."))
        self.set_details(self.side)
        self.people.rowChosen.connect(lambda _: self._show_details())
        self.hand_overs.panel.rowChosen.connect(lambda _: self._show_details())
        self.add_header_button(tr("Import…"), lambda: workspace.run_command("import"))
        self.add_header_button(tr("Somebody leaves…"), self._somebody_leaves)
        self.add_header_button(tr("Add person"), lambda: self.add("person"), primary=True)

    def _everybody(self) -> QWidget:
        everybody = QWidget()
        across = QHBoxLayout(everybody)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(GAP)
        across.addWidget(self.departments)
        across.addWidget(self.people, 1)
        return everybody

    def _people_panel(self) -> TablePanel:
        workspace = self.workspace
        return TablePanel(
            workspace,
            people_listing(workspace),
            chips=(
                ByValue(tr("Department"), lambda row: (row.department,)),
                Only(tr("Holds something alone"), lambda row: row.alone > 0),
                Only(tr("Leaving"), lambda row: row.leaving),
            ),
            empty=(
                tr("No people in this plan yet"),
                tr(
                    "Bring in a list of people from Excel or CSV, paste rows from a spreadsheet"
                    " here, or add the first person."
                ),
                (
                    (tr("Import people…"), lambda: workspace.run_command("import")),
                    (tr("Add a person"), lambda: self.add("person")),
                ),
            ),
            actions=(
                (tr("Leaves…"), lambda row: workspace.run_command("person leaves", row.key)),
                (tr("Hand over…"), lambda row: workspace.run_command("hand over", row.key)),
                (
                    tr("What if they leave…"),
                    lambda row: workspace.open_page("what_if", "person", row.key),
                ),
                (
                    tr("Your part…"),
                    lambda row: workspace.run_command("status pack", ("your-part", row.key)),
                ),
            ),
        )

    @property
    def panel(self) -> TablePanel:
        """The table in sight."""
        return self.people if self.stack.currentIndex() == _PEOPLE else self.hand_overs.panel

    def _switch_view(self, number: int) -> None:
        self.switch.mark_view(number)
        self.stack.setCurrentIndex(number)
        if number == _HAND_OVERS:
            self.hand_overs.refresh()
        self._show_details()

    def refresh(self) -> None:
        found = self._rows.current()
        alone = sum(row.alone > 0 for row in found)
        leaving = sum(row.leaving for row in found)
        panel = self.people
        parts = [HeadPart(tr("nobody is in this plan yet"))]
        if found:
            parts = [self.counting(trn("{count} person", "{count} people", len(found)), panel)]
        if alone:
            words = trn("{count} holds something alone", "{count} hold something alone", alone)
            parts.append(self.counting(words, panel, lambda row: row.alone > 0))
        if leaving:
            words = trn("{count} leaving", "{count} leaving", leaving)
            parts.append(self.counting(words, panel, lambda row: row.leaving))
        twice = len(same_people(self.workspace.measures))
        twice += len(same_departments(self.workspace.measures))
        if twice:
            words = trn("{count} pair may be one", "{count} pairs may be one", twice)
            parts.append(HeadPart(words, lambda: self.workspace.run_command("duplicates")))
        self.set_head(tr("People"), parts)
        self.people.show_rows(found)
        self.departments.show_departments()
        if self.stack.currentIndex() == _HAND_OVERS:
            self.hand_overs.refresh()

    def _show_details(self) -> None:
        if show_several(self.side, self.workspace, self.panel):
            return
        row: object = self.panel.view.announced_row()
        plan = self.workspace.plan
        if isinstance(row, PersonRow) and row.key in plan.people:
            show_person(self.side, self.workspace, row.key)
        elif isinstance(row, HandOverRow) and row.key in plan.table(HandOver):
            show_hand_over(self.side, self.workspace, row.key)
        else:
            self.side.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the departments beside the people where there is room for them."""
        super().resizeEvent(event)
        self.departments.setVisible(self.width() > 1100)

    def _somebody_leaves(self) -> None:
        row = self.people.view.current_row() if self.panel is self.people else None
        self.workspace.run_command("person leaves", row.key if row is not None else None)

    def view_place(self) -> int:
        return self.stack.currentIndex()

    def show_view(self, view: int) -> None:
        self._switch_view(view)

    def show_row(self, table: str, row_id: int) -> None:
        if table == "hand_over":
            self._switch_view(_HAND_OVERS)
            self.hand_overs.panel.choose(row_id)
            return
        self._switch_view(_PEOPLE)
        if table == "person":
            self.people.choose(row_id)
        elif table == "department":
            department = self.workspace.plan.departments.get(row_id)
            self.people.chips[0].choose(department.name if department else None)

    def show_counted(self, counted: RowFilter) -> None:
        here = counted.table == self.hand_overs.panel.listing.key
        self._switch_view(_HAND_OVERS if here else _PEOPLE)
        super().show_counted(counted)

    def make(self, what: object) -> None:
        """Begin the hand-over of this person, or show how far it has come; without one, all there
        are."""
        self._switch_view(_HAND_OVERS)
        if isinstance(what, int):
            self.hand_overs.begin(what)

    def focus_content(self) -> None:
        self.panel.focus_content()

    def show_only(self, what: str) -> None:
        self.panel.clear_filter()

    def focus_filter(self) -> None:
        self.panel.filter_box.setFocus()

    def add(self, what: str) -> None:
        """Begin to type a new person below the last one."""
        self._switch_view(_PEOPLE)
        self.people.begin_adding()
