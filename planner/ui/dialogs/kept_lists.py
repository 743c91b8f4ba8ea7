"""The lists that the plan is kept up to date from: renamed, or kept no longer."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import (
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from planner.actions import rows
from planner.errors import PlannerError
from planner.models import EditionRow, KeptList
from planner.text import day, tr, trn
from planner.ui.dialogs.dialog import Dialog
from planner.ui.look.plain import label
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.layouts import clear


class KeptListsDialog(Dialog):
    """One line for each list; each change is a step of its own, and the last one can be undone."""

    def __init__(self, parent: QWidget | None, workspace: Workspace) -> None:
        super().__init__(parent, tr("Lists this plan keeps"))
        self._workspace = workspace
        self.names: dict[int, QLineEdit] = {}
        self.removals: dict[int, QPushButton] = {}
        self.said = label("", wrap=True)
        self.undo = QPushButton(tr("Undo"))
        self.undo.clicked.connect(self._undo)
        self.undo.hide()
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(14)
        self._rows.setVerticalSpacing(10)
        self._rows.setColumnStretch(0, 1)
        intro = tr(
            "The next edition of a list is compared with what it said last. A list that is removed"
            " takes nobody out of the plan; what it said last is forgotten."
        )
        self.column.addWidget(label(intro, "muted", wrap=True))
        self.column.addLayout(self._rows)
        self.column.addStretch(1)
        below = QHBoxLayout()
        below.addWidget(self.said, 1)
        below.addWidget(self.undo)
        self.column.addLayout(below)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.end_with(buttons, buttons.button(QDialogButtonBox.StandardButton.Close))
        self.setMinimumWidth(620)
        self._show()

    def _show(self) -> None:
        clear(self._rows)
        self.names, self.removals = {}, {}
        plan, writable = self._workspace.plan, not self._workspace.read_only
        for line, kept in enumerate(plan.table(KeptList).values()):
            name = QLineEdit(kept.name)
            name.setAccessibleName(tr("Name of the list {name}", name=kept.name))
            name.setReadOnly(not writable)
            name.editingFinished.connect(partial(self._rename, kept.id))
            remove = QPushButton(tr("Remove"))
            remove.setAccessibleName(tr("Remove the list {name}", name=kept.name))
            remove.setEnabled(writable)
            remove.clicked.connect(partial(self._remove, kept.id))
            self._rows.addWidget(name, line, 0)
            self._rows.addWidget(label(self._describe(kept), "muted"), line, 1)
            self._rows.addWidget(remove, line, 2)
            self.names[kept.id], self.removals[kept.id] = name, remove
        if not self.names:
            words = tr("The plan keeps no list. One that is imported is kept from then on.")
            self._rows.addWidget(label(words, "muted", wrap=True), 0, 0)

    def _describe(self, kept: KeptList) -> str:
        """Say how many stood in the list last, in which file and when."""
        count = len(self._workspace.plan.where(EditionRow, "list_id", kept.id))
        parts = [trn("{count} person", "{count} people", count), kept.file]
        if kept.read_on is not None:
            parts.append(day(kept.read_on, self._workspace.today))
        return " · ".join(part for part in parts if part)

    def _rename(self, list_id: int) -> None:
        field = self.names.get(list_id)
        kept = self._workspace.plan.table(KeptList).get(list_id)
        if field is None or kept is None or field.text().strip() == kept.name:
            return
        step = tr("rename the list {name}", name=kept.name)
        try:
            self._workspace.attempt(step, rows.edit, KeptList, list_id, name=field.text())
        except PlannerError as error:
            self._show_message(str(error), undoable=False)
            return
        new = self._workspace.plan.get(KeptList, list_id).name
        self._show_message(tr("{old} is now called {new}.", old=kept.name, new=new))

    def _remove(self, list_id: int) -> None:
        name = self._workspace.plan.get(KeptList, list_id).name
        step = tr("remove the list {name}", name=name)
        if self._workspace.do(step, rows.remove, KeptList, list_id) is not None:
            self._show()
            self._show_message(
                tr("{name} is no longer kept; its people stay in the plan.", name=name)
            )

    def _show_message(self, words: str, *, undoable: bool = True) -> None:
        self.said.setText(words)
        self.undo.setVisible(undoable)

    def _undo(self) -> None:
        self._workspace.undo()
        self._show()
        self._show_message("", undoable=False)
