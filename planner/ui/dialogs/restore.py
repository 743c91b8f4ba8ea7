"""Choose one of the plan's backups; it is restored beside the plan, under a new name."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QListWidget, QWidget

from planner.errors import PlannerError
from planner.files import same_file
from planner.store.backups import copy_plan, list_backups
from planner.text import clock, day, tr
from planner.ui.dialogs.file_chooser import PLAN_FILES, FileChooser
from planner.ui.dialogs.form import FormDialog
from planner.ui.look.plain import label


class RestoreDialog(FormDialog):
    """Lists the backups; ``restored`` is the new file once one was restored."""

    def __init__(self, parent: QWidget | None, path: Path, choose: FileChooser) -> None:
        super().__init__(
            parent,
            tr("Restore a backup"),
            tr("Restore…"),
            tr("The backup becomes a new file; {file} stays as it is.", file=path.name),
        )
        self._path, self._choose = path, choose
        self.restored: Path | None = None
        self.backups = list_backups(path)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Backups, newest first"))
        for backup in self.backups:
            at = backup.at.astimezone() if backup.at.tzinfo else backup.at
            size = tr("{size} KB", size=max(1, backup.size // 1024))
            self.list.addItem(f"{day(at.date())}, {clock(at)}   ({size})")
        if self.backups:
            self.list.setCurrentRow(0)
            self.column.insertWidget(1, self.list)
        else:
            none = tr("There is no backup yet. One is made before the first change of a day.")
            self.column.insertWidget(1, label(none, wrap=True))
            self.ok.setEnabled(False)
        self.accepted_by = self._restore

    def _restore(self) -> None:
        backup = self.backups[self.list.currentRow()]
        path = self._path
        name = f"{path.stem} {backup.at:%Y-%m-%d %H.%M}{path.suffix}"
        chosen = self._choose.save(
            self, tr("Restore under a new name"), path.with_name(name), tr(PLAN_FILES)
        )
        if chosen is None:
            raise PlannerError(tr("Choose where to save it."))
        if same_file(chosen, path):
            raise PlannerError(tr("Give the restored plan a different name."))
        copy_plan(backup.path, chosen)
        self.restored = chosen
