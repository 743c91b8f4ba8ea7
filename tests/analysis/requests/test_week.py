"""What to do this week, by what it would change."""

from __future__ import annotations

from datetime import timedelta

from planner.actions import roles
from planner.actions.requests import ask
from planner.analysis.measures import measure
from planner.analysis.requests.week import Thing, this_week
from planner.models import Commitment, Draft, Leave, Person, Plan, Post
from tests.plans import ON, make_plan, person_id, responsibility_id


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


def silent(days: int) -> Draft:
    draft = Draft(make_plan(people=["Ro", "Ann"], sponsors={"Primary": ["Ro"]}))
    draft.change(draft.plan.sponsors[1], cadence_days=14)
    ro = person_id(draft.plan, "Ro")
    draft.add(Post, person_id=ro, on=ON - timedelta(days=days))
    return draft


def test_a_sponsor_silent_past_the_cadence_is_talked_to_with_ideas_ready() -> None:
    assert things(silent(14).plan) == []
    (thing,) = things(silent(15).plan)
    assert thing.what == "Talk to Ro, who has gone silent"
    assert thing.why == "Silent for 15 days; promised every 14 days."
    assert "– Your last post was 15 days ago." in thing.text
    assert "Hello Ro," in thing.text


def test_a_sponsor_on_leave_is_left_alone() -> None:
    draft = silent(40)
    ro = person_id(draft.plan, "Ro")
    draft.add(Leave, person_id=ro, first_day=ON, last_day=ON)
    assert things(draft.plan) == []


def test_a_sponsor_who_never_posted_is_silent_without_a_number() -> None:
    draft = silent(15)
    draft.remove(draft.plan.posts[1])
    (thing,) = things(draft.plan)
    assert thing.why == "Nothing in person yet; promised every 14 days."


def champions_since(days: int, count: int = 1) -> Draft:
    seats = {f"Department {n}": [f"Person {n}", f"Backup {n}*"] for n in range(count)}
    draft = Draft(make_plan(seats=seats))
    for given in list(draft.plan.assignments.values()):
        draft.change(given, since=ON - timedelta(days=days))
    return draft


def test_whose_turn_it_is_to_be_thanked_stands_last() -> None:
    draft = champions_since(91)
    (thing,) = things(draft.plan)
    assert thing.what == "Thank Person 0, champion of Department 0"
    assert thing.why == "Champion for 91 days, and never thanked."
    assert "that Department 0 is on Harbour Connect is your doing" in thing.text
    roles.nominate(
        draft,
        [responsibility_id(draft.plan, "Department 0")],
        draft.add(Person, name="Zoe").id,
        ON,
    )
    assert [t.what for t in things(draft.plan)] == [
        "Ask Zoe to be the backup in Department 0",
        "Thank Person 0, champion of Department 0",
    ]


def test_nobody_is_to_be_thanked_where_five_other_things_are_to_be_done() -> None:
    draft = champions_since(91, count=2)
    for n in range(5):
        person = draft.add(Person, name=f"Zoe {n}")
        roles.nominate(draft, [responsibility_id(draft.plan, "Department 0")], person.id, ON)
    assert not any(t.what.startswith("Thank") for t in things(draft.plan))
