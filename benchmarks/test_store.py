"""Reading a plan, one edit saved, and a roster imported."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from benchmarks.conftest import Figures
from benchmarks.crowds import ON, SIZES, crowd
from planner import imports
from planner.actions import people as person_actions
from planner.analysis.measures import measure
from planner.analysis.rules import findings
from planner.models import Assignment, Draft, Plan, RowChange
from planner.models.row import TABLES
from planner.store import Store


def fill(draft: Draft, plan: Plan) -> None:
    draft.apply(
        RowChange(table, row.id, None, row)
        for table, row_type in TABLES.items()
        if table != "plan_info"
        for row in plan.table(row_type).values()
    )


@pytest.fixture(scope="module")
def files(tmp_path_factory: Any) -> dict[int, Path]:
    """Plan files of the usual, the large and the extreme size."""
    folder, made = tmp_path_factory.mktemp("plans"), {}
    for people in SIZES:
        made[people] = folder / f"{people}.rollout"
        with Store.create(made[people], "Bench") as store:
            store.run("Fill", fill, crowd(people))
    return made


@pytest.fixture
def opened(files: dict[int, Path], people: int) -> Iterator[Store]:
    with Store.open(files[people]) as store:
        yield store


def raw_rows(path: Path) -> None:
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    for table in TABLES:
        connection.execute(f'SELECT * FROM "{table}"').fetchall()
    connection.close()


@pytest.mark.parametrize("people", SIZES)
def test_rows_read(figures: Figures, files: dict[int, Path], opened: Store, people: int) -> None:
    path = files[people]
    figures.against_floor(
        f"read, rows only, {people:,} people", lambda: raw_rows(path), opened.reload, 1.5
    )


@pytest.mark.parametrize("people", SIZES)
def test_a_ready_plan(figures: Figures, files: dict[int, Path], opened: Store, people: int) -> None:
    path = files[people]

    def ready() -> None:
        opened.reload()
        for field in ("responsibility_id", "person_id"):
            opened.plan.where(Assignment, field, 1)

    figures.against_floor(
        f"read, with look-ups, {people:,} people", lambda: raw_rows(path), ready, 4
    )


@pytest.mark.parametrize(("people", "seconds"), [(300, 0.016), (10_000, 0.050)])
def test_one_edit_saved_and_everything_known_again(
    figures: Figures, opened: Store, people: int, seconds: float
) -> None:
    who = iter(list(opened.plan.people))
    known = measure(opened.plan, ON)
    findings(known)

    def edit() -> None:
        nonlocal known
        change = opened.run("Leave", person_actions.leave, next(who), ON)
        assert change is not None
        known = known.after(opened.plan, change.rows)
        findings(known)

    edit()
    figures.within(f"one edit saved, findings renewed, {people:,} people", edit, seconds, rounds=5)


@pytest.mark.parametrize("people", SIZES)
def test_one_edit_saved(figures: Figures, opened: Store, people: int, tmp_path: Path) -> None:
    who = iter(list(opened.plan.people)[50:])
    page = os.urandom(4096)

    def synced() -> None:
        with (tmp_path / "floor").open("ab") as file:
            file.write(page)
            file.flush()
            os.fdatasync(file.fileno())

    def edit() -> None:
        opened.run("Leave", person_actions.leave, next(who), ON)

    edit()
    figures.against_floor(f"one edit saved, {people:,} people", synced, edit, 4)


_TAKEN = """
import resource, sqlite3, sys
from planner.models import Assignment
from planner.models.row import TABLES
from planner.store import Store

def used():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * resource.getpagesize()

path, how = sys.argv[1:]
bare = used()
if how == "raw":
    connection = sqlite3.connect(path)
    kept = [connection.execute(f'SELECT * FROM "{table}"').fetchall() for table in TABLES]
else:
    kept = Store.open(path, read_only=True).plan
    for field in ("responsibility_id", "person_id"):
        kept.where(Assignment, field, 1)
print((used() - bare) / 2**20)
"""


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is read from /proc")
@pytest.mark.parametrize(("people", "most"), [(10_000, 100), (100_000, 1_000)])
def test_memory_of_a_ready_plan(
    figures: Figures, files: dict[int, Path], people: int, most: float
) -> None:
    def taken(how: str) -> float:
        command = [sys.executable, "-c", _TAKEN, str(files[people]), how]
        return float(subprocess.run(command, capture_output=True, check=True).stdout)

    figures.memory(
        f"memory over bare, ready plan, {people:,} people",
        lambda: taken("raw"),
        lambda: taken("ready"),
        most,
    )


def test_import_of_100_000_assignments(figures: Figures, tmp_path: Path) -> None:
    plan = crowd(10_000)
    roster = tmp_path / "roster.csv"
    with roster.open("w", encoding="utf-8") as file:
        file.write("Login,Name,Department champion\n")
        for row in plan.assignments.values():
            file.write(
                f"r{row.person_id},Person {row.person_id},Department {row.responsibility_id}\n"
            )
    table = imports.read_table(roster)
    given = imports.parse_map(["id=Login", "champion_of=Department champion"])
    columns = imports.recognise_columns(table, given)
    store = Store.create(tmp_path / "imported.rollout", "Imported")
    rows = [tuple(a) for a in plan.assignments.values()]

    def raw() -> None:
        connection = sqlite3.connect(tmp_path / "floor.db")
        names = ", ".join(Assignment._fields)
        connection.execute(f"CREATE TABLE IF NOT EXISTS a ({names})")
        places = ", ".join("?" * len(Assignment._fields))
        connection.executemany(f"INSERT INTO a VALUES ({places})", rows)
        connection.commit()
        connection.close()

    def bring_in() -> None:
        store.run("Import", imports.import_roster, table, columns)

    def empty() -> None:
        if store.undo_label:
            store.undo()

    figures.against_floor(
        "import of 100,000 rows, journal included", raw, bring_in, 3, prepare=empty
    )
    store.close()
