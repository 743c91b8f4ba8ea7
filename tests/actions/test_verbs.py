"""What a person can do to a plan, and the sentences they read when it does not fit."""

from __future__ import annotations

import math
from datetime import UTC, date, datetime, timedelta

import pytest

from planner.actions import keeping, people, roles, rows
from planner.analysis.appointing.appointments import clear_single_points
from planner.analysis.cover.coverage import coverage
from planner.analysis.measures import measure
from planner.analysis.rules import findings
from planner.errors import PlannerError
from planner.models import (
    Action,
    ActionDependency,
    Assignment,
    Department,
    Draft,
    Goal,
    Leave,
    Person,
    Plan,
    PulseRound,
    Purpose,
    Responsibility,
    Snapshot,
    Sponsor,
    Waiver,
)
from planner.models.roles import Role
from tests.plans import ON, make_plan, person_id, responsibility_id


@pytest.mark.parametrize(
    ("row_type", "kind"),
    [
        (Department, "champion seat"),
        (Goal, "goal"),
        (Purpose, "purpose"),
        (Sponsor, "sponsor seat"),
        (Action, "action"),
    ],
)
def test_what_somebody_must_hold_comes_with_its_responsibility(
    row_type: type[Goal], kind: str
) -> None:
    draft = Draft(Plan())
    named = {"name": "X"} if row_type is Department else {"title": "X"}
    subject = rows.add(draft, row_type, **named)
    [responsibility] = draft.plan.responsibilities.values()
    assert responsibility.kind == kind
    assert draft.plan.subject_of(responsibility) == subject
    rows.remove(draft, row_type, subject.id)
    assert draft.changes == ()


def test_removing_a_person_takes_what_is_theirs_and_leaves_the_rest() -> None:
    draft = Draft(
        make_plan(
            people={"Ann": {}, "Bo": {"manager": "Ann"}},
            seats={"Finance": ["Ann", "Bo"]},
            goals={"Answer": ["Ann"]},
        )
    )
    rows.remove(draft, Person, person_id(draft.plan, "Ann"))
    plan = draft.plan
    assert [p.name for p in plan.people.values()] == ["Bo"]
    assert plan.people[2].manager_id is None
    assert [a.person_id for a in plan.assignments.values()] == [2]
    assert len(plan.responsibilities) == 2


def test_removing_a_department_keeps_its_people() -> None:
    draft = Draft(make_plan(people={"Ann": {"department": "Finance"}}, seats={"Finance": ["Ann"]}))
    rows.remove(draft, Department, 1)
    assert draft.plan.people[1].department_id is None
    assert not draft.plan.responsibilities
    assert not draft.plan.assignments


def _circle_of_managers(draft: Draft) -> None:
    rows.edit(draft, Person, 1, manager_id=2)


def _circle_of_departments(draft: Draft) -> None:
    rows.edit(draft, Department, 1, parent_id=2)


