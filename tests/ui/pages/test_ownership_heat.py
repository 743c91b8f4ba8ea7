"""Ownership: rows coloured by how many hold them, seen without colour too."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from planner.ui.look.theme import current_theme
from planner.ui.pages.ownership.page import OwnershipPage
from tests.plans import make_plan
from tests.ui.opened import shown, workspace_on

HELD = {"A": [], "B": ["ann"], "C": ["ann", "bo"], "D": ["ann", "bo", "cy"], "E": list("wxyz")}


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> OwnershipPage:
    page = shown(qtbot, workspace_on(tmp_path, make_plan(seats=HELD)), OwnershipPage)
    page.view.clearFocus()
    return page


def turn(qtbot: QtBot, page: OwnershipPage) -> None:
    qtbot.mouseClick(page.legend.heat, Qt.MouseButton.LeftButton)


def seen(page: OwnershipPage, name: str, x: float, rise: int = 0) -> QColor:
    """What is painted in the row of this name, so far from its left and above its middle."""
    space = page.view.space
    row = next(at for at, line in enumerate(space.matrix.rows) if line.text == name)
    middle = space.row_box(row).center().y()
    picture = page.view.viewport().grab().toImage()
    scale = picture.width() / page.view.viewport().width()
    return picture.pixelColor(QPoint(int(x * scale), int((middle - rise) * scale)))


def test_rows_are_coloured_by_depth_once_that_is_turned_on(
    qtbot: QtBot, page: OwnershipPage
) -> None:
    beside = page.view.space.name_width - 6
    assert {seen(page, name, beside).name() for name in "BCDE"} == {current_theme().panel}
    turn(qtbot, page)
    theme = current_theme()
    grounds = [seen(page, name, beside).name() for name in "BCDE"]
    assert (grounds[0], grounds[2], grounds[3]) == (
        theme.weak_soft,
        theme.good_soft,
        theme.good_soft,
    )
    assert len(set(grounds)) == 3
    turn(qtbot, page)
    assert {seen(page, name, beside).name() for name in "BCDE"} == {current_theme().panel}


def test_blocks_at_the_left_say_the_same_without_colour(qtbot: QtBot, page: OwnershipPage) -> None:
    turn(qtbot, page)
    ground = page.view.space.name_width - 6

    def blocks(name: str) -> list[bool]:
        """Which of the three blocks are filled, from below."""
        return [seen(page, name, 3.4, rise) != seen(page, name, ground) for rise in (-6, 0, 6)]

    assert [sum(blocks(name)) for name in "BCDE"] == [1, 2, 3, 3]


def test_the_legend_says_what_the_colours_mean_while_they_are_seen(
    qtbot: QtBot, page: OwnershipPage
) -> None:
    assert not page.legend.colours.isVisible()
    turn(qtbot, page)
    assert page.legend.colours.isVisible()
    said = page.legend.colours.accessibleName()
    assert said == "Rows are coloured by how many hold them: nobody, 1 holder, 2 holders, 3 or more"


def test_the_choice_is_there_next_time(qtbot: QtBot, page: OwnershipPage) -> None:
    turn(qtbot, page)
    again = OwnershipPage(page.workspace)
    qtbot.addWidget(again)
    assert again.legend.heat.isChecked()
    assert again.view.heat
