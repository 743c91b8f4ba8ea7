"""What to do this week, by what it would change."""

from __future__ import annotations

from datetime import timedelta

from planner.actions import roles
from planner.actions.requests import ask
from planner.analysis.measures import measure
from planner.analysis.requests.week import Thing, this_week
from planner.models import Commitment, Draft, Plan
from tests.plans import ON, make_plan, person_id, responsibility_id
from tests.saying import say


def things(plan: Plan) -> list[Thing]:
    return list(this_week(measure(plan, ON)))


def test_whom_a_seat_without_anybody_waits_for_comes_first() -> None:
    plan = make_plan(
        seats={"Finance": ["Ann~"], "Legal": ["Bo", "Cy~"]}, weights={"Finance": 1, "Legal": 1}
    )
    first, second = things(plan)
    assert first.what == "Ask Ann to be the champion of Finance"
    assert first.why == "Nominated, not asked yet. Finance has nobody."
    assert second.why == "Nominated, not asked yet. Legal rests on one person."


def test_who_is_late_is_reminded_and_not_asked_besides() -> None:
    draft = Draft(make_plan(seats={"Finance": ["Ann"], "Legal": ["Ann~"]}))
    ann, seat = person_id(draft.plan, "Ann"), responsibility_id(draft.plan, "Legal")
    ask(draft, ann, "accept", on=ON - timedelta(days=20), responsibility_id=seat)
    (thing,) = things(draft.plan)
    assert thing.what == "Remind Ann"
    assert thing.why == "One answer is wanted, 13 days late."


def test_a_quiet_champion_who_is_alone_is_written_to() -> None:
    draft = Draft(make_plan(seats={"Finance": ["Ann"], "Legal": ["Bo", "Cy"]}))
    for assignment in list(draft.plan.assignments.values()):
        roles.set_status(draft, assignment.id, "quiet", ON)
    (thing,) = things(draft.plan)
    assert thing.what == "Write to Ann: Finance is going quiet"
    assert thing.why == "The only champion there has gone quiet."


def test_a_promise_is_asked_about_from_a_week_before_it_is_due() -> None:
    draft = Draft(make_plan(sponsors={"Primary": ["Ro"]}))
    seat = next(iter(draft.plan.sponsors))
    promise = draft.add(
        Commitment, sponsor_id=seat, promise="Post weekly", due=ON + timedelta(days=8)
    )
    assert things(draft.plan) == []
    draft.change(promise, due=ON + timedelta(days=7))
    (thing,) = things(draft.plan)
    assert thing.why == "“Post weekly” is due on 22 January."


def test_there_are_five_things_at_most() -> None:
    seats = {f"Department {n}": [f"Person {n}~"] for n in range(9)}
    assert len(things(make_plan(seats=seats))) == 5


def test_a_backup_is_asked_to_be_one() -> None:
    draft = Draft(make_plan(people=["Ann"], seats={"Finance": ["Bo", "Cy"]}))
    seat = responsibility_id(draft.plan, "Finance")
    roles.nominate(draft, [seat], person_id(draft.plan, "Ann"), ON)
    (thing,) = things(draft.plan)
    assert thing.what == "Ask Ann to be the backup in Finance"
    assert thing.why == "Nominated, not asked yet. Finance has 2 holders."


def test_who_was_asked_already_is_not_written_to_before_it_is_late() -> None:
    draft = Draft(make_plan(seats={"Finance": ["Ann"]}))
    (assignment,) = draft.plan.assignments.values()
    roles.set_status(draft, assignment.id, "quiet", ON)
    seat = responsibility_id(draft.plan, "Finance")
    ask(draft, person_id(draft.plan, "Ann"), "confirm", on=ON, responsibility_id=seat)
    assert things(draft.plan) == []


def test_who_was_asked_by_word_of_mouth_is_left_alone() -> None:
    draft = Draft(make_plan(seats={"Finance": ["Ann~"]}))
    (assignment,) = draft.plan.assignments.values()
    roles.set_status(draft, assignment.id, "asked", ON)
    assert things(draft.plan) == []


def test_an_answer_about_a_finished_action_matters_little() -> None:
    draft = Draft(make_plan(seats={"Legal": ["Bo~"]}, actions={"Pilot": ["Ann"]}))
    ann, row = person_id(draft.plan, "Ann"), responsibility_id(draft.plan, "Pilot")
    ask(draft, ann, "confirm", on=ON - timedelta(days=60), responsibility_id=row)
    (action,) = draft.plan.actions.values()
    draft.change(action, status="done")
    assert [thing.effect for thing in things(draft.plan)] == [2, 1]


def test_a_message_is_to_be_sent_by_its_messenger_from_a_week_before_its_day() -> None:
    draft = Draft(make_plan(people=["Ann", "Bo"]))
    say(draft, "Why", messenger="Ann", on=ON + timedelta(days=7))
    say(draft, "How", messenger="Bo", on=ON - timedelta(days=1))
    say(draft, "When", messenger="Bo", on=ON + timedelta(days=8))
    assert [(thing.what, thing.why) for thing in things(draft.plan)] == [
        ("Ask Bo to send a message", "“How” was due on 14 January."),
        ("Ask Ann to send a message", "“Why” is due on 22 January."),
    ]
