"""Version 13: champions' stages, training, thanks and successors; promises by phase and kind, hours
for a seat, and where an item can be read."""

from __future__ import annotations

from sqlite3 import Connection

from planner.store.migrations.rebuild import Row, rebuild

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
    hours REAL,
    CHECK (role IN ('owner', 'backup')),
    CHECK (status IN (
        'nominated', 'asked', 'accepted', 'declined', 'trained', 'active', 'quiet', 'stepped down'
    )),
    CHECK (ready IN (0, 1)),
    FOREIGN KEY(responsibility_id) REFERENCES responsibility (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
"""

_COMMITMENT = """
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    sponsor_id INTEGER NOT NULL,
    promise TEXT NOT NULL,
    due TEXT,
    status TEXT NOT NULL,
    note TEXT NOT NULL,
    kind TEXT,
    phase TEXT,
    cadence_days INTEGER,
    audience TEXT NOT NULL,
    CHECK (status IN ('open', 'kept', 'missed')),
    CHECK (kind IN ('active and visible', 'builds a coalition', 'communicates in person')),
    CHECK (phase IN ('prepare', 'pilot', 'launch', 'sustain')),
    FOREIGN KEY(sponsor_id) REFERENCES sponsor (id) DEFERRABLE INITIALLY DEFERRED
"""

_POST = """
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    kind TEXT NOT NULL,
    is_reply INTEGER NOT NULL,
    author_id INTEGER,
    topic TEXT NOT NULL,
    link TEXT NOT NULL,
    CHECK (kind IN ('in person', 'edited', 'ghost-written')),
    CHECK (is_reply IN (0, 1)),
    FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(author_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
"""

_NEW = (
    """
    CREATE TABLE stage (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        responsibility_id INTEGER NOT NULL,
        person_id INTEGER NOT NULL,
        "on" TEXT NOT NULL,
        status TEXT NOT NULL,
        note TEXT NOT NULL,
        CHECK (status IN (
            'nominated', 'asked', 'accepted', 'declined', 'trained', 'active', 'quiet',
            'stepped down'
        )),
        FOREIGN KEY(responsibility_id) REFERENCES responsibility (id)
            DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE TABLE training (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL,
        "on" TEXT NOT NULL,
        note TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE attendance (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        training_id INTEGER NOT NULL,
        person_id INTEGER NOT NULL,
        FOREIGN KEY(training_id) REFERENCES training (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE TABLE thanks (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        person_id INTEGER NOT NULL,
        "on" TEXT NOT NULL,
        what TEXT NOT NULL,
        "by" TEXT NOT NULL,
        FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE TABLE successor (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        responsibility_id INTEGER NOT NULL,
        person_id INTEGER NOT NULL,
        until TEXT,
        note TEXT NOT NULL,
        FOREIGN KEY(responsibility_id) REFERENCES responsibility (id)
            DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    "CREATE INDEX ix_stage_responsibility_id ON stage (responsibility_id)",
    "CREATE INDEX ix_stage_person_id ON stage (person_id)",
    "CREATE INDEX ix_attendance_training_id ON attendance (training_id)",
    "CREATE INDEX ix_attendance_person_id ON attendance (person_id)",
    "CREATE INDEX ix_thanks_person_id ON thanks (person_id)",
    "CREATE INDEX ix_successor_responsibility_id ON successor (responsibility_id)",
    "CREATE INDEX ix_successor_person_id ON successor (person_id)",
)


def upgrade(connection: Connection) -> None:
    """Make three tables anew and five besides; what nobody told of older plans stays empty."""
    rebuild(connection, "assignment", _ASSIGNMENT)
    rebuild(connection, "commitment", _COMMITMENT, lambda row: _told(row, "audience"))
    rebuild(connection, "post", _POST, lambda row: _told(row, "link"))
    for statement in _NEW:
        connection.execute(statement)


def _told(row: Row, text: str) -> Row:
    """Return a row with an empty text, and nothing else that is new."""
    return {**dict.fromkeys(("kind", "phase", "cadence_days")), **row, text: ""}
