"""Two rows that stand for one person or one department become one."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from planner.actions import rows
from planner.actions.joining import join_departments, join_people
from planner.analysis.cover.coverage import coverage
from planner.errors import PlannerError
from planner.models import (
    TABLES,
    Assignment,
    Department,
    Draft,
    Leave,
    Person,
    Plan,
    Post,
    PulseRound,
    Rating,
    Refusal,
    Responsibility,
    Scenario,
    ScenarioPerson,
    SponsorDepartment,
    SurveyQuestion,
    SurveyResult,
    Waiver,
)
from planner.models.kinds import references
from planner.models.validation import validate
from tests.plans import ON, make_plan, person_id, responsibility_id


def joined(plan: Plan, keep: str = "Ann", other: str = "Bo") -> Plan:
    draft = Draft(plan)
    join_people(draft, person_id(plan, keep), person_id(plan, other))
    return draft.plan


def with_rows(plan: Plan, *rows: tuple[type[Any], dict[str, Any]]) -> Plan:
    draft = Draft(plan)
    for row_type, fields in rows:
        draft.add(row_type, **fields)
    return draft.plan


def terms(plan: Plan, name: str) -> list[tuple[str, str, str | None]]:
    """What a person was given: of what, in which role, with which status."""
    seats = plan.table(Responsibility)
    return sorted(
        (plan.name_of(seats[a.responsibility_id]), a.role, a.status)
        for a in plan.assignments_by(person_id(plan, name))
    )


def test_what_only_the_other_says_is_taken_over_and_what_the_first_says_stands() -> None:
    plan = make_plan(
        people={
            "Ann": {"ref": "7", "title": "Head"},
            "Bo": {"email": "bo@x", "title": "Clerk", "hours": 3.0, "note": "Likes tea"},
        }
    )
    person = joined(plan).people[1]
    assert (person.ref, person.name, person.title) == ("7", "Ann", "Head")
    assert (person.email, person.hours) == ("bo@x", 3.0)
    assert person.note == "Likes tea\nAlso known as Bo."


def test_an_id_and_an_address_that_are_lost_are_kept_in_the_note() -> None:
    plan = make_plan(
        people={"Ann": {"ref": "7", "email": "a@x"}, "Bo": {"ref": "8", "email": "b@x"}}
    )
    assert joined(plan).people[1].note == "Also known as 8, Bo, b@x."


def test_everything_both_hold_is_held_by_one() -> None:
    plan = make_plan(
        seats={"Finance": ["Ann"], "Legal": ["Bo"]},
        goals={"Reach": ["Bo"]},
        purposes={"Why": ["Bo*"]},
        sponsors={"Chief": ["Bo"]},
        actions={"Pilot": ["Ann", "Bo*"]},
    )
    assert terms(joined(plan), "Ann") == [
        *(("Chief", "owner", None), ("Finance", "owner", "active"), ("Legal", "owner", "active")),
        *(("Pilot", "owner", None), ("Reach", "owner", None), ("Why", "backup", None)),
    ]


@pytest.mark.parametrize(
    ("holders", "left"),
    [
        (["Ann", "Bo"], [("Finance", "owner", "active")]),
        (["Ann*", "Bo"], [("Finance", "owner", "active")]),
        (["Ann~", "Bo*"], [("Finance", "backup", "active")]),
        (["Ann?", "Bo~"], [("Finance", "owner", "nominated")]),
    ],
)
def test_nobody_holds_one_seat_twice_and_what_holds_is_kept(
    holders: list[str], left: list[tuple[str, str, str | None]]
) -> None:
    plan = make_plan(seats={"Finance": holders})
    after = joined(plan)
    assert terms(after, "Ann") == left
    seat = responsibility_id(plan, "Finance")
    held = bool(coverage(plan, ON).holders[seat])
    assert bool(coverage(after, ON).holders[seat]) is held


def test_of_two_assignments_to_one_the_days_are_joined() -> None:
    plan = make_plan(seats={"Finance": ["Ann", "Bo"]})
    draft = Draft(plan)
    one, two = plan.assignments.values()
    first, last = date(2027, 1, 1), date(2027, 6, 30)
    draft.change(one, since=first, until=date(2027, 3, 1), confirmed_on=first)
    draft.change(two, since=date(2027, 2, 1), until=last, confirmed_on=last, last_active=ON)
    [held] = joined(draft.plan).assignments.values()
    assert (held.since, held.until, held.confirmed_on) == (first, last, last)
    assert held.last_active == ON


def test_what_was_held_one_after_the_other_stays_two() -> None:
    plan = make_plan(seats={"Finance": ["Ann", "Bo"]})
    draft = Draft(plan)
    one, two = plan.assignments.values()
    draft.change(one, until=date(2027, 1, 1))
    draft.change(two, since=date(2027, 6, 1))
    assert len(joined(draft.plan).assignments) == 2


def test_leave_refusals_and_scenarios_are_said_once() -> None:
    plan = make_plan(seats={"Finance": []}, people=["Ann", "Bo"])
    away = {"first_day": date(2027, 2, 1), "last_day": date(2027, 2, 9)}
    no = {"responsibility_id": 1, "why": "Too busy", "on": ON}
    plan = with_rows(plan, (Scenario, {"name": "Both"}))
    for who in (1, 2):
        plan = with_rows(
            plan,
            (Leave, {"person_id": who, **away}),
            (Refusal, {"person_id": who, **no}),
            (ScenarioPerson, {"person_id": who, "scenario_id": 1}),
        )
    after = joined(plan)
    assert [len(after.table(t)) for t in (Leave, Refusal, ScenarioPerson)] == [1, 1, 1]


def test_who_reported_to_either_reports_to_one_and_nobody_to_themselves() -> None:
    plan = make_plan(
        people={
            "Zoe": {},
            "Bo": {"manager": "Zoe"},
            "Ann": {"manager": "Bo"},
            "Cy": {"manager": "Bo"},
        }
    )
    after = joined(plan)
    names = {
        p.name: p.manager_id and after.people[p.manager_id].name for p in after.people.values()
    }
    assert names == {"Zoe": None, "Ann": "Zoe", "Cy": "Ann"}


def test_managers_in_between_make_no_circle() -> None:
    plan = make_plan(people={"Bo": {}, "Cy": {"manager": "Bo"}, "Ann": {"manager": "Cy"}})
    after = joined(plan)
    assert after.people[person_id(plan, "Ann")].manager_id is None
    assert after.people[person_id(plan, "Cy")].manager_id == person_id(plan, "Ann")


def test_items_one_wrote_for_the_other_are_in_person() -> None:
    plan = with_rows(
        make_plan(people=["Ann", "Bo"]),
        (Post, {"person_id": 1, "author_id": 2, "on": ON, "kind": "ghost-written"}),
        (Post, {"person_id": 2, "on": ON, "kind": "edited"}),
    )
    posts = [(p.person_id, p.author_id, p.kind) for p in joined(plan).posts.values()]
    assert posts == [(1, None, "in person"), (1, None, "edited")]


def test_what_was_accepted_of_either_stays_accepted() -> None:
    waiver = {"code": "LEFT", "about_name": "Bo", "by": "Vera", "why": "known", "until": ON}
    plan = with_rows(make_plan(people=["Ann", "Bo"]), (Waiver, {"about": "person:2", **waiver}))
    assert [w.about for w in joined(plan).waivers.values()] == ["person:1"]


def everything_about(plan: Plan, table: str, row_id: int) -> list[tuple[str, int]]:
    """All that refers to a row."""
    return [
        (name, row.id)
        for name, row_type in TABLES.items()
        for field, target in references(name).items()
        if target == table
        for row in plan.where(row_type, field, row_id)
    ]


def test_nothing_refers_to_who_is_gone() -> None:
    plan = make_plan(
        seats={"Finance": ["Ann", "Bo"]}, sponsors={"Chief": ["Bo"]}, goals={"Reach": ["Bo"]}
    )
    plan = with_rows(plan, (Post, {"person_id": 1, "author_id": 2, "on": ON}))
    after = joined(plan)
    assert everything_about(after, "person", 2) == []
    assert list(validate(after)) == []


def test_a_person_is_not_joined_with_themselves_nor_with_nobody() -> None:
    draft = Draft(make_plan(people=["Ann", "Bo"]))
    for keep, other in ((1, 1), (1, 9)):
        with pytest.raises(PlannerError):
            join_people(draft, keep, other)
    assert draft.changes == ()


# Departments -----------------------------------------------------------------------------


def together(plan: Plan, keep: int = 1, other: int = 2) -> Plan:
    draft = Draft(plan)
    join_departments(draft, keep, other)
    return draft.plan


def test_people_parts_and_champions_of_two_departments_are_of_one() -> None:
    plan = make_plan(
        departments={"HR": {"headcount": 40}, "hr": {"needs": "Slides"}, "Pay": {"parent": "hr"}},
        people={"Ann": {"department": "HR"}, "Bo": {"department": "hr"}},
        seats={"HR": ["Ann"], "hr": ["Ann*", "Bo"]},
        sponsors={"Chief": ["Zoe"]},
        stands_for={"Chief": ["HR", "hr"]},
        weights={"hr": 3},
        needed={"hr": 4},
    )
    after = together(plan)
    assert [d.name for d in after.departments.values()] == ["HR", "Pay"]
    hr, pay = after.departments.values()
    assert (hr.headcount, hr.needs, pay.parent_id) == (40, "Slides", hr.id)
    assert {p.name for p in after.where(Person, "department_id", hr.id)} == {"Ann", "Bo"}
    assert terms(after, "Ann") == [("HR", "owner", "active")]
    assert terms(after, "Bo") == [("HR", "owner", "active")]
    seat = after.responsibility_for(hr)
    assert (seat.weight, seat.needed_cover) == (3, 4)
    assert len(after.table(SponsorDepartment)) == 1
    assert everything_about(after, "department", 2) == []
    assert list(validate(after)) == []


def test_a_department_that_is_part_of_the_other_is_no_part_of_itself() -> None:
    plan = make_plan(departments={"HR": {}, "hr": {"parent": "HR"}})
    assert together(plan, 2, 1).departments[2].parent_id is None
    plan = make_plan(departments={"Staff": {}, "hr": {"parent": "Staff"}, "HR": {"parent": "hr"}})
    assert together(plan, 3, 2).departments[3].parent_id == 1


def test_a_rating_is_taken_over_with_its_day() -> None:
    rated = {"buy_in": "neutral", "rated_on": date(2026, 5, 1), "influence": 4}
    plan = make_plan(departments={"HR": {"influence": 2}, "hr": rated})
    hr = together(plan).departments[1]
    assert (hr.buy_in, hr.rated_on, hr.influence) == ("neutral", date(2026, 5, 1), 2)


def test_of_two_ratings_the_other_is_kept_in_the_history() -> None:
    ours = {"buy_in": "neutral", "rated_on": date(2026, 5, 1), "rated_why": "Said so"}
    theirs = {"buy_in": "leading", "rated_by": "Bo", "rated_why": "Posts daily"}
    after = together(make_plan(departments={"HR": ours, "hr": theirs}))
    hr = after.departments[1]
    assert (hr.buy_in, hr.rated_by, hr.rated_why) == ("neutral", "", "Said so")
    (kept,) = after.table(Rating).values()
    assert kept[2:] == (1, None, "leading", None, "Bo", "Posts daily")


def test_each_join_is_one_step_back() -> None:
    plan = make_plan(seats={"HR": ["Ann"], "hr": ["Bo", "Ann"]})
    draft = Draft(plan)
    join_departments(draft, 1, 2)
    join_people(draft, 1, 2)
    back = draft.plan.applied([change.inverse for change in draft.changes])
    for row_type in (Person, Department, Responsibility, Assignment):
        assert dict(back.table(row_type)) == dict(plan.table(row_type))


def answered(draft: Draft, department: str | None, answers: int, score: int) -> None:
    row = {d.name: d.id for d in draft.plan.departments.values()}
    rows.add(
        draft, SurveyResult, round_id=1, question_id=1, answered=answers,
        score=float(score), department_id=row.get(department or ""),
    )  # fmt: skip


def surveyed(departments: Any) -> Draft:
    draft = Draft(make_plan(departments=departments))
    rows.add(draft, PulseRound, on=ON)
    rows.add(draft, SurveyQuestion, title="Useful")
    return draft


def test_what_two_departments_answered_is_added_up() -> None:
    draft = surveyed(["Finance", "Fin"])
    answered(draft, None, 30, 20)
    answered(draft, "Finance", 10, 4)
    answered(draft, "Fin", 8, 8)
    join_departments(draft, 1, 2)
    results = draft.plan.where(SurveyResult, "department_id", 1)
    assert [(r.answered, r.score) for r in results] == [(18, 12)]
    assert len(draft.plan.table(SurveyResult)) == 2


def test_answers_of_a_department_counted_in_the_one_above_it_are_not_counted_twice() -> None:
    for keep, other in ((1, 3), (3, 1)):
        draft = surveyed({"All": {}, "Mid": {"parent": "All"}, "Team": {"parent": "Mid"}})
        answered(draft, "All", 20, 15)
        answered(draft, "Team", 8, 8)
        join_departments(draft, keep, other)
        results = draft.plan.where(SurveyResult, "department_id", keep)
        assert [(r.answered, r.score) for r in results] == [(20, 15)]


def test_what_only_the_other_department_answered_is_taken_over() -> None:
    draft = surveyed(["Finance", "Fin"])
    answered(draft, "Fin", 8, 8)
    join_departments(draft, 1, 2)
    (result,) = draft.plan.where(SurveyResult, "department_id", 1)
    assert result.answered == 8
