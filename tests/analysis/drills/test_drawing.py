"""The month's drills are drawn by weight and days untested, and drawing twice gives the same."""

from __future__ import annotations

from datetime import date, timedelta
from hashlib import sha256

import pytest

from planner.analysis.drills import drawing
from planner.analysis.drills.drawing import Lot, drawn, lots, next_drill_day
from planner.analysis.drills.parts import holding
from planner.analysis.drills.words import why_drawn
from planner.models import Assignment, Draft, Leave, Plan, PlanInfo
from tests.drilled import with_drills, with_keeping
from tests.plans import ON, make_plan, person_id, responsibility_id

DAY = date(2027, 2, 10)
"""A drill day: the second Wednesday of its month."""


def since(plan: Plan, day: date, *, created: date | None = None) -> Plan:
    """The plan in which everybody holds what they hold from a day on."""
    draft = Draft(plan)
    for assignment in plan.assignments.values():
        draft.change(assignment, since=day)
    draft.change(plan.info, created=created)
    return draft.plan


def names(plan: Plan, found: tuple[Lot, ...]) -> list[str]:
    rows = plan.responsibilities
    return [plan.name_of(rows[lot.responsibility_id]) for lot in found]


def one(plan: Plan, day: date = DAY) -> Lot:
    (lot,) = lots(plan, day)
    return lot


def test_only_seats_that_two_hold_are_drawn_and_the_keeping_of_the_plan() -> None:
    plan = make_plan(
        seats={"Finance": ["Ann", "Bo*"], "HR": ["Eve"], "Legal": ["Cyd", "Dan?"], "IT": []},
        goals={"Half active": ["Ann", "Bo*"]},
    )
    assert names(plan, lots(plan, DAY)) == ["Finance"]
    kept = with_keeping(plan, "Ann", "Bo*")
    assert set(names(kept, lots(kept, DAY))) == {"Finance", "Keeping this plan"}
    alone = with_keeping(plan, "Ann")
    assert names(alone, lots(alone, DAY)) == ["Finance"]


def test_weight_times_days_untested_decides() -> None:
    seats = {"Finance": ["Ann", "Bo*"], "Legal": ["Cyd", "Dan*"], "HR": ["Eve", "Fay*"]}
    plan = since(make_plan(seats=seats, weights={"Finance": 3}), date(2026, 12, 22))
    plan = with_drills(plan, ("HR", "Fay", date(2027, 1, 11), "done"))
    found = lots(plan, DAY)
    assert [(lot.weight, lot.days, lot.score) for lot in found] == [
        (3, 50, 150),
        (1, 50, 50),
        (1, 30, 30),
    ]
    assert names(plan, found) == ["Finance", "Legal", "HR"]


def test_ties_go_by_a_hash_of_the_plan_and_the_month() -> None:
    plan = since(make_plan(seats={n: [f"{n}1", f"{n}2"] for n in "ABCDE"}), ON)
    expected = sorted(
        plan.responsibilities,
        key=lambda row_id: sha256(f"test 2027-02 {row_id}".encode()).hexdigest(),
    )
    assert [lot.responsibility_id for lot in lots(plan, DAY)] == expected
    other_month = [lot.responsibility_id for lot in lots(plan, date(2027, 3, 10))]
    assert sorted(other_month) == sorted(expected)
    assert other_month != expected


def test_drawing_twice_in_a_month_gives_the_same_whatever_was_planned_or_done_in_it() -> None:
    plan = since(make_plan(seats={n: [f"{n}1", f"{n}2"] for n in "ABCDE"}), ON)
    first = drawn(plan, DAY)
    assert len(first) == 3
    done = with_drills(plan, *((n, f"{n}1", date(2027, 2, 3), "done") for n in "ABCDE"))
    assert drawn(done, DAY) == first


def test_how_many_are_drawn_is_a_setting() -> None:
    plan = make_plan(seats={n: [f"{n}1", f"{n}2"] for n in "ABC"}, settings={"drills_a_month": 2})
    assert len(drawn(plan, DAY)) == 2


def test_whose_turn_it_is_is_asked_of_what_is_drawn_alone(monkeypatch) -> None:
    asked: list[int] = []

    def counted(plan, row, day):
        asked.append(row.id)
        return holding(plan, row, day)

    monkeypatch.setattr(drawing, "holding", counted)
    plan = since(make_plan(seats={n: [f"{n}1", f"{n}2"] for n in "ABCDE"}), ON)
    found = drawn(plan, DAY)
    assert len(found) == 3
    assert asked == [lot.responsibility_id for lot in found]


def test_a_test_by_somebody_who_holds_it_no_longer_leaves_it_untested() -> None:
    plan = since(make_plan(seats={"A": ["Ann", "Bo"], "HR": ["Eve"]}), date(2027, 1, 1))
    plan = with_drills(plan, ("A", "Eve", date(2027, 1, 20), "done"))
    assert one(plan).since == "held by two"
    assert one(plan).days == 40


