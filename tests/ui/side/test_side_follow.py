"""Figures at the side lead to the rows they count, or have them directly below."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from planner.ui.shell.main_window import MainWindow
from planner.ui.side.details import MOST_LINES
from planner.ui.widgets.figure import Figure, Link
from tests.plans import ON, make_plan
from tests.ui.following import number_in, rows_shown, sample_window
from tests.ui.windows import window_on


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    return sample_window(qtbot, tmp_path)


def test_the_holders_of_each_seat_are_followed(window: MainWindow) -> None:
    seats = {need.department.id: need.holders for need in window.workspace.measures.needs}
    assert 0 in seats.values()
    for department, count in seats.items():
        window.show_row("champions", "department", department)
        links = window.pages["champions"].side.findChildren(Link)
        (link,) = (one for one in links if one.text().endswith("needed"))
        assert number_in(link.text()) == count
        link.click()
        assert rows_shown(window) == count


def test_the_items_of_each_sponsor_stand_below_their_count(window: MainWindow) -> None:
    for part in window.workspace.measures.participation:
        window.show_row("sponsors", "sponsor", part.sponsor.id)
        side = window.pages["sponsors"].side
        said = [one.text() for one in side.findChildren(QLabel) if one.isVisibleTo(side)]
        kinds = ("in person", "edited", "ghost-written")
        items = [words for words in said if any(f" · {kind}" in words for kind in kinds)]
        assert len(items) == part.items
        assert sum("ghost-written" in words for words in items) == part.ghost_written
        assert sum("a reply" in words for words in items) == part.replies


def test_how_many_more_somebody_holds_leads_to_those(qtbot: QtBot, tmp_path: Path) -> None:
    goals = {f"Aim {number}": ["ann"] for number in range(MOST_LINES + 5)}
    window = window_on(qtbot, tmp_path, make_plan(people=["ann"], goals=goals))
    (ann,) = window.workspace.plan.people
    window.show_row("people", "person", ann)
    side = window.pages["people"].side
    (more,) = (one for one in side.findChildren(Figure) if one.text().startswith("and "))
    more.click()
    assert (window.page_key, rows_shown(window)) == ("ownership", number_in(more.text()))


def test_how_many_more_a_day_takes_leads_to_those(qtbot: QtBot, tmp_path: Path) -> None:
    last = ON + timedelta(days=5)
    names = [f"p{number:02}" for number in range(15)]
    people = {name: {"last_day": last} for name in names}
    goals = {f"Aim {name}": [name] for name in names}
    window = window_on(qtbot, tmp_path, make_plan(people=people, goals=goals))
    for key, words in (("people", "p"), ("ownership", "A")):
        show_day(window, last + timedelta(days=1))
        side = window.pages["risks"].side
        mores = [one for one in side.findChildren(Figure) if one.text().startswith("and ")]
        assert len(mores) == 2, words
        more = mores[key == "ownership"]
        more.click()
        assert (window.page_key, rows_shown(window)) == (key, number_in(more.text()))


def show_day(window: MainWindow, on: date) -> None:
    window.show_page("risks")
    page = window.pages["risks"]
    page.show_only("over time")
    page.over_time.look_at(on)


def test_how_many_more_a_finding_is_about_leads_to_those(qtbot: QtBot, tmp_path: Path) -> None:
    departments = [f"Dept {number:02}" for number in range(20)]
    seats = {name: [] for name in departments}
    plan = make_plan(people=["ann"], departments=departments, seats=seats)
    window = window_on(qtbot, tmp_path, plan)
    window.show_page("risks")
    page = window.pages["risks"]
    row = next(row for row in page.panel.model.rows if row.finding.code == "UNCOVERED-SEAT")
    page.panel.choose(row.key)
    (more,) = (one for one in page.side.findChildren(Figure) if one.text().startswith("and "))
    more.click()
    assert (window.page_key, rows_shown(window)) == ("champions", number_in(more.text()))
