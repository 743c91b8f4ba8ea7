"""All that a plan holds on one person: to read, to copy out for them, and to erase."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFormLayout,
    QListWidget,
    QPushButton,
    QWidget,
)

from planner.actions.forgetting import forget
from planner.analysis.naming.held import what_is_held, what_may_be_left
from planner.analysis.tenure.log import AssignmentLog
from planner.analysis.tenure.words import held_over_time
from planner.errors import PlannerError
from planner.models import Person
from planner.store import Erased
from planner.store.backups import all_files
from planner.text import tr, trn
from planner.ui.dialogs.dialog import Dialog
from planner.ui.dialogs.file_chooser import FileChooser
from planner.ui.lists.naming import people_choices, person_label
from planner.ui.look.plain import label
from planner.ui.state.workspace import Workspace
from planner.ui.table.pick_box import PickBox


class PersonHeldDialog(Dialog):
    """Choosing a person lists what is held on them; erasing lists what may still name them."""

    def __init__(
        self,
        parent: QWidget | None,
        workspace: Workspace,
        choose: FileChooser,
        person_id: int | None = None,
    ) -> None:
        super().__init__(parent, tr("What is held on a person"))
        self._workspace, self._choose = workspace, choose
        self._ids = {text: id_ for id_, text in people_choices(workspace.plan)}
        self.person = PickBox(self, list(self._ids), chosen=lambda _: self._list())
        self.person.setAccessibleName(tr("Who"))
        self.said = label("", "muted", wrap=True)
        self.lines = QListWidget()
        self.lines.setAccessibleName(tr("What is held"))
        self.lines.setWordWrap(True)
        self.copy = QPushButton(tr("Copy"))
        self.copy.clicked.connect(self._copy)
        self.erase = QPushButton(tr("Erase this person…"))
        self.erase.clicked.connect(self._erase)
        self._lay_out()
        edit = self.person.lineEdit()
        assert edit is not None
        edit.editingFinished.connect(self._list)
        self.person.start_with(
            person_label(workspace.plan, person_id) if person_id is not None else ""
        )
        self._list()

    def _lay_out(self) -> None:
        fields = QFormLayout()
        fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        name = label(tr("Who"))
        name.setBuddy(self.person)
        fields.addRow(name, self.person)
        self.column.addLayout(fields)
        self.column.addWidget(self.said)
        self.column.addWidget(self.lines, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.erase, QDialogButtonBox.ButtonRole.DestructiveRole)
        self.end_with(buttons, buttons.button(QDialogButtonBox.StandardButton.Close))
        self.resize(620, 520)

    def _chosen(self) -> Person | None:
        person_id = self._ids.get(self.person.currentText())
        return None if person_id is None else self._workspace.plan.people.get(person_id)

    def _list(self) -> None:
        person = self._chosen()
        if person is not None:
            self.person.start_with(person_label(self._workspace.plan, person.id))
            self.said.setText(tr("Everything this plan holds on them; copy it to give it to them."))
            held = what_is_held(self._workspace.plan, person, self._earlier(person))
            self._show([*held, *self._over_time(person)])
        elif self.person.isEnabled():
            self.said.setText(tr("Choose a person to see what is held on them."))
            self._show([])
        self.erase.setEnabled(person is not None and not self._workspace.read_only)

    def _earlier(self, person: Person) -> list[Person]:
        """Return what they were called before, by the plan's history."""
        store = self._workspace.store
        return store.row_states("person", person.id) if store else []

    def _over_time(self, person: Person) -> list[str]:
        """Return what they had when, by the plan's history."""
        workspace, store = self._workspace, self._workspace.store
        log = workspace.assignment_log() or AssignmentLog(store.assignment_steps() if store else ())
        return held_over_time(workspace.plan, log, person.id, workspace.today)

    def _show(self, lines: list[str]) -> None:
        self.lines.clear()
        self.lines.addItems(lines)
        self.copy.setEnabled(bool(lines))

    def _copy(self) -> None:
        lines = [self.lines.item(at).text() for at in range(self.lines.count())]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _erase(self) -> None:
        person, store = self._chosen(), self._workspace.store
        if person is None or store is None:
            return
        title = tr("Erase {name}?", name=person.shown_name)
        text = tr(
            "Their name and all they hold are taken out of the plan, its notes and its history."
            " This cannot be undone, and nothing before it can be undone any more."
        )
        if not self._choose.confirm(self, title, text, tr("Erase")):
            return
        earlier = self._earlier(person)
        try:
            with self._workspace.alone():
                erased = store.erase(forget, person.id, earlier)
        except PlannerError as error:
            self.said.setText(tr("Nobody was erased. {why}", why=error))
            return
        self._workspace.refresh_all()
        left = what_may_be_left(self._workspace.plan, person, earlier)
        self._say_erased(erased, all_files(store.path), left)

    def _say_erased(self, erased: Erased, kept: list[Path], left: list[str]) -> None:
        words = [
            tr("Erased from the plan and its history."),
            *erased.not_done,
            tr(
                "Documents made earlier may still name them, and a disk may keep deleted blocks"
                " for a while."
            ),
        ]
        if kept:
            words.append(
                trn(
                    "{count} file in “{folder}” beside the plan may still name them.",
                    "{count} files in “{folder}” beside the plan may still name them.",
                    len(kept),
                    folder=kept[0].parent.name,
                )
            )
        if left:
            words.append(tr("A word of the name still stands here; change it if it means them:"))
        self.person.setEnabled(False)
        self.person.start_with("")
        self.said.setText(" ".join(words))
        self._show(left)
        self.erase.setEnabled(False)
