"""An edited workbook is brought back from the menu, or dropped on the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook
from pytestqt.qtbot import QtBot

from planner.ui.dialogs.import_list.dialog import ImportDialog
from planner.ui.dialogs.merge import MergeDialog
from planner.ui.shell.main_window import MainWindow
from planner.ui.state.workspace import Workspace
from tests.ui.dialogs.merge.books import Book, opened
from tests.ui.opened import settled
from tests.ui.windows import Answers, in_sight


def test_another_file_is_refused_in_a_sentence(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "notes.xlsx"
    path.write_text("no workbook")
    dialog = opened(qtbot, workspace, path)
    assert dialog.summary.text() == "Nothing was changed."
    assert "notes.xlsx" in dialog.wrong.text()
    assert dialog.ok.isHidden()


@pytest.fixture
def shown_for(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, Path]]:
    """Which dialogs were opened for which files; each is closed at once."""
    shown: list[tuple[str, Path]] = []

    def close(dialog: MergeDialog | ImportDialog) -> None:
        shown.append((type(dialog).__name__, dialog._path))
        dialog.reject()

    monkeypatch.setattr(MergeDialog, "exec", close)
    monkeypatch.setattr(ImportDialog, "exec", close)
    return shown


def test_it_is_reached_from_the_menu(
    qtbot: QtBot, workspace: Workspace, book: Book, shown_for: list[tuple[str, Path]]
) -> None:
    window = in_sight(qtbot, MainWindow(workspace, Answers(book.save())))
    workspace.run_command("bring back")
    settled(qtbot, workspace)
    assert shown_for == [("MergeDialog", book.path)]
    window.close()


def test_a_workbook_dropped_on_the_window_is_brought_back_or_imported(
    qtbot: QtBot,
    workspace: Workspace,
    book: Book,
    tmp_path: Path,
    shown_for: list[tuple[str, Path]],
) -> None:
    own, other = book.save(), tmp_path / "people.xlsx"
    table = Workbook()
    table.active.append(["Name", "Department"])
    table.active.append(["Ngozi Okafor", "Finance"])
    table.save(other)
    window = in_sight(qtbot, MainWindow(workspace))
    for path in (own, other):
        window.files.open_dropped(path)
        settled(qtbot, workspace)
    assert shown_for == [("MergeDialog", own), ("ImportDialog", other)]
    window.close()
