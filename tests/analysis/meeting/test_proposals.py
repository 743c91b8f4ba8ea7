from datetime import date, timedelta

from planner.analysis.measures import measure
from planner.analysis.meeting.ask_kinds import ASK_KINDS
from planner.analysis.meeting.proposals import Ask, in_words
from planner.analysis.meeting.wishes import wishes_of_meeting
from planner.analysis.rules import findings
from planner.models import (
    Decision,
    Draft,
    Leave,
    Option,
    OptionAppointment,
    Plan,
    Post,
    Waiver,
)
from tests.analysis.reading import with_row
from tests.drilled import with_keeping
from tests.plans import ON, make_plan, person_id, responsibility_id


def of(plan: Plan) -> tuple[Ask, ...]:
    measures = measure(plan, ON)
    found = findings(measures)
    return tuple(in_words(wishes_of_meeting(measures, found), measures, found))


SPONSORS = {
    "sponsors": {"Chief executive": ["Rosa", "Kim*"], "Finance chief": ["Femi", "Kim*"]},
    "details": {
        "Chief executive": {"is_primary": True},
        "Finance chief": {"reports_to_id": 1},
    },
    "stands_for": {"Finance chief": ["Finance", "Tax"]},
}


def test_departments_are_asked_of_the_sponsor_who_stands_for_them() -> None:
    plan = make_plan(
        launch=date(2027, 6, 1),
        seats={"Finance": ["Ann"], "Tax": ["Bo"], "Legal": ["Cy"]},
        **SPONSORS,
    )
    asks = [(p.ask, p.from_whom, p.by_when) for p in of(plan)]
    by = ON + timedelta(days=14)
    assert asks[:2] == [
        ("Name backups for Finance and Tax", "Finance chief", by),
        ("Name a backup for Legal", "Chief executive", by),
    ]


def test_an_ask_gives_its_reason() -> None:
    plan = make_plan(seats={"Finance": ["Ann"], "Legal": ["Ann"]}, **SPONSORS)
    contexts = [p.context for p in of(plan)]
    assert "Ann is the only champion in Finance." in contexts
    assert "Ann is the only champion in Legal." in contexts


def test_an_ask_is_due_before_the_person_has_left() -> None:
    plan = make_plan(
        people={"Ann": {"last_day": ON + timedelta(days=5)}}, seats={"Finance": ["Ann"]}
    )
    assert of(plan)[0].by_when == ON + timedelta(days=5)


def test_without_a_sponsor_nobody_is_named_to_ask() -> None:
    assert [p.from_whom for p in of(make_plan(seats={"Finance": []}))] == ["", ""]


def test_at_most_three_asks_of_different_kinds() -> None:
    plan = make_plan(
        seats={name: [] for name in ("Finance", "Tax", "Legal")},
        goals={"Reach": [], "Trust": ["Ann"]},
        **SPONSORS,
    )
    asks = [p.ask for p in of(plan)]
    assert asks == [
        "Name champions for Finance and Tax",
        "Name an owner of the goal “Reach”",
        "Name a backup for the goal “Trust”",
    ]


def test_a_ghost_written_sponsor_is_asked_themselves() -> None:
    plan = make_plan(**SPONSORS)
    femi = person_id(plan, "Femi")
    plan = with_row(plan, Post, person_id=femi, on=ON, kind="ghost-written")
    asked = "Post and reply in person as holder of the sponsor seat “Finance chief”"
    (ask,) = [p for p in of(plan) if p.ask == asked]
    assert ask.from_whom == "Finance chief"
    assert ask.recommendation.startswith("Ten minutes a week")


def test_what_was_accepted_is_not_asked() -> None:
    plan = make_plan(goals={"Reach": []}, purposes={"Find": ["Ann", "Bo"]}, **SPONSORS)
    waived = with_row(
        plan,
        Waiver,
        code="UNCOVERED-GOAL",
        about="",
        about_name="",
        by="Mia",
        why="later",
        until=ON,
    )
    assert any("Reach" in p.ask for p in of(plan))
    assert not any("Reach" in p.ask for p in of(waived))


def test_people_are_proposed_and_the_sponsor_is_called_by_job_title() -> None:
    plan = make_plan(
        people={
            "Femi": {"title": "Chief financial officer"},
            "Ann": {"hours": 2},
            "Gil": {"hours": 5, "department": "Finance"},
            "Far": {"hours": 5, "department": "Legal"},
        },
        departments=["Finance", "Legal", "Tax"],
        seats={"Finance": ["Ann"], "Legal": ["Ann", "Gil"]},
        **SPONSORS,
    )
    ask = next(p for p in of(plan) if p.ask == "Name a backup for Finance")
    assert ask.recommendation == "Gil for Finance"
    assert ask.from_whom == "Chief financial officer"


