"""Who carries how much, in words."""

from planner.analysis.cover.carried import carried_words
from planner.analysis.measures import measure
from tests.plans import ON, make_plan


def test_shared_work_counts_for_each_in_part() -> None:
    plan = make_plan(goals={"A": ["Ann"], "B": ["Ann", "Bo"], "C": ["Bo", "Cy"], "D": []})
    found = measure(plan, ON).carried
    assert found.shares == (0.5, 1 / 3, 1 / 6)
    assert carried_words(plan, found) == (
        "Ann carries the largest share: 50% of all weight that somebody holds, where what several"
        " hold counts for each in part. That alone is half of it or more."
    )


def test_those_who_carry_half_are_counted() -> None:
    plan = make_plan(goals={"A": ["Ann"], "B": ["Bo"], "C": ["Cy"]})
    assert carried_words(plan, measure(plan, ON).carried).endswith(
        "2 of the 3 who hold something carry half of it or more."
    )
    alone = make_plan(goals={"A": ["Ann"], "B": []})
    assert carried_words(alone, measure(alone, ON).carried) == "Ann holds all that anybody holds."


def test_where_nobody_holds_anything_there_is_no_share() -> None:
    plan = make_plan(goals={"A": []})
    assert measure(plan, ON).carried.shares == ()
    assert carried_words(plan, measure(plan, ON).carried) == "Nobody holds anything."
