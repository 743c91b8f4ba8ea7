"""Version 14: who rated buy-in, what was said before, concerns, earlier wordings and case notes."""

from __future__ import annotations

from collections.abc import Callable
from sqlite3 import Connection
from typing import Any

from planner.store.migrations.rebuild import Row, rebuild

_DEPARTMENT = """
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    headcount INTEGER,
    parent_id INTEGER,
    is_communications INTEGER NOT NULL,
    buy_in TEXT,
    buy_in_wanted TEXT,
    influence INTEGER,
    rated_on TEXT,
    concerns TEXT NOT NULL,
    needs TEXT NOT NULL,
    rated_by TEXT NOT NULL,
    rated_why TEXT NOT NULL,
    next_action_id INTEGER,
    CHECK (headcount >= 0),
    CHECK (influence BETWEEN 1 AND 5),
    CHECK (is_communications IN (0, 1)),
    CHECK (buy_in IN ('unaware', 'resistant', 'neutral', 'supportive', 'leading')),
    CHECK (buy_in_wanted IN ('unaware', 'resistant', 'neutral', 'supportive', 'leading')),
    FOREIGN KEY(parent_id) REFERENCES department (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(next_action_id) REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED
"""

_SPONSOR = """
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    is_primary INTEGER NOT NULL,
    reports_to_id INTEGER,
    buy_in TEXT,
    buy_in_wanted TEXT,
    influence INTEGER,
    rated_on TEXT,
    rated_why TEXT NOT NULL,
    concerns TEXT NOT NULL,
    cadence_days INTEGER,
    rated_by TEXT NOT NULL,
    next_action_id INTEGER,
    CHECK (influence BETWEEN 1 AND 5),
    CHECK (is_primary IN (0, 1)),
    CHECK (buy_in IN ('unaware', 'resistant', 'neutral', 'supportive', 'leading')),
    CHECK (buy_in_wanted IN ('unaware', 'resistant', 'neutral', 'supportive', 'leading')),
    FOREIGN KEY(reports_to_id) REFERENCES sponsor (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(next_action_id) REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED
"""

_PURPOSE = """
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    statement TEXT NOT NULL,
    audience TEXT NOT NULL,
    status TEXT NOT NULL,
    place INTEGER,
    written_by TEXT NOT NULL,
    written_on TEXT,
    agreed_by TEXT NOT NULL,
    agreed_on TEXT,
    CHECK (status IN ('drafted', 'reviewed', 'agreed'))
"""

_NEW = (
    """
    CREATE TABLE rating (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        sponsor_id INTEGER,
        department_id INTEGER,
        "on" TEXT,
        buy_in TEXT,
        buy_in_wanted TEXT,
        "by" TEXT NOT NULL,
        why TEXT NOT NULL,
        CHECK (buy_in IN ('unaware', 'resistant', 'neutral', 'supportive', 'leading')),
        CHECK (buy_in_wanted IN ('unaware', 'resistant', 'neutral', 'supportive', 'leading')),
        FOREIGN KEY(sponsor_id) REFERENCES sponsor (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(department_id) REFERENCES department (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE TABLE concern (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        sponsor_id INTEGER,
        department_id INTEGER,
        quote TEXT NOT NULL,
        said_by TEXT NOT NULL,
        "on" TEXT,
        answer TEXT NOT NULL,
        answered_on TEXT,
        FOREIGN KEY(sponsor_id) REFERENCES sponsor (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(department_id) REFERENCES department (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE TABLE purpose_version (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        purpose_id INTEGER NOT NULL,
        statement TEXT NOT NULL,
        written_by TEXT NOT NULL,
        written_on TEXT,
        agreed INTEGER NOT NULL,
        agreed_by TEXT NOT NULL,
        agreed_on TEXT,
        CHECK (agreed IN (0, 1)),
        FOREIGN KEY(purpose_id) REFERENCES purpose (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE TABLE milestone (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        goal_id INTEGER NOT NULL,
        "on" TEXT NOT NULL,
        value REAL NOT NULL,
        FOREIGN KEY(goal_id) REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE TABLE case_note (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL,
        happened TEXT NOT NULL,
        source TEXT NOT NULL,
        fits TEXT NOT NULL,
        quoted INTEGER NOT NULL,
        shipped TEXT NOT NULL,
        CHECK (fits IN (
            'purpose', 'taking part', 'champions', 'buy-in', 'ease of use', 'what staff say'
        )),
        CHECK (quoted IN (0, 1))
    )
    """,
    "CREATE INDEX ix_department_next_action_id ON department (next_action_id)",
    "CREATE INDEX ix_sponsor_next_action_id ON sponsor (next_action_id)",
    "CREATE INDEX ix_rating_sponsor_id ON rating (sponsor_id)",
    "CREATE INDEX ix_rating_department_id ON rating (department_id)",
    "CREATE INDEX ix_concern_sponsor_id ON concern (sponsor_id)",
    "CREATE INDEX ix_concern_department_id ON concern (department_id)",
    "CREATE INDEX ix_purpose_version_purpose_id ON purpose_version (purpose_id)",
    "CREATE INDEX ix_milestone_goal_id ON milestone (goal_id)",
)


def upgrade(connection: Connection) -> None:
    """Let ratings and statements say by whom, and make what keeps the earlier ones: a rating of an
    older plan is the first of its history."""
    step = {"next_action_id": None}
    rebuild(connection, "department", _DEPARTMENT, _with(rated_by="", rated_why="", **step))
    rebuild(connection, "sponsor", _SPONSOR, _with(rated_by="", **step))
    unknown = {"written_by": "", "written_on": None, "agreed_by": "", "agreed_on": None}
    rebuild(connection, "purpose", _PURPOSE, _with(**unknown))
    for statement in _NEW:
        connection.execute(statement)


def _with(**new: Any) -> Callable[[Row], Row]:
    return lambda row: row | new