def _waits_for_itself(draft: Draft) -> None:
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
        (_waits_for_itself, "Move cannot wait for itself."),
        (_twice, "Ann already is owner here."),
        (lambda d: rows.add(d, Department, name=" Finance "), "already a department named Finance"),
        (lambda d: rows.add(d, Person, name="  "), "needs a name, an e-mail address or an id"),
        (lambda d: rows.add(d, Goal, title=""), "A goal needs a title."),
        (lambda d: rows.edit(d, Responsibility, 1, weight=6), "Weight runs from 1 to 5."),
        (lambda d: rows.edit(d, Responsibility, 1, needed_cover=0), "Needed cover runs from 1"),
        (lambda d: rows.edit(d, Person, 1, hours=-1), "Hours a week run from 0 to 168."),
        (lambda d: rows.edit(d, Department, 1, headcount=-1), "Staff cannot be fewer than none"),
        (lambda d: rows.edit(d, Department, 1, buy_in="keen"), "“keen” is not one of: unaware"),
        (lambda d: people.leave(d, 2, date(2026, 12, 31)), "Bo cannot leave before starting."),
        (lambda d: keeping.set_setting(d, "threshold", "1"), "from 0 up to, but not, 1"),
        (lambda d: keeping.set_setting(d, "champion_ratio", 0), "runs from 1 to"),
        (lambda d: keeping.set_setting(d, "stale_after_days", 10**12), "runs from 1 to 3650"),
        (lambda d: keeping.set_setting(d, "champion_ratio", float("nan")), "runs from 1 to"),
        (lambda d: keeping.set_setting(d, "common_cause_seats", ("planet",)), "nothing that this"),
        (lambda d: keeping.describe(d, name=" "), "A plan needs a name."),
        (lambda d: keeping.describe(d, name="\u200b\u202e"), "A plan needs a name."),
        (lambda d: keeping.describe(d, launch=date.max), "9999-12-31 is out of reach; days run"),
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
        (lambda d: rows.edit(d, Responsibility, 1, weight=None), "Weight runs from 1 to 5."),
        (lambda d: rows.edit(d, Responsibility, 1, weight=2.5), "“2.5” is not a number that fits"),
        (lambda d: rows.edit(d, Department, 1, headcount=10**8), "more than 10 million"),
        (_leave_that_ends_first, "Leave cannot end before it begins."),
        (_leave_turned_round, "Leave cannot end before it begins."),
        (lambda d: rows.add(d, Leave, person_id=1, first_day=None, last_day=ON), "be left empty"),
        (lambda d: rows.add(d, Leave, person_id=9, first_day=ON, last_day=ON), "no longer in the"),
        (_both_at_once_by_an_edit, "Bo already is backup here, and cannot be owner as well."),
        (lambda d: rows.add(d, ActionDependency, action_id=2, needs_id=1), "already waits for"),
        (lambda d: rows.add(d, PulseRound, on=ON, effective=math.inf), "is not a number that fits"),
        (lambda d: rows.add(d, PulseRound, on=ON, answered=-1), "Fewer than nobody"),
        (lambda d: keeping.save_scenario(d, "Gone", [99], ON), "is no longer in the plan"),
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


def test_typed_text_is_kept_as_a_person_means_it() -> None:
    draft = Draft(Plan())
    person = rows.add(draft, Person, name=" Ann\n\x07 Adeyemi ", note="first\x00\nsecond ")
    assert person.name == "Ann Adeyemi"
    assert person.note == "first \nsecond"
    with pytest.raises(PlannerError, match="is too long"):
        rows.edit(draft, Person, person.id, name="x" * 100_000)


def test_a_champion_comes_on_step_by_step() -> None:
    draft = Draft(make_plan(people=["Ann"], departments=["Finance"]))
    assignment = roles.assign(draft, 1, 1)
    assert (assignment.status, assignment.ready) == ("nominated", False)
    roles.set_status(draft, assignment.id, "accepted", ON)
    trained = roles.set_status(draft, assignment.id, "trained", ON)
    assert (trained.ready, trained.ready_on) == (True, ON)


def test_a_hand_over_ends_one_assignment_and_begins_another() -> None:
    draft = Draft(make_plan(seats={"Finance": ["Ann", "Bo*"]}))
    seat = responsibility_id(draft.plan, "Finance")
    roles.hand_over(draft, seat, 1, 2, date(2027, 3, 1))
    by_person = {
        (a.person_id, a.role): (a.since, a.until, a.status)
        for a in draft.plan.table(Assignment).values()
    }
    assert by_person[1, "owner"] == (None, date(2027, 2, 28), "active")
    assert by_person[2, "owner"] == (date(2027, 3, 1), None, "active")


def _terms(plan: Plan, person: int) -> list[tuple[str, date | None, date | None]]:
    return [(a.role, a.since, a.until) for a in plan.assignments_by(person)]


def test_who_takes_over_is_their_own_backup_no_longer() -> None:
    draft = Draft(make_plan(seats={"Finance": ["Ann", "Bo*"]}))
    seat, day = responsibility_id(draft.plan, "Finance"), date(2027, 3, 1)
    roles.hand_over(draft, seat, 1, 2, day)
    before = day - timedelta(days=1)
    assert _terms(draft.plan, 2) == [("backup", None, before), ("owner", day, None)]
    for on in (before, day):
        found = findings(measure(draft.plan, on))
        assert "SELF-BACKUP" not in {finding.code for finding in found}
    assert coverage(draft.plan, before).holders[seat] == frozenset({1, 2})
    assert coverage(draft.plan, day).holders[seat] == frozenset({2})


def test_who_takes_over_and_was_only_nominated_holds_it_from_that_day() -> None:
    draft = Draft(make_plan(seats={"Finance": ["Ann", "Bo~"]}))
    seat, day = responsibility_id(draft.plan, "Finance"), date(2027, 3, 1)
    roles.hand_over(draft, seat, 1, 2, day)
    assert coverage(draft.plan, day - timedelta(days=1)).holders[seat] == frozenset({1})
    assert coverage(draft.plan, day).holders[seat] == frozenset({2})


