"""A new plan in four questions, each with an answer to begin with."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QRadioButton, QWidget

from planner import starter
from planner.actions.normalize import normalize_text
from planner.actions.plan_info import edit_plan_info
from planner.errors import PlannerError
from planner.models.fields import what_is_wrong
from planner.store import Store
from planner.text import day, listed_names, tr, trn
from planner.ui.dialogs.file_chooser import FileChooser
from planner.ui.dialogs.form import DayField, FormDialog
from planner.ui.dialogs.plan_place import PlanPlace
from planner.ui.dialogs.staff_field import StaffField
from planner.ui.look.plain import label

_MOST_NAMED = 3
"""Late steps that are named; the rest is counted."""


class NewPlanDialog(FormDialog):
    """Asks what the plan is called, for how many, when, and whose it is; ``make`` makes it."""

    def __init__(
        self, parent: QWidget | None, folder: Path, today: date, choose: FileChooser
    ) -> None:
        super().__init__(
            parent,
            tr("New plan"),
            tr("Create plan"),
            tr("Four questions, each answered already: change what you know, then press Enter."),
            width=560,
        )
        self._today = today
        self.name = QLineEdit(tr("Our network"))
        self.staff = StaffField()
        self.launch = DayField(today)
        self._proposed: date | None = None
        self.communications = QLineEdit(tr("Communications"))
        self.keeper = QLineEdit()
        self.place = PlanPlace(folder, choose)
        self.with_starter = QRadioButton(tr("A starter plan, to edit"))
        self.empty = QRadioButton(tr("Nothing"))
        self.brings = label("", "small", wrap=True)
        self.scroll_fields(620, 640)
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self._ask()
        self._propose_launch()
        self._name_file()
        self._connect()

    def _ask(self) -> None:
        self.add(tr("1. What is the plan called?"), self.name)
        self.staff_note = self.add_remarked(tr("2. How many staff is the network for?"), self.staff)
        self.launch_note = self.add_remarked(tr("3. When is launch day?"), self.launch)
        self.add(
            tr("4. Which department is communications, and who are you?"),
            self._whose(),
            tr("You hold what communications usually does, until others take it over."),
        )
        begin = QWidget()
        row = QHBoxLayout(begin)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(self.with_starter)
        row.addWidget(self.empty)
        row.addStretch(1)
        begin.setFocusProxy(self.with_starter)
        self.with_starter.setChecked(True)
        self.add(tr("What does it start with?"), begin)
        self.fields.addRow(self.brings)
        self.add(tr("Where is it saved?"), self.place)

    def _whose(self) -> QWidget:
        self.keeper.setPlaceholderText(tr("Your name"))
        whose = QWidget()
        row = QHBoxLayout(whose)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.communications, 1)
        row.addWidget(self.keeper, 1)
        whose.setFocusProxy(self.communications)
        self.communications.setAccessibleName(tr("The department that is communications"))
        self.keeper.setAccessibleName(tr("Your name"))
        return whose

    def _connect(self) -> None:
        self.name.textChanged.connect(self._name_file)
        self.staff.changed.connect(self._propose_launch)
        self.launch.edit.textChanged.connect(self._update_notes)
        self.with_starter.toggled.connect(self._update_notes)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.name.selectAll()

    def _name_file(self) -> None:
        self.place.propose_for(self.name.text())

    # What the answers come to ------------------------------------------------------------

    def _propose_launch(self) -> None:
        """Propose a launch for so many staff, unless somebody gave a day."""
        try:
            untouched = self.launch.value() == self._proposed
            staff = self.staff.value()
        except PlannerError:
            self._update_notes()
            return
        if untouched:
            self._proposed = starter.usual_launch(staff, self._today)
            self.launch.set(self._proposed)
        self._update_notes()

    def _update_notes(self) -> None:
        """Say what launch is reasonable, and what the starter plan brings."""
        try:
            staff = self.staff.value()
        except PlannerError as error:
            self.staff_note.setText(str(error))
            self.staff_note.show()
            return
        self.staff_note.hide()
        try:
            launch = self.launch.value()
        except PlannerError as error:
            self.launch_note.setText(str(error))
            return
        weeks, earliest = starter.weeks_before(staff), starter.usual_launch(staff, self._today)
        self.launch_note.setText(
            tr(
                "For so many staff the usual steps start {weeks} weeks before launch: start today,"
                " and launch on {day} or later. The day can be moved.",
                weeks=weeks,
                day=day(earliest, self._today),
            )
        )
        self.brings.setText(self._what_it_brings(staff, launch))

    def _what_it_brings(self, staff: int, launch: date | None) -> str:
        if self.empty.isChecked():
            return tr("Only its name, its launch and who keeps it.")
        if launch is None:
            return tr("The steps are counted back from launch day: say one, or start with nothing.")
        steps = starter.dated_steps(launch, staff)
        late = starter.late(steps, self._today)
        if late:
            names = [tr(dated.step.title, **starter.places(staff)) for dated in late]
            return tr(
                "{late} {names}.",
                late=starter.late_words(steps, self._today),
                names=listed_names(names, _MOST_NAMED),
            )
        return trn(
            "{count} usual step with its days, three purpose statements and six goals to edit,"
            " sponsors and champions to find. One step to undo.",
            "{count} usual steps with their days, three purpose statements and six goals to edit,"
            " sponsors and champions to find. One step to undo.",
            len(steps),
        )

    # Making it ---------------------------------------------------------------------------

    def make(self) -> Store:
        """Make the plan and return it, open. Raises ``PlannerError`` where it cannot be made."""
        if not self.name.text().strip():
            raise PlannerError(tr("A plan needs a name."))
        launch = self.launch.value()
        wrong = what_is_wrong("plan_info", "launch", launch)
        if wrong is not None:
            raise PlannerError(wrong)
        self.place.check()
        fill = self._fill_starter if self._beginning() else self._fill_empty
        return Store.create(
            self.place.path(), normalize_text("name", self.name.text()), launch, fill=fill
        )

    def _beginning(self) -> starter.Beginning | None:
        if self.empty.isChecked():
            return None
        launch = self.launch.value()
        if launch is None:
            raise PlannerError(
                tr(
                    "A starter plan is counted back from launch day. Say one, or start with"
                    " nothing."
                )
            )
        return starter.Beginning(launch, self.staff.value())

    def _fill_starter(self, store: Store) -> None:
        store.run(
            tr("begin the plan"),
            starter.begin,
            self.communications.text().strip(),
            self.keeper.text().strip(),
        )
        store.run(tr("add the starter plan"), starter.add_starter, self._beginning())

    def _fill_empty(self, store: Store) -> None:
        keeper = self.keeper.text().strip()
        store.run(tr("begin the plan"), edit_plan_info, prepared_by=keeper)
