"""The view of the risks page on how few the plan rests on, and of the what-if on who stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner.actions import plan_info, roles
from planner.ui.pages.risks.page import RisksPage
from planner.ui.pages.what_if.page import WhatIfPage
from planner.ui.state.workspace import Workspace
from tests.plans import make_plan, person_id, responsibility_id
from tests.ui.opened import settled, shown, workspace_on


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    plan = make_plan(
        people={"Ann": {"hours": 2}, "Cy": {}},
        seats={"Finance": ["Ann", "Dana"], "Legal": ["Ann"]},
        goals={"Reach": ["Bo"]},
    )
    return workspace_on(tmp_path, plan)


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace) -> RisksPage:
    page = shown(qtbot, workspace, RisksPage)
    page.show_only("how few")
    settled(qtbot, workspace)
    return page


def test_details_stand_beside_the_views_that_have_any_unless_they_were_closed(
    page: RisksPage,
) -> None:
    assert page.side.isHidden() and page.grip.isHidden()
    page.show_view(0)
    assert not page.side.isHidden() and not page.grip.isHidden()
    page.grip.toggled.emit()
    page.show_view(1)
    page.show_view(0)
    assert page.side.isHidden() and not page.grip.isHidden()


def test_it_says_how_many_can_leave_and_what_changes_that(page: RisksPage) -> None:
    told = page.how_few.statements
    assert told["If people leave"] == "1 can leave; with a second, 67% has nobody."
    assert told["Held by one person"].startswith("Of all that rests on one person, the largest")
    assert told["Carried"].startswith("Ann carries the largest share: 50% of all weight")
    assert set(told) == {"If people leave", "What changes that", "Held by one person", "Carried"}


def test_the_curve_is_shown_as_bars_with_words(page: RisksPage) -> None:
    assert page.how_few.bars == [
        ("without 1 person", "33%"),
        ("without 2 people", "67%"),
        ("without 3 people", "100%"),
    ]


def test_it_follows_the_plan(qtbot: QtBot, page: RisksPage, workspace: Workspace) -> None:
    legal, cy = responsibility_id(workspace.plan, "Legal"), person_id(workspace.plan, "Cy")
    workspace.do("back up", roles.assign, legal, cy, "backup", ready=True)
    page.refresh()
    assert page.how_few.state.isVisible()
    settled(qtbot, workspace)
    assert not page.how_few.state.isVisible()
    assert page.how_few.bars[0] == ("without 1 person", "33%")
    assert page.how_few.statements["Held by one person"].startswith(
        "Everything that rests on one person rests on Bo: "
    )


def test_a_turnover_says_what_to_expect(
    qtbot: QtBot, page: RisksPage, workspace: Workspace
) -> None:
    asked: list[str] = []
    workspace.commandRequested.connect(lambda command, _: asked.append(command))
    page.how_few.turnover.click()
    assert asked == ["settings"]
    workspace.do("set", plan_info.set_setting, "turnover", "0.2")
    page.refresh()
    settled(qtbot, workspace)
    assert not page.how_few.turnover.isVisible()
    assert page.how_few.statements["By 24 January"].startswith("At a turnover of 20% a year, ")


def test_where_there_is_nothing_to_hold_it_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, workspace_on(tmp_path, make_plan(people=["Ann"])), RisksPage)
    page.show_only("how few")
    settled(qtbot, page.workspace)
    assert page.how_few.state.text() == "There is nothing yet that somebody must hold."
    assert not page.how_few.statements


def test_where_nobody_holds_anything_it_says_what_would_help(qtbot: QtBot, tmp_path: Path) -> None:
    plan = make_plan(people=["Ann"], goals={"Reach": []})
    page = shown(qtbot, workspace_on(tmp_path, plan), RisksPage)
    page.show_only("how few")
    settled(qtbot, page.workspace)
    assert page.how_few.statements == {
        "If people leave": "100% already has nobody.",
        "What changes that": "1 appointment, once accepted and trained, leaves no more than 50%"
        " with nobody.",
    }
    assert page.how_few.bars == []


def test_the_what_if_says_who_of_those_who_stay_has_too_much(
    qtbot: QtBot, workspace: Workspace
) -> None:
    page = shown(qtbot, workspace, WhatIfPage)
    page.choice.choose([person_id(workspace.plan, "Dana")])
    settled(qtbot, workspace)
    lines = [(line.name, line.pill, line.words) for line in page.answer.stay.lines]
    assert lines == [
        ("Ann", "6 h too many", "8 h a week for Finance and Legal, of 2 pledged"),
    ]
    page.choice.choose([])
    settled(qtbot, workspace)
    assert page.answer.stay.lines == []
