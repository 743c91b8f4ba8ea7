"""A file that is no sound plan of ours is refused with one sentence, and left as it was."""

from __future__ import annotations

import os
import random
import sqlite3
from pathlib import Path

import pytest

from planner.actions import rows
from planner.errors import PlannerError
from planner.models import Department, Draft, Person, Purpose
from planner.store import Store
from planner.store.repair import repair


def refused(path: Path, words: str) -> None:
    with pytest.raises(PlannerError, match=words):
        Store.open(path)


@pytest.fixture
def plan_file(store: Store) -> Path:
    def fill(draft: Draft) -> None:
        for number in range(60):
            department = rows.add(draft, Department, name=f"Department {number}")
            rows.add(draft, Person, name=f"Person {number}", department_id=department.id)
        rows.add(draft, Purpose, title="Find who knows")

    store.run("Fill", fill)
    store.close()
    return store.path


def test_what_is_no_plan_is_named(tmp_path: Path) -> None:
    refused(tmp_path / "absent.rollout", "There is no file")
    refused(tmp_path, "is a folder")
    text = tmp_path / "text.rollout"
    text.write_text("Department,Champion\nFinance,Ann\n" * 10)
    refused(text, "is not a plan")
    (tmp_path / "empty.rollout").touch()
    refused(tmp_path / "empty.rollout", "is not a plan")


def test_another_programs_database_is_not_a_plan(tmp_path: Path) -> None:
    path = tmp_path / "other.rollout"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT)")
    connection.close()
    refused(path, "is not a plan")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_does_not_hang_the_opening(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.rollout")
    refused(tmp_path / "pipe.rollout", "not an ordinary file")


def test_a_newer_plan_is_refused_with_what_opens_it(plan_file: Path) -> None:
    with sqlite3.connect(plan_file) as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()
    before = plan_file.read_bytes()
    refused(plan_file, "newer Rollout Planner")
    assert plan_file.read_bytes() == before


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER sneaky AFTER UPDATE ON person BEGIN DELETE FROM department; END",
        "CREATE VIEW more AS SELECT * FROM person",
        "ALTER TABLE person ADD COLUMN secret TEXT",
        "DROP TABLE pulse_round",
    ],
)
def test_a_plan_with_other_tables_than_ours_is_refused(plan_file: Path, statement: str) -> None:
    with sqlite3.connect(plan_file) as connection:
        connection.execute(statement)
    connection.close()
    refused(plan_file, "is damaged")


def test_rows_that_refer_to_nothing_are_refused(plan_file: Path) -> None:
    with sqlite3.connect(plan_file) as connection:
        connection.execute("UPDATE person SET department_id = 9999 WHERE id = 1")
    connection.close()
    refused(plan_file, "is damaged")


def test_a_file_cut_short_is_refused(plan_file: Path) -> None:
    with plan_file.open("r+b") as file:
        file.truncate(plan_file.stat().st_size // 2)
    refused(plan_file, "is damaged")


def test_a_mutated_plan_is_sound_or_refused_and_never_changed(plan_file: Path) -> None:
    sound = plan_file.read_bytes()
    chance = random.Random(20270301)
    opened = 0
    for _ in range(150):
        content = bytearray(sound)
        for _ in range(chance.randint(1, 12)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        plan_file.write_bytes(content)
        try:
            with Store.open(plan_file, read_only=True) as store:
                opened += len(store.plan.people) > 0
        except PlannerError as error:
            assert str(plan_file) in str(error)
        assert plan_file.read_bytes() == content
    assert opened < 150


def test_repair_saves_the_rows_that_can_be_read(plan_file: Path, tmp_path: Path) -> None:
    with sqlite3.connect(plan_file) as connection:
        connection.execute("UPDATE person SET start = 'no day' WHERE id = 7")
        connection.execute("UPDATE person SET department_id = 9999 WHERE id = 8")
    connection.close()
    out = tmp_path / "saved.rollout"
    repaired = repair(plan_file, out)
    assert (repaired.lost, repaired.from_history) == ({}, 1)
    assert repaired.notes == (
        "person 8: department_id referred to what is lost; it was left empty.",
    )
    with Store.open(out) as store:
        assert len(store.plan.people) == 60
        assert store.plan.people[7].start is None
        assert len(store.plan.departments) == 60
        assert store.plan.info.name == "Harbour"
    assert repaired.saved == 60 + 60 + 61 + 1 + 1


def test_what_is_left_of_a_file_cut_short_is_saved_or_nothing_is(
    plan_file: Path, tmp_path: Path
) -> None:
    whole = plan_file.read_bytes()
    for number, share in enumerate((0.1, 0.4, 0.8)):
        plan_file.write_bytes(whole[: int(len(whole) * share)])
        out = tmp_path / f"saved-{number}.rollout"
        try:
            repair(plan_file, out)
        except PlannerError as error:
            assert "can be read" in str(error)
        else:
            Store.open(out, read_only=True).close()


def test_a_new_plan_replaces_no_file(plan_file: Path) -> None:
    before = plan_file.read_bytes()
    with pytest.raises(PlannerError, match="already there"):
        Store.create(plan_file, "Again")
    assert plan_file.read_bytes() == before


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(PlannerError, match="There is no folder"):
        Store.create(tmp_path / "no" / "plan.rollout", "Lost")
