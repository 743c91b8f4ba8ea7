"""Version 2: a champion can have declined, and an assignment says when it was entered."""

from __future__ import annotations

from sqlite3 import Connection

from planner.store.migrations.rebuild import rebuild

_ASSIGNMENT = """
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    responsibility_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    role TEXT NOT NULL,
    since TEXT,
    until TEXT,
    status TEXT,
    ready INTEGER NOT NULL,
    ready_on TEXT,
    confirmed_on TEXT,
    last_active TEXT,
    entered_on TEXT,
    CHECK (role IN ('owner', 'backup')),
    CHECK (status IN (
        'nominated', 'asked', 'accepted', 'declined', 'trained', 'active', 'quiet', 'stepped down'
    )),
    CHECK (ready IN (0, 1)),
    FOREIGN KEY(responsibility_id) REFERENCES responsibility (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
"""


def upgrade(connection: Connection) -> None:
    """Make the table of assignments anew; when the old ones were entered is not known."""
    rebuild(connection, "assignment", _ASSIGNMENT)
