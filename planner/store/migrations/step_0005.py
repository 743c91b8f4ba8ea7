"""Version 5: a goal says which way it goes, since when, how closely, how often it is measured."""

from __future__ import annotations

from sqlite3 import Connection

from planner.store.migrations.rebuild import rebuild

_GOAL = """
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    metric TEXT NOT NULL,
    unit TEXT NOT NULL,
    baseline REAL,
    target REAL,
    due TEXT,
    purpose_id INTEGER,
    direction TEXT,
    tolerance REAL,
    baseline_on TEXT,
    rhythm_days INTEGER,
    CHECK (tolerance >= 0),
    CHECK (rhythm_days >= 1),
    CHECK (direction IN ('up', 'down', 'keep')),
    FOREIGN KEY(purpose_id) REFERENCES purpose (id) DEFERRABLE INITIALLY DEFERRED
"""


def upgrade(connection: Connection) -> None:
    """Make the table of goals anew; what nobody gave is found from the figures, as before."""
    rebuild(connection, "goal", _GOAL)
