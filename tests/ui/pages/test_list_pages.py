"""Champions, departments, purpose, goals, sponsors, timeline, pulse and risks: typed and undone."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from planner.actions import rows
from planner.models import (
    ActionDependency,
    Assignment,
    CheckIn,
    Commitment,
    Department,
    Post,
    PulseRound,
)
from planner.ui.pages.champions.page import ChampionsPage
from planner.ui.pages.next_step import open_next_step
from planner.ui.pages.pulse.page import PulsePage
from planner.ui.pages.purpose.page import PurposePage
from planner.ui.pages.risks.page import RisksPage
from planner.ui.pages.sponsors.page import SponsorsPage
from planner.ui.pages.timeline.controls import LIST
from planner.ui.pages.timeline.page import TimelinePage
from planner.ui.side.holders_box import HoldersBox
from planner.ui.state.workspace import Workspace
from planner.ui.table.pick_box import PickBox
from tests.plans import ON, make_plan, person_id, responsibility_id
from tests.ui.opened import shown, workspace_on
from tests.ui.typing import paste, shown_texts, type_into


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    plan = make_plan(
        people={
            "Ann Berg": {"department": "Finance", "last_day": ON + timedelta(days=30)},
            "Bo Celik": {},
            "Cio Diaz": {},
            "Eve Stone": {},
        },
        departments={"Finance": {"headcount": 120}, "Legal": {}, "Sales": {}},
        seats={"Finance": ["Ann Berg", "Bo Celik*"], "Legal": ["Cio Diaz~"]},
        goals={"Active monthly": ["Ann Berg"]},
        purposes={"Find who knows": ["Bo Celik"]},
        sponsors={"Chief executive": ["Eve Stone"], "Europe": ["Bo Celik"]},
        stands_for={"Europe": ["Finance", "Legal"]},
        actions={"Write rules": ["Cio Diaz"], "Go live": []},
        details={
            "Chief executive": {"is_primary": True},
            "Europe": {"reports_to_id": 1},
            "Write rules": {"due": ON - timedelta(days=3)},
        },
    )
    return workspace_on(tmp_path, plan)


def texts(widget) -> list[str]:
    return [one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget)]


def holders_of(workspace: Workspace, name: str) -> dict[str, str]:
    plan = workspace.plan
    given = plan.assignments_of(responsibility_id(plan, name))
    return {plan.people[a.person_id].name: a.role for a in given}


# Champions ---------------------------------------------------------------------------------


def test_champions_are_listed_with_how_they_stand(qtbot: QtBot, workspace: Workspace) -> None:
    page = shown(qtbot, workspace, ChampionsPage)
    assert page.subtitle == (
        "1 of 3 departments have one · 1 has a trained backup · 0 of 1 covered seat tested"
    )
    assert shown_texts(page.champions, "Champion") == ["Ann Berg", "Bo Celik", "Cio Diaz"]
    assert shown_texts(page.champions, "Status") == ["leaving 14 Feb", "active", "not yet asked"]
    assert shown_texts(page.champions, "Role") == ["Champion", "Backup", "Champion"]


def test_a_champion_comes_on_by_picking_the_status(qtbot, workspace) -> None:
    page = shown(qtbot, workspace, ChampionsPage)
    type_into(qtbot, page.champions, "Status", 2, "trained")
    assert page.subtitle.startswith("2 of 3 departments")
    assert workspace.undo_label == "change champion’s status"
    assert shown_texts(page.champions, "Trained")[2] == "15 Jan"


def test_the_chip_keeps_single_points_of_failure(qtbot, workspace) -> None:
    cio = workspace.plan.assignments_by(person_id(workspace.plan, "Cio Diaz"))[0]
    workspace.do("x", rows.edit, Assignment, cio.id, status="active")
    page = shown(qtbot, workspace, ChampionsPage)
    page.champions.chips[2].setChecked(True)
    assert shown_texts(page.champions, "Champion") == ["Cio Diaz"]


def test_departments_are_typed_in_and_edited(qtbot, workspace) -> None:
    page = shown(qtbot, workspace, ChampionsPage)
    page.show_row("department", 1)
    assert page.panel is page.departments
    assert shown_texts(page.departments, "Champion") == ["1 only", "none", "none"]
    type_into(qtbot, page.departments, "Staff", 1, "40")
    assert workspace.plan.departments[2].headcount == 40
    type_into(qtbot, page.departments, "Department", 3, "Kitchen")
    assert "Kitchen" in {d.name for d in workspace.plan.departments.values()}
    workspace.undo()
    workspace.undo()
    assert workspace.plan.departments[2].headcount is None
    assert len(workspace.plan.departments) == 3


def test_departments_without_a_champion_are_shown_from_elsewhere(qtbot, workspace) -> None:
    page = shown(qtbot, workspace, ChampionsPage)
    page.show_only("without champion")
    assert shown_texts(page.departments, "Department") == ["Legal", "Sales"]


def test_a_backup_is_appointed_made_ready_and_taken_away_at_the_side(qtbot, workspace) -> None:
    page = shown(qtbot, workspace, ChampionsPage)
    page.show_row("department", 3)
    box = page.side.findChild(HoldersBox)
    pick = next(p for p in box.findChildren(PickBox) if p.accessibleName() == "Add a backup")
    QTest.keyClicks(pick.lineEdit(), "Eve")
    QTest.keyClick(pick.lineEdit(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: holders_of(workspace, "Sales") == {"Eve Stone": "backup"})
    assert workspace.undo_label == "appoint backup"
    ready = page.side.findChild(HoldersBox).findChild(QCheckBox)
    qtbot.mouseClick(ready, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: workspace.undo_label == "mark backup ready")
    seat = responsibility_id(workspace.plan, "Sales")
    assert workspace.measures.coverage.depth(seat) == 1
    remove = page.side.findChild(HoldersBox).findChild(QPushButton)
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: holders_of(workspace, "Sales") == {})


# Purpose and goals -------------------------------------------------------------------------


def test_goals_and_statements_are_typed_in(qtbot, workspace) -> None:
    page = shown(qtbot, workspace, PurposePage)
    assert page.subtitle == "1 statement · 0 agreed · 1 goal · 0 with a check-in"
    type_into(qtbot, page.purposes, "Status", 0, "agreed")
    type_into(qtbot, page.goals, "Target", 0, "60")
    type_into(qtbot, page.goals, "Due", 0, "1 June")
    type_into(qtbot, page.goals, "Purpose", 0, "Find")
    goal = workspace.plan.goals[1]
    assert (goal.target, goal.due, goal.purpose_id) == (60, date(2027, 6, 1), 1)
    assert page.subtitle.startswith("1 statement · 1 agreed")
    type_into(qtbot, page.goals, "Goal", 1, "Fewer newsletters")
    assert responsibility_id(workspace.plan, "Fewer newsletters")


def test_a_check_in_is_added_at_the_side(qtbot, workspace) -> None:
    page = shown(qtbot, workspace, PurposePage)
    page.show_row("goal", 1)
    value = next(
        e
        for e in page.side.findChildren(QLineEdit)
        if e.accessibleName() == "Value of the check-in"
    )
    QTest.keyClicks(value, "19,5")
    QTest.keyClick(value, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(workspace.plan.table(CheckIn)))
    (check_in,) = workspace.plan.table(CheckIn).values()
    assert (check_in.on, check_in.value) == (ON, 19.5)
    assert shown_texts(page.goals, "Now") == ["19.5"]


# Sponsors ----------------------------------------------------------------------------------


def test_sponsors_are_drawn_listed_and_cut_points_named(qtbot, workspace) -> None:
    page = shown(qtbot, workspace, SponsorsPage)
    assert shown_texts(page.panel, "Sponsor") == ["Eve Stone", "Bo Celik"]
    assert [len(line) for line in page.tree._levels] == [1, 1]
    assert page.cuts[0].text() == "✕ If Bo Celik leaves: Finance and Legal are cut off"
    assert not page.cuts[1].isVisibleTo(page)


def test_the_picture_and_the_table_choose_together(qtbot, workspace) -> None:
    page = shown(qtbot, workspace, SponsorsPage)
    page.tree.setFocus()
    QTest.keyClick(page.tree, Qt.Key.Key_Right)
    QTest.keyClick(page.tree, Qt.Key.Key_Right)
    assert page.panel.view.current_row().sponsor.title == "Europe"
    assert "Bo Celik" in texts(page.side)


def test_a_circle_of_sponsors_in_a_file_is_drawn_all_the_same() -> None:
    from planner.analysis.measures import measure
    from planner.ui.lists.sponsors import SponsorRow
    from planner.ui.pages.sponsors.tree import levels

    plan = make_plan(
        sponsors={"A": [], "B": []},
        details={"A": {"reports_to_id": 2}, "B": {"reports_to_id": 1}},
    )
    parts = measure(plan, ON).participation
    drawn = levels([SponsorRow(p.sponsor.id, p.sponsor, p, "", "", "", 0, 0) for p in parts])
    assert sum(map(len, drawn)) == 2


def test_buy_in_is_rated_today(qtbot, workspace) -> None:
    page = shown(qtbot, workspace, SponsorsPage, size=(1600, 800))
    type_into(qtbot, page.panel, "Buy-in", 0, "supportive")
    sponsor = workspace.plan.sponsors[1]
    assert (sponsor.buy_in, sponsor.rated_on) == ("supportive", ON)


def departments_of(qtbot, workspace):
    page = shown(qtbot, workspace, ChampionsPage, size=(1600, 800))
    page.show_row("department", 1)
    return page.departments


def test_a_departments_buy_in_is_rated_today_typed_or_pasted(qtbot, workspace) -> None:
    panel = departments_of(qtbot, workspace)
    type_into(qtbot, panel, "Buy-in", 0, "supportive")
    paste(panel, "Department\tBuy-in\nLegal\tresistant\n")
    finance, legal, sales = workspace.plan.departments.values()
    assert (finance.buy_in, finance.rated_on) == ("supportive", ON)
    assert (legal.buy_in, legal.rated_on) == ("resistant", ON)
    assert sales.rated_on is None


def test_the_day_of_a_rating_can_be_typed_to_confirm_it(qtbot, workspace) -> None:
    workspace.do("rate", rows.edit, Department, 1, buy_in="neutral", rated_on=date(2026, 9, 1))
    type_into(qtbot, departments_of(qtbot, workspace), "Rated", 0, "15 Jan 2027")
    finance = workspace.plan.departments[1]
    assert (finance.buy_in, finance.rated_on) == ("neutral", date(2027, 1, 15))


def test_items_and_promises_are_written_down_at_the_side(qtbot, workspace) -> None:
    page = shown(qtbot, workspace, SponsorsPage)
    page.show_row("sponsor", 1)
    kind = next(c for c in page.side.findChildren(QComboBox) if c.findText("ghost-written") >= 0)
    kind.setCurrentText("ghost-written")
    add = next(
        b for b in page.side.findChildren(QPushButton) if b.accessibleName() == "Add the item"
    )
    qtbot.mouseClick(add, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(workspace.plan.table(Post)))
    assert shown_texts(page.panel, "Taking part")[0] == "ghost-written"
    edit = next(
        e for e in page.side.findChildren(QLineEdit) if e.accessibleName() == "Add a promise"
    )
    QTest.keyClicks(edit, "Meet the champions")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(workspace.plan.table(Commitment)))
    assert shown_texts(page.panel, "Due promises kept")[0] == "0 of 1"


# Timeline, pulse, risks --------------------------------------------------------------------


def test_what_is_late_is_said(qtbot, workspace) -> None:
    page = shown(qtbot, workspace, TimelinePage)
    page.controls.views.button(LIST).click()
    assert page.subtitle == "2 actions · 2 open · 1 late · launch 24 January"
    assert shown_texts(page.panel, "Status") == ["3 days late", "to do"]
    type_into(qtbot, page.panel, "Status", 0, "done")
    assert workspace.plan.actions[1].status == "done"


def test_an_action_waits_for_another_and_never_the_other_way_round(qtbot, workspace) -> None:
    workspace.do("x", rows.add, ActionDependency, action_id=2, needs_id=1)
    page = shown(qtbot, workspace, TimelinePage)
    assert shown_texts(page.panel, "Waits for") == ["", "Write rules"]
    with qtbot.waitSignal(workspace.messageShown) as said:
        workspace.do("x", rows.add, ActionDependency, action_id=1, needs_id=2)
    assert said.args[0].startswith("“Write rules” cannot wait for “Go live”, which waits")


def test_a_pulse_round_begins_with_its_day(qtbot, workspace) -> None:
    page = shown(qtbot, workspace, PulsePage)
    paste(page.panel, "Day\tAsked\tAnswered\tRate it effective\n1 Jan\t120\t60\t41\n")
    (round_,) = workspace.plan.table(PulseRound).values()
    assert (round_.on, round_.asked, round_.effective) == (date(2027, 1, 1), 120, 41)
    assert shown_texts(page.panel, "Taking part") == ["50%"]
    assert page.cards[0].figure.accessibleName() == "41% of the 60 who answered on 1 January"


def test_risks_come_most_severe_first_and_lead_to_what_they_are_about(qtbot, workspace) -> None:
    page = shown(qtbot, workspace, RisksPage)
    order = ["critical", "high", "medium", "low"]
    severities = shown_texts(page.panel, "Severity")
    assert severities == sorted(severities, key=order.index)
    went = []
    workspace.pageRequested.connect(lambda *where: went.append(where))
    page.panel.choose(page.panel.model.rows[0].key)
    asked = []
    workspace.commandRequested.connect(lambda *what: asked.append(what))
    by_code = {row.finding.code: row.finding for row in page.panel.model.rows}
    open_next_step(page.workspace, by_code.pop("UNCOVERED-SEAT"))
    assert asked == [("show only", ("champions", "without champion"))]
    open_next_step(page.workspace, next(iter(by_code.values())))
    assert went[0][0] in ("ownership", "people", "champions", "sponsors", "purpose")
    page.show_only("critical")
    assert set(shown_texts(page.panel, "Severity")) == {"critical"}


@pytest.mark.parametrize(
    ("code", "page_key"), [("NO-PURPOSE", "purpose"), ("NO-PRIMARY-SPONSOR", "sponsors")]
)
def test_what_the_plan_as_a_whole_lacks_is_shown_and_leads_to_where_it_is_made(
    qtbot: QtBot, tmp_path: Path, code: str, page_key: str
) -> None:
    workspace = workspace_on(tmp_path, make_plan(goals={"Reach": ["Ann", "Bo"]}))
    page, asked = shown(qtbot, workspace, RisksPage), list[str]()
    workspace.pageRequested.connect(lambda name, *_: asked.append(name))
    [row] = [row for row in page.panel.model.rows if row.finding.code == code]
    assert row.kinds == ("the plan",)
    page.panel.choose(row.key)
    words = row.finding.next_step
    next(b for b in page.side.findChildren(QPushButton) if b.text() == words).click()
    assert asked == [page_key]


def test_two_tables_on_a_page_have_one_selection_and_the_details_say_of_what(
    qtbot, tmp_path
) -> None:
    plan = make_plan(purposes={"Find who knows": []}, goals={"Reach": []})
    page = shown(qtbot, workspace_on(tmp_path, plan), PurposePage)
    page.show_row("goal", next(iter(plan.goals)))
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    view = page.purposes.view
    at = view.visualRect(page.purposes.model.index(0, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.purposes.view.chosen_rows()
    assert page.goals.view.chosen_rows() == []
    words = [w.text() for w in page.side.findChildren(QLabel) if w.isVisible()]
    assert words[:2] == ["Find who knows", "Purpose statement"]
