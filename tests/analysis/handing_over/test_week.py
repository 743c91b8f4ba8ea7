"""Hand-overs among what to do this week."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from planner.actions.hand_overs import note_hand_over
from planner.analysis.handing_over.week import hand_overs_due
from planner.analysis.measures import measure
from planner.analysis.requests.things import Thing
from planner.models import Draft
from tests.plans import ON, make_plan, person_id

A_DAY = timedelta(days=1)


def things(last_day_in: int, **fields: Any) -> list[Thing]:
    """Ann hands a goal over to Bo; Cy is her manager."""
    ann = {"last_day": ON + last_day_in * A_DAY, "manager": "Cy"}
    draft = Draft(make_plan(people={"Cy": {}, "Ann": ann, "Bo": {}}, goals={"Reach": ["Ann"]}), ON)
    told = {"to_person_id": person_id(draft.plan, "Bo")} | fields
    note_hand_over(draft, person_id(draft.plan, "Ann"), 1, **told)
    return list(hand_overs_due(measure(draft.plan, ON)))


def test_whoever_takes_it_is_asked_once_the_other_leaves_soon() -> None:
    (thing,) = things(5)
    assert (thing.what, thing.why) == (
        "Ask Bo to take over the goal “Reach”",
        "Ann leaves on 20 January: not asked yet.",
    )
    assert thing.effect == 2
    assert [question.about for question in thing.questions] == ["hand-over"]
    assert things(400) == []


def test_what_was_not_shown_is_asked_of_whoever_shows_it() -> None:
    told: dict[str, Any] = {"state": "accepted", "answered_on": ON, "to_show": "The list\nThe key"}
    (thing,) = things(5, **told)
    assert thing.what == "Ask Ann whether the goal “Reach” was shown"
    asked = (
        "Bo takes over the goal “Reach”. Was all of this shown?\n\n- The list\n- The key\nBy: 20"
    )
    assert asked in thing.text
    assert things(8, **told) == []
    (late,) = things(-3, **told)
    assert (late.person.name, late.days) == ("Bo", 3)
    assert late.why == "Ann left on 12 January: accepted on 15 Jan, still to be shown; 3 days late."
    (shown_by,) = things(-3, shown_by_id=1, **told)
    assert shown_by.person.id == 1


def test_where_nobody_takes_it_whoever_leaves_or_their_manager_is_asked_who_could() -> None:
    (there,) = things(5, to_person_id=None)
    assert there.what == "Ask Ann who could take over the goal “Reach”"
    assert "from you yet. Who could?" in there.text
    (gone,) = things(-5, to_person_id=None)
    assert gone.what == "Ask Cy who could take over the goal “Reach”"
    assert "from Ann yet. Who could?" in gone.text


def test_who_is_asked_already_or_has_it_is_left_alone() -> None:
    assert things(5, state="asked") == []
    assert things(5, state="accepted") == []


def test_without_a_manager_there_is_nobody_to_ask() -> None:
    draft = Draft(make_plan(people={"Ann": {"last_day": ON - A_DAY}}, goals={"Reach": ["Ann"]}), ON)
    note_hand_over(draft, person_id(draft.plan, "Ann"), 1)
    assert not list(hand_overs_due(measure(draft.plan, ON)))


def test_who_stays_and_hands_something_over_is_said_as_that() -> None:
    draft = Draft(make_plan(people=["Bo"], goals={"Reach": ["Ann", "Bo*"]}), ON)
    bo = person_id(draft.plan, "Bo")
    note_hand_over(draft, person_id(draft.plan, "Ann"), 1, to_person_id=bo)
    (thing,) = hand_overs_due(measure(draft.plan, ON))
    assert thing.why == "Ann hands it over: not asked yet."
    assert thing.effect == 1
