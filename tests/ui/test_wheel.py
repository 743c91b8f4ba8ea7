"""The mouse wheel scrolls; it never changes a field that somebody did not go to."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

import planner.ui
from planner.exports.json_file import as_json
from planner.ui.dialogs.preferences import SettingsDialog
from planner.ui.shell.main_window import MainWindow
from planner.ui.shell.sidebar import ENTRIES
from planner.ui.table import TablePanel
from planner.ui.widgets.fields import ComboBox, DateEdit, DoubleSpinBox, Slider
from tests.plans import ON
from tests.ui.every_dialog import EVERY_DIALOG, Bench, while_open
from tests.ui.following import sample_window
from tests.ui.keyboard import wake
from tests.ui.opened import settled

Field = QComboBox | QAbstractSpinBox | QAbstractSlider
QT_FIELDS = {
    *("QComboBox", "QFontComboBox", "QSpinBox", "QDoubleSpinBox", "QDateEdit", "QTimeEdit"),
    *("QDateTimeEdit", "QSlider", "QDial", "QTabBar", "QTabWidget"),
}
"""What Qt changes by the wheel, be the keyboard in it or not."""
MOST_ROWS = 8


def turn(field: QWidget, notches: int) -> None:
    """Turn the wheel with the mouse over a field, once it has been scrolled into sight."""
    above = field.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(field)
        above = above.parentWidget()
    window = field.window()
    at = field.mapTo(window, field.rect().center())
    under = window.childAt(at)
    assert under is not None
    assert under is field or field.isAncestorOf(under)
    QTest.wheelEvent(window.windowHandle(), QPointF(at), QPoint(0, 120 * notches))


def fields_in(widget: QWidget) -> Iterator[Field]:
    for field in widget.findChildren(QWidget):
        if isinstance(field, Field) and not isinstance(field, QScrollBar) and field.isVisible():
            yield field


def value(field: Field) -> object:
    if isinstance(field, QComboBox):
        # The text first: a box that is filled when it is asked for it has its place after that.
        return field.currentText(), field.currentIndex()
    return field.text() if isinstance(field, QAbstractSpinBox) else field.value()


def turn_over_all_in(widget: QWidget) -> set[str]:
    """Turn the wheel over every field that has not the keyboard; the names of the fields."""
    names = set()
    for field in list(fields_in(widget)):
        if field.hasFocus():
            continue
        before = value(field)
        for notches in (1, -1, -1):
            turn(field, notches)
            assert value(field) == before, field.accessibleName()
            assert not field.hasFocus()
        names.add(field.accessibleName())
    return names


@pytest.fixture(scope="module")
def window(lasting: QtBot, tmp_path_factory: pytest.TempPathFactory) -> MainWindow:
    window = sample_window(lasting, tmp_path_factory.mktemp("sample"))
    window.resize(1600, 1000)
    return window


@pytest.mark.parametrize("page", [entry.key for entry in ENTRIES])
def test_no_field_of_a_page_or_of_its_side_is_changed(
    qtbot: QtBot, window: MainWindow, page: str
) -> None:
    wake(window)
    window.show_page(page)
    settled(qtbot, window.workspace)
    before = window.workspace.plan
    names = turn_over_all_in(window)
    for key in _rows_of(window):
        panel, row = key
        panel.view.choose(row)
        settled(qtbot, window.workspace)
        names |= turn_over_all_in(window)
    assert window.workspace.plan is before
    assert names >= EXPECTED.get(page, set())


EXPECTED = {
    "sponsors": {"Who wrote it", "Add an owner", "Add a department"},
    "ownership": {"Cover", "People", "Day shown"},
    "what_if": {"On which date?"},
    "reports": {"The day the document is about"},
    "timeline": {"Add an action to wait for"},
}
"""Some of the fields there are, so that none is passed over unseen."""


def _rows_of(window: MainWindow) -> list[tuple[TablePanel, object]]:
    panels = [p for p in window.pages[window.page_key].findChildren(TablePanel) if p.isVisible()]
    return [(panel, row.key) for panel in panels for row in panel.model.rows[:MOST_ROWS]]


def test_a_promise_is_kept_until_somebody_says_otherwise(qtbot: QtBot, window: MainWindow) -> None:
    wake(window)
    window.show_page("sponsors")
    panel = window.pages["sponsors"].panel
    before, met = window.workspace.plan, 0
    for row in panel.model.rows:
        panel.view.choose(row.key)
        for field in fields_in(window):
            if field.accessibleName().startswith("Kept or missed"):
                turn(field, -1)
                met += 1
    qtbot.wait(0)
    assert met == len(window.workspace.plan.commitments) > 0
    assert window.workspace.plan is before


@pytest.mark.parametrize("place", EVERY_DIALOG)
def test_no_field_of_a_dialog_is_changed(bench: Bench, place: str) -> None:
    before = as_json(bench.plan)

    def turn_over_all(dialog: QDialog) -> None:
        next(b for b in dialog.findChildren(QPushButton) if b.isVisible()).setFocus()
        turn_over_all_in(dialog)

    while_open(bench, place, turn_over_all)
    assert as_json(bench.plan) == before


def test_the_wheel_over_a_field_scrolls_what_it_is_on(bench: Bench) -> None:
    """Also where the keyboard is in the field: it was put there by the dialog."""

    def scroll(dialog: QDialog) -> None:
        assert isinstance(dialog, SettingsDialog)
        first, bar = dialog.spins["threshold"], dialog.findChild(QScrollArea).verticalScrollBar()
        assert first.hasFocus()
        before = value(first)
        turn(first, -1)
        assert bar.value() > 0
        assert value(first) == before

    while_open(bench, "shell.plan_commands:settings", scroll)


def test_a_field_somebody_went_to_obeys_where_nothing_scrolls(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    column = QVBoxLayout(box)
    choice, number, day, slider = ComboBox(), DoubleSpinBox(), DateEdit(ON), Slider()
    choice.addItems(["kept", "missed", "open"])
    fields = (choice, number, day, slider)
    for field in fields:
        column.addWidget(field)
    box.show()
    for field in fields:
        wake(box)
        before = value(field)
        field.setFocus()
        turn(field, -1 if field is choice else 1)
        assert value(field) != before


def test_every_field_of_the_program_is_of_the_kinds_that_the_wheel_passes_over() -> None:
    root = Path(planner.ui.__path__[0])
    making = set()
    for path in root.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            made = [node.func] if isinstance(node, ast.Call) else []
            made += node.bases if isinstance(node, ast.ClassDef) else []
            if any(isinstance(one, ast.Name) and one.id in QT_FIELDS for one in made):
                making.add(path.relative_to(root).as_posix())
    assert making == {"widgets/fields.py"}
