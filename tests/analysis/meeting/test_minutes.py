"""Minutes: what a meeting decided, what follows, and what it put off."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from planner.actions import decisions, roles, rows
from planner.actions.snapshots import save_snapshot
from planner.analysis.meeting.minutes import chosen_option, following, minutes_of_last_meeting
from planner.models import Decision, Draft, Option
from tests.plans import ON, make_plan, person_id

MADE = datetime(2027, 1, 15, tzinfo=UTC)
NEXT = ON + timedelta(days=3)


def asked(*asks: str) -> Draft:
    """A plan whose pack of ON asked for these."""
    draft = Draft(make_plan(people=["Ann", "Bo"]), ON)
    for number, ask in enumerate(asks):
        rows.add(draft, Decision, ask=ask, by_when=NEXT + timedelta(days=number))
    save_snapshot(draft, "January", ON, {}, MADE)
    return draft


def said(draft: Draft, on: date = NEXT) -> tuple[list[str], list[str]] | None:
    minutes = minutes_of_last_meeting(draft.plan, on)
    if minutes is None:
        return None
    return [d.ask for d in minutes.decided], [d.ask for d in minutes.put_off]


def test_before_the_meeting_there_are_no_minutes() -> None:
    assert said(asked("A")) is None


def test_minutes_have_what_was_decided_since_the_pack_and_what_it_asked_in_vain() -> None:
    draft = asked("A", "B", "C")
    decisions.refuse(draft, 2, "The board", NEXT)
    decisions.agree(draft, 3, "The board", ON)
    rows.add(draft, Decision, ask="Asked since")
    assert said(draft) == (["C", "B"], ["A"])


def test_what_was_decided_without_being_asked_in_the_pack_is_in_the_minutes_too() -> None:
    draft = asked()
    rows.add(draft, Decision, ask="On the spot")
    decisions.agree(draft, 1, "Ann", NEXT)
    assert said(draft) == (["On the spot"], [])


def test_the_next_pack_opens_a_new_page() -> None:
    draft = asked("A", "B")
    decisions.agree(draft, 1, "The board", ON)
    save_snapshot(draft, "February", NEXT, {}, MADE)
    assert said(draft) is None
    assert said(draft, NEXT - timedelta(days=1)) == (["A"], ["B"])


def test_an_answer_of_a_later_day_is_not_known_yet() -> None:
    draft = asked("A")
    decisions.agree(draft, 1, "The board", NEXT)
    assert said(draft, ON) is None


def test_an_answer_without_its_day_belongs_to_the_meeting_that_was_asked() -> None:
    draft = asked("A")
    rows.edit(draft, Decision, 1, outcome="agreed")
    assert said(draft) == (["A"], [])
    save_snapshot(draft, "February", NEXT, {}, MADE)
    assert said(draft) is None


def test_without_a_pack_all_that_was_decided_is_told() -> None:
    draft = Draft(make_plan(), ON)
    rows.add(draft, Decision, ask="A", outcome="refused", decided_on=ON - timedelta(days=400))
    rows.add(draft, Decision, ask="Never asked in a pack")
    assert said(draft) == (["A"], [])


def test_what_was_put_off_is_open_and_asked_again_by_its_new_day() -> None:
    draft = asked("A", "B")
    option = rows.add(draft, Option, decision_id=1, text="Yes")
    decisions.agree(draft, 1, "The board", NEXT, option_id=option.id)
    decisions.agree(draft, 2, "The board", NEXT)
    later = NEXT + timedelta(days=30)
    decisions.put_off(draft, 1, later)
    assert said(draft) == (["B"], ["A"])
    decision = draft.plan.decisions[1]
    assert (decision.by_when, decision.decided_by, decision.decided_on) == (later, "", None)
    assert chosen_option(draft.plan, decision) is None


def test_the_option_agreed_on_has_its_place_among_all() -> None:
    draft = asked("A")
    other = rows.add(draft, Option, decision_id=1, text="Later")
    rows.add(draft, Option, decision_id=1, text="Now", recommended=True)
    decisions.agree(draft, 1, "The board", NEXT, option_id=other.id)
    chosen = chosen_option(draft.plan, draft.plan.decisions[1])
    assert chosen == (1, other)
    assert chosen_option(draft.plan, draft.plan.decisions[1]._replace(option_id=None)) is None


def test_what_follows_has_its_owners_and_a_refusal_has_nothing() -> None:
    draft = asked("A", "B", "C")
    ann, bo = (person_id(draft.plan, name) for name in ("Ann", "Bo"))
    action = decisions.agree(draft, 1, "The board", NEXT, owner_id=ann)
    decisions.agree(draft, 2, "The board", NEXT)
    decisions.refuse(draft, 3, "The board", NEXT)
    seat = draft.plan.responsibility_for(action)
    roles.assign(draft, seat.id, bo, role="backup", ready=True)
    first, second, third = (
        following(draft.plan, decision, NEXT) for decision in draft.plan.decisions.values()
    )
    assert first is not None
    assert (first.action.title, first.owners) == ("A", (ann,))
    assert second is not None
    assert second.owners == ()
    assert third is None
