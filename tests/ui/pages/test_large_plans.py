"""What is worked out in a thread where the plan is large, and says nothing false until then."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner.actions import rows
from planner.models import Person
from planner.ui.pages.champions.page import ChampionsPage
from planner.ui.pages.what_if.page import WhatIfPage
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.empty import EmptyState
from tests.plans import make_plan, person_id
from tests.ui.opened import settled, shown, workspace_on


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A plan that counts as a large one."""
    for room in ("state.in_thread", "pages.champions.gathering"):
        monkeypatch.setattr(f"planner.ui.{room}.LARGE", 0)
    plan = make_plan(
        people=["Ann Berg", "Bo Çelik"], seats={"Finance": ["Ann Berg"], "Legal": ["Bo Çelik"]}
    )
    return workspace_on(tmp_path, plan)


def champions(page: ChampionsPage) -> list[str]:
    return [row.person.name for row in page.champions.model.rows]


def test_champions_are_gathered_and_none_are_denied_until_then(
    qtbot: QtBot, workspace: Workspace
) -> None:
    page = shown(qtbot, workspace, ChampionsPage)
    assert champions(page) == []
    assert not any(empty.isVisibleTo(page) for empty in page.findChildren(EmptyState))
    settled(qtbot, workspace)
    assert champions(page) == ["Ann Berg", "Bo Çelik"]
    qtbot.waitUntil(lambda: len(page.departments.model.rows) == 2)
    assert page.title == "Champions"


def test_champions_follow_a_change_made_while_they_are_gathered(
    qtbot: QtBot, workspace: Workspace
) -> None:
    page = shown(qtbot, workspace, ChampionsPage)
    ann = person_id(workspace.plan, "Ann Berg")
    workspace.do("rename", rows.edit, Person, ann, name="Zoë Berg")
    settled(qtbot, workspace)
    assert champions(page) == ["Bo Çelik", "Zoë Berg"]


def test_a_champion_asked_for_meanwhile_is_chosen_once_there(
    qtbot: QtBot, workspace: Workspace
) -> None:
    page = shown(qtbot, workspace, ChampionsPage)
    page.show_row("person", person_id(workspace.plan, "Bo Çelik"))
    qtbot.waitUntil(lambda: bool(page.champions.view.chosen_rows()))
    assert [row.person.name for row in page.champions.view.chosen_rows()] == ["Bo Çelik"]


def test_departments_counted_elsewhere_are_shown_once_there(
    qtbot: QtBot, workspace: Workspace
) -> None:
    page = shown(qtbot, workspace, ChampionsPage)
    page.show_only("with champion")
    qtbot.waitUntil(lambda: len(page.departments.model.rows) == 2)
    assert page.panel is page.departments


def test_what_if_says_the_newest_departure_alone(qtbot: QtBot, workspace: Workspace) -> None:
    page = shown(qtbot, workspace, WhatIfPage)
    settled(qtbot, workspace)
    nobody = dict(page.answer.rows)
    page.choice.choose([person_id(workspace.plan, "Ann Berg")])
    assert page.lost.text() == "Working it out…"
    assert {after for _, after in page.answer.rows.values()} == {"…"}
    page.choice.choose(())
    settled(qtbot, workspace)
    assert page.lost.text() == "Nothing loses its last holder."
    assert page.answer.rows == nobody


def test_what_if_on_another_day_follows_from_a_thread(qtbot: QtBot, workspace: Workspace) -> None:
    page = shown(qtbot, workspace, WhatIfPage)
    page.choice.choose([person_id(workspace.plan, "Ann Berg")])
    page.choice.slider.setValue(14)
    settled(qtbot, workspace)
    assert "1 of 2 departments has nobody left" in page.lost.text()
