"""The overview compares today with the last pack, or with another that is chosen."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner.actions import roles, rows
from planner.actions.snapshots import save_snapshot
from planner.analysis.meeting.snapshots import freeze
from planner.models import Snapshot
from planner.ui.pages.overview.page import OverviewPage
from planner.ui.state.workspace import Workspace
from tests.plans import make_plan, person_id, responsibility_id
from tests.ui.opened import settled, shown, workspace_on

MADE = datetime(2027, 1, 15)


def keep_pack(workspace: Workspace, label: str, on: date) -> None:
    data = freeze(workspace.measures, workspace.findings)
    workspace.do("pack", save_snapshot, label, on, data, MADE)


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> OverviewPage:
    """Legal was on one person in December, on two in January; Finance on one in both."""
    plan = make_plan(
        people=["Ann Berg", "Bo Lind"], seats={"Finance": ["Ann Berg"], "Legal": ["Ann Berg"]}
    )
    workspace = workspace_on(tmp_path, plan)
    keep_pack(workspace, "December", date(2026, 12, 10))
    legal, bo = responsibility_id(plan, "Legal"), person_id(plan, "Bo Lind")
    workspace.do("more", roles.assign, legal, bo, status="accepted")
    keep_pack(workspace, "January", date(2027, 1, 10))
    page = shown(qtbot, workspace, OverviewPage)
    settled(qtbot, workspace)
    return page


def offered(page: OverviewPage) -> dict[str, bool]:
    """What the menu offers, and whether it is ticked."""
    actions = page.standing.last_day.menu().actions()
    return {one.text(): one.isChecked() for one in actions if one.isCheckable()}


def choose(page: OverviewPage, words: str) -> None:
    menu = page.standing.last_day.menu()
    next(one for one in menu.actions() if one.text() == words).trigger()


def lines(page: OverviewPage) -> list[str]:
    return [one.text() for one in page.nobody_or_one.lines if not one.isHidden()]


def test_the_last_pack_is_compared_with_until_another_is_chosen(page: OverviewPage) -> None:
    assert page.standing.days_name.text() == "Last pack"
    assert offered(page) == {
        "Since the last pack, 10 January": True,
        "Since 10 December 2026, December": False,
    }
    assert lines(page)[-1] == "the same as on 10 January"


def test_a_label_that_says_the_day_is_not_said_beside_it(page: OverviewPage) -> None:
    keep_pack(page.workspace, "Status pack of 12 October 2026", date(2026, 10, 12))
    keep_pack(page.workspace, "3 September 2026", date(2026, 9, 3))
    keep_pack(page.workspace, "3 September 2026, 2", date(2026, 9, 3))
    assert list(offered(page))[2:] == [
        "Since 12 October 2026",
        "Since 3 September 2026, 3 September 2026, 2",
        "Since 3 September 2026, 3 September 2026",
    ]


def test_another_pack_changes_every_figure_that_says_since(page: OverviewPage) -> None:
    choose(page, "Since 10 December 2026, December")
    assert page.standing.days_name.text() == "Pack of"
    assert page.standing.last_day.text() == "10 December 2026 ▾"
    assert lines(page)[-1] == "▼ 1 settled since then"
    assert offered(page)["Since 10 December 2026, December"]


def test_it_is_remembered_for_the_plan_and_goes_with_the_pack(
    qtbot: QtBot, page: OverviewPage
) -> None:
    choose(page, "Since 10 December 2026, December")
    again = shown(qtbot, page.workspace, OverviewPage)
    assert again.standing.last_day.text() == "10 December 2026 ▾"
    gone = min(page.workspace.plan.snapshots)
    page.workspace.do("x", rows.remove, Snapshot, gone)
    assert again.standing.last_day.text() == "10 January ▾"


def test_the_menu_leads_to_what_has_changed_finding_by_finding(page: OverviewPage) -> None:
    found: list[tuple[object, ...]] = []
    page.workspace.pageRequested.connect(lambda *asked: found.append(asked))
    choose(page, "What has changed, finding by finding")
    choose(page, "Since 10 December 2026, December")
    choose(page, "What has changed, finding by finding")
    december, january = sorted(page.workspace.plan.snapshots)
    assert found == [("reports", "snapshot", january), ("reports", "snapshot", december)]
