"""What cannot be is refused where it is entered, in a sentence; what was there stays."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.models import Department, Person, Sponsor
from planner.ui.shell.main_window import MainWindow
from planner.ui.table import TablePanel
from planner.ui.table.refused_rows import RefusedRows
from tests.plans import make_plan
from tests.ui.lasting import everything, undo_all
from tests.ui.typing import open_editor, paste, shown_texts, type_over
from tests.ui.windows import window_on

TABLE = {"people": Person, "departments": Department, "sponsors": Sponsor}
WRONG = [
    ("people", "Ann Berg", "Manager", "Ann Berg", "cannot report to somebody"),
    ("people", "Ann Berg", "Manager", "Bo Lind", "cannot report to somebody"),
    ("people", "Ann Berg", "Manager", "Cai Ode", "cannot report to somebody"),
    ("people", "Ann Berg", "Manager", "Nobody Here", "nobody named Nobody Here"),
    ("people", "Ann Berg", "Last day", "2026-12-31", "cannot leave before starting"),
    ("people", "Ann Berg", "Last day", "31.02.2027", "is not a day"),
    ("people", "Ann Berg", "Last day", "1.3.20277", "is not a day"),
    ("people", "Ann Berg", "Pledged", "-1", "Hours a week must be 0 to 168"),
    ("people", "Ann Berg", "Pledged", "1e9", "Hours a week must be 0 to 168"),
    ("people", "Ann Berg", "Pledged", "abc", "is not a number"),
    ("departments", "Finance", "Part of", "Finance", "cannot be part of itself"),
    ("departments", "Finance", "Part of", "Payroll", "cannot be part of itself"),
    ("departments", "Finance", "Part of", "Wages", "cannot be part of itself"),
    ("departments", "Finance", "Staff", "-1", "must be 0 to 10 million"),
    ("departments", "Finance", "Staff", "1e30", "too large a number"),
    ("departments", "Finance", "Weight", "0", "Weight must be 1 to 5"),
    ("departments", "Finance", "Weight", "6", "Weight must be 1 to 5"),
    ("departments", "Finance", "Weight", "x", "is not a number"),
    ("departments", "Finance", "Weight", "2.5", "is not a whole number"),
    ("departments", "Finance", "Needed cover", "nan", "is not a number"),
    ("departments", "Finance", "Staff", "99999999999", "0 to 10 million"),
    ("people", "Ann Berg", "Last day", "9999-12-31", "is out of reach; days run from"),
    ("people", "Ann Berg", "First day", "0001-01-01", "is out of reach; days run from"),
    ("people", "Bo Lind", "Id", "a-1", "Ann Berg already has the id a-1"),
    ("sponsors", "Chief", "Influence", "9", "Influence must be 1 to 5"),
    ("sponsors", "Chief", "Seen every", "0", "must be every 1 to 3650 days"),
    ("departments", "Finance", "Needed cover", "0", "Needed cover must be 1"),
    ("departments", "Finance", "Needed cover", "-2", "Needed cover must be 1"),
    ("sponsors", "Chief", "Reports to", "Chief", "cannot report to itself"),
    ("sponsors", "Chief", "Reports to", "Head", "cannot report to itself"),
]


@pytest.fixture(scope="module")
def lasting_window(lasting: QtBot, tmp_path_factory: pytest.TempPathFactory) -> MainWindow:
    plan = make_plan(
        people={
            "Ann Berg": {"start": date(2027, 1, 4), "hours": 2, "ref": "a-1"},
            "Bo Lind": {"manager": "Ann Berg"},
            "Cai Ode": {"manager": "Bo Lind"},
        },
        departments={
            "Finance": {"headcount": 9},
            "Payroll": {"parent": "Finance"},
            "Wages": {"parent": "Payroll"},
        },
        seats={"Finance": ["Ann Berg"]},
        sponsors={"Chief": [], "Head": []},
        details={"Head": {"reports_to_id": 1}},
    )
    return window_on(lasting, tmp_path_factory.mktemp("plan"), plan)


@pytest.fixture
def window(lasting_window: MainWindow) -> Iterator[MainWindow]:
    """The window as it began, with nothing open in it."""
    before = everything(lasting_window.workspace.plan)
    yield lasting_window
    for refused in lasting_window.findChildren(RefusedRows):
        refused.close()
    undo_all(lasting_window)
    assert everything(lasting_window.workspace.plan) == before


def panel_of(window: MainWindow, table: str) -> TablePanel:
    key = "champions" if table == "departments" else table
    window.show_page(key)
    page = window.pages[key]
    if table == "departments":
        page.show_only("all")
    panel = page.panel_of(table)
    panel.view.setFocus()
    return panel


@pytest.mark.parametrize(("table", "row", "column", "text", "sentence"), WRONG)
def test_bad_input_in_a_cell_is_refused_and_can_be_corrected(
    qtbot, window, table, row, column, text, sentence
) -> None:
    panel = panel_of(window, table)
    before, first = everything(window.workspace.plan), panel.listing.columns[0].title
    editor = open_editor(panel, column, shown_texts(panel, first).index(row))
    type_over(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sentence in panel.view.reason_shown(), timeout=1_000)
    assert editor.isVisible()  # what was typed is there, to be corrected
    assert everything(window.workspace.plan) == before
    gone: list[bool] = []
    editor.destroyed.connect(lambda *_: gone.append(True))
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bool(gone))


EMPTIED = ("departments", "Finance", "Weight", "", "Weight must be 1 to 5")


@pytest.mark.parametrize(("table", "row", "column", "text", "sentence"), [*WRONG, EMPTIED])
def test_bad_input_in_a_paste_is_refused_and_said(
    window, table, row, column, text, sentence
) -> None:
    panel = panel_of(window, table)
    before, first = dict(window.workspace.plan.table(TABLE[table])), panel.listing.columns[0].title
    paste(panel, f"{first}\t{column}\nOne more\t\n{row}\t{text}\n")
    refused = panel.findChild(RefusedRows).table
    assert refused.rowCount() == 1
    assert sentence in refused.item(0, 0).text()
    assert refused.currentItem().text() == text
    after = window.workspace.plan.table(TABLE[table])
    assert len(after) == len(before) + 1
    assert before.items() <= after.items()
