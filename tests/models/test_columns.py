"""Rows made of columns."""

from __future__ import annotations

import pytest

from planner.models import Department
from planner.models.columns import made_of_columns
from planner.models.row import RowChange


def test_rows_are_what_their_class_makes_one_by_one() -> None:
    columns = (["person"] * 2, range(1, 3), [None, "Ann"], ["Bo", None])
    assert made_of_columns(RowChange, columns) == [
        RowChange("person", 1, None, "Bo"),
        RowChange("person", 2, "Ann", None),
    ]
    assert type(made_of_columns(RowChange, columns)[0]) is RowChange


def test_a_field_without_a_column_or_a_column_that_ends_early_is_refused() -> None:
    with pytest.raises(TypeError, match="Department has"):
        made_of_columns(Department, ([1], ["Finance"]))
    with pytest.raises(ValueError, match="shorter"):
        made_of_columns(RowChange, (["person"] * 2, [1], [None] * 2, [None] * 2))
