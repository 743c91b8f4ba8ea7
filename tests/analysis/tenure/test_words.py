"""Who held what when, as one reads it."""

from __future__ import annotations

from datetime import date, timedelta

from planner.actions import roles, rows
from planner.analysis.tenure.words import what_was_held, who_held
from planner.models import Department, Person, Responsibility
from tests.analysis.tenure.steps import Lived
from tests.plans import make_plan

MARCH, JUNE, JULY = date(2026, 3, 3), date(2026, 6, 10), date(2026, 7, 1)
ON = date(2026, 11, 30)
A_DAY = timedelta(days=1)


def lived() -> Lived:
    plan = make_plan(
        people=["Ann Moor", "Bo Lind"], departments=["Finance"], goals={"Reach": []}, launch=None
    )
    return Lived(plan)


def of(life: Lived, what: int = 1, on: date = ON) -> list[str]:
    row = life.plan.table(Responsibility)[what]
    return [line.sentence for line in who_held(life.plan, life.log, row, on)]


def by(life: Lived, whom: int = 1) -> list[str]:
    return [line.sentence for line in what_was_held(life.plan, life.log, whom, ON)]


def test_a_seat_is_told_with_the_time_without_anybody() -> None:
    life = lived()
    life.do(MARCH, roles.assign, 1, 1, status="active", since=MARCH)
    life.do(JUNE, roles.unassign, 1)
    life.do(JULY, roles.assign, 1, 2, status="active", since=JULY)
    assert of(life) == [
        "Bo Lind: champion, since 1 July",
        "Nobody: from 10 June to 30 June",
        "Ann Moor: champion, from 3 March to 9 June",
    ]
    assert of(life, on=date(2027, 1, 4))[2] == "Ann Moor: champion, from 3 March to 9 June 2026"
    assert by(life) == ["Finance: champion, from 3 March to 9 June"]


def test_on_the_way_to_a_seat_nobody_is_called_its_champion() -> None:
    life = lived()
    life.do(MARCH, roles.assign, 1, 1, since=MARCH)
    life.do(date(2026, 5, 10), roles.set_status, 1, "asked", JUNE)
    life.do(JUNE, roles.set_status, 1, "accepted", JUNE)
    life.do(JUNE, roles.assign, 1, 2, "backup", since=JULY)
    life.do(JULY + A_DAY, roles.set_status, 2, "accepted", JULY)
    assert of(life) == [
        "Bo Lind: backup, not trained yet, since 2 July",
        "Bo Lind: backup, nominated, on 1 July",
        "Ann Moor: champion, since 10 June",
        "Ann Moor: asked, from 10 May to 9 June",
        "Ann Moor: nominated, from 3 March to 9 May",
    ]


def test_without_a_first_day_it_is_said_since_when_the_plan_has_it() -> None:
    life = lived()
    life.do(JUNE, roles.assign, 2, 1)
    life.do(JUNE, roles.assign, 2, 2, "backup", ready=True)
    life.do(JULY, roles.unassign, 2)
    assert of(life, 2) == [
        "Ann Moor: owner, in the plan since 10 June",
        "Bo Lind: ready backup, in the plan from 10 June to 30 June",
    ]


def test_what_was_entered_late_and_what_is_ahead_are_said_to_be() -> None:
    life = lived()
    life.do(JUNE, roles.assign, 2, 1, since=MARCH)
    life.do(JUNE, roles.hand_over, 2, 1, 2, ON + A_DAY)
    assert of(life, 2) == [
        "Bo Lind: owner, from 1 December on",
        "Ann Moor: owner, from 3 March to 30 November, entered on 10 June",
    ]


def test_what_no_step_is_known_of_has_no_day_made_up() -> None:
    life = Lived(make_plan(goals={"Reach": ["Ann"]}))
    assert of(life) == ["Ann: owner, no first day known"]
    life.do(JUNE, roles.unassign, 1)
    assert of(life) == [
        "Nobody: since 10 June",
        "Ann: owner, until 9 June, no first day known",
    ]


def test_a_single_day_is_said_once() -> None:
    life = lived()
    life.do(JUNE, roles.assign, 2, 1, since=JUNE)
    life.do(JUNE + A_DAY, roles.unassign, 1)
    assert of(life, 2) == ["Nobody: since 11 June", "Ann Moor: owner, on 10 June"]


def test_who_and_what_is_gone_is_said_to_be_gone() -> None:
    life = lived()
    life.do(MARCH, roles.assign, 1, 1, status="active", since=MARCH)
    life.do(JUNE, rows.remove, Department, 1)
    assert by(life) == ["Finance (no longer in the plan): champion, from 3 March to 9 June"]
    life.do(MARCH, roles.assign, 2, 2, since=JUNE)
    life.do(JULY, rows.remove, Person, 2)
    assert of(life, 2)[1] == "Bo Lind (no longer in the plan): owner, from 10 June to 30 June"
