"""The leadership deck made in the window, on the program's own master or on a company's."""

from __future__ import annotations

from pathlib import Path

import pytest
from pptx import Presentation
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.ui.pages.reports.page import ReportsPage
from planner.ui.state.workspace import Workspace
from tests.exports.deck.masters import MASTERS
from tests.ui.opened import settled, shown
from tests.ui.pages.reports.pressed import Answers, make


class Chosen(Answers):
    """Answers which template to take."""

    def open(self, parent, title: str, folder: Path, kinds: str) -> Path | None:
        return self.path


def choose(qtbot: QtBot, page: ReportsPage, path: Path | None) -> None:
    page.choice.radios["deck"].click()
    page.chooser = Chosen(path)
    qtbot.mouseClick(page.choice.template.choose, Qt.MouseButton.LeftButton)


@pytest.fixture
def master(tmp_path: Path) -> Path:
    return MASTERS["narrow"](tmp_path / "Company.pptx")


def test_the_deck_is_made_on_the_template_chosen(
    qtbot: QtBot, page: ReportsPage, tmp_path: Path, master: Path
) -> None:
    choose(qtbot, page, master)
    assert page.choice.template.said.text() == "Design: Company.pptx"
    make(qtbot, page, tmp_path / "deck.pptx")
    made, company = (Presentation(str(path)) for path in (tmp_path / "deck.pptx", master))
    assert (made.slide_width, len(made.slides)) == (company.slide_width, 5)


def test_what_a_template_lacks_is_said_beside_the_file(
    qtbot: QtBot, page: ReportsPage, tmp_path: Path
) -> None:
    choose(qtbot, page, MASTERS["blank"](tmp_path / "Blank.pptx"))
    make(qtbot, page, tmp_path / "deck.pptx")
    assert page.choice.done.text() == (
        "Made: deck.pptx. Blank.pptx has no place for title and content; it stands where the"
        " program’s own deck has it."
    )


def test_a_choice_that_was_left_changes_nothing(
    qtbot: QtBot, page: ReportsPage, master: Path
) -> None:
    choose(qtbot, page, master)
    choose(qtbot, page, None)
    assert page.choice.template.path == master


def test_the_template_is_remembered_until_it_is_left(
    qtbot: QtBot, page: ReportsPage, workspace: Workspace, master: Path
) -> None:
    choose(qtbot, page, master)
    again = shown(qtbot, workspace, ReportsPage)
    assert again.choice.template.path == master
    again.choice.radios["deck"].click()
    qtbot.mouseClick(again.choice.template.leave, Qt.MouseButton.LeftButton)
    assert shown(qtbot, workspace, ReportsPage).choice.template.path is None
    settled(qtbot, workspace)


def test_only_the_deck_has_a_template(qtbot: QtBot, page: ReportsPage, master: Path) -> None:
    choose(qtbot, page, master)
    page.choice.radios["status-pack"].click()
    assert page.choice.template.isHidden()
    assert page.choice.request(page.workspace.plan).template is None


def test_what_is_no_template_is_said_and_nothing_written(
    qtbot: QtBot, page: ReportsPage, tmp_path: Path
) -> None:
    letter = tmp_path / "letter.pptx"
    letter.write_text("Dear all")
    said: list[str] = []
    page.workspace.messageShown.connect(lambda words, *_: said.append(words))
    choose(qtbot, page, letter)
    make(qtbot, page, tmp_path / "deck.pptx")
    assert not (tmp_path / "deck.pptx").exists()
    assert any("letter.pptx is not a PowerPoint presentation or template." in s for s in said)
