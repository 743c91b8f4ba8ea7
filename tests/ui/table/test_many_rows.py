"""Steps over hundreds of rows: worked out beside the window, cancelled whole, undone at once."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from planner.actions import rows
from planner.models import Person
from planner.ui.shell.main_window import MainWindow
from planner.ui.table import TablePanel
from planner.ui.table.refused_rows import RefusedRows
from tests.ui.opened import settled
from tests.ui.typing import cell

NAMES = [f"New {n}" for n in range(400)]


def names(window: MainWindow) -> list[str]:
    return [person.name for person in window.workspace.plan.people.values()]


def paste(panel: TablePanel, lines: list[str]) -> None:
    panel.view.clearSelection()
    QGuiApplication.clipboard().setText("\n".join(lines))
    panel.paste()


def test_many_pasted_rows_keep_their_order_and_are_one_step_of_undo(
    qtbot: QtBot, window: MainWindow, panel: TablePanel
) -> None:
    before = names(window)
    paste(panel, NAMES)
    assert names(window) == before, "the window would not wait for so many"
    settled(qtbot, window.workspace)
    assert names(window) == before + NAMES
    window.workspace.undo()
    assert names(window) == before


def test_a_paste_that_is_cancelled_leaves_nothing(
    qtbot: QtBot, window: MainWindow, panel: TablePanel
) -> None:
    before = window.workspace.plan
    paste(panel, NAMES)
    window.status_line.cancel.click()
    settled(qtbot, window.workspace)
    assert window.workspace.plan is before
    assert window.workspace.undo_label == "fill"
    assert "Nothing was changed" in window.messages.words.text()


def test_many_copied_rows_can_be_pasted_back_and_a_cancelled_copy_leaves_the_clipboard(
    qtbot: QtBot, window: MainWindow, panel: TablePanel
) -> None:
    paste(panel, [f"New {n}" for n in range(900)])
    settled(qtbot, window.workspace)
    QGuiApplication.clipboard().setText("before")
    panel.view.selectAll()
    panel.copy()
    window.status_line.cancel.click()
    settled(qtbot, window.workspace)
    assert QGuiApplication.clipboard().text() == "before"
    panel.copy()
    settled(qtbot, window.workspace)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert [line.split("\t")[0] for line in lines] == sorted(names(window), key=by_number)


def by_number(name: str) -> tuple[str, int]:
    """Sort as the table does: New 2 before New 10."""
    word, _, number = name.partition(" ")
    return word, int(number) if number.isdigit() else 0


def test_what_somebody_changes_meanwhile_is_not_written_over(
    qtbot: QtBot, window: MainWindow, panel: TablePanel
) -> None:
    paste(panel, NAMES)
    window.workspace.do("add", rows.add, Person, name="Dagny Ek")
    settled(qtbot, window.workspace)
    assert names(window)[3:] == ["Dagny Ek"]
    assert "changed meanwhile" in window.messages.words.text()


def test_of_many_rows_those_that_are_refused_can_be_mended(
    qtbot: QtBot, window: MainWindow, panel: TablePanel
) -> None:
    lines = [f"{name}\t{'soon' if at % 100 == 0 else ''}" for at, name in enumerate(NAMES)]
    paste(panel, ["Name\tLast day", *lines])
    settled(qtbot, window.workspace)
    assert names(window)[3:] == [name for at, name in enumerate(NAMES) if at % 100]
    dialog = panel.view.findChild(RefusedRows)
    assert dialog.table.rowCount() == 4
    dialog.reject()


def test_many_cells_are_filled_emptied_and_removed_in_one_step_each(
    qtbot: QtBot, window: MainWindow, panel: TablePanel
) -> None:
    paste(panel, NAMES)
    settled(qtbot, window.workspace)
    titles = cell(panel, "Title", 0)
    for act, left, title in (
        (panel.view.fill_down, 403, "Editor"),
        (panel.view.clear_cells, 403, ""),
        (panel.remove, 0, None),
    ):
        before = window.workspace.plan
        panel.view.go_to_cell(titles)
        panel.view.selected.add(range(403), (titles.column(),))
        act()
        settled(qtbot, window.workspace)
        people = window.workspace.plan.people.values()
        assert [person.title for person in people] == [title] * left
        window.workspace.undo()
        assert window.workspace.plan.people == before.people
        window.workspace.redo()
