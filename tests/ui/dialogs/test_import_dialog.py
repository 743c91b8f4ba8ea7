"""Tables come in through the preview."""

from __future__ import annotations

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.models import Person
from planner.ui.dialogs.import_list.dialog import ImportDialog
from planner.ui.dialogs.import_list.notes import ImportNotesDialog
from planner.ui.shell.main_window import MainWindow
from tests.plans import ON, person_id
from tests.ui.dialogs.import_dialogs import (
    column,
    coming_in,
    opened,
    said,
    summary,
    take,
    taken,
)
from tests.ui.keyboard import press, type_text
from tests.ui.opened import holders, settled
from tests.ui.windows import Answers, in_sight

TABLE = "Full name,Unit,Champion for,Odd\nDo Minh,Kitchen,Kitchen,x\nAnn Berg,Finance,,y\n,,,z\n"
Key = Qt.Key


def test_a_table_is_previewed_and_brought_in_as_one_step(qtbot, tmp_path, workspace) -> None:
    dialog = opened(qtbot, workspace, tmp_path / "staff.csv", TABLE)
    take(qtbot, dialog, "Unit", "department")
    assert "1 new person" in summary(dialog)
    assert any(line.startswith("line 4: ") for line in said(dialog))
    assert len(workspace.plan.people) == 3
    messages = []
    workspace.messageShown.connect(lambda words, _: messages.append(words))
    dialog.ok.click()
    assert messages[-1].endswith("1 row was left out: line 4.")
    assert person_id(workspace.plan, "Do Minh")
    assert holders(workspace, "Kitchen", ON) == {"Do Minh"}
    assert workspace.undo_label == "import staff.csv"
    workspace.undo()
    assert len(workspace.plan.people) == 3


def test_enter_brings_in_what_is_shown(qtbot, tmp_path, workspace) -> None:
    dialog = opened(qtbot, workspace, tmp_path / "staff.csv", "Name,Department\nDo Minh,Legal\n")
    press(dialog, Key.Key_Return)
    assert not dialog.isVisible()
    assert person_id(workspace.plan, "Do Minh")


def test_closing_the_preview_changes_nothing(qtbot, tmp_path, workspace) -> None:
    before = workspace.plan
    path = tmp_path / "staff.csv"
    path.write_text(TABLE)
    dialog = ImportDialog(None, workspace, path)
    qtbot.addWidget(dialog)
    dialog.reject()
    settled(qtbot, workspace)
    assert workspace.plan is before


def test_what_is_no_table_is_refused_in_the_dialog(qtbot, tmp_path, workspace) -> None:
    dialog = opened(qtbot, workspace, tmp_path / "broken.xlsx", b"PK\x03\x04 not really")
    assert dialog.wrong.text()
    assert not dialog.ok.isEnabled()


def test_the_preview_uses_the_screen_there_is(qtbot, tmp_path, workspace) -> None:
    dialog = opened(qtbot, workspace, tmp_path / "staff.csv", TABLE)
    room = dialog.screen().availableGeometry()
    assert dialog.height() >= min(room.height() - 60, 860)
    assert dialog.height() <= max(room.height(), dialog.minimumSizeHint().height())


# Columns -----------------------------------------------------------------------------------


def test_every_column_says_what_it_is_taken_for_and_the_unread_are_named(
    qtbot, tmp_path, workspace
) -> None:
    dialog = opened(qtbot, workspace, tmp_path / "staff.csv", TABLE)
    assert taken(dialog) == {
        "Full name": "Name",
        "Unit": "Not read",
        "Champion for": "Champion of",
        "Odd": "Not read",
    }
    assert dialog.parts.unread.full_text() == "Not read: Unit and Odd"
    assert dialog.parts.column_words.text() == "2 of 4 columns are read"


def test_a_column_that_holds_nothing_is_called_empty(qtbot, tmp_path, workspace) -> None:
    dialog = opened(qtbot, workspace, tmp_path / "a.csv", "Name,,\nDo Minh,,\n")
    assert list(taken(dialog).values()) == ["Name", "Empty", "Empty"]
    assert dialog.parts.column_words.text() == "1 of 1 column is read"


