"""Work on purpose statements and goals begins at the top, and the panel tells of what it is on."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.models import Plan
from tests.plans import make_plan
from tests.ui.keyboard import wake
from tests.ui.opened import settled
from tests.ui.windows import window_on

BOTH = make_plan(purposes={"Find who knows": []}, goals={"Active every month": []})


@pytest.mark.parametrize("plan", [BOTH, make_plan()], ids=["some", "none"])
def test_the_keyboard_begins_among_the_purpose_statements(
    qtbot: QtBot, tmp_path: Path, plan: Plan
) -> None:
    window = window_on(qtbot, tmp_path, plan)
    wake(window)
    window.sidebar.buttons["purpose"].click()
    settled(qtbot, window.workspace)
    page = window.page("purpose")
    focus = QApplication.focusWidget()
    assert focus is not None
    assert page.purposes.isAncestorOf(focus)
    told = page.subject()
    assert told is None if plan is not BOTH else told.title == "Find who knows"
