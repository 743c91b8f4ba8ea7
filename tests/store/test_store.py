"""A plan file keeps every change, and takes each one back."""

from __future__ import annotations

import shutil
import sqlite3
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.actions import people, roles, rows
from planner.errors import PlannerError
from planner.models import Assignment, Department, Draft, Goal, Person, Plan, Responsibility
from planner.models.row import TABLES
from planner.store import Store
from planner.store.file_status import FileState


def everything(plan: Plan) -> dict[str, dict[int, object]]:
    return {name: dict(plan.table(row_type)) for name, row_type in TABLES.items()}


def add_ann(draft: Draft) -> Person:
    department = rows.add(draft, Department, name="Finance", headcount=40)
    return rows.add(draft, Person, name="Ann", department_id=department.id)


def test_a_new_plan_holds_nothing_but_its_name(store: Store) -> None:
    assert store.plan.info.name == "Harbour"
    assert store.plan.info.launch == date(2027, 1, 24)
    assert not store.plan.people
    assert not store.plan.departments
    assert not store.plan.responsibilities
    assert store.undo_label is None


def test_a_change_is_there_after_reopening(store: Store) -> None:
    store.run("Add Ann", add_ann)
    held = everything(store.plan)
    store.close()
    with Store.open(store.path) as again:
        assert everything(again.plan) == held
        assert again.plan.changed_at == store.plan.changed_at


def test_the_plan_in_memory_is_the_plan_in_the_file(store: Store) -> None:
    store.run("Add Ann", add_ann)
    ann = store.plan.people[1]
    store.run("Ann leaves", people.leave, ann.id, date(2027, 3, 1))
    migrated_in_memory = everything(store.plan)
    store.reload()
    assert everything(store.plan) == migrated_in_memory


def test_undo_and_redo_are_named_and_survive_reopening(store: Store) -> None:
    empty = everything(store.plan)
    store.run("Add Ann", add_ann)
    full = everything(store.plan)
    store.close()
    with Store.open(store.path) as again:
        assert again.undo_label == "Add Ann"
        again.undo()
        assert everything(again.plan) == empty
    with Store.open(store.path) as third:
        assert (third.undo_label, third.redo_label) == (None, "Add Ann")
        third.redo()
        assert everything(third.plan) == full


def test_something_new_ends_redo(store: Store) -> None:
    store.run("Add Ann", add_ann)
    store.undo()
    store.run("Add a goal", rows.add, Goal, title="Answer in a day")
    assert store.redo_label is None
    with pytest.raises(PlannerError):
        store.redo()


def test_an_id_is_never_used_twice(store: Store) -> None:
    change = store.run("Add Ann", add_ann)
    assert change is not None
    first = change.result.id
    store.undo()
    store.reload()
    again = store.run("Add Ann", add_ann)
    assert again is not None
    assert again.result.id > first


def test_a_verb_that_fails_changes_nothing(store: Store) -> None:
    def half(draft: Draft) -> None:
        rows.add(draft, Department, name="Legal")
        rows.add(draft, Department, name="Legal")

    before = everything(store.plan)
    with pytest.raises(PlannerError, match="already a department named Legal"):
        store.run("Add twice", half)
    store.reload()
    assert everything(store.plan) == before
    assert store.undo_label is None


def test_a_verb_that_changes_nothing_is_no_step(store: Store) -> None:
    store.run("Add Ann", add_ann)
    assert store.run("Same again", rows.edit, Person, 1, name="Ann") is None
    assert store.undo_label == "Add Ann"


def test_history_says_what_was_before_and_after(store: Store) -> None:
    store.run("Add Ann", add_ann)
    store.run("Ann leaves", people.leave, 1, date(2027, 3, 1))
    newest = store.history()[0]
    assert newest.label == "Ann leaves"
    assert [(r.before.last_day, r.after.last_day) for r in newest.rows] == [
        (None, date(2027, 3, 1))
    ]


def test_where_no_lock_can_be_put_nobody_is_said_to_have_the_plan_open(store: Store) -> None:
    store.close()
    store.path.with_name(f".{store.path.name}.lock").mkdir()
    with Store.open(store.path) as again:
        assert again.read_only
        assert "cannot be written" in (again.why_read_only or "")
        assert "open elsewhere" not in (again.why_read_only or "")


def test_the_second_to_open_can_only_read(store: Store) -> None:
    with Store.open(store.path) as second:
        assert second.read_only
        assert "open elsewhere" in (second.why_read_only or "")
        with pytest.raises(PlannerError, match="save a copy"):
            second.run("Add Ann", add_ann)
    store.run("Add Ann", add_ann)
    assert len(store.plan.people) == 1


def test_a_change_made_elsewhere_is_never_overwritten(store: Store, tmp_path: Path) -> None:
    copy = tmp_path / "copy.rollout"
    store.save_copy(copy)
    with Store.open(copy) as other:
        other.run("Elsewhere", rows.add, Department, name="Legal")
    shutil.copyfile(copy, store.path)  # what a synchronised folder does
    assert store.compare_with_file().state is FileState.NEWER
    with pytest.raises(PlannerError, match="changed by another program"):
        store.run("Add Ann", add_ann)
    store.reload()
    assert [d.name for d in store.plan.departments.values()] == ["Legal"]
    store.run("Add Ann", add_ann)
    assert len(store.plan.people) == 1


