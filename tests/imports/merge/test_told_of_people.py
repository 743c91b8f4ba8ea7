"""Promises, items, training and thanks come back from an edited workbook."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from planner.models import Attendance, Commitment, Draft, Post, Thanks, Training
from tests.imports.merge.edited import Workbook, harbour, merged
from tests.plans import person_id

DAY = date(2027, 1, 10)


@pytest.fixture
def book(tmp_path: Path) -> Workbook:
    draft = Draft(harbour())
    draft.add(Commitment, sponsor_id=1, promise="Open the pilot")
    draft.add(Training, title="Basics", on=DAY)
    draft.add(Thanks, person_id=1, on=DAY)
    return Workbook(draft.plan, tmp_path / "plan.xlsx")


def test_a_promise_gets_its_kind_and_phase(book: Workbook) -> None:
    book.put("Promises", "Chief executive", "Kind", "builds a coalition")
    book.put("Promises", "Chief executive", "Phase", "pilot")
    plan, refused = merged(book.plan, book.against().changes)
    assert refused == ()
    assert (plan.commitments[1].kind, plan.commitments[1].phase) == ("builds a coalition", "pilot")


def test_a_promise_that_was_typed_below_is_new(book: Workbook) -> None:
    book.add("Promises", **{"Sponsor seat": "Chief executive", "Promise": "Meet the champions"})
    plan, refused = merged(book.plan, book.against().changes)
    assert refused == ()
    assert plan.commitments[2] == Commitment(2, 1, "Meet the champions")


def test_an_item_needs_its_day(book: Workbook) -> None:
    book.add("Taking part", **{"In whose name": "Jan Novák", "Topic": "News"})
    found = book.against()
    assert [each.reason for each in found.invalid] == ["This cell cannot be empty."]
    assert found.changes == ()


def test_an_item_that_was_typed_below_is_new(book: Workbook) -> None:
    book.add(
        "Taking part", **{"In whose name": "Jan Novák", "Day": DAY, "Link": "https://example.org/1"}
    )
    plan, _ = merged(book.plan, book.against().changes)
    jan = person_id(plan, "Jan Novák")
    assert Post(1, jan, DAY, link="https://example.org/1") in plan.table(Post).values()


def test_who_came_to_a_session_stands_in_one_cell(book: Workbook) -> None:
    book.put("Training", "Basics", "Who came", "Jan Novák; Zofia Wójcik")
    plan, refused = merged(book.plan, book.against().changes)
    assert refused == ()
    came = {a.person_id for a in plan.table(Attendance).values()}
    assert came == {person_id(plan, "Jan Novák"), person_id(plan, "Zofia Wójcik")}


def test_thanks_come_back(book: Workbook) -> None:
    book.add("Thanks", **{"Person": "Jan Novák", "Day": DAY, "What for": "Five answers"})
    plan, _ = merged(book.plan, book.against().changes)
    assert plan.table(Thanks)[2] == Thanks(2, person_id(plan, "Jan Novák"), DAY, "Five answers")
