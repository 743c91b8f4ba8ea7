"""The tables of a file say what the row classes say."""

from __future__ import annotations

from planner.models.row import TABLES
from planner.store import Store
from planner.store.connection import connect
from planner.store.migrations import LATEST
from planner.store.schema import expected_schema, schema_of
from planner.store.writing.tables import metadata


def test_every_row_class_has_a_table_with_its_fields() -> None:
    for name, row_type in TABLES.items():
        assert tuple(metadata.tables[name].columns.keys()) == row_type._fields


def test_a_new_file_is_made_of_what_every_opening_expects(store: Store) -> None:
    with connect(store.path, "ro") as connection:
        assert schema_of(connection) == expected_schema(LATEST)
