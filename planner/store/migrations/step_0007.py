"""Version 7: what people are asked, and the plan's own words for it."""

from __future__ import annotations

from sqlite3 import Connection

_STATEMENTS = (
    """
    CREATE TABLE request (
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
        CHECK (about IN ('accept', 'confirm', 'hours', 'stand-in', 'manager', 'promise')),
        CHECK (status IN ('open', 'answered', 'withdrawn')),
        FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(responsibility_id) REFERENCES responsibility (id)
            DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(for_person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(commitment_id) REFERENCES commitment (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE TABLE wording (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        "key" TEXT NOT NULL,
        text TEXT NOT NULL,
        CHECK ("key" IN (
            'subject', 'greeting', 'reminder', 'accept as champion', 'accept as backup',
            'confirm a seat', 'confirm as backup', 'confirm', 'hours', 'stand-in', 'manager',
            'promise', 'closing'
        ))
    )
    """,
    "CREATE INDEX ix_request_person_id ON request (person_id)",
    "CREATE INDEX ix_request_responsibility_id ON request (responsibility_id)",
    "CREATE INDEX ix_request_for_person_id ON request (for_person_id)",
    "CREATE INDEX ix_request_commitment_id ON request (commitment_id)",
)


def upgrade(connection: Connection) -> None:
    """Make the two tables; nobody was asked anything in older plans."""
    for statement in _STATEMENTS:
        connection.execute(statement)
