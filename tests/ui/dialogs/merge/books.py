"""The workbook of a plan as somebody edits it, and the dialog that brings it back."""

from __future__ import annotations

from pathlib import Path

from openpyxl import load_workbook
from pytestqt.qtbot import QtBot

from planner.exports.workbook.writing import write_workbook
from planner.models import Person, Plan
from planner.ui.dialogs.merge import MergeDialog
from planner.ui.state.workspace import Workspace
from tests.ui.opened import settled

HEADINGS = 4


class Book:
    """The workbook of a plan, edited."""

    def __init__(self, workspace: Workspace, path: Path) -> None:
        self.path = path
        write_workbook(workspace.measures, workspace.findings, path)
        self.book = load_workbook(path)

    def put(self, sheet: str, row: int, heading: str, value: object) -> object:
        """Type into a cell of the table's nth row; gives what was there."""
        page = self.book[sheet]
        column = [cell.value for cell in page[HEADINGS]].index(heading) + 1
        cell = page.cell(HEADINGS + row, column)
        was, cell.value = cell.value, value
        return was

    def save(self) -> Path:
        self.book.save(self.path)
        return self.path


def opened(qtbot: QtBot, workspace: Workspace, path: Path) -> MergeDialog:
    dialog = MergeDialog(None, workspace, path)
    qtbot.addWidget(dialog)
    dialog.show()
    settled(qtbot, workspace)
    return dialog


def rows_of(dialog: MergeDialog) -> list[int]:
    """The rows of the list that are no headings."""
    return [row for row in range(dialog.lines.rowCount()) if dialog.lines.line(row) is not None]


def shown(dialog: MergeDialog) -> list[list[str]]:
    lines = dialog.lines
    return [[lines.index(row, column).data() for column in range(4)] for row in rows_of(dialog)]


def kinds(dialog: MergeDialog) -> list[str]:
    """The buttons that choose kinds of differences."""
    return [button.text() for button in dialog.kinds.values()]


def named(plan: Plan, name: object) -> Person:
    return next(p for p in plan.people.values() if p.name == name)