def test_it_is_untested_since_two_hold_it_and_are_ready() -> None:
    draft = Draft(since(make_plan(seats={"A": ["Ann", "Bo*"]}), date(2026, 1, 1)))
    backup = draft.plan.where(Assignment, "role", "backup")[0]
    draft.change(backup, ready_on=date(2027, 2, 1))
    assert one(draft.plan).days == 9


def test_without_a_first_day_the_day_it_was_entered_counts_else_that_of_the_plan() -> None:
    plan = make_plan(seats={"A": ["Ann", "Bo*"]})
    draft = Draft(plan)
    draft.change(plan.info, created=date(2026, 12, 31))
    assert one(draft.plan).days == 41
    draft.change(draft.plan.where(Assignment, "role", "backup")[0], entered_on=date(2027, 1, 31))
    assert one(draft.plan).days == 10


def test_where_no_day_is_known_it_counts_as_untested_for_as_long_as_a_test_holds() -> None:
    lot = one(make_plan(seats={"A": ["Ann", "Bo*"]}))
    assert (lot.days, lot.since) == (180, "not known")


def test_a_backup_is_tried_before_a_champion_and_of_several_who_waited_longest() -> None:
    plan = make_plan(seats={"A": ["Ann", "Bo*", "Cyd*", "Dan*"]})
    plan = with_drills(
        plan,
        ("A", "Bo", date(2026, 12, 9), "done"),
        ("A", "Dan", date(2026, 11, 9), "done"),
    )
    assert one(plan).person_id == person_id(plan, "Cyd")
    plan = with_drills(plan, ("A", "Cyd", date(2027, 1, 9), "done"))
    assert one(plan).person_id == person_id(plan, "Dan")
    assert [plan.people[p].name for p in one(plan).resting] == ["Ann", "Bo", "Cyd"]


def test_whoever_is_away_on_the_day_is_not_drawn() -> None:
    plan = make_plan(seats={"A": ["Ann", "Bo*", "Cyd*"]})
    draft = Draft(plan)
    draft.add(Leave, person_id=person_id(plan, "Bo"), first_day=DAY, last_day=DAY)
    assert one(draft.plan).person_id == person_id(plan, "Cyd")
    assert one(draft.plan).resting == (person_id(plan, "Ann"),)


def test_why_it_was_drawn_is_said() -> None:
    seats = {"Finance": ["Ann", "Bo*"], "Legal": ["Cyd", "Dan*"], "HR": ["Eve", "Fay*"]}
    plan = since(make_plan(seats=seats, weights={"Finance": 3}), date(2026, 12, 22))
    plan = with_drills(
        plan,
        ("Finance", "Bo", date(2026, 12, 30), "stuck"),
        ("Finance", "Bo", date(2027, 1, 6), "not done"),
        ("HR", "Fay", date(2026, 12, 22), "done"),
        ("Legal", "Dan", date(2026, 12, 23), "stuck"),
    )
    said = {lot.responsibility_id: why_drawn(plan, lot) for lot in drawn(plan, DAY)}
    assert said == {
        responsibility_id(plan, "Finance"): "Weight 3, and never tested in the 50 days that two"
        " have held it. Tried 2 times, never done.",
        responsibility_id(plan, "Legal"): "Weight 1, and never tested in the 50 days that two have"
        " held it. Tried once, not done. Tied with HR; the lot chose.",
        responsibility_id(plan, "HR"): "Weight 1, and tested 50 days ago. Tied with Legal; the lot"
        " chose.",
    }


def test_it_is_said_where_no_day_is_known() -> None:
    plan = make_plan(seats={"A": ["Ann", "Bo*"]})
    assert why_drawn(plan, one(plan)) == (
        "Weight 1, and never tested; since when two hold it is not known, so it counts as 180 days."
    )


# The day ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "day"),
    [
        (date(2026, 11, 29), date(2026, 12, 9)),
        (date(2026, 12, 8), date(2026, 12, 9)),
        (date(2026, 12, 9), date(2027, 1, 13)),
        (date(2027, 1, 31), date(2027, 2, 10)),
    ],
)
def test_drills_are_on_the_second_wednesday_still_to_come(on: date, day: date) -> None:
    assert next_drill_day(Plan({"plan_info": {1: PlanInfo(1, "k", "P")}}), on) == day


def test_drills_that_are_planned_have_their_own_day() -> None:
    plan = make_plan(seats={"A": ["Ann", "Bo*"]})
    planned = with_drills(plan, ("A", "Bo", ON + timedelta(days=3), "planned"))
    assert next_drill_day(planned, ON) == ON + timedelta(days=3)


def test_no_month_is_drawn_twice() -> None:
    plan = make_plan(seats={"A": ["Ann", "Bo*"]})
    tried = with_drills(plan, ("A", "Bo", date(2027, 2, 1), "stuck"))
    assert next_drill_day(tried, date(2027, 2, 2)) == date(2027, 3, 10)
