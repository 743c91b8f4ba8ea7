"""What to do this week, by what it would change."""

from __future__ import annotations

from datetime import date, timedelta

from planner.actions import roles
from planner.actions.requests import ask
from planner.analysis.measures import measure
from planner.analysis.requests.texts import sentence
from planner.analysis.requests.things import Thing
from planner.analysis.requests.week import this_week
from planner.models import Commitment, Draft, Leave, Person, Plan, Post
from tests.drilled import with_drills, with_keeping
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


# Drills ------------------------------------------------------------------------------------

TOMORROW = ON + timedelta(days=1)
DRAWN_FROM = date(2027, 1, 27)
"""Two weeks before the second Wednesday of February."""


def covered(*drills: tuple[str, str, date, str]) -> Draft:
    plan = make_plan(
        seats={"Finance": ["Ann", "Bo*"], "Legal": ["Cy", "Di*"]}, weights={"Finance": 3}
    )
    return Draft(with_drills(plan, *drills))


def test_whoever_carries_a_drill_of_the_next_weeks_is_asked_before_those_who_do_nothing() -> None:
    draft = covered(("Finance", "Bo", TOMORROW, "planned"))
    (thing,) = things(draft.plan)
    assert thing.what == "Ask Bo to carry Finance alone"
    assert thing.why == "Drill on Saturday 16 January; 2 people in it were not asked yet."
    ask(draft, on=ON, **thing.questions[0]._asdict())
    (thing,) = things(draft.plan)
    assert thing.what == "Ask Ann to do nothing for Finance"
    ask(draft, on=ON, **thing.questions[0]._asdict())
    assert things(draft.plan) == []


def test_a_head_of_department_is_told_last() -> None:
    draft = covered(("Finance", "Bo", TOMORROW, "planned"))
    boss = draft.add(Person, name="Boss")
    draft.change(draft.plan.people[person_id(draft.plan, "Ann")], manager_id=boss.id)
    for name in ("Bo", "Ann"):
        ask(draft, person_id(draft.plan, name), "drill", on=ON, drill_id=1)
    assert [thing.what for thing in things(draft.plan)] == ["Tell Boss of the drill: Finance"]


def test_a_drill_far_ahead_waits() -> None:
    assert things(covered(("Finance", "Bo", ON + timedelta(days=15), "planned")).plan) == []


def test_a_drill_of_which_nobody_was_asked_how_it_went_is_asked_about() -> None:
    draft = covered(("Finance", "Bo", ON - timedelta(days=2), "planned"))
    (thing,) = things(draft.plan)
    assert thing.what == "Ask Bo how the drill went: Finance"
    assert thing.why == "It was planned for Wednesday 13 January."
    request = ask(draft, on=ON, **thing.questions[0]._asdict())
    assert things(draft.plan) == []
    question = sentence(draft.plan, request, ON)
    assert question.startswith("On Wednesday 13 January Finance was yours alone. How did it go?")


def test_two_weeks_before_drills_are_due_they_are_drawn() -> None:
    draft = covered()
    assert this_week(measure(draft.plan, DRAWN_FROM - timedelta(days=1))) == ()
    (thing,) = this_week(measure(draft.plan, DRAWN_FROM))
    assert thing.what == "Ask Bo to carry Finance alone"
    assert thing.why == "Drawn for Wednesday 10 February with 1 more, not planned yet."
    assert (len(thing.drills), thing.on) == (2, date(2027, 2, 10))


def test_untested_cover_of_more_weight_comes_first_and_tested_cover_last() -> None:
    planned = [("Finance", "Bo", TOMORROW, "planned"), ("Legal", "Di", TOMORROW, "planned")]
    assert [t.about for t in things(covered(*planned).plan)] == ["Finance", "Legal"]
    done = ("Finance", "Bo", ON - timedelta(days=30), "done")
    assert {t.about: t.effect for t in things(covered(done, *planned).plan)} == {
        "Finance": 1,
        "Legal": 1,
    }


def test_of_the_keeping_of_the_plan_it_speaks_in_its_own_words() -> None:
    plan = with_keeping(make_plan(people=["Ann", "Bo"]), "Ann", "Bo*")
    (thing,) = this_week(measure(plan, DRAWN_FROM))
    assert thing.what == "Ask Bo to keep this plan alone"
    draft = Draft(with_drills(plan, ("Keeping this plan", "Bo", TOMORROW, "planned")))
    ask(draft, person_id(plan, "Bo"), "drill", on=ON, drill_id=1)
    assert [thing.what for thing in things(draft.plan)] == ["Ask Ann to do nothing for this plan"]


def test_of_a_plan_with_very_many_seats_nothing_is_drawn_after_each_edit() -> None:
    plan = make_plan(
        departments=[f"D{number}" for number in range(501)], seats={"D1": ["Ann", "Bo*"]}
    )
    assert this_week(measure(plan, DRAWN_FROM)) == ()


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