def test_a_column_that_means_nothing_by_itself_is_said_not_to_be_used(
    qtbot, tmp_path, workspace
) -> None:
    text = "Name,Champion\nDo Minh,Yes\nEva Novak,No\n"
    dialog = opened(qtbot, workspace, tmp_path / "a.csv", text)
    assert taken(dialog)["Champion"].endswith(", not used")
    assert dialog.parts.unread.full_text() == "Not read: Champion"


def test_a_column_is_taken_for_something_else_by_keys_alone(qtbot, tmp_path, workspace) -> None:
    dialog = opened(qtbot, workspace, tmp_path / "staff.csv", TABLE)
    view = dialog.parts.column_view
    assert QApplication.focusWidget() is view
    press(dialog, Key.Key_Down)
    type_text(dialog, "s")
    type_text(dialog, "it")
    press(dialog, Key.Key_Return)
    settled(qtbot, workspace)
    assert taken(dialog)["Unit"] == "Site"
    assert coming_in(dialog)[0][-1] == "Kitchen"
    press(dialog, Key.Key_Delete)
    settled(qtbot, workspace)
    assert taken(dialog)["Unit"] == "Not read"
    assert QApplication.focusWidget() is view


def test_escape_leaves_a_choice_and_not_the_dialog(qtbot, tmp_path, workspace) -> None:
    dialog = opened(qtbot, workspace, tmp_path / "staff.csv", TABLE)
    before = taken(dialog)
    press(dialog, Key.Key_Space, Key.Key_Down, Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert dialog.isVisible()
    assert taken(dialog) == before


def test_a_field_is_read_from_one_column(qtbot, tmp_path, workspace) -> None:
    dialog = opened(qtbot, workspace, tmp_path / "staff.csv", "Name,Known as\nDo Minh,Minh\n")
    take(qtbot, dialog, "Known as", "name")
    assert taken(dialog) == {"Name": "Not read", "Known as": "Name"}
    assert coming_in(dialog) == [("Minh",)]


def test_two_columns_are_joined_to_one_name(qtbot, tmp_path, workspace) -> None:
    dialog = opened(qtbot, workspace, tmp_path / "a.csv", "Called,Of the\nAda,Byron\n")
    dialog.chooser.take(column(dialog, "Called"), ("first_name",))
    take(qtbot, dialog, "Of the", "last_name")
    assert coming_in(dialog) == [("Ada Byron",)]


def test_without_anybody_to_be_about_nothing_can_be_imported(qtbot, tmp_path, workspace) -> None:
    dialog = opened(qtbot, workspace, tmp_path / "a.csv", "Colour,Shape\nred,round\n")
    assert not dialog.ok.isEnabled()
    assert "No column is read yet" in dialog.busy.words.text()
    take(qtbot, dialog, "Colour", "title")
    assert not dialog.ok.isEnabled()
    take(qtbot, dialog, "Shape", "name")
    assert dialog.ok.isEnabled()


def test_the_wheel_over_the_columns_scrolls(qtbot, tmp_path, workspace) -> None:
    headers = ",".join(f"Field {number}" for number in range(60))
    dialog = opened(qtbot, workspace, tmp_path / "wide.csv", f"Name,{headers}\nDo Minh\n")
    before, view = taken(dialog), dialog.parts.column_view
    at = view.viewport().mapTo(dialog, QPoint(view.viewport().width() - 40, 60))
    QTest.wheelEvent(dialog.windowHandle(), QPointF(at), QPoint(0, -120))
    assert view.verticalScrollBar().value() > 0
    assert taken(dialog) == before


def test_blank_cells_may_repeat_the_one_above(qtbot, tmp_path, workspace) -> None:
    text = "Project,Champion\nKitchen,Do Minh\n,Eva Novak\n"
    dialog = opened(qtbot, workspace, tmp_path / "roster.csv", text)
    dialog.chooser.take(column(dialog, "Champion"), ("name",))
    take(qtbot, dialog, "Project", "champion_of")
    (chip,) = dialog.parts.options.chips
    assert chip.text() == "Blanks in “Project” repeat the one above"
    chip.click()
    settled(qtbot, workspace)
    assert taken(dialog)["Project"] == "Champion of, filled down"
    dialog.ok.click()
    assert holders(workspace, "Kitchen", ON) == {"Do Minh", "Eva Novak"}


# Rows --------------------------------------------------------------------------------------


def test_only_rows_with_a_value_come_in(qtbot, tmp_path, workspace) -> None:
    text = "Name,Status of work\nDo Minh,Active\nEva Novak,Left\nAl Ek,Active\n"
    dialog = opened(qtbot, workspace, tmp_path / "staff.csv", text)
    dialog.chooser.choose_values(column(dialog, "Status of work"))
    popup = QApplication.activePopupWidget()
    assert [popup.entries.item(at).text() for at in (1, 2)] == ["Active  (2)", "Left  (1)"]
    type_text(dialog, "act")
    press(dialog, Key.Key_Return)
    settled(qtbot, workspace)
    assert dialog.parts.options.chips[0].text() == "Only “Status of work”: Active"
    assert [cells[0] for cells in coming_in(dialog)] == ["Do Minh", "Al Ek"]
    assert summary(dialog).startswith("2 of 3 rows · ")
    dialog.chooser.take_only(column(dialog, "Status of work"), frozenset())
    settled(qtbot, workspace)
    assert len(coming_in(dialog)) == 3


def test_several_values_are_chosen_by_keys(qtbot, tmp_path, workspace) -> None:
    text = "Name,Work\nDo Minh,Active\nAl Ek,Active\nEva Novak,On leave\nBo Ek,Left\n"
    dialog = opened(qtbot, workspace, tmp_path / "staff.csv", text)
    dialog.chooser.choose_values(column(dialog, "Work"))
    press(dialog, Key.Key_Down, Key.Key_Space, Key.Key_Down, Key.Key_Space, Key.Key_Return)
    settled(qtbot, workspace)
    assert dialog.chooser.choices.only == {1: {"Active", "On leave"}}
    assert [cells[0] for cells in coming_in(dialog)] == ["Do Minh", "Al Ek", "Eva Novak"]


def test_the_first_row_may_be_data(qtbot, tmp_path, workspace) -> None:
    dialog = opened(qtbot, workspace, tmp_path / "a.csv", "Do Minh,Kitchen\nEva Novak,Bar\n")
    dialog.parts.options.headers.choose(0)
    settled(qtbot, workspace)
    take(qtbot, dialog, "column 1", "name")
    assert coming_in(dialog) == [("Do Minh",), ("Eva Novak",)]


def test_headers_that_look_like_data_are_asked_about(qtbot, tmp_path, workspace) -> None:
    text = "Do Minh,do@example.org\nEva Novak,eva@example.org\n"
    dialog = opened(qtbot, workspace, tmp_path / "a.csv", text)
    assert "look like a row of data: Do Minh" in dialog.parts.question.words.text()
    dialog.parts.question.buttons[0].click()
    assert not dialog.parts.question.isVisible()
    take(qtbot, dialog, "column 1", "name")
    assert len(coming_in(dialog)) == 2


def test_another_row_may_hold_the_headers(qtbot, tmp_path, workspace) -> None:
    text = "Name,Department\nColour,Full name\nred,Do Minh\n"
    dialog = opened(qtbot, workspace, tmp_path / "a.csv", text)
    dialog.parts.options.headers.choose(2)
    settled(qtbot, workspace)
    assert coming_in(dialog) == [("Do Minh",)]


def test_another_sheet_can_be_chosen(qtbot, tmp_path, workspace) -> None:
    book = Workbook()
    book.active.title = "North"
    book.active.append(["Name"])
    book.active.append(["Do Minh"])
    south = book.create_sheet("South")
    south.append(["Name"])
    south.append(["Eva Novak"])
    book.save(tmp_path / "staff.xlsx")
    dialog = opened(qtbot, workspace, tmp_path / "staff.xlsx")
    sheets = dialog.parts.options.sheet.box
    assert [sheets.itemText(at) for at in range(sheets.count())] == ["North", "South"]
    assert coming_in(dialog) == [("Do Minh",)]
    dialog.parts.options.sheet.choose("South")
    settled(qtbot, workspace)
    assert coming_in(dialog) == [("Eva Novak",)]


def test_a_sheet_that_cannot_be_read_leaves_nothing_to_import(qtbot, tmp_path, workspace) -> None:
    book = Workbook()
    book.active.title = "North"
    book.active.append(["Name"])
    book.active.append(["Do Minh"])
    book.create_sheet("Empty")
    book.save(tmp_path / "staff.xlsx")
    dialog = opened(qtbot, workspace, tmp_path / "staff.xlsx")
    dialog.parts.options.sheet.choose("Empty")
    settled(qtbot, workspace)
    assert dialog.wrong.isVisible()
    assert not dialog.ok.isEnabled()
    assert taken(dialog) == {}
    dialog.parts.options.sheet.choose("North")
    settled(qtbot, workspace)
    assert dialog.ok.isEnabled()
    assert not dialog.wrong.isVisible()


def test_the_keyboard_stays_where_the_headers_are_chosen(qtbot, tmp_path, workspace) -> None:
    dialog = opened(qtbot, workspace, tmp_path / "staff.csv", TABLE)
    box = dialog.parts.options.headers.box
    box.setFocus()
    press(dialog, Key.Key_Down)
    settled(qtbot, workspace)
    assert QApplication.focusWidget() is box
    assert "Do Minh" in taken(dialog)


def test_a_doubtful_encoding_can_be_chosen(qtbot, tmp_path, workspace) -> None:
    text = "Name;Department\nŁukasz Żak;Księgowość\nPaweł Gąska;Sprzedaż\n".encode("cp1250")
    dialog = opened(qtbot, workspace, tmp_path / "staff.csv", text)
    dialog.parts.options.encoding.choose("cp1252")
    settled(qtbot, workspace)
    assert coming_in(dialog)[0][0] == "£ukasz ¯ak"
    dialog.parts.options.encoding.choose("cp1250")
    settled(qtbot, workspace)
    assert coming_in(dialog)[0] == ("Łukasz Żak", "Księgowość")


def test_a_day_that_could_be_two_is_asked_about(qtbot, tmp_path, workspace) -> None:
    dialog = opened(qtbot, workspace, tmp_path / "a.csv", "Name,Start date\nDo Minh,3/4/2027\n")
    question = dialog.parts.question
    assert "“3/4/2027” under “Start date”" in question.words.text()
    answers = [button.text() for button in question.buttons]
    assert answers == ["4 March 2027", "3 April 2027", "Leave such days out"]
    assert not dialog.ok.isEnabled()
    question.buttons[1].click()
    settled(qtbot, workspace)
    assert not question.isVisible()
    assert coming_in(dialog) == [("Do Minh", "3 April 2027")]
    assert dialog.ok.isEnabled()


def test_a_day_nobody_knows_can_be_left_out(qtbot, tmp_path, workspace) -> None:
    dialog = opened(qtbot, workspace, tmp_path / "a.csv", "Name,Start date\nDo Minh,3/4/2027\n")
    dialog.parts.question.buttons[-1].click()
    settled(qtbot, workspace)
    assert coming_in(dialog) == [("Do Minh",)]
    assert dialog.ok.isEnabled()


def test_an_answer_about_days_can_be_changed(qtbot, tmp_path, workspace) -> None:
    dialog = opened(qtbot, workspace, tmp_path / "a.csv", "Name,Start date\nDo Minh,3/4/2027\n")
    assert not dialog.parts.options.days.isVisible()
    dialog.parts.question.buttons[0].click()
    settled(qtbot, workspace)
    dialog.parts.options.days.choose("day first")
    settled(qtbot, workspace)
    assert coming_in(dialog) == [("Do Minh", "3 April 2027")]


# What would come of it ---------------------------------------------------------------------


def test_known_people_are_told_from_new_ones(qtbot, tmp_path, workspace) -> None:
    text = "Name,Department\nAnn Berg,Finance\nDo Minh,Kitchen\n"
    dialog = opened(qtbot, workspace, tmp_path / "staff.csv", text)
    outcome = dialog.parts.outcome
    assert summary(dialog) == "2 rows · 1 new person · 1 known person · 1 new department"
    assert outcome.row_chips.words() == ["As they come in  2", "New  1", "Known  1"]
    outcome.row_chips.turn_to("known")
    assert coming_in(dialog) == [("Ann Berg", "Finance")]


def test_a_person_without_a_name_is_pointed_out(qtbot, tmp_path, workspace) -> None:
    dialog = opened(qtbot, workspace, tmp_path / "a.csv", "ID,Name\n7,Do Minh\n8,\n")
    assert "No name  1" in dialog.parts.outcome.row_chips.words()


def test_new_departments_are_named(qtbot, tmp_path, workspace) -> None:
    text = "Name,Department,Odd\nDo Minh,Kitchen,x\nEva Novak,Finanse,y\n"
    dialog = opened(qtbot, workspace, tmp_path / "staff.csv", text)
    dialog.parts.outcome.said_chips.turn_to("departments")
    assert said(dialog) == ["2 new departments", "Kitchen", "Finanse"]


def test_everything_said_before_is_said_afterwards(qtbot, tmp_path, workspace) -> None:
    dialog = opened(qtbot, workspace, tmp_path / "staff.csv", TABLE)
    before = {line for line in said(dialog) if line.startswith("line ")}
    dialog.ok.click()
    after = {line.casefold() for line in workspace.last_import.notes}
    assert before
    assert {line.casefold() for line in before} <= after


def test_a_plan_that_changes_meanwhile_is_compared_anew(qtbot, tmp_path, workspace) -> None:
    dialog = opened(qtbot, workspace, tmp_path / "staff.csv", "Name,Department\nDo Minh,Legal\n")
    workspace.do("add a person", lambda draft: draft.add(Person, name="Do Minh"))
    settled(qtbot, workspace)
    assert "1 known person" in summary(dialog)
    dialog.ok.click()
    assert [one.name for one in workspace.plan.people.values()].count("Do Minh") == 1


# Champions ---------------------------------------------------------------------------------


def test_a_list_of_champions_that_appoints_none_is_pointed_out(qtbot, tmp_path, workspace) -> None:
    text = "Stage,Project,Champion\nDone,Kitchen,Do Minh\n,,Eva Novak\n"
    dialog = opened(qtbot, workspace, tmp_path / "roster.csv", text)
    hint = dialog.parts.question
    assert hint.isVisible()
    assert "“Project” may say what each is champion of" in hint.words.text()
    hint.buttons[0].setFocus()
    press(dialog, Key.Key_Space)
    settled(qtbot, workspace)
    assert not hint.isVisible()
    assert QApplication.focusWidget() is dialog.parts.column_view
    assert said(dialog)[1:] == [
        "line 2: Do Minh as champion of Kitchen: active",
        "line 3: Eva Novak as champion of Kitchen: active",
    ]
    dialog.ok.click()
    assert holders(workspace, "Kitchen", ON) == {"Do Minh", "Eva Novak"}


def test_whoever_says_no_is_appointed_by_no_button(qtbot, tmp_path, workspace) -> None:
    text = "Name,Department,Champion\nDo Minh,Kitchen,Yes\nEva Novak,Kitchen,No\nAl Ek,Bar,no\n"
    dialog = opened(qtbot, workspace, tmp_path / "staff.csv", text)
    assert "assignment" not in summary(dialog)
    dialog.parts.question.buttons[0].click()
    settled(qtbot, workspace)
    assert said(dialog)[1:] == ["line 2: Do Minh as champion of Kitchen: active"]
    dialog.ok.click()
    assert holders(workspace, "Kitchen", ON) == {"Do Minh"}
    assert holders(workspace, "Bar", ON) == set()


def test_a_list_of_staff_is_not_taken_for_champions(qtbot, tmp_path, workspace) -> None:
    text = "Name,Department\nDo Minh,Kitchen\nEva Novak,Kitchen\n"
    dialog = opened(qtbot, workspace, tmp_path / "staff.csv", text)
    assert "2 new people" in summary(dialog)
    assert not dialog.parts.question.isVisible()


# Afterwards --------------------------------------------------------------------------------


@pytest.mark.parametrize("way", ["message", "menu"])
def test_what_was_noticed_is_read_again_and_copied(
    qtbot, tmp_path, workspace, monkeypatch, way
) -> None:
    path = tmp_path / "staff.csv"
    path.write_text(TABLE)
    window = in_sight(qtbot, MainWindow(workspace, Answers()))
    assert not window.commands.by_key["import notes"].possible()
    dialog = ImportDialog(window, workspace, path)
    settled(qtbot, workspace)
    dialog.ok.click()
    dialog.deleteLater()
    monkeypatch.setattr(ImportNotesDialog, "exec", lambda noticed: noticed.copy.click())
    if way == "message":
        assert window.messages.action.text() == "Import notes"
        window.messages.action.click()
    else:
        window.messages.hide()
        window.commands.action("import notes").trigger()
    copied = QGuiApplication.clipboard().text().splitlines()
    assert tuple(copied) == workspace.last_import.notes
    assert any(line.startswith("Line 4: ") for line in copied)
    assert "Columns not read: Unit and Odd" in copied
    window.close()
