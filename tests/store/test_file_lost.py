"""What is in memory is not lost with the file, and no other file is taken for it."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from planner.actions import rows
from planner.errors import NotSavedError, PlannerError
from planner.models import Department, Draft, Goal, Person, Plan
from planner.models.row import TABLES
from planner.store import FileState, Store

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows moves and replaces no file that is open"
)

Loss = Callable[[Path, Path], object]


def everything(plan: Plan) -> dict[str, dict[int, object]]:
    return {name: dict(plan.table(row_type)) for name, row_type in TABLES.items()}


def add_ann(draft: Draft) -> None:
    department = rows.add(draft, Department, name="Finance", headcount=40)
    rows.add(draft, Person, name="Ann Adeyemi", department_id=department.id)


def truncated(path: Path, _: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def emptied(path: Path, _: Path) -> None:
    os.truncate(path, 0)


def scribbled(path: Path, _: Path) -> None:
    with path.open("r+b") as file:
        file.seek(5000)
        file.write(b"\xff" * 9000)


def replaced(path: Path, other: Path) -> None:
    other.replace(path)


def folder_put_there(path: Path, _: Path) -> None:
    path.unlink()
    path.mkdir()


LOSSES: dict[str, tuple[Loss, FileState, bool]] = {
    "deleted": (lambda path, _: path.unlink(), FileState.GONE, True),
    "renamed": (lambda path, _: path.rename(path.with_name("new name")), FileState.GONE, True),
    "folder gone": (lambda path, _: path.parent.rename("gone"), FileState.GONE, True),
    "written over": (lambda path, other: shutil.copyfile(other, path), FileState.OTHER, False),
    "replaced": (replaced, FileState.OTHER, True),
    "truncated": (truncated, FileState.UNUSABLE, False),
    "emptied": (emptied, FileState.UNUSABLE, False),
    "scribbled over": (scribbled, FileState.UNUSABLE, False),
    "a folder in its place": (folder_put_there, FileState.UNUSABLE, True),
}
"""Each with what is found then, and whether the file can still be read without its name."""


@pytest.fixture
def worked_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """A plan opened anew, changed, one step taken back."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "plans" / "harbour.rollout"
    path.parent.mkdir()
    with Store.create(path, "Harbour") as made:
        made.run("Add a goal", rows.add, Goal, title="Answer in a day")
    store = Store.open(path)
    store.run("Add Ann", add_ann)
    store.run("Add Bo", rows.add, Person, name="Bo Lind")
    store.undo()
    return store


@pytest.fixture
def other(tmp_path: Path) -> Path:
    path = tmp_path / "other.rollout"
    with Store.create(path, "Another plan") as store:
        store.run("Add", rows.add, Person, name="Somebody Else")
    return path


@pytest.mark.parametrize("how", LOSSES)
def test_a_copy_has_all_that_was_in_memory(
    how: str, worked_on: Store, other: Path, tmp_path: Path
) -> None:
    lose, state, readable_file = LOSSES[how]
    before, copy = everything(worked_on.plan), tmp_path / "copy.rollout"
    with worked_on as store:
        lose(store.path, other)
        assert store.compare_with_file().state is state
        assert "safe" not in store.compare_with_file().why
        left_out = store.save_copy(copy)
        assert everything(store.plan) == before
    with Store.open(copy) as saved:
        assert everything(saved.plan) == before
        assert saved.plan.changed_at == worked_on.plan.changed_at
        assert (saved.undo_label, saved.redo_label) == ("Add Ann", "Add Bo")
        saved.redo()
        saved.undo()
        saved.undo()
        assert not saved.plan.people
        if readable_file:
            assert left_out is None
            assert saved.undo_label == "Add a goal"
        else:
            assert "earlier history could not come along" in (left_out or "")
            assert saved.undo_label is None
        saved.redo()
        new = saved.run("Add", rows.add, Person, name="Cy Dorn")
        assert new is not None
        assert new.result.id == 3  # Bo's was 2, and no id is used twice


