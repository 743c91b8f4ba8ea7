"""What there is to ask of whom."""

from __future__ import annotations

from datetime import date, timedelta

from planner.actions.requests import Answer, ask, take_answer
from planner.analysis.measures import measure
from planner.analysis.requests.questions import questions_to_ask
from planner.analysis.requests.texts import question_words
from planner.models import Commitment, Draft, Person, Plan
from planner.models.requests import About
from tests.drilled import add_drill
from tests.plans import ON, make_plan, person_id
from tests.saying import say


def asked(plan: Plan, *abouts: About, to: tuple[str, ...] = ()) -> set[tuple[str, str]]:
    people = {person_id(plan, name) for name in to}
    found = questions_to_ask(measure(plan, ON), abouts, people)
    return {(plan.people[q.person_id].name, q.about) for q in found}


def confirmed(plan: Plan, on: date) -> Plan:
    draft = Draft(plan)
    for assignment in plan.assignments.values():
        draft.change(assignment, confirmed_on=on)
    return draft.plan


def test_whoever_is_nominated_is_asked_to_accept() -> None:
    plan = make_plan(seats={"Finance": ["Ann~"], "Legal": ["Bo"]})
    assert asked(plan, "accept") == {("Ann", "accept")}


def test_what_was_confirmed_lately_is_not_asked_unless_somebody_is_chosen() -> None:
    plan = confirmed(make_plan(seats={"Finance": ["Ann"]}), ON)
    assert asked(plan, "confirm") == set()
    assert asked(plan, "confirm", to=("Ann",)) == {("Ann", "confirm")}


def test_what_is_stale_is_to_be_confirmed() -> None:
    day = ON - timedelta(days=91)
    plan = confirmed(make_plan(seats={"Finance": ["Ann"]}, goals={"Reach": ["Bo"]}), day)
    assert asked(plan, "confirm") == {("Ann", "confirm"), ("Bo", "confirm")}


def test_hours_are_asked_of_who_holds_a_seat_and_never_said() -> None:
    plan = make_plan(
        people={"Ann": {}, "Bo": {"hours": 2.0}, "Cy": {}},
        seats={"Finance": ["Ann", "Bo"]},
        goals={"Reach": ["Cy"]},
    )
    assert asked(plan, "hours") == {("Ann", "hours")}


def test_whoever_is_chosen_is_asked_for_hours_they_said_before() -> None:
    plan = make_plan(people={"Ann": {"hours": 2.0}}, seats={"Finance": ["Ann"]})
    assert asked(plan, "hours") == set()
    assert asked(plan, "hours", to=("Ann",)) == {("Ann", "hours")}


def test_a_question_can_be_read_before_it_is_asked() -> None:
    plan = make_plan(seats={"Finance": ["Ann~"]})
    (question,) = questions_to_ask(measure(plan, ON), ["accept"])
    words = question_words(plan, question, ON)
    assert words.startswith("Will you be the champion of Harbour Connect in Finance?")


def test_who_stands_in_is_asked_where_nobody_else_is_named() -> None:
    plan = make_plan(seats={"Finance": ["Ann"], "Legal": ["Bo", "Cy~"]})
    assert asked(plan, "stand-in") == {("Ann", "stand-in")}


def test_managers_are_asked_about_each_of_their_champions_once() -> None:
    people = {"Mo": {}, "Ann": {"manager": "Mo"}, "Bo": {}}
    plan = make_plan(people=people, seats={"Finance": ["Ann"], "Legal": ["Bo"]})
    assert asked(plan, "manager") == {("Mo", "manager")}


def test_a_promise_is_asked_about_once_it_is_due() -> None:
    draft = Draft(make_plan(sponsors={"Primary": ["Ro", "Sam*"]}))
    seat = next(iter(draft.plan.sponsors))
    draft.add(Commitment, sponsor_id=seat, promise="Post weekly", due=ON + timedelta(days=1))
    assert asked(draft.plan, "promise") == set()
    draft.add(Commitment, sponsor_id=seat, promise="Speak at the launch", due=ON)
    assert asked(draft.plan, "promise") == {("Ro", "promise")}


def test_what_is_asked_already_is_not_asked_again() -> None:
    draft = Draft(make_plan(seats={"Finance": ["Ann~"]}))
    (question,) = questions_to_ask(measure(draft.plan, ON), ["accept"])
    ask(draft, on=ON, **question._asdict())
    assert asked(draft.plan, "accept") == set()


def test_nobody_who_has_left_is_asked() -> None:
    people = {"Ann": {"last_day": ON - timedelta(days=1)}}
    assert asked(make_plan(people=people, seats={"Finance": ["Ann~"]}), "accept") == set()


def test_every_question_of_a_person_stands_together() -> None:
    people = {"Bo": {"ref": "1"}, "Ann": {"ref": "2"}}  # by name, as they are read, not by id
    plan = make_plan(people=people, seats={"Finance": ["Bo", "Ann"]})
    order = [q.person_id for q in questions_to_ask(measure(plan, ON))]
    assert order == sorted(order, key=lambda i: plan.get(Person, i).name)


def test_an_agreed_message_is_asked_for_a_week_ahead_and_a_draft_only_of_whom_is_chosen() -> None:
    draft = Draft(make_plan(people=["Ann", "Bo", "Cy", "Di"]))
    say(draft, messenger="Ann", on=ON + timedelta(days=7))
    say(draft, messenger="Bo", on=ON + timedelta(days=8))
    say(draft, messenger="Cy", status="draft")
    say(draft, messenger="Di", status="sent")
    say(draft)
    assert asked(draft.plan, "message") == {("Ann", "message")}
    assert asked(draft.plan, "message", to=("Bo", "Cy", "Di")) == {
        ("Bo", "message"),
        ("Cy", "message"),
    }


def test_everybody_in_a_drill_ahead_is_asked_about_it_once() -> None:
    draft = Draft(make_plan(seats={"Finance": ["Ann", "Bo*"]}))
    add_drill(draft, "Finance", "Bo", ON - timedelta(days=1))
    drill = add_drill(draft, "Finance", "Bo", ON + timedelta(days=1))
    ann, bo = person_id(draft.plan, "Ann"), person_id(draft.plan, "Bo")
    first = questions_to_ask(measure(draft.plan, ON), ("drill",))
    assert [(q.person_id, q.drill_id) for q in first] == [(ann, drill.id), (bo, drill.id)]
    request = ask(draft, ann, "drill", on=ON, drill_id=drill.id)
    take_answer(draft, Answer(request.id, "yes", True), ON)
    left = questions_to_ask(measure(draft.plan, ON), ("drill",))
    assert [q.person_id for q in left] == [bo]
