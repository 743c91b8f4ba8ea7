"""What heads of departments write into their workbooks comes back, in any order."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from planner.models import Plan
from tests.exports.department_workbooks.parts import Part, against, brought_back, harbour, parts


def test_untouched_parts_change_nothing(tmp_path: Path) -> None:
    plan = harbour()
    for path in parts(plan, tmp_path).values():
        assert against(plan, path) == ((), (), (), ())


def edited(files: dict[str, Path]) -> None:
    """What two heads of department might do, in a goal they share too."""
    finance = Part(files["Finance"])
    finance.put("Departments", "Finance", "Staff", 125)
    finance.put("Goals", "Half active by June", "Metric", "active people")
    finance.put("Actions", "Train champions", "Action", "Train them all")
    finance.add("People", Name="Ólafur Jónsson", Department="Finance")
    finance.add("Champions", Department="Finance", Person="Ólafur Jónsson", Role="backup")
    finance.save()
    legal = Part(files["Legal"])
    legal.put("People", "Zofia Wójcik", "Site", "Gdańsk")
    legal.put("People", "李小龍", "Hours a week", 3)
    legal.put("Goals", "Half active by June", "Unit", "people")
    legal.put("Champions", "Legal", "Person", "Zofia Wójcik")
    legal.add("People", Name="Ólafur Jónsson")
    legal.add("Actions", Action="Write the rules", Owners="Zofia Wójcik")
    legal.save()


def told(plan: Plan) -> dict[str, Any]:
    """What the plan says, ids apart: rows by what they are called."""
    people = {p.id: p for p in plan.people.values()}

    def held(subject: Any) -> list[tuple[str, str]]:
        seat = plan.responsibility_for(subject)
        return sorted((people[a.person_id].label, a.role) for a in plan.assignments_of(seat.id))

    return {
        "people": sorted(
            (p.label, p.name, p.hours, p.site, p.department_id, p.manager_id)
            for p in people.values()
        ),
        "departments": {d.name: (d.headcount, held(d)) for d in plan.departments.values()},
        "goals": {g.title: (g.metric, g.unit, held(g)) for g in plan.goals.values()},
        "actions": {a.title: (a.status, held(a)) for a in plan.actions.values()},
        "sponsors": {s.title: held(s) for s in plan.sponsors.values()},
    }


@pytest.mark.slow
def test_parts_come_back_in_any_order(tmp_path: Path) -> None:
    plan = harbour()
    files = parts(plan, tmp_path)
    edited(files)
    results = []
    for order in permutations(files.values()):
        merged = plan
        for path in order:
            merged = brought_back(merged, path)
        assert all(against(merged, path)[:3] == ((), (), ()) for path in order)
        results.append(told(merged))
    assert all(result == results[0] for result in results)
    after, before = results[0], told(plan)
    assert after["departments"]["Finance"] == (
        125, [*before["departments"]["Finance"][1], ("Ólafur Jónsson", "backup")]
    )  # fmt: skip
    assert after["departments"]["Legal"] == (30, [("Zofia Wójcik", "owner")])
    assert after["departments"]["Press: news/web"] == before["departments"]["Press: news/web"]
    assert after["goals"]["Half active by June"] == (
        "active people", "people", before["goals"]["Half active by June"][2]
    )  # fmt: skip
    assert set(after["actions"]) == {"Train them all", "Choose the tool", "Write the rules"}
    assert len(after["people"]) == len(before["people"]) + 1
    assert after["sponsors"] == before["sponsors"]


def test_a_cell_two_heads_changed_otherwise_is_a_conflict_of_the_later(tmp_path: Path) -> None:
    plan = harbour()
    files = parts(plan, tmp_path)
    for name in ("Finance", "Legal"):
        part = Part(files[name])
        part.put("Goals", "Half active by June", "Metric", f"by {name}")
        part.save()
    merged = brought_back(plan, files["Legal"])
    found = against(merged, files["Finance"])
    assert found.changes == ()
    assert [(c.was, c.now) for c in found.conflicts] == [("by Legal", "by Finance")]


def test_a_row_taken_out_of_a_part_is_removed_and_no_other(tmp_path: Path) -> None:
    plan = harbour()
    files = parts(plan, tmp_path)
    part = Part(files["Legal"])
    page = part.book["People"]
    page.delete_rows(next(n for n in range(5, 9) if page.cell(n, 1).value == "Zofia Wójcik"))
    part.save()
    found = against(plan, files["Legal"])
    assert [(c.kind, c.row) for c in found.changes] == [("removed", "Zofia Wójcik")]
