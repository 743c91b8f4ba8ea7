"""What if: figures follow each click, and the plan changes only when it is applied."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from planner.analysis.cover.coverage import coverage
from planner.ui.pages.what_if.page import WhatIfPage
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.words import Words
from tests.plans import ON, make_plan, person_id
from tests.ui.opened import settled, shown, workspace_on
from tests.ui.typing import listed


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    plan = make_plan(
        people={
            "Ann Berg": {"department": "Finance", "hours": 3},
            "Bo Çelik": {"department": "Legal", "manager": "Ann Berg", "hours": 4},
            "Ció Díaz": {"department": "Legal", "manager": "Bo Çelik", "hours": 4},
        },
        seats={"Finance": ["Ann Berg"], "Legal": ["Ann Berg", "Bo Çelik*"]},
        goals={"Active monthly": ["Ann Berg", "Ció Díaz"], "Answers in a day": ["Bo Çelik"]},
    )
    return workspace_on(tmp_path, plan)


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace) -> WhatIfPage:
    page = shown(qtbot, workspace, WhatIfPage)
    settled(qtbot, workspace)
    return page


def tick(qtbot: QtBot, page: WhatIfPage, name: str) -> None:
    """Click on a person in the list."""
    people = page.choice.people
    row = next(i for i, line in enumerate(people.people.lines) if line.name == name)
    place = people.visualRect(people.people.index(row)).center()
    qtbot.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))


def test_people_are_offered_by_what_rests_on_them(page: WhatIfPage) -> None:
    lines = [(line.name, line.detail, line.pill) for line in page.choice.people.people.lines]
    assert lines == [
        ("Ann Berg", "Finance", "holds 1 alone"),
        ("Bo Çelik", "Legal", "holds 1 alone"),
        ("Ció Díaz", "Legal", "always backed up"),
    ]


def test_a_tick_changes_the_figures_and_nothing_in_the_plan(
    qtbot: QtBot, page: WhatIfPage, workspace: Workspace
) -> None:
    before = workspace.plan
    tick(qtbot, page, "Ann Berg")
    assert page.answer.rows["Departments with a champion"] == ("2", "0")
    assert page.answer.rows["Held by nobody"] == ("0", "1")
    assert page.answer.rows["Single points of failure"] == ("2", "3")
    assert page.lost.text() == "1 of 2 departments has nobody left."
    assert workspace.plan is before
    tick(qtbot, page, "Ann Berg")
    assert page.answer.rows["Held by nobody"] == ("0", "0")


def test_the_bus_factor_follows_from_a_thread(
    qtbot: QtBot, page: WhatIfPage, workspace: Workspace
) -> None:
    assert page.answer.rows["People who can leave next"] == ("1", "1")
    tick(qtbot, page, "Ann Berg")
    settled(qtbot, workspace)
    assert page.answer.rows["People who can leave next"] == ("1", "nobody")


def test_the_picture_says_what_has_nobody_left(qtbot: QtBot, page: WhatIfPage) -> None:
    tick(qtbot, page, "Ann Berg")
    seats = {seat.name: seat.words for seat in page.graph.standing.seats}
    assert seats == {
        "Finance": "nobody left",
        "Legal": "1 left",
        "Active monthly": "1 left",
        "Answers in a day": "1 left",
    }
    assert page.graph.standing.people[0].leaves
    assert "Finance: nobody left" in page.graph.accessibleDescription()


def test_searching_finds_people_departments_and_teams(qtbot: QtBot, page: WhatIfPage) -> None:
    search = page.choice.search
    qtbot.keyClicks(search, "legal")
    assert listed(search) == ["Bo Çelik, Legal", "Ció Díaz, Legal", "Department Legal (2 people)"]
    search.clear()
    qtbot.keyClicks(search, "team of ann")
    assert listed(search) == ["Team of Ann Berg (2 people)"]
    search.clear()
    qtbot.keyClicks(search, "zzyzx")
    assert listed(search) == ["Nothing is called that."]


def test_a_department_typed_and_entered_leaves_as_a_whole(
    qtbot: QtBot, page: WhatIfPage, workspace: Workspace
) -> None:
    qtbot.keyClicks(page.choice.search, "department legal")
    qtbot.keyClick(page.choice.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(page.choice.chosen))
    names = {workspace.plan.people[p].name for p in page.choice.chosen}
    assert names == {"Bo Çelik", "Ció Díaz"}


def test_the_day_is_said_in_words_and_reaches_90_days_after_launch(page: WhatIfPage) -> None:
    assert page.choice.day_words.text() == "today · 9 days before launch"
    page.choice.slider.setValue(page.choice.slider.maximum())
    assert page.choice.on == date(2027, 1, 24) + timedelta(days=90)
    assert page.choice.day_words.text() == "24 April · 90 days after launch"


def test_the_worst_case_of_one_is_found(
    qtbot: QtBot, page: WhatIfPage, workspace: Workspace
) -> None:
    page.choice.search.setFocus()
    qtbot.mouseClick(page.choice.worst[1], Qt.MouseButton.LeftButton)
    settled(qtbot, workspace)
    names = {workspace.plan.people[p].name for p in page.choice.chosen}
    assert names == {"Ann Berg", "Bo Çelik"}


def test_applying_sets_the_last_day_in_one_step(
    qtbot: QtBot, page: WhatIfPage, workspace: Workspace
) -> None:
    page.choice.slider.setValue(14)
    tick(qtbot, page, "Ann Berg")
    tick(qtbot, page, "Bo Çelik")
    qtbot.mouseClick(page.apply_button, Qt.MouseButton.LeftButton)
    page.apply_button.click()
    last = [p.last_day for p in workspace.plan.people.values()]
    assert last == [ON + timedelta(days=13), ON + timedelta(days=13), None]
    workspace.undo()
    assert [p.last_day for p in workspace.plan.people.values()] == [None, None, None]


def test_a_scenario_is_saved_shown_again_and_deleted(
    qtbot: QtBot, page: WhatIfPage, workspace: Workspace
) -> None:
    page.choice.slider.setValue(14)
    tick(qtbot, page, "Ann Berg")
    page.save_button.click()
    saved = list(workspace.plan.scenarios.values())
    assert [(s.name, s.on) for s in saved] == [("Ann Berg leaves", ON + timedelta(days=14))]
    page.choice.choose((), ON)
    page.show_scenario(saved[0].id)
    assert page.choice.chosen == (person_id(workspace.plan, "Ann Berg"),)
    assert page.choice.on == ON + timedelta(days=14)
    qtbot.keyClick(
        page.choice.scenarios.links[saved[0].id],
        Qt.Key.Key_Delete,
        Qt.KeyboardModifier.ControlModifier,
    )
    assert not workspace.plan.scenarios


def test_a_proposed_backup_is_nominated_counts_for_nothing_yet_and_can_be_undone(
    qtbot: QtBot, page: WhatIfPage, workspace: Workspace
) -> None:
    tick(qtbot, page, "Ann Berg")
    settled(qtbot, workspace)
    before, proposals = workspace.plan, len(page.answer.links)
    link = page.answer.links[0]
    assert link.accessibleName().startswith("Nominate ")
    with qtbot.waitSignal(workspace.messageShown) as said:
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert "counts once they have accepted" in said.args[0]
    new = [a for a in workspace.plan.assignments.values() if a.id not in before.assignments]
    assert {(a.role, a.status, a.ready) for a in new} <= {
        ("backup", "nominated", False),
        ("backup", None, False),
    }
    assert new
    assert workspace.measures.coverage.holders == coverage(before, ON).holders
    assert workspace.undo_label.startswith("nominate ")
    settled(qtbot, workspace)
    assert len(page.answer.links) < proposals
    assert "named already" in [w.text() for w in page.answer.findChildren(Words) if w.isVisible()]
    workspace.undo()
    assert workspace.plan.assignments == before.assignments


def test_what_would_be_lost_is_backed_up_first(
    qtbot: QtBot, page: WhatIfPage, workspace: Workspace
) -> None:
    tick(qtbot, page, "Ann Berg")
    settled(qtbot, workspace)
    assert "Finance" in page.answer.links[0].accessibleName()


def test_nobody_in_the_plan_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, workspace_on(tmp_path), WhatIfPage)
    assert page.empty.isVisible()
    assert not page.apply_button.isEnabled()


def test_buttons_wait_until_somebody_is_chosen(qtbot: QtBot, page: WhatIfPage) -> None:
    assert not page.save_button.isEnabled()
    tick(qtbot, page, "Ann Berg")
    assert page.save_button.isEnabled()


def test_somebody_refused_is_not_proposed_again(
    qtbot: QtBot, page: WhatIfPage, workspace: Workspace
) -> None:
    proposed = page.answer.links[0].accessibleName()
    person = next(p for p in workspace.plan.people.values() if p.name in proposed)
    point = workspace.measures.coverage.single_points.ids
    page.answer.refuse_asked.emit(person.id, tuple(point), "has no time")
    settled(qtbot, workspace)
    names = [link.accessibleName() for link in page.answer.links]
    assert not any(name.startswith(f"Nominate {person.name} ") for name in names)
    assert workspace.undo_label == f"stop proposing {person.name}"
