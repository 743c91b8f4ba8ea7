"""Version 4: the lists that a plan is kept up to date from, and what each said last."""

from __future__ import annotations

from sqlite3 import Connection

_STATEMENTS = (
    """
    CREATE TABLE list (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        headers TEXT NOT NULL,
        options TEXT NOT NULL,
        file TEXT NOT NULL,
        read_on TEXT,
        headcounts TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE edition_row (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        list_id INTEGER NOT NULL,
        key TEXT NOT NULL,
        said TEXT NOT NULL,
        person_id INTEGER,
        state TEXT NOT NULL,
        CHECK (state IN ('listed', 'gone', 'left out')),
        FOREIGN KEY(list_id) REFERENCES list (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    "CREATE INDEX ix_edition_row_list_id ON edition_row (list_id)",
    "CREATE INDEX ix_edition_row_person_id ON edition_row (person_id)",
)


def upgrade(connection: Connection) -> None:
    """Make the two tables; older plans keep no list yet."""
    for statement in _STATEMENTS:
        connection.execute(statement)
