"""Promises by phase and kind, and what to talk about."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from planner.analysis.sponsors.participation import participation
from planner.analysis.sponsors.promises import (
    details,
    kind_title,
    kind_words,
    phase_words,
    promise_grid,
)
from planner.analysis.sponsors.prompts import prompts
from planner.models import Commitment, Draft, Post
from tests.plans import ON, make_plan, person_id

YESTERDAY = ON - timedelta(days=1)


def promise(i: int, **fields: object) -> Commitment:
    return Commitment(i, 1, f"Promise {i}")._replace(**fields)


def test_each_square_says_what_became_of_its_promises() -> None:
    grid = promise_grid(
        [
            promise(1, phase="pilot", kind="active and visible", status="kept"),
            promise(2, phase="pilot", kind="active and visible", due=YESTERDAY),
            promise(3, phase="pilot", kind="active and visible", due=ON),
            promise(4, phase="launch", kind="builds a coalition", status="kept"),
            promise(5, phase="launch", kind="communicates in person", status="missed"),
        ],
        ON,
    )
    pilot = grid.squares["pilot", "active and visible"]
    assert (pilot.words, pilot.tone) == ("1 kept, 1 late, 1 open", "bad")
    assert [p.id for p in pilot.promises] == [2, 3, 1]
    coalition = grid.squares["launch", "builds a coalition"]
    assert (coalition.words, coalition.tone) == ("1 kept", "good")
    assert grid.squares["launch", "communicates in person"].words == "1 missed"
    nothing = grid.squares["sustain", "builds a coalition"]
    assert (nothing.words, nothing.tone) == ("nothing promised", "plain")


def test_promises_of_no_phase_or_kind_have_a_line_where_there_are_any() -> None:
    full = promise_grid([promise(1, phase="pilot", kind="builds a coalition")], ON)
    assert (len(full.phases), len(full.kinds)) == (4, 3)
    more = promise_grid([promise(1)], ON)
    assert (more.phases[-1], more.kinds[-1]) == (None, None)
    assert (phase_words(None), kind_words(None)) == ("no phase", "no kind")
    assert [kind_title(kind) for kind in more.kinds] == [
        *("Active and visible", "Builds a coalition", "Communicates in person", "Of no kind"),
    ]
    assert (phase_words("pilot"), kind_words("builds a coalition")) == (
        "pilot",
        "builds a coalition",
    )


def test_for_whom_by_when_and_how_often() -> None:
    every = promise(1, audience="All staff", due=date(2027, 3, 1), cadence_days=14)
    assert details(every, ON) == "All staff, by 1 March, every 14 days"
    assert details(promise(2), ON) == ""


def talk(*kinds: str, days: int = 5, cadence: int | None = None, reply: bool = False) -> str:
    draft = Draft(make_plan(sponsors={"Chief executive": ["Eve Stone"]}))
    draft.change(draft.plan.sponsors[1], cadence_days=cadence)
    eve = person_id(draft.plan, "Eve Stone")
    for kind in kinds:
        on = ON - timedelta(days=days)
        draft.add(Post, person_id=eve, on=on, kind=kind, is_reply=reply)
    (part,) = participation(draft.plan, ON)
    return "\n".join(prompts(part))


@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        (("ghost-written", "ghost-written"), "2 items in your name were written by somebody else"),
        (("edited",), "You change what is drafted for you"),
        ((), "Nothing has come from you in person yet"),
    ],
)
def test_a_conversation_begins_with_what_is_the_matter(kinds: tuple[str, ...], words: str) -> None:
    assert words in talk(*kinds)


def test_whoever_is_silent_is_asked_what_happened_since() -> None:
    assert "Your last post was 20 days ago." in talk("in person", days=20, cadence=14)


def test_whoever_never_replies_is_asked_to_answer_somebody() -> None:
    assert "None of your items is an answer to somebody yet" in talk("ghost-written")
    assert "Could you answer one question from staff" in talk("ghost-written", reply=True)


def test_there_is_nothing_to_say_to_whoever_takes_part_or_where_nobody_sits() -> None:
    assert talk("in person") == ""
    (part,) = participation(make_plan(sponsors={"Chief executive": []}), ON)
    assert prompts(part) == ()
