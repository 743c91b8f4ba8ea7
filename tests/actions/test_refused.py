"""What cannot be is refused in a sentence, and only where it is entered."""

from __future__ import annotations

import math
from datetime import date, timedelta

import pytest

from planner.actions import people, roles, rows
from planner.actions.plan_info import edit_plan_info, set_setting
from planner.actions.scenarios import save_scenario
from planner.errors import PlannerError
from planner.models import (
    ActionDependency,
    Assignment,
    Department,
    Draft,
    Goal,
    Leave,
    Person,
    PulseRound,
    Responsibility,
)
from tests.plans import ON, make_plan, responsibility_id


def _circle_of_managers(draft: Draft) -> None:
    rows.edit(draft, Person, 1, manager_id=2)


def _circle_of_departments(draft: Draft) -> None:
    rows.edit(draft, Department, 1, parent_id=2)


def _waits_for_itself(draft: Draft) -> None:
    rows.add(draft, ActionDependency, action_id=1, needs_id=1)


def _waits_in_a_circle(draft: Draft) -> None:
    rows.add(draft, ActionDependency, action_id=1, needs_id=2)


def _twice(draft: Draft) -> None:
    roles.assign(draft, responsibility_id(draft.plan, "Finance"), 1)


def _stands_in_for_oneself(draft: Draft) -> None:
    roles.assign(draft, responsibility_id(draft.plan, "Finance"), 1, "backup")


def _leave_that_ends_first(draft: Draft) -> None:
    rows.add(draft, Leave, person_id=1, first_day=ON, last_day=ON - timedelta(days=1))


def _leave_turned_round(draft: Draft) -> None:
    [leave] = draft.plan.table(Leave).values()
    rows.edit(draft, Leave, leave.id, last_day=ON - timedelta(days=1))


