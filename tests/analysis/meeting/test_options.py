"""What can be decided, and what follows: worked out by hand from small plans."""

from __future__ import annotations

from datetime import date, timedelta

from planner.actions import rows
from planner.analysis.measures import measure
from planner.analysis.meeting.asks import as_asks, asked_of_meeting, open_decisions
from planner.analysis.meeting.consequences import as_it_is
from planner.analysis.meeting.options import Choice, choice_of
from planner.analysis.rules import findings
from planner.models import Decision, Draft, Option, OptionAppointment, Plan
from tests.plans import ON, make_plan, person_id

SEATS = {"Finance": ["Ann", "Cem*"], "Legal": ["Ann"], "Sales": []}


def day(days: int) -> date:
    return ON + timedelta(days=days)


def seat(plan: Plan, department: str) -> int:
    return next(r.id for r in plan.responsibilities.values() if plan.name_of(r) == department)


def ask(plan: Plan, *options: tuple[str, dict[str, str]], **decision: object) -> Plan:
    """A plan that asks for one decision: each option a text, and who is appointed to what."""
    draft = Draft(plan)
    asked = rows.add(draft, Decision, ask="Name people", **decision)
    for text, appointed in options:
        option = rows.add(draft, Option, decision_id=asked.id, text=text, recommended=text == "A")
        for department, name in appointed.items():
            rows.add(
                draft,
                OptionAppointment,
                option_id=option.id,
                person_id=person_id(plan, name),
                responsibility_id=seat(plan, department),
            )
    return draft.plan


def choice(plan: Plan) -> Choice:
    return choice_of(measure(plan, ON), plan.decisions[1])


def test_the_recommended_option_stands_first_with_what_it_means_for_the_seats() -> None:
    plan = ask(
        make_plan(people=["Bo"], seats=SEATS),
        ("B", {}),
        ("A", {"Legal": "Bo"}),
    )
    first, second = choice(plan).options
    assert (first.text, first.recommended) == ("A", True)
    assert first.meaning == "2 of 3 champion seats would be covered (67%)."
    assert (second.text, second.meaning) == ("B", "")


def test_what_a_known_date_takes_back_is_said() -> None:
    people = {"Bo": {}, "Ann": {"last_day": day(30)}}
    plan = ask(make_plan(people=people, seats=SEATS), ("A", {"Legal": "Bo"}))
    assert choice(plan).options[0].meaning == (
        "2 of 3 champion seats would be covered (67%) until 14 February, then 0 (0%)."
    )


def test_without_an_answer_it_is_said_who_holds_what_and_until_when() -> None:
    people = {"Bo": {}, "Ann": {"last_day": day(30)}}
    plan = ask(
        make_plan(people=people, seats={**SEATS, "Care": ["Cem"]}),
        ("A", {"Legal": "Bo", "Sales": "Bo", "Care": "Bo"}),
        no_answer="The launch waits.",
    )
    assert choice(plan).no_answer == (
        "Nobody holds Sales. Nobody holds Legal from 15 February. Care rests on one person."
        " The launch waits."
    )


def test_an_option_on_other_things_counts_all_responsibilities() -> None:
    plan = make_plan(people=["Bo"], seats={"Legal": ["Ann"]}, goals={"Half active": ["Ann"]})
    plan = ask(plan, ("A", {"Half active": "Bo"}))
    assert choice(plan).options[0].meaning == "1 of 2 responsibilities would be covered (50%)."


def test_a_recommendation_without_options_is_the_one_option() -> None:
    plan = ask(make_plan(), recommendation="Two hours", no_answer="It stays as it is.")
    assert [(o.text, o.recommended) for o in choice(plan).options] == [("Two hours", True)]
    assert choice(plan).no_answer == "It stays as it is."


def test_an_option_without_words_says_whom_it_appoints() -> None:
    plan = ask(make_plan(people=["Bo"], seats=SEATS), ("", {"Legal": "Bo"}))
    assert choice(plan).options[0].text == "Bo for Legal"


def test_a_proposal_says_what_it_means_to_take_part_in_person() -> None:
    plan = make_plan(
        sponsors={"Chief executive": ["Rosa"], "Finance chief": ["Femi"]},
        details={
            "Chief executive": {"is_primary": True, "cadence_days": 7},
            "Finance chief": {"reports_to_id": 1},
        },
    )
    measures = measure(plan, ON)
    found = findings(measures)
    asks = list(as_asks(asked_of_meeting(measures, found), measures, found))
    own_voice = next(a for a in asks if "in person" in a.ask)
    (option,) = own_voice.choice.options
    # Each seat that somebody sits in is asked for itself.
    assert option.meaning == "1 of 2 sponsors would take part in person (50%)."
    assert own_voice.choice.no_answer == "0 of 2 sponsors take part in person (0%)."


def test_what_the_keeper_put_first_is_asked_first_after_what_is_late() -> None:
    draft = Draft(make_plan())
    for words, by, place in (("Soon", 5, None), ("First", 90, 1), ("Late", -2, 2)):
        rows.add(draft, Decision, ask=words, by_when=day(by), place=place)
    assert [d.ask for d in open_decisions(draft.plan, ON)] == ["Late", "First", "Soon"]


def test_what_was_finished_since_an_option_was_written_down_asks_for_nobody_any_more() -> None:
    plan = make_plan(people=["Bo"], seats=SEATS, actions={"Build it": ["Ann"]})
    draft = Draft(ask(plan, ("A", {"Build it": "Bo"}), no_answer="It waits."))
    draft.change(draft.plan.actions[1], status="done")
    (option,) = choice(draft.plan).options
    assert (option.text, option.meaning, option.appointed) == ("A", "", ())
    assert choice(draft.plan).no_answer == "It waits."


def test_what_is_can_be_held_against_what_would_be() -> None:
    people = {"Bo": {}, "Ann": {"last_day": day(30)}}
    plan = ask(
        make_plan(people=people, seats=SEATS, goals={"Reach": ["Ann"]}),
        ("A", {"Legal": "Bo"}),
        ("B", {"Reach": "Bo"}),
    )
    measures = measure(plan, ON)
    assert as_it_is(measures, [seat(plan, "Legal")]) == (
        "1 of 3 champion seats are covered now (33%) until 14 February, then 0 (0%)."
    )
    assert as_it_is(measures, choice(plan).rows) == (
        "1 of 4 responsibilities are covered now (25%) until 14 February, then 0 (0%)."
    )


def test_an_option_that_covers_nothing_more_says_what_each_would_rest_on() -> None:
    plan = ask(
        make_plan(people={"Bo": {"last_day": day(40)}, "Di": {}}, seats=SEATS | {"IT": []}),
        ("A", {"Sales": "Di", "IT": "Bo"}),
    )
    assert choice(plan).options[0].meaning == (
        "IT would rest on one person until 24 February. Sales would rest on one person."
    )


def test_whoever_would_take_several_is_named_once() -> None:
    plan = ask(make_plan(people=["Bo"], seats=SEATS), ("", {"Legal": "Bo", "Sales": "Bo"}))
    assert choice(plan).options[0].text == "Bo for Legal and Sales"
