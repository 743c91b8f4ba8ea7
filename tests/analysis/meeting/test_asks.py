"""What a meeting and one executive are asked, in which order, and for how long."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from planner.actions import decisions, rows
from planner.analysis.measures import measure
from planner.analysis.meeting.asks import (
    addressed_to_nobody,
    as_asks,
    asked_of_meeting,
    asked_of_person,
)
from planner.analysis.meeting.proposals import Ask
from planner.analysis.rules import findings
from planner.models import (
    Action,
    Commitment,
    Decision,
    Draft,
    Option,
    OptionAppointment,
    Plan,
    Post,
    Sponsor,
)
from tests.plans import ON, make_plan, person_id, responsibility_id

SPONSORS = {
    "sponsors": {"Chief executive": ["Rosa", "Kim*"], "Finance chief": ["Femi", "Kim*"]},
    "details": {
        "Chief executive": {"is_primary": True},
        "Finance chief": {"reports_to_id": 1},
    },
    "stands_for": {"Finance chief": ["Finance"]},
}


def day(days: int) -> date:
    return ON + timedelta(days=days)


def asked(plan: Plan, name: str | None = None) -> list[Ask]:
    measures = measure(plan, ON)
    found = findings(measures)
    chosen = (
        asked_of_meeting(measures, found)
        if name is None
        else asked_of_person(measures, found, person_id(plan, name))
    )
    return list(as_asks(chosen, measures, found))


def with_decisions(plan: Plan, *given: dict[str, object]) -> Plan:
    draft = Draft(plan)
    for fields in given:
        rows.add(draft, Decision, **fields)
    return draft.plan


# Of a meeting -----------------------------------------------------------------------------


def test_late_asks_come_first_then_the_keeper_s_by_date_then_proposals() -> None:
    plan = with_decisions(
        make_plan(seats={"Finance": []}, **SPONSORS),
        {"ask": "Whenever"},
        {"ask": "Soon", "by_when": day(5)},
        {"ask": "Late", "by_when": day(-3)},
        {"ask": "Later", "by_when": day(9)},
        {"ask": "Today", "by_when": ON},
    )
    asks = asked(plan)
    assert [(a.ask, a.late, a.proposed) for a in asks] == [
        ("Late", True, False),
        ("Today", False, False),
        ("Soon", False, False),
        ("Later", False, False),
        ("Whenever", False, False),
        ("Name a champion for Finance", False, True),
    ]


@pytest.mark.parametrize("outcome", ["agreed", "refused"])
def test_what_was_answered_is_not_asked_again(outcome: str) -> None:
    plan = make_plan(seats={"Finance": []}, **SPONSORS)
    (proposal,) = asked(plan)
    taken = with_decisions(plan, {"ask": proposal.ask, "outcome": outcome})
    assert asked(taken) == []


def test_what_was_agreed_for_some_rows_is_asked_for_the_others_alone() -> None:
    plan = make_plan(seats={"Finance": [], "Tax, EU": [], "Tax": [], "Legal": []}, **SPONSORS)
    taken = with_decisions(
        plan, {"ask": "Name champions for Legal and “Tax, EU”", "outcome": "agreed"}
    )
    asks = sorted(a.ask for a in asked(taken))
    assert asks == ["Name a champion for Finance", "Name a champion for Tax"]


def test_what_was_agreed_and_done_is_asked_again_if_it_is_found_again() -> None:
    draft = Draft(make_plan(seats={"Finance": []}, **SPONSORS))
    rows.add(draft, Decision, ask="Name a champion for Finance", from_whom="Femi")
    action = decisions.agree(draft, 1, "Femi", ON)
    assert action is not None
    asks = [a.ask for a in asked(draft.plan)]
    assert "Name a champion for Finance" not in asks
    rows.edit(draft, Action, action.id, status="done")
    assert "Name a champion for Finance" in [a.ask for a in asked(draft.plan)]


def test_what_an_open_ask_would_appoint_people_to_is_not_proposed_in_other_words() -> None:
    draft = Draft(make_plan(seats={"Finance": ["Ann"], "Legal": ["Bo"]}, **SPONSORS))
    decision = rows.add(draft, Decision, ask="Find a second pair of hands for money")
    option = rows.add(draft, Option, decision_id=decision.id, text="Gil")
    rows.add(
        draft,
        OptionAppointment,
        option_id=option.id,
        person_id=person_id(draft.plan, "Bo"),
        responsibility_id=responsibility_id(draft.plan, "Finance"),
    )
    assert [a.ask for a in asked(draft.plan) if a.proposed] == ["Name a backup for Legal"]


@pytest.mark.parametrize(
    "words",
    [
        "Find a holder outside communications for each of {names}",
        "Find one owner each of {names} outside communications",
    ],
)
def test_an_ask_is_known_again_in_the_words_of_an_earlier_version(words: str) -> None:
    plan = make_plan(
        people={"Cai": {"department": "Press"}},
        departments={"Press": {"is_communications": True}},
        goals={"Half active": ["Cai"], "Read by all": ["Cai"]},
    )
    decision = {"ask": words.format(names="“Half active” and “Read by all”"), "outcome": "refused"}
    assert any("outside communications" in a.ask for a in asked(plan))
    taken = asked(with_decisions(plan, decision))
    assert not any("outside communications" in a.ask for a in taken)


def test_an_open_ask_is_not_proposed_beside_itself() -> None:
    plan = make_plan(seats={"Finance": []}, **SPONSORS)
    taken = with_decisions(plan, {"ask": "Name a champion for Finance"})
    assert [a.ask for a in asked(taken)] == ["Name a champion for Finance"]


# Of one executive -------------------------------------------------------------------------


def silent(**people: object) -> Plan:
    """Femi is silent, while the plan's three gravest asks are all the chief executive's."""
    draft = Draft(
        make_plan(
            seats={"Finance": ["Eve", "Eli"], "Legal": [], "Tax": ["Ann"]},
            goals={"Reach": []},
            purposes={"Find": ["Ann"]},
            **SPONSORS,  # type: ignore[arg-type]
            **people,  # type: ignore[arg-type]
        )
    )
    rosa, femi = (person_id(draft.plan, name) for name in ("Rosa", "Femi"))
    draft.add(Post, person_id=rosa, on=ON)
    draft.add(Post, person_id=femi, on=day(-90))
    (seat,) = draft.plan.where(Sponsor, "title", "Finance chief")
    draft.change(seat, cadence_days=14)
    return draft.plan


def test_a_silent_executive_is_asked_to_take_part_whatever_the_plan_asks_first() -> None:
    plan = silent()
    assert "Femi" not in {plan.people[a.person_id or 0].name for a in asked(plan)[:3]}
    assert [a.ask for a in asked(plan, "Femi")] == [
        "Take part in person as holder of the sponsor seat “Finance chief”"
    ]


def test_nobody_is_asked_for_what_others_are_called() -> None:
    """Neither a title that is in the name of a seat nor a name within a name is somebody's."""
    plan = silent(people={"Femi": {"title": "Chief"}, "Rosa": {"title": "Chief"}})
    plan = with_decisions(
        plan,
        {"ask": "Of Rosalind", "from_whom": "Rosalind"},
        {"ask": "Of Femi", "from_whom": "femi"},
    )
    assert [a.ask for a in asked(plan, "Rosa") if not a.proposed] == []
    assert [a.ask for a in asked(plan, "Femi") if not a.proposed] == ["Of Femi"]
    assert [a.ask for a in asked(plan, "Femi") if a.proposed] == [
        "Take part in person as holder of the sponsor seat “Finance chief”"
    ]


