"""Your part: what has changed since the last pack, or since a day."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta

import pytest

from planner.analysis.measures import measure
from planner.analysis.meeting.snapshots import freeze
from planner.analysis.rules import findings
from planner.errors import PlannerError
from planner.exports.blocks.section import Paragraph
from planner.models import CheckIn, Decision, Draft, Snapshot, Stage, Thanks
from tests.drilled import add_drill
from tests.exports.documents.made import document, table
from tests.exports.documents.told_parts import LATE, headings, part
from tests.plans import make_plan, person_id, responsibility_id


def test_what_has_changed_is_told_in_words() -> None:
    plan = make_plan(
        people={"left": {"last_day": LATE - timedelta(days=1)}},
        seats={"Finance": ["ann", "bo*", "cy*", "dee", "left"]},
        goals={"Active": ["ann"]},
        details={"Active": {"unit": "%"}},
    )
    draft = Draft(plan)
    seat = responsibility_id(plan, "Finance")
    ann, bo = person_id(plan, "ann"), person_id(plan, "bo")
    (cy,) = draft.plan.assignments_by(person_id(plan, "cy"))
    (dee,) = draft.plan.assignments_by(person_id(plan, "dee"))
    draft.change(cy, since=LATE)
    draft.change(dee, since=LATE, until=LATE + timedelta(days=1))
    draft.add(Stage, responsibility_id=seat, person_id=ann, on=LATE, status="quiet")
    for outcome in ("done", "stuck", "not done"):
        add_drill(draft, "Finance", "bo", LATE, outcome)
    draft.add(Thanks, person_id=ann, on=LATE, what="Forty answers")
    draft.add(Thanks, person_id=ann, on=LATE)
    draft.add(CheckIn, goal_id=1, on=LATE, value=41.0)
    draft.add(Decision, ask="Pay", from_whom="ann", outcome="agreed", decided_on=LATE)
    draft.add(Decision, ask="Go", from_whom="ann", outcome="refused", decided_on=LATE)
    assert bo
    rows = table(part(draft.plan, "ann"), "changed").rows
    assert {(when, what) for when, what in rows} == {
        ("12 Jan", "Finance: dee, no longer in the seat"),
        ("10 Jan", "Finance: left, has left"),
        ("10 Jan", "Finance: cy, new as backup"),
        ("10 Jan", "Finance: dee, new as champion"),
        ("10 Jan", "Finance: you, quiet"),
        ("10 Jan", "Finance: bo, carried it alone in a drill"),
        ("10 Jan", "Finance: bo, stuck in a drill"),
        ("10 Jan", "Finance: bo, a drill that did not take place"),
        ("10 Jan", "You were thanked: Forty answers"),
        ("10 Jan", "You were thanked"),
        ("10 Jan", "Active: 41%"),
        ("10 Jan", "Agreed: Pay"),
        ("10 Jan", "Refused: Go"),
    }


def test_what_is_newly_wrong_comes_first_and_what_is_settled_last() -> None:
    plan = make_plan(seats={"Finance": ["ann"], "HR": ["ann", "bo*"]})
    measures = measure(plan, LATE)
    draft = Draft(plan)
    draft.add(
        Snapshot,
        label="Pack",
        on=LATE,
        made_at=datetime(2027, 1, 10),
        data=json.dumps(freeze(measures, findings(measures))),
    )
    (bo,) = plan.assignments_by(person_id(plan, "bo"))
    draft.change(bo, responsibility_id=responsibility_id(plan, "Finance"))
    made = part(draft.plan, "ann")
    assert "What has changed since 10 January" in headings(made)
    rows = table(made, "changed").rows
    assert ("New", "ann is the only champion in HR.") in rows
    assert ("Settled", "ann is the only champion in Finance.") in rows
    assert [when for when, _ in rows] == sorted(
        (when for when, _ in rows), key=("New", "Settled").index
    )  # type: ignore[arg-type]


def test_a_day_from_which_changes_are_told_can_be_given() -> None:
    plan = make_plan(seats={"Finance": ["ann"]})
    since = date(2026, 6, 1)
    made = part(plan, "ann", since=since)
    said = [b.text for b in made.sections[0].blocks if isinstance(b, Paragraph)]
    assert "Nothing of this has changed since 1 June 2026." in said
    with pytest.raises(PlannerError, match="Only your part"):
        document("ask-sheet", plan, person=1, since=since)
