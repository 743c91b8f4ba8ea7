"""The room to write a purpose statement in."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from planner.actions import rows
from planner.models import Draft, Purpose
from planner.ui.pages.purpose.page import PurposePage
from planner.ui.side.statement import StatementBox
from planner.ui.state.workspace import Workspace
from tests.plans import ON, make_plan
from tests.ui.opened import shown, workspace_on


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    draft = Draft(make_plan(), ON - timedelta(days=9))
    rows.add(
        draft, Purpose, title="Find", statement="We find who knows", status="agreed",
        agreed_by="The board", written_by="Léa",
    )  # fmt: skip
    return workspace_on(tmp_path, draft.plan)


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace) -> PurposePage:
    page = shown(qtbot, workspace, PurposePage)
    page.show_row("purpose", 1)
    return page


def box(page: PurposePage) -> StatementBox:
    return page.side.findChildren(StatementBox)[-1]


def said(page: PurposePage) -> list[str]:
    return [label.text() for label in page.side.findChildren(QLabel)]


def test_what_may_be_missing_is_asked_while_one_types(page: PurposePage) -> None:
    assert box(page).remarks.text() == "No goal that can be measured serves it yet."
    box(page).box.setPlainText("The platform is rolled out")
    assert box(page).remarks.text().splitlines() == [
        "For whom is it? Name who gains by it.",
        "It names the tool. What do people have of it?",
        "No goal that can be measured serves it yet.",
    ]


def test_a_reworded_statement_is_no_longer_agreed_and_the_old_words_stay(
    qtbot: QtBot, page: PurposePage, workspace: Workspace
) -> None:
    assert "✓ version 1 was agreed by The board on 6 January" in said(page)
    box(page).box.setPlainText("All of us find who knows")
    box(page).box.save()
    qtbot.waitUntil(lambda: workspace.plan.purposes[1].status == "drafted")
    words = said(page)
    assert "Reworded since: version 1 was agreed by The board on 6 January" in words
    assert "Version 1: “We find who knows” (Léa, 6 Jan)" in words
    workspace.undo()
    assert workspace.plan.purposes[1].agreed_by == "The board"
