"""When another plan is opened, nothing chosen or filtered on the one before stays in the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDateEdit, QLineEdit, QSlider, QWidget
from pytestqt.qtbot import QtBot

from planner import sample
from planner.store import Store
from planner.ui.shell.main_window import MainWindow
from planner.ui.shell.sidebar import ENTRIES
from planner.ui.state.workspace import Workspace
from tests.plans import ON
from tests.ui.opened import settled
from tests.ui.windows import in_sight


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two files of one plan each, alike to the last row."""
    folder = tmp_path_factory.mktemp("plans")
    paths = folder / "first.rollout", folder / "second.rollout"
    for path in paths:
        with Store.create(path, sample.NAME) as store:
            sample.fill(store, ON)
    return paths


def fields(page: QWidget) -> list[tuple[str, object]]:
    """Return what every field of a page holds and every button that can be checked says."""
    found: list[tuple[str, object]] = []
    for widget in page.findChildren(QWidget):
        if isinstance(widget, QAbstractButton) and widget.isCheckable():
            found.append((widget.text(), widget.isChecked()))
        elif isinstance(widget, QComboBox):
            found.append((widget.accessibleName(), widget.currentText()))
        elif isinstance(widget, QLineEdit):
            found.append((widget.accessibleName(), widget.text()))
        elif isinstance(widget, QSlider):
            found.append((widget.accessibleName(), widget.value()))
    return found


def disturb(page: QWidget) -> None:
    """Type into, choose in and press whatever of a page can be."""
    for box in page.findChildren(QLineEdit):
        box.setText("ann")
    for combo in page.findChildren(QComboBox):
        combo.setCurrentIndex(combo.count() - 1)
    for slider in page.findChildren(QSlider):
        slider.setValue(slider.maximum())
    for day in page.findChildren(QDateEdit):
        day.setDate(QDate(2027, 5, 4))
    for button in page.findChildren(QAbstractButton):
        if button.isCheckable():
            button.setChecked(not button.isChecked())


def test_every_page_begins_anew_and_those_of_the_plan_before_are_gone(
    qtbot: QtBot, plans: tuple[Path, Path]
) -> None:
    first, second = plans
    window = in_sight(qtbot, MainWindow(Workspace(Store.open(first), today=ON)))
    fresh, disturbed = {}, {}
    for place in (fresh, disturbed):
        for entry in ENTRIES:
            window.show_page(entry.key)
            settled(qtbot, window.workspace)
            place[entry.key] = fields(window.page(entry.key))
            disturb(window.page(entry.key))
            settled(qtbot, window.workspace)
    gone: list[object] = []
    for page in window.pages.values():
        page.destroyed.connect(lambda *_: gone.append(True))
    assert all(disturbed[key] != fresh[key] or not fresh[key] for key in fresh)
    assert window.files.open(second)
    settled(qtbot, window.workspace)
    for entry in ENTRIES:
        window.show_page(entry.key)
        settled(qtbot, window.workspace)
        assert fields(window.page(entry.key)) == fresh[entry.key]
    qtbot.waitUntil(lambda: len(gone) == len(ENTRIES))
