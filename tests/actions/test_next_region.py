"""A plan copied for the next region: what is done, on days that move, without anybody in it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.actions.next_region import copy_for_region, what_is_kept
from planner.analysis.measures import measure
from planner.analysis.naming.texts import texts
from planner.analysis.rules import findings
from planner.errors import PlannerError
from planner.models import (
    TABLES,
    Action,
    ActionDependency,
    CaseNote,
    Department,
    Draft,
    Goal,
    Message,
    MessageDepartment,
    Milestone,
    Plan,
    Purpose,
    Responsibility,
    SponsorDepartment,
)
from planner.models.validation import repair_plan
from tests.exports.documents.made import sample_plan
from tests.plans import ON, make_plan
from tests.saying import say

LEFT = {
    *("person", "leave", "assignment", "refusal", "waiver", "scenario", "scenario_person"),
    *("snapshot", "decision", "commitment", "post", "check_in", "pulse_round", "list"),
    *("edition_row", "request", "drill"),
    *("pilot_round", "pilot_task", "pilot_tester", "pilot_try", "pilot_problem", "pilot_retest"),
    *("survey_question", "survey_result", "survey_comment", "survey_department"),
    *("rating", "concern", "purpose_version", "option", "option_appointment"),
    *("comment", "stage", "training", "attendance", "thanks", "successor", "hand_over"),
}


def copied(source: Plan, launch: date) -> Plan:
    draft = Draft(make_plan(name="North", launch=None), ON)
    copy_for_region(draft, source, launch)
    return draft.plan


def test_every_list_is_either_copied_or_left_behind() -> None:
    source = sample_plan()
    plan = copied(source, source.info.launch)
    for table, row_type in TABLES.items():
        comes = table not in LEFT and bool(source.table(row_type))
        assert bool(plan.table(row_type)) == comes, table


@settings(max_examples=25, deadline=None)
@given(st.integers(-400, 4_000))
def test_all_days_move_with_the_launch(days: int) -> None:
    source = sample_plan()
    by = timedelta(days=days)
    plan = copied(source, source.info.launch + by)
    for table in (Action, Goal):
        for before in source.table(table).values():
            after = plan.where(table, "title", before.title)[0]
            assert after.due == (before.due and before.due + by)
            if table is Action:
                assert after.start == before.start + by


def test_milestones_and_case_notes_come_along() -> None:
    draft = Draft(make_plan(people=["Ann Moor"], goals={"Half active": []}, launch=ON), ON)
    draft.add(Milestone, goal_id=1, on=ON, value=20.0)
    draft.add(CaseNote, title="What Ann Moor saw", source="Ann Moor", quoted=True)
    plan = copied(draft.plan, ON + timedelta(days=7))
    assert [m[1:] for m in plan.table(Milestone).values()] == [(1, ON + timedelta(days=7), 20.0)]
    (note,) = plan.table(CaseNote).values()
    assert (note.title, note.source, note.quoted) == ("What … saw", "…", True)


def test_messages_come_as_drafts_on_their_days_and_in_nobodys_name() -> None:
    draft = Draft(make_plan(people=["Ann Moor", "Bo"], departments=["Finance"]))
    say(
        draft, "Ask Ann Moor", writer="Bo", messenger="Ann Moor", to=["Finance"], status="sent",
        link="https://x.example/1",
    )  # fmt: skip
    say(draft, "No more", status="dropped")
    plan = copied(draft.plan, date(2027, 1, 31))
    (message,) = plan.table(Message).values()
    assert message == Message(1, "Ask …", ON + timedelta(days=7))
    assert len(plan.table(MessageDepartment)) == 1


def test_nobody_is_named_in_it() -> None:
    source = make_plan(
        people={"Ann Moor": {"email": "ann@quay.example"}, "Bo": {}},
        departments=["Finance"],
        actions={"Ask Ann Moor for the rules": ["Ann Moor"]},
        details={"Ask Ann Moor for the rules": {"note": "Write to ANN@quay.example or Bo."}},
    )
    plan = copied(source, source.info.launch)
    (action,) = plan.actions.values()
    assert action.title == "Ask … for the rules"
    assert action.note == "Write to … or Bo."  # two letters are no name that can be looked for
    assert not [text for *_, text in texts(plan, names=True) if "Ann" in text]


def test_what_was_done_and_said_here_is_still_to_do_there() -> None:
    plan = copied(sample_plan(), date(2027, 9, 1))
    assert {a.status for a in plan.actions.values()} == {"to do"}
    assert {p.status for p in plan.purposes.values()} == {"drafted"}
    assert {(g.baseline, g.baseline_on) for g in plan.goals.values()} == {(None, None)}
    assert {(d.headcount, d.buy_in, d.influence) for d in plan.departments.values()} == {
        (None, None, None)
    }
    assert {(s.buy_in, s.buy_in_wanted, s.rated_why) for s in plan.sponsors.values()} == {
        (None, None, "")
    }
    assert plan.info.prepared_by == ""


def test_a_goal_that_is_to_fall_falls_there_too() -> None:
    source = make_plan(
        goals={"Fewer mails": []}, details={"Fewer mails": {"baseline": 20.0, "target": 4.0}}
    )
    (goal,) = copied(source, ON).goals.values()
    assert (goal.baseline, goal.direction) == (None, "down")


def test_what_hangs_together_still_does() -> None:
    source = sample_plan()
    plan = copied(source, date(2027, 9, 1))

    def links(of: Plan) -> list[set[tuple[str, ...]]]:
        names = {d.id: d.name for d in of.departments.values()}
        purposes = {p.id: p.title for p in of.table(Purpose).values()}
        seats = {s.id: s.title for s in of.sponsors.values()}
        titles = {a.id: a.title for a in of.actions.values()}
        return [
            {(d.name, names.get(d.parent_id, "")) for d in of.table(Department).values()},
            {(g.title, purposes.get(g.purpose_id, "")) for g in of.goals.values()},
            {(s.title, seats.get(s.reports_to_id, "")) for s in of.sponsors.values()},
            {
                (seats[one.sponsor_id], names[one.department_id])
                for one in of.table(SponsorDepartment).values()
            },
            {
                (titles[one.action_id], titles[one.needs_id])
                for one in of.table(ActionDependency).values()
            },
            {
                (of.name_of(r), r.weight, r.needed_cover)
                for r in of.table(Responsibility).values()
                if r.kind != "plan"  # who keeps the next one is said there
            },
        ]

    assert links(plan) == links(source)


def test_a_copy_is_sound_and_found_to_lack_people_only() -> None:
    plan = copied(sample_plan(), date(2027, 9, 1))
    assert repair_plan(plan)[1] == ()
    codes = {f.code for f in findings(measure(plan, ON))}
    assert codes == {
        *("UNCOVERED-SEAT", "UNCOVERED-GOAL", "UNCOVERED-PURPOSE", "UNCOVERED-SPONSOR"),
        *("UNCOVERED-ACTION", "UNMEASURED-GOAL", "NO-PURPOSE", "NO-GOAL"),
        "NO-SPONSOR",
        "MESSAGES-MEET",  # as they do in the source
    }


def test_dropped_steps_stay_behind() -> None:
    source = make_plan(actions={"Move the wiki": []})
    draft = Draft(source)
    draft.change(*source.actions.values(), status="dropped")
    assert not copied(draft.plan, ON).actions


def test_what_comes_along_is_said_before() -> None:
    said = what_is_kept(make_plan(departments=["Legal"], actions={"A": [], "B": []}))
    assert said.startswith("These come along, with the settings: 1 department and 2 actions.")


@pytest.mark.parametrize(
    ("source", "launch", "why"),
    [
        (make_plan(launch=None), ON, "Harbour Connect has no launch day to count from"),
        (sample_plan(), date(2999, 12, 31), "out of reach"),
    ],
)
def test_a_copy_that_cannot_be_counted_is_refused(source: Plan, launch: date, why: str) -> None:
    with pytest.raises(PlannerError, match=why):
        copied(source, launch)
