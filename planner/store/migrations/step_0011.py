"""Version 11: the pilot, in rounds: who tried what, and the problems found."""

from __future__ import annotations

from sqlite3 import Connection

_STATEMENTS = (
    """
    CREATE TABLE pilot_round (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL,
        "on" TEXT,
        until TEXT,
        note TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE pilot_task (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL,
        place INTEGER,
        note TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE pilot_tester (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        pilot_round_id INTEGER NOT NULL,
        person_id INTEGER,
        name TEXT NOT NULL,
        works TEXT NOT NULL,
        FOREIGN KEY(pilot_round_id) REFERENCES pilot_round (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE TABLE pilot_try (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        pilot_tester_id INTEGER NOT NULL,
        pilot_task_id INTEGER NOT NULL,
        result TEXT NOT NULL,
        minutes REAL,
        note TEXT NOT NULL,
        CHECK (result IN ('alone', 'with help', 'not')),
        FOREIGN KEY(pilot_tester_id) REFERENCES pilot_tester (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(pilot_task_id) REFERENCES pilot_task (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE TABLE pilot_problem (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL,
        severity TEXT NOT NULL,
        pilot_task_id INTEGER,
        pilot_round_id INTEGER,
        met_by INTEGER,
        owner_id INTEGER,
        due TEXT,
        status TEXT NOT NULL,
        note TEXT NOT NULL,
        CHECK (severity IN ('critical', 'high', 'medium', 'low')),
        CHECK (status IN ('open', 'solved')),
        FOREIGN KEY(pilot_task_id) REFERENCES pilot_task (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(pilot_round_id) REFERENCES pilot_round (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(owner_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE TABLE pilot_retest (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        pilot_problem_id INTEGER NOT NULL,
        pilot_round_id INTEGER NOT NULL,
        result TEXT NOT NULL,
        note TEXT NOT NULL,
        CHECK (result IN ('to be tried', 'works now', 'still there')),
        FOREIGN KEY(pilot_problem_id) REFERENCES pilot_problem (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(pilot_round_id) REFERENCES pilot_round (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    "CREATE INDEX ix_pilot_tester_pilot_round_id ON pilot_tester (pilot_round_id)",
    "CREATE INDEX ix_pilot_tester_person_id ON pilot_tester (person_id)",
    "CREATE INDEX ix_pilot_try_pilot_tester_id ON pilot_try (pilot_tester_id)",
    "CREATE INDEX ix_pilot_try_pilot_task_id ON pilot_try (pilot_task_id)",
    "CREATE INDEX ix_pilot_problem_pilot_task_id ON pilot_problem (pilot_task_id)",
    "CREATE INDEX ix_pilot_problem_pilot_round_id ON pilot_problem (pilot_round_id)",
    "CREATE INDEX ix_pilot_problem_owner_id ON pilot_problem (owner_id)",
    "CREATE INDEX ix_pilot_retest_pilot_problem_id ON pilot_retest (pilot_problem_id)",
    "CREATE INDEX ix_pilot_retest_pilot_round_id ON pilot_retest (pilot_round_id)",
)


def upgrade(connection: Connection) -> None:
    """Make the tables; older plans have no pilot."""
    for statement in _STATEMENTS:
        connection.execute(statement)
