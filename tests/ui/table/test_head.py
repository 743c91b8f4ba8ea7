"""Headings are read whole, whatever the table is sorted by."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyleOptionHeader
from pytestqt.qtbot import QtBot

from planner.ui.pages.people.page import PeoplePage
from planner.ui.table.head import ROOM_FOR_ARROW
from tests.plans import make_plan
from tests.ui.opened import shown, workspace_on
from tests.ui.typing import cell


def test_the_arrow_of_the_order_stands_beside_the_heading_of_a_number(
    qtbot: QtBot, tmp_path: Path
) -> None:
    panel = shown(qtbot, workspace_on(tmp_path, make_plan(people=["Ann"])), PeoplePage).panel
    head, section = panel.view.horizontalHeader(), cell(panel, "Pledged", 0).column()

    def wide() -> int:
        option = QStyleOptionHeader()
        head.initStyleOptionForIndex(option, section)
        return head.fontMetrics().horizontalAdvance(option.text)

    before = wide()
    head.setSortIndicator(section, Qt.SortOrder.AscendingOrder)
    assert before + ROOM_FOR_ARROW * 0.6 <= wide() <= head.sectionSize(section)
