"""Version 8: messages, with the departments they are for; people can be asked to send one."""

from __future__ import annotations

from sqlite3 import Connection

from planner.store.migrations.rebuild import rebuild

_STATEMENTS = (
    """
    CREATE TABLE message (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL,
        "on" TEXT,
        to_all INTEGER NOT NULL,
        audience TEXT NOT NULL,
        channel TEXT NOT NULL,
        author_id INTEGER,
        messenger_id INTEGER,
        status TEXT NOT NULL,
        purpose_id INTEGER,
        action_id INTEGER,
        link TEXT NOT NULL,
        text TEXT NOT NULL,
        CHECK (to_all IN (0, 1)),
        CHECK (status IN ('draft', 'agreed', 'sent', 'dropped')),
        FOREIGN KEY(author_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(messenger_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(purpose_id) REFERENCES purpose (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(action_id) REFERENCES "action" (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE TABLE message_department (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        message_id INTEGER NOT NULL,
        department_id INTEGER NOT NULL,
        FOREIGN KEY(message_id) REFERENCES message (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(department_id) REFERENCES department (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    "CREATE INDEX ix_message_author_id ON message (author_id)",
    "CREATE INDEX ix_message_messenger_id ON message (messenger_id)",
    "CREATE INDEX ix_message_purpose_id ON message (purpose_id)",
    "CREATE INDEX ix_message_action_id ON message (action_id)",
    "CREATE INDEX ix_message_department_message_id ON message_department (message_id)",
    "CREATE INDEX ix_message_department_department_id ON message_department (department_id)",
)

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
    CHECK (about IN ('accept', 'confirm', 'hours', 'stand-in', 'manager', 'promise', 'message')),
    CHECK (status IN ('open', 'answered', 'withdrawn')),
    FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(responsibility_id) REFERENCES responsibility (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(for_person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(commitment_id) REFERENCES commitment (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(message_id) REFERENCES message (id) DEFERRABLE INITIALLY DEFERRED
"""

_WORDING = """
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    text TEXT NOT NULL,
    CHECK ("key" IN (
        'subject', 'greeting', 'reminder', 'accept as champion', 'accept as backup',
        'confirm a seat', 'confirm as backup', 'confirm', 'hours', 'stand-in', 'manager',
        'promise', 'message', 'closing'
    ))
"""


def upgrade(connection: Connection) -> None:
    """Make the two tables, which older plans have nothing for, and those of requests anew."""
    for statement in _STATEMENTS:
        connection.execute(statement)
    rebuild(connection, "request", _REQUEST)
    connection.execute("CREATE INDEX ix_request_message_id ON request (message_id)")
    rebuild(connection, "wording", _WORDING)
