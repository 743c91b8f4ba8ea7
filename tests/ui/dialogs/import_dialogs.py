"""The import dialog opened on a table, and what it shows."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from planner.ui.dialogs.import_list.dialog import ImportDialog
from planner.ui.state.workspace import Workspace
from tests.ui.opened import settled

TABLE = "Full name,Unit,Champion for,Odd\nDo Minh,Kitchen,Kitchen,x\nAnn Berg,Finance,,y\n,,,z\n"


def opened(
    qtbot: QtBot, workspace: Workspace, path: Path, text: str | bytes | None = None
) -> ImportDialog:
    """The dialog on a file with this text, once it shows what would come of it."""
    if text is not None:
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    dialog = ImportDialog(None, workspace, path)
    qtbot.addWidget(dialog)
    dialog.show()
    settled(qtbot, workspace)
    return dialog


def column(dialog: ImportDialog, header: str) -> int:
    model = dialog.parts.columns
    return next(at for at in range(model.rowCount()) if model.name(at) == header)


def take(qtbot: QtBot, dialog: ImportDialog, header: str, *fields: str) -> None:
    """Take a column for fields, and wait for what comes of it."""
    dialog.chooser.use_column(column(dialog, header), fields)
    settled(qtbot, dialog._workspace)


def taken(dialog: ImportDialog) -> dict[str, str]:
    """What each column is taken for, by header."""
    model = dialog.parts.columns
    return {model.name(at): model.describe(at) for at in range(model.rowCount())}


def said(dialog: ImportDialog) -> list[str]:
    model = dialog.parts.outcome.said
    return [str(model.index(at).data()) for at in range(model.rowCount())]


def coming_in(dialog: ImportDialog) -> list[tuple[str, ...]]:
    """The cells of the rows as they will come in."""
    return [row.cells for row in dialog.parts.outcome.rows.rows]


def summary(dialog: ImportDialog) -> str:
    return dialog.parts.outcome.summary.text()
