"""Who carries the network in which department, by champion and by department."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QStackedWidget

from planner.models import Assignment, Training
from planner.text import tr, trn
from planner.ui.lists.champions import ChampionRow, champion_listing
from planner.ui.lists.departments import SeatRow, department_listing, seat_rows
from planner.ui.lists.sites import PlaceRow
from planner.ui.lists.trainings import TrainingRow, training_listing, training_rows
from planner.ui.page import Page
from planner.ui.pages.champions.commands import ChampionCommands
from planner.ui.pages.champions.gathering import Gathering
from planner.ui.pages.champions.sites import SitesView
from planner.ui.pages.champions.words import is_covered, is_tested, tested_words
from planner.ui.pages.dropping import take_people
from planner.ui.row_filter import RowFilter
from planner.ui.side.champion import show_champion
from planner.ui.side.department import show_department
from planner.ui.side.details import Details
from planner.ui.side.person import show_person
from planner.ui.side.several_rows import show_several
from planner.ui.side.training import show_training
from planner.ui.state.workspace import Workspace
from planner.ui.table import TablePanel
from planner.ui.table.chips import ByValue, Only
from planner.ui.widgets.view_switch import ViewSwitch

_VIEWS = ("champion", "department", "site", "training")


class ChampionsPage(Page):
    """The same seats by champion, by department and by site, and the training sessions."""

    key = "champions"

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.commands = ChampionCommands(self, workspace, lambda: self.champions)
        self.champions = self._champion_panel()
        self.commands.connect_keys(self.champions)
        self.departments = self._department_panel()
        self.sites = SitesView(workspace)
        self.trainings = self._training_panel()
        self._gathering = Gathering(workspace, self._tables, self._show_in_turn)
        self.stack = QStackedWidget()
        for view in (self.champions, self.departments, self.sites, self.trainings):
            self.stack.addWidget(view)
        self.body.setSpacing(10)
        self.switch = self._switch()
        self.body.addWidget(self.switch)
        self.body.addWidget(self.stack, 1)
        kept = workspace.window_state.text("champions/by")
        self._switch_view(_VIEWS.index(kept) if kept in _VIEWS else 0)
        self.side = Details(tr("Select a row to see more of it."))
        self.set_details(self.side)
        for panel in self._tables:
            panel.rowChosen.connect(lambda _, panel=panel: self._row_chosen(panel))
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
                *self.commands.entries,
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

    def _training_panel(self) -> TablePanel:
        return TablePanel(
            self.workspace,
            training_listing(self.workspace),
            empty=(
                tr("No training sessions yet"),
                tr("Whoever came to a session is marked as trained from its day on, in one step."),
                ((tr("Add a session…"), self.commands.add_training),),
            ),
        )

    def _switch(self) -> ViewSwitch:
        switch = ViewSwitch((tr("By champion"), tr("By department"), tr("By site"), tr("Training")))
        switch.switched.connect(self._switch_view)
        return switch

    def _switch_view(self, number: int) -> None:
        self.switch.mark_view(number)
        self.stack.setCurrentIndex(number)
        self.workspace.window_state.keep("champions/by", _VIEWS[number])
        if hasattr(self, "side"):
            if self.panel is self.sites.panel:
                self.sites.refresh()
            self._show_details()

    @property
    def panel(self) -> TablePanel:
        """The table in sight."""
        return self._tables[self.stack.currentIndex()]

    @property
    def _tables(self) -> tuple[TablePanel, ...]:
        """The tables of the views, in their order."""
        return self.champions, self.departments, self.sites.panel, self.trainings

    def refresh(self) -> None:
        self._gathering.show()

    def _show_in_turn(self) -> Iterator[None]:
        """Show one table, and then the others."""
        self.champions.show_rows(self._gathering.rows.current())
        yield
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
        if tested := tested_words(measures):
            parts.append(self.counting(tested, panel, lambda row: is_tested(measures, row)))
        self.set_head(tr("Champions"), parts if every else "")
        self.departments.show_rows(seat_rows(self.workspace))
        if self.panel is self.sites.panel:
            self.sites.refresh()
        self.trainings.show_rows(training_rows(self.workspace))

    def _row_chosen(self, panel: TablePanel) -> None:
        if panel is self.panel:
            self._show_details()

    def _show_details(self) -> None:
        if show_several(self.side, self.workspace, self.panel):
            return
        row: object = self.panel.view.announced_row()
        plan = self.workspace.plan
        if isinstance(row, ChampionRow) and row.key in plan.assignments:
            self._show_champion(plan.assignments[row.key])
        elif isinstance(row, TrainingRow) and row.key in plan.table(Training):
            show_training(self.side, self.workspace, row.key)
        elif isinstance(row, PlaceRow):
            self._show_site(row)
        elif isinstance(row, SeatRow) and row.key in plan.departments:
            show_department(self.side, self.workspace, row.key)
        else:
            self.side.clear()

    def _show_champion(self, given: Assignment) -> None:
        def in_seat() -> None:
            show_champion(self.side, self.workspace, given, self.commands.change_stage)

        show_person(self.side, self.workspace, given.person_id, in_seat)

    def _show_site(self, row: PlaceRow) -> None:
        """Say who holds a champion seat at a site, and lead to everybody there."""
        self.side.begin(row.key)
        words = trn("{count} person", "{count} people", row.site.people)
        said = tr("{words} of {name}", words=words, name=row.key)
        counted = RowFilter("people", said, self.sites.people_at(row.key))
        command = "show only", ("people", counted)
        self.side.figure(words, lambda: self.workspace.run_command(*command))
        people = self.workspace.plan.people
        for title, ids in (
            (tr("Champions"), row.site.champions),
            (tr("Trained backups"), row.site.backups),
        ):
            self.side.heading(title)
            self.side.bullets([people[i].shown_name for i in ids], tr("Nobody."))
        self.side.end()

    def _go_to_person(self, row: ChampionRow) -> None:
        self.workspace.open_page("people", "person", row.person.id)

    def view_place(self) -> int:
        return self.stack.currentIndex()

    def show_view(self, view: int) -> None:
        self._switch_view(view)

    def show_row(self, table: str, row_id: int) -> None:
        if self._gathering.keeps(lambda: self.show_row(table, row_id)):
            return
        if table == "department":
            self._switch_view(1)
            self.departments.choose(row_id)
        elif table == "training":
            self._switch_view(_VIEWS.index("training"))
            self.trainings.choose(row_id)
        elif table == "assignment":
            self._switch_view(0)
            self.champions.choose(row_id)
        elif table == "person":
            self._switch_view(0)
            found = [r.key for r in self.champions.model.every_row if r.person.id == row_id]
            if found:
                self.champions.choose(found[0])

    def show_counted(self, counted: RowFilter) -> None:
        if self._gathering.keeps(lambda: self.show_counted(counted)):
            return
        keys = [panel.listing.key for panel in self._tables]
        self._switch_view(keys.index(counted.table))
        super().show_counted(counted)

    def show_only(self, what: str) -> None:
        if self._gathering.keeps(lambda: self.show_only(what)):
            return
        self._switch_view(1)
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
        elif what == "covered":
            keys = [row.key for row in rows if is_covered(self.workspace.measures, row)]
            self.departments.show_counted(tr("covered"), keys)

    def focus_filter(self) -> None:
        self.panel.filter_box.setFocus()

    def add(self, what: str) -> None:
        if what == "department":
            self._switch_view(1)
            self.departments.begin_adding()
            return
        if what == "training":
            self._switch_view(_VIEWS.index("training"))
            self.commands.add_training()
            return
        from planner.ui.dialogs.appoint import AppointDialog

        row = self.panel.view.current_row()
        of_seat = row if isinstance(row, ChampionRow | SeatRow) else None
        department_id = of_seat.department.id if of_seat is not None else None
        dialog = AppointDialog(self, self.workspace, department_id)
        dialog.exec()
        dialog.deleteLater()
