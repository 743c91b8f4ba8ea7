"""Cover over time: the picture, the days that hurt by name, and the rows of each day."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from planner.analysis.cover.coverage import coverage
from planner.models import Draft, Leave, Plan
from planner.ui.look.theme import apply_theme
from planner.ui.pages.next_step import open_next_step
from planner.ui.pages.risks.page import RisksPage
from planner.ui.shell.main_window import MainWindow
from planner.ui.widgets.figure import Link
from tests.plans import ON, make_plan, person_id
from tests.ui.opened import settled
from tests.ui.windows import window_on

DAY = timedelta(days=1)
FIRST, SECOND = ON + 31 * DAY, ON + 50 * DAY


def dated_plan() -> Plan:
    plan = make_plan(
        people={"Dana": {"last_day": FIRST - DAY}, "Emre": {}, "Ngozi": {"start": ON + 60 * DAY}},
        seats={"Legal": ["Dana"], "Finance": ["Dana", "Emre"], "HR": ["Ngozi", "Emre*"]},
        goals={"Reach": ["Emre"]},
        launch=ON + 20 * DAY,
    )
    draft = Draft(plan)
    away = {"first_day": SECOND, "last_day": SECOND + 9 * DAY}
    draft.add(Leave, person_id=person_id(plan, "Emre"), **away)
    return draft.plan


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    window = window_on(qtbot, tmp_path, dated_plan())
    settled(qtbot, window.workspace)
    return window


def risks(window: MainWindow, what: str = "over time") -> RisksPage:
    window.workspace.run_command("show only", ("risks", what))
    page = window.pages["risks"]
    assert isinstance(page, RisksPage)
    return page


def side_links(page: RisksPage) -> dict[str, Link]:
    return {link.text(): link for link in page.side._body.findChildren(Link)}


def test_the_days_that_hurt_are_marked_and_named(window: MainWindow) -> None:
    page = risks(window)
    picture = page.over_time.graph.picture
    assert picture is not None
    assert (picture.first, picture.launch, picture.hurts) == (ON, ON + 20 * DAY, (FIRST, SECOND))
    said = [link.accessibleName() for link in page.over_time.links]
    assert said == [
        "15 February; Dana has left; ✕ nobody holds Legal; ▲ one person holds Finance",
        "6 March; Emre is away until 15 Mar; ✕ nobody holds Finance, HR and “Reach”",
    ]


def test_the_scale_begins_at_zero(window: MainWindow) -> None:
    axes = risks(window).over_time.graph.axes()
    assert axes.y(0) == axes.box.bottom()
    assert axes.top_share >= axes.picture.top
    assert (axes.x(ON), axes.x(axes.picture.last)) == (axes.box.left(), axes.box.right())


def test_the_keyboard_goes_from_day_to_day_and_tells_of_each(
    qtbot: QtBot, window: MainWindow
) -> None:
    graph = risks(window).over_time.graph
    graph.choose(ON)
    qtbot.keyClick(graph, Qt.Key.Key_Down)
    assert graph.day == FIRST
    assert graph.accessibleDescription() == (
        "15 February: 25% of all weight has nobody, 75% rests on one person each. Dana has left; "
        "✕ nobody holds Legal; ▲ one person holds Finance"
    )
    qtbot.keyClick(graph, Qt.Key.Key_Right)
    assert graph.day == FIRST + DAY
    qtbot.keyClick(graph, Qt.Key.Key_PageUp)
    assert graph.day == FIRST - 6 * DAY
    qtbot.keyClick(graph, Qt.Key.Key_Up)
    assert graph.day == FIRST - 6 * DAY
    qtbot.keyClick(graph, Qt.Key.Key_End)
    assert graph.day == ON + 110 * DAY
    qtbot.keyClick(graph, Qt.Key.Key_Home)
    assert graph.day == ON


def test_a_click_on_a_day_shows_who_goes_and_what_falls(qtbot: QtBot, window: MainWindow) -> None:
    page = risks(window)
    graph = page.over_time.graph
    axes = graph.axes()
    at = QPoint(round(axes.x(SECOND)), round(axes.box.center().y()))
    qtbot.mouseClick(graph, Qt.MouseButton.LeftButton, pos=at)
    assert graph.day == SECOND
    assert list(side_links(page)) == [
        *("4 held by nobody (100%)", "0 held by one person (0%)"),
        *("Emre is away until 15 Mar", "Finance", "HR", "Reach"),
    ]


@pytest.mark.parametrize("on", [ON, FIRST, SECOND, ON + 70 * DAY])
@pytest.mark.parametrize("place", [0, 1])
def test_each_figure_of_a_day_leads_to_the_rows_it_counts(
    qtbot: QtBot, window: MainWindow, on: date, place: int
) -> None:
    page = risks(window)
    page.over_time.look_at(on)
    link = list(side_links(page).values())[place]
    count = int(link.text().split()[0])
    now = coverage(window.workspace.plan, on)
    assert count == (now.single_points if place else now.uncovered).count
    link.click()
    assert window.page_key == "ownership"
    ownership = window.pages["ownership"]
    space = ownership.view.space
    shown = [row for row in space.matrix.rows if not row.is_heading] if count else []
    assert len(shown) == count
    assert ownership.on == on


def test_enter_follows_a_day_to_what_nobody_holds(qtbot: QtBot, window: MainWindow) -> None:
    page = risks(window)
    page.over_time.look_at(FIRST)
    qtbot.keyClick(page.over_time.graph, Qt.Key.Key_Return)
    ownership = window.pages["ownership"]
    assert (window.page_key, ownership.on, ownership.filters.cover) == ("ownership", FIRST, "none")


def test_where_nobodys_dates_change_anything_that_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, make_plan(seats={"Legal": ["Dana"]}, launch=ON))
    page = risks(window)
    assert page.over_time.sentence.text() == (
        "Nobody’s start date, last day or leave changes cover until 15 April 2027."
    )
    assert not page.over_time.graph.isVisible()
    assert not window.page("overview").standing.strip.isVisible()


def test_the_small_picture_leads_to_the_large_one(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("overview")
    strip = window.pages["overview"].standing.strip
    assert strip.text() == "Worst day ahead: 6 March"
    qtbot.keyClick(strip, Qt.Key.Key_Space)
    page = window.pages["risks"]
    assert window.page_key == "risks"
    assert page.over_time.isVisible()
    assert page.over_time.graph.day == SECOND


def test_the_finding_of_the_worst_day_leads_to_it(window: MainWindow) -> None:
    page = risks(window, "high")
    worst = next(f for f in window.workspace.findings if f.code == "WORST-DAY")
    open_next_step(page.workspace, worst)
    assert page.over_time.isVisible()
    assert page.over_time.graph.day == SECOND


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_it_is_drawn_in_every_theme(qtbot: QtBot, qapp, window: MainWindow, theme: str) -> None:
    apply_theme(qapp, theme)
    graph = risks(window).over_time.graph
    colours = {graph.grab().toImage().pixelColor(x, 150).name() for x in range(60, 600)}
    assert len(colours) > 2


def test_a_small_window_scrolls_and_does_not_squash_the_picture(window: MainWindow) -> None:
    window.resize(820, 480)
    graph = risks(window).over_time.graph
    assert graph.height() >= graph.minimumSizeHint().height()
    assert graph.axes().box.height() > 40
