"""What reviewers said is a list to settle, and stands beside its rows until it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from planner.actions import rows
from planner.actions.comments import open_again, settle_comments
from planner.analysis.comments.pages import PAGES
from planner.models import Comment, Department, Draft, Plan, Purpose
from planner.text import tr
from planner.ui.pages.champions.page import ChampionsPage
from planner.ui.pages.requests.page import RequestsPage
from planner.ui.shell.search import hit_for, index_plan
from planner.ui.shell.sidebar import ENTRIES
from planner.ui.side.comment import SettleBox
from planner.ui.state.workspace import Workspace
from tests.plans import ON, make_plan
from tests.ui.opened import settled, shown, workspace_on


def reviewed() -> Plan:
    """Two comments on Legal, of which one is settled, one on a page, one on what is gone."""
    draft = Draft(make_plan(departments=["Legal"]), ON)
    on = {"by": "Ana", "on": ON}
    rows.add(draft, Comment, text="Who?", department_id=1, about="Legal", page="champions", **on)
    rows.add(draft, Comment, text="Since when?", department_id=1, page="champions", **on)
    settle_comments(draft, (2,), "done", ON, "March")
    rows.add(draft, Comment, text="Clear", page="overview", by="Bo", on=ON)
    rows.add(draft, Comment, agreed_by="Ida", agreed_on=ON, about="Old goal", page="purpose", **on)
    return draft.plan


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return workspace_on(tmp_path, reviewed())


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace) -> RequestsPage:
    page = shown(qtbot, workspace, RequestsPage)
    page.show_only("comments")
    settled(qtbot, workspace)
    return page


def told(side: QWidget) -> list[str]:
    return [label.text() for label in side.findChildren(QLabel) if label.isVisibleTo(side)]


def offered(side: QWidget) -> list[str]:
    return [each.text() for each in side.findChildren(QPushButton) if each.isVisibleTo(side)]


def click(qtbot: QtBot, side: QWidget, words: str) -> None:
    found = next(
        b for b in side.findChildren(QPushButton) if b.text() == words and b.isVisibleTo(side)
    )
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)
    qtbot.wait(1)


def listed(page: RequestsPage) -> list[str]:
    return [row.about for row in page.comments.model.rows]


def test_those_that_wait_come_first(page) -> None:
    assert listed(page) == ["Legal", "Overview", "Old goal", "Legal"]
    assert "3 comments to settle" in page.subtitle


def test_they_are_filtered_by_who_said_them_and_how_they_stand(page) -> None:
    by, status, agreements = page.comments.chips
    by.choose("Bo")
    assert listed(page) == ["Overview"]
    by.choose(None)
    status.choose("done")
    assert listed(page) == ["Legal"]
    status.choose(None)
    agreements.setChecked(True)
    assert listed(page) == ["Old goal"]


def test_one_is_settled_with_a_word_in_a_step_that_can_be_undone(qtbot, page, workspace) -> None:
    page.comments.choose(1)
    box = page.side.findChild(SettleBox)
    box.answer.setText("Ben, from March on")
    click(qtbot, page.side, "Noted")
    qtbot.waitUntil(lambda: workspace.plan.get(Comment, 1).status == "noted")
    comment = workspace.plan.get(Comment, 1)
    assert (comment.settled_on, comment.answer) == (ON, "Ben, from March on")
    workspace.undo()
    assert workspace.plan.get(Comment, 1).status == "open"


@pytest.fixture
def agreement(qtbot: QtBot, tmp_path: Path) -> RequestsPage:
    """An agreement on a statement, which is chosen in the list."""
    draft = Draft(make_plan(purposes={"Find who knows": []}), ON)
    agreed = {"agreed_by": "The board", "agreed_on": ON}
    rows.add(draft, Comment, by="Ana", on=ON, purpose_id=1, about="Find who knows", **agreed)
    page = shown(qtbot, workspace_on(tmp_path, draft.plan), RequestsPage)
    page.show_only("comments")
    settled(qtbot, page.workspace)
    page.comments.choose(1)
    return page


def test_an_agreement_marks_its_statement_as_agreed_in_one_step(qtbot, agreement) -> None:
    workspace = agreement.workspace
    words = "The statement is then marked as agreed by The board on 15 January."
    assert words in told(agreement.side)
    agreement.side.findChild(SettleBox).answer.setText("As they said")
    click(qtbot, agreement.side, "Done, mark as agreed")
    qtbot.waitUntil(lambda: workspace.plan.purposes[1].status == "agreed")
    purpose, comment = workspace.plan.purposes[1], workspace.plan.get(Comment, 1)
    assert (purpose.agreed_by, purpose.agreed_on) == ("The board", ON)
    assert (comment.status, comment.answer) == ("done", "As they said")
    workspace.undo()
    assert workspace.plan.purposes[1].status == "drafted"
    assert workspace.plan.get(Comment, 1).status == "open"


def test_an_agreement_that_is_done_leaves_the_statement_and_one_agreed_is_not_offered(
    qtbot, agreement
) -> None:
    workspace = agreement.workspace
    click(qtbot, agreement.side, "Done")
    qtbot.waitUntil(lambda: workspace.plan.get(Comment, 1).status == "done")
    assert workspace.plan.purposes[1].status == "drafted"
    workspace.do("agree", rows.edit, Purpose, 1, status="agreed", agreed_by="Ida")
    workspace.do("open", open_again, [1])
    assert "Done, mark as agreed" not in offered(agreement.side)


def test_enter_settles_it_as_done(qtbot, page, workspace) -> None:
    page.comments.choose(3)
    qtbot.keyClick(page.side.findChild(SettleBox).answer, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: workspace.plan.get(Comment, 3).status == "done")


def test_a_settled_one_says_how_and_is_opened_again(qtbot, page, workspace) -> None:
    page.comments.choose(2)
    assert {"Since when?", "Done", "March"} <= set(told(page.side))
    click(qtbot, page.side, "Open again")
    qtbot.waitUntil(lambda: workspace.plan.get(Comment, 2).status == "open")


def test_settling_in_the_table_notes_the_day(page, workspace) -> None:
    model = page.comments.model
    column = next(c for c in model.columns if c.title == "Status")
    workspace.do("settle", column.write, 1, "done")
    assert workspace.plan.get(Comment, 1).settled_on == ON
    workspace.do("open", column.write, 1, "open")
    assert workspace.plan.get(Comment, 1).settled_on is None


def test_what_is_gone_is_named(page) -> None:
    page.comments.choose(4)
    assert "“Old goal” is no longer in the plan." in told(page.side)
    assert "Agreed on 15 January 2027 by Ida." in told(page.side)


def test_it_leads_to_its_row(qtbot, page, workspace) -> None:
    went: list[tuple[str, str, int]] = []
    workspace.pageRequested.connect(lambda *to: went.append(to))
    page.comments.choose(1)
    click(qtbot, page.side, "Show it on Champions")
    page.comments.choose(3)
    click(qtbot, page.side, "Show it on Overview")
    page.comments.choose(4)
    click(qtbot, page.side, "Show it on Purpose && goals")  # Qt shows one
    assert went == [("champions", "department", 1), ("overview", "", 0), ("purpose", "", 0)]


def test_an_open_one_stands_beside_its_row_and_leads_here(qtbot, workspace) -> None:
    page = shown(qtbot, workspace, ChampionsPage)
    settled(qtbot, workspace)
    page.show_row("department", 1)
    assert "Who?" in told(page.side) and "Since when?" not in told(page.side)
    went: list[tuple[str, str, int]] = []
    workspace.pageRequested.connect(lambda *to: went.append(to))
    click(qtbot, page.side, "Settle…")
    assert went == [("requests", "comment", 1)]
    workspace.do("settle", settle_comments, (1,), "done", ON)
    assert "Who?" not in told(page.side)


def test_a_comment_is_found_by_its_words(workspace) -> None:
    index = index_plan(workspace.plan)
    assert ("comment", 1) in index.rows and index.names.find("since when", 3)
    went: list[tuple[str, str, int]] = []
    hit = hit_for(workspace.plan, "comment", 4, lambda *to: went.append(to))
    assert hit is not None and hit.words == "Agreed on 15 January 2027 by Ida."
    hit.do()
    assert went == [("requests", "comment", 4)]


def test_a_row_of_another_kind_is_shown_in_its_view(page) -> None:
    page.show_row("request", 1)
    assert page.view_place() == 0
    page.show_row("comment", 3)
    assert page.view_place() == 1
    assert page.comments.view.current_row().key == 3


def test_without_any_it_says_how_they_come(qtbot, tmp_path) -> None:
    page = shown(qtbot, workspace_on(tmp_path, make_plan()), RequestsPage)
    page.show_view(1)
    assert "Nobody has commented on the plan" in told(page.comments)


def test_pages_are_called_as_in_the_sidebar() -> None:
    assert {entry.key: tr(entry.words) for entry in ENTRIES} == PAGES


def test_removing_the_row_leaves_the_comment(page, workspace) -> None:
    workspace.do("remove", rows.remove, Department, 1)
    assert listed(page)[0] == "Legal"
