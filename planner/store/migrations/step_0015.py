"""Version 15: what somebody who looked at the plan said about it."""

from __future__ import annotations

from sqlite3 import Connection

_REFERENCES = (
    "department",
    "person",
    "purpose",
    "goal",
    "sponsor",
    "action",
    "message",
    "pilot_problem",
    "decision",
)
_COLUMNS = "".join(f"{table}_id INTEGER,\n" for table in _REFERENCES)
_KEYS = ",\n".join(
    f"FOREIGN KEY({table}_id) REFERENCES {table} (id) DEFERRABLE INITIALLY DEFERRED"
    for table in _REFERENCES
)

_STATEMENTS = (
    f"""
    CREATE TABLE comment (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        text TEXT NOT NULL,
        "by" TEXT NOT NULL,
        "on" TEXT,
        agreed_by TEXT NOT NULL,
        agreed_on TEXT,
        status TEXT NOT NULL,
        answer TEXT NOT NULL,
        settled_on TEXT,
        about TEXT NOT NULL,
        page TEXT NOT NULL,
        {_COLUMNS}
        "key" TEXT NOT NULL,
        CHECK (status IN ('open', 'done', 'noted')),
        {_KEYS}
    )
    """,
    *(f"CREATE INDEX ix_comment_{table}_id ON comment ({table}_id)" for table in _REFERENCES),
)


def upgrade(connection: Connection) -> None:
    """Make the table; nobody has said anything yet."""
    for statement in _STATEMENTS:
        connection.execute(statement)
