"""New files, migrated files and the row classes say the same."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from planner.models.row import TABLES
from planner.store.migrations import LATEST, STEPS
from planner.store.schema import expected_schema, schema_of
from planner.store.tables import metadata, stored_fields

OLD_FILES = Path(__file__).parent.parent / "old_files"


def test_a_migrated_file_is_made_of_what_a_new_one_is() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    with engine.connect() as empty:
        for step in STEPS:
            step.upgrade(empty)
        assert schema_of(empty) == expected_schema(LATEST)
    engine.dispose()
    connection.close()


def test_every_earlier_version_has_a_file_to_try_its_step_on() -> None:
    there = {path.stem for path in OLD_FILES.glob("*.rollout") if path.stat().st_size}
    assert {f"version-{number}" for number in range(1, LATEST)} <= there


def test_every_row_class_has_a_table_with_its_fields() -> None:
    for name, row_type in TABLES.items():
        assert tuple(metadata.tables[name].columns.keys()) == row_type._fields
        assert tuple(stored_fields(name)) == row_type._fields