def test_an_undo_that_cannot_be_saved_is_still_the_next_one(store: Store) -> None:
    store.run("Add Ann", add_ann)
    store.run("Add a department", rows.add, Department, name="Legal")
    legal = max(store.plan.departments)
    with sqlite3.connect(store.path) as other:  # somebody refers to what would go
        other.execute("UPDATE person SET department_id = ?", (legal,))
    other.close()
    with pytest.raises(PlannerError, match="does not fit"):
        store.undo()
    assert (store.undo_label, store.redo_label) == ("Add a department", None)
    with sqlite3.connect(store.path) as other:
        other.execute("UPDATE person SET department_id = NULL")
    other.close()
    store.undo()
    assert [d.name for d in store.plan.departments.values()] == ["Finance"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows moves no file that is open")
def test_a_plan_that_was_moved_away_says_so_and_saves_once_it_is_back(store: Store) -> None:
    elsewhere = store.path.rename(store.path.with_name("elsewhere.rollout"))
    with pytest.raises(PlannerError, match="no longer in its folder"):
        store.run("Add Ann", add_ann)
    elsewhere.rename(store.path)
    store.run("Add Ann", add_ann)
    assert len(store.plan.people) == 1


def test_a_copy_is_a_plan_of_its_own(store: Store, tmp_path: Path) -> None:
    store.run("Add Ann", add_ann)
    store.save_copy(tmp_path / "copy.rollout")
    with Store.open(tmp_path / "copy.rollout") as copy:
        copy.undo()
        assert not copy.plan.people
    assert store.plan.people


def test_a_copy_onto_the_plan_itself_is_refused(store: Store) -> None:
    with pytest.raises(PlannerError, match="another name"):
        store.save_copy(store.path)


def test_erasing_leaves_no_trace_in_the_file(store: Store) -> None:
    from planner.actions.forgetting import forget

    def add_dana(draft: Draft) -> None:
        dana = rows.add(draft, Person, name="Dana Whitfield", email="dana@harbour.example")
        goal = rows.add(draft, Goal, title="Ask dana whitfield first")
        roles.assign(draft, draft.plan.responsibility_for(goal).id, dana.id)

    store.run("Add Dana Whitfield", add_dana)
    store.run("Dana Whitfield leaves", people.leave, 1, date(2027, 3, 1))
    store.erase(forget, 1)
    assert not store.plan.people
    assert not store.plan.assignments
    assert store.plan.goals[1].title == "Ask (erased) first"
    assert store.undo_label is None
    content = store.path.read_bytes().lower()
    assert b"whitfield" not in content
    assert b"dana@" not in content


def test_rows_that_break_the_plans_own_rules_never_reach_the_file(store: Store) -> None:
    def dangling(draft: Draft) -> None:
        draft.add(Assignment, responsibility_id=99, person_id=99)

    with pytest.raises(PlannerError):
        store.run("Dangling", dangling)
    store.reload()
    assert not store.plan.assignments


_STEPS = st.lists(st.integers(0, 5), min_size=1, max_size=10)


@pytest.mark.slow
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=_STEPS)
def test_undoing_everything_gives_back_every_state(
    steps: list[int], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """undo ∘ do = nothing, for whatever is done; redo brings each state back."""
    path = tmp_path_factory.mktemp("law") / "plan.rollout"
    with Store.create(path, "Law") as store:
        states = [everything(store.plan)]
        for number, step in enumerate(steps):
            if store.run(f"step {number}", _do_something, step, number):
                states.append(everything(store.plan))
        for before in reversed(states[:-1]):
            store.undo()
            assert everything(store.plan) == before
        for after in states[1:]:
            store.redo()
            assert everything(store.plan) == after
        store.reload()
        assert everything(store.plan) == states[-1]


def _do_something(draft: Draft, step: int, number: int) -> None:
    people_ids = list(draft.plan.people)
    seats = list(draft.plan.table(Responsibility))
    if step == 0 or not people_ids:
        rows.add(draft, Person, name=f"Person {number}")
    elif step == 1 or not seats:
        rows.add(draft, Department, name=f"Department {number}")
    elif step == 2:
        rows.remove(draft, Person, people_ids[0])
    elif step == 3:
        rows.remove(draft, Department, next(iter(draft.plan.departments)))
    elif step == 4:
        people.leave(draft, people_ids[-1], date(2027, 1, 1 + number))
    elif not draft.plan.assignments_of(seats[0]):
        roles.assign(draft, seats[0], people_ids[0])


def test_the_journal_mode_survives_a_copy_of_the_main_file_alone(
    store: Store, tmp_path: Path
) -> None:
    store.run("Add Ann", add_ann)
    copy = tmp_path / "mailed.rollout"
    shutil.copyfile(store.path, copy)
    with sqlite3.connect(copy) as connection:
        assert connection.execute("SELECT name FROM person").fetchall() == [("Ann",)]
    connection.close()
