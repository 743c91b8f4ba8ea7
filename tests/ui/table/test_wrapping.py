"""Sentences in a list are whole: they wrap, and their rows grow with them."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from PySide6.QtCore import QRect, Qt
from pytestqt.qtbot import QtBot

from planner.ui.state.workspace import Workspace
from planner.ui.table import Column, Listing, TablePanel

SENTENCE = "Dana Whitfield is the only champion in Finance, Legal and Operations. "


class Said(NamedTuple):
    key: int
    text: str


def panel_of(qtbot: QtBot, count: int) -> TablePanel:
    listing = Listing(
        key="risks",
        columns=(
            Column("Number", lambda row: row.key, order=lambda row: row.key, width=8),
            Column("What is wrong", lambda row: row.text, width=30, wraps=True),
        ),
    )
    panel = TablePanel(Workspace(), listing, empty=("Nothing", "Nothing.", ()))
    qtbot.addWidget(panel)
    panel.resize(420, 400)
    panel.show_rows([Said(number, SENTENCE * (1 + number % 4)) for number in range(count)])
    panel.show()
    return panel


def height_of_words(panel: TablePanel, row: int) -> int:
    """How high the words of a row are in its column, as Qt breaks them."""
    view = panel.view
    room = QRect(0, 0, view.columnWidth(1) - 12, 100_000)
    text = panel.model.rows[row].text
    wrapped = view.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, text.strip())
    return wrapped.height()


def rows_in_sight(panel: TablePanel) -> range:
    view = panel.view
    last = view.rowAt(view.viewport().height() - 1)
    return range(view.rowAt(0), (last if last >= 0 else len(panel.model.rows) - 1) + 1)


@pytest.mark.parametrize("width", [360, 620, 1100])
def test_every_row_in_sight_has_room_for_all_its_words(qtbot: QtBot, width: int) -> None:
    panel = panel_of(qtbot, 40)
    panel.resize(width, 400)
    for at in (0, 20, 39):
        panel.view.scrollTo(panel.model.index(at, 0))
        for row in rows_in_sight(panel):
            assert panel.view.rowHeight(row) >= height_of_words(panel, row)


def test_a_wider_column_makes_rows_lower_again(qtbot: QtBot) -> None:
    panel = panel_of(qtbot, 10)
    before = panel.view.rowHeight(3)
    panel.resize(1600, 400)
    assert panel.view.rowHeight(3) < before


@pytest.mark.parametrize("row", [0, 17, 9_999])
def test_a_row_gone_to_is_in_sight_as_a_whole(qtbot: QtBot, row: int) -> None:
    panel = panel_of(qtbot, 10_000)
    panel.view.choose(row)
    shown = panel.view.visualRect(panel.model.index(row, 1))
    assert panel.view.viewport().rect().contains(shown.topLeft())
    assert panel.view.viewport().rect().contains(shown.bottomLeft())


def test_rows_out_of_sight_are_not_measured(qtbot: QtBot) -> None:
    panel = panel_of(qtbot, 10_000)
    lowest = panel.view.verticalHeader().defaultSectionSize()
    assert panel.view.rowHeight(3) > lowest
    assert {panel.view.rowHeight(row) for row in range(200, 10_000)} == {lowest}


def test_other_rows_are_measured_where_rows_stood_before(qtbot: QtBot) -> None:
    panel = panel_of(qtbot, 30)
    panel.filter_box.setText("nothing has this")
    panel.filter_box.clear()
    panel.show_rows([Said(1, "Short."), Said(2, SENTENCE * 3)])
    assert panel.view.rowHeight(0) == panel.view.verticalHeader().defaultSectionSize()
    assert panel.view.rowHeight(1) >= height_of_words(panel, 1)
