"""Who counts as a holder, clause by clause, and what the depth of cover is called."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.analysis.cover.coverage import Coverage, coverage
from planner.models import Assignment, Draft, Leave, Plan
from tests.plans import ON, make_plan, person_id, responsibility_id

DAY = timedelta(days=1)


def names(cover: Coverage, title: str) -> list[str]:
    """The holders of a responsibility by name."""
    holders = cover.holders[responsibility_id(cover.plan, title)]
    return sorted(cover.plan.people[one].name for one in holders)


def held(plan: Plan, title: str = "Reach", on: date = ON) -> list[str]:
    return names(coverage(plan, on), title)


def with_assignment(plan: Plan, **fields: Any) -> Plan:
    """The plan with the first assignment changed."""
    draft = Draft(plan)
    draft.change(plan.get(Assignment, 1), **fields)
    return draft.plan


def test_owners_hold_and_so_do_backups_who_are_ready() -> None:
    plan = make_plan(goals={"Reach": ["Ann", "Bo*", "Cy?"]})
    assert held(plan) == ["Ann", "Bo"]


@pytest.mark.parametrize(
    ("status", "holding"),
    [
        ("nominated", False),
        ("asked", False),
        ("accepted", True),
        ("declined", False),
        ("trained", True),
        ("active", True),
        ("quiet", True),
        ("declined", False),
        ("stepped down", False),
        (None, True),
    ],
)
def test_an_owner_champion_holds_the_seat_from_accepted_to_quiet(
    status: str | None, holding: bool
) -> None:
    for ready in (False, True):
        plan = with_assignment(make_plan(seats={"Finance": ["Ann"]}), status=status, ready=ready)
        assert held(plan, "Finance") == (["Ann"] if holding else [])


def test_a_backup_champion_holds_the_seat_once_trained() -> None:
    assert held(make_plan(seats={"Finance": ["Ann*"]}), "Finance") == ["Ann"]
    assert held(make_plan(seats={"Finance": ["Ann?"]}), "Finance") == []


@pytest.mark.parametrize("status", ["nominated", "asked", "declined", "stepped down"])
def test_a_backup_who_has_not_accepted_holds_nothing(status: str) -> None:
    seat = make_plan(seats={"Finance": ["Ann*"]})
    assert held(with_assignment(seat, status=status), "Finance") == []
    assert held(with_assignment(make_plan(goals={"Reach": ["Ann*"]}), status=status)) == []


def test_a_backup_holds_from_the_day_they_are_ready() -> None:
    plan = with_assignment(make_plan(goals={"Reach": ["Ann*"]}), ready_on=ON)
    assert (held(plan, on=ON - DAY), held(plan, on=ON)) == ([], ["Ann"])


def test_training_still_to_come_takes_nothing_from_an_owner() -> None:
    plan = with_assignment(make_plan(seats={"Finance": ["Ann"]}), ready_on=ON + DAY)
    assert held(plan, "Finance") == ["Ann"]


def test_an_assignment_counts_from_its_first_to_its_last_day() -> None:
    plan = with_assignment(make_plan(goals={"Reach": ["Ann"]}), since=ON, until=ON + DAY)
    days = [ON - DAY, ON, ON + DAY, ON + 2 * DAY]
    assert [held(plan, on=one) for one in days] == [[], ["Ann"], ["Ann"], []]


def test_a_person_is_there_from_the_first_to_the_last_day() -> None:
    plan = make_plan(people={"Ann": {"start": ON, "last_day": ON + DAY}}, goals={"Reach": ["Ann"]})
    days = [ON - DAY, ON, ON + DAY, ON + 2 * DAY]
    assert [held(plan, on=one) for one in days] == [[], ["Ann"], ["Ann"], []]


def test_without_dates_a_person_is_always_there() -> None:
    plan = make_plan(goals={"Reach": ["Ann"]})
    assert held(plan, on=date.min) == held(plan, on=date.max) == ["Ann"]


def test_who_is_on_leave_does_not_hold() -> None:
    draft = Draft(make_plan(goals={"Reach": ["Ann"]}))
    for first, last in ((ON, ON + DAY), (ON + 5 * DAY, ON + 5 * DAY)):
        ann = person_id(draft.plan, "Ann")
        draft.add(Leave, person_id=ann, first_day=first, last_day=last)
    there = [bool(held(draft.plan, on=ON + number * DAY)) for number in range(-1, 7)]
    assert there == [True, False, False, True, True, True, False, True]


def test_one_person_is_one_holder_however_often_they_are_assigned() -> None:
    plan = make_plan(goals={"Reach": ["Ann", "Ann*", "Ann"]})
    cover = coverage(plan, ON)
    assert cover.depth(responsibility_id(plan, "Reach")) == 1
    assert cover.single_points.names == ("Reach",)


def test_a_finished_action_needs_nobody() -> None:
    actions = {"Brief": ["Ann"], "Pilot": ["Ann"], "Print": []}
    details = {"Brief": {"status": "done"}, "Print": {"status": "dropped"}}
    cover = coverage(make_plan(actions=actions, details=details), ON)
    assert [cover.plan.name_of(cover.plan.responsibilities[one]) for one in cover.holders] == [
        "Pilot"
    ]
    assert cover.total_weight == 1


def test_the_words_for_cover() -> None:
    plan = make_plan(
        goals={
            "Nobody": [],
            "One": ["Ann"],
            "One is enough": ["Ann"],
            "Two": ["Ann", "Bo"],
            "Two of three": ["Ann", "Bo"],
            "Three": ["Ann", "Bo", "Cy"],
        },
        needed={"One is enough": 1, "Two of three": 3, "Three": 3},
        weights={"Nobody": 5, "One": 2, "Two of three": 4},
    )
    cover = coverage(plan, ON)
    words = {plan.name_of(plan.responsibilities[one]): cover.cover(one) for one in cover.holders}
    assert words == {
        "Nobody": "uncovered",
        "One": "single point",
        "One is enough": "single point",
        "Two": "covered",
        "Two of three": "thin",
        "Three": "covered",
    }
    assert cover.uncovered.as_json() == {"count": 1, "weight": 5, "names": ["Nobody"]}
    assert cover.single_points.as_json() == {
        "count": 2,
        "weight": 3,
        "names": ["One", "One is enough"],
    }
    assert cover.thin.as_json() == {"count": 1, "weight": 4, "names": ["Two of three"]}
    assert cover.total_weight == 14


def test_load_held_alone() -> None:
    plan = make_plan(
        goals={"A": ["Ann"], "B": ["Ann"], "C": ["Ann", "Bo"], "D": ["Bo"]},
        weights={"A": 3, "B": 2, "D": 5},
    )
    cover = coverage(plan, ON)
    ann, bo = person_id(plan, "Ann"), person_id(plan, "Bo")
    assert [cover.load_alone(one) for one in (ann, bo)] == [5, 5]
    assert len(cover.held_alone(ann)) == 2
    assert cover.held[ann] | cover.held[bo] == set(cover.holders)
    assert cover.load_alone(99) == 0


def test_two_of_one_name_stay_two() -> None:
    draft = Draft(make_plan(goals={"Reach": [], "Trust": []}))
    draft.change(draft.plan.goals[2], title="Reach")
    assert coverage(draft.plan, ON).uncovered.names == ("Reach", "Reach")


NEAR = st.one_of(st.none(), st.integers(-2, 2).map(lambda number: ON + number * DAY))
ASSIGNMENTS = st.lists(
    st.fixed_dictionaries(
        {
            "responsibility_id": st.integers(1, 3),
            "person_id": st.integers(1, 3),
            "role": st.sampled_from(["owner", "backup"]),
            "since": NEAR,
            "until": NEAR,
            "ready": st.booleans(),
            "ready_on": NEAR,
            "status": st.sampled_from(
                [None, "nominated", "accepted", "declined", "active", "stepped down"]
            ),
        }
    ),
    max_size=8,
)


@settings(max_examples=300, deadline=None)
@given(rows=ASSIGNMENTS, dates=st.lists(st.tuples(NEAR, NEAR, NEAR, NEAR), min_size=3, max_size=3))
def test_holders_are_what_the_words_say(
    rows: list[dict[str, Any]], dates: list[tuple[date | None, ...]]
) -> None:
    """PRODUCT.md's definition, written out for one seat and two goals."""
    people = {
        f"P{number}": {"start": start, "last_day": last}
        for number, (start, last, _, _) in enumerate(dates)
    }
    draft = Draft(make_plan(people=people, seats={"Finance": []}, goals={"A": [], "B": []}))
    for person, (_, _, first, last) in enumerate(dates, start=1):
        if first and last:
            draft.add(Leave, person_id=person, first_day=first, last_day=last)
    for fields in rows:
        draft.add(Assignment, **fields)

    def there(person: int) -> bool:
        start, last, away, back = dates[person - 1]
        on_leave = away is not None and back is not None and away <= ON <= back
        return (start or ON) <= ON <= (last or ON) and not on_leave

    expected: dict[int, set[int]] = {1: set(), 2: set(), 3: set()}
    for row in rows:
        seat = row["responsibility_id"] == 1
        if row["role"] == "owner":
            counts = row["status"] in ("accepted", "active", None) if seat else True
        else:
            trained = row["ready"] and (row["ready_on"] or ON) <= ON
            counts = trained and row["status"] in ("accepted", "active", None)
        in_time = (row["since"] or ON) <= ON <= (row["until"] or ON)
        if counts and in_time and there(row["person_id"]):
            expected[row["responsibility_id"]].add(row["person_id"])
    assert coverage(draft.plan, ON).holders == expected
