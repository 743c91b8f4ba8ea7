"""Version 9: decisions have options, an order, what follows if nobody answers and what was done."""

from __future__ import annotations

from sqlite3 import Connection

from planner.store.migrations.rebuild import Row, rebuild

_DECISION = """
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    ask TEXT NOT NULL,
    context TEXT NOT NULL,
    recommendation TEXT NOT NULL,
    from_whom TEXT NOT NULL,
    by_when TEXT,
    snapshot_id INTEGER,
    outcome TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_on TEXT,
    place INTEGER,
    no_answer TEXT NOT NULL,
    option_id INTEGER,
    action_id INTEGER,
    CHECK (outcome IN ('open', 'agreed', 'refused')),
    FOREIGN KEY(snapshot_id) REFERENCES snapshot (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(option_id) REFERENCES "option" (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(action_id) REFERENCES "action" (id) DEFERRABLE INITIALLY DEFERRED
"""

_STATEMENTS = (
    """
    CREATE TABLE "option" (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        decision_id INTEGER NOT NULL,
        text TEXT NOT NULL,
        meaning TEXT NOT NULL,
        recommended INTEGER NOT NULL,
        CHECK (recommended IN (0, 1)),
        FOREIGN KEY(decision_id) REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE TABLE option_appointment (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        option_id INTEGER NOT NULL,
        person_id INTEGER NOT NULL,
        responsibility_id INTEGER NOT NULL,
        FOREIGN KEY(option_id) REFERENCES "option" (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(responsibility_id) REFERENCES responsibility (id)
            DEFERRABLE INITIALLY DEFERRED
    )
    """,
    "CREATE INDEX ix_decision_option_id ON decision (option_id)",
    "CREATE INDEX ix_decision_action_id ON decision (action_id)",
    "CREATE INDEX ix_option_decision_id ON option (decision_id)",
    "CREATE INDEX ix_option_appointment_option_id ON option_appointment (option_id)",
    "CREATE INDEX ix_option_appointment_person_id ON option_appointment (person_id)",
    "CREATE INDEX ix_option_appointment_responsibility_id"
    " ON option_appointment (responsibility_id)",
)


def upgrade(connection: Connection) -> None:
    """Make the tables; no decision of an older plan says what its options are."""
    rebuild(connection, "decision", _DECISION, _carry)
    for statement in _STATEMENTS:
        connection.execute(statement)


def _carry(row: Row) -> Row:
    return {**row, "place": None, "no_answer": "", "option_id": None, "action_id": None}
