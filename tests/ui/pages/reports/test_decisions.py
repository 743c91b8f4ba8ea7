"""Proposals, decisions and what is new since the last pack."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.actions import rows
from planner.models import Decision
from planner.ui.pages.reports.decisions import take_proposals
from planner.ui.pages.reports.page import ReportsPage
from planner.ui.widgets.words import Words
from planner.ui.workspace import Workspace
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


def test_what_was_agreed_becomes_an_action_of_whoever_was_asked(
    page: ReportsPage, workspace: Workspace
) -> None:
    asked = next(iter(workspace.plan.people.values()))
    name = asked.name
    workspace.do("ask", rows.add, Decision, ask="Name a champion in Legal", from_whom=name)
    model = page.decisions.model
    column = next(
        n
        for n in range(model.columnCount())
        if model.headerData(n, Qt.Orientation.Horizontal) == "Outcome"
    )
    assert model.setData(model.index(0, column), "agreed", Qt.ItemDataRole.EditRole)
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

    qtbot.waitUntil(lambda: "single_points" in page.packs.figures, timeout=10_000)
    place = told().index("Single points of failure")
    assert told()[place : place + 2] == ["Single points of failure", "3"]
    assert page.packs.figures["single_points"].text() == "▼ 2"
    settled(qtbot, workspace)
