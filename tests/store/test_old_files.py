"""A plan that an earlier program made is opened, read, changed and taken back as if made today."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from planner.exports.json_file import as_json, read_json
from planner.models import Plan
from planner.models.row import TABLES
from planner.store import Store
from planner.store.migrations import LATEST
from planner.store.repair import repair
from tests.old_files import FOLDER
from tests.old_files.make import make

NAMES = sorted(path.stem for path in FOLDER.glob("*.rollout"))


def rows(plan: Plan) -> dict[str, Any]:
    told: dict[str, Any] = as_json(plan)["tables"]
    return told


@pytest.fixture(params=NAMES)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    for kind in ("rollout", "json"):
        shutil.copyfile(FOLDER / f"{request.param}.{kind}", tmp_path / f"plan.{kind}")
    return tmp_path / "plan.rollout"


@pytest.fixture
def store(old: Path) -> Iterator[Store]:
    with Store.open(old) as opened:
        yield opened


def test_every_earlier_version_is_among_them_with_a_history() -> None:
    """To add one: ``tests/old_files/make.py``."""
    versions = set()
    for name in NAMES:
        connection = sqlite3.connect(FOLDER / f"{name}.rollout")
        [(version,)] = connection.execute("PRAGMA user_version")
        [(kept,)] = connection.execute("SELECT count(*) FROM change_part")
        connection.close()
        assert name.startswith(f"version-{version}")
        assert kept > 0
        versions.add(version)
    assert versions >= set(range(1, LATEST))


def test_the_next_one_can_be_made(tmp_path: Path) -> None:
    make(tmp_path)
    with Store.open(tmp_path / f"version-{LATEST}.rollout", read_only=True) as store:
        assert rows(store.plan) == rows(read_json(tmp_path / f"version-{LATEST}.json"))
        assert store.redo_label is not None


def test_it_holds_what_its_own_program_said_it_holds(store: Store) -> None:
    said = read_json(store.path.with_suffix(".json"))
    assert rows(store.plan) == rows(said)
    assert store.plan.changed_at == said.changed_at
    told = json.loads(store.path.with_suffix(".json").read_text(encoding="ascii"))["tables"]
    assert all(store.plan.table(TABLES[table]) for table in told)


def steps_taken(path: Path) -> int:
    connection = sqlite3.connect(path)
    [(count,)] = connection.execute("SELECT count(*) FROM change WHERE state <> 'dropped'")
    connection.close()
    assert count >= 7
    return int(count)


def test_every_step_taken_before_can_be_taken_back_and_done_again(store: Store) -> None:
    store.redo()
    states = [rows(store.plan)]
    while store.undo_label is not None:
        store.undo()
        states.append(rows(store.plan))
        store.reload()
        assert rows(store.plan) == states[-1]
    assert len(states) == 1 + steps_taken(store.path)
    assert not any(states[-1][table] for table in TABLES if table != "plan_info")
    for state in reversed(states[:-1]):
        store.redo()
        assert rows(store.plan) == state
    store.reload()
    assert rows(store.plan) == states[0]


def test_it_is_repaired_without_loss(old: Path) -> None:
    """Repair reads a file as it is, since one that is damaged cannot be brought up to date."""
    out = old.with_name("repaired.rollout")
    repaired = repair(old, out)
    assert (repaired.lost, repaired.notes) == ({}, ())
    with Store.open(out) as store:
        assert rows(store.plan) == rows(read_json(old.with_suffix(".json")))


def test_it_is_closed_and_opened_again(store: Store) -> None:
    before = rows(store.plan)
    store.close()
    with Store.open(store.path) as again:
        assert rows(again.plan) == before
        again.undo()
        after = rows(again.plan)
    with Store.open(store.path) as third:
        assert rows(third.plan) == after
        third.redo()
        assert rows(third.plan) == before


def test_a_plan_before_surveys_keeps_its_rounds_but_no_share_of_fewer_than_five(
    tmp_path: Path,
) -> None:
    path = tmp_path / "plan.rollout"
    shutil.copyfile(FOLDER / "version-7.rollout", path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO pulse_round VALUES (7, '2026-11-23', 9, 4, 50, 25, 'Few')")
        connection.commit()
    with Store.open(path) as store:
        rounds = store.plan.pulse_rounds
    assert (rounds[1].answered, rounds[1].effective) == (41, 38.5)
    assert rounds[7][2:] == (9, 4, None, None, "Few")
