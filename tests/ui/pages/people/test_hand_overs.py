"""What is handed over, in the window: begun, asked, accepted and shown, each one step to undo."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QPushButton

from planner.models import HandOver
from planner.ui.pages.people.page import PeoplePage
from planner.ui.shell.search import hit_for, index_plan
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.figure import Link
from tests.plans import ON, make_plan, person_id
from tests.ui.opened import shown, workspace_on

GONE = ON - timedelta(days=3)


@pytest.fixture
def left(qtbot, tmp_path) -> PeoplePage:
    """Ann left three days ago, with a seat and a goal in her name."""
    ann = {"last_day": GONE}
    plan = make_plan(
        people={"Ann": ann, "Bo": {}}, seats={"Legal": ["Ann"]}, goals={"Reach": ["Ann"]}
    )
    workspace = workspace_on(tmp_path, plan)
    page = shown(qtbot, workspace, PeoplePage)
    page.make(person_id(workspace.plan, "Ann"))
    return page


def noted(workspace: Workspace) -> dict[str, HandOver]:
    plan = workspace.plan
    rows = plan.table(HandOver).values()
    return {plan.name_of(plan.responsibilities[row.responsibility_id]): row for row in rows}


def press(page: PeoplePage, words: str) -> None:
    (button,) = [b for b in page.side.findChildren(QPushButton) if b.text() == words]
    button.click()


def test_of_somebody_gone_all_that_was_theirs_until_then_is_listed(left) -> None:
    found = noted(left.workspace)
    assert found.keys() == {"Reach", "Legal"}
    assert found["Reach"].to_show == "Where the figure comes from, and how it is measured"
    assert left.panel is left.hand_overs.panel
    assert len(left.panel.model.every_row) == 2


def test_beginning_is_one_step_and_beginning_again_changes_nothing(left) -> None:
    workspace = left.workspace
    before = workspace.plan
    left.make(person_id(workspace.plan, "Ann"))
    assert workspace.plan is before
    workspace.undo()
    assert not noted(workspace)


def test_whoever_takes_it_is_asked_accepts_and_is_shown(qtbot, left) -> None:
    workspace, reach = left.workspace, noted(left.workspace)["Reach"]
    left.panel.choose(reach.id)
    for words, state in (("Ask Bo", "asked"), ("Bo accepted today", "accepted")):
        press(left, words)
        qtbot.waitUntil(lambda now=state: noted(workspace)["Reach"].state == now)
    press(left, "It was shown today")
    qtbot.waitUntil(lambda: noted(workspace)["Reach"].shown_on == ON)
    (given,) = workspace.plan.assignments_by(person_id(workspace.plan, "Bo"))
    assert (given.role, given.since) == ("owner", ON)
    assert workspace.undo_label == "note what was shown"


def test_a_state_typed_into_its_cell_does_what_the_buttons_do(left) -> None:
    workspace, reach = left.workspace, noted(left.workspace)["Reach"]
    (state,) = [c for c in left.panel.listing.columns if c.title == "State"]
    for word in ("asked", "declined", "proposed", "accepted"):
        workspace.do("set", state.write, reach.id, word)
        assert noted(workspace)["Reach"].state == word


def test_what_nobody_takes_over_offers_who_could(qtbot, tmp_path) -> None:
    plan = make_plan(people={"Ann": {"last_day": GONE}, "Bo": {}}, goals={"Reach": ["Ann", "Bo?"]})
    workspace = workspace_on(tmp_path, plan)
    page = shown(qtbot, workspace, PeoplePage)
    workspace.do("add", lambda draft: draft.add(HandOver, responsibility_id=1, person_id=1))
    page.show_row("hand_over", 1)
    press(page, "Choose Bo")
    bo = person_id(workspace.plan, "Bo")
    qtbot.waitUntil(lambda: noted(workspace)["Reach"].to_person_id == bo)


def test_hand_overs_that_nobody_began_are_begun_by_their_link(qtbot, tmp_path) -> None:
    plan = make_plan(people={"Ann": {"last_day": GONE}}, goals={"Reach": ["Ann"]})
    page = shown(qtbot, workspace_on(tmp_path, plan), PeoplePage)
    page.make(None)
    (link,) = page.hand_overs.findChildren(Link)
    assert link.text() == (
        "Ann left on 12 January: begin the hand-over of 1 thing that nobody takes over yet"
    )
    link.click()
    assert noted(page.workspace).keys() == {"Reach"}
    assert not [one for one in page.hand_overs.findChildren(Link) if one.isVisible()]


def test_who_has_nothing_to_hand_over_is_said(qtbot, tmp_path) -> None:
    plan = make_plan(people={"Ann": {"last_day": GONE}})
    workspace = workspace_on(tmp_path, plan)
    page = shown(qtbot, workspace, PeoplePage)
    with qtbot.waitSignal(workspace.messageShown) as said:
        page.make(person_id(workspace.plan, "Ann"))
    assert said.args[0] == "Ann has nothing to hand over."


def test_a_hand_over_is_found_again_where_it_was_left(left) -> None:
    place = left.place()
    left.show_row("person", person_id(left.workspace.plan, "Bo"))
    assert left.panel is left.people
    left.return_to(place)
    assert left.panel is left.hand_overs.panel


def test_a_hand_over_is_found_by_what_it_is_and_who_is_concerned(left) -> None:
    plan, reach = left.workspace.plan, noted(left.workspace)["Reach"]
    index = index_plan(plan)
    for typed in ("Reach handed over", "Reach Ann", "figure measured"):
        assert ("hand_over", reach.id) in [index.rows[at] for at in index.names.find(typed, 9)]
    went: list[tuple[str, str, int]] = []
    hit = hit_for(plan, "hand_over", reach.id, lambda *to: went.append(to))
    assert hit is not None
    assert hit.words == "Reach, handed over by Ann"
    hit.do()
    left.show_row(*went[0][1:])
    assert [row.key for row in left.panel.view.chosen_rows()] == [reach.id]