@pytest.mark.parametrize("how", LOSSES)
def test_nothing_is_written_into_a_file_that_is_not_the_one_that_was_read(
    how: str, worked_on: Store, other: Path
) -> None:
    with worked_on as store:
        LOSSES[how][0](store.path, other)
        found = store.path.read_bytes() if store.path.is_file() else None
        before = everything(store.plan)
        add = partial(store.run, "Add Cy", rows.add, Person, name="Cy Dorn")
        for change in (add, store.undo, store.redo):
            with pytest.raises(NotSavedError, match=r"^This was not saved\. "):
                change()
        assert everything(store.plan) == before
        assert (store.path.read_bytes() if store.path.is_file() else None) == found


@pytest.mark.parametrize("how", LOSSES)
def test_history_is_never_that_of_another_file(how: str, worked_on: Store, other: Path) -> None:
    with worked_on as store:
        LOSSES[how][0](store.path, other)
        assert [change.label for change in store.history()] == ["Add Ann"]


def test_a_copy_in_the_old_place_is_worked_on_as_before(worked_on: Store) -> None:
    with worked_on as store:
        store.path.unlink()
        store.save_copy(store.path)
        assert store.compare_with_file().state is FileState.SAME
        store.run("Add Cy", rows.add, Person, name="Cy Dorn")
    with Store.open(store.path) as again:
        assert {p.name for p in again.plan.people.values()} == {"Ann Adeyemi", "Cy Dorn"}


def test_a_copy_never_replaces_the_other_plan_that_lies_in_its_place(
    worked_on: Store, other: Path
) -> None:
    with worked_on as store:
        shutil.copyfile(other, store.path)
        with pytest.raises(PlannerError, match="another name"):
            store.save_copy(store.path)
        assert store.path.read_bytes() == other.read_bytes()


def test_a_copy_of_a_private_plan_is_private(worked_on: Store, tmp_path: Path) -> None:
    with worked_on as store:
        store.path.chmod(0o600)
        os.truncate(store.path, 0)
        store.save_copy(tmp_path / "copy.rollout")
    assert (tmp_path / "copy.rollout").stat().st_mode & 0o777 == 0o600


def test_what_was_only_added_to_elsewhere_is_newer(worked_on: Store, tmp_path: Path) -> None:
    copy = tmp_path / "copy.rollout"
    with worked_on as store:
        store.save_copy(copy)
        with Store.open(copy) as elsewhere:
            elsewhere.run("Add Cy", rows.add, Person, name="Cy Dorn")
        shutil.copyfile(copy, store.path)
        assert store.compare_with_file().state is FileState.NEWER
        store.reload()
        assert "Cy Dorn" in {p.name for p in store.plan.people.values()}


@pytest.mark.parametrize("change", ["a step", "an undo"])
def test_an_older_version_of_the_plan_is_not_newer(
    change: str, worked_on: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    older = tmp_path / "older.rollout"
    with worked_on as store:
        store.save_copy(older)
        _a_second_later(monkeypatch)
        if change == "a step":
            store.run("Add Cy", rows.add, Person, name="Cy Dorn")
        else:
            store.undo()
        shutil.copyfile(older, store.path)
        assert store.compare_with_file().state is FileState.OTHER
        assert "without your last change" in store.compare_with_file().why


def _a_second_later(monkeypatch: pytest.MonkeyPatch) -> None:
    class Later(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime.now(tz) + timedelta(seconds=2)

    monkeypatch.setattr("planner.store.store.datetime", Later)


def test_what_is_reloaded_is_checked_like_what_is_opened(worked_on: Store) -> None:
    with worked_on as store:
        before = everything(store.plan)
        with closing(sqlite3.connect(store.path)) as hand:  # read as it is, nothing looks wrong
            hand.execute("UPDATE person SET department_id = 999")
            hand.commit()
        with pytest.raises(PlannerError, match="is damaged"):
            store.reload()
        assert everything(store.plan) == before
        assert store.compare_with_file().state is FileState.UNUSABLE


def test_a_file_that_was_only_touched_is_the_same(worked_on: Store) -> None:
    with worked_on as store:
        os.utime(store.path, (1, 1))
        assert store.compare_with_file().state is FileState.SAME
        assert store.run("Add Cy", rows.add, Person, name="Cy Dorn") is not None
