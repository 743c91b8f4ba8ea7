"""What was asked of a meeting: which pack it belongs to, and what becomes of it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from planner.actions import decisions, rows
from planner.actions.decisions import GivenOption
from planner.actions.snapshots import save_snapshot
from planner.errors import PlannerError
from planner.models import Action, Decision, Draft, Option, OptionAppointment
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
    assert action.phase == "sustain"
    seat = draft.plan.responsibility_for(action)
    assert [a.person_id for a in draft.plan.assignments_of(seat.id)] == [1]


@pytest.mark.parametrize("whom", ["", "Somebody else", "Ann Li and Bo", "Director"])
def test_without_anybody_to_own_it_an_action_is_made_that_nobody_holds(whom: str) -> None:
    draft = draft_with(
        {"ask": "Post in person", "from_whom": whom},
        people={"Ann Li": {"title": "Director"}, "Bo": {"title": "Director"}},
    )
    action = decisions.agree(draft, 1, "The board", ON)
    assert not draft.plan.assignments_of(draft.plan.responsibility_for(action).id)
    assert draft.plan.get(Decision, 1).action_id == action.id


def test_agreeing_twice_makes_one_action_whatever_it_is_called_by_then() -> None:
    draft = draft_with({"ask": "Post", "from_whom": "Ann"}, people=["Ann"])
    action = decisions.agree(draft, 1, "The board", ON)
    rows.edit(draft, Action, action.id, title="Post on Fridays")
    assert decisions.agree(draft, 1, "The board", ON).id == action.id
    assert len(draft.plan.actions) == 1


def test_an_option_that_is_agreed_nominates_whom_it_appoints() -> None:
    draft = draft_with(
        {"ask": "Name people"}, people=["Bo"], seats={"Finance": ["Ann"], "Legal": []}
    )
    option = rows.add(draft, Option, decision_id=1, text="Bo for both")
    for seat in list(draft.plan.responsibilities):
        rows.add(
            draft,
            OptionAppointment,
            option_id=option.id,
            person_id=person_id(draft.plan, "Bo"),
            responsibility_id=seat,
        )
    decisions.agree(draft, 1, "The board", ON, option_id=option.id)
    named = {
        (draft.plan.name_of(draft.plan.responsibilities[a.responsibility_id]), a.role, a.status)
        for a in draft.plan.assignments_by(person_id(draft.plan, "Bo"))
    }
    assert named == {("Finance", "backup", "nominated"), ("Legal", "owner", "nominated")}
    assert draft.plan.get(Decision, 1).option_id == option.id


def test_an_option_goes_with_its_decision_and_a_decision_loses_an_option_that_goes() -> None:
    draft = draft_with({"ask": "Name people"})
    option = rows.add(draft, Option, decision_id=1, text="Bo")
    decisions.agree(draft, 1, "The board", ON, option_id=option.id)
    rows.remove(draft, Option, option.id)
    assert draft.plan.get(Decision, 1).option_id is None
    rows.add(draft, Option, decision_id=1, text="Ann")
    rows.remove(draft, Decision, 1)
    assert not draft.plan.table(Option)


def test_options_are_set_as_they_are_given_and_no_others_stay() -> None:
    draft = draft_with({"ask": "Name people"}, people=["Bo"], seats={"Finance": ["Ann"]})
    bo, finance = person_id(draft.plan, "Bo"), 1
    first = GivenOption("Bo", recommended=True, appointed=((bo, finance),))
    decisions.set_options(draft, 1, [first, GivenOption("Wait", "It stays")], "All waits")
    kept, gone = draft.plan.table(Option).values()
    assert (kept.text, kept.recommended, gone.meaning) == ("Bo", True, "It stays")
    assert draft.plan.get(Decision, 1).no_answer == "All waits"
    decisions.set_options(draft, 1, [GivenOption("Later", id=kept.id)])
    assert [(o.id, o.text) for o in draft.plan.table(Option).values()] == [(kept.id, "Later")]
    assert not draft.plan.table(OptionAppointment)


def test_an_option_that_says_nothing_is_refused() -> None:
    draft = draft_with({"ask": "Name people"})
    with pytest.raises(PlannerError, match="Say what each option is"):
        decisions.set_options(draft, 1, [GivenOption(" ")])


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
