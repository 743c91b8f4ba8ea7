from datetime import date
from fractions import Fraction
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.champions.needs import champion_need
from planner.analysis.measures import measure
from tests.plans import ON, make_plan


@given(st.integers(0, 100_000), st.integers(1, 5), st.integers(10, 100))
def test_need_is_the_larger_of_cover_and_headcount_over_ratio(
    headcount: int, cover: int, ratio: int
) -> None:
    assert champion_need(headcount, cover, ratio) == max(cover, ceil(Fraction(headcount, ratio)))


def test_without_a_headcount_the_needed_cover_is_the_need() -> None:
    assert champion_need(None, 3, 50) == 3


@pytest.mark.parametrize(
    ("on", "hours"),
    [(date(2027, 1, 23), 6.0), (date(2027, 1, 24), 3.0), (date(2027, 3, 1), 3.0)],
)
def test_hours_needed_change_on_the_day_of_launch(on: date, hours: float) -> None:
    plan = make_plan(departments={"Finance": {"headcount": 101}}, launch=date(2027, 1, 24))
    (need,) = measure(plan, on).needs
    assert (need.needed, need.hours_needed) == (3, hours)


def test_without_a_launch_date_the_hours_before_launch_are_needed() -> None:
    (need,) = measure(make_plan(departments=["Finance"], launch=None), ON).needs
    assert need.hours_needed == 4.0


def test_hours_pledged_are_those_of_the_holders_of_the_seat() -> None:
    plan = make_plan(
        people={"Ann": {"hours": 2.5}, "Bo": {"hours": 1}, "Cy": {"hours": 9}, "Di": {}},
        seats={"Finance": ["Ann", "Bo*", "Cy?", "Di"]},
    )
    (need,) = measure(plan, ON).needs
    assert (need.hours_pledged, need.hours_unknown, need.holders) == (3.5, 1, 3)
    assert need.short == 0


def test_in_all_a_person_pledges_their_hours_once() -> None:
    plan = make_plan(
        people={"Ann": {"hours": 2}, "Bo": {"hours": 3}},
        seats={"Finance": ["Ann"], "Legal": ["Ann", "Bo"]},
    )
    whole = measure(plan, ON).effort
    assert (whole.pledged, whole.needed, whole.unknown, whole.known) == (5.0, 8.0, 0, True)


def test_where_nobody_pledged_hours_effort_is_not_known() -> None:
    assert not measure(make_plan(seats={"Finance": ["Ann"]}), ON).effort.known


@given(
    st.lists(
        st.tuples(
            st.one_of(st.none(), st.integers(0, 400)),
            st.lists(st.integers(0, 4), unique=True, max_size=5),
        ),
        min_size=1,
        max_size=5,
    ),
    st.lists(st.one_of(st.none(), st.integers(0, 6)), min_size=5, max_size=5),
)
def test_effort_is_what_counting_by_hand_gives(
    departments: list[tuple[int | None, list[int]]], hours: list[int | None]
) -> None:
    plan = make_plan(
        people={f"p{i}": {"hours": h} for i, h in enumerate(hours)},
        departments={f"d{i}": {"headcount": c} for i, (c, _) in enumerate(departments)},
        seats={f"d{i}": [f"p{p}" for p in held] for i, (_, held) in enumerate(departments)},
    )
    found = measure(plan, ON)
    champions = {p for _, held in departments for p in held}
    assert found.effort.pledged == sum(hours[p] or 0 for p in champions)
    assert found.effort.needed == sum(
        2 * max(2, ceil(Fraction(count or 0, 50))) for count, _ in departments
    )
    for need, (_, held) in zip(found.needs, departments, strict=True):
        assert need.hours_pledged == sum(hours[p] or 0 for p in held)
