"""A save that was cut off is taken back; a journal that is not of the plan takes nothing back."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from planner.actions import rows
from planner.errors import DamagedError, PlannerError
from planner.models import Department, Draft, Person
from planner.store import FileState, Store
from planner.store.backups import backup_folder, copy_plan
from tests.store.beside import PAGE, content, set_aside, state
from tests.store.killed import add_many, cut_off_while_saving, needs_limits


def rename(draft: Draft) -> None:
    rows.edit(draft, Person, 60, name="Renamed elsewhere")


# A save that was cut off -----------------------------------------------------------------------


@needs_limits
def test_after_a_kill_readers_see_the_plan_before_the_save_and_touch_nothing(plan: Path) -> None:
    before = content(plan)
    cut_off_while_saving(plan)
    lies = state(plan.parent)
    with Store.open(plan, read_only=True) as store:
        assert [*store.plan.departments.values(), *store.plan.people.values()] == before
        assert store.history()[0].label == "Add Finance"
        assert "was cut off" in (store.note or "")
        assert store.compare_with_file().state is FileState.SAME
    copy_plan(plan, plan.with_name("copy.rollout"))
    assert content(plan.with_name("copy.rollout")) == before
    plan.with_name("copy.rollout").unlink()
    assert state(plan.parent) == lies


@needs_limits
def test_after_a_kill_the_owner_goes_on_from_before_the_save(plan: Path) -> None:
    before = plan.read_bytes()
    journal = cut_off_while_saving(plan)
    with Store.open(plan) as store:
        assert store.note == "A save was cut off, so harbour.rollout is as it was before that."
        assert plan.read_bytes() == before
        assert not journal.exists()
        store.run("Rename", rename)
        store.undo()
    with Store.open(plan) as store:
        assert store.note is None


@needs_limits
def test_wherever_the_kill_came_the_plan_is_as_before_the_save_or_after_it(plan: Path) -> None:
    before, people = plan.read_bytes(), content(plan)
    journal = cut_off_while_saving(plan).read_bytes()
    written = plan.read_bytes()
    pages = [at for at in range(0, len(before), PAGE) if before[at:][:PAGE] != written[at:][:PAGE]]
    assert len(pages) > 10
    for count in (0, 1, 2, len(pages) // 2, len(pages) - 1):
        content_now = bytearray(before)
        for at in pages[:count]:
            content_now[at : at + PAGE] = written[at : at + PAGE]
        plan.write_bytes(content_now)
        plan.with_name(plan.name + "-journal").write_bytes(journal)
        assert content(plan) == people
        with Store.open(plan) as store:
            assert [*store.plan.departments.values(), *store.plan.people.values()] == people
        assert plan.read_bytes() == before


@needs_limits
def test_a_save_that_was_written_to_its_end_stands_and_its_journal_is_kept(plan: Path) -> None:
    """Also what a synchronised folder leaves that brings a journal and not that it is gone."""
    journal = cut_off_while_saving(plan)
    left = journal.read_bytes()
    journal.unlink()
    shutil.copyfile(plan.parent / "aside" / "newest.rollout", plan)
    with Store.open(plan) as store:
        store.run("Add many", add_many)
    finished = plan.read_bytes()
    journal.write_bytes(left)
    with pytest.raises(PlannerError, match=r"harbour\.rollout-journal lies beside"):
        Store.open(plan, read_only=True)
    assert (plan.read_bytes(), journal.read_bytes()) == (finished, left)
    with Store.open(plan) as store:
        assert set_aside(plan, store) == [left]
    assert plan.read_bytes() == finished
    assert not journal.exists()


@needs_limits
def test_a_plan_damaged_with_its_journal_and_without_is_refused_and_left(plan: Path) -> None:
    cut_off_while_saving(plan)
    with plan.open("r+b") as file:
        file.seek(30 * PAGE)
        file.write(b"\xff" * PAGE)
    lies = state(plan.parent)
    for read_only in (True, False):
        with pytest.raises(DamagedError, match="nothing was changed"):
            Store.open(plan, read_only=read_only)
        assert state(plan.parent) == lies


# A plan put beside a journal that is not of it -------------------------------------------------


def an_older_copy(plan: Path) -> Path:
    return plan.parent / "aside" / "older.rollout"


def another_plan(plan: Path) -> Path:
    path = plan.parent / "aside" / "another.rollout"
    with Store.create(path, "Another") as store:
        for number in range(3):  # as many steps as the plan that was killed, and one
            store.run("Add", rows.add, Department, name=f"Other {number}")
    return path


def a_backup(plan: Path) -> Path:
    return max(backup_folder(plan).glob("*.rollout"))


def a_newer_copy(plan: Path) -> Path:
    path = plan.parent / "aside" / "newer.rollout"
    shutil.copyfile(plan.parent / "aside" / "newest.rollout", path)
    with Store.open(path) as store:
        for number in range(3):
            store.run("Add", rows.add, Department, name=f"Newer {number}")
    return path


def a_copy_as_old_but_otherwise(plan: Path) -> Path:
    path = plan.parent / "aside" / "otherwise.rollout"
    shutil.copyfile(an_older_copy(plan), path)
    with Store.open(path) as store:
        store.run("Add people", rows.add, Person, name="Only one")
        store.run("Add Finance", rows.add, Department, name="Instead")
    return path


@needs_limits
@pytest.mark.parametrize(
    "put",
    [an_older_copy, another_plan, a_backup, a_newer_copy, a_copy_as_old_but_otherwise],
)
def test_a_plan_put_beside_a_foreign_journal_stays_as_it_is(
    put: Callable[[Path], Path], plan: Path
) -> None:
    left = cut_off_while_saving(plan).read_bytes()
    other = put(plan)
    shutil.copyfile(other, plan)
    lies = state(plan.parent)
    with pytest.raises(PlannerError, match=r"harbour\.rollout-journal lies beside"):
        Store.open(plan, read_only=True)
    with pytest.raises(PlannerError, match=r"harbour\.rollout-journal lies beside"):
        copy_plan(plan, plan.with_name("copy.rollout"))
    assert state(plan.parent) == lies
    with Store.open(plan) as store:
        assert set_aside(plan, store) == [left]
        assert plan.read_bytes() == other.read_bytes()
        store.run("Add", rows.add, Department, name="Goes on")
    Store.open(plan, read_only=True).close()


@needs_limits
def test_where_both_could_be_meant_the_plan_that_lay_there_is_kept_among_the_backups(
    plan: Path,
) -> None:
    """Somebody else's next step on the same plan counts as many saves as the one cut off."""
    cut_off_while_saving(plan)
    elsewhere = plan.parent / "aside" / "newest.rollout"
    before = content(elsewhere)
    with Store.open(elsewhere) as store:
        store.run("Rename", rename)
    shutil.copyfile(elsewhere, plan)
    backups = set(backup_folder(plan).iterdir())
    with Store.open(plan) as store:
        assert [*store.plan.departments.values(), *store.plan.people.values()] == before
        [kept] = set(backup_folder(plan).iterdir()) - backups
        assert str(kept) in (store.note or "")
        assert content(kept) == content(elsewhere)
