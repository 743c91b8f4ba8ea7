"""Two made-up versions after the latest one, to try the way steps are taken on.

Version A has a plan's departments, people and history in a form they never had; version B is the
latest one again, so that the program itself reads what came of it.
"""

from __future__ import annotations

import sys
from sqlite3 import Connection
from types import SimpleNamespace
from typing import Any

import pytest

from planner.store import schema
from planner.store.migrations import LATEST, STEPS
from planner.store.migrations.rebuild import Row, rebuild

A, B = LATEST + 1, LATEST + 2

_OLD_DEPARTMENT = """
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    part_of INTEGER,
    staff TEXT NOT NULL,
    comms TEXT NOT NULL CHECK (comms IN ('yes', 'no')),
    buy_in INTEGER,
    buy_in_wanted INTEGER,
    influence INTEGER,
    rated_on TEXT,
    remarks TEXT NOT NULL,
    step INTEGER,
    FOREIGN KEY(part_of) REFERENCES department (id) DEFERRABLE INITIALLY DEFERRED
"""
DEPARTMENT = """
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    headcount INTEGER CHECK (headcount >= 0),
    parent_id INTEGER REFERENCES department (id) DEFERRABLE INITIALLY DEFERRED,
    is_communications INTEGER NOT NULL,
    buy_in TEXT,
    buy_in_wanted TEXT,
    influence INTEGER,
    rated_on TEXT,
    concerns TEXT NOT NULL,
    needs TEXT NOT NULL,
    rated_by TEXT NOT NULL,
    rated_why TEXT NOT NULL,
    next_action_id INTEGER REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
    CHECK (influence BETWEEN 1 AND 5),
    CHECK (is_communications IN (0, 1)),
    CHECK (buy_in IN ('unaware', 'resistant', 'neutral', 'supportive', 'leading')),
    CHECK (buy_in_wanted IN ('unaware', 'resistant', 'neutral', 'supportive', 'leading'))
"""
_WORDS = (None, "unaware", "resistant", "neutral", "supportive", "leading")
_TEXTS = ("concerns", "needs", "rated_by", "rated_why")


def _older(row: Row) -> Row:
    """Other names, other words, four texts in one, a number as text."""
    return {
        "id": row["id"],
        "title": row["name"],
        "part_of": row["parent_id"],
        "staff": "" if row["headcount"] is None else str(row["headcount"]),
        "comms": "yes" if row["is_communications"] else "no",
        "buy_in": _WORDS.index(row["buy_in"]) or None,
        "buy_in_wanted": _WORDS.index(row["buy_in_wanted"]) or None,
        "influence": row["influence"],
        "rated_on": row["rated_on"],
        "remarks": "|".join(row[text] for text in _TEXTS),
        "step": row["next_action_id"],
    }


def newer(row: Row) -> Row:
    return {
        "id": row["id"],
        "name": row["title"],
        "headcount": int(row["staff"]) if row["staff"] else None,
        "parent_id": row["part_of"],
        "is_communications": int(row["comms"] == "yes"),
        "buy_in": _WORDS[row["buy_in"] or 0],
        "buy_in_wanted": _WORDS[row["buy_in_wanted"] or 0],
        "influence": row["influence"],
        "rated_on": row["rated_on"],
        "next_action_id": row["step"],
        **dict(zip(_TEXTS, row["remarks"].split("|"), strict=True)),
    }


def make_older(connection: Connection) -> None:
    for column in ("parent_id", "next_action_id"):
        connection.execute(f"DROP INDEX ix_department_{column}")
    rebuild(connection, "department", _OLD_DEPARTMENT, _older)
    connection.execute("CREATE TABLE shelf (id INTEGER PRIMARY KEY, what TEXT)")


def make_newer(connection: Connection) -> None:
    rebuild(connection, "department", DEPARTMENT, newer)
    for column in ("parent_id", "next_action_id"):
        connection.execute(f"CREATE INDEX ix_department_{column} ON department ({column})")
    connection.execute("DROP TABLE shelf")


def pretend(patch: pytest.MonkeyPatch, *upgrades: Any) -> None:
    """Make this the program of the version that these steps, after the real ones, lead to."""
    steps = (*STEPS, *(SimpleNamespace(upgrade=upgrade) for upgrade in upgrades))
    patch.setattr(schema, "STEPS", steps)
    for name, module in list(sys.modules.items()):
        if name.startswith("planner.store.") and hasattr(module, "LATEST"):
            patch.setattr(module, "LATEST", len(steps))
    schema.expected_schema.cache_clear()
