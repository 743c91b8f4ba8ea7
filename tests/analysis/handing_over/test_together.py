"""Who is proposed to take things over: possible together, and nobody who may not."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from planner.actions import roles
from planner.actions.hand_overs import note_hand_over
from planner.actions.requests import ask
from planner.analysis.handing_over.leaving import when_gone
from planner.analysis.handing_over.next_step import NextStep, next_step
from planner.analysis.handing_over.proposals import Proposal, proposals
from planner.analysis.handing_over.things import things_of
from planner.analysis.handing_over.words import ground_words
from planner.analysis.measures import measure
from planner.models import Draft, HandOver, Plan, Responsibility, Successor
from tests.plans import ON, make_plan, person_id, responsibility_id

A_WEEK = timedelta(days=7)


def found(plan: Plan) -> dict[str, Proposal]:
    """Who is proposed when Ann goes, by what they would take."""
    measures, ann = measure(plan, ON), person_id(plan, "Ann")
    those = proposals(when_gone(measures, ann).after, things_of(plan, ann, ON), ann)
    return {plan.name_of(plan.responsibilities[one]): each for one, each in those.items()}


def proposed(plan: Plan) -> dict[str, str]:
    return {what: plan.people[each.person_id].name for what, each in found(plan).items()}


def test_two_seats_go_to_two_people_where_neither_has_time_for_both() -> None:
    people: dict[str, dict[str, Any]] = {"Bo": {"hours": 2.0}, "Cy": {"hours": 2.0}, "Ann": {}}
    plan = make_plan(people=people, seats={"Legal": ["Ann"], "HR": ["Ann"]})
    assert sorted(proposed(plan).values()) == ["Bo", "Cy"]


def test_what_nobody_has_time_left_for_is_proposed_to_nobody() -> None:
    plan = make_plan(
        people={"Bo": {"hours": 2.0}, "Ann": {}}, seats={"Legal": ["Ann"], "HR": ["Ann"]}
    )
    assert len(proposed(plan)) == 1


def test_no_chief_executive_is_proposed_for_a_champion_seat() -> None:
    plan = make_plan(
        people={
            "Chief": {}, "Head": {"manager": "Chief"}, "Ann": {"manager": "Head"},
            "Ro": {}, "Bo": {"hours": 0.0},
        },
        seats={"Legal": ["Ann"]},
        sponsors={"Primary": ["Ro"]},
    )  # fmt: skip
    assert proposed(plan) == {"Legal": "Head"}


def test_only_who_may_sponsor_is_proposed_for_a_sponsor_seat() -> None:
    people: dict[str, dict[str, Any]] = {"Ann": {}, "Bo": {}, "Cy": {"may_sponsor": True}}
    assert proposed(make_plan(people=people, sponsors={"Primary": ["Ann"]})) == {"Primary": "Cy"}


def test_who_is_chosen_prepared_or_holds_it_comes_before_anybody_else() -> None:
    draft = Draft(
        make_plan(
            people=["Bo", "Cy", "Di"],
            goals={"Chosen": ["Ann", "Di"], "Prepared": ["Ann", "Di*"], "Shared": ["Ann", "Di?"]},
        )
    )
    plan = draft.plan
    ann, bo, cy = (person_id(plan, name) for name in ("Ann", "Bo", "Cy"))
    note_hand_over(draft, ann, responsibility_id(plan, "Chosen"), to_person_id=bo)
    row_id = responsibility_id(plan, "Prepared")
    draft.add(Successor, responsibility_id=row_id, person_id=cy, until=date(2027, 3, 1))
    assert proposed(draft.plan) == {"Chosen": "Bo", "Prepared": "Cy", "Shared": "Di"}
    words = {
        what: ground_words(draft.plan, each, responsibility_id(plan, what), ON)
        for what, each in found(draft.plan).items()
    }
    assert words == {
        "Chosen": "chosen already",
        "Prepared": "being prepared until 1 Mar",
        "Shared": "backup, not ready yet",
    }


def test_whoever_declined_is_not_proposed_because_they_were_chosen() -> None:
    draft = Draft(make_plan(goals={"Reach": ["Ann", "Di*"]}, people=["Bo"]))
    ann, bo = person_id(draft.plan, "Ann"), person_id(draft.plan, "Bo")
    note_hand_over(draft, ann, 1, to_person_id=bo, state="declined")
    assert proposed(draft.plan) == {"Reach": "Di"}


def test_who_leaves_soon_takes_nothing_over_although_they_hold_it_or_are_prepared() -> None:
    soon = {"last_day": ON + A_WEEK}
    draft = Draft(
        make_plan(
            people={"Di": soon, "Bo": {}, "Cy": soon}, goals={"A": ["Ann", "Di"], "B": ["Ann"]}
        )
    )
    row_id, cy = responsibility_id(draft.plan, "B"), person_id(draft.plan, "Cy")
    draft.add(Successor, responsibility_id=row_id, person_id=cy)
    assert proposed(draft.plan) == {"A": "Bo", "B": "Bo"}


def test_others_as_suited_are_said() -> None:
    plan = make_plan(people=["Bo", "Cy"], goals={"Reach": ["Ann"]})
    (proposal,) = found(plan).values()
    assert {proposal.person_id, *proposal.as_suited} == {
        person_id(plan, name) for name in ("Bo", "Cy")
    }


def test_why_somebody_is_proposed_is_said_in_a_few_words() -> None:
    home = {"department": "Legal"}
    plan = make_plan(
        people={"Ann": home, "Bo": home, "Cy": {}},
        seats={"Legal": ["Ann"]},
        goals={"Reach": ["Ann", "Cy"], "Trust": ["Ann", "Cy*"]},
    )
    words = {
        what: ground_words(plan, each, responsibility_id(plan, what), ON)
        for what, each in found(plan).items()
    }
    assert words == {
        "Legal": "works there, with time for it",
        "Reach": "holds it too",
        "Trust": "backup, ready",
    }


# What is next ----------------------------------------------------------------------------


def kept() -> Draft:
    """Ann leaves in ten weeks, Kim keeps the plan, Bo could take the goal."""
    people: dict[str, dict[str, Any]] = {"Ann": {"last_day": ON + 10 * A_WEEK}, "Bo": {}, "Kim": {}}
    draft = Draft(make_plan(people=people, goals={"Reach": ["Ann"]}), ON)
    keeping = draft.add(Responsibility, kind="plan", plan_info_id=draft.plan.info.id)
    roles.assign(draft, keeping.id, person_id(draft.plan, "Kim"))
    return draft


def following(draft: Draft, proposal: Proposal | None = None) -> tuple[str, str, date | None]:
    plan, ann = draft.plan, person_id(draft.plan, "Ann")
    thing = next(t for t in things_of(plan, ann, ON) if t.responsibility.kind == "goal")
    step: NextStep = next_step(plan, thing, ann, proposal, ON)
    owner = "" if step.owner_id is None else plan.people[step.owner_id].name
    return step.what, owner, step.by


def test_whoever_keeps_the_plan_finds_and_asks_within_a_week() -> None:
    draft = kept()
    bo = Proposal(person_id(draft.plan, "Bo"), "free")
    assert following(draft) == ("find somebody", "Kim", ON + A_WEEK)
    assert following(draft, bo) == ("ask", "Kim", ON + A_WEEK)


def test_whoever_keeps_the_plan_and_could_take_it_has_only_to_say_so() -> None:
    draft = kept()
    kim = Proposal(person_id(draft.plan, "Kim"), "free")
    assert following(draft, kim) == ("answer", "Kim", ON + A_WEEK)


def test_then_it_is_answered_and_shown_and_nothing_is_left() -> None:
    draft = kept()
    ann, bo = person_id(draft.plan, "Ann"), person_id(draft.plan, "Bo")
    row = note_hand_over(draft, ann, 1, to_person_id=bo, to_show="The list", state="asked")
    assert following(draft) == ("answer", "Bo", ON + 10 * A_WEEK)
    row = draft.change(row, state="accepted")
    assert following(draft) == ("show", "Ann", ON + 10 * A_WEEK)
    row = draft.change(row, shown_on=ON)
    assert following(draft) == ("nothing", "", None)
    draft.change(row, state="declined")
    assert following(draft, Proposal(bo, "free"))[0] == "find somebody"
    assert isinstance(row, HandOver)


def test_an_answer_is_due_when_it_was_asked_for() -> None:
    draft = kept()
    ann, bo = person_id(draft.plan, "Ann"), person_id(draft.plan, "Bo")
    note_hand_over(draft, ann, 1, to_person_id=bo)
    ask(draft, bo, "hand-over", on=ON, responsibility_id=1, for_person_id=ann)
    ask(draft, bo, "hours", on=ON)
    assert following(draft) == ("answer", "Bo", ON + A_WEEK)


def test_where_nobody_keeps_the_plan_the_manager_sees_to_it_or_nobody() -> None:
    plan = make_plan(people={"Bo": {}, "Ann": {"manager": "Bo"}}, goals={"Reach": ["Ann"]})
    assert following(Draft(plan)) == ("find somebody", "Bo", ON + A_WEEK)
    assert following(Draft(make_plan(goals={"Reach": ["Ann"]})))[1] == ""


def test_of_somebody_gone_whoever_keeps_the_plan_has_it_shown() -> None:
    draft = kept()
    ann, bo = person_id(draft.plan, "Ann"), person_id(draft.plan, "Bo")
    draft.change(draft.plan.people[ann], last_day=ON - A_WEEK)
    note_hand_over(draft, ann, 1, to_person_id=bo, to_show="The list", state="accepted")
    assert following(draft) == ("show", "Kim", ON + A_WEEK)
