"""What a status pack says where a plan is larger than its pages, and what it leaves out where
there is nothing to say; that it keeps to its pages stands in ``test_pages``."""

from __future__ import annotations

import re
from pathlib import Path

from planner.exports.blocks.section import Halves, Heat, Pill, Titled, Trends
from planner.models import Department, Plan
from tests.exports.documents.made import TODAY, pack, pages, sample_plan, section, table
from tests.exports.documents.many import (
    DEPARTMENTS,
    healthy_plan,
    many_departments,
)
from tests.plans import make_plan


def test_chapters_chosen_one_by_one_take_no_more_than_the_form_that_holds_them() -> None:
    chosen = {
        "summary": 1,
        "coverage": 6,
        "pulse": 12,
        "findings": 1,
        "sites": 12,
    }
    for chapter, most in chosen.items():
        made = pack(sample_plan(), TODAY, sections=[chapter])
        assert made.most_pages == most


# Departments that no page can list ---------------------------------------------------------


def test_departments_are_rolled_up_by_the_one_above_them(tmp_path: Path) -> None:
    plan = many_departments(16)
    first, second, *_ = pages(pack(plan, sections=["summary", "coverage"]), tmp_path / "a.pdf")
    tops = [plan.table(Department)[n].name for n in range(1, 17)]
    assert not [name for name in tops if name not in first or name not in second]
    assert "Departments under" in first
    assert "Sales Polska 3" not in second


def test_a_part_of_the_organisation_says_its_worst_state_and_counts_every_state() -> None:
    plan = make_plan(
        departments={
            "Group": {},
            "Sales": {"parent": "Group"},
            "Works": {"parent": "Group"},
            **{f"Shop {n}": {"parent": "Sales", "headcount": 10} for n in range(3)},
            **{f"Hall {n}": {"parent": "Works"} for n in range(3)},
        },
        seats={
            **{f"Shop {n}": ["ann", "bo*"] for n in range(2)},
            **{f"Hall {n}": ["cy", "di"] for n in range(3)},
            "Sales": ["ed"],
            "Works": ["ed", "flo"],
            "Group": ["cy", "flo"],
        },
        needed={"Hall 0": 3},
    )
    shorter = table(pack(plan), "heat-map").shorter
    assert shorter is not None
    rows = {row[0]: row for row in shorter.rows}
    assert list(rows) == ["Sales", "Works", "Group"], "the worst covered first"
    assert rows["Sales"][1:4] == (4, 30, Pill("nobody", "bad"))
    counts = [cell.figure for cell in rows["Sales"][4:] if isinstance(cell, Heat)]
    assert counts == ["1", "1", "0", "2", "0"]
    assert rows["Works"][3] == Pill("too few", "weak")


def test_without_parents_the_worst_come_first_and_the_rest_is_counted_by_state(
    tmp_path: Path,
) -> None:
    plan = many_departments(0)
    first, second = pages(pack(plan, sections=["summary", "coverage"]), tmp_path / "a.pdf")[:2]
    words = " ".join(first.split())
    found = re.search(
        r"and (\d+) more departments: (\d+) with nobody, 50 with one person and 100 covered", words
    )
    assert found is not None
    assert DEPARTMENTS - int(found[1]) == 50 - int(found[2]) >= 10
    assert second.startswith("Coverage of all departments")


def test_what_is_left_out_is_all_covered_where_it_is(tmp_path: Path) -> None:
    seats = {f"Department {n:03}": ["ann", "bo"] for n in range(120)}
    (text,) = pages(pack(make_plan(seats=seats), sections=["one-page"]), tmp_path / "a.pdf")
    assert re.search(r"and \d+ more departments, all covered", text)


# A healthy plan ----------------------------------------------------------------------------


def test_a_healthy_plan_looks_healthy(tmp_path: Path) -> None:
    made = pack(healthy_plan())
    first = section(made, "summary")
    seats = next(block for block in first.blocks if isinstance(block, Halves)).table
    assert {row[2] for row in seats.rows} == {Pill("covered, tested", "good")}
    tones = {
        cell.tone
        for one in made.sections
        for block in one.blocks
        for row in getattr(block, "rows", ())
        for cell in row
        if isinstance(cell, Pill | Heat)
    }
    assert tones.isdisjoint({"bad", "weak"})
    text = " ".join(pages(made, tmp_path / "a.pdf")[0].split())
    for words in ("On track", "Nothing needs a decision at this meeting.", "0 of 9"):
        assert words in text
    assert "findings" not in text


def test_what_is_empty_is_left_out(tmp_path: Path) -> None:
    made = pack(Plan())
    assert [one.name for one in made.sections] == ["summary", "findings", "definitions"]
    goals = section(pack(healthy_plan()), "goals")
    assert [len(b.items) for b in goals.blocks if isinstance(b, Trends)] == [1]


def test_a_goal_measured_once_is_told_without_a_chart() -> None:
    plan = make_plan(goals={"Reach": ["ann"]}, details={"Reach": {"target": 4.0}})
    made = pack(plan)
    assert not [b for b in section(made, "goals").blocks if isinstance(b, Trends)]
    assert [row[0] for row in table(made, "goals").rows] == [Titled("Reach", "")]


def test_that_it_is_the_first_pack_is_said_once(tmp_path: Path) -> None:
    text = "\n".join(pages(pack(many_departments(16)), tmp_path / "a.pdf"))
    assert text.count("first pack") == 1
