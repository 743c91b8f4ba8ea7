"""What lies beside a plan is taken up only where it is of the plan, and is never lost."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from planner.actions import rows
from planner.errors import DamagedError, PlannerError
from planner.models import Department, Draft, Person
from planner.store import Store
from planner.store.backups import copy_plan, folder_of
from planner.store.repair import repair
from tests.store.killed import add_many, cut_off_while_saving, needs_limits

PAGE = 4096
SUPER_JOURNAL = bytes.fromhex("d9d505f920a163d7")
"""How a journal ends that is one of several."""


def add_people(draft: Draft) -> None:
    for number in range(60):
        rows.add(draft, Person, name=f"Person {number}")


def rename(draft: Draft) -> None:
    rows.edit(draft, Person, 60, name="Renamed elsewhere")


@pytest.fixture
def plan(store: Store) -> Path:
    """A closed plan of three steps and sixty people, with copies of how it was after the first
    step, and of how it is, in a folder beside it."""
    aside = store.path.parent / "aside"
    aside.mkdir()
    store.run("Add Legal", rows.add, Department, name="Legal")
    shutil.copyfile(store.path, aside / "older.rollout")
    store.run("Add people", add_people)
    store.run("Add Finance", rows.add, Department, name="Finance")
    store.close()
    shutil.copyfile(store.path, aside / "newest.rollout")
    return store.path


def content(path: Path) -> list[object]:
    """What a plan says: its departments and people."""
    with Store.open(path, read_only=True) as store:
        return [*store.plan.departments.values(), *store.plan.people.values()]


def state(folder: Path) -> dict[str, bytes]:
    """Every file in a folder but locks, and what is in it."""
    files = [path for path in folder.rglob("*") if path.is_file() and path.suffix != ".lock"]
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


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
        assert not store.changed_elsewhere()
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


def set_aside(plan: Path, store: Store) -> list[bytes]:
    """What was set aside when the plan was opened, each of which was said."""
    kept = [path for path in folder_of(plan).iterdir() if path.suffix != ".rollout"]
    assert all(str(path) in (store.note or "") for path in kept)
    return [path.read_bytes() for path in sorted(kept)]


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
    return max(folder_of(plan).glob("*.rollout"))


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
    backups = set(folder_of(plan).iterdir())
    with Store.open(plan) as store:
        assert [*store.plan.departments.values(), *store.plan.people.values()] == before
        [kept] = set(folder_of(plan).iterdir()) - backups
        assert str(kept) in (store.note or "")
        assert content(kept) == content(elsewhere)


# What another database program leaves ----------------------------------------------------------


def foreign_write_ahead_log(plan: Path) -> Path:
    """A log that SQLite would read over the plan: a copy of it, renamed by another program."""
    copy = plan.parent / "aside" / "logged.rollout"
    shutil.copyfile(plan, copy)
    with closing(sqlite3.connect(copy)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("UPDATE plan_info SET name = 'Overridden'")
        other.commit()
        log = plan.with_name(plan.name + "-wal")
        shutil.copyfile(copy.with_name(copy.name + "-wal"), log)
    with closing(sqlite3.connect(f"file:{plan}?mode=ro", uri=True)) as other:
        assert other.execute("SELECT name FROM plan_info").fetchone() == ("Overridden",)
    plan.with_name(plan.name + "-shm").unlink(missing_ok=True)
    return log


def test_a_foreign_write_ahead_log_overrides_nothing(plan: Path) -> None:
    log = foreign_write_ahead_log(plan).read_bytes()
    sound, lies = plan.read_bytes(), state(plan.parent)
    with pytest.raises(PlannerError, match=r"harbour\.rollout-wal lies beside"):
        Store.open(plan, read_only=True)
    assert state(plan.parent) == lies
    with Store.open(plan) as store:
        assert store.plan.info.name == "Harbour"
        assert set_aside(plan, store) == [log]
    assert plan.read_bytes() == sound


def test_a_log_that_comes_while_the_plan_is_open_is_not_written_to(plan: Path) -> None:
    with Store.open(plan) as store:
        foreign_write_ahead_log(plan)
        lies = state(plan.parent / "aside"), plan.read_bytes()
        with pytest.raises(PlannerError, match=r"harbour\.rollout-wal lies beside"):
            store.run("Add", rows.add, Department, name="Lost?")
        assert (state(plan.parent / "aside"), plan.read_bytes()) == lies
    with Store.open(plan) as store:
        store.run("Add", rows.add, Department, name="Not lost")


# What is no side file of SQLite's at all -------------------------------------------------------


def a_link(path: Path) -> None:
    path.symlink_to(path.parent / "aside" / "older.rollout")


def a_second_name(path: Path) -> None:
    path.hardlink_to(path.parent / "aside" / "older.rollout")


def a_pipe(path: Path) -> None:
    os.mkfifo(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
@pytest.mark.parametrize("put", [a_link, a_second_name, a_pipe, Path.mkdir])
def test_what_only_has_a_journals_name_is_left_alone(
    put: Callable[[Path], None], plan: Path
) -> None:
    put(plan.with_name(plan.name + "-journal"))
    before, aside = plan.read_bytes(), state(plan.parent / "aside")
    for read_only in (True, False):
        with pytest.raises(PlannerError, match="no ordinary file"):
            Store.open(plan, read_only=read_only)
    assert (plan.read_bytes(), state(plan.parent / "aside")) == (before, aside)


@needs_limits
def test_a_journal_that_names_another_file_deletes_none(plan: Path) -> None:
    journal = cut_off_while_saving(plan)
    precious = plan.parent / "aside" / "precious.txt"
    precious.write_text("kept")
    name = str(precious).encode()
    page = (0x40000000 // PAGE + 1).to_bytes(4, "big")
    sum_of_name = (sum(name) & 0xFFFFFFFF).to_bytes(4, "big")
    end = page + name + len(name).to_bytes(4, "big") + sum_of_name + SUPER_JOURNAL
    journal.write_bytes(journal.read_bytes() + end)
    shutil.copyfile(plan.parent / "aside" / "newest.rollout", plan)
    Store.open(plan).close()
    assert precious.read_text() == "kept"


# A new plan where another one left something ---------------------------------------------------


@pytest.mark.parametrize("ending", ["-journal", "-wal", "-shm"])
def test_no_plan_is_put_where_it_would_meet_what_another_left(plan: Path, ending: str) -> None:
    target = plan.with_name("new.rollout")
    left = target.with_name(target.name + ending)
    left.write_bytes(b"left over")
    for put in (
        lambda: Store.create(target, "New"),
        lambda: copy_plan(plan, target),
        lambda: repair(plan, target),
    ):
        with pytest.raises(PlannerError, match=f"new.rollout{ending} is left over"):
            put()
    assert not target.exists()
    assert left.read_bytes() == b"left over"


# Repair ----------------------------------------------------------------------------------------


@needs_limits
def test_repair_reads_past_a_kill_and_changes_nothing(plan: Path) -> None:
    before = content(plan)
    cut_off_while_saving(plan)
    lies = state(plan.parent)
    out = plan.with_name("out.rollout")
    repair(plan, out)
    assert content(out) == before
    out.unlink()
    assert state(plan.parent) == lies


def test_repair_takes_what_another_program_wrote_ahead(plan: Path) -> None:
    with closing(sqlite3.connect(plan)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("UPDATE plan_info SET name = 'Written ahead'")
        other.commit()
        copy = plan.with_name("taken.rollout")
        for ending in ("", "-wal"):
            shutil.copyfile(f"{plan}{ending}", f"{copy}{ending}")
    lies = state(plan.parent)
    out = plan.with_name("out.rollout")
    repair(copy, out)
    with Store.open(out, read_only=True) as store:
        assert store.plan.info.name == "Written ahead"
    out.unlink()
    assert state(plan.parent) == lies