def test_who_held_it_once_and_takes_over_did_not_hold_it_in_between() -> None:
    draft = Draft(make_plan(goals={"Answer": ["Ann", "Bo"]}))
    goal, day = responsibility_id(draft.plan, "Answer"), date(2027, 3, 1)
    rows.edit(draft, Assignment, 2, until=date(2026, 6, 30))
    roles.hand_over(draft, goal, 1, 2, day)
    assert _terms(draft.plan, 2) == [
        ("owner", None, date(2026, 6, 30)),
        ("owner", day, None),
    ]


@pytest.mark.parametrize("role", ["owner", "backup"])
def test_who_held_it_once_can_be_given_it_again(role: Role) -> None:
    draft = Draft(make_plan(goals={"Answer": ["Ann", "Bo"]}))
    goal = responsibility_id(draft.plan, "Answer")
    rows.edit(draft, Assignment, 2, until=date(2026, 6, 30))
    again = roles.assign(draft, goal, 2, role, ready=True)
    assert again.since == date(2026, 7, 1)
    assert coverage(draft.plan, ON).holders[goal] == frozenset({1, 2})
    with pytest.raises(PlannerError, match="Bo already is"):
        roles.assign(draft, goal, 2)
    with pytest.raises(PlannerError, match="Bo already is"):
        rows.edit(draft, Assignment, 2, until=None)


def test_who_stepped_down_can_be_asked_again() -> None:
    draft = Draft(make_plan(seats={"Finance": ["Ann"]}))
    roles.set_status(draft, 1, "stepped down", ON)
    again = roles.assign(draft, 1, 1, status="active")
    with pytest.raises(PlannerError, match="Ann already is owner here"):
        roles.set_status(draft, 1, "active", ON)
    assert coverage(draft.plan, ON).holders[again.responsibility_id] == frozenset({1})


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


def test_handing_over_what_one_does_not_hold_is_refused() -> None:
    draft = Draft(make_plan(people=["Bo"], seats={"Finance": ["Ann"]}))
    with pytest.raises(PlannerError, match="Bo does not hold this"):
        roles.hand_over(draft, 1, person_id(draft.plan, "Bo"), 1, ON)


def test_who_was_refused_is_not_proposed_again() -> None:
    plan = make_plan(people={"Bo": {"hours": 8}}, goals={"Answer": ["Ann"]})
    draft = Draft(plan)
    goal = responsibility_id(plan, "Answer")
    [proposed] = clear_single_points(coverage(plan, ON)).appointments
    assert proposed.person_id == person_id(plan, "Bo")
    roles.refuse(draft, goal, proposed.person_id, "Starts in another team", ON)
    assert clear_single_points(coverage(draft.plan, ON)).appointments == ()
    with pytest.raises(PlannerError, match="Say why"):
        roles.refuse(draft, goal, proposed.person_id, " ", ON)


def test_a_setting_back_at_its_default_is_not_kept() -> None:
    draft = Draft(make_plan())
    keeping.set_setting(draft, "champion_ratio", 25)
    assert draft.plan.settings.champion_ratio == 25
    keeping.set_setting(draft, "champion_ratio", 50)
    assert draft.plan.settings.champion_ratio == 50
    assert draft.changes == ()


def test_a_waiver_for_the_same_thing_replaces_the_earlier_one() -> None:
    draft = Draft(make_plan())
    for why in ("Not yet", "Still not"):
        keeping.waive(draft, code="STALE", about="", about_name="", by="Ann", why=why, until=ON)
    assert [w.why for w in draft.plan.table(Waiver).values()] == ["Still not"]


def test_freezing_takes_the_waiting_asks_into_the_pack() -> None:
    from planner.models import Decision

    draft = Draft(make_plan())
    rows.add(draft, Decision, ask="Name a champion in Legal")
    snapshot = keeping.freeze(draft, "November", ON, {"a": 1}, datetime(2027, 1, 15, tzinfo=UTC))
    assert [d.snapshot_id for d in draft.plan.decisions.values()] == [snapshot.id]
    with pytest.raises(PlannerError, match="already is a snapshot labelled November"):
        keeping.freeze(draft, "November", ON, {}, datetime(2027, 1, 15, tzinfo=UTC))
    assert len(draft.plan.table(Snapshot)) == 1
