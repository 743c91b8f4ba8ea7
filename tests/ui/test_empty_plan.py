"""A plan with nothing in it says what is missing, and never that there are 0 of it."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from planner.ui.shell.sidebar import ENTRIES
from planner.ui.widgets.view_switch import ViewSwitch
from planner.ui.widgets.words import Words
from tests.plans import make_plan
from tests.ui.opened import settled
from tests.ui.windows import window_on

ZERO = re.compile(r"(?<![\d.,–-])0(?![\d.,–-]|:)")


def said(root: QWidget) -> set[str]:
    """What is read in sight."""
    kinds = (QLabel, QAbstractButton, Words)
    return {one.text() for one in root.findChildren(QWidget) if isinstance(one, kinds)
            and one.isVisible()}  # fmt: skip


def test_no_view_of_an_empty_plan_counts_to_nought_or_offers_details_of_nothing(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = window_on(qtbot, tmp_path, make_plan())
    for entry in ENTRIES:
        page = window.show_page(entry.key)
        switches = page.findChildren(ViewSwitch)
        buttons = [b for one in switches for b in one.findChildren(QToolButton) if b.isVisible()]
        for turn in (lambda: None, *(button.click for button in buttons)):
            turn()
            settled(qtbot, window.workspace)
            words = said(window)
            assert [text for text in words if ZERO.search(text)] == []
            assert [text for text in words if text.startswith("Select ")] == []


def test_drills_of_an_empty_plan_say_why_there_are_none_and_what_to_do(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = window_on(qtbot, tmp_path, make_plan())
    window.show_page("drills")
    assert not any("Plan" in words for words in said(window.page("drills")))
    words = said(window.page("drills").next)
    assert "No drill can be drawn yet" in words
    assert any("Give a department a second champion or a trained backup" in one for one in words)
