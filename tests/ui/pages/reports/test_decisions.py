"""Proposals, decisions and what is new since the last pack."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.actions import decisions, rows
from planner.models import Decision, Person
from planner.ui.pages.reports.decisions import take_proposals
from planner.ui.pages.reports.page import ReportsPage
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.words import Words
from tests.plans import ON
from tests.ui.opened import settled
from tests.ui.pages.reports.pressed import make


def test_proposals_become_decisions_in_one_step(page: ReportsPage, workspace: Workspace) -> None:
    take_proposals(workspace)
    asked = list(workspace.plan.decisions.values())
    assert 1 <= len(asked) <= 3
    assert all(d.snapshot_id is None and d.outcome == "open" for d in asked)
    assert len(page.decisions.model.every_row) == len(asked)
    workspace.undo()
    assert not workspace.plan.decisions


def test_proposals_fill_up_what_the_keeper_asks_and_push_nothing_out(
    page: ReportsPage, workspace: Workspace
) -> None:
    for number in range(2):
        workspace.do("ask", rows.add, Decision, ask=f"Own {number}")
    for _ in range(2):
        take_proposals(workspace)
        taken = [d.ask for d in workspace.plan.decisions.values()]
        assert len(taken) == 3
        assert taken[:2] == ["Own 0", "Own 1"]


def set_cell(page: ReportsPage, row: int, title: str, value: object) -> bool:
    model = page.decisions.model
    column = next(
        n
        for n in range(model.columnCount())
        if model.headerData(n, Qt.Orientation.Horizontal) == title
    )
    return model.setData(model.index(row, column), value, Qt.ItemDataRole.EditRole)


def test_a_name_that_several_people_have_is_refused_for_whom_it_is_asked_from(
    page: ReportsPage, workspace: Workspace
) -> None:
    workspace.do("add", rows.add, Person, name="Kim Lee", email="kim.1@example.org")
    workspace.do("add", rows.add, Person, name="Kim Lee", email="kim.2@example.org")
    workspace.do("ask", rows.add, Decision, ask="Name a champion in Legal")
    set_cell(page, 0, "From", "Kim Lee")
    assert workspace.plan.decisions[1].from_whom == ""
    set_cell(page, 0, "From", "kim.2@example.org")
    assert workspace.plan.decisions[1].from_whom == "kim.2@example.org"


def test_a_late_ask_is_marked(page: ReportsPage, workspace: Workspace) -> None:
    yesterday = workspace.today - timedelta(days=1)
    workspace.do("ask", rows.add, Decision, ask="Give an hour", by_when=yesterday)
    model = page.decisions.model
    shown = [str(model.index(0, n).data()) for n in range(model.columnCount())]
    assert [words for words in shown if words.endswith(", late")]


def test_what_was_agreed_becomes_an_action_of_whoever_was_asked(
    page: ReportsPage, workspace: Workspace
) -> None:
    asked = next(iter(workspace.plan.people.values()))
    name = asked.name
    workspace.do("ask", rows.add, Decision, ask="Name a champion in Legal", from_whom=name)
    assert set_cell(page, 0, "Outcome", "agreed")
    (decision,) = workspace.plan.decisions.values()
    assert (decision.outcome, decision.decided_by) == ("agreed", name)
    action = next(a for a in workspace.plan.actions.values() if a.title == decision.ask)
    held = workspace.plan.assignments_of(workspace.plan.responsibility_for(action).id)
    assert [a.person_id for a in held] == [asked.id]
    workspace.undo()
    assert not workspace.plan.where(type(action), "title", decision.ask)


def test_making_a_pack_closes_what_it_asks(
    qtbot: QtBot, page: ReportsPage, workspace: Workspace, tmp_path: Path
) -> None:
    workspace.do("ask", rows.add, Decision, ask="Name a champion in Legal")
    make(qtbot, page, tmp_path / "pack.pdf")
    (decision,) = workspace.plan.decisions.values()
    (snapshot,) = workspace.plan.snapshots.values()
    assert decision.snapshot_id == snapshot.id
    settled(qtbot, workspace)


def test_a_pack_is_compared_with_the_plan_as_it_is(
    qtbot: QtBot, page: ReportsPage, workspace: Workspace, tmp_path: Path
) -> None:
    page.choice.day.setDate(page.choice.day.date().addDays(-3))
    make(qtbot, page, tmp_path / "pack.pdf")
    settled(qtbot, workspace)
    from planner.actions import roles

    goal = next(r.id for r in workspace.plan.responsibilities.values() if r.kind == "goal")
    workspace.do("add owner", roles.assign, goal, 2)

    def told() -> list[str]:
        return [w.text() for w in page.packs.findChildren(Words) if not w.isHidden()]

    qtbot.waitUntil(lambda: "Single points of failure" in told(), timeout=10_000)
    place = told().index("Single points of failure")
    assert told()[place : place + 2] == ["Single points of failure", "3"]
    assert page.packs.figures["single_points"].text() == "▼ 2"
    settled(qtbot, workspace)


def test_a_decision_paper_is_about_the_decision_chosen(
    qtbot: QtBot, page: ReportsPage, workspace: Workspace, tmp_path: Path
) -> None:
    for ask in ("Move the wiki", "Move the launch"):
        workspace.do("ask", rows.add, Decision, ask=ask)
    page.decisions.choose(2)
    page.asked.paper_button.click()
    assert (page.choice.kind.key, page.choice.decision.currentText()) == (
        *("decision-paper",),
        "Move the launch",
    )
    make(qtbot, page, tmp_path / "paper.pdf")
    text = "".join(one.extract_text() for one in PdfReader(tmp_path / "paper.pdf").pages)
    assert "Move the launch" in text
    assert "Move the wiki" not in text


def test_a_decision_paper_is_about_all_that_are_open_unless_one_is_chosen(
    qtbot: QtBot, page: ReportsPage, workspace: Workspace
) -> None:
    page.make("decision-paper")
    assert page.choice.request(workspace.plan).about is None
    workspace.do("ask", rows.add, Decision, ask="Move the wiki")
    workspace.do("answer", decisions.refuse, 1, "The board", ON)
    box = page.choice.decision
    assert [box.itemText(at) for at in range(box.count())] == [
        "All open decisions",
        "Move the wiki (refused)",
    ]
    box.setCurrentIndex(1)
    assert page.choice.request(workspace.plan).about == 1
    workspace.undo()
    workspace.undo()
    assert page.choice.request(workspace.plan).about is None
    settled(qtbot, workspace)
