"""What is to be seen to of each message."""

from __future__ import annotations

from datetime import timedelta

from planner.analysis.messages.standing import remarks
from planner.models import Draft
from tests.plans import ON, make_plan
from tests.saying import say


def test_what_is_to_be_seen_to_is_said_of_each_message() -> None:
    draft = Draft(make_plan(people=["Tom"], sponsors={"Chief": ["Rosa"]}))
    late = say(draft, "Late", on=ON - timedelta(days=1))
    borrowed = say(draft, "Why", messenger="Rosa", writer="Tom", to_all=True)
    meeting = say(draft, "How", messenger="Rosa", writer="Rosa", to_all=True)
    say(draft, "Well", on=ON + timedelta(days=1))
    assert remarks(draft.plan, ON) == {
        late.id: ("its day is past",),
        borrowed.id: ("same day as “How”", "in the name of Rosa, written by Tom"),
        meeting.id: ("same day as “Why”",),
    }
