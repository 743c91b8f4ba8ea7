"""Pressing the button of a document, and reading what goes into it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.ui.dialogs.file_chooser import FileChooser
from planner.ui.pages.reports.page import ReportsPage
from planner.ui.widgets.words import Words
from tests.ui.opened import settled


class Answers(FileChooser):
    """Answers for the person who is asked where to save."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.offered: Path | None = None

    def save(self, parent, title: str, path: Path, kinds: str) -> Path | None:
        self.offered = path
        return self.path


def make(qtbot: QtBot, page: ReportsPage, path: Path | None) -> Answers:
    """Press the button, and answer where the file goes."""
    answers = Answers(path)
    page.chooser = answers
    qtbot.mouseClick(page.choice.make_button, Qt.MouseButton.LeftButton)
    settled(qtbot, page.workspace)
    return answers


def preview(page: ReportsPage) -> str:
    """What the preview says: its words, and those on the pages it shows, as they are read out."""
    said = [w.text() for w in page.preview.findChildren(Words) if not w.isHidden()]
    said += [view.accessibleDescription() for view in page.preview.views]
    return " ".join(" ".join(said).split())
