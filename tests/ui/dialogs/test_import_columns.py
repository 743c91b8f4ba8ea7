"""What each column of a table is taken for is shown, and can be changed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.plans import ON
from tests.ui.dialogs.import_dialogs import TABLE, column, coming_in, opened, take, taken
from tests.ui.keyboard import press, type_text
from tests.ui.opened import holders, settled

Key = Qt.Key


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
    dialog.chooser.use_column(column(dialog, "Called"), ("first_name",))
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
    dialog.chooser.use_column(column(dialog, "Champion"), ("name",))
    take(qtbot, dialog, "Project", "champion_of")
    (chip,) = dialog.parts.options.chips
    assert chip.text() == "Blanks in “Project” repeat the one above"
    chip.click()
    settled(qtbot, workspace)
    assert taken(dialog)["Project"] == "Champion of, filled down"
    dialog.ok.click()
    assert holders(workspace, "Kitchen", ON) == {"Do Minh", "Eva Novak"}
