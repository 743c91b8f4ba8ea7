"""Everybody named in the plan: one row each, typed in or pasted from Excel."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout

from planner.analysis.duplicates.pairs import same_departments, same_people
from planner.text import tr, trn
from planner.ui.lists.people import PeopleRows, PersonRow, people_listing
from planner.ui.page import GAP, Page
from planner.ui.pages.people.departments import DepartmentList
from planner.ui.row_filter import HeadPart
from planner.ui.side.details import Details
from planner.ui.side.person import show_person
from planner.ui.side.several import show_several
from planner.ui.state.workspace import Workspace
from planner.ui.table import TablePanel
from planner.ui.table.chips import ByValue, Only


class PeoplePage(Page):
    """Everybody, and at the side what is known of the one selected."""

    key = "people"

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._rows = PeopleRows(workspace)
        self.panel = TablePanel(
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
        self.departments = DepartmentList(workspace)
        self.departments.picked.connect(self.panel.chips[0].choose)
        self.panel.view.let_drag(lambda count: trn("{count} person", "{count} people", count))
        across = QHBoxLayout()
        across.setSpacing(GAP)
        across.addWidget(self.departments)
        across.addWidget(self.panel, 1)
        self.body.addLayout(across, 1)
        self.side = Details(tr("Select a person to see what they hold."))
        self.set_details(self.side)
        self.panel.rowChosen.connect(self._show)
        self.add_header_button(tr("Import…"), lambda: workspace.run_command("import"))
        self.add_header_button(tr("Somebody leaves…"), self._somebody_leaves)
        self.add_header_button(tr("Add person"), lambda: self.add("person"), primary=True)

    def refresh(self) -> None:
        found = self._rows.current()
        alone = sum(row.alone > 0 for row in found)
        leaving = sum(row.leaving for row in found)
        panel = self.panel
        parts = [self.counting(trn("{count} person", "{count} people", len(found)), panel)]
        if found:
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
        self.panel.show_rows(found)
        self.departments.show_departments()

    def _show(self, row: PersonRow | None) -> None:
        if show_several(self.side, self.workspace, self.panel):
            return
        if row is None or row.key not in self.workspace.plan.people:
            self.side.clear()
        else:
            show_person(self.side, self.workspace, row.key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the departments beside the people where there is room for them."""
        super().resizeEvent(event)
        self.departments.setVisible(self.width() > 1100)

    def _somebody_leaves(self) -> None:
        row = self.panel.view.current_row()
        self.workspace.run_command("person leaves", row.key if row is not None else None)

    def show_row(self, table: str, row_id: int) -> None:
        if table == "person":
            self.panel.choose(row_id)
        elif table == "department":
            department = self.workspace.plan.departments.get(row_id)
            self.panel.chips[0].choose(department.name if department else None)

    def focus_content(self) -> None:
        self.panel.focus_content()

    def show_only(self, what: str) -> None:
        self.panel.clear_filter()

    def focus_filter(self) -> None:
        self.panel.filter_box.setFocus()

    def add(self, what: str) -> None:
        """Begin to type a new person below the last one."""
        self.panel.begin_adding()
