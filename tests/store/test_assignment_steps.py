"""Of its history a plan tells who was given what, and forgets it with whoever is erased."""

from __future__ import annotations

from datetime import date, datetime, tzinfo

import pytest

from planner.actions import roles, rows
from planner.actions.forgetting import forget
from planner.analysis.tenure.log import AssignmentLog
from planner.analysis.tenure.words import what_was_held
from planner.models import Department, Person
from planner.store import Store

MARCH, JUNE = date(2026, 3, 3), date(2026, 6, 10)


class Clock(datetime):
    """Noon of one day after another, whenever the time is asked for."""

    day = 0

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:
        cls.day += 1
        return datetime(2026, 7, cls.day, 12, tzinfo=tz)


@pytest.fixture
def filled(store: Store, monkeypatch: pytest.MonkeyPatch) -> Store:
    monkeypatch.setattr(Clock, "day", 0)
    monkeypatch.setattr("planner.store.store.datetime", Clock)
    store.run("Add Finance", rows.add, Department, name="Finance")
    for name in ("Ann Moor", "Bo Lind"):
        store.run("Add a person", rows.add, Person, name=name)
    store.run("Appoint", roles.assign, 1, 1, status="active", since=MARCH)
    store.run("Hand over", roles.hand_over, 1, 1, 2, JUNE)
    store.run("Take away", roles.unassign, 1)
    return store


def held(store: Store, whom: int) -> list[str]:
    log = AssignmentLog(store.assignment_steps())
    return [line.name for line in what_was_held(store.plan, log, whom, JUNE)]


def test_what_was_taken_away_since_is_still_told(filled: Store) -> None:
    assert filled.plan.assignments_by(1) == ()
    assert held(filled, 1) == ["Finance"]
    filled.reload()
    assert held(filled, 1) == ["Finance"]


def test_a_step_that_was_undone_is_none(filled: Store) -> None:
    steps = filled.assignment_steps()
    filled.undo()
    assert filled.assignment_steps() == steps[:-1]
    filled.redo()
    assert filled.assignment_steps() == steps


def test_steps_tell_assignments_and_what_was_removed_alone(filled: Store) -> None:
    filled.run("Remove Finance", rows.remove, Department, 1)
    tables = {change.table for step in filled.assignment_steps() for change in step.rows}
    assert tables == {"assignment", "responsibility", "department"}
    assert held(filled, 2) == ["Finance (no longer in the plan)"]


def test_of_whoever_was_erased_nothing_is_told(filled: Store) -> None:
    filled.erase(forget, 1)
    assert filled.assignment_steps() == []
    assert held(filled, 1) == []
    assert held(filled, 2) == ["Finance"]


def test_without_the_file_it_is_told_from_memory(filled: Store) -> None:
    filled.path.unlink()
    assert held(filled, 1) == ["Finance"]
