"""Case notes on the page of purposes and goals."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from planner.actions.evidence import take_note
from planner.models import CaseNote, Draft
from planner.ui.pages.purpose.page import PurposePage
from planner.ui.shell.search import hit_for, index_plan
from planner.ui.state.workspace import Workspace
from tests.plans import ON, make_plan
from tests.ui.opened import shown, workspace_on


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    draft = Draft(make_plan(purposes={"Find": []}), ON)
    take_note(draft, "nokia")
    return workspace_on(tmp_path, draft.plan)


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace) -> PurposePage:
    page = shown(qtbot, workspace, PurposePage)
    page.show_row("case_note", 1)
    return page


def said(page: PurposePage) -> list[str]:
    return [label.text() for label in page.side.findChildren(QLabel)]


def test_a_note_is_shown_with_what_happened(page: PurposePage) -> None:
    assert page.notes.isVisibleTo(page)
    assert "Quoted with its source in status pack, deck and buy-in plan." in said(page)
    assert "Nokia: much was written, and silos stayed" in said(page)


def test_the_side_tells_of_what_is_in_sight(page: PurposePage) -> None:
    page.show_row("purpose", 1)
    page.views.button(2).click()
    assert "Nokia: much was written, and silos stayed" in said(page)
    page.views.button(0).click()
    assert "Find" in said(page)


def test_a_note_of_ones_own_is_added_in_the_table(page: PurposePage, workspace: Workspace) -> None:
    listing = page.notes.listing
    assert listing.add is not None
    workspace.do("add", listing.add, "Sofia asked")
    assert workspace.plan.get(CaseNote, 2).title == "Sofia asked"
    assert [row.note.title for row in page.notes.model.every_row][-1] == "Sofia asked"


def test_turning_to_the_lists_shows_a_statement_again(page: PurposePage) -> None:
    page.show_row("purpose", 1)
    assert not page.notes.isVisibleTo(page)
    assert page.main_panel() is page.purposes


def test_a_note_is_found_from_anywhere(workspace: Workspace) -> None:
    assert ("case_note", 1) in index_plan(workspace.plan).rows
    went: list[tuple[str, str, int]] = []
    hit = hit_for(workspace.plan, "case_note", 1, lambda *to: went.append(to))
    assert hit is not None
    hit.do()
    assert went == [("purpose", "case_note", 1)]
