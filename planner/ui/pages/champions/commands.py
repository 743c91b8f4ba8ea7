"""What is done with the champions that are selected: by menu and by key."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from planner.models import Assignment
from planner.text import tr
from planner.ui.dialogs.champions import StageDialog, ThanksDialog, TrainingDialog
from planner.ui.dialogs.form import FormDialog
from planner.ui.state.workspace import Workspace
from planner.ui.table import TablePanel

Chosen = Callable[[], TablePanel]


_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFTED = _CONTROL | Qt.KeyboardModifier.ShiftModifier


class ChampionCommands(QObject):
    """Dialogs for the selected rows of the table of champions."""

    def __init__(self, parent: QWidget, workspace: Workspace, panel: Chosen) -> None:
        super().__init__(parent)
        self._parent, self._workspace, self._panel = parent, workspace, panel
        self._keys: dict[tuple[int, Qt.KeyboardModifier], Callable[[], object]] = {
            (Qt.Key.Key_T, _CONTROL): self.change_stage,
            (Qt.Key.Key_T, _SHIFTED): self.add_training,
            (Qt.Key.Key_K, _SHIFTED): self.thank,
        }

    def connect_keys(self, panel: TablePanel) -> None:
        """Let keys in the table do what its menu does."""
        panel.view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that are pressed in the table, and do what they are for."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        act = self._keys.get((event.key(), event.modifiers()))
        if act is None:
            return super().eventFilter(watched, event)
        act()
        return True

    @property
    def entries(self) -> tuple[tuple[str, Callable[[Any], object]], ...]:
        """What the menu of a row offers, those that have one with their key."""
        return (
            (_with_keys(tr("Change the stage…"), "Ctrl+T"), lambda _: self.change_stage()),
            (
                _with_keys(tr("Came to a training session…"), "Ctrl+Shift+T"),
                lambda _: self.add_training(),
            ),
            (_with_keys(tr("Note thanks…"), "Ctrl+Shift+K"), lambda _: self.thank()),
            (tr("Champion’s page…"), lambda row: self._make_page(row.person.id)),
        )

    def _make_page(self, person_id: int) -> None:
        """Go to where the page of one champion or backup is made."""
        self._workspace.run_command("status pack", ("champion-page", person_id))

    def change_stage(self) -> None:
        """Let all that are selected come to a stage."""
        if chosen := self._chosen_assignments():
            self._run(StageDialog(self._parent, self._workspace, chosen))

    def thank(self) -> None:
        """Note that all that are selected were thanked."""
        if chosen := self._chosen_assignments():
            people = list(dict.fromkeys(a.person_id for a in chosen))
            self._run(ThanksDialog(self._parent, self._workspace, people))

    def add_training(self) -> None:
        """Add a session, to which all that are selected came."""
        if not self._workspace.read_only:
            came = [a.person_id for a in self._chosen_assignments()]
            self._run(TrainingDialog(self._parent, self._workspace, came))

    def _chosen_assignments(self) -> list[Assignment]:
        """Return the appointments of the selected rows; none where nothing can be changed."""
        if self._workspace.read_only:
            return []
        view = self._panel().view
        rows = view.chosen_rows() or [view.current_row()]
        return [row.assignment for row in rows if row is not None]

    def _run(self, dialog: FormDialog) -> None:
        dialog.exec()
        dialog.deleteLater()


def _with_keys(words: str, keys: str) -> str:
    return f"{words}\t{QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)}"
