"""Documents for one person are offered for those they make sense for."""

from __future__ import annotations

from planner.analysis.measures import measure
from planner.analysis.rules import findings
from planner.exports.documents import make
from planner.exports.documents.whom import people_for
from planner.models import Draft, HandOver
from tests.exports.documents.told_parts import LATE
from tests.plans import ON, make_plan, person_id, responsibility_id


def test_a_hand_over_sheet_is_for_whoever_left_something_behind_that_has_passed_on() -> None:
    draft = Draft(make_plan(people={"left": {"last_day": LATE}}, seats={"Finance": ["ann"]}))
    left = person_id(draft.plan, "left")
    seat = responsibility_id(draft.plan, "Finance")
    draft.add(HandOver, responsibility_id=seat, person_id=left)
    assert left in people_for("handover", measure(draft.plan, ON))


def test_only_people_with_a_part_are_those_it_is_for() -> None:
    plan = make_plan(people=["zoe"], seats={"Finance": ["ann"]}, sponsors={"Chief": ["rosa"]})
    measures = measure(plan, ON)
    ann, rosa = person_id(plan, "ann"), person_id(plan, "rosa")
    assert people_for("your-part", measures) == {ann, rosa}
    assert people_for("champion-page", measures) == {ann}
    assert people_for("ask-sheet", measures) == people_for("sponsor-review", measures) == {rosa}
    assert people_for("handover", measures) == {ann, rosa}
    assert people_for("calendar-of-one", measures) == set(plan.people)
    for name in ("your-part", "champion-page", "ask-sheet", "sponsor-review", "handover"):
        for person in people_for(name, measures):
            assert make(name, measures, findings(measures), person=person).sections
