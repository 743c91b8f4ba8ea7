"""An edited workbook comes back: shown cell by cell, accepted in one step, undone in one."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.actions import rows
from planner.exports.workbook.writing import write_workbook
from planner.models import Assignment, Person, Plan
from planner.sample import fill
from planner.store import Store
from planner.text import day
from planner.ui.dialogs.import_list.dialog import ImportDialog
from planner.ui.dialogs.merge import MergeDialog
from planner.ui.shell.main_window import MainWindow
from planner.ui.state.workspace import Workspace
from tests.plans import ON
from tests.ui.opened import settled
from tests.ui.windows import Answers, in_sight

HEADINGS = 4


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    store = Store.create(tmp_path / "sample.rollout", "Harbour Connect")
    fill(store, ON)
    return Workspace(store, today=ON)


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


@pytest.fixture
def book(workspace: Workspace, tmp_path: Path) -> Book:
    return Book(workspace, tmp_path / "edited.xlsx")


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


def test_what_is_ticked_is_accepted_as_one_step(
    qtbot: QtBot, workspace: Workspace, book: Book
) -> None:
    first = named(workspace.plan, book.book["People"].cell(HEADINGS + 1, 1).value)
    book.put("People", 1, "Hours a week", 7.5)
    book.put("People", 1, "Site", "Zürich")
    before = workspace.plan.people
    dialog = opened(qtbot, workspace, book.save())
    assert [line[:2] for line in shown(dialog)] == [
        [first.name, "Site"],
        [first.name, "Hours a week"],
    ]
    assert [line[3] for line in shown(dialog)] == ["Zürich", "7.5"]
    assert dialog.ok.text() == "Accept 2 changes"

    site = dialog.lines.index(rows_of(dialog)[0], 0)
    assert dialog.lines.setData(site, Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    assert dialog.ok.text() == "Accept 1 change"
    dialog.ok.click()
    assert not dialog.isVisible()
    assert workspace.plan.people[first.id] == first._replace(hours=7.5)
    assert workspace.undo_label == "bring edited.xlsx back"

    workspace.undo()
    assert workspace.plan.people == before


def test_all_or_none_can_be_ticked_at_once(qtbot: QtBot, workspace: Workspace, book: Book) -> None:
    for row in (1, 2, 3):
        book.put("People", row, "Site", "Ålesund")
    dialog = opened(qtbot, workspace, book.save())
    dialog.tick_none.click()
    assert not dialog.ok.isEnabled()
    dialog.tick_all.click()
    assert dialog.ok.text() == "Accept 3 changes"


def test_an_untouched_workbook_says_that_nothing_differs(
    qtbot: QtBot, workspace: Workspace, book: Book
) -> None:
    dialog = opened(qtbot, workspace, book.save())
    assert dialog.summary.text() == "Nothing differs between edited.xlsx and the plan."
    assert dialog.ok.isHidden()
    assert dialog.view.isHidden()


def test_a_conflict_shows_both_values_and_waits_for_a_tick(
    qtbot: QtBot, workspace: Workspace, book: Book
) -> None:
    first = named(workspace.plan, book.book["People"].cell(HEADINGS + 1, 1).value)
    book.put("People", 1, "Site", "Kraków")
    workspace.do("move", rows.edit, Person, first.id, site="Łódź")
    dialog = opened(qtbot, workspace, book.save())
    assert kinds(dialog) == ["All 1", "Conflicts 1"]
    (line,) = shown(dialog)
    assert line[:2] == [first.name, "Site"]
    assert line[2].startswith("Keep Łódź\n")
    assert line[3].startswith("Take Kraków\n")
    assert f"When exported: {first.site or '(empty)'}" in dialog.details.text()
    (step,) = workspace.history()[:1]
    assert dialog.details.text().endswith(
        f"Changed in the plan on {day(step.at.astimezone().date())} by {step.by} (“move”), after"
        " this workbook was made."
    )
    assert not dialog.ok.isEnabled()
    assert not dialog.tick_all.isEnabled()
    qtbot.keyClick(dialog.view, Qt.Key.Key_Space)
    dialog.ok.click()
    assert workspace.plan.people[first.id].site == "Kraków"


def test_what_cannot_be_used_is_said_with_its_cell(
    qtbot: QtBot, workspace: Workspace, book: Book
) -> None:
    book.put("People", 1, "Hours a week", "many")
    dialog = opened(qtbot, workspace, book.save())
    (line,) = shown(dialog)
    assert line[0].startswith("People ")
    assert kinds(dialog) == ["All 1", "Left out 1"]
    assert "many" in line[2]
    assert dialog.ok.isHidden()
    place = dialog.lines.index(rows_of(dialog)[0], 0)
    assert place.data(Qt.ItemDataRole.CheckStateRole) is None


def test_an_edit_of_a_sheet_that_only_shows_is_said_with_the_sheets_to_change_it_on(
    qtbot: QtBot, workspace: Workspace, book: Book
) -> None:
    book.book["Ownership"].cell(HEADINGS + 1, 3).value = 4
    dialog = opened(qtbot, workspace, book.save())
    (line,) = shown(dialog)
    assert line[0] == f"Ownership C{HEADINGS + 1}"
    assert "Change it on Champions, Sponsors, Purposes, Goals and Actions." in line[2]
    assert dialog.ok.isHidden()


def test_changes_that_need_one_another_are_not_made_halfway(
    qtbot: QtBot, workspace: Workspace, book: Book
) -> None:
    page = book.book["Departments"]
    page.cell(page.max_row + 1, 1).value = "Årsmöte"
    book.put("People", 1, "Department", "Årsmöte")
    dialog = opened(qtbot, workspace, book.save())
    before = workspace.plan
    new = next(at for at in rows_of(dialog) if dialog.lines.index(at, 0).data() == "Årsmöte")
    dialog.lines.tick([new], False)
    dialog.ok.click()
    assert dialog.isVisible()
    assert "cannot be made" in dialog.wrong.text()
    assert workspace.plan is before
    dialog.tick_all.click()
    dialog.ok.click()
    assert any(d.name == "Årsmöte" for d in workspace.plan.departments.values())


def test_a_plan_that_changes_meanwhile_is_compared_again(
    qtbot: QtBot, workspace: Workspace, book: Book
) -> None:
    first = named(workspace.plan, book.book["People"].cell(HEADINGS + 1, 1).value)
    book.put("People", 1, "Site", "Kraków")
    dialog = opened(qtbot, workspace, book.save())
    assert dialog.ok.text() == "Accept 1 change"
    workspace.do("move", rows.edit, Person, first.id, site="Kraków")
    settled(qtbot, workspace)
    assert dialog.summary.text().startswith("Nothing differs")


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


def test_several_lines_are_ticked_and_unticked_with_a_key(
    qtbot: QtBot, workspace: Workspace, book: Book
) -> None:
    for row in (1, 2, 3):
        book.put("People", row, "Site", "Kraków")
    dialog = opened(qtbot, workspace, book.save())
    dialog.view.selectRow(rows_of(dialog)[0])
    qtbot.keyClick(dialog.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(dialog.view, Qt.Key.Key_Space)
    assert dialog.ok.text() == "Accept 1 change"
    qtbot.keyClick(dialog.view, Qt.Key.Key_Space)
    assert dialog.ok.text() == "Accept 3 changes"


def test_holders_changed_in_both_are_said_too(
    qtbot: QtBot, workspace: Workspace, book: Book
) -> None:
    page = book.book["Goals"]
    title = page.cell(HEADINGS + 1, 1).value
    goal = next(g for g in workspace.plan.goals.values() if g.title == title)
    seat = workspace.plan.responsibility_for(goal)
    others = [p for p in workspace.plan.people.values() if not workspace.plan.assignments_by(p.id)]
    book.put("Goals", 1, "Owners", others[0].name)
    workspace.do("give", rows.add, Assignment, responsibility_id=seat.id, person_id=others[1].id)
    dialog = opened(qtbot, workspace, book.save())
    assert kinds(dialog) == ["All 1", "Conflicts 1"]
    assert "(“give”), after this workbook was made." in dialog.details.text()


def test_removals_say_what_goes_with_them_and_are_ticked_one_by_one(
    qtbot: QtBot, workspace: Workspace, book: Book
) -> None:
    plan, alone = workspace.plan, workspace.measures.coverage.alone
    names = [book.book["People"].cell(HEADINGS + n, 1).value for n in range(1, 40)]
    people = [named(plan, name) for name in names if name]
    needed = next(p for p in people if alone.get(p.id))
    idle = next(p for p in people if not plan.assignments_by(p.id))
    stays = next(p for p in people if p not in (needed, idle))
    page = book.book["People"]
    for person in (needed, idle):
        at = HEADINGS + 1 + names.index(person.name)
        for cell in page[at]:
            cell.value = None
    book.put("People", 1 + names.index(stays.name), "Site", "Kraków")
    dialog = opened(qtbot, workspace, book.save())
    gone = {line[0]: line for line in shown(dialog) if line[1] == "Row removed"}
    given = len(plan.assignments_by(needed.id))
    things = f"given {given} thing" if given == 1 else f"given {given} things"
    assert gone[needed.name][2] == f"holds {len(alone[needed.id])} alone, {things}"
    assert gone[idle.name][2] == "holds nothing"
    assert "2 rows are gone from the workbook" in dialog.summary.text()
    at = next(n for n in rows_of(dialog) if dialog.lines.index(n, 0).data() == needed.name)
    dialog.view.setCurrentIndex(dialog.lines.index(at, 0))
    assert "their assignments to " in dialog.details.text()

    qtbot.mouseClick(dialog.tick_all, Qt.MouseButton.LeftButton)
    assert [change.kind for change in dialog.lines.decisions.accepted] == ["changed"]
    qtbot.keyClick(dialog.view, Qt.Key.Key_Space)
    dialog.ok.click()
    assert needed.id not in workspace.plan.people
    assert idle.id in workspace.plan.people
    assert workspace.plan.people[stays.id].site == "Kraków"


def test_a_row_that_may_be_another_is_asked_about(
    qtbot: QtBot, workspace: Workspace, book: Book
) -> None:
    first = book.put("People", 1, "Name", "Qwxyz")
    known_as = book.put("People", 1, "Id", None)
    dialog = opened(qtbot, workspace, book.save())
    assert [
        [line[0], line[1], *(part.partition("\n")[0] for part in line[2:])]
        for line in shown(dialog)
    ] == [
        [first, "Name", f"Keep {first}", "Take Qwxyz"],
        [first, "Id", f"Keep {known_as}", "Take (empty)"],
    ]
    assert "another row?" in dialog.lines.index(rows_of(dialog)[0], 4).data()
    assert f"“Qwxyz” has replaced “{first}”" in dialog.details.text()
    assert not dialog.ok.isEnabled()


def test_a_sheet_sorted_without_its_keys_offers_nothing(
    qtbot: QtBot, workspace: Workspace, book: Book
) -> None:
    page = book.book["People"]
    rows = [[cell.value for cell in row[:-1]] for row in page.iter_rows(min_row=HEADINGS + 1)]
    for number, values in enumerate(reversed(rows), HEADINGS + 1):
        for column, value in enumerate(values, 1):
            page.cell(number, column).value = value
    dialog = opened(qtbot, workspace, book.save())
    assert kinds(dialog)[1:] == [f"Left out {len(shown(dialog))}"]
    assert "sorted without its hidden column" in shown(dialog)[0][2]
    assert dialog.ok.isHidden()
