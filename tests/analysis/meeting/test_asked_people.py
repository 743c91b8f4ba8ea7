"""Whom a text stands for: by what is theirs alone, never by how a sentence calls them."""

from __future__ import annotations

from datetime import timedelta

import pytest

from planner.analysis.meeting.asked_people import Asked, AskedPeople
from planner.models import Plan
from tests.plans import ON, make_plan, person_id


@pytest.fixture(scope="module")
def plan() -> Plan:
    return make_plan(
        people={
            "Ann": {"ref": "n-1", "email": "ann@example.org", "title": "Managing director, Europe"},
            "Joanna": {"title": "Director"},
            "Léa Moreau": {"title": "Director"},
            "Bo & Co": {},
            "Kim Lee": {"ref": "n-5", "email": "kim@example.org"},
            "Gone": {"last_day": ON - timedelta(days=1)},
        },
        sponsors={"Chief executive": ["Ann"], "Research and design": ["Joanna"], "Old": ["Gone"]},
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann", {"Ann"}),
        (" ANN ", {"Ann"}),
        ("n-1", {"Ann"}),
        ("Ann@Example.org", {"Ann"}),
        ("chief executive", {"Ann"}),
        ("Managing director, Europe", {"Ann"}),
        ("Joanna", {"Joanna"}),
        ("Lea  Moreau", {"Léa Moreau"}),
        ("Research and design", {"Joanna"}),
        ("Ann and Joanna", {"Ann", "Joanna"}),
        ("Bo & Co, Chief executive; Lea Moreau", {"Bo & Co", "Ann", "Léa Moreau"}),
        ("", set()),
    ],
)
def test_people_are_found_by_what_is_theirs_alone(plan: Plan, text: str, names: set[str]) -> None:
    found = AskedPeople(plan, ON).find(text)
    assert found == Asked(frozenset(person_id(plan, name) for name in names))


@pytest.mark.parametrize("text", ["An", "Chief", "Ask Ann for it", "executive", "Old"])
def test_a_part_of_a_name_is_nobody_s(plan: Plan, text: str) -> None:
    assert AskedPeople(plan, ON).find(text) == Asked(unknown=(text,))


def test_what_several_are_called_is_nobody_s_and_is_said(plan: Plan) -> None:
    found = AskedPeople(plan, ON).find("Director, Ann and the board")
    assert found == Asked(frozenset({person_id(plan, "Ann")}), ("Director",), ("the board",))


def test_an_address_finds_the_person_and_nobody_else() -> None:
    plan = make_plan(
        people={
            "Ann": {"title": "Director"},
            "Bo": {"title": "Director"},
            "Kim": {"email": "kim.1@example.org"},
        },
        seats={"Legal": ["Kim"]},
    )
    asked_people = AskedPeople(plan, ON)
    ann = plan.people[person_id(plan, "Ann")]
    assert asked_people.address(ann, "Director") == "Ann"
    assert asked_people.address(ann._replace(id=99), "Director") == "Director"
    kim = plan.people[person_id(plan, "Kim")]
    assert asked_people.address(kim, "") == "Kim"
