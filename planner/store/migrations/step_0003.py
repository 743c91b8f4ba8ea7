"""Version 3: a person can be marked as one who may sponsor."""

from __future__ import annotations

from sqlite3 import Connection

from planner.store.migrations.rebuild import Row, rebuild

_PERSON = """
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    ref TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    title TEXT NOT NULL,
    department_id INTEGER,
    manager_id INTEGER,
    organisation TEXT NOT NULL,
    site TEXT NOT NULL,
    start TEXT,
    last_day TEXT,
    hours REAL,
    note TEXT NOT NULL,
    may_sponsor INTEGER NOT NULL,
    CHECK (hours >= 0),
    CHECK (ref <> '' OR name <> '' OR email <> ''),
    CHECK (may_sponsor IN (0, 1)),
    FOREIGN KEY(department_id) REFERENCES department (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(manager_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
"""


def upgrade(connection: Connection) -> None:
    """Make the table of people anew; nobody is marked yet."""
    rebuild(connection, "person", _PERSON, _unmarked)


def _unmarked(row: Row) -> Row:
    return {**row, "may_sponsor": 0}
