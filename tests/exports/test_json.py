"""A whole plan as JSON: it comes back as it was, and what is wrong with a file is said."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from planner.errors import PlannerError
from planner.exports.json_file import as_json, from_json, read_json, write_json
from planner.models import TABLES, Plan
from tests.exports.books import empty_plan, small_plan

DOCUMENTED = Path(__file__).parents[2] / "docs" / "json.md"


def rows(plan: Plan) -> dict[str, dict[int, Any]]:
    return {table: dict(plan.table(row_type)) for table, row_type in TABLES.items()}


@pytest.mark.parametrize("plan", [small_plan(), empty_plan()], ids=["small", "empty"])
def test_a_plan_comes_back_whole(plan: Plan, tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    write_json(plan, path)
    back = read_json(path)
    assert rows(back) == rows(plan)
    assert back.changed_at == plan.changed_at


def test_the_same_plan_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_json(small_plan(), tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "not a JSON file"),
        (b"\xff\xfe", "not a JSON file"),
        (b"[" * 100_000, "not a JSON file"),
        (b"[]", "not a plan written as JSON"),
        (b'{"format": "rollout-planner", "version": 99}', "newer version"),
        (b'{"format": "rollout-planner", "version": 1, "tables": []}', "lists"),
        (b'{"format": "rollout-planner", "version": 1, "tables": {"spy": []}}', "lists"),
    ],
)
def test_a_file_that_is_no_plan_is_refused(content: bytes, said: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    path.write_bytes(content)
    with pytest.raises(PlannerError, match=said):
        read_json(path)


@pytest.mark.parametrize(
    ("table", "row"),
    [
        ("person", {"id": "1"}),
        ("person", {"id": True}),
        ("person", {"name": "no id"}),
        ("person", {"id": 1, "shoe_size": 42}),
        ("person", {"id": 1, "start": "soon"}),
        ("person", {"id": 1, "start": 5}),
        ("person", {"id": 1, "name": 5}),
        ("person", {"id": 1, "hours": float("inf")}),
        ("person", "Ida Berg"),
        ("purpose", {"id": 1, "title": "Find", "status": "perhaps"}),
    ],
)
def test_a_row_that_a_plan_cannot_hold_is_refused(table: str, row: Any) -> None:
    with pytest.raises(PlannerError, match=f"In the list {table}, entry 1 "):
        from_json({"tables": {table: [row]}})


def test_two_rows_of_one_id_are_refused() -> None:
    person = {"id": 1, "name": "Ida Berg"}
    with pytest.raises(PlannerError, match="entry 2"):
        from_json({"tables": {"person": [person, person]}})


def test_a_row_that_points_nowhere_is_refused() -> None:
    person = {"id": 1, "name": "Ida Berg", "manager_id": 7}
    with pytest.raises(PlannerError, match="row 1 points to a person that is not in the file"):
        from_json({"tables": {"person": [person]}})


def test_every_table_and_field_is_described() -> None:
    text = DOCUMENTED.read_text(encoding="utf-8")
    chapters = {part.split("\n", 1)[0]: part for part in text.split("\n## ")}
    for table, row_type in TABLES.items():
        assert all(f"`{field}`" in chapters[table] for field in row_type._fields), table
    assert json.dumps(as_json(empty_plan())["version"]) in text
