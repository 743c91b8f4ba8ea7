"""Promises by phase and kind, the ledger of taking part, and the picture of the coalition."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from planner.actions import rows
from planner.models import Commitment, Post
from planner.ui.pages.sponsors.page import SponsorsPage
from planner.ui.shell.search import hit_for, index_plan
from planner.ui.state.workspace import Workspace
from planner.ui.table.pick_box import PickBox
from tests.plans import ON, make_plan, person_id
from tests.ui.opened import shown, workspace_on
from tests.ui.typing import paste, shown_texts, type_into
from tests.ui.windows import Answers

PROMISES, TAKING_PART = 2, 3


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    plan = make_plan(
        people=["Bo Celik", "Léa Roy"],
        sponsors={"Chief executive": ["Eve Stone"], "Europe": ["Bo Celik"]},
        details={"Chief executive": {"is_primary": True}, "Europe": {"reports_to_id": 1}},
    )
    return workspace_on(tmp_path, plan)


@pytest.fixture
def page(qtbot, workspace) -> SponsorsPage:
    workspace.do(
        "x", rows.add, Commitment, sponsor_id=2, promise="Open the pilot", phase="pilot",
        kind="active and visible", due=ON - timedelta(days=2),
    )  # fmt: skip
    return shown(qtbot, workspace, SponsorsPage)


def said(page: SponsorsPage) -> str:
    labels = (one for one in page.side.findChildren(QLabel) if one.isVisibleTo(page.side))
    return "\n".join(label.text() for label in labels)


def test_the_grid_says_what_became_of_promises_and_leads_to_them(page) -> None:
    page.switch.button(PROMISES).click()
    grid = page.promises.grid
    assert grid.item(1, 0).text() == "✕ 1 late"
    assert grid.item(0, 0).text() == "nothing promised"
    page.workspace.do("x", rows.add, Commitment, sponsor_id=1, promise="Answer live")
    assert grid.rowCount() == 5  # one for those of no phase
    grid.setFocus()
    grid.setCurrentCell(1, 0)
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert shown_texts(page.promises.panel, "Promise") == ["Open the pilot"]


def test_the_grid_can_be_of_one_sponsor(page) -> None:
    page.switch.button(PROMISES).click()
    page.promises.seat.setCurrentIndex(1)
    page.promises.seat.activated.emit(1)
    assert page.promises.grid.item(1, 0).text() == "nothing promised"
    assert shown_texts(page.promises.panel, "Promise") == []


def test_a_promise_that_is_typed_in_is_the_primary_sponsors(qtbot, page) -> None:
    page.switch.button(PROMISES).click()
    type_into(qtbot, page.promises.panel, "Promise", 1, "Answer live")
    assert page.workspace.plan.commitments[2].sponsor_id == 1


def test_a_promise_done_every_so_often_stands_again_once_it_is_kept(qtbot, page) -> None:
    page.switch.button(PROMISES).click()
    type_into(qtbot, page.promises.panel, "Every", 0, "14")
    type_into(qtbot, page.promises.panel, "Status", 0, "kept")
    told = [(p.status, p.due) for p in page.workspace.plan.commitments.values()]
    assert told == [("kept", ON - timedelta(days=2)), ("open", ON + timedelta(days=12))]


def test_an_item_is_typed_in_by_the_name_it_bears(qtbot, page) -> None:
    page.switch.button(TAKING_PART).click()
    paste(page.ledger, "Sponsor\nEve Stone\n")
    type_into(qtbot, page.ledger, "Written", 0, "edited")
    type_into(qtbot, page.ledger, "Topic", 0, "Why we do this")
    eve = person_id(page.workspace.plan, "Eve Stone")
    assert page.workspace.plan.posts[1] == Post(1, eve, ON, "edited", topic="Why we do this")


def test_rows_of_a_spreadsheet_are_new_items_though_the_names_are_known(page) -> None:
    page.switch.button(TAKING_PART).click()
    for topic in ("News", "More news"):
        paste(
            page.ledger,
            "Sponsor\tDay\tWritten\tWriter\tReply\tTopic\tLink\n"
            f"Eve Stone\t2027-01-10\tghost-written\tLéa Roy\tno\t{topic}\thttps://ex.org/1\n",
        )
    posts = list(page.workspace.plan.posts.values())
    assert [(p.topic, p.on, p.kind) for p in posts] == [
        ("News", date(2027, 1, 10), "ghost-written"),
        ("More news", date(2027, 1, 10), "ghost-written"),
    ]
    assert posts[0].link == "https://ex.org/1"


def test_a_name_that_nobody_has_is_said(qtbot, page) -> None:
    page.switch.button(TAKING_PART).click()
    page.ledger.begin_adding()
    view = page.ledger.view
    qtbot.waitUntil(lambda: view.state() == view.State.EditingState)
    (box,) = view.viewport().findChildren(PickBox)
    QTest.keyClicks(box.edit, "Nobody Known")
    QTest.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.ledger.model.refused is not None)
    assert str(page.ledger.model.refused) == "There is nobody named Nobody Known in the plan."
    assert not page.workspace.plan.posts


def test_whoever_has_items_written_by_others_gets_something_to_talk_about(page) -> None:
    eve = person_id(page.workspace.plan, "Eve Stone")
    page.workspace.do("x", rows.add, Post, person_id=eve, on=ON, kind="ghost-written")
    page.show_row("post", 1)
    assert "To talk about" in said(page)
    assert "One item in your name was written by somebody else." in said(page)


@pytest.mark.parametrize("ending", ["png", "svg"])
def test_the_coalition_is_saved_as_a_picture_for_a_slide(page, tmp_path, ending) -> None:
    path = tmp_path / f"coalition.{ending}"
    page.chooser = Answers(path)
    next(b for b in page.header_buttons if b.text() == "Save the picture…").click()
    if ending == "png":
        image = QImage(str(path))
        assert (image.width(), image.height()) == (2560, 1440)
    else:
        text = path.read_text()
        assert "Eve Stone" in text and "Picture of the sponsors" in text


def test_a_promise_is_found_by_the_search_box_and_shown(page) -> None:
    index = index_plan(page.workspace.plan)
    (found,) = index.names.find("open pilot", 1)
    assert index.rows[found] == ("commitment", 1)
    hit = hit_for(page.workspace.plan, "commitment", 1, lambda *where: page.show_row(*where[1:]))
    assert (hit.words, hit.note) == ("Open the pilot", "promise")
    hit.do()
    assert not page.promises.isHidden()


def test_an_empty_seat_is_called_by_its_title_in_the_picture(qtbot, tmp_path: Path) -> None:
    workspace = workspace_on(tmp_path, make_plan(sponsors={"Head of sales": []}))
    page = shown(qtbot, workspace, SponsorsPage)
    (row,) = page.panel.model.rows
    assert (row.called, row.name) == ("Head of sales", "nobody")
    assert page.tree.accessibleDescription() == "Head of sales, nobody in the seat"


def test_an_empty_seat_is_filled_by_typing_who_sits_there(qtbot, tmp_path: Path) -> None:
    plan = make_plan(people=["Ann Berg"], sponsors={"Head of sales": []})
    page = shown(qtbot, workspace_on(tmp_path, plan), SponsorsPage)
    type_into(qtbot, page.panel, "Sponsor", 0, "Ann Berg")
    assert shown_texts(page.panel, "Sponsor") == ["Ann Berg"]
    assert page.workspace.undo_label == "fill a sponsor seat"
    page.workspace.undo()
    assert shown_texts(page.panel, "Sponsor") == ["nobody"]


def test_seats_are_pasted_with_who_sits_in_them(qtbot, tmp_path: Path) -> None:
    page = shown(qtbot, workspace_on(tmp_path, make_plan(people=["Ann Berg"])), SponsorsPage)
    paste(page.panel, "Managing director\tAnn Berg\nHead of sales")
    assert shown_texts(page.panel, "Sponsor") == ["nobody", "Ann Berg"]
