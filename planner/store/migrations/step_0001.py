"""Version 1: the tables of the first release, frozen as they were."""

from __future__ import annotations

from pathlib import Path
from typing import Any

_STATEMENTS = Path(__file__).with_name("0001.sql")


def upgrade(op: Any) -> None:
    """Make every table and index."""
    for statement in _STATEMENTS.read_text(encoding="utf-8").split(";\n"):
        if statement.strip():
            op.execute(statement)
