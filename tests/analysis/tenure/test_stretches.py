"""Who held what when, where days were entered late, corrected, or taken out of the plan."""

from __future__ import annotations

from datetime import date, timedelta

from planner.actions import roles, rows
from planner.analysis.tenure.log import AssignmentLog
from planner.analysis.tenure.stretches import Gap, gaps, stretches_by, stretches_of
from planner.models import Assignment, Department, Draft, Leave, Person
from tests.analysis.tenure.steps import Lived
from tests.plans import make_plan

MARCH = date(2026, 3, 3)
JUNE = date(2026, 6, 1)
A_DAY = timedelta(days=1)


def lived() -> Lived:
    return Lived(make_plan(people=["Ann", "Bo"], departments=["Finance"]))


def days(life: Lived, what: int = 1) -> list[tuple[object, ...]]:
    return [
        (s.person_id, s.holds, s.first, s.last) for s in stretches_of(life.plan, life.log, what)
    ]


def test_what_is_entered_late_counts_from_its_own_first_day() -> None:
    life = lived()
    life.do(JUNE, roles.assign, 1, 1, status="active", since=MARCH)
    (stretch,) = stretches_of(life.plan, life.log, 1)
    assert (stretch.first, stretch.last, stretch.entered) == (MARCH, None, JUNE)


def test_a_first_day_filled_in_later_counts() -> None:
    life = lived()
    given = life.do(JUNE, roles.assign, 1, 1, status="active")
    life.do(JUNE + A_DAY, rows.edit, Assignment, given.id, since=MARCH)
    assert days(life) == [(1, True, MARCH, None)]


def test_a_hand_over_entered_late_counts_from_its_own_day() -> None:
    life = lived()
    life.do(MARCH, roles.assign, 1, 1, status="active")
    life.do(MARCH, roles.assign, 1, 2, "backup", ready=True)
    life.do(JUNE, roles.hand_over, 1, 1, 2, JUNE - 20 * A_DAY)
    ann, *_ = days(life)
    assert ann == (1, True, MARCH, JUNE - 21 * A_DAY)


def test_a_day_is_told_as_it_ended() -> None:
    life = lived()
    given = life.do(JUNE, roles.assign, 1, 1, since=MARCH)
    life.do(JUNE, roles.set_status, given.id, "accepted", JUNE)
    slip = life.do(JUNE, roles.assign, 1, 2, status="active")
    life.do(JUNE, roles.unassign, slip.id)
    assert days(life) == [(1, True, MARCH, None)]


def test_who_accepts_later_was_only_named_before() -> None:
    life = lived()
    given = life.do(MARCH, roles.assign, 1, 1)
    life.do(JUNE, roles.set_status, given.id, "accepted", JUNE)
    assert days(life) == [(1, False, MARCH, JUNE - A_DAY), (1, True, JUNE, None)]


def test_a_backup_holds_from_the_day_of_the_training() -> None:
    life = lived()
    given = life.do(MARCH, roles.assign, 1, 1, "backup", status="accepted")
    life.do(MARCH, roles.set_ready, given.id, True, JUNE)
    assert days(life) == [(1, False, MARCH, JUNE - A_DAY), (1, True, JUNE, None)]


def test_an_assignment_of_which_no_step_is_known_is_told_by_its_own_days() -> None:
    plan = make_plan(seats={"Finance": ["Ann"]})
    assert days(Lived(plan)) == [(1, True, None, None)]
    draft = Draft(plan)
    draft.change(plan.assignments[1], entered_on=MARCH, until=JUNE)
    assert days(Lived(draft.plan)) == [(1, True, MARCH, JUNE)]


def test_a_last_day_ends_it_and_leave_does_not() -> None:
    life = lived()
    life.do(MARCH, roles.assign, 1, 1, status="active")
    life.do(MARCH, rows.add, Leave, person_id=1, first_day=MARCH + A_DAY, last_day=MARCH + A_DAY)
    life.do(MARCH, rows.edit, Person, 1, last_day=JUNE)
    assert days(life) == [(1, True, MARCH, JUNE)]


def test_nobody_is_said_between_two_and_after_the_last() -> None:
    life = lived()
    life.do(MARCH, roles.assign, 1, 1, status="active")
    life.do(JUNE, roles.unassign, 1)
    later = JUNE + 9 * A_DAY
    life.do(later, roles.assign, 1, 2, status="active")
    life.do(later, rows.edit, Assignment, 2, until=later + A_DAY)
    found = gaps(stretches_of(life.plan, life.log, 1))
    assert found == (Gap(JUNE, later - A_DAY), Gap(later + 2 * A_DAY, None))


def test_who_and_what_was_removed_is_still_told_by_name() -> None:
    life = lived()
    life.do(MARCH, roles.assign, 1, 1, status="active")
    life.do(JUNE, rows.remove, Person, 1)
    life.do(JUNE, rows.remove, Department, 1)
    (of,), (by,) = days(life), stretches_by(life.plan, life.log, 1)
    assert of == (1, True, MARCH, JUNE - A_DAY)
    assert by.responsibility_id == 1
    assert life.log.removed(Person, 1).name == "Ann"
    assert life.log.removed(Department, 1).name == "Finance"


def test_who_is_given_it_again_keeps_the_time_between_in_sight() -> None:
    life = lived()
    life.do(MARCH, roles.assign, 1, 1, status="active")
    life.do(MARCH, rows.edit, Assignment, 1, until=MARCH + A_DAY)
    life.do(JUNE, roles.assign, 1, 1, status="active")
    again = (1, True, MARCH + 2 * A_DAY, None)
    assert days(life) == [(1, True, MARCH, MARCH + A_DAY), again]


def test_an_ended_assignment_that_begins_anew_keeps_what_it_was() -> None:
    life = lived()
    life.do(MARCH, roles.assign, 1, 1, status="active")
    life.do(JUNE, rows.edit, Assignment, 1, until=JUNE - 20 * A_DAY)
    life.do(JUNE + A_DAY, rows.edit, Assignment, 1, since=JUNE + A_DAY, until=None)
    before = (1, True, MARCH, JUNE - 20 * A_DAY)
    assert days(life) == [before, (1, True, JUNE + A_DAY, None)]


def test_a_clock_put_back_turns_no_days_round() -> None:
    life = lived()
    life.do(JUNE, roles.assign, 1, 1, status="active")
    life.do(MARCH, roles.unassign, 1)
    assert days(life) == []


def test_without_steps_and_days_nothing_is_made_up() -> None:
    plan = make_plan(seats={"Finance": ["Ann?"], "Legal": []})
    assert stretches_of(plan, AssignmentLog(), 2) == ()
    (only,) = stretches_by(plan, AssignmentLog(), 1)
    assert (only.holds, only.first, only.last) == (False, None, None)
