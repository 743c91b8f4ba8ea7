"""The coalition on the slide of sponsors: native boxes, joined, with who stands for what."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.util import Emu

from planner.models import Draft, Plan, Post
from tests.exports.deck.test_deck import deck, everything, table
from tests.exports.documents.large import large_plan
from tests.plans import ON, make_plan, person_id


def coalition_plan() -> Plan:
    """A primary sponsor, two below, and one seat that is vacant."""
    draft = Draft(
        make_plan(
            departments=["Finance", "Legal", "Sales"],
            sponsors={
                "Primary sponsor": ["Ro Castell"],
                "Europe": ["Emil Petrov"],
                "Supply": ["Nadia Haddad"],
                "Technology": [],
            },
            details={
                "Primary sponsor": {"is_primary": True},
                "Europe": {"reports_to_id": 1},
                "Supply": {"reports_to_id": 1},
                "Technology": {"reports_to_id": 3},
            },
            stands_for={"Europe": ["Finance", "Legal"], "Supply": ["Sales"]},
        )
    )
    draft.add(Post, person_id=person_id(draft.plan, "Emil Petrov"), on=ON, kind="in person")
    return draft.plan


def group_of(slide: Any) -> Any:
    return next(s for s in slide.shapes if s.shape_type == MSO_SHAPE_TYPE.GROUP)


def boxes(slide: Any) -> list[Any]:
    return [shape for shape in group_of(slide).shapes if shape.has_text_frame]


@pytest.fixture
def slide(tmp_path: Path) -> Any:
    return deck(tmp_path / "deck.pptx", coalition_plan()).slides[2]


def test_each_seat_is_a_box_that_says_who_and_for_what_with_a_sign(slide: Any) -> None:
    assert [box.text_frame.text for box in boxes(slide)] == [
        "▲ Ro Castell\nPrimary sponsor",
        "● Emil Petrov\nEurope, 2 departments",
        "▲ Nadia Haddad\nSupply, 1 department",
        "✕ nobody\nTechnology",
    ]


def test_boxes_are_joined_to_those_they_report_to_and_stand_below_them(slide: Any) -> None:
    named = {box.shape_id: box for box in boxes(slide)}
    joined = set()
    for line in group_of(slide).shapes:
        if line.shape_type == MSO_SHAPE_TYPE.LINE or not line.has_text_frame:
            ends = line._element.nvCxnSpPr.cNvCxnSpPr
            above, below = named[ends.stCxn.id], named[ends.endCxn.id]
            assert above.top + above.height <= below.top
            joined.add((above.name, below.name))
    assert joined == {
        ("Ro Castell", "Emil Petrov"),
        ("Ro Castell", "Nadia Haddad"),
        ("Nadia Haddad", "nobody"),
    }


def test_the_picture_has_an_alternative_text_that_says_the_same(slide: Any) -> None:
    assert group_of(slide)._element._nvXxPr.cNvPr.get("descr") == (
        "At the top: Ro Castell. Emil Petrov reports to Ro Castell; Nadia Haddad reports to"
        " Ro Castell; nobody reports to Nadia Haddad."
    )


def test_redacted_it_names_nobody(tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    made = deck(path, coalition_plan(), redact=True)
    assert boxes(made.slides[2])[0].text_frame.text == "▲ Primary sponsor"
    names = (b"Castell", b"Petrov", b"Haddad")
    assert not any(name in part for part in everything(path.read_bytes()) for name in names)


def test_one_sponsor_alone_is_no_coalition(tmp_path: Path) -> None:
    plan = make_plan(sponsors={"Primary sponsor": ["Ro Castell"]})
    shapes = deck(tmp_path / "deck.pptx", plan).slides[2].shapes
    assert not [shape for shape in shapes if shape.shape_type == MSO_SHAPE_TYPE.GROUP]


def test_of_more_sponsors_than_the_table_has_room_for_it_has_those_who_take_no_part(
    tmp_path: Path,
) -> None:
    names = [f"Person {number}" for number in range(8)]
    draft = Draft(make_plan(sponsors={f"Seat {name}": [name] for name in names}))
    for name in names[:4]:
        draft.add(Post, person_id=person_id(draft.plan, name), on=ON, kind="in person")
    slide = deck(tmp_path / "deck.pptx", draft.plan).slides[2]
    assert len(boxes(slide)) == 8
    told = [row[0].split("\n")[0] for row in table(slide)[1:]]
    assert told[:4] == ["Person 4", "Person 5", "Person 6", "Person 7"]
    assert len(told) == 5


def test_more_levels_than_there_is_room_for_leave_the_table_alone(tmp_path: Path) -> None:
    chain = {f"Seat {number}": [f"Person {number}"] for number in range(6)}
    details = {f"Seat {n}": {"reports_to_id": n} if n else {"is_primary": True} for n in range(6)}
    slide = deck(tmp_path / "deck.pptx", make_plan(sponsors=chain, details=details)).slides[2]
    assert not [shape for shape in slide.shapes if shape.shape_type == MSO_SHAPE_TYPE.GROUP]
    assert len(table(slide)) == 7


def test_many_sponsors_with_long_names_stay_apart_above_the_table(tmp_path: Path) -> None:
    slide = deck(tmp_path / "deck.pptx", large_plan()).slides[2]
    placed = sorted((box.top, box.left, box.left + box.width) for box in boxes(slide))
    assert len(placed) == 16
    for (top, _, right), (below, left, _) in pairwise(placed):
        assert below > top or left > right
    frame = next(shape for shape in slide.shapes if shape.has_table)
    assert max(box.top + box.height for box in boxes(slide)) <= frame.top
    assert all(Emu(0) < left and right < Emu(12192000) for _, left, right in placed)
