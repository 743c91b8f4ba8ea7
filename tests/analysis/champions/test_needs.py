from datetime import date
from fractions import Fraction
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.champions.needs import champions_for
from planner.analysis.measures import measure
from tests.plans import ON, make_plan


@given(st.integers(0, 100_000), st.integers(5, 100))
def test_staff_need_a_champion_for_every_so_many(headcount: int, ratio: int) -> None:
    assert champions_for(headcount, ratio) == ceil(Fraction(headcount, ratio))


def test_hours_are_needed_for_the_larger_of_cover_and_staff_need() -> None:
    plan = make_plan(
        departments={"Large": {"headcount": 151}, "Small": {"headcount": 9}, "Unknown": {}},
        needed={"Unknown": 3},
        seats={"Large": ["Ann", "Bo*"]},
    )
    needs = measure(plan, ON).needs
    assert [(n.needed_cover, n.staff_needs, n.needed) for n in needs] == [
        (2, 4, 4),
        (2, 1, 2),
        (3, 0, 3),
    ]
    assert [n.hours_needed for n in needs] == [8, 4, 6]


def test_a_backup_is_a_holder_and_no_champion() -> None:
    plan = make_plan(
        departments={"Finance": {"headcount": 140}}, seats={"Finance": ["Ann", "Bo*", "Cy*"]}
    )
    (need,) = measure(plan, ON).needs
    assert (need.holders, need.champions, need.short) == (3, 1, 2)


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
