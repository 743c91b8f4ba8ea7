"""Older plans are brought up to date whole or not at all, with all that was done in them."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from sqlite3 import Connection
from typing import Any

import pytest

from planner.actions import rows
from planner.errors import PlannerError
from planner.exports.json_file import as_json
from planner.models import Department
from planner.store import Store
from planner.store.backups import list_backups
from planner.store.connection import connect, transaction
from planner.store.file_status import FileState
from planner.store.migrations import LATEST
from planner.store.migrations.rebuild import Row, rebuild
from planner.store.schema import expected_schema, migrate
from tests.old_files import FOLDER
from tests.store.made_up import DEPARTMENT, A, B, make_newer, make_older, newer, pretend


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A plan of the first version."""
    return Path(shutil.copyfile(FOLDER / "version-1.rollout", tmp_path / "plan.rollout"))


@pytest.fixture
def made_up(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """Says what the steps after the real ones are."""
    yield lambda *upgrades: pretend(monkeypatch, *upgrades)
    monkeypatch.undo()
    expected_schema.cache_clear()


def sql(path: Path, statement: str, *values: object) -> list[tuple[Any, ...]]:
    connection = sqlite3.connect(path)
    with connection:
        found = connection.execute(statement, values).fetchall()
    connection.close()
    return found


def left_at_a(path: Path) -> None:
    """Make of a plan one that a program of the made-up version A has left."""
    Store.open(path).close()
    with connect(path) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        with transaction(connection):
            make_older(connection)
            connection.execute(f"PRAGMA user_version = {A}")


def told(store: Store) -> dict[str, Any]:
    tables: dict[str, Any] = as_json(store.plan)["tables"]
    return tables


def states(path: Path) -> list[dict[str, Any]]:
    """The plan with everything done again, and then step by step back to nothing."""
    with Store.open(path) as store:
        while store.redo_label is not None:
            store.redo()
        found = [told(store)]
        while store.undo_label is not None:
            store.undo()
            store.reload()
            found.append(told(store))
        return found


# From end to end --------------------------------------------------------------------------


def test_a_plan_goes_through_every_version_with_all_that_was_done_in_it(
    old: Path, tmp_path: Path, made_up: Callable[..., None]
) -> None:
    expected = states(Path(shutil.copyfile(old, tmp_path / "today.rollout")))
    assert len(expected) == 8
    made_up(make_older, make_newer)
    assert states(old) == expected
    assert sql(old, "PRAGMA user_version") == [(B,)]


def test_a_plan_left_in_the_version_before_goes_on_where_it_was(
    old: Path, tmp_path: Path, made_up: Callable[..., None]
) -> None:
    expected = states(Path(shutil.copyfile(old, tmp_path / "today.rollout")))
    left_at_a(old)
    assert sql(old, "SELECT title, comms FROM department WHERE id = 1") == [("Finance", "yes")]
    made_up(make_older, make_newer)
    assert states(old) == expected


def test_ids_that_were_given_out_are_never_given_again(
    old: Path, made_up: Callable[..., None]
) -> None:
    with Store.open(old) as store:
        added = store.run("Add", rows.add, Department, name="Press")
        store.undo()
    assert added is not None
    left_at_a(old)
    made_up(make_older, make_newer)
    with Store.open(old) as store:
        again = store.run("Add", rows.add, Department, name="Press")
    assert again is not None
    assert again.result.id > added.result.id


# All or nothing ---------------------------------------------------------------------------


def _newer_with(was: str, now: str) -> Callable[[Connection], None]:
    """The step to version B, which makes the table of departments a little different."""
    assert was in DEPARTMENT

    def step(connection: Connection) -> None:
        make_newer(connection)
        rebuild(connection, "department", DEPARTMENT.replace(was, now))

    return step


def _newer_and(statement: str) -> Callable[[Connection], None]:
    """The step to version B, and something that it must not do."""

    def step(connection: Connection) -> None:
        make_newer(connection)
        connection.execute(statement)

    return step


def _newer_without_journal(connection: Connection) -> None:
    """Renames columns, and leaves the journal as it was."""
    parts = connection.execute("SELECT id, fields, rows FROM change_part").fetchall()
    make_newer(connection)
    for part_id, fields, told_rows in parts:
        connection.execute(
            "UPDATE change_part SET fields = ?, rows = ? WHERE id = ?", (fields, told_rows, part_id)
        )


def _breaks_off(connection: Connection) -> None:
    make_newer(connection)
    raise KeyError("status")


@pytest.mark.parametrize(
    "step",
    [
        pytest.param(_newer_with(" AUTOINCREMENT", ""), id="autoincrement lost"),
        pytest.param(_newer_with(" CHECK (headcount >= 0)", ""), id="check lost"),
        pytest.param(_newer_with("BETWEEN 1 AND 5", "BETWEEN 1 AND 6"), id="other check"),
        pytest.param(_newer_with("    needs TEXT NOT NULL", "    needs TEXT"), id="nullable"),
        pytest.param(_newer_with("headcount INTEGER", "headcount TEXT"), id="other type"),
        pytest.param(_newer_with(" REFERENCES department (id)", ""), id="foreign key lost"),
        pytest.param(_newer_with("INITIALLY DEFERRED", ""), id="other foreign key"),
        pytest.param(_newer_and("DROP INDEX ix_department_parent_id"), id="index lost"),
        pytest.param(_newer_and("CREATE TABLE more (id INTEGER)"), id="table more"),
        pytest.param(_newer_and("DELETE FROM leave"), id="rows lost"),
        pytest.param(_newer_and("DELETE FROM change_part WHERE id = 1"), id="history lost"),
        pytest.param(_newer_and("UPDATE person SET department_id = 99"), id="refers to nothing"),
        pytest.param(_newer_and("UPDATE department SET influence = 9"), id="check broken"),
        pytest.param(_newer_and("DROP TABLE nothing"), id="statement fails"),
        pytest.param(_newer_without_journal, id="journal left behind"),
        pytest.param(_breaks_off, id="breaks off"),
    ],
)
def test_a_step_that_would_harm_the_plan_leaves_it_as_it_was(
    old: Path, made_up: Callable[..., None], step: Callable[[Connection], None]
) -> None:
    left_at_a(old)
    before = old.read_bytes()
    made_up(make_older, step)
    with pytest.raises(PlannerError, match="could not be brought up to date"):
        Store.open(old)
    assert old.read_bytes() == before
    assert not old.with_name(f".{old.name}.lock").exists()


def test_the_steps_are_taken_once_though_two_programs_begin(old: Path) -> None:
    """The second one finds, once the file is its own, that the first was quicker."""
    Store.open(old).close()
    before = old.read_bytes()
    migrate(old)
    assert old.read_bytes() == before


def test_a_newer_program_that_was_quicker_is_left_alone(old: Path) -> None:
    sql(old, f"PRAGMA user_version = {LATEST + 1}")
    before = old.read_bytes()
    with pytest.raises(PlannerError, match="newer Rollout Planner"):
        migrate(old)
    assert old.read_bytes() == before


def test_the_plan_is_backed_up_as_it_was_before(old: Path) -> None:
    with Store.open(old) as store:
        expected = told(store)
    [backup] = list_backups(old)
    assert sql(backup.path, "PRAGMA user_version") == [(1,)]
    with Store.open(backup.path) as again:
        assert told(again) == expected


# Where it cannot be saved -----------------------------------------------------------------


def test_an_older_plan_is_read_without_being_changed(old: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copyfile(old, tmp_path / "copy.rollout"))
    before = old.read_bytes()
    with Store.open(copy) as changed, Store.open(old, read_only=True) as store:
        assert told(store) == told(changed)
        assert [c.rows for c in store.history()] == [c.rows for c in changed.history()]
        assert store.compare_with_file().state is FileState.SAME
    assert old.read_bytes() == before


def test_an_older_plan_that_cannot_be_backed_up_is_opened_to_be_read(old: Path) -> None:
    old.with_name("plan backups").write_text("in the way")
    before = old.read_bytes()
    with Store.open(old) as store:
        assert "could not be brought up to date" in (store.why_read_only or "")
        assert store.plan.departments[1].name == "Finance"
        with pytest.raises(PlannerError, match="can only be read"):
            store.run("Add", rows.add, Department, name="Press")
    assert old.read_bytes() == before


# One table made anew ----------------------------------------------------------------------


def test_a_column_taken_away_is_taken_out_of_the_history_too(old: Path) -> None:
    left_at_a(old)
    with connect(old) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        with transaction(connection):
            rebuild(connection, "department", "id INTEGER PRIMARY KEY, title TEXT NOT NULL")
    [(fields,)] = set(sql(old, "SELECT fields FROM change_part WHERE table_name = 'department'"))
    assert fields == '["id", "title"]'


def test_a_row_that_the_step_cannot_carry_stops_it(old: Path) -> None:
    def careless(row: Row) -> Row:
        return {name: value for name, value in newer(row).items() if name != "needs"}

    left_at_a(old)
    before = old.read_bytes()
    with connect(old) as connection, pytest.raises(KeyError), transaction(connection):
        rebuild(connection, "department", DEPARTMENT, careless)
    assert old.read_bytes() == before
