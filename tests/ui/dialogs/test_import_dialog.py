"""Tables come in through the preview."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from planner.ui.dialogs.import_notes import ImportNotesDialog
from planner.ui.dialogs.import_preview import ImportDialog
from planner.ui.shell.main_window import MainWindow
from tests.plans import ON, person_id
from tests.ui.opened import holders, settled
from tests.ui.windows import Answers, in_sight

TABLE = "Full name,Unit,Champion for,Odd\nDo Minh,Kitchen,Kitchen,x\nAnn Berg,Finance,,y\n,,,z\n"


def test_a_table_is_previewed_and_brought_in_as_one_step(qtbot, tmp_path, workspace) -> None:
    path = tmp_path / "staff.csv"
    path.write_text(TABLE)
    dialog = ImportDialog(None, workspace, path)
    qtbot.addWidget(dialog)
    settled(qtbot, workspace)
    dialog.pick("name", "Full name")
    dialog.pick("department", "Unit")
    dialog.pick("champion_of", "Champion for")
    settled(qtbot, workspace)
    assert dialog.preview.horizontalHeaderItem(0).text() == "Full name"
    assert "1 new person" in dialog.summary.text()
    assert dialog.notes.item(0).text().startswith("Line 4: ")
    assert len(workspace.plan.people) == 3
    said = []
    workspace.messageShown.connect(lambda words, _: said.append(words))
    dialog.ok.click()
    assert said[-1].endswith("1 row was left out: line 4.")
    assert person_id(workspace.plan, "Do Minh")
    assert holders(workspace, "Kitchen", ON) == {"Do Minh"}
    assert workspace.undo_label == "import staff.csv"
    workspace.undo()
    assert len(workspace.plan.people) == 3


def test_what_was_noticed_is_read_again_and_copied(qtbot, tmp_path, workspace, monkeypatch) -> None:
    path = tmp_path / "staff.csv"
    path.write_text(TABLE)
    window = in_sight(qtbot, MainWindow(workspace, Answers()))
    dialog = ImportDialog(window, workspace, path)
    settled(qtbot, workspace)
    dialog.pick("name", "Full name")
    settled(qtbot, workspace)
    before = [dialog.notes.item(at).text() for at in range(dialog.notes.count())]
    dialog.ok.click()
    dialog.deleteLater()
    monkeypatch.setattr(ImportNotesDialog, "exec", lambda noticed: noticed.copy.click())
    assert window.messages.action.text() == "Import notes"
    window.messages.action.click()
    assert before
    assert QGuiApplication.clipboard().text().splitlines() == before
    window.close()


def test_blank_cells_may_repeat_the_one_above(qtbot, tmp_path, workspace) -> None:
    path = tmp_path / "roster.csv"
    path.write_text("Project,Champion\nKitchen,Do Minh\n,Eva Novak\n")
    dialog = ImportDialog(None, workspace, path)
    qtbot.addWidget(dialog)
    settled(qtbot, workspace)
    dialog.pick("name", "Champion")
    dialog.pick("champion_of", "Project")
    dialog.fill_down("Project")
    settled(qtbot, workspace)
    dialog.ok.click()
    assert holders(workspace, "Kitchen", ON) == {"Do Minh", "Eva Novak"}


def test_what_is_no_table_is_refused_in_the_dialog(qtbot, tmp_path, workspace) -> None:
    path = tmp_path / "broken.xlsx"
    path.write_bytes(b"PK\x03\x04 not really")
    dialog = ImportDialog(None, workspace, path)
    qtbot.addWidget(dialog)
    settled(qtbot, workspace)
    assert dialog.wrong.text()
    assert not dialog.ok.isEnabled()


def test_closing_the_preview_changes_nothing(qtbot, tmp_path, workspace) -> None:
    path = tmp_path / "staff.csv"
    path.write_text(TABLE)
    before = workspace.plan
    dialog = ImportDialog(None, workspace, path)
    qtbot.addWidget(dialog)
    dialog.reject()
    settled(qtbot, workspace)
    assert workspace.plan is before


def opened(qtbot, workspace, path, text: str) -> ImportDialog:
    path.write_text(text)
    dialog = ImportDialog(None, workspace, path)
    qtbot.addWidget(dialog)
    dialog.show()
    settled(qtbot, workspace)
    return dialog


def test_a_list_of_champions_that_appoints_none_is_pointed_out(qtbot, tmp_path, workspace) -> None:
    text = "Stage,Project,Champion\nDone,Kitchen,Do Minh\n,,Eva Novak\n"
    dialog = opened(qtbot, workspace, tmp_path / "roster.csv", text)
    assert "0 new assignments" in dialog.summary.text()
    assert dialog.champions.isVisible()
    assert dialog.champions.button.text() == "Champion of: “Project”"
    dialog.champions.button.click()
    settled(qtbot, workspace)
    assert not dialog.champions.isVisible()
    dialog.ok.click()
    assert holders(workspace, "Kitchen", ON) == {"Do Minh", "Eva Novak"}


def test_whoever_says_no_is_appointed_by_no_button(qtbot, tmp_path, workspace) -> None:
    text = "Name,Department,Champion\nDo Minh,Kitchen,Yes\nEva Novak,Kitchen,No\nAl Ek,Bar,no\n"
    dialog = opened(qtbot, workspace, tmp_path / "staff.csv", text)
    assert "0 new assignments" in dialog.summary.text()
    assert dialog.champions.button.text() == "Champion of: “Department”"
    dialog.champions.button.click()
    settled(qtbot, workspace)
    assert "New assignments: Do Minh as champion of Kitchen: active." in dialog.summary.text()
    assert "Eva Novak" not in dialog.summary.text()
    dialog.ok.click()
    assert holders(workspace, "Kitchen", ON) == {"Do Minh"}
    assert holders(workspace, "Bar", ON) == set()


def test_what_would_be_new_is_named_before_it_is(qtbot, tmp_path, workspace) -> None:
    text = "Name,Department,Odd\nDo Minh,Kitchen,x\nEva Novak,Bakery,y\n"
    dialog = opened(qtbot, workspace, tmp_path / "staff.csv", text)
    assert "New departments: Kitchen and Bakery." in dialog.summary.text()
    lines = [dialog.notes.item(at).text() for at in range(dialog.notes.count())]
    assert lines == ["Columns not read: Odd"]


def test_a_list_of_staff_is_not_taken_for_champions(qtbot, tmp_path, workspace) -> None:
    text = "Name,Department\nDo Minh,Kitchen\nEva Novak,Kitchen\n"
    dialog = opened(qtbot, workspace, tmp_path / "staff.csv", text)
    assert "2 new people" in dialog.summary.text()
    assert not dialog.champions.isVisible()


def test_the_preview_uses_the_screen_there_is(qtbot, tmp_path, workspace) -> None:
    dialog = opened(qtbot, workspace, tmp_path / "staff.csv", TABLE)
    room = dialog.screen().availableGeometry()
    assert dialog.height() >= min(room.height() - 60, 860)
    assert dialog.height() <= max(room.height(), dialog.minimumSizeHint().height())
