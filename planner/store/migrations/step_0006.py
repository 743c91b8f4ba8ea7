"""Version 6: purpose statements and scenarios stand in an order, and each leaver has a day."""

from __future__ import annotations

from sqlite3 import Connection

from planner.store.migrations.rebuild import rebuild

_PURPOSE = """
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    statement TEXT NOT NULL,
    audience TEXT NOT NULL,
    status TEXT NOT NULL,
    place INTEGER,
    CHECK (status IN ('drafted', 'reviewed', 'agreed'))
"""

_SCENARIO = """
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    "on" TEXT,
    place INTEGER
"""

_SCENARIO_PERSON = """
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    scenario_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    "on" TEXT,
    FOREIGN KEY(scenario_id) REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
"""


def upgrade(connection: Connection) -> None:
    """Make the tables anew; nobody has put anything into an order yet, and all who leave in a
    scenario leave on its day."""
    rebuild(connection, "purpose", _PURPOSE)
    rebuild(connection, "scenario", _SCENARIO)
    rebuild(connection, "scenario_person", _SCENARIO_PERSON)
