"""What if: two departures side by side, and what those who stay would carry."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.actions.scenarios import save_scenario
from planner.models import Draft
from planner.ui.pages.what_if.page import WhatIfPage
from planner.ui.row_filter import CoverFilter, RowFilter
from tests.plans import ON, make_plan, person_id
from tests.ui.opened import settled, shown, workspace_on

LATER = ON + timedelta(days=30)


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> WhatIfPage:
    draft = Draft(
        make_plan(
            people={
                "Ann": {"hours": 4},
                "Bo": {"hours": 8},
                "Cy": {},
                "Di": {"hours": 2},
            },
            seats={
                "Finance": ["Ann"],
                "Legal": ["Ann", "Bo"],
                "HR": ["Bo"],
                "Sales": ["Ann", "Di"],
                "Research": ["Ann", "Cy"],
            },
        )
    )
    ann, bo = (person_id(draft.plan, name) for name in ("Ann", "Bo"))
    save_scenario(draft, "Ann goes", [ann], LATER)
    save_scenario(draft, "Bo goes", [bo], LATER)
    page = shown(qtbot, workspace_on(tmp_path, draft.plan), WhatIfPage)
    settled(qtbot, page.workspace)
    return page


def compare(qtbot: QtBot, page: WhatIfPage, left: str, right: str) -> None:
    qtbot.mouseClick(page.views.button(1), Qt.MouseButton.LeftButton)
    for box, name in zip(page.two.card.boxes, (left, right), strict=True):
        box.setCurrentText(name)
        box.activated.emit(box.currentIndex())
    settled(qtbot, page.workspace)


def test_figures_stand_in_two_columns_with_the_difference_said(
    qtbot: QtBot, page: WhatIfPage
) -> None:
    compare(qtbot, page, "Ann goes", "Bo goes")
    figures = page.two.card.figures
    assert figures["Held by nobody"] == ("1", "1", "the same")
    assert figures["Departments with a champion"] == ("4", "4", "the same")
    assert figures["Single points of failure"] == ("4", "2", "2 fewer")
    assert figures["Hours a week pledged in champion seats"] == ("10", "6", "4 fewer")


def test_each_of_the_two_is_said_with_its_day(qtbot: QtBot, page: WhatIfPage) -> None:
    compare(qtbot, page, "As it is now", "Bo goes")
    assert [words.text() for words in page.two.card.said] == [
        "Today, with everybody",
        "Bo left on 14 February",
    ]


def test_what_only_one_of_them_breaks_is_listed(qtbot: QtBot, page: WhatIfPage) -> None:
    compare(qtbot, page, "Ann goes", "Bo goes")
    said = {words: [link.text() for link in links] for words, links in page.two.card.broken.items()}
    assert said == {
        "with nobody left, only in “Ann goes”": ["Finance"],
        "with nobody left, only in “Bo goes”": ["HR"],
        "down to one person, only in “Ann goes”": ["Research", "Sales"],
    }


def test_two_that_break_the_same_are_said_to(qtbot: QtBot, page: WhatIfPage) -> None:
    compare(qtbot, page, "As it is now", "As it is now")
    assert page.two.card.broken == {}
    assert {words[2] for words in page.two.card.figures.values()} == {"the same"}


def test_what_is_chosen_on_the_page_can_be_compared_too(qtbot: QtBot, page: WhatIfPage) -> None:
    page.choice.choose([person_id(page.workspace.plan, "Di")])
    compare(qtbot, page, "Who is chosen here", "Bo goes")
    assert page.two.card.figures["Hours a week pledged in champion seats"] == ("12", "6", "6 fewer")


def test_a_figure_leads_to_the_rows_it_counts(qtbot: QtBot, page: WhatIfPage) -> None:
    compare(qtbot, page, "Ann goes", "Bo goes")
    bo = person_id(page.workspace.plan, "Bo")
    with qtbot.waitSignal(page.workspace.commandRequested) as asked:
        page.two.card.lines["Held by nobody"][1].click()
    _, (where, rows) = asked.args
    assert (where, rows.without, rows.on) == ("ownership", (bo,), LATER)
    assert isinstance(rows, CoverFilter)


def test_the_menu_of_a_scenario_compares_it_with_the_plan_as_it_is(
    qtbot: QtBot, page: WhatIfPage
) -> None:
    bo_goes = list(page.workspace.plan.scenarios)[1]
    menu = page.choice.scenarios.show_menu(bo_goes)
    next(action for action in menu.actions() if action.text() == "Compare…").trigger()
    menu.close()
    assert [box.currentText() for box in page.two.card.boxes] == ["As it is now", "Bo goes"]
    assert page.two.card.isVisible()


def test_a_scenario_deleted_meanwhile_is_no_longer_compared(qtbot: QtBot, page: WhatIfPage) -> None:
    compare(qtbot, page, "Ann goes", "Bo goes")
    page.choice.scenarios.dropped.emit(list(page.workspace.plan.scenarios)[1])
    assert "Bo goes" not in [box.currentText() for box in page.two.card.boxes]


def test_those_who_stay_are_listed_by_what_would_be_too_much(page: WhatIfPage) -> None:
    page.choice.choose([person_id(page.workspace.plan, "Ann")])
    lines = [(line.name, line.pill, line.words) for line in page.answer.stay.lines]
    assert lines == [
        ("Di", "2 h too many", "4 h a week for Sales, of 2 pledged"),
        ("Cy", "hours unknown", "4 h a week for Research; never said how many they have"),
        ("Bo", "within their hours", "8 h a week for HR and Legal, of 8 pledged"),
    ]
    assert page.answer.stay.summary is not None
    said = "3 people would carry more than before, 1 of them too much."
    assert page.answer.stay.summary.text() == said


def test_a_name_and_the_count_of_those_who_stay_lead_to_them(
    qtbot: QtBot, page: WhatIfPage
) -> None:
    plan = page.workspace.plan
    page.choice.choose([person_id(plan, "Ann")])
    di = person_id(plan, "Di")
    with qtbot.waitSignal(page.workspace.pageRequested) as asked:
        page.answer.stay.links[di].click()
    assert asked.args[:3] == ["people", "person", di]
    with qtbot.waitSignal(page.workspace.commandRequested) as asked:
        assert page.answer.stay.summary is not None
        page.answer.stay.summary.click()
    _, (where, rows) = asked.args
    assert (where, isinstance(rows, RowFilter), len(rows.keys)) == ("people", True, 3)
