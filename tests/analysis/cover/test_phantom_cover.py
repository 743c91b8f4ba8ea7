"""Phantom cover against every way of putting backups to responsibilities."""

from __future__ import annotations

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.analysis.cover.phantom_cover import PhantomCover
from planner.analysis.measures import measure
from planner.models import Assignment, Draft, Plan
from tests.plans import ON, make_plan, responsibility_id


def cover_of(plan: Plan) -> PhantomCover:
    return measure(plan, ON).phantom_cover


def left_over(plan: Plan) -> list[str]:
    rows = plan.responsibilities
    return [plan.name_of(rows[one]) for one, _ in cover_of(plan).rows]


def test_one_backup_carries_as_many_as_the_setting_says() -> None:
    goals = {f"G{number}": ["Ann", "Bo*"] for number in range(4)}
    assert cover_of(make_plan(goals=goals))[:2] == (4, 2)
    assert cover_of(make_plan(goals=goals)).phantom == 2
    assert cover_of(make_plan(goals=goals, settings={"backups_per_person": 4})).phantom == 0
    assert cover_of(make_plan(goals=goals, settings={"backups_per_person": 0})).real == 0


def test_backups_are_moved_so_that_most_are_covered() -> None:
    one_each = {"backups_per_person": 1}
    goals = {"A": ["Ann", "Bo*", "Cy*"], "B": ["Ann", "Bo*"], "C": ["Ann", "Cy*", "Di*"]}
    assert cover_of(make_plan(goals=goals, settings=one_each))[:2] == (3, 3)


def test_the_heaviest_are_covered_first() -> None:
    goals = {name: ["Ann", "Bo*"] for name in "ABC"}
    assert left_over(make_plan(goals=goals, weights={"A": 1, "B": 3, "C": 2})) == ["A"]


def test_who_backs_themselves_up_is_no_backup() -> None:
    plan = make_plan(goals={"A": ["Ann", "Ann*"], "B": ["Ann", "Ann?"], "C": ["Ann", "Bo*"]})
    found = cover_of(plan)
    assert found[:2] == (1, 1)
    assert [a.responsibility_id for a in found.self_backups] == [
        responsibility_id(plan, "A"),
        responsibility_id(plan, "B"),
    ]


def test_only_backups_who_are_ready_and_there_are_named_cover() -> None:
    plan = make_plan(
        people={"Away": {"last_day": ON.replace(day=1)}},
        goals={"A": ["Ann", "Bo?"], "B": ["Ann", "Away*"], "C": ["Ann"]},
    )
    assert cover_of(plan) == PhantomCover(0, 0, (), ())


def test_who_no_longer_owns_a_thing_can_back_it_up() -> None:
    draft = Draft(make_plan(goals={"A": ["Ann", "Ann*", "Bo"]}))
    first = draft.plan.get(Assignment, 1)
    draft.change(first, until=ON.replace(day=1))
    found = cover_of(draft.plan)
    assert (found[:2], found.self_backups) == ((1, 1), ())


PEOPLE = ("Ann", "Bo", "Cy", "Di")


@settings(max_examples=300, deadline=None)
@given(
    backups=st.lists(st.sets(st.sampled_from(PEOPLE), max_size=3), max_size=6),
    capacity=st.integers(0, 3),
    weights=st.lists(st.integers(1, 5), min_size=6, max_size=6),
)
def test_it_is_the_best_matching_there_is(
    backups: list[set[str]], capacity: int, weights: list[int]
) -> None:
    plan = make_plan(
        goals={
            f"G{n}": ["Owner", *(f"{one}*" for one in sorted(b))] for n, b in enumerate(backups)
        },
        weights={f"G{n}": weight for n, weight in enumerate(weights)},
        settings={"backups_per_person": capacity},
    )
    best = max(
        (
            (
                sum(one is not None for one in choice),
                -sum(weights[n] for n, one in enumerate(choice) if one is None and backups[n]),
            )
            for choice in product(*([None, *sorted(b)] for b in backups))
            if all(choice.count(one) <= capacity for one in PEOPLE)
        ),
    )
    found = cover_of(plan)
    assert found.named == sum(bool(b) for b in backups)
    assert (found.real, -sum(plan.responsibilities[one].weight for one, _ in found.rows)) == best
    assert found.phantom == len(found.rows)
