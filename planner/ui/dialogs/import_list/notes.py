"""Notes of an import: what was left out or remarked on, to read again and to copy."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QListWidget,
    QPushButton,
    QWidget,
)

from planner.imports import Report
from planner.text import listed_names, tr
from planner.ui.dialogs.dialog import Dialog
from planner.ui.state.last_import import LastImport


class ImportNotesDialog(Dialog):
    """The lines in a list; a button copies all of them."""

    def __init__(self, parent: QWidget | None, last: LastImport) -> None:
        super().__init__(parent, tr("Import notes: {file}", file=last.file))
        self.lines = QListWidget()
        self.lines.setAccessibleName(tr("Import notes"))
        self.lines.setWordWrap(True)
        self.lines.addItems(list(last.notes))
        self.copy = QPushButton(tr("Copy"))
        self.copy.clicked.connect(
            lambda: QGuiApplication.clipboard().setText("\n".join(last.notes))
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        self.column.addWidget(self.lines)
        self.end_with(buttons, buttons.button(QDialogButtonBox.StandardButton.Close))
        self.resize(620, 420)


def import_notes(report: Report) -> list[str]:
    """Return each line that was left out, then each that was used with a remark, and why; who is
    given which seat; and the columns that were not read."""
    notes = [*report.skipped, *report.warnings, *report.appointments]
    lines = [tr("Line {line}: {text}", line=note.line, text=note.text) for note in notes]
    if report.unread:
        lines.append(tr("Columns not read: {headers}", headers=listed_names(report.unread)))
    return lines
