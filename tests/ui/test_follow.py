"""Every figure in the window leads to the rows it counts: as many, and no others."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from planner.analysis.cover.coverage import coverage
from planner.analysis.meeting.snapshots import latest
from planner.ui.shell.main_window import MainWindow
from planner.ui.table import TablePanel
from planner.ui.widgets.figure import Figure, Link
from tests.ui.following import TODAY, number_in, rows_shown, sample_window
from tests.ui.opened import settled


@pytest.fixture(scope="module")
def lasting_window(lasting: QtBot, tmp_path_factory: pytest.TempPathFactory) -> MainWindow:
    return sample_window(lasting, tmp_path_factory.mktemp("plan"))


@pytest.fixture
def window(lasting_window: MainWindow) -> MainWindow:
    """The window with all rows in sight, whatever was followed before."""
    for panel in lasting_window.findChildren(TablePanel):
        panel.clear_filter()
    return lasting_window


def head_links(window: MainWindow) -> Iterator[int]:
    """The places of the figures in the head of the page in sight."""
    parts = window.pages[window.page_key].head_parts
    yield from (place for place, part in enumerate(parts) if part.follow is not None)


PAGES = ("purpose", "timeline", "sponsors", "champions", "people", "ownership", "risks", "pulse")


@pytest.mark.parametrize("key", PAGES)
def test_each_figure_of_a_head_shows_as_many_rows(window: MainWindow, key: str) -> None:
    window.show_page(key)
    places = list(head_links(window))
    assert places
    for place in places:
        part = window.pages[key].head_parts[place]
        links = [w for w in window.head.line.findChildren(Link) if w.text() == part.words]
        links[0].click()
        assert rows_shown(window) == number_in(part.words), part.words


def test_what_a_figure_shows_is_said_and_can_be_cleared(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("people")
    page = window.pages["people"]
    every = len(page.panel.model.rows)
    page.head_parts[1].follow()
    chip = page.panel.counted
    assert chip.isVisible()
    assert chip.text() == page.head_parts[1].words + "  ✕"
    assert len(page.panel.model.rows) < every
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert (chip.isVisible(), len(page.panel.model.rows)) == (False, every)


def test_the_figures_of_the_overviews_cards_are_followed(window: MainWindow) -> None:
    window.show_page("overview")
    overview = window.pages["overview"]
    for card in (overview.nobody_or_one, overview.champions, overview.sponsors):
        window.show_page("overview")
        card.figure.click()
        assert rows_shown(window) == number_in(card.figure.accessibleName())
    window.show_page("overview")
    overview.leaving.figure.click()  # so many can leave; without one more it is too much
    assert rows_shown(window) == number_in(overview.leaving.figure.accessibleName()) + 1
    lines = [*overview.nobody_or_one.lines, *overview.champions.lines, *overview.sponsors.lines]
    for line in (line for line in lines if line.text()):
        window.show_page("overview")
        line.click()
        assert rows_shown(window) == number_in(line.text()), line.text()


def test_all_findings_that_need_attention_are_followed(window: MainWindow) -> None:
    window.show_page("overview")
    more = window.pages["overview"].attention.more
    more.click()
    assert window.page_key == "risks"
    assert rows_shown(window) == number_in(more.text())


@pytest.mark.parametrize("column", (3, 4, 6))
def test_each_cell_of_coverage_is_followed(window: MainWindow, column: int) -> None:
    overview = window.page("overview")
    fields = {3: "champions", 4: "backups", 6: "goal_owners"}
    for row in window.workspace.measures.departments:
        window.show_page("overview")
        overview.grid.chosen.emit(row.department.id, column)
        assert rows_shown(window) == getattr(row, fields[column]), row.department.name


def test_how_champion_seats_stand_is_followed(window: MainWindow) -> None:
    overview = window.page("overview")
    window.show_page("overview")
    assert len(overview.coverage.states) > 1
    for place, link in enumerate(overview.coverage.states):
        window.show_page("overview")
        overview.coverage.states[place].click()
        assert rows_shown(window) == number_in(link.text())


def test_staff_sponsors_and_hours_of_a_department_are_followed(window: MainWindow) -> None:
    overview = window.page("overview")
    row = next(r for r in window.workspace.measures.departments if r.sponsors and r.champions)
    for column, key, count in (
        (0, "champions", 1),
        (1, "champions", 1),
        (2, "champions", row.champions + row.backups),
        (5, "people", row.sponsors),
        (7, "champions", row.champions + row.backups),
    ):
        window.show_page("overview")
        overview.grid.chosen.emit(row.department.id, column)
        assert (window.page_key, rows_shown(window)) == (key, count)


def test_what_staff_say_leads_to_the_newest_round(window: MainWindow) -> None:
    window.show_page("overview")
    links = window.pages["overview"].readiness.findChildren(Link)
    next(link for link in links if "%" in link.text()).click()
    assert (window.page_key, rows_shown(window)) == ("pulse", 1)
    window.pages["pulse"].panel.clear_filter()
    window.pages["pulse"].cards[1].figure.click()
    assert rows_shown(window) == 1


def test_what_does_not_meet_the_weakest_check_of_a_part_is_followed(window: MainWindow) -> None:
    window.show_page("overview")
    card, measures = window.pages["overview"].readiness, window.workspace.measures
    for place, part in enumerate(measures.readiness):
        assert part.weakest is not None
        window.show_page("overview")
        card.sentences[place].click()
        most = max(Counter(table for table, _ in part.weakest.unmet).values())
        assert rows_shown(window) == most, part.sentence


def test_the_status_line_is_followed(window: MainWindow) -> None:
    line = window.statusBar()
    for place, key in ((0, "people"), (1, "champions")):
        line.counts[place].click()
        assert window.page_key == key
        assert rows_shown(window) == number_in(line.counts[place].text())


@pytest.mark.parametrize("place", [0, 1])
def test_what_the_side_says_of_a_person_is_followed(window: MainWindow, place: int) -> None:
    plan = window.workspace.plan
    person = next(p for p in plan.people.values() if p.name == "Dana Whitfield")
    window.show_row("people", "person", person.id)
    side = window.pages["people"].side
    links = [w for w in side.findChildren(Link) if "responsibilit" in w.text()]
    figure = [*links, *side.findChildren(Figure)][place]
    said = number_in(figure.text())
    figure.click()
    assert (window.page_key, rows_shown(window)) == ("ownership", said)


def test_the_people_of_a_department_are_followed_from_its_side(window: MainWindow) -> None:
    plan = window.workspace.plan
    home = next(p.department_id for p in plan.people.values() if p.department_id)
    window.show_row("champions", "department", home)
    side = window.pages["champions"].side
    links = [w for w in side.findChildren(Link) if w.text().endswith(("people", "person"))]
    said = number_in(links[0].text())
    links[0].click()
    assert (window.page_key, rows_shown(window)) == ("people", said)


@pytest.mark.parametrize("key", ["sponsors", "champions", "risks"])
def test_the_number_beside_a_page_is_followed(qtbot: QtBot, window: MainWindow, key: str) -> None:
    button = window.sidebar.buttons[key]
    qtbot.waitUntil(lambda: button.badge > 0)
    middle, left = button.height() // 2, Qt.MouseButton.LeftButton
    qtbot.mouseClick(button, left, pos=QPoint(button.width() - 12, middle))
    assert (window.page_key, rows_shown(window)) == (key, button.badge)
    assert number_in(button.toolTip()) == button.badge


def test_the_name_of_a_page_leads_to_all_of_it(qtbot: QtBot, window: MainWindow) -> None:
    button = window.sidebar.buttons["sponsors"]
    qtbot.waitUntil(lambda: button.badge > 0)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(20, button.height() // 2))
    assert (window.page_key, rows_shown(window)) == (
        "sponsors",
        len(window.workspace.plan.sponsors),
    )


def test_who_would_be_cut_off_is_followed(window: MainWindow) -> None:
    window.show_page("sponsors")
    page = window.pages["sponsors"]
    for place, cut in enumerate(page._cut_points()):
        window.show_page("sponsors")
        page.cuts[place].click()
        assert (window.page_key, rows_shown(window)) == ("champions", len(cut.departments))


def test_each_figure_before_and_after_a_departure_is_followed(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.show_page("what_if")
    page = window.pages["what_if"]
    plan = window.workspace.plan
    gone = [p.id for p in plan.people.values() if p.name in ("Dana Whitfield", "Léa Moreau")]
    page.choice.choose(gone, date(2026, 12, 20))
    settled(qtbot, window.workspace)
    for line in page.answer._lines[1:-1]:
        for figure in (line.before, line.after):
            window.show_page("what_if")
            said = number_in(figure.text())
            figure.click()
            assert (window.page_key, rows_shown(window)) == ("ownership", said), (
                figure.accessibleName()
            )
    window.show_page("what_if")
    page.lost.click()
    after = coverage(plan.without(gone, date(2026, 12, 20)), date(2026, 12, 20))
    before = coverage(plan, date(2026, 12, 20))
    assert rows_shown(window) == after.uncovered.count - before.uncovered.count
    ownership = window.pages["ownership"]
    ownership.filters.gone.click()
    assert not ownership.filters.gone.isVisible()
    ownership.filters.counted.click()
    assert rows_shown(window) == len(plan.responsibilities)


def test_the_bus_factor_before_and_after_is_followed(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("what_if")
    page = window.pages["what_if"]
    settled(qtbot, window.workspace)
    line = page.answer._lines[0]
    count = number_in(line.before.text())
    line.before.click()
    assert rows_shown(window) == count + 1  # one more than can leave


def test_figures_are_reached_with_the_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    for key in ("overview", "what_if", "sponsors", "pulse"):
        window.show_page(key)
        figures = [f for f in window.pages[key].findChildren(Figure) if f.isVisible()]
        assert figures
        assert all(f.focusPolicy() == Qt.FocusPolicy.StrongFocus for f in figures)
    window.show_page("overview")
    qtbot.keyClick(window.pages["overview"].nobody_or_one.figure, Qt.Key.Key_Space)
    assert window.page_key == "ownership"


def test_what_is_new_and_settled_since_the_last_pack_adds_up(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.resize(1440, 900)
    window.show_page("overview")
    plan, page = window.workspace.plan, window.pages["overview"]
    qtbot.waitUntil(lambda: page.nobody_or_one.lines[0].isVisible())
    pack = latest(plan, TODAY)
    assert pack is not None
    kept = json.loads(pack.data)["measures"]
    before = kept["uncovered"] + kept["single_points"]
    said = [line.text() for line in page.nobody_or_one.lines]
    new = sum(number_in(words) for words in said if words.startswith("▲"))
    settled = sum(number_in(words) for words in said if words.startswith("▼"))
    assert new
    assert before + new - settled == number_in(page.nobody_or_one.figure.accessibleName())


@pytest.mark.parametrize("key", ["sponsors", "champions", "risks"])
def test_the_number_beside_a_page_is_followed_by_keyboard(
    qtbot: QtBot, window: MainWindow, key: str
) -> None:
    button = window.sidebar.buttons[key]
    qtbot.waitUntil(lambda: button.badge > 0)
    assert "Ctrl+Enter" in button.toolTip()
    qtbot.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert (window.page_key, rows_shown(window)) == (key, button.badge)
    window.show_page("overview")
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert window.page_key == key


def test_enter_presses_a_figure_as_space_does(qtbot: QtBot, window: MainWindow) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        window.show_page("overview")
        figure = window.pages["overview"].nobody_or_one.figure
        qtbot.keyClick(figure, key)
        assert rows_shown(window) == number_in(figure.accessibleName())


def test_tab_goes_through_the_overview_from_top_to_bottom(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("overview")
    page = window.pages["overview"]
    cards = (page.leaving, page.nobody_or_one, page.champions, page.sponsors)
    wanted = [page.standing.copy_button, page.standing.strip]
    wanted += [page.readiness.parts[0], page.readiness.sentences[0], page.readiness.parts[1]]
    wanted += [page.attention.more, *page.attention.links]
    wanted += [one for card in cards for one in (card.figure, *card.lines)]
    wanted += [*page.coverage.states, page.grid]
    order, here = [], page.standing.copy_button
    for _ in range(200):
        order.append(here)
        here = here.nextInFocusChain()
    places = [order.index(one) for one in wanted]
    assert places == sorted(places)
