"""Version 1: the tables of the first release, frozen as they were."""

from __future__ import annotations

from pathlib import Path
from sqlite3 import Connection

_STATEMENTS = Path(__file__).with_suffix(".sql")


def upgrade(connection: Connection) -> None:
    """Make every table and index."""
    for statement in _STATEMENTS.read_text(encoding="utf-8").split(";\n"):
        if statement.strip():
            connection.execute(statement)
