"""What other programs leave beside a plan is not taken for a part of it, and is never lost."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from planner.actions import rows
from planner.errors import DamagedError, NotSavedError, PlannerError
from planner.models import Department
from planner.store import Store
from planner.store.backups import copy_plan
from planner.store.repair import repair
from tests.store.beside import PAGE, content, set_aside, state
from tests.store.killed import cut_off_while_saving, needs_limits

SUPER_JOURNAL = bytes.fromhex("d9d505f920a163d7")
"""How a journal ends that is one of several."""


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
        with pytest.raises(NotSavedError, match=r"harbour\.rollout-wal lies beside"):
            store.run("Add", rows.add, Department, name="Lost?")
        assert (state(plan.parent / "aside"), plan.read_bytes()) == lies
    with Store.open(plan) as store:
        store.run("Add", rows.add, Department, name="Not lost")


@needs_limits
def test_a_foreign_log_and_a_journal_are_told_apart(plan: Path) -> None:
    sound = plan.read_bytes()
    log = foreign_write_ahead_log(plan)
    left = log.read_bytes()
    log.unlink()
    cut_off_while_saving(plan)
    log.write_bytes(left)
    lies = state(plan.parent)
    with pytest.raises(PlannerError, match=r"harbour\.rollout-wal lies beside"):
        Store.open(plan, read_only=True)
    assert state(plan.parent) == lies
    with Store.open(plan) as store:
        assert set_aside(plan, store) == [left]
        assert "A save was cut off" in (store.note or "")
    assert plan.read_bytes() == sound


def test_nothing_is_set_aside_of_a_damaged_plan(plan: Path) -> None:
    foreign_write_ahead_log(plan)
    with plan.open("r+b") as file:
        file.seek(5 * PAGE)
        file.write(b"\xff" * PAGE)
    lies = state(plan.parent)
    with pytest.raises(DamagedError, match="nothing was changed"):
        Store.open(plan)
    assert state(plan.parent) == lies


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


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_repair_waits_for_no_pipe(plan: Path) -> None:
    with plan.open("r+b") as file:
        file.seek(18)
        file.write(b"\x02\x02")  # a plan that another program keeps in its own way
    os.mkfifo(plan.with_name(plan.name + "-wal"))
    with pytest.raises(PlannerError, match="no ordinary file"):
        repair(plan, plan.with_name("out.rollout"))


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