def _both_at_once_by_an_edit(draft: Draft) -> None:
    [backup] = draft.plan.where(Assignment, "role", "backup")
    rows.edit(draft, Assignment, 1, person_id=backup.person_id)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (_stands_in_for_oneself, "Ann already is owner here, and cannot be backup as well."),
        (_circle_of_managers, "Ann cannot report to somebody who reports to them."),
        (_circle_of_departments, "Finance cannot be part of itself."),
        (_waits_for_itself, "“Move” cannot wait for itself."),
        (_waits_in_a_circle, "“Move” cannot wait for “Train”, which waits for it."),
        (_twice, "Ann already is owner here."),
        (lambda d: rows.add(d, Department, name=" Finance "), "already a department named Finance"),
        (lambda d: rows.add(d, Person, name="  "), "needs a name, an e-mail address or an id"),
        (lambda d: rows.add(d, Goal, title=""), "A goal needs a title."),
        (lambda d: rows.edit(d, Responsibility, 1, weight=6), "Weight must be 1 to 5."),
        (lambda d: rows.edit(d, Responsibility, 1, needed_cover=0), "Needed cover must be 1"),
        (lambda d: rows.edit(d, Person, 1, hours=-1), "Hours a week must be 0 to 168."),
        (lambda d: rows.edit(d, Department, 1, headcount=-1), "Staff must be 0 to 10 million"),
        (lambda d: rows.edit(d, Department, 1, buy_in="keen"), "“keen” is not one of: unaware"),
        (lambda d: people.leave(d, 2, date(2026, 12, 31)), "Bo cannot leave before starting."),
        (lambda d: set_setting(d, "threshold", "1"), "from 0 up to, but not, 1"),
        (lambda d: set_setting(d, "champion_ratio", 0), "runs from 1 to"),
        (lambda d: set_setting(d, "stale_after_days", 10**12), "runs from 1 to 3,650"),
        (lambda d: set_setting(d, "champion_ratio", float("nan")), "runs from 1 to"),
        (lambda d: set_setting(d, "common_cause_seats", ("planet",)), "nothing that this"),
        (lambda d: edit_plan_info(d, name=" "), "A plan needs a name."),
        (lambda d: edit_plan_info(d, name="\u200b\u202e"), "A plan needs a name."),
        (lambda d: edit_plan_info(d, launch=date.max), "9999-12-31 is out of reach; days run"),
        (lambda d: rows.edit(d, Person, 2, start=date.min), "0001-01-01 is out of reach; days"),
        (lambda d: rows.edit(d, Person, 1, hours=math.nan), "“nan” is not a number that fits"),
        (lambda d: rows.edit(d, Person, 1, hours="two"), "“two” is not a number that fits"),
        (lambda d: rows.edit(d, Person, 1, manager_id=99), "is no longer in the plan"),
        (lambda d: rows.edit(d, Person, 99, name="Cai"), "is no longer in the plan"),
        (lambda d: rows.remove(d, Person, 99), "is no longer in the plan"),
        (lambda d: roles.assign(d, 99, 1), "is no longer in the plan"),
        (lambda d: roles.assign(d, 1, 99), "is no longer in the plan"),
        (lambda d: roles.hand_over(d, 1, 1, 99, ON), "is no longer in the plan"),
        (lambda d: roles.hand_over(d, 1, 1, 2, date.min), "0001-01-01 is out of reach"),
        (lambda d: rows.edit(d, Responsibility, 1, weight=None), "Weight must be 1 to 5."),
        (lambda d: rows.edit(d, Responsibility, 1, weight=2.5), "“2.5” is not a number that fits"),
        (lambda d: rows.edit(d, Department, 1, headcount=10**8), "0 to 10 million"),
        (_leave_that_ends_first, "Leave cannot end before it begins."),
        (_leave_turned_round, "Leave cannot end before it begins."),
        (lambda d: rows.add(d, Leave, person_id=1, first_day=None, last_day=ON), "be left empty"),
        (lambda d: rows.add(d, Leave, person_id=9, first_day=ON, last_day=ON), "no longer in the"),
        (_both_at_once_by_an_edit, "Bo already is backup here, and cannot be owner as well."),
        (lambda d: rows.add(d, ActionDependency, action_id=2, needs_id=1), "already waits for"),
        (lambda d: rows.add(d, PulseRound, on=ON, effective=math.inf), "is not a number that fits"),
        (lambda d: rows.add(d, PulseRound, on=ON, answered=-1), "People who answered must be 0"),
        (lambda d: save_scenario(d, "Gone", [99], ON), "is no longer in the plan"),
    ],
)
def test_what_does_not_fit_is_refused_in_a_sentence(wrong: object, sentence: str) -> None:
    plan = make_plan(
        people={"Ann": {}, "Bo": {"manager": "Ann", "start": date(2027, 1, 1)}},
        departments={"Finance": {}, "Payroll": {"parent": "Finance"}},
        seats={"Finance": ["Ann", "Bo*"]},
        actions={"Move": [], "Train": []},
    )
    draft = Draft(plan)
    draft.add(ActionDependency, action_id=2, needs_id=1)
    draft.add(Leave, person_id=1, first_day=ON, last_day=ON)
    before = draft.changes
    with pytest.raises(PlannerError, match=sentence.replace("(", r"\(")):
        wrong(draft)  # type: ignore[operator]
    assert draft.changes == before


def test_what_a_file_brought_does_not_stand_in_the_way_of_other_edits() -> None:
    draft = Draft(
        make_plan(
            people={
                "Ann": {"start": ON, "last_day": ON - timedelta(days=9), "hours": 500},
                "Bo": {"manager": "Ann"},
            },
            seats={"Finance": ["Ann", "Ann"]},
        )
    )
    draft.change(draft.plan.people[1], manager_id=2)
    rows.edit(draft, Person, 1, title="Clerk")
    roles.confirm(draft, 1, ON)
    with pytest.raises(PlannerError, match="cannot leave before starting"):
        rows.edit(draft, Person, 1, last_day=ON - timedelta(days=3))
    with pytest.raises(PlannerError, match="somebody who reports to them"):
        rows.edit(draft, Person, 1, manager_id=1)
    rows.edit(draft, Person, 1, manager_id=None, last_day=None, hours=4)
