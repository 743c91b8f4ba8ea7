"""Promises, what is held, what has changed, and who has a part at all."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta

from planner.actions.requests import ask
from planner.analysis.measures import measure
from planner.analysis.meeting.snapshots import freeze
from planner.analysis.rules import findings
from planner.analysis.your_part.part import YourPart, has_a_part, people_with_a_part, your_part
from planner.models import (
    Assignment,
    CheckIn,
    Commitment,
    Decision,
    Draft,
    Person,
    PilotProblem,
    Plan,
    Snapshot,
    Stage,
    Thanks,
    Waiver,
)
from tests.drilled import add_drill
from tests.exports.documents.made import TODAY, sample_plan
from tests.plans import ON, make_plan, person_id, responsibility_id
from tests.saying import say

BEFORE = ON - timedelta(days=10)
LONG_AGO = ON - timedelta(days=60)


def part(plan: Plan, name: str, since: date | None = None, on: date = ON) -> YourPart:
    measures = measure(plan, on)
    return your_part(measures, findings(measures), person_id(plan, name), since)


def with_pack(plan: Plan, on: date) -> Plan:
    """The plan with a snapshot of it as it is, dated on a day."""
    measures = measure(plan, on)
    draft = Draft(plan)
    data = json.dumps(freeze(measures, findings(measures)))
    draft.add(Snapshot, label="Pack", on=on, made_at=datetime(2027, 1, 5), data=data)
    return draft.plan


def events(found: YourPart) -> list[tuple[date, str]]:
    return [(event.on, event.kind) for event in found.changed.events]


# Promises and what is held ----------------------------------------------------------------


def test_promises_are_late_open_missed_or_kept_in_this_order() -> None:
    draft = Draft(make_plan(sponsors={"Chief": ["rosa", "sam*"]}))
    for promise, due, status in (
        ("kept", BEFORE, "kept"),
        ("missed", BEFORE, "missed"),
        ("open", ON + timedelta(days=9), "open"),
        ("any day", None, "open"),
        ("late", BEFORE, "open"),
    ):
        draft.add(Commitment, sponsor_id=1, promise=promise, due=due, status=status)
    found = part(draft.plan, "rosa").promises
    commitments = draft.plan.commitments
    assert [(commitments[p.commitment_id].promise, p.state) for p in found] == [
        ("late", "late"),
        ("open", "open"),
        ("any day", "open"),
        ("missed", "missed"),
        ("kept", "kept"),
    ]
    assert part(draft.plan, "sam").promises == ()


def test_how_often_a_sponsor_promised_to_be_seen_is_told_of_the_seat() -> None:
    plan = make_plan(
        sponsors={"Chief": ["rosa"], "Money": ["rosa"]}, details={"Chief": {"cadence_days": 14}}
    )
    assert [seen.sponsor.title for seen in part(plan, "rosa").seen] == ["Chief"]


def test_what_is_held_besides_seats_and_own_actions_is_told_with_its_cover() -> None:
    plan = make_plan(
        seats={"Finance": ["ann"]},
        goals={"Active": ["ann", "bo*"]},
        actions={"Print": ["ann"], "Paint": ["bo", "ann?"]},
        purposes={"Find": ["ann"]},
    )
    found = [
        (plan.name_of(plan.responsibilities[h.responsibility_id]), h.role, h.counts, h.cover)
        for h in part(plan, "ann").held
    ]
    assert found == [
        ("Active", "owner", True, "covered"),
        ("Find", "owner", True, "single point"),
        ("Paint", "backup", False, "single point"),
    ]
    (active, _, paint) = part(plan, "ann").held
    assert active.others == paint.others == {person_id(plan, "bo")}


# What has changed -------------------------------------------------------------------------


def test_without_an_earlier_pack_the_last_four_weeks_are_told() -> None:
    draft = Draft(make_plan(seats={"Finance": ["ann", "bo*"]}))
    for on in (ON - timedelta(days=28), ON - timedelta(days=27)):
        draft.add(Thanks, person_id=person_id(draft.plan, "ann"), on=on)
    found = part(draft.plan, "ann")
    assert found.changed.since == ON - timedelta(days=28)
    assert events(found) == [(ON - timedelta(days=27), "thanks")]
    assert found.changed.new == found.changed.settled == frozenset()


def test_a_day_that_is_given_stands_before_the_last_pack() -> None:
    plan = with_pack(make_plan(seats={"Finance": ["ann"]}), BEFORE)
    assert part(plan, "ann").changed.since == BEFORE
    assert part(plan, "ann", LONG_AGO).changed.since == LONG_AGO
    assert part(plan, "ann", LONG_AGO).changed.snapshot is None


def test_what_is_newly_wrong_and_what_is_settled_is_told_of_what_is_theirs() -> None:
    plan = with_pack(make_plan(seats={"Finance": ["ann"], "HR": ["bo", "cy*"]}), BEFORE)
    draft = Draft(plan)
    finance = responsibility_id(plan, "Finance")
    draft.add(
        Assignment,
        responsibility_id=finance,
        person_id=person_id(plan, "cy"),
        role="backup",
        status="trained",
        ready=True,
    )
    draft.remove(plan.get(Assignment, 3))
    finance_alone, hr_alone = "SPOF-CHAMPION department:1", "SPOF-CHAMPION department:2"
    changed = part(draft.plan, "ann").changed
    assert finance_alone in changed.settled
    assert hr_alone not in changed.new
    changed = part(draft.plan, "bo").changed
    assert hr_alone in changed.new
    assert finance_alone not in changed.settled


def test_what_was_accepted_since_is_neither_new_nor_settled() -> None:
    plan = with_pack(make_plan(seats={"Finance": ["ann"]}), BEFORE)
    draft = Draft(plan)
    key = "SPOF-CHAMPION department:1"
    draft.add(
        Waiver,
        code="SPOF-CHAMPION",
        about=key,
        about_name="Finance",
        by="Lea",
        why="Small",
        until=ON,
    )
    changed = part(draft.plan, "ann").changed
    assert key not in changed.new | changed.settled


def test_what_happened_in_their_seats_is_told_the_newest_first() -> None:
    plan = make_plan(
        people={"ann": {}, "left": {"last_day": ON - timedelta(days=4)}},
        seats={"Finance": ["ann", "bo*", "cy*", "left*"], "HR": ["dee"]},
    )
    draft = Draft(plan)
    finance = responsibility_id(plan, "Finance")
    bo, cy = person_id(plan, "bo"), person_id(plan, "cy")
    for on, status in ((ON - timedelta(days=6), "asked"), (ON - timedelta(days=5), "accepted")):
        draft.add(Stage, responsibility_id=finance, person_id=bo, on=on, status=status)
    given = next(a for a in plan.assignments_by(cy))
    draft.change(given, since=ON - timedelta(days=7))
    add_drill(draft, "Finance", "bo", ON - timedelta(days=2), "done")
    add_drill(draft, "Finance", "bo", ON + timedelta(days=2))
    add_drill(draft, "HR", "dee", ON - timedelta(days=2), "done")
    assert events(part(draft.plan, "ann")) == [
        (ON - timedelta(days=2), "drill"),
        (ON - timedelta(days=3), "left"),
        (ON - timedelta(days=5), "stage"),
        (ON - timedelta(days=7), "came"),
    ]


def test_whoever_is_only_nominated_has_not_come_yet() -> None:
    draft = Draft(make_plan(seats={"Finance": ["ann", "bo~"]}))
    (given,) = draft.plan.assignments_by(person_id(draft.plan, "bo"))
    draft.change(given, since=BEFORE)
    assert events(part(draft.plan, "ann")) == []


def test_whoever_ended_is_told_from_the_day_after() -> None:
    draft = Draft(make_plan(seats={"Finance": ["ann", "bo*"]}))
    (given,) = draft.plan.assignments_by(person_id(draft.plan, "bo"))
    draft.change(given, until=BEFORE)
    assert events(part(draft.plan, "ann")) == [(BEFORE + timedelta(days=1), "ended")]
    draft.change(draft.plan.get(Assignment, given.id), status="stepped down")
    assert events(part(draft.plan, "ann")) == []


def test_decisions_they_were_asked_for_and_figures_of_their_goals_are_told() -> None:
    draft = Draft(make_plan(people=["rosa"], goals={"Active": ["ann"]}))
    draft.add(CheckIn, goal_id=1, on=BEFORE, value=4.0)
    draft.add(Decision, ask="Pay", from_whom="rosa", outcome="agreed", decided_on=BEFORE)
    draft.add(Decision, ask="Go", from_whom="ann", outcome="refused", decided_on=LONG_AGO)
    assert events(part(draft.plan, "ann")) == [(BEFORE, "check-in")]
    assert events(part(draft.plan, "rosa")) == [(BEFORE, "decision")]


# Who has a part ---------------------------------------------------------------------------


def test_whoever_has_nothing_is_told_so() -> None:
    plan = make_plan(people=["zoe"], seats={"Finance": ["ann"]})
    assert part(plan, "zoe").is_nothing
    assert not part(plan, "ann").is_nothing


def test_whoever_has_left_has_no_part_any_more() -> None:
    plan = make_plan(people={"ann": {"last_day": BEFORE}}, seats={"Finance": ["ann"]})
    assert has_a_part(measure(plan, BEFORE), person_id(plan, "ann"))
    assert not has_a_part(measure(plan, ON), person_id(plan, "ann"))


def test_everybody_with_a_part_is_found_and_nobody_else() -> None:
    plan = make_plan(
        people={
            "hedda": {"department": "HR"},
            "ann": {"department": "HR", "manager": "hedda"},
            "gone": {"last_day": BEFORE},
            **{name: {} for name in ("asked", "writes", "says", "mends", "decides", "idle")},
        },
        departments=["HR"],
        seats={"Finance": ["carries", "gone*"]},
        actions={"Print": ["acts"]},
    )
    draft = Draft(plan)
    say(draft, writer="writes", messenger="says")
    ask(draft, person_id(plan, "asked"), "hours", on=BEFORE)
    draft.add(PilotProblem, title="No sign-in", owner_id=person_id(plan, "mends"))
    draft.add(Decision, ask="Pay", from_whom="decides")
    found = people_with_a_part(measure(draft.plan, ON))
    assert {draft.plan.people[one].name for one in found} == {
        *("hedda", "asked", "writes", "says", "mends", "decides", "carries", "acts")
    }


def test_of_the_sample_those_with_a_part_are_those_whose_part_is_something() -> None:
    plan = sample_plan()
    measures = measure(plan, TODAY)
    found = findings(measures)
    there = [p for p in plan.people.values() if p.last_day is None or p.last_day >= TODAY]
    with_one = {p.id for p in there if not your_part(measures, found, p.id).is_nothing}
    assert with_one == people_with_a_part(measures)
    assert with_one == {one for one in plan.people if has_a_part(measures, one)}
    assert 0 < len(with_one) < len(plan.table(Person))
