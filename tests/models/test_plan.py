"""The plan never changes; the next one is made from the last and the rows that changed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.models import (
    CheckIn,
    Commitment,
    Department,
    Draft,
    Leave,
    Person,
    Plan,
    Post,
    Responsibility,
    RowChange,
    Scenario,
    ScenarioPerson,
    Waiver,
)
from planner.models.row import TABLES
from tests.plans import make_plan, person_id


def test_leaving_is_a_date_and_the_plan_itself_stays() -> None:
    plan = make_plan(people=["Ann", "Bo"])
    ann = person_id(plan, "Ann")
    without = plan.without([ann], date(2027, 3, 1))
    assert plan.people[ann].last_day is None
    assert without.people[ann].last_day == date(2027, 2, 28)
    assert ann not in without.absent(date(2027, 2, 28))
    assert without.absent(date(2027, 3, 1)) == {ann}


def test_who_leaves_earlier_anyway_still_leaves_earlier() -> None:
    plan = make_plan(people={"Ann": {"last_day": date(2027, 1, 10)}})
    assert plan.without([1], date(2027, 3, 1)).people[1].last_day == date(2027, 1, 10)


def test_start_last_day_and_leave_are_inclusive() -> None:
    draft = Draft(
        make_plan(people={"Ann": {"start": date(2027, 1, 4), "last_day": date(2027, 1, 20)}})
    )
    draft.add(Leave, person_id=1, first_day=date(2027, 1, 11), last_day=date(2027, 1, 12))
    plan = draft.plan
    there = [d for d in range(1, 31) if 1 not in plan.absent(date(2027, 1, d))]
    assert there == [*range(4, 11), *range(13, 21)]
    assert there == [d for d in range(1, 31) if plan.present(plan.people[1], date(2027, 1, d))]


def test_a_champion_seat_is_named_by_its_department_everything_else_by_title() -> None:
    plan = make_plan(seats={"Finance": []}, goals={"Answer in a day": []})
    assert [plan.name_of(r) for r in plan.responsibilities.values()] == [
        "Finance",
        "Answer in a day",
    ]


def test_a_finished_action_is_no_responsibility_any_more() -> None:
    plan = make_plan(
        actions={"Train": ["Ann"], "Move": ["Ann"]}, details={"Train": {"status": "done"}}
    )
    assert [plan.name_of(r) for r in plan.responsibilities.values()] == ["Move"]


def test_a_drafts_changes_are_whole_and_hold_nothing_that_did_not_change() -> None:
    draft = Draft(make_plan(people=["Ann"]))
    ann = draft.plan.people[1]
    draft.change(draft.change(ann, title="Lead"), title="")
    bo = draft.add(Person, name="Bo")
    draft.remove(bo)
    assert draft.changes == ()
    cy = draft.add(Person, name="Cy")
    assert draft.changes == (RowChange("person", cy.id, None, cy),)


def test_many_rows_added_at_once_are_rows_like_any_others() -> None:
    draft = Draft(make_plan(people=["Ann"]))
    bo = draft.add(Person, name="Bo")
    cy, di = draft.add_many(Person, name=["Cy", "Di"], ref=["c1", "d1"])
    assert (cy, di) == (
        Person(bo.id + 1, ref="c1", name="Cy"),
        Person(bo.id + 2, ref="d1", name="Di"),
    )
    draft.change(cy, title="Lead")
    draft.remove(di)
    eve = draft.add(Person, name="Eve")
    assert draft.add_many(Person, name=[]) == []
    assert [p.name for p in draft.plan.people.values()] == ["Ann", "Bo", "Cy", "Eve"]
    assert draft.plan.people[cy.id].title == "Lead"
    assert [(c.before, c.after) for c in draft.changes] == [
        (None, bo),
        (None, cy._replace(title="Lead")),
        (None, eve),
    ]


_EDITS = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 4), st.integers(0, 2)), max_size=25)


@given(edits=_EDITS)
def test_a_plan_brought_forward_equals_one_read_anew(
    edits: list[tuple[int, int, int]],
) -> None:
    """Indexes carried forward give what indexes made from scratch give, step by step."""
    plan = make_plan(departments=["Finance", "Legal", "HR"], people=["Ann", "Bo"])
    plan.where(Person, "department_id", 1)
    plan.where(Person, "name", "Ann")
    for action, who, where in edits:
        draft = Draft(plan)
        people = list(plan.people.values())
        if action == 0 or not people:
            draft.add(Person, name=f"P{who}", department_id=where + 1)
        elif action == 1:
            draft.change(people[who % len(people)], department_id=where + 1)
        else:
            draft.remove(people[who % len(people)])
        plan = plan.applied(draft.changes)
        fresh = Plan({name: plan.table(row_type) for name, row_type in TABLES.items()})
        for department in plan.departments:
            assert plan.where(Person, "department_id", department) == fresh.where(
                Person, "department_id", department
            )
        for name in ("Ann", "P0", "P4"):
            assert plan.where(Person, "name", name) == fresh.where(Person, "name", name)
        changes = draft.changes
        back = plan.applied([change.inverse for change in changes])
        assert back.applied(changes).people == plan.people


def test_settings_keep_what_this_version_does_not_know() -> None:
    plan = make_plan(settings={"champion_ratio": 25, "from_the_future": [1]})
    assert plan.settings.champion_ratio == 25
    assert plan.settings.stale_after_days == 90


def test_ids_go_on_after_the_highest() -> None:
    draft = Draft(make_plan(departments=["Finance", "Legal"]))
    draft.remove(draft.plan.departments[2])
    assert draft.add(Department, name="HR").id == 3


def test_a_list_goes_by_its_own_name() -> None:
    draft = Draft(make_plan(people=["Ann"], sponsors={"Chair": ["Ann"]}))
    post = draft.add(Post, person_id=1, on=date(2027, 1, 4), kind="in person")
    promise = draft.add(Commitment, sponsor_id=1, promise="meet the champions")
    accepted = {"about": "", "about_name": "", "by": "Ann", "why": "settled in March"}
    waiver = draft.add(Waiver, code="NO-PURPOSE", until=date(2027, 2, 1), **accepted)
    plan = draft.plan
    assert (plan.posts, plan.commitments, plan.waivers) == ({1: post}, {1: promise}, {1: waiver})


def test_a_responsibility_is_about_something() -> None:
    with pytest.raises(ValueError, match="responsibility 7 is about nothing"):
        Plan().subject_of(Responsibility(7, "goal"))


def test_check_ins_come_oldest_first() -> None:
    draft = Draft(make_plan(goals={"Reach": []}))
    for day in (20, 4, 12):
        draft.add(CheckIn, goal_id=1, on=date(2027, 1, day), value=day)
    assert [check_in.value for check_in in draft.plan.check_ins_of(1)] == [4, 12, 20]


def test_a_scenario_has_its_people() -> None:
    draft = Draft(make_plan(people=["Ann", "Bo", "Cy"]))
    scenario = draft.add(Scenario, name="Spring")
    for person in (3, 1):
        draft.add(ScenarioPerson, scenario_id=scenario.id, person_id=person)
    assert {person.name for person in draft.plan.people_in(scenario)} == {"Ann", "Cy"}


def test_a_draft_takes_over_what_another_did_to_the_same_plan() -> None:
    plan = make_plan(people=["Ann"])
    one, other = Draft(plan), Draft(plan)
    one.change(one.plan.people[1], title="Lead")
    one.add(Person, name="Bo")
    other.apply(one.changes)
    assert other.changes == one.changes
    assert other.plan.people == one.plan.people


def test_a_row_taken_away_and_brought_back_stands_where_it_stood() -> None:
    plan = make_plan(people=["Ann", "Bo", "Cy"])
    gone = RowChange("person", 1, plan.people[1], None)
    back = plan.applied([gone]).applied([gone.inverse])
    assert list(back.people.values()) == list(plan.people.values())


def test_a_rating_bears_the_day_it_was_given_and_none_where_it_is_taken_back() -> None:
    day = date(2027, 1, 11)
    draft = Draft(make_plan(departments=["Legal"]), day)
    rated = draft.change(draft.plan.departments[1], buy_in="supportive")
    assert rated.rated_on == day
    assert draft.change(rated, buy_in="supportive").rated_on == day
    assert draft.change(rated, buy_in=None).rated_on is None
    assert draft.change(rated, buy_in="neutral", rated_on=date(2027, 1, 4)).rated_on.day == 4
