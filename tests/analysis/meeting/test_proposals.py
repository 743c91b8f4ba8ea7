from datetime import date, timedelta

from planner.analysis.measures import measure
from planner.analysis.meeting.proposals import Ask, in_words
from planner.analysis.meeting.wishes import wishes_of_meeting
from planner.analysis.rules import findings
from planner.models import Plan, Post, Waiver
from tests.analysis.reading import with_row
from tests.plans import ON, make_plan, person_id


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
        "Name an owner of the goal Reach",
        "Name a backup for the goal Trust",
    ]


def test_a_ghost_written_sponsor_is_asked_themselves() -> None:
    plan = make_plan(**SPONSORS)
    femi = person_id(plan, "Femi")
    plan = with_row(plan, Post, person_id=femi, on=ON, kind="ghost-written")
    (ask,) = [p for p in of(plan) if p.ask == "Post and reply in person as Finance chief"]
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