def test_one_s_own_part_comes_before_what_one_could_settle_besides() -> None:
    draft = Draft(silent())
    femi = next(s.id for s in draft.plan.sponsors.values() if s.title == "Finance chief")
    draft.add(Commitment, sponsor_id=femi, promise="Open the pilot", due=day(-9))
    rows.add(draft, Decision, ask="Give an hour", from_whom="Finance chief", by_when=day(3))
    assert [a.ask for a in asked(draft.plan, "Femi")] == [
        "Give an hour",
        "Take part in person as holder of the sponsor seat “Finance chief”",
        "Agree a new date for what was promised by the holder of the sponsor seat “Finance chief”",
    ]


def test_each_who_stands_for_a_department_is_asked_about_it() -> None:
    plan = make_plan(
        seats={"Finance": []},
        sponsors={"One": ["Ann"], "Two": ["Bo"]},
        stands_for={"One": ["Finance"], "Two": ["Finance"]},
    )
    for name in ("Ann", "Bo"):
        assert "Name a champion for Finance" in [a.ask for a in asked(plan, name)]


def test_what_an_empty_seat_should_settle_is_asked_of_whoever_is_above() -> None:
    plan = make_plan(
        seats={"Finance": []},
        sponsors={"Chief executive": ["Rosa", "Kim*"], "Finance chief": []},
        details={
            "Chief executive": {"is_primary": True},
            "Finance chief": {"reports_to_id": 1},
        },
        stands_for={"Finance chief": ["Finance"]},
    )
    assert {a.ask: a.from_whom for a in asked(plan)} == {
        "Fill the sponsor seat “Finance chief”": "Chief executive",
        "Name a champion for Finance": "Chief executive",
    }


def test_an_ask_that_finds_nobody_or_several_is_said() -> None:
    plan = make_plan(people={"Ann": {"title": "Director"}, "Bo": {"title": "Director"}})
    plan = with_decisions(
        plan,
        {"ask": "One", "from_whom": "Director"},
        {"ask": "Two", "from_whom": "The board"},
        {"ask": "Three", "from_whom": "Ann"},
        {"ask": "Four", "from_whom": "Nobody known", "outcome": "refused"},
    )
    several, unknown = addressed_to_nobody(plan, ON)
    assert "Several people are called “Director”" in several
    assert "“The board”" in unknown
