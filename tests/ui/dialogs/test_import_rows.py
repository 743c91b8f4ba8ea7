"""Which rows of a file come in, and how they are read, can be chosen."""

from __future__ import annotations

from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.dialogs.import_dialogs import TABLE, column, coming_in, opened, summary, take, taken
from tests.ui.keyboard import press, type_text
from tests.ui.opened import settled

Key = Qt.Key


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
