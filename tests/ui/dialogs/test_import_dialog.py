"""Tables come in through the preview."""

from __future__ import annotations

from PySide6.QtCore import Qt

from planner.ui.dialogs.import_list.dialog import ImportDialog
from planner.ui.look.screen_room import screen_room
from tests.plans import ON, person_id
from tests.ui.dialogs.import_dialogs import TABLE, opened, said, summary, take
from tests.ui.keyboard import press
from tests.ui.opened import holders, settled

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
    room = screen_room(dialog)
    assert dialog.height() >= min(room.height() - 60, 860)
    assert dialog.height() <= max(room.height(), dialog.minimumSizeHint().height())
