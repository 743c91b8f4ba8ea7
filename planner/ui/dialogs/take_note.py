"""Take one of the case notes that come with the program into the plan."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from planner.actions.evidence import take_note
from planner.analysis.evidence.shipped import SHIPPED
from planner.text import tr
from planner.ui.dialogs.form import FormDialog
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.fields import ComboBox
from planner.ui.widgets.words import Words


class TakeNoteDialog(FormDialog):
    """Which one, and whether documents quote it; its words can be changed in the plan."""

    def __init__(self, parent: QWidget | None, workspace: Workspace) -> None:
        super().__init__(
            parent,
            tr("Case notes of the program"),
            tr("Take it"),
            tr("Figures that somebody published, in our words. They are no figures of your staff."),
            width=560,
        )
        self._workspace = workspace
        self.scroll_fields(560, 350)
        self.note = ComboBox()
        for note in SHIPPED:
            self.note.addItem(tr(note.title), note.key)
        self.happened, self.source = Words(), Words(muted=True, size=0.9)
        self.quoted = QCheckBox(tr("Quote it in documents"))
        self.quoted.setChecked(True)
        self.add(tr("Case note"), self.note)
        for widget in (self.happened, self.source, self.quoted):
            self.fields.addRow(widget)
        self.note.currentIndexChanged.connect(self._show)
        self._show()
        self.accepted_by = self._save

    def _show(self) -> None:
        note = SHIPPED[self.note.currentIndex()]
        self.happened.show_text(tr(note.happened))
        self.source.show_text(tr("Source: {source}", source=tr(note.source)))

    def _save(self) -> None:
        self._workspace.attempt(
            tr("take a case note"),
            take_note,
            self.note.currentData(),
            quoted=self.quoted.isChecked(),
        )
