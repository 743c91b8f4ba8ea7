"""Responsibilities are given, handed over, taken back and refused."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from planner.actions import roles, rows
from planner.analysis.appointing.appointments import clear_single_points
from planner.analysis.cover.coverage import coverage
from planner.analysis.measures import measure
from planner.analysis.rules import findings
from planner.errors import PlannerError
from planner.models import (
    Assignment,
    Draft,
    Plan,
)
from planner.models.roles import ChampionStatus, Role
from tests.plans import ON, make_plan, person_id, responsibility_id


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


@pytest.mark.parametrize("successor", ["Bo", "Bo~"])
def test_who_takes_a_seat_over_and_was_not_asked_is_nominated_and_holds_it_once_accepted(
    successor: str,
) -> None:
    others = {"HR": ["Bo"]} if successor == "Bo" else {}
    finance = ["Ann"] if successor == "Bo" else ["Ann", successor]
    draft = Draft(make_plan(seats={"Finance": finance, **others}))
    seat, day = responsibility_id(draft.plan, "Finance"), date(2027, 3, 1)
    bo = person_id(draft.plan, "Bo")
    given = roles.hand_over(draft, seat, 1, bo, day)
    assert (given.role, given.status, given.ready) == ("owner", "nominated", False)
    assert coverage(draft.plan, day - timedelta(days=1)).holders[seat] == frozenset({1})
    assert coverage(draft.plan, day).holders[seat] == frozenset()
    roles.set_status(draft, given.id, "accepted", day)
    assert coverage(draft.plan, day).holders[seat] == frozenset({bo})


def test_who_accepted_stays_as_far_as_they_have_come_when_they_take_over() -> None:
    for status, ready, after in (
        ("accepted", False, "accepted"),
        ("trained", True, "active"),
        ("asked", False, "asked"),
    ):
        draft = Draft(make_plan(seats={"Finance": ["Ann", "Bo?"]}))
        rows.edit(draft, Assignment, 2, status=status, ready=ready)
        given = roles.hand_over(draft, 1, 1, 2, date(2027, 3, 1))
        assert (given.status, given.ready) == (after, ready)


def test_who_is_proposed_is_nominated_and_counts_once_ready() -> None:
    plan = make_plan(people=["Bo"], seats={"Finance": ["Ann"]}, goals={"Answer": ["Ann"]})
    draft, bo, both = Draft(plan), person_id(plan, "Bo"), list(plan.responsibilities)
    roles.nominate(draft, both, bo, ON)
    assert [(a.role, a.status, a.ready) for a in draft.plan.assignments_by(bo)] == [
        ("backup", "nominated", False),
        ("backup", None, False),
    ]
    assert coverage(draft.plan, ON).holders == coverage(plan, ON).holders
    again = draft.plan
    roles.nominate(draft, both, bo, ON)
    assert draft.plan.assignments == again.assignments
    for assignment in draft.plan.assignments_by(bo):
        roles.set_ready(draft, assignment.id, True, ON)
    assert [a.status for a in draft.plan.assignments_by(bo)] == ["trained", None]
    assert all(bo in held for held in coverage(draft.plan, ON).holders.values())


def test_who_backed_it_up_once_can_be_nominated_again() -> None:
    draft = Draft(make_plan(goals={"Answer": ["Ann", "Bo*"]}))
    rows.edit(draft, Assignment, 2, until=ON - timedelta(days=1))
    roles.nominate(draft, [1], 2, ON)
    assert [a.ready for a in draft.plan.assignments_by(2)] == [True, False]


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


@pytest.mark.parametrize("status", ["declined", "stepped down"])
def test_who_declined_or_stepped_down_can_be_asked_again(status: ChampionStatus) -> None:
    draft = Draft(make_plan(seats={"Finance": ["Ann"]}))
    roles.set_status(draft, 1, status, ON)
    again = roles.assign(draft, 1, 1, status="active")
    with pytest.raises(PlannerError, match="Ann already is owner here"):
        roles.set_status(draft, 1, "active", ON)
    assert coverage(draft.plan, ON).holders[again.responsibility_id] == frozenset({1})


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
