"""Long texts in a workbook: no row cuts them, and their columns take the room they need."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from planner.exports.workbook.measure import text_height, width_of
from planner.models import Decision, Draft, Goal
from tests.exports.books import small_plan, write

LONG = "Everybody who works at the line shares a screen, so what is posted early is read late. "


def test_a_column_of_very_long_names_is_wider_and_its_rows_are_high_enough(tmp_path: Path) -> None:
    plan = small_plan()
    draft = Draft(plan)
    goal = next(iter(plan.table(Goal).values()))
    draft.change(goal, title=(LONG * 5)[:400].strip())
    write(plan, tmp_path / "usual.xlsx")
    write(draft.plan, tmp_path / "long.xlsx")
    usual, long = (load_workbook(tmp_path / f"{name}.xlsx")["Goals"] for name in ("usual", "long"))
    assert long.column_dimensions["A"].width > 1.5 * usual.column_dimensions["A"].width
    lines = 400 / long.column_dimensions["A"].width
    assert long.row_dimensions[5].height > 14 * lines


@pytest.mark.parametrize("name", ["கவிதா சுப்பிரமணியன்", "გიორგი მჭედლიშვილი", "ሰላማዊት ተስፋዬ በቀለ"])
def test_scripts_with_high_letters_get_higher_lines(name: str) -> None:
    assert text_height(name, 60) > text_height("x" * len(name), 60)


def test_letters_are_as_wide_as_their_script_makes_them() -> None:
    assert width_of("Legal") == 5
    assert width_of("王小明") > width_of("abc") * 1.5
    assert width_of("გიორგი") > width_of("Giorgi")
    assert width_of("e\u0301") == width_of("e")
    assert width_of("short\nmuch longer") == width_of("much longer")


def test_bold_text_takes_more_lines_than_plain() -> None:
    text = (LONG * 3).strip()
    assert text_height(text, 30, bold=True) > text_height(text, 30)


def test_the_summary_asks_in_the_order_of_the_pack_for_the_soonest(tmp_path: Path) -> None:
    draft = Draft(small_plan())
    for day in (9, 5, 7, 3):
        draft.add(Decision, ask=f"Decide by {day}", by_when=date(2027, 2, day))
    write(draft.plan, tmp_path / "book.xlsx")
    summary = load_workbook(tmp_path / "book.xlsx")["Summary"]
    cells = (str(summary.cell(row, 1).value) for row in range(1, 40))
    assert [words for words in cells if words.startswith("Decide by")] == [
        *("Decide by 3", "Decide by 5", "Decide by 7"),
    ]
