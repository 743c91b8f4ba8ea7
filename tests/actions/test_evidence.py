"""Case notes that come with the program are taken into the plan in its own words."""

from __future__ import annotations

import re

import pytest

from planner.actions import rows
from planner.actions.evidence import take_note
from planner.analysis.evidence.shipped import SHIPPED
from planner.errors import PlannerError
from planner.models import CaseNote, Draft, Plan
from tests.plans import ON


def test_a_note_is_taken_once_and_keeps_what_was_made_of_it() -> None:
    draft = Draft(Plan(), ON)
    note = take_note(draft, "nokia")
    rows.edit(draft, CaseNote, note.id, title="Nokia wrote a lot")
    again = take_note(draft, "nokia", quoted=False)
    assert (again.id, again.title, again.quoted) == (note.id, "Nokia wrote a lot", False)


def test_a_note_of_ones_own_needs_a_title() -> None:
    with pytest.raises(PlannerError, match="needs a title"):
        rows.add(Draft(Plan(), ON), CaseNote, title=" ", source="Pilot notes")


def test_each_note_has_a_source_and_a_key_of_its_own() -> None:
    assert len({note.key for note in SHIPPED}) == len(SHIPPED)
    assert all(note.source and note.happened for note in SHIPPED)


def test_each_figure_says_of_how_many_and_when() -> None:
    for note in SHIPPED:
        if "%" in note.happened:
            assert re.search(r"20\d\d|edition|employees", note.source), note.key
            assert re.search(r"\d{2,}|one financial firm", note.source), note.key
