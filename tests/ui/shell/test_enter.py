"""Enter presses whatever button of the window the keyboard is on, as Space does."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from planner.ui.shell.main_window import MainWindow
from planner.ui.shell.sidebar import ENTRIES
from planner.ui.widgets.empty import EmptyState
from planner.ui.widgets.view_switch import ViewSwitch
from tests.plans import make_plan
from tests.ui.keyboard import press, wake
from tests.ui.opened import settled
from tests.ui.windows import window_on


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    window = window_on(qtbot, tmp_path, make_plan())
    wake(window)
    return window


def presses(window: MainWindow, button: QAbstractButton) -> int:
    """How often Enter presses a button, without what it is for."""
    if isinstance(button, QPushButton):
        button.clicked.disconnect()
    pressed: list[object] = []
    button.clicked.connect(lambda: pressed.append(button))
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert window.focusWidget() is button
    press(window, Qt.Key.Key_Return)
    return len(pressed)


@pytest.mark.parametrize("key", [entry.key for entry in ENTRIES])
def test_enter_presses_every_button_of_an_empty_page(
    qtbot: QtBot, window: MainWindow, key: str
) -> None:
    page = window.show_page(key)
    settled(qtbot, window.workspace)
    offered = [b for one in page.findChildren(EmptyState) for b in one.buttons]
    views = [b for one in page.findChildren(ViewSwitch) for b in one.findChildren(QToolButton)]
    heads: list[QPushButton] = page.header_buttons
    for button in (*offered, *views, *heads):
        if button.isVisible() and button.isEnabled() and button.menu() is None:
            assert presses(window, button) == 1, button.text()
