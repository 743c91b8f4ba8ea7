"""Windows that the tests of a module share: making one takes longer than most tests do in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from planner.models import TABLES, Plan, Row
from planner.ui.shell.main_window import MainWindow
from tests.ui.every_dialog import BEFORE, EVERY_DIALOG, Bench
from tests.ui.opened import FILLED

CHANGES_PLANS = (
    "shell.new_plans:new",
    "shell.new_plans:copy_for_region",
    "shell.plan_files:restore",
)
ALONE = frozenset((*CHANGES_PLANS, *BEFORE))
"""Dialogs after which a window is not what it was, even with every step taken back."""
assert EVERY_DIALOG.keys() >= ALONE


class LastingBot(QtBot):
    """Closes what it was given when a module is over, not a test."""

    def __init__(self, request: pytest.FixtureRequest) -> None:
        super().__init__(request)
        self._given: list[QWidget] = []

    def addWidget(self, widget: QWidget, **_: object) -> None:
        self._given.append(widget)

    def close_all(self) -> None:
        for widget in self._given:
            widget.close()
            if isinstance(widget, MainWindow):
                widget.workspace.jobs.finish()
                widget.workspace.use(None)
            widget.deleteLater()
        self._given.clear()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class LastingBench(Bench):
    """A bench that begins again, as it was, for each test."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        super().__init__(qtbot, folder)
        self._begun = everything(self.plan)

    def begin_again(self) -> None:
        undo_all(self.window)
        assert everything(self.plan) == self._begun
        self.sure.clear()


def everything(plan: Plan) -> dict[str, dict[int, Row]]:
    """Every row of a plan, by its table."""
    return {name: dict(plan.table(kind)) for name, kind in TABLES.items()}


def undo_all(window: MainWindow) -> None:
    """Undo every step since the plan was filled."""
    while window.workspace.store.undo_label not in (None, FILLED):
        window.workspace.undo()
