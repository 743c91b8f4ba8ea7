"""Version 16: hand-overs, and asking whether somebody takes something over."""

from __future__ import annotations

from sqlite3 import Connection

from planner.store.migrations.rebuild import rebuild

_REQUEST = """
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL,
    about TEXT NOT NULL,
    responsibility_id INTEGER,
    for_person_id INTEGER,
    commitment_id INTEGER,
    asked_on TEXT,
    reminded_on TEXT,
    due TEXT,
    status TEXT NOT NULL,
    answer TEXT NOT NULL,
    answered_on TEXT,
    message_id INTEGER,
    drill_id INTEGER,
    CHECK (about IN ('accept', 'confirm', 'hours', 'stand-in', 'manager', 'promise', 'message',
        'drill', 'hand-over')),
    CHECK (status IN ('open', 'answered', 'withdrawn')),
    FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(responsibility_id) REFERENCES responsibility (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(for_person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(commitment_id) REFERENCES commitment (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(message_id) REFERENCES message (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(drill_id) REFERENCES drill (id) DEFERRABLE INITIALLY DEFERRED
"""

_WORDING = """
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    text TEXT NOT NULL,
    CHECK ("key" IN (
        'subject', 'greeting', 'reminder', 'accept as champion', 'accept as backup',
        'confirm a seat', 'confirm as backup', 'confirm', 'hours', 'stand-in', 'manager',
        'promise', 'message', 'closing', 'drill alone', 'drill of the plan', 'drill doing nothing',
        'drill in a department', 'hand-over'
    ))
"""

_NEW = (
    """
    CREATE TABLE hand_over (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        responsibility_id INTEGER NOT NULL,
        person_id INTEGER NOT NULL,
        to_person_id INTEGER,
        state TEXT NOT NULL,
        answered_on TEXT,
        to_show TEXT NOT NULL,
        shown_by_id INTEGER,
        due TEXT,
        shown_on TEXT,
        CHECK (state IN ('proposed', 'asked', 'accepted', 'declined')),
        FOREIGN KEY(responsibility_id) REFERENCES responsibility (id)
            DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(to_person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(shown_by_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    "CREATE INDEX ix_hand_over_responsibility_id ON hand_over (responsibility_id)",
    "CREATE INDEX ix_hand_over_person_id ON hand_over (person_id)",
    "CREATE INDEX ix_hand_over_to_person_id ON hand_over (to_person_id)",
    "CREATE INDEX ix_hand_over_shown_by_id ON hand_over (shown_by_id)",
)


def upgrade(connection: Connection) -> None:
    """Make the table; who handed what over in older plans stands in their history alone."""
    rebuild(connection, "request", _REQUEST)
    rebuild(connection, "wording", _WORDING)
    for statement in _NEW:
        connection.execute(statement)
