"""The tables of a file say what the row classes say."""

from __future__ import annotations

from planner.models.row import TABLES
from planner.store.tables import metadata


def test_every_row_class_has_a_table_with_its_fields() -> None:
    for name, row_type in TABLES.items():
        assert tuple(metadata.tables[name].columns.keys()) == row_type._fields
