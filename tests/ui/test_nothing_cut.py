"""No text of any page is squeezed or cut, in the smallest window the program is made for."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from planner.models import Plan
from planner.ui.shell.sidebar import ENTRIES
from planner.ui.widgets.words import Words
from tests.exports.documents.made import sample_plan
from tests.plans import ON, make_plan
from tests.ui.opened import settled
from tests.ui.windows import window_on


def cut(page: QWidget) -> list[str]:
    """The texts in sight that have less room than they take."""
    lines = [
        words.text()
        for words in page.findChildren(Words)
        if words.isVisible() and words.text() and words.height() < _height(words)
    ]
    buttons = [
        button.text()
        for button in page.findChildren(QPushButton)
        if button.isVisible()
        and button.text()
        and button.height() < button.minimumSizeHint().height()
    ]
    return lines + buttons


def _says(page: QWidget, text: str) -> bool:
    return any(text in words.text() for words in page.findChildren(Words))


def _height(words: Words) -> int:
    if words.hasHeightForWidth():
        return words.heightForWidth(words.width())
    return words.minimumSizeHint().height()


@pytest.mark.parametrize("plan", [sample_plan(), make_plan()], ids=["sample", "empty"])
@pytest.mark.parametrize("size", [(1280, 720), (1440, 900)], ids=["1280", "1440"])
@pytest.mark.parametrize("key", [entry.key for entry in ENTRIES])
def test_every_text_has_the_room_it_takes(
    qtbot: QtBot, tmp_path: Path, plan: Plan, size: tuple[int, int], key: str
) -> None:
    window = window_on(qtbot, tmp_path, plan, today=ON)
    window.resize(*size)
    window.show_page(key)
    if key == "reports":
        qtbot.waitUntil(lambda: _says(window.page(key), "buy-in status"), timeout=20_000)
    settled(qtbot, window.workspace)
    qtbot.waitUntil(lambda: cut(window.page(key)) == [], timeout=5000)
