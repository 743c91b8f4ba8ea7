"""Where a figure of the window led, and what it says."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from pytestqt.qtbot import QtBot

from planner.sample import fill
from planner.ui.shell.main_window import MainWindow
from planner.ui.table import TablePanel
from tests.ui.opened import settled
from tests.ui.windows import window_on

TODAY = date(2026, 11, 23)


def sample_window(qtbot: QtBot, folder: Path) -> MainWindow:
    """The window on the sample plan."""
    window = window_on(qtbot, folder, today=TODAY)
    store = window.workspace.store
    assert store is not None
    fill(store, TODAY)
    window.workspace.use(store)
    settled(qtbot, window.workspace)
    return window


def rows_shown(window: MainWindow) -> int:
    """How many rows the page in sight shows, where a figure led."""
    page = window.pages[window.page_key]
    if window.page_key == "ownership":
        if page.stack.currentWidget() is not page.view:
            return 0
        return sum(not row.is_heading for row in page.view.space.matrix.rows)
    if window.page_key == "what_if":
        return len(page.choice.chosen)
    panels = [panel for panel in page.findChildren(TablePanel) if panel.isVisible()]
    chosen = [panel for panel in panels if panel.model.filtered]
    return len((chosen or panels)[0].model.rows)


def number_in(text: str) -> int:
    """The first figure of a text."""
    found = re.search(r"\d+", text)
    assert found, text
    return int(found.group())
