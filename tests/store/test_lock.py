"""One plan has one owner, whatever its name and whatever lies where its lock belongs."""

from __future__ import annotations

import json
import os
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from planner.actions import rows
from planner.errors import PlannerError
from planner.models import Department
from planner.store import Store
from planner.store.backups import list_backups

_MINE = b"my own notes\n"


def a_link(lock: Path, mine: Path) -> None:
    lock.symlink_to(mine)


def a_second_name(lock: Path, mine: Path) -> None:
    lock.hardlink_to(mine)


def my_own_file(lock: Path, mine: Path) -> None:
    lock.write_bytes(_MINE)


def a_huge_file(lock: Path, mine: Path) -> None:
    with lock.open("wb") as file:
        file.truncate(1 << 40)


def deep_brackets(lock: Path, mine: Path) -> None:
    lock.write_bytes(b"[" * 4096)


def a_pipe(lock: Path, mine: Path) -> None:
    os.mkfifo(lock)


def a_folder(lock: Path, mine: Path) -> None:
    lock.mkdir()


IN_THE_WAY = [a_link, a_second_name, my_own_file, a_huge_file, deep_brackets, a_folder, a_pipe]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
@pytest.mark.parametrize("put", IN_THE_WAY)
def test_what_lies_where_the_lock_belongs_is_left_as_it_is_and_named(
    put: Callable[[Path, Path], None], store: Store, tmp_path: Path
) -> None:
    store.close()
    mine = tmp_path / "mine.txt"
    mine.write_bytes(_MINE)
    lock = store.path.with_name(f".{store.path.name}.lock")
    put(lock, mine)
    before = lock.lstat()
    with Store.open(store.path) as again:
        assert again.read_only
        assert f"{lock} is in the way" in (again.why_read_only or "")
        assert again.plan.info.name == "Harbour"
    assert mine.read_bytes() == _MINE
    after = lock.lstat()
    assert (after.st_ino, after.st_size, after.st_mtime_ns) == (
        before.st_ino,
        before.st_size,
        before.st_mtime_ns,
    )


@pytest.mark.parametrize("left", [b"", bytes(90), b'{"user": "a", "computer": "b", "process": 7}'])
def test_what_a_dead_owner_left_is_no_obstacle(left: bytes, store: Store) -> None:
    store.close()
    lock = store.path.with_name(f".{store.path.name}.lock")
    lock.write_bytes(left)
    with Store.open(store.path) as again:
        assert not again.read_only
        assert json.loads(lock.read_bytes())["process"] == os.getpid()
    assert not lock.exists()


def test_a_lock_that_was_replaced_is_not_taken_away(store: Store) -> None:
    lock = store.path.with_name(f".{store.path.name}.lock")
    if sys.platform == "win32":
        pytest.skip("Windows replaces no file that is open")
    lock.unlink()
    lock.write_bytes(_MINE)
    store.close()
    assert lock.read_bytes() == _MINE


def test_who_holds_a_lock_is_shown_as_a_short_name(store: Store) -> None:
    lock = store.path.with_name(f".{store.path.name}.lock")
    if sys.platform == "win32":
        pytest.skip("Windows lets nobody write to it")
    who = {"user": "Ann\n\x1b[31m" + "n" * 500, "computer": ["x"], "process": 7}
    lock.write_text(json.dumps(who))
    with Store.open(store.path) as second:
        why = second.why_read_only or ""
    assert "open elsewhere: Ann[31mnnn" in why
    assert why.isprintable()
    assert len(why) < 300


def test_a_plan_another_program_keeps_to_itself_is_said_to_be_busy(store: Store) -> None:
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        for look in (store.reload, lambda: Store.open(store.path, read_only=True)):
            with pytest.raises(PlannerError, match="is being saved by another program"):
                look()
    store.reload()


def test_a_link_to_a_plan_is_that_plan(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "links"
    folder.mkdir()
    link = folder / "link.rollout"
    link.symlink_to(store.path)
    with Store.open(link) as second:
        assert second.read_only
        assert "open elsewhere" in (second.why_read_only or "")
    with pytest.raises(PlannerError, match="another name"):
        store.save_copy(link)
    store.close()
    with Store.open(link) as again:
        again.run("Add Legal", rows.add, Department, name="Legal")
        again.back_up()
    assert list(folder.iterdir()) == [link]
    with Store.open(store.path) as direct:
        assert len(direct.plan.departments) == 1
        assert len(list_backups(store.path)) == 1


def test_a_plan_with_a_second_name_is_not_changed_behind_it(store: Store, tmp_path: Path) -> None:
    """A save that is cut off leaves its journal under one of the names only."""
    other = tmp_path / "other.rollout"
    other.hardlink_to(store.path)
    with pytest.raises(PlannerError, match="another name"):
        store.save_copy(other)
    with Store.open(other) as second:
        assert second.read_only
        assert "has a second name on the disk" in (second.why_read_only or "")
        second.save_copy(tmp_path / "copy.rollout")
    with Store.open(tmp_path / "copy.rollout") as copy:
        assert not copy.read_only


def test_a_link_that_leads_to_itself_is_said_and_left(store: Store, tmp_path: Path) -> None:
    loop = tmp_path / "loop.rollout"
    loop.symlink_to(loop)
    with pytest.raises(PlannerError, match="cannot be read"):
        Store.open(loop)
    with pytest.raises(PlannerError, match="already there"):
        Store.create(loop, "New")
    store.save_copy(loop)
    assert not loop.is_symlink()


def test_a_new_plan_replaces_no_link(tmp_path: Path) -> None:
    link = tmp_path / "link.rollout"
    link.symlink_to(tmp_path / "nowhere.rollout")
    with pytest.raises(PlannerError, match="already there"):
        Store.create(link, "New")
    assert link.is_symlink()
