"""Sponsor cut points: trees made by hand, and every small tree against the definition."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.analysis.cover.coverage import coverage
from planner.analysis.leavers.departure import departure
from planner.analysis.sponsors.tree import cut_points
from planner.models import Plan
from tests.plans import ON, make_plan, person_id

Tree = dict[str, tuple[str | None, list[str], list[str]]]
"""Sponsor: whom they report to, who sits there, and the departments they stand for."""


def plan_of(tree: Tree, primary: str | None = "Chief executive") -> Plan:
    numbers = {title: number for number, title in enumerate(tree, start=1)}
    details: dict[str, dict[str, Any]] = {}
    for title, (above, _, _) in tree.items():
        details[title] = {"is_primary": title == primary}
        if above is not None:
            details[title]["reports_to_id"] = numbers[above]
    return make_plan(
        sponsors={title: held for title, (_, held, _) in tree.items()},
        stands_for={title: departments for title, (_, _, departments) in tree.items()},
        details=details,
    )


def points(plan: Plan) -> dict[str, list[str]]:
    names = plan.departments
    return {
        point.sponsor.title: [names[one].name for one in point.departments]
        for point in cut_points(coverage(plan, ON))
    }


def cut(plan: Plan, *who: str) -> dict[str, list[str]]:
    leavers = [person_id(plan, name) for name in who]
    result = departure(plan, leavers, ON, Decimal("0.5"))
    return {sponsor: list(departments) for sponsor, departments in result.cut_off}


TREE: Tree = {
    "Chief executive": (None, ["Rosa"], []),
    "Operations": ("Chief executive", ["Nadim"], ["Logistics"]),
    "Plants": ("Operations", ["Wei"], ["Gdańsk", "Aveiro"]),
    "Finance": ("Chief executive", ["Ola"], ["Treasury"]),
}


def test_whoever_is_on_every_way_up_is_a_cut_point() -> None:
    plan = plan_of(TREE)
    assert points(plan) == {
        "Operations": ["Aveiro", "Gdańsk", "Logistics"],
        "Plants": ["Aveiro", "Gdańsk"],
        "Finance": ["Treasury"],
    }
    assert cut(plan, "Nadim") == {"Operations": ["Aveiro", "Gdańsk", "Logistics"]}
    assert cut(plan, "Nadim", "Wei") == {
        "Operations": ["Aveiro", "Gdańsk", "Logistics"],
        "Plants": ["Aveiro", "Gdańsk"],
    }
    assert cut(plan) == {}


def test_nobody_at_the_top_cuts_everything_off() -> None:
    plan = plan_of(TREE)
    everything = ["Aveiro", "Gdańsk", "Logistics", "Treasury"]
    assert cut(plan, "Rosa") == {"Chief executive": everything}
    empty_top = plan_of({**TREE, "Chief executive": (None, [], [])})
    assert points(empty_top) == {}
    assert points(plan_of(TREE, primary=None)) == {}


def test_two_sponsors_for_one_department_are_each_enough() -> None:
    both: Tree = {**TREE, "Finance": ("Chief executive", ["Ola"], ["Treasury", "Logistics"])}
    plan = plan_of(both)
    assert points(plan)["Operations"] == ["Aveiro", "Gdańsk"]
    assert points(plan)["Finance"] == ["Treasury"]
    assert cut(plan, "Nadim", "Ola") == {
        "Operations": ["Aveiro", "Gdańsk", "Logistics"],
        "Finance": ["Logistics", "Treasury"],
    }


def test_a_department_of_the_primary_sponsor_is_connected_directly() -> None:
    tree: Tree = {**TREE, "Chief executive": (None, ["Rosa"], ["Treasury"])}
    assert "Finance" not in points(plan_of(tree))
    assert cut(plan_of(tree), "Ola") == {}


def test_a_seat_of_two_is_not_lost_when_one_leaves() -> None:
    tree: Tree = {**TREE, "Finance": ("Chief executive", ["Ola", "Ines*"], ["Treasury"])}
    plan = plan_of(tree)
    assert "Finance" not in points(plan)
    assert cut(plan, "Ola") == {}
    assert cut(plan, "Ola", "Ines") == {"Finance": ["Treasury"]}


def test_one_person_in_two_seats_leaves_both() -> None:
    tree: Tree = {
        "Chief executive": (None, ["Rosa"], []),
        "East": ("Chief executive", ["Ola"], ["Treasury"]),
        "West": ("Chief executive", ["Ola"], ["Treasury", "Legal"]),
    }
    plan = plan_of(tree)
    expected = {"East": ["Treasury"], "West": ["Legal", "Treasury"]}
    assert points(plan) == expected
    assert cut(plan, "Ola") == expected


def test_circles_of_sponsors_end_and_reach_nobody() -> None:
    tree: Tree = {
        "Chief executive": (None, ["Rosa"], []),
        "East": ("West", ["Ola"], ["Treasury"]),
        "West": ("East", ["Wei"], ["Legal"]),
        "Self": ("Self", ["Ann"], ["Sales"]),
    }
    assert points(plan_of(tree)) == {}
    assert cut(plan_of(tree), "Ola", "Ann") == {}


def test_an_empty_seat_on_the_way_is_no_way() -> None:
    plan = plan_of({**TREE, "Operations": ("Chief executive", [], ["Logistics"])})
    assert points(plan) == {"Finance": ["Treasury"]}


SEATS = [f"S{number}" for number in range(6)]


@settings(max_examples=200, deadline=None)
@given(
    above=st.lists(st.integers(0, 6), min_size=6, max_size=6),
    people=st.lists(st.sets(st.sampled_from("abc"), max_size=2), min_size=6, max_size=6),
    departments=st.lists(st.sets(st.sampled_from("XYZ"), max_size=2), min_size=6, max_size=6),
)
def test_a_sponsor_is_a_cut_point_just_if_departments_lose_their_last_way(
    above: list[int], people: list[set[str]], departments: list[set[str]]
) -> None:
    tree: Tree = {
        title: (
            SEATS[above[number]] if above[number] < 6 else None,
            sorted(people[number]),
            sorted(departments[number]),
        )
        for number, title in enumerate(SEATS)
    }
    plan = plan_of(tree, primary="S0")

    def connected(gone: set[str]) -> set[str]:
        """The departments from which one can walk up to S0 over seats that somebody holds."""
        reached = {"S0"} if people[0] - gone else set()
        for _ in SEATS:
            reached |= {
                title
                for number, title in enumerate(SEATS)
                if people[number] - gone and above[number] < 6 and SEATS[above[number]] in reached
            }
        return {one for title in reached for one in tree[title][2]}

    lost = {one: connected(set()) - connected({one}) for one in "abc"}
    found: dict[str, set[str]] = {one: set() for one in "abc"}
    for title, names in points(plan).items():
        (who,) = people[SEATS.index(title)]
        found[who] |= set(names)
    for one in "abc":
        if people[0] != {one}:  # the primary sponsor is no cut point
            assert found[one] == lost[one]
        if any(one in held for held in people):
            named = {name for names in cut(plan, one).values() for name in names}
            assert named == lost[one]
