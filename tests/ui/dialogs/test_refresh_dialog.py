"""The next edition of a list in the window: shown by kind, decided, accepted in one step."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from planner.actions import rows
from planner.models import KeptList
from planner.ui.dialogs.import_list.columns_dialog import ColumnsDialog
from planner.ui.dialogs.import_list.dialog import ImportDialog
from planner.ui.dialogs.merge import MergeDialog
from planner.ui.dialogs.person_leaves import PersonLeavesDialog
from planner.ui.dialogs.refresh import RefreshDialog
from planner.ui.shell.main_window import MainWindow
from planner.ui.state.workspace import Workspace
from tests.plans import ON
from tests.ui.dialogs.import_dialogs import opened as opened_import
from tests.ui.dialogs.refreshes import (
    NEXT,
    keep,
    kinds,
    named,
    opened,
    row_of,
    workspace_with_list,
    written,
)
from tests.ui.opened import holders, settled
from tests.ui.windows import Answers, in_sight


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return workspace_with_list(tmp_path)


def test_differences_are_shown_by_kind(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    dialog = opened(qtbot, workspace, written(tmp_path, NEXT))
    assert kinds(dialog) == [
        *("All 10", "Gone 1", "Joined 1", "Moved 1", "Renamed 2", "New manager 3", "New dates 2"),
    ]
    assert dialog.heading.text() == "HR: what changed since 15 January 2027"
    assert dialog.summary.text().startswith("next.csv · 4 people · ")
    assert dialog.unread.words.text() == "Columns not read: Badge"
    assert dialog.ok.text() == "Accept 9 changes"
    assert dialog.foot.text() == "1 to decide stays as it is. One undo takes all 9 back."


def test_all_that_is_ready_is_taken_as_one_step(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    before = workspace.plan.people
    dialog = opened(qtbot, workspace, written(tmp_path, NEXT))
    dialog.tick_all.click()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert named(workspace, "Ció Díaz-Lind").email == "cio.lind@ex.org"
    assert named(workspace, "Ann Berg").last_day == date(2027, 3, 26)
    assert named(workspace, "Eve Fox").manager_id == named(workspace, "Bo Çelik").id
    assert named(workspace, "Bo Çelik").last_day is None
    assert workspace.undo_label == "bring in HR"
    workspace.undo()
    assert workspace.plan.people == before


def test_whole_kinds_are_unticked_and_ticked_by_their_heading(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    dialog = opened(qtbot, workspace, written(tmp_path, NEXT))
    lines, role = dialog.lines, Qt.ItemDataRole.CheckStateRole
    heading = next(
        row for row in range(lines.rowCount()) if lines.index(row, 0).data() == "New manager 3"
    )
    lines.setData(lines.index(heading, 0), Qt.CheckState.Unchecked.value, role)
    assert dialog.ok.text() == "Accept 6 changes"
    dialog.lines.tick([heading + 1], True)
    assert lines.index(heading, 0).data(role) == Qt.CheckState.PartiallyChecked
    lines.setData(lines.index(heading, 0), Qt.CheckState.Checked.value, role)
    assert dialog.ok.text() == "Accept 9 changes"


def test_one_kind_or_what_is_typed_is_shown_alone(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    dialog = opened(qtbot, workspace, written(tmp_path, NEXT))
    dialog.kinds["moved"].click()
    assert [dialog.lines.index(row, 0).data() for row in range(dialog.lines.rowCount())] == [
        "1 ready",
        "Moved 1",
        "Ann Berg",
    ]
    dialog.kinds[None].click()
    qtbot.keyClicks(dialog.filter, "eve")
    assert dialog.lines.index(dialog.lines.rowCount() - 1, 0).data() == "Eve Fox"
    assert dialog.ok.text() == "Accept 9 changes"


def test_an_import_of_the_next_edition_offers_to_bring_it_in_as_that(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    dialog = opened_import(qtbot, workspace, written(tmp_path, NEXT))
    assert dialog.parts.question.words.text().startswith("This is the list “HR” again.")
    dialog.parts.question.buttons[0].click()
    assert (dialog.left_to, dialog.isVisible()) == ("next list", False)


def test_who_is_gone_stays_unless_ticked_and_what_they_hold_is_said(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    dialog = opened(qtbot, workspace, written(tmp_path, NEXT))
    row = row_of(dialog, "Bo Çelik", "Last day")
    words = dialog.lines.index(row, 2).data()
    assert words.startswith("set to 14 January 2027 · holds Finance, and nobody else does")
    line = dialog.lines.line(row)
    assert line is not None
    assert (line.worth_knowing, line.tone) == ("then nobody", "bad")
    dialog.view.setCurrentIndex(dialog.lines.index(row, 0))
    assert dialog.details.text().startswith("People: Bo Çelik, Last day. · In the plan: ")
    qtbot.keyClick(dialog.view, Qt.Key.Key_Space)
    dialog.ok.click()
    assert named(workspace, "Bo Çelik").last_day == date(2027, 1, 14)


def test_what_somebody_holds_is_handed_over_in_the_same_step(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ann = named(workspace, "Ann Berg").id
    before = workspace.plan

    def choose_ann(dialog: PersonLeavesDialog) -> None:
        for pick in dialog.picks.values():
            pick.fill()
            pick.start_with(next(one for one in pick.labels if one.startswith("Ann Berg")))
        dialog.ok.click()

    monkeypatch.setattr(PersonLeavesDialog, "exec", choose_ann)
    dialog = opened(qtbot, workspace, written(tmp_path, NEXT))
    place = dialog.lines.index(row_of(dialog, "Bo Çelik", "Last day"), 4)
    dialog.view.indexWidget(place).findChild(QPushButton).click()
    assert workspace.plan is before
    assert dialog.ok.text() == "Accept 10 changes"
    dialog.ok.click()
    assert named(workspace, "Bo Çelik").last_day == date(2027, 1, 14)
    seats = {a.responsibility_id for a in workspace.plan.assignments_by(ann)}
    assert workspace.plan.responsibility_for(workspace.plan.departments[1]).id in seats
    assert "Bo Çelik" not in holders(workspace, "Finance", ON)
    workspace.undo()
    assert workspace.plan.people == before.people
    assert workspace.plan.assignments == before.assignments


# Which list -------------------------------------------------------------------------------


def test_where_it_is_not_clear_which_list_it_is_the_dialog_asks(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    keep(workspace, tmp_path / "second.csv", "Name,Site\nFay Gil,Oslo\n", "Site list")
    dialog = opened(qtbot, workspace, written(tmp_path, "Name,Town\nAnn Berg,Oslo\n"))
    assert [dialog.lists.itemText(n) for n in range(dialog.lists.count())] == [
        "Choose the list",
        "HR",
        "Site list",
    ]
    assert dialog.lists.isVisible()
    dialog.lists.setCurrentIndex(2)
    dialog.lists.activated.emit(2)
    settled(qtbot, workspace)
    assert not dialog.lists.isVisible()
    assert kinds(dialog)[:2] == ["All 1", "Gone 1"]


def test_files_dropped_on_the_window_are_recognised(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []

    def close(dialog: RefreshDialog | ImportDialog | MergeDialog) -> None:
        shown.append(type(dialog).__name__)
        dialog.reject()

    for kind in (RefreshDialog, ImportDialog, MergeDialog):
        monkeypatch.setattr(kind, "exec", close)
    other = tmp_path / "other.csv"
    other.write_text("Name,Town\nAnn Berg,Oslo\n")
    window = in_sight(qtbot, MainWindow(workspace))
    for path in (written(tmp_path, NEXT), other):
        window.files.open_dropped(path)
        settled(qtbot, workspace)
    assert shown == ["RefreshDialog", "ImportDialog"]
    window.close()


def test_the_menu_asks_for_the_file_where_the_plan_keeps_a_list(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Path] = []

    def close(dialog: RefreshDialog) -> None:
        shown.append(dialog._path)
        dialog.reject()

    monkeypatch.setattr(RefreshDialog, "exec", close)
    path = written(tmp_path, NEXT)
    window = in_sight(qtbot, MainWindow(workspace, Answers(path)))
    workspace.run_command("next list")
    assert shown == [path]
    workspace.do("stop", rows.remove, KeptList, 1)
    assert not window.commands.action("next list").isEnabled()
    window.close()


def test_other_columns_are_chosen_beginning_with_those_remembered(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    dialog = opened(qtbot, workspace, written(tmp_path, NEXT))

    def choose() -> None:
        asked = dialog.findChild(ColumnsDialog)
        assert asked is not None
        names = list(asked.chooser._names())
        taken = {name: asked.chooser.choices.fields_of(at) for at, name in enumerate(names)}
        assert taken["Badge"] == ()
        assert ("name",) in taken.values()
        asked.chooser.use_column(names.index("Badge"), ("site",))
        asked.ok.click()

    QTimer.singleShot(0, choose)
    dialog.unread.button.click()
    settled(qtbot, workspace)
    assert dialog.unread.words.text() == "Every column is read."
    assert any(change.column == "Site" for change in dialog.found.changes)
    dialog.tick_all.click()
    dialog.ok.click()
    assert '"site": "Badge"' in next(iter(workspace.plan.table(KeptList).values())).options


def test_a_narrow_dialog_shows_what_was_and_what_is_now_without_scrolling_sideways(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    dialog = opened(qtbot, workspace, written(tmp_path, NEXT))
    for width in (900, 620):
        dialog.resize(width, 340)
        qtbot.waitUntil(lambda: dialog.view.horizontalScrollBar().maximum() == 0)
