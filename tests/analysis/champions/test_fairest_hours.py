"""Hours dealt out: departments that share people are looked at together."""

from __future__ import annotations

from fractions import Fraction

from planner.analysis.champions.fairest_hours import Asking, connected, fairest_shares


def test_departments_that_a_third_joins_are_one_part() -> None:
    one, other, both, alone = (
        Asking(n, Fraction(2), people) for n, people in enumerate([(1,), (2,), (1, 2), (3,)])
    )
    parts = {
        frozenset(each.department_id for each in part)
        for part in connected([one, other, both, alone])
    }
    assert parts == {frozenset({0, 1, 2}), frozenset({3})}


def test_nobody_asking_is_met_nothing() -> None:
    assert fairest_shares({}, []) == {}


def test_an_hour_that_two_could_make_room_for_is_moved_once() -> None:
    hours = {person: Fraction(given) for person, given in enumerate((1, 4, 1))}
    departments = [Asking(0, Fraction(1), (0, 1, 2)), Asking(1, Fraction(4), (0,))]
    assert fairest_shares(hours, departments) == {0: 1, 1: Fraction(1, 4)}
