"""Nobody can work out what fewer than five people answered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.surveys.disclosure_control import (
    ALL_STAFF,
    Tally,
    Tree,
    may_be_shown,
    places_of_comments,
)

FINANCE, LEGAL, IT = 1, 2, 3


def shown(own: Mapping[int, tuple[int, float]], parents: Mapping[int, int | None]) -> set[int]:
    return set(may_be_shown(Tree(parents), {p: Tally(*t) for p, t in own.items()}))


def test_of_fewer_than_five_answers_nothing_is_shown() -> None:
    assert shown({FINANCE: (4, 2)}, {}) == set()
    assert shown({FINANCE: (5, 2)}, {}) == {ALL_STAFF, FINANCE}


def test_one_missing_department_takes_the_smallest_other_with_it() -> None:
    answers = {FINANCE: (20, 9), LEGAL: (8, 3), IT: (3, 1)}
    assert shown(answers, {}) == {ALL_STAFF, FINANCE}


def test_two_missing_ones_of_five_together_hide_one_another() -> None:
    answers = {FINANCE: (20, 9), LEGAL: (3, 1), IT: (2, 1)}
    assert shown(answers, {}) == {ALL_STAFF, FINANCE}


def test_missing_ones_who_all_said_the_same_take_another_with_them() -> None:
    answers = {FINANCE: (20, 9), LEGAL: (3, 3), IT: (2, 2)}
    assert shown(answers, {}) == {ALL_STAFF}


def test_nothing_is_shown_where_all_staff_said_the_same_and_a_department_is_small() -> None:
    assert shown({FINANCE: (20, 0), LEGAL: (3, 0)}, {}) == set()
    assert shown({FINANCE: (20, 0), LEGAL: (6, 0)}, {}) == {ALL_STAFF, FINANCE, LEGAL}


def test_a_few_in_the_department_above_are_protected_from_the_difference_to_those_below() -> None:
    answers, parents = {FINANCE: (2, 1), LEGAL: (9, 4), IT: (7, 3)}, {LEGAL: FINANCE, IT: FINANCE}
    assert shown(answers, parents) == {ALL_STAFF, FINANCE, LEGAL}


def test_a_few_below_are_protected_from_the_difference_to_the_department_above() -> None:
    answers, parents = {FINANCE: (9, 4), LEGAL: (4, 4), IT: (7, 3)}, {LEGAL: FINANCE}
    assert shown(answers, parents) == {ALL_STAFF, FINANCE, IT}


def test_a_few_who_told_no_department_are_protected_too() -> None:
    assert shown({ALL_STAFF: (2, 1), LEGAL: (9, 4), IT: (7, 3)}, {}) == {ALL_STAFF, LEGAL}


def test_a_circle_of_departments_is_no_hindrance() -> None:
    answers, parents = {FINANCE: (9, 4), LEGAL: (9, 5)}, {FINANCE: LEGAL, LEGAL: FINANCE}
    assert shown(answers, parents) == {ALL_STAFF, FINANCE, LEGAL}


def test_comments_are_kept_ten_at_least_in_one_place_each() -> None:
    tree = Tree({IT: LEGAL})
    assert places_of_comments(tree, {FINANCE: 9}) == {}
    assert places_of_comments(tree, {FINANCE: 10, LEGAL: 4, IT: 6, ALL_STAFF: 10}) == {
        FINANCE: FINANCE, LEGAL: LEGAL, IT: LEGAL, ALL_STAFF: ALL_STAFF,
    }  # fmt: skip
    assert places_of_comments(tree, {FINANCE: 10, LEGAL: 9}) == {
        FINANCE: ALL_STAFF, LEGAL: ALL_STAFF,
    }  # fmt: skip


# Whoever tries to work it out ------------------------------------------------------------

PLACES = (1, 2, 3, 4)
ANSWERS = st.integers(0, 7).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n)))
TREES = st.fixed_dictionaries(
    {place: st.sampled_from((None, *range(1, place))) for place in PLACES}
)
OWN = st.fixed_dictionaries(dict.fromkeys((ALL_STAFF, *PLACES), ANSWERS))


def counted_in(parents: Mapping[int, int | None], group: int) -> list[int]:
    """The places whose answers are counted in a group, itself first."""
    if group == ALL_STAFF:
        return [ALL_STAFF, *PLACES]
    return [group, *(p for child in PLACES if parents[child] == group
                     for p in counted_in(parents, child))]  # fmt: skip


def unknown_parts(
    parents: Mapping[int, int | None], told: Mapping[int, Tally]
) -> Iterator[tuple[list[int], Tally]]:
    """What is left of each figure without those within it: whose, and how much."""
    for group, tally in told.items():
        places = set(counted_in(parents, group))
        inner = [g for g in told if g != group and set(counted_in(parents, g)) < places]
        tops = [g for g in inner if not any(g in counted_in(parents, o) and g != o for o in inner)]
        for top in tops:
            places -= set(counted_in(parents, top))
            tally = tally.minus(told[top])
        yield sorted(places), tally


def ways(total: Tally, sizes: list[int]) -> Iterator[tuple[int, ...]]:
    """All scores of several places of these sizes that come to a total."""
    for scores in product(*(range(size + 1) for size in sizes)):
        if sum(scores) == total.score:
            yield scores


@given(TREES, OWN)
def test_no_hidden_figure_can_be_worked_out_from_those_that_are_shown(
    parents: dict[int, int | None], own: dict[int, tuple[int, int]]
) -> None:
    """Also not by somebody who knows how many answered in every department."""
    told = may_be_shown(Tree(parents), {p: Tally(*t) for p, t in own.items()})
    for group, tally in told.items():
        assert tally == Tally(*map(sum, zip(*(own[p] for p in counted_in(parents, group)),
                                            strict=True)))  # fmt: skip
    for places, rest in unknown_parts(parents, told):
        assert rest.answered == 0 or rest.answered >= 5
        sizes = [own[place][0] for place in places]
        for hidden in PLACES:
            inside = [p for p in counted_in(parents, hidden) if p in places]
            answered = sum(own[p][0] for p in inside)
            if hidden in told or hidden not in places or not answered:
                continue
            known = {sum(s for p, s in zip(places, scores, strict=True) if p in inside)
                     for scores in ways(rest, sizes)}  # fmt: skip
            assert len(known) > 1, (hidden, told)


@given(TREES, OWN)
def test_where_every_department_answered_enough_all_figures_are_shown(
    parents: dict[int, int | None], own: dict[int, tuple[int, int]]
) -> None:
    tallies = {p: Tally(answered + 5, score) for p, (answered, score) in own.items()}
    assert set(may_be_shown(Tree(parents), tallies)) == {ALL_STAFF, *PLACES}


@given(OWN)
def test_answers_that_all_count_least_are_told_as_such(own: dict[int, tuple[int, int]]) -> None:
    """Of a net promoter score that is −1."""
    low = {p: Tally(answered, -answered) for p, (answered, _) in own.items()}
    told = may_be_shown(Tree({}), low, lowest=-1)
    assert not told or set(told) == {ALL_STAFF, *(p for p in PLACES if own[p][0])}
