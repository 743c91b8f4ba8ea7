"""What was asked of a meeting: which pack it belongs to, and what becomes of it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from planner.actions import decisions, rows
from planner.actions.snapshots import save_snapshot
from planner.errors import PlannerError
from planner.models import Decision, Draft
from tests.plans import ON, make_plan, person_id

MADE = datetime(2027, 1, 15, tzinfo=UTC)


def draft_with(*asks: dict[str, object], **plan: object) -> Draft:
    draft = Draft(make_plan(**plan))  # type: ignore[arg-type]
    for ask in asks:
        rows.add(draft, Decision, **ask)
    return draft


def test_a_pack_takes_what_it_asks_and_what_was_decided_and_leaves_the_rest_to_the_next() -> None:
    draft = draft_with(
        {"ask": "Fourth"},
        {"ask": "First", "by_when": date(2027, 2, 1)},
        {"ask": "Second", "by_when": date(2027, 2, 2)},
        {"ask": "Third", "by_when": date(2027, 2, 3)},
        {"ask": "Settled in between", "outcome": "agreed"},
    )
    save_snapshot(draft, "January", ON, {}, MADE)
    left = [d.ask for d in draft.plan.decisions.values() if d.snapshot_id is None]
    assert left == ["Fourth"]
    save_snapshot(draft, "February", ON, {}, MADE)
    left = [d.ask for d in draft.plan.decisions.values() if d.snapshot_id is None]
    assert left == ["Fourth"]  # the three before it are still open
    decisions.refuse(draft, 2, "The board", ON)
    save_snapshot(draft, "March", ON, {}, MADE)
    assert [d.snapshot_id for d in draft.plan.decisions.values()] == [3, 1, 1, 1, 1]


def test_what_was_agreed_becomes_an_action_with_the_owner_chosen() -> None:
    draft = draft_with(
        {"ask": "Move the wiki", "context": "Two places", "by_when": date(2027, 1, 20)},
        people=["ann"],
    )
    action = decisions.agree(draft, 1, "The board", ON, person_id(draft.plan, "ann"))
    assert action is not None
    assert (action.title, action.phase, action.start) == ("Move the wiki", "prepare", ON)
    assert (action.due, action.note) == (date(2027, 1, 20), "Two places")
    seat = draft.plan.responsibility_for(action)
    (assignment,) = draft.plan.assignments_of(seat.id)
    assert (assignment.person_id, assignment.role) == (person_id(draft.plan, "ann"), "owner")
    decision = draft.plan.get(Decision, 1)
    assert (decision.outcome, decision.decided_by, decision.decided_on) == (
        *("agreed", "The board"),
        ON,
    )


@pytest.mark.parametrize("whom", ["Ann Li", "ann li", "Chief executive", "Europe"])
def test_without_an_owner_it_is_whoever_was_asked_by_name_title_or_seat(whom: str) -> None:
    draft = draft_with(
        {"ask": "Post in person", "from_whom": whom, "by_when": date(2027, 6, 1)},
        people={"Ann Li": {"title": "Chief executive"}},
        sponsors={"Europe": ["Ann Li"]},
    )
    action = decisions.agree(draft, 1, "Ann Li", ON)
    assert action is not None
    assert action.phase == "sustain"
    seat = draft.plan.responsibility_for(action)
    assert [a.person_id for a in draft.plan.assignments_of(seat.id)] == [1]


@pytest.mark.parametrize("whom", ["", "Somebody else", "Ann Li and Bo"])
def test_without_anybody_to_own_it_only_the_outcome_is_kept(whom: str) -> None:
    draft = draft_with({"ask": "Post in person", "from_whom": whom}, people=["Ann Li", "Bo"])
    assert decisions.agree(draft, 1, "The board", ON) is None
    assert draft.plan.get(Decision, 1).outcome == "agreed"
    assert not draft.plan.actions


def test_two_people_of_one_title_are_not_guessed_between() -> None:
    draft = draft_with(
        {"ask": "Post", "from_whom": "Director"},
        people={"Ann": {"title": "Director"}, "Bo": {"title": "Director"}},
    )
    assert decisions.agree(draft, 1, "The board", ON) is None


def test_agreeing_twice_makes_one_action() -> None:
    draft = draft_with({"ask": "Post", "from_whom": "Ann"}, people=["Ann"])
    assert decisions.agree(draft, 1, "The board", ON) is not None
    assert decisions.agree(draft, 1, "The board", ON) is None
    assert len(draft.plan.actions) == 1


def test_a_refusal_is_kept_with_who_and_when() -> None:
    draft = draft_with({"ask": "Post"})
    decision = decisions.refuse(draft, 1, " The board ", ON)
    assert (decision.outcome, decision.decided_by, decision.decided_on) == (
        *("refused", "The board"),
        ON,
    )


@pytest.mark.parametrize("verb", [decisions.agree, decisions.refuse])
def test_an_outcome_says_whose_it_is(verb: object) -> None:
    draft = draft_with({"ask": "Post"})
    with pytest.raises(PlannerError, match="Say who"):
        verb(draft, 1, "  ", ON)  # type: ignore[operator]
