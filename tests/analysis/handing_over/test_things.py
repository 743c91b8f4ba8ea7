"""What somebody hands over or left behind, and what has to be shown for it."""

from __future__ import annotations

from datetime import timedelta

from planner.actions import people, roles
from planner.actions.hand_overs import begin_hand_over, note_hand_over
from planner.analysis.handing_over.checklist import checklist
from planner.analysis.handing_over.things import not_begun, things_of
from planner.models import Draft, Plan
from tests.analysis.tenure.steps import Lived
from tests.drilled import add_drill
from tests.plans import ON, make_plan, person_id, responsibility_id

A_DAY = timedelta(days=1)
GONE = ON - 10 * A_DAY


def names(plan: Plan, who: str = "Ann", **known: object) -> list[str]:
    found = things_of(plan, person_id(plan, who), ON, **known)  # type: ignore[arg-type]
    return [plan.name_of(thing.responsibility) for thing in found]


def test_it_is_all_that_somebody_has_now_or_will_the_heaviest_first() -> None:
    plan = make_plan(
        seats={"Legal": ["Ann*"]}, goals={"Reach": ["Ann"], "Old": ["Ann"]}, weights={"Reach": 3}
    )
    draft = Draft(plan)
    old = responsibility_id(plan, "Old")
    (given,) = plan.assignments_of(old)
    draft.change(given, until=ON - A_DAY)
    assert names(draft.plan) == ["Reach", "Legal"]
    reach, legal = things_of(draft.plan, person_id(plan, "Ann"), ON)
    assert (reach.role, legal.role, legal.noted) == ("owner", "backup", None)


def test_of_somebody_gone_it_is_what_was_theirs_until_they_left() -> None:
    draft = Draft(make_plan(people={"Ann": {"last_day": GONE}}, goals={"A": ["Ann"], "B": ["Ann"]}))
    draft.change(draft.plan.assignments[1], until=GONE)
    assert names(draft.plan) == ["A", "B"]
    draft.change(draft.plan.assignments[2], until=GONE - A_DAY)
    assert names(draft.plan) == ["A"]


def test_what_was_taken_off_them_afterwards_only_the_history_knows() -> None:
    life = Lived(make_plan(people=["Ann"], departments=["Finance"]))
    life.do(GONE - 9 * A_DAY, roles.assign, 1, 1, status="active")
    life.do(GONE - 9 * A_DAY, people.leave, 1, GONE)
    life.do(GONE + A_DAY, roles.take_off, 1, 1)
    assert names(life.plan) == []
    assert names(life.plan, log=life.log) == ["Finance"]


def test_what_was_noted_stays_also_when_it_has_passed_on() -> None:
    draft = Draft(make_plan(people=["Bo"], goals={"Reach": ["Ann"]}), ON)
    row = note_hand_over(draft, person_id(draft.plan, "Ann"), 1)
    roles.take_off(draft, 1, row.person_id)
    (thing,) = things_of(draft.plan, row.person_id, ON)
    assert thing.noted == row


def test_who_leaves_without_anybody_going_on_has_a_hand_over_to_begin() -> None:
    plan = make_plan(
        people={
            "Ann": {"last_day": ON + A_DAY},
            "Bo": {"last_day": GONE},
            "Di": {"last_day": GONE},
        },
        goals={"Reach": ["Ann"], "Trust": ["Ann", "Cy"], "Use": ["Bo", "Cy*"], "Help": ["Di*"]},
    )
    bare = not_begun(plan, ON)
    assert [(p.name, [plan.name_of(t.responsibility) for t in things]) for p, things in bare] == [
        ("Bo", ["Use"]),
        ("Ann", ["Reach"]),
    ]
    draft = Draft(plan)
    begin_hand_over(draft, person_id(plan, "Bo"), {responsibility_id(plan, "Use"): None}, ON)
    assert [person.name for person, _ in not_begun(draft.plan, ON)] == ["Ann"]


def test_a_checklist_begins_with_what_is_usual_and_what_somebody_was_stuck_on() -> None:
    draft = Draft(make_plan(seats={"Legal": ["Ann", "Bo*"]}), ON)
    add_drill(draft, "Legal", "Bo", GONE, "stuck", stuck_on="No\nkey")
    add_drill(draft, "Legal", "Bo", GONE + A_DAY, "stuck", stuck_on="No list", settled_on=ON)
    ann, legal = person_id(draft.plan, "Ann"), responsibility_id(draft.plan, "Legal")
    (thing,) = things_of(draft.plan, ann, ON)
    before = [(item.what, item.shown_on) for item in checklist(draft.plan, thing)]
    assert before[-2:] == [("No key", None), ("No list", ON)]
    (row,) = begin_hand_over(draft, ann, {legal: None}, ON)
    assert row.to_show.splitlines() == [
        "Who asks and who answers in the department, and what is still open",
        "What was promised to the head of department and to the sponsor",
        "Stuck in a drill: No key",
    ]
    (thing,) = things_of(draft.plan, ann, ON)
    assert [item.what for item in checklist(draft.plan, thing)] == [
        *row.to_show.splitlines(),
        "No list",
    ]


def test_of_somebody_gone_it_is_due_as_soon_as_answers_are() -> None:
    plan = make_plan(people={"Ann": {"last_day": GONE}}, goals={"Reach": ["Ann"]})
    draft = Draft(plan, ON)
    (row,) = begin_hand_over(draft, person_id(plan, "Ann"), {1: None}, ON)
    assert row.due == ON + 7 * A_DAY
    begin_hand_over(draft, row.person_id, {1: None}, ON + A_DAY)
    assert draft.plan.table(type(row))[row.id] == row
