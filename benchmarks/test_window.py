"""The window: its start, one edit, a filter as one types, a table painted, memory."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView

from benchmarks.conftest import Figures
from benchmarks.windows import BARE, SHOWN, START, PlanOf, close, quiet, run, window_on
from planner.ui.look.theme import apply_theme
from planner.ui.shell.main_window import MainWindow
from planner.ui.table import TablePanel

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support ")


@pytest.fixture
def window(
    qapp: QApplication, plan_of: PlanOf, request: pytest.FixtureRequest
) -> Iterator[MainWindow]:
    apply_theme(qapp, "light")
    made = window_on(plan_of(request.param))
    yield made
    quiet(made)
    close(made)


# A program of its own ----------------------------------------------------------------------


def test_start_to_the_first_painted_window(figures: Figures, tmp_path: Path) -> None:
    run(BARE, tmp_path)
    run(START, tmp_path)
    figures.against_floor(
        "start to the first painted window",
        lambda: run(BARE, tmp_path),
        lambda: run(START, tmp_path),
        1.3,
    )


def test_start_to_the_sample_shown(figures: Figures, tmp_path: Path) -> None:
    run(SHOWN, tmp_path, "--sample")
    figures.against_floor(
        "start to the sample plan shown",
        lambda: run(BARE, tmp_path),
        lambda: run(SHOWN, tmp_path, "--sample"),
        4,
    )


def test_memory_with_the_large_plan(figures: Figures, plan_of: PlanOf, tmp_path: Path) -> None:
    plan = plan_of(10_000)
    figures.memory(
        "memory, 10,000 people and 100,000 assignments shown",
        lambda: int(run(BARE, tmp_path)) / 1024,
        lambda: int(run(SHOWN, tmp_path, str(plan))) / 1024,
        220,
    )


# In the window -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("window", "people", "seconds"),
    [(300, 300, 0.016), (10_000, 10_000, 0.050)],
    indirect=["window"],
)
def test_one_edit(figures: Figures, window: MainWindow, people: int, seconds: float) -> None:
    panel = _people(window)
    titles = iter(range(1_000))

    def type_title() -> None:
        quiet(window)
        view = panel.view
        index = panel.model.index(3, _column(panel, "Title"))
        view.setCurrentIndex(index)
        view.edit(index)
        QTest.keyClicks(_editor(panel), f"Clerk {next(titles)}")
        QApplication.processEvents()

    def press_enter() -> None:
        QTest.keyClick(_editor(panel), Qt.Key.Key_Return)
        QApplication.processEvents()

    type_title()
    press_enter()
    figures.within(
        f"one edit, key press to shown, {people:,} people",
        press_enter,
        seconds,
        prepare=type_title,
        rounds=7,
    )
    assert window.workspace.undo_label


@pytest.mark.parametrize(
    ("window", "rows", "seconds"),
    [(10_000, 10_000, 0.016), (10_000, 100_000, 0.050)],
    indirect=["window"],
)
def test_filter_as_one_types(
    figures: Figures, window: MainWindow, rows: int, seconds: float
) -> None:
    panel = _people(window) if rows == 10_000 else _champions(window)
    assert len(panel.model.every_row) >= rows
    while panel.model.prepare():
        pass

    def clear() -> None:
        panel.filter_box.clear()
        panel.filter_box.setFocus()
        QApplication.processEvents()

    def type_letter() -> None:
        QTest.keyClick(panel.filter_box, Qt.Key.Key_7)
        QApplication.processEvents()

    figures.within(
        f"filter {rows:,} rows, key press to painted",
        type_letter,
        seconds,
        prepare=clear,
        rounds=7,
    )
    assert 0 < len(panel.model.rows) < rows
    panel.filter_box.clear()


@pytest.mark.parametrize("window", [10_000], indirect=True)
def test_paint_a_table(figures: Figures, window: MainWindow) -> None:
    panel = _people(window)
    model = panel.model
    native = QStandardItemModel(len(model.rows), model.columnCount())
    for line in range(100):
        for column in range(model.columnCount()):
            text = model.data(model.index(line, column))
            native.setItem(line, column, QStandardItem(str(text)))
    plain = QTableView()
    plain.setModel(native)
    for view in (plain, panel.view):
        view.setParent(None)
        view.resize(1200, 800)
        view.show()
        view.grab()
    figures.against_floor("paint a table 1200×800", plain.grab, panel.view.grab, 1.5)
    plain.close()
    panel.view.close()


def _people(window: MainWindow) -> TablePanel:
    window.show_page("people")
    quiet(window)
    return window.page("people").panel  # type: ignore[attr-defined,no-any-return]


def _champions(window: MainWindow) -> TablePanel:
    window.show_page("champions")
    quiet(window)
    return window.page("champions").champions  # type: ignore[attr-defined,no-any-return]


def _editor(panel: TablePanel) -> QLineEdit:
    return panel.view.viewport().findChildren(QLineEdit)[-1]


def _column(panel: TablePanel, title: str) -> int:
    return next(n for n, column in enumerate(panel.model.columns) if column.title == title)
