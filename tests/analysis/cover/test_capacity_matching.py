"""Placing things with people, against every way of doing so."""

from __future__ import annotations

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.analysis.cover.capacity_matching import CapacityMatching

PEOPLE = 4
THINGS = 5


@settings(max_examples=200, deadline=None)
@given(
    able=st.lists(st.sets(st.integers(0, PEOPLE - 1)), min_size=THINGS, max_size=THINGS),
    seats=st.sets(st.integers(0, THINGS - 1)),
    room=st.lists(st.integers(0, 3), min_size=PEOPLE, max_size=PEOPLE),
    seats_free=st.lists(st.integers(0, 3), min_size=PEOPLE, max_size=PEOPLE),
    weights=st.lists(st.integers(1, 5), min_size=THINGS, max_size=THINGS),
)
def test_the_most_important_are_placed_and_nobody_carries_too_much(
    able: list[set[int]],
    seats: set[int],
    room: list[int],
    seats_free: list[int],
    weights: list[int],
) -> None:
    placing = CapacityMatching(
        lambda thing: sorted(able[thing]), room.__getitem__, seats, seats_free.__getitem__
    )
    order = sorted(range(THINGS), key=lambda thing: -weights[thing])
    placed = [thing for thing in order if placing.place(thing)]

    def allowed(carriers: dict[int, int]) -> bool:
        held = list(carriers.values())
        in_seats = [person for thing, person in carriers.items() if thing in seats]
        return all(
            held.count(one) <= room[one] and in_seats.count(one) <= seats_free[one] for one in held
        )

    assert sorted(placing.carrier) == sorted(placed)
    assert all(person in able[thing] for thing, person in placing.carrier.items())
    assert allowed(placing.carrier)
    best = max(
        sum(weights[thing] for thing, one in enumerate(choice) if one is not None)
        for choice in product(*([None, *sorted(who)] for who in able))
        if allowed({thing: one for thing, one in enumerate(choice) if one is not None})
    )
    assert sum(weights[thing] for thing in placed) == best
