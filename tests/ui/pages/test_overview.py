"""The overview says in words how much rests on few people, and leads to what it counts."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractScrollArea
from pytestqt.qtbot import QtBot

from planner.actions import rows
from planner.actions.snapshots import save_snapshot
from planner.analysis.meeting.snapshots import freeze
from planner.models import Action, Draft, Plan, PulseRound
from planner.ui.pages.overview.page import OverviewPage
from planner.ui.pages.risks.page import RisksPage
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.empty import EmptyState
from planner.ui.widgets.figure import Link
from tests.plans import ON, make_plan
from tests.ui.opened import settled, shown, workspace_on


def small_plan() -> Plan:
    return make_plan(
        people={"Ann Berg": {}, "Bo Çelik": {}, "Ció Díaz": {}},
        departments={"Finance": {"headcount": 120}, "Legal": {}, "Sales": {}},
        seats={"Finance": ["Ann Berg"], "Legal": ["Ann Berg", "Bo Çelik*"]},
        goals={"Active monthly": ["Ann Berg"]},
    )


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return workspace_on(tmp_path, small_plan())


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace) -> OverviewPage:
    page = shown(qtbot, workspace, OverviewPage)
    settled(qtbot, workspace)
    return page


def asked(page: OverviewPage) -> list[tuple[str, object]]:
    """What the page asks the frame for from now on."""
    found: list[tuple[str, object]] = []
    page.workspace.commandRequested.connect(lambda command, what: found.append((command, what)))
    page.workspace.pageRequested.connect(lambda *where: found.append(("go", where)))
    return found


def test_an_edit_makes_only_the_lines_of_the_departments_it_touches(page: OverviewPage) -> None:
    before = {line.department_id: line for line in page.grid.lines.lines}
    legal = next(d for d in page.workspace.plan.departments.values() if d.name == "Legal")
    page.workspace.do("x", rows.edit, type(legal), legal.id, headcount=40)
    now = page.grid.lines.lines
    assert [line.department_id for line in now if line is not before[line.department_id]] == [
        legal.id
    ]


def test_head_names_the_plan_and_how_far_off_the_launch_is(page: OverviewPage) -> None:
    assert page.title == "Harbour Connect"
    assert page.subtitle == "Launch 24 January · 9 days to go"


def test_the_bus_factor_is_said_with_share_and_names(page: OverviewPage) -> None:
    # Sales has nobody; without Ann, Finance and the goal have nobody either: 3 of 4.
    assert page.leaving.figure.accessibleName() == (
        "Nobody can leave: without one person, 75% has nobody"
    )
    assert page.leaving.lines[0].text() == "Ann Berg."


def test_a_plan_that_already_lacks_people_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    workspace = workspace_on(tmp_path, make_plan(seats={"Finance": [], "Legal": ["Ann Berg"]}))
    workspace.do("weigh", _weigh)
    page = shown(qtbot, workspace, OverviewPage)
    settled(qtbot, workspace)
    assert page.leaving.figure.accessibleName() == "83% already has nobody"


def _weigh(draft: Draft) -> None:
    finance = next(iter(draft.plan.responsibilities.values()))
    draft.change(finance, weight=5)


def test_people_without_responsibilities_are_no_data(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, workspace_on(tmp_path, make_plan(people=["Ann Berg"])), OverviewPage)
    assert page.leaving.figure.text() == "no data: nothing has to be held yet"
    assert page.champions.figure.text() == "no departments yet"
    assert page.sponsors.figure.text() == "no sponsors yet"


def test_every_figure_leads_to_the_rows_it_counts(qtbot: QtBot, page: OverviewPage) -> None:
    found = asked(page)
    for figure in (
        page.leaving.figure,
        page.nobody_or_one.figure,
        *page.nobody_or_one.lines,
        page.champions.figure,
        page.champions.lines[1],
    ):
        qtbot.mouseClick(figure, Qt.MouseButton.LeftButton)
    assert found == [
        ("show only", ("what_if", "worst")),
        ("show only", ("ownership", "one or none")),
        ("show only", ("ownership", "none")),
        ("show only", ("ownership", "one")),
        ("show only", ("champions", "with champion")),
        ("show only", ("champions", "without champion")),
    ]


def test_figures_can_be_pressed_with_the_keyboard(qtbot: QtBot, page: OverviewPage) -> None:
    found = asked(page)
    page.nobody_or_one.figure.setFocus()
    qtbot.keyClick(page.nobody_or_one.figure, Qt.Key.Key_Space)
    assert found == [("show only", ("ownership", "one or none"))]


def test_what_rests_on_nobody_and_on_one_person_is_counted_together(page: OverviewPage) -> None:
    # Sales has nobody; Ann alone holds Finance and the goal; Legal has her and Bo.
    assert page.nobody_or_one.figure.accessibleName() == (
        "3 of 4 responsibilities rest on nobody or on one person"
    )
    said = [line.text() for line in page.nobody_or_one.lines]
    assert said == ["1 on nobody", "2 on one person each"]


def test_coverage_says_each_count_in_words(page: OverviewPage) -> None:
    rows = [[cell.words for cell in line.cells] for line in page.grid.lines.lines]
    assert rows[0][:6] == ["Finance", "120", "one person", "1", "0", "0"]
    assert rows[1][:6] == ["Legal", "–", "covered", "1", "1", "0"]
    assert rows[2][:4] == ["Sales", "–", "nobody", "0"]


def test_coverage_sorts_by_any_column_and_keeps_the_order(
    page: OverviewPage, workspace: Workspace
) -> None:
    page.grid.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    names = [line.cells[0].words for line in page.grid.lines.lines]
    assert names[0] == "Sales"
    page.refresh()
    assert [line.cells[0].words for line in page.grid.lines.lines] == names


def test_a_cell_of_the_coverage_leads_to_its_department(qtbot: QtBot, page: OverviewPage) -> None:
    found = asked(page)
    page.grid.setCurrentIndex(page.grid.lines.index(1, 3))
    qtbot.keyClick(page.grid, Qt.Key.Key_Return)
    (counted,) = [what for _, (_, what) in found]
    assert found == [("show only", ("champions", counted))]
    assert (counted.table, counted.words) == ("champions", "Champion: Legal")
    assert len(counted.keys) == 1


def test_findings_come_with_their_next_step(qtbot: QtBot, page: OverviewPage) -> None:
    found = asked(page)
    assert page.attention.links[0].text() == "Name a champion"
    qtbot.mouseClick(page.attention.links[0], Qt.MouseButton.LeftButton)
    assert found == [("show only", ("champions", "without champion"))]


def test_the_count_of_the_gravest_findings_leads_to_them(qtbot: QtBot, page: OverviewPage) -> None:
    found = asked(page)
    critical, _ = page.attention.counts
    assert critical.text() == "1 critical"
    qtbot.mouseClick(critical, Qt.MouseButton.LeftButton)
    assert found == [("show only", ("risks", "critical"))]


def test_what_staff_say_is_shown_once_they_were_asked_and_beside_nothing(
    qtbot: QtBot, page: OverviewPage, workspace: Workspace
) -> None:
    def texts() -> list[str]:
        from planner.ui.widgets.words import Words

        shown = [*page.readiness.findChildren(Words), *page.readiness.findChildren(Link)]
        return [w.text() for w in shown if not w.isHidden()]

    assert not any("effective" in text for text in texts())
    asked = {"answered": 104, "effective": 41.0}
    workspace.do("ask staff", lambda draft: draft.add(PulseRound, on=ON, **asked))
    qtbot.waitUntil(lambda: "41% rate it effective" in texts())
    assert "Of 104 staff who answered" in texts()
    assert not any("Towers Watson" in text or "40%" in text for text in texts())


def test_an_edit_elsewhere_shows_at_once(page: OverviewPage, workspace: Workspace) -> None:
    assert page.nobody_or_one.figure.lead == "3 of 4"
    goal = next(r.id for r in workspace.plan.responsibilities.values() if r.kind == "goal")
    from planner.actions import roles

    workspace.do("add owner", roles.assign, goal, 2)
    assert page.nobody_or_one.figure.lead == "2 of 4"


def test_an_empty_plan_helps_to_start(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, workspace_on(tmp_path), OverviewPage)
    found = asked(page)
    assert page.empty.isVisible()
    from planner.ui.widgets.empty import EmptyState

    state = page.empty.findChild(EmptyState)
    for button in state.buttons:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert found == [
        ("import", None),
        ("add department", None),
        ("open sample", None),
    ]


def test_the_day_of_the_launch_and_after(qtbot: QtBot, tmp_path: Path) -> None:
    from planner.ui.pages.overview.words import days_words

    assert days_words(date(2027, 1, 24), date(2027, 1, 24)) == "today"
    assert days_words(date(2027, 1, 25), date(2027, 1, 24)) == "1 day ago"


def test_the_smallest_step_stands_below_the_status(qtbot: QtBot, tmp_path: Path) -> None:
    actions = {"Ask": ["Ann"], "Done": ["Ann"], "Later": ["Ann"]}
    due = {"due": ON}
    details = {"Ask": due, "Done": {**due, "status": "done"}, "Later": due}
    plan = make_plan(actions=actions, details=details)
    page = shown(qtbot, workspace_on(tmp_path, plan), OverviewPage)
    qtbot.waitUntil(lambda: "would be at risk" in page.standing.step.text())
    assert page.standing.step.text() == (
        "1 of 3 actions due by now are done. If “Ask” were done, the plan would be at risk."
    )
    page.workspace.do("do it", rows.edit, Action, 1, status="done")
    qtbot.waitUntil(
        lambda: "If “Later” were done, the plan would be on track." in page.standing.step.text()
    )


def test_of_many_departments_those_with_the_least_cover_are_in_sight(
    qtbot: QtBot, tmp_path: Path
) -> None:
    held = {f"Held {n:02}": ["Ann Berg", "Bo Lind*"] for n in range(30)}
    page = shown(qtbot, workspace_on(tmp_path, make_plan(seats={**held, "Zoo": []})), OverviewPage)
    assert page.grid.lines.rowCount() == 20
    assert page.grid.lines.index(0, 0).data() == "Zoo"
    assert page.coverage.more.text() == "The 20 with the least cover; all 31"
    page.grid.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert page.grid.lines.index(0, 0).data() == "Held 00"


def test_the_page_scrolls_and_nothing_within_it_does(page: OverviewPage) -> None:
    inside = page.full.findChildren(QAbstractScrollArea)
    assert inside
    assert all(area.verticalScrollBar().maximum() == 0 for area in inside)


def test_as_many_findings_are_in_sight_as_there_is_room_for(page: OverviewPage) -> None:
    rows = page.attention.list.rows
    seen = [row for row in rows if row.isVisible()]
    assert len(seen) >= min(6, len(rows))
    assert all(row.geometry().bottom() <= page.attention.list.height() for row in seen)


def test_the_status_can_be_copied_with_its_reason(qtbot: QtBot, page: OverviewPage) -> None:
    qtbot.mouseClick(page.standing.copy_button, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("The plan is off track. ")
    assert copied.endswith(page.standing.step.text())


def test_the_status_of_the_last_pack_stands_below(page: OverviewPage) -> None:
    assert not page.standing.last_day.isVisible()
    data = freeze(page.workspace.measures, page.workspace.findings)
    page.workspace.do("pack", save_snapshot, "January", ON, data, datetime(2027, 1, 15))
    assert page.standing.last_day.text() == "15 January ▾"
    assert page.standing.last_status.words == page.standing.status.words == "off track"


def test_nothing_is_called_right_while_risks_are_looked_for(
    qtbot: QtBot, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("planner.ui.state.workspace.LARGE", 0)
    overview = shown(qtbot, workspace, OverviewPage)
    risks = shown(qtbot, workspace, RisksPage)
    (empty,) = (one for one in risks.panel.findChildren(EmptyState) if one.isVisible())
    assert overview.attention.nothing.text() == empty.heading.text() == "Looking for risks…"
    settled(qtbot, workspace)
    assert overview.attention.links
    assert not empty.isVisible()
