"""Asking for files: the system's own dialogs, behind one face that tests can answer for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from planner.text import mark, tr
from planner.ui.look.plain import message_box

PLAN_FILES = mark("Plans (*.rollout)")
TABLE_FILES = mark("Tables (*.xlsx *.xls *.ods *.csv *.tsv *.txt)")
WORKBOOK_ENDINGS = (".xlsx", ".xlsm", ".ods", ".xls")
WORKBOOK_FILES = mark("Workbooks (*.xlsx *.xlsm *.ods *.xls)")
ALL_FILES = mark("All files (*)")


class FileChooser:
    """Where to read from, where to write to, yes or no.

    It never begins among what the program keeps for itself, as the sample is: nobody would find
    there what they saved.
    """

    def open(self, parent: QWidget | None, title: str, folder: Path, kinds: str) -> Path | None:
        path, _ = QFileDialog.getOpenFileName(
            parent,
            title,
            str(documents() if is_own(folder) else folder),
            f"{kinds};;{tr(ALL_FILES)}",
        )
        return Path(path) if path else None

    def save(self, parent: QWidget | None, title: str, path: Path, kinds: str) -> Path | None:
        if is_own(path):
            path = documents() / path.name
        chosen, _ = QFileDialog.getSaveFileName(parent, title, str(path), kinds)
        return Path(chosen) if chosen else None

    def confirm(self, parent: QWidget | None, title: str, text: str, button: str) -> bool:
        """Ask whether to go on with what cannot simply be undone; Enter and Escape say no."""
        box = message_box(parent, QMessageBox.Icon.Warning, title, text)
        yes = box.addButton(button, QMessageBox.ButtonRole.DestructiveRole)
        no = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(no)
        box.setEscapeButton(no)
        box.exec()
        return box.clickedButton() is yes


def documents() -> Path:
    """Return the folder for documents, else the one that is the user's own."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    found = Path(QStandardPaths.writableLocation(place))
    return found if found.is_dir() else Path.home()


def is_own(path: Path) -> bool:
    """Whether a path is among the program's own data, as the sample plan is."""
    place = QStandardPaths.StandardLocation.AppDataLocation
    return path.is_relative_to(QStandardPaths.writableLocation(place))
