"""Who carries the network in which department, by champion and by department."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget

from planner.text import tr, trn
from planner.ui.lists.champions import ChampionRow, champion_listing, champion_rows
from planner.ui.lists.departments import SeatRow, department_listing, seat_rows
from planner.ui.page import Page
from planner.ui.pages.dropping import take_people
from planner.ui.row_filter import RowFilter
from planner.ui.side.department import show_department
from planner.ui.side.details import Details
from planner.ui.side.person import show_person
from planner.ui.side.several import show_several
from planner.ui.state.workspace import Workspace
from planner.ui.table import TablePanel
from planner.ui.table.chips import ByValue, Only
from planner.ui.widgets.view_switch import ViewSwitch


class ChampionsPage(Page):
    """Two tables over the same seats, and the details of the one selected."""

    key = "champions"

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.champions = self._champion_panel()
        self.departments = self._department_panel()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.champions)
        self.stack.addWidget(self.departments)
        self.body.setSpacing(10)
        self.switch = self._switch()
        self.body.addWidget(self.switch)
        self.body.addWidget(self.stack, 1)
        kept = workspace.window_state.text("champions/by")
        self._turn_to(1 if kept == "department" else 0)
        self.side = Details(tr("Select a row to see more of it."))
        self.set_details(self.side)
        self.champions.rowChosen.connect(lambda _: self._chosen(self.champions))
        self.departments.rowChosen.connect(lambda _: self._chosen(self.departments))
        for panel in (self.champions, self.departments):
            take_people(panel, workspace, lambda row: row.department)
        self.add_header_button(tr("Import…"), lambda: workspace.run_command("import"))
        self.add_header_button(tr("Add department"), lambda: self.add("department"))
        self.add_header_button(tr("Add champion"), lambda: self.add("champion"), primary=True)

    def _champion_panel(self) -> TablePanel:
        return TablePanel(
            self.workspace,
            champion_listing(self.workspace),
            chips=(
                ByValue(tr("Department"), lambda row: (row.department.name,)),
                ByValue(tr("Status"), lambda row: (row.words,)),
                Only(tr("Only single points of failure"), lambda row: row.alone),
            ),
            empty=(
                tr("No champions yet"),
                tr(
                    "A champion carries the network in a department. Import a roster, or add the"
                    " first champion."
                ),
                (
                    (tr("Add champion"), lambda: self.add("champion")),
                    (tr("Import…"), lambda: self.workspace.run_command("import")),
                ),
            ),
            actions=(
                (tr("Leaves…"), lambda r: self.workspace.run_command("person leaves", r.person.id)),
                (tr("Show the person"), lambda r: self._go_to_person(r)),
            ),
        )

    def _department_panel(self) -> TablePanel:
        return TablePanel(
            self.workspace,
            department_listing(self.workspace),
            chips=(
                Only(tr("Without a champion"), lambda row: row.row.champions == 0),
                Only(tr("Without a trained backup"), lambda row: row.row.backups == 0),
                Only(tr("Below need"), lambda row: row.need.short > 0),
            ),
            empty=(
                tr("No departments yet"),
                tr("Each department has one champion seat. Add the first, or import a list."),
                (
                    (tr("Add department"), lambda: self.add("department")),
                    (tr("Import…"), lambda: self.workspace.run_command("import")),
                ),
            ),
        )

    def _switch(self) -> ViewSwitch:
        switch = ViewSwitch((tr("By champion"), tr("By department")))
        switch.turned.connect(self._turn_to)
        return switch

    def _turn_to(self, number: int) -> None:
        self.switch.turn_to(number)
        self.stack.setCurrentIndex(number)
        kept = "department" if number else "champion"
        self.workspace.window_state.keep("champions/by", kept)
        if hasattr(self, "side"):
            self._show_details()

    @property
    def panel(self) -> TablePanel:
        """The table in sight."""
        return self.departments if self.stack.currentIndex() else self.champions

    def refresh(self) -> None:
        measures = self.workspace.measures
        every = len(measures.departments)
        words = tr(
            "{have} of {every} departments have one",
            have=measures.departments_with_champion,
            every=every,
        )
        backups = trn(
            "{count} has a trained backup",
            "{count} have a trained backup",
            measures.departments_with_trained_backup,
        )
        panel = self.departments
        parts = [
            self.counting(words, panel, lambda row: row.row.champions > 0),
            self.counting(backups, panel, lambda row: row.row.backups > 0),
        ]
        self.set_head(tr("Champions"), parts if every else "")
        self.champions.show_rows(champion_rows(self.workspace))
        self.departments.show_rows(seat_rows(self.workspace))

    def _chosen(self, panel: TablePanel) -> None:
        if panel is self.panel:
            self._show_details()

    def _show_details(self) -> None:
        if show_several(self.side, self.workspace, self.panel):
            return
        row: ChampionRow | SeatRow | None = self.panel.view.announced_row()
        plan = self.workspace.plan
        if isinstance(row, ChampionRow) and row.person.id in plan.people:
            show_person(self.side, self.workspace, row.person.id)
        elif isinstance(row, SeatRow) and row.key in plan.departments:
            show_department(self.side, self.workspace, row.key)
        else:
            self.side.clear()

    def _go_to_person(self, row: ChampionRow) -> None:
        self.workspace.open_page("people", "person", row.person.id)

    def view_place(self) -> int:
        return self.stack.currentIndex()

    def show_view(self, view: int) -> None:
        self._turn_to(view)

    def show_row(self, table: str, row_id: int) -> None:
        if table == "department":
            self._turn_to(1)
            self.departments.choose(row_id)
        elif table == "assignment":
            self._turn_to(0)
            self.champions.choose(row_id)
        elif table == "person":
            self._turn_to(0)
            found = [r.key for r in self.champions.model.every_row if r.person.id == row_id]
            if found:
                self.champions.choose(found[0])

    def show_counted(self, counted: RowFilter) -> None:
        self._turn_to(0 if counted.table == self.champions.listing.key else 1)
        super().show_counted(counted)

    def show_only(self, what: str) -> None:
        self._turn_to(1)
        self.departments.clear_filter()
        for number, name in enumerate(("without champion", "without backup", "below need")):
            if what == name:
                self.departments.chips[number].setChecked(True)
        rows = self.departments.model.every_row
        if what == "with champion":
            keys = [row.key for row in rows if row.row.champions > 0]
            self.departments.show_counted(tr("with a champion"), keys)
        elif what == "with backup":
            keys = [row.key for row in rows if row.row.backups > 0]
            self.departments.show_counted(tr("with a trained backup"), keys)

    def focus_filter(self) -> None:
        self.panel.filter_box.setFocus()

    def add(self, what: str) -> None:
        if what == "department":
            self._turn_to(1)
            self.departments.begin_adding()
            return
        from planner.ui.dialogs.appoint import AppointDialog

        row = self.panel.view.current_row()
        department_id = row.department.id if row is not None else None
        dialog = AppointDialog(self, self.workspace, department_id)
        dialog.exec()
        dialog.deleteLater()
