"""A plan that is open for review."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner.ui.shell.main_window import MainWindow
from tests.plans import make_plan
from tests.ui.opened import workspace_on
from tests.ui.shell.review.reviewers import choose, reviewing, say


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A plan that nobody has open."""
    plan = make_plan(people=["Bo Ek"], seats={"Finance": ["Bo Ek"], "Legal": []}, goals={"Act": []})
    workspace = workspace_on(tmp_path, plan)
    made = workspace.store.path
    workspace.close()
    return made


@pytest.fixture
def window(qtbot: QtBot, path: Path) -> MainWindow:
    return reviewing(qtbot, path)


@pytest.fixture
def sent(qtbot: QtBot, window: MainWindow, path: Path) -> Path:
    """The file of a review with a comment on Legal and one on a goal; the review is over."""
    choose(window, 2)
    say(window, "Who?", "Ana")
    window.show_page("purpose").show_row("goal", 1)
    say(window, "Why?")
    window.close()
    return path.with_name("test review by Ana.json")
