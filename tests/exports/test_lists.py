"""The plan's lists: what they say of a small plan, whatever file they end in."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from planner.actions.ordering import put_in_order
from planner.analysis.measures import measure
from planner.analysis.rules import findings
from planner.exports.lists import LISTS, Cover, Listing, View
from planner.models import Leave, Purpose
from planner.models.draft import Draft
from tests.exports.books import small_plan
from tests.plans import ON, make_plan, person_id


@pytest.fixture(scope="module")
def view() -> View:
    measures = measure(small_plan(), ON)
    return View.of(measures, findings(measures))


def column(listing: Listing, name: str) -> dict[Any, Any]:
    """A column by the first value of its row."""
    position = listing.position(name)
    return {row[0]: row[position] for row in listing.rows}


def test_people_say_what_rests_on_them(view: View) -> None:
    people = LISTS["people"](view)
    assert column(people, "holds") == {
        "Ayşe Yılmaz": 3,
        "Jan Novák": 2,
        "Ngozi Okafor": 2,
        "李小龍": 1,
    }
    assert column(people, "alone")["Ayşe Yılmaz"] == 2


def test_people_say_whether_they_are_there() -> None:
    plan = make_plan(
        people={
            "Here": {},
            "Gone": {"last_day": date(2027, 1, 1)},
            "To come": {"start": date(2027, 2, 1)},
            "Away": {},
        }
    )
    draft = Draft(plan)
    draft.add(
        Leave, person_id=person_id(plan, "Away"), first_day=ON, last_day=date(2027, 1, 31)
    )  # fmt: skip
    measures = measure(draft.plan, ON)
    people = LISTS["people"](View.of(measures, ()))
    assert column(people, "presence") == {
        "Away": "on leave",
        "Gone": "left",
        "Here": "there",
        "To come": "not started",
    }


def test_a_department_without_anybody_has_a_row_among_the_champions(view: View) -> None:
    champions = LISTS["champions"](view)
    assert column(champions, "person")["Press"] is None
    assert column(champions, "cover")["Press"] == Cover(0, 2)


def test_owners_and_backups_are_apart(view: View) -> None:
    purposes = LISTS["purposes"](view)
    assert column(purposes, "owners") == {"Find who knows": "Ayşe Yılmaz"}
    assert column(purposes, "backups") == {"Find who knows": ""}
    assert column(purposes, "others") == {"Find who knows": "Jan Novák"}


def test_purpose_statements_stand_in_the_order_made_by_hand() -> None:
    draft = Draft(make_plan(purposes={"Ask": [], "Belong": [], "Cut mail": []}))
    put_in_order(draft, Purpose, [3, 1, 2])
    measures = measure(draft.plan, ON)
    listed = LISTS["purposes"](View.of(measures, findings(measures)))
    assert [row[0] for row in listed.rows] == ["Cut mail", "Ask", "Belong"]


def test_goals_say_how_far_they_have_come(view: View) -> None:
    assert column(LISTS["goals"](view), "progress") == {"Half active by June": 0.25}


def test_a_finished_action_needs_no_cover(view: View) -> None:
    cover = column(LISTS["actions"](view), "cover")
    assert cover == {"Train champions": Cover(1, 2), "Choose the tool": None}


def test_an_accepted_finding_says_by_whom_and_until_when(view: View) -> None:
    listing = LISTS["findings"](view)
    rows = [dict(zip((c.name for c in listing.columns), r, strict=True)) for r in listing.rows]
    accepted = [row for row in rows if row["accepted_by"]]
    assert [(r["code"], r["accepted_by"], r["accepted_until"]) for r in accepted] == [
        ("UNCOVERED-SEAT", "Jan Novák", date(2027, 6, 1))
    ]


@pytest.mark.parametrize("name", LISTS)
def test_every_row_has_a_key_of_its_own(view: View, name: str) -> None:
    listing = LISTS[name](view)
    assert len(set(listing.keys)) == len(listing.keys) == len(listing.rows)
    assert len({column.title.casefold() for column in listing.columns}) == len(listing.columns)


def test_cover_says_how_many_of_how_many_needed() -> None:
    assert [Cover(0, 2).words, Cover(1, 1).words, Cover(2, 3).words, Cover(3, 3).words] == [
        "none",
        "1 only",
        "2 of 3",
        3,
    ]
    assert [Cover(n, 3).tone for n in range(4)] == ["bad", "weak", "weak", "good"]