def test_whoever_leads_the_organisation_is_proposed_for_no_champion_seat() -> None:
    plan = make_plan(
        people={"Rosa": {"department": "Finance", "hours": 9}, "Gil": {"hours": 5}},
        departments=["Finance", "Legal"],
        seats={"Finance": [], "Legal": ["Ann", "Gil"]},
        sponsors={"Chief executive": ["Rosa"]},
    )
    ask = next(p for p in of(plan) if p.ask == "Name a champion for Finance")
    assert ask.recommendation == "Gil for Finance"


def test_what_is_proposed_is_possible_together_and_beside_what_is_asked_already() -> None:
    hours = {"Ann": 0, "Gil": 2, "Hal": 2, "Ida": 2}
    people = {name: {"hours": given} for name, given in hours.items()}
    plan = make_plan(people=people, seats={"Finance": [], "Legal": ["Ann"], "Sales": ["Ida"]})
    draft = Draft(plan)
    decision = draft.add(Decision, ask="Back up Sales")
    option = draft.add(Option, decision_id=decision.id, text="Hal")
    draft.add(
        OptionAppointment,
        option_id=option.id,
        person_id=person_id(plan, "Hal"),
        responsibility_id=responsibility_id(plan, "Sales"),
    )
    proposed = [p.recommendation for p in of(draft.plan) if p.recommendation]
    assert [words.split(" for ")[0] for words in proposed] == ["Gil"]


def test_an_ask_without_anybody_suitable_says_so_and_what_happens_without_an_answer() -> None:
    plan = make_plan(people={"Gil": {"hours": 0}}, seats={"Finance": [], "Legal": []})
    ask = next(p for p in of(plan) if "champions" in p.ask)
    assert ask.context == (
        "Finance and Legal have no champion and no trained backup. Nobody suitable is known."
    )
    assert (ask.choice.options, ask.choice.no_answer) == ((), "Nobody holds Finance and Legal.")


def test_an_ask_about_many_counts_those_it_does_not_name() -> None:
    seats = {f"Team {letter}": [f"Person {letter}"] for letter in "ABCDEF"}
    ask = next(p for p in of(make_plan(seats=seats)) if "backups" in p.ask)
    assert ask.ask == "Name backups for Team A, Team B, Team C, Team D and 2 more"
    assert "Person A is the only champion in Team A." in ask.context
    assert "4 more are like that." in ask.context
    assert ask.choice.no_answer == (
        "Team A, Team B, Team C, Team D and 2 more rest on one person each."
    )


def test_an_owner_who_is_away_is_the_reason_why_nobody_holds_it() -> None:
    draft = Draft(make_plan(people=["Bo"], goals={"Half active": ["Dana"]}))
    dana = person_id(draft.plan, "Dana")
    draft.add(Leave, person_id=dana, first_day=ON, last_day=ON + timedelta(days=9))
    ask = next(p for p in of(draft.plan) if "owner" in p.ask)
    assert ask.context == "Nobody holds the goal “Half active”. The owner is away: Dana."
    assert ask.choice.options[0].meaning == "“Half active” would rest on one person."
    assert ask.choice.no_answer == "Nobody holds “Half active”."


def test_a_seat_and_the_keeping_of_the_plan_are_called_what_they_are_among_others() -> None:
    plan = make_plan(
        people={"Cai": {"department": "Press"}},
        departments={"Press": {"is_communications": True}},
        goals={"Half active": ["Cai"]},
        sponsors={"Managing director": ["Cai"]},
    )
    plan = with_keeping(plan, "Cai")
    said = [finding.text for finding in findings(measure(plan, ON))]
    held = "“Half active”, the keeping of this plan and the sponsor seat “Managing director”"
    assert any(text.startswith(f"Only communicators hold {held}: ") for text in said)
    (ask,) = [p for p in of(plan) if "outside communications" in p.ask]
    assert ask.ask == (
        "Find a holder outside communications for each of “Half active” and the keeping of this"
        " plan"
    )
    assert ask.choice.no_answer == "If communications is reorganised, nobody else holds them."


def test_every_kind_of_ask_says_what_happens_without_an_answer_or_why_in_its_finding() -> None:
    said_by_the_finding = {"COMMON-CAUSE", "CUT-POINT", "PROMISE-MISSED"}
    worked_out = {code for code, kind in ASK_KINDS.items() if kind.appoints}
    worked_out |= {code for code, kind in ASK_KINDS.items() if kind.kind == "own voice"}
    said = {code for code, kind in ASK_KINDS.items() if kind.without_answer(1)}
    assert said | worked_out | said_by_the_finding == set(ASK_KINDS)
    assert not said & worked_out
