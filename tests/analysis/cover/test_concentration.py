from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.cover.concentration import concentration_words
from planner.analysis.measures import measure
from tests.plans import ON, make_plan, person_id


def test_where_nobody_holds_alone_there_is_no_concentration() -> None:
    found = measure(make_plan(goals={"Reach": ["Ann", "Bo"]}), ON).concentration
    assert (found.person_id, found.share, found.people_holding_half) == (None, None, 0)


def test_the_largest_share_is_of_what_is_held_alone() -> None:
    plan = make_plan(
        goals={"Reach": ["Ann"], "Trust": ["Ann"], "Voice": ["Bo"], "Pride": ["Ann", "Bo"]},
        weights={"Trust": 2},
    )
    found = measure(plan, ON).concentration
    assert found.person_id == person_id(plan, "Ann")
    assert (found.weight, found.share, found.share_of_all) == (3, 0.75, 0.6)
    assert found.people_holding_half == 1


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(1, 5)), min_size=1, max_size=9))
def test_as_few_people_as_possible_hold_half(alone: list[tuple[int, int]]) -> None:
    plan = make_plan(
        goals={f"g{i}": [f"p{p}"] for i, (p, _) in enumerate(alone)},
        weights={f"g{i}": w for i, (_, w) in enumerate(alone)},
    )
    loads = [sum(w for q, w in alone if q == p) for p in range(5)]
    fewest = next(
        k
        for k in range(1, 6)
        if any(2 * sum(some) >= sum(loads) for some in combinations(loads, k))
    )
    found = measure(plan, ON).concentration
    assert found.people_holding_half == fewest
    assert found.weight == max(loads)


def test_it_is_said_with_both_populations() -> None:
    plan = make_plan(
        goals={"A": ["Ann"], "B": ["Ann"], "C": ["Bo"], "D": ["Cy"], "E": ["Di"], "F": []},
    )
    assert concentration_words(plan, measure(plan, ON).concentration) == (
        "Of all that rests on one person, the largest part rests on Ann: 40%, which is 33% of all"
        " weight. Half of it or more rests on 2 people: 60%, which is 50% of all weight."
    )
    alone = make_plan(goals={"A": ["Ann"], "B": ["Bo", "Cy"]})
    assert concentration_words(alone, measure(alone, ON).concentration) == (
        "Everything that rests on one person rests on Ann: 50% of all weight."
    )
    nothing = make_plan(goals={"A": ["Ann", "Bo"]})
    assert concentration_words(nothing, measure(nothing, ON).concentration) == (
        "Nothing is held by one person alone."
    )
