"""The look of documents."""

from __future__ import annotations

import base64

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap

from planner.ui.dialogs.look import LookDialog
from tests.ui.windows import Answers


def test_the_look_of_documents_is_kept_as_one_step(qtbot, workspace, tmp_path) -> None:
    picture = QPixmap(40, 20)
    picture.fill(Qt.GlobalColor.darkBlue)
    logo = tmp_path / "logo.png"
    assert picture.save(str(logo))
    dialog = LookDialog(None, workspace, Answers(logo))
    qtbot.addWidget(dialog)
    dialog.paper.setCurrentText("Letter")
    qtbot.keyClicks(dialog.colour, "#aa3300")
    dialog.choose.click()
    assert not dialog.shown.pixmap().isNull()
    dialog.ok.click()
    settings = workspace.plan.settings
    assert (settings.paper, settings.cover_colour) == ("Letter", "#aa3300")
    assert base64.b64decode(settings.logo) == logo.read_bytes()
    workspace.undo()
    assert workspace.plan.settings.paper == "A4"


def test_a_colour_that_is_none_is_said_in_place(qtbot, workspace) -> None:
    dialog = LookDialog(None, workspace, Answers(None))
    qtbot.addWidget(dialog)
    qtbot.keyClicks(dialog.colour, "blue")
    dialog.ok.click()
    assert "six digits" in dialog.wrong.text()
    assert workspace.plan.settings.cover_colour == ""
