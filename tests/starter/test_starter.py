"""A starter plan: whole, counted back from its launch, true to the measures, one step to undo."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner import starter
from planner.analysis.measures import measure
from planner.analysis.meeting.status import status
from planner.analysis.readiness.goal_progress import is_measured
from planner.analysis.rules import findings
from planner.models import Action, ActionDependency, Draft, Goal, Plan, Responsibility, Sponsor
from planner.models.validation import repair_plan
from planner.starter.steps import STEPS
from planner.store import Store
from tests.plans import make_plan

TODAY = date(2026, 11, 30)
STAFF = [300, 3_000, 30_000]


def started(staff: int, launch: date | None = None, keeper: str = "Mira Lindqvist") -> Plan:
    launch = launch or starter.usual_launch(staff, TODAY)
    draft = Draft(make_plan(launch=launch), TODAY)
    if keeper:
        starter.begin(draft, "Internal Communications", keeper)
    starter.add_starter(draft, starter.Beginning(launch, staff))
    return draft.plan


def first(staff: int) -> date:
    return min(a.start for a in started(staff).actions.values() if a.start)


@pytest.mark.parametrize("staff", STAFF)
def test_nothing_is_due_before_what_it_waits_for_is_done(staff: int) -> None:
    plan = started(staff)
    waits = plan.table(ActionDependency).values()
    assert waits
    for wait in waits:
        assert plan.actions[wait.needs_id].due < plan.actions[wait.action_id].start


@pytest.mark.parametrize("staff", STAFF)
def test_every_step_knows_what_it_waits_for(staff: int) -> None:
    known = {step.key for step in STEPS}
    assert len(known) == len(STEPS)
    assert {needed for step in STEPS for needed in step.needs} <= known


@pytest.mark.parametrize("staff", STAFF)
def test_with_the_launch_proposed_nothing_is_late_or_begins_in_the_past(staff: int) -> None:
    steps = starter.dated_steps(starter.usual_launch(staff, TODAY), staff)
    assert starter.late(steps, TODAY) == []
    assert min(step.start for step in steps) >= TODAY


@settings(max_examples=60)
@given(st.dates(date(2026, 1, 1), date(2034, 12, 31)), st.integers(1, 200_000))
def test_a_launch_is_proposed_for_a_tuesday_on_which_people_are_there(today, staff) -> None:
    launch = starter.usual_launch(staff, today)
    assert launch.strftime("%A") == "Tuesday"
    assert (1, 8) < (launch.month, launch.day) < (12, 15)
    assert starter.late(starter.dated_steps(launch, staff), today) == []


@settings(max_examples=60)
@given(st.dates(date(2026, 1, 1), date(2034, 12, 31)), st.sampled_from(STAFF))
def test_steps_begin_on_a_monday_and_end_on_a_friday_or_are_of_the_launch_day(launch, staff):
    for _, start, due in starter.dated_steps(launch, staff):
        assert start == launch or start.weekday() == 0
        assert due == launch or due.weekday() == 4
        assert start <= due


def test_with_more_staff_it_takes_longer_and_more_is_done() -> None:
    launch = date(2028, 6, 6)
    small, middle, large = (started(staff, launch) for staff in STAFF)
    assert first(300) <= starter.usual_launch(300, TODAY)
    for smaller, larger in ((small, middle), (middle, large)):
        assert min(a.start for a in larger.actions.values()) < min(
            a.start for a in smaller.actions.values()
        )
        for phase in ("prepare", "pilot"):
            assert len(larger.where(Action, "phase", phase)) > len(
                smaller.where(Action, "phase", phase)
            )
        assert len(larger.sponsors) > len(smaller.sponsors)
    titles = {a.title for a in small.actions.values()}
    assert "Agree with the works council" not in titles
    assert "Translate what staff will read" not in titles


@pytest.mark.parametrize(
    ("staff", "ratio", "champions"), [(300, 30, 10), (3_000, 50, 60), (30_000, 100, 300)]
)
def test_champions_are_counted_from_the_staff_and_the_source_is_said(
    staff: int, ratio: int, champions: int
) -> None:
    plan = started(staff)
    goal = plan.where(Goal, "metric", "Trained champions")[0]
    asked = plan.where(Action, "title", f"Ask {champions} champions")[0]
    assert (goal.target, plan.settings.champion_ratio) == (champions, ratio)
    assert "advice" in asked.note
    assert "no evidence" in asked.note


@pytest.mark.parametrize("staff", STAFF)
def test_every_goal_can_be_measured_and_serves_a_purpose(staff: int) -> None:
    plan = started(staff)
    assert all(is_measured(goal) and goal.purpose_id for goal in plan.goals.values())
    assert {goal.purpose_id for goal in plan.goals.values()} == set(plan.purposes)


@pytest.mark.parametrize("keeper", ["Mira Lindqvist", ""])
@pytest.mark.parametrize("staff", STAFF)
def test_what_is_found_first_is_what_is_true_of_a_plan_nobody_else_is_in_yet(
    staff: int, keeper: str
) -> None:
    measures = measure(started(staff, keeper=keeper), TODAY)
    found = findings(measures)
    alone = {"COMMS-ONLY", "UNCOVERED-SEAT", "SPOF-GOAL", "SPOF-PURPOSE", "SPOF-ACTION"}
    alone |= {"SPOF-KEEPER"}
    expected = alone | {"OVERLOADED"} if keeper else {"UNCOVERED-GOAL", "UNCOVERED-PURPOSE"}
    assert {f.code for f in found} == expected | {"UNCOVERED-SPONSOR", "UNCOVERED-ACTION"}
    now = status(measures, found)
    assert now.word == "off track"
    assert now.reasons[0] == "0 of 3 purpose statements are agreed."


@pytest.mark.parametrize("staff", STAFF)
def test_whoever_keeps_the_plan_holds_the_drafts_and_what_communications_does(staff: int) -> None:
    plan = started(staff)
    held = {a.responsibility_id for a in plan.assignments.values()}
    kinds = {plan.responsibilities[one].kind for one in held}
    assert kinds == {"goal", "purpose", "action", "plan"}
    free = [r for r in plan.table(Responsibility).values() if r.id not in held]
    assert {r.kind for r in free} == {"champion seat", "sponsor seat", "action"}
    assert plan.info.prepared_by == "Mira Lindqvist"


def test_there_is_one_primary_sponsor_seat_and_the_others_report_to_it() -> None:
    plan = started(30_000)
    primary = plan.where(Sponsor, "is_primary", True)
    assert len(primary) == 1
    assert {s.reports_to_id for s in plan.sponsors.values()} == {None, primary[0].id}


def test_steps_that_should_be_done_already_are_said_and_keep_their_days() -> None:
    launch = TODAY + timedelta(weeks=10)
    steps = starter.dated_steps(launch, 300)
    late = [step.step.key for step in starter.late(steps, TODAY)]
    assert late == ["list", "sponsor", "second keeper", "listening"]
    assert starter.late_words(steps, TODAY).startswith(
        "With this launch 4 of 28 steps should be done already."
    )
    overdue = {f.code for f in findings(measure(started(300, launch), TODAY))}
    assert "OVERDUE-ACTION" in overdue


@pytest.mark.parametrize("staff", STAFF)
def test_it_holds_nothing_that_a_plan_cannot_hold(staff: int) -> None:
    assert repair_plan(started(staff))[1] == ()


def test_it_is_one_step_that_can_be_undone(tmp_path: Path) -> None:
    with Store.create(tmp_path / "a.rollout", "Quay", date(2028, 6, 6)) as store:
        store.run("starter", starter.add_starter, starter.Beginning(date(2028, 6, 6), 3_000))
        assert len(store.plan.actions) > 30
        store.undo()
        assert not store.plan.responsibilities
        assert store.plan.settings.champion_ratio == 50
