"""Of the holders of a department’s seat, how many carried it alone."""

from __future__ import annotations

from datetime import timedelta

from planner.analysis.champions import department_rows
from planner.analysis.champions.department_rows import DepartmentRow
from planner.analysis.measures import measure
from tests.drilled import with_drills
from tests.plans import ON, make_plan


def rows() -> dict[str, DepartmentRow]:
    lately = ON - timedelta(days=9)
    plan = with_drills(
        make_plan(
            seats={"Finance": ["Ann", "Bo*", "Cy*"], "HR": ["Dee", "Eli*"], "IT": ["Fay"], "PR": []}
        ),
        ("Finance", "Bo", lately, "done"),
        ("Finance", "Ann", lately, "done"),
        ("HR", "Eli", lately, "stuck"),
        ("IT", "Fay", lately, "done"),
    )
    return {row.department.name: row for row in measure(plan, ON).departments}


def test_champions_and_backups_are_counted_apart() -> None:
    finance = rows()["Finance"]
    assert (finance.tested_champions, finance.tested_backups, finance.tested) == (1, 1, 2)
    assert finance.depth == 3


def test_it_is_said_of_all_holders_where_two_or_more_hold_the_seat() -> None:
    assert {name: department_rows.tested_cell(row) for name, row in rows().items()} == {
        "Finance": ("2 of 3", "good"),
        "HR": ("0 of 2", "plain"),
        "IT": ("–", "plain"),
        "PR": ("–", "plain"),
    }
