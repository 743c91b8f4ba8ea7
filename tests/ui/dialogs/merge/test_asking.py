"""What an edited workbook leaves open is asked about, and said with its cell."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.actions import rows
from planner.models import Assignment, Person
from planner.text import day
from planner.ui.state.workspace import Workspace
from tests.ui.dialogs.merge.books import HEADINGS, Book, kinds, named, opened, rows_of, shown


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
