"""What the overview shows before anybody scrolls."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from pytestqt.qtbot import QtBot

from planner.ui.pages.overview.page import OverviewPage
from tests.exports.documents.made import sample_plan
from tests.plans import ON
from tests.ui.opened import settled
from tests.ui.windows import window_on


def test_a_low_window_shows_status_figures_week_and_gravest_findings_without_scrolling(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = window_on(qtbot, tmp_path, sample_plan(), today=ON)
    window.resize(1280, 720)
    page = window.page("overview")
    settled(qtbot, window.workspace)
    figures = [page.leaving, page.nobody_or_one, page.champions, page.sponsors]
    seen = [page.standing, *figures, *page.week.buttons[:3], *page.attention.links[:3]]
    assert len(seen) == 11
    qtbot.waitUntil(lambda: 0 < lowest(page, seen) < seen_height(page))


def test_a_usual_window_shows_status_week_figures_findings_and_the_top_of_coverage(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = window_on(qtbot, tmp_path, sample_plan(), today=ON)
    window.resize(1440, 900)
    page = window.page("overview")
    settled(qtbot, window.workspace)
    figures = [page.leaving, page.nobody_or_one, page.champions, page.sponsors]
    seen = [page.standing, *page.week.buttons, *figures, *page.attention.links[:1]]
    assert len(seen) == 11
    qtbot.waitUntil(lambda: 0 < lowest(page, seen) < seen_height(page))
    grid = page.grid
    first = grid.mapTo(page.full.parentWidget(), QPoint(0, 0)).y()
    head = grid.horizontalHeader().height()
    assert seen_height(page) - first - head >= 5 * grid.row_height()


def lowest(page: OverviewPage, seen: list[QWidget]) -> int:
    """How far down the page the lowest of these ends."""
    inside = page.full.parentWidget()
    return max(one.mapTo(inside, one.rect().bottomLeft()).y() for one in seen)


def seen_height(page: OverviewPage) -> int:
    """How much of the page is in sight before anybody scrolls."""
    return page.findChild(QAbstractScrollArea).viewport().height()
