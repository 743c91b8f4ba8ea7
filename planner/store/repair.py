"""Saving what can be saved of a damaged plan."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlalchemy.exc import DatabaseError

from planner.errors import PlannerError
from planner.models import TABLES, Plan
from planner.models.adding import take_over
from planner.models.keeping import PlanInfo
from planner.models.soundness import Fault, made_sound
from planner.store.connection import connect
from planner.store.cut_off import rescued
from planner.store.side_files import real
from planner.store.store import Store
from planner.store.stored import rows_by_name
from planner.store.tables import metadata, stored_fields
from planner.text import tr


def repair(path: Path, out: Path) -> tuple[int, int, tuple[Fault, ...]]:
    """Copy every row that can still be read, and refers to nothing lost, into a new plan.

    Gives how many rows were saved, how many were not, and what a plan cannot hold and was mended.
    The history is left behind.
    """
    if not path.is_file():
        raise PlannerError(tr("There is no file {path}.", path=path))
    tables: dict[str, dict[int, Any]] = {}
    lost = 0
    with rescued(real(path)) as copy:
        for table in TABLES:
            tables[table] = {}
            for row in _readable(copy, table):
                if row is None:
                    lost += 1
                else:
                    tables[table][row.id] = row
    if not any(tables.values()):
        raise PlannerError(
            tr("Nothing in {path} can be read; bring a backup back instead.", path=path)
        )
    lost += _drop_broken(tables)
    tables["plan_info"] = tables["plan_info"] or {1: PlanInfo(1, uuid.uuid4().hex, path.stem)}
    saved, mended = made_sound(Plan(tables))
    with Store.create(out, saved.info.name) as store:
        store.run(tr("Repair"), take_over, saved)
    return sum(len(saved.table(row_type)) for row_type in TABLES.values()), lost, mended


def _readable(path: Path, table: str) -> list[Any | None]:
    """The rows of a table one by one; none for each that is there but cannot be read."""
    rows: list[Any | None] = []
    with suppress(sqlite3.Error, DatabaseError), connect(path, "ro") as connection:
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        there = {column[1] for column in driver.execute(f'PRAGMA table_info("{table}")')}
        fields = [field for field in stored_fields(table) if field in there]  # or it is older
        names = ", ".join(f'"{field}"' for field in fields)
        for row_id in _ids(driver, table):
            try:
                found = driver.execute(f'SELECT {names} FROM "{table}" WHERE id = ?', (row_id,))
                rows.append(rows_by_name(table, fields, [found.fetchone()])[0])
            except (sqlite3.Error, ValueError, TypeError, KeyError):
                rows.append(None)
    return rows


def _ids(driver: sqlite3.Connection, table: str) -> list[int]:
    """The ids of a table, read from either end as far as the damage lets it."""
    ids: set[int] = set()
    for order in ("ASC", "DESC"):
        with suppress(sqlite3.Error, UnicodeDecodeError):
            for (row_id,) in driver.execute(f'SELECT id FROM "{table}" ORDER BY id {order}'):
                ids.add(row_id)
    return sorted(i for i in ids if isinstance(i, int))


def _drop_broken(tables: dict[str, dict[int, Any]]) -> int:
    """Take away rows that refer to lost ones, and then those that refer to these."""
    dropped = 0
    again = True
    while again:
        again = False
        for table, rows in tables.items():
            for row in list(rows.values()):
                if any(target not in tables[to] for to, target in _references(table, row)):
                    del rows[row.id]
                    dropped += 1
                    again = True
    return dropped


def _references(table: str, row: Any) -> Iterator[tuple[str, int]]:
    for key in metadata.tables[table].foreign_keys:
        value = getattr(row, key.parent.name)
        if value is not None:
            yield key.column.table.name, value
