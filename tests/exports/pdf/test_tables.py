"""How tables stand on pages: widths by what is in them, and rows that stay together."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from planner.analysis.cover.cover_days import CoverStep
from planner.exports.blocks.section import (
    Column,
    CoverDays,
    Heading,
    Paragraph,
    Pill,
    Table,
    Titled,
    Trend,
    Trends,
)
from planner.exports.pdf import write_pdf
from planner.exports.pdf.fonts import Weight
from planner.exports.pdf.text import Typesetter
from tests.exports.pdf.drawn import drawn_pages
from tests.exports.pdf.test_pdf import ON, document, rows_of, texts, written

LONG = "Everybody who works at the line shares a screen, so what is posted early is read late. "


def lines_of(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def spans(reader: PdfReader) -> dict[str, tuple[float, float]]:
    """Where each text of the first page begins and ends across."""
    found = {}

    def note(text: str, _: object, matrix: list[float], font: Any, size: float) -> None:
        if text.strip():
            weight: Weight = "bold" if font["/BaseFont"].endswith("Bold") else "regular"
            width = Typesetter().line(text, weight).width * size / 1000
            found[text] = matrix[4], matrix[4] + width

    reader.pages[0].extract_text(visitor_text=note)
    return found


def test_figures_and_their_heading_end_on_one_line(tmp_path: Path) -> None:
    columns = (Column("Name", width=3), Column("Count", "number"), Column("Due", "day"))
    rows = (("Ann", 7, ON), ("Bo", 1200, date(2027, 2, 1)), ("Cy", None, "no day yet"))
    at = spans(written(tmp_path, document(Table("t", columns, rows))))
    ends = [at[words][1] for words in ("Count", "7", "1,200", "–")]
    assert ends == [pytest.approx(ends[0], abs=0.05)] * 4
    for column in (("Name", "Ann", "Bo", "Cy"), ("Due", "15 Jan", "1 Feb", "no day yet")):
        starts = [at[words][0] for words in column]
        assert starts == [pytest.approx(starts[0], abs=0.05)] * 4


def test_a_long_text_takes_the_room_that_short_columns_leave(tmp_path: Path) -> None:
    columns = (Column("Name", width=4), Column("State", "pill", 4), Column("Concern"))
    rows = (("Dana Whitfield", Pill("agreed"), LONG * 4),) * 3
    reader = written(tmp_path, document(Table("t", columns, rows)))
    lines = [line for line in lines_of(texts(reader)[0]) if "screen" in line or "read" in line]
    assert len(lines) <= 3 * 5
    assert "Dana Whitfield" in texts(reader)[0]


def test_two_long_columns_share_the_room(tmp_path: Path) -> None:
    columns = (Column("Name", width=20), Column("Concern"))
    both = Table("t", columns, ((LONG * 3, LONG * 3),))
    lines = lines_of(texts(written(tmp_path, document(both)))[0])
    assert len([line for line in lines if "screen" in line]) >= 3
    assert len(lines) < 18


def test_columns_that_never_wrap_keep_their_width(tmp_path: Path) -> None:
    columns = (*(Column(f"C{i}") for i in range(6)), Column("State", "pill"))
    word = "Donaudampfschifffahrtsgesellschaftskapitän"
    rows = ((*(word for _ in range(6)), Pill("nothing yet")),)
    text = texts(written(tmp_path, document(Table("t", columns, rows))))[0]
    assert "nothing yet" in text


@pytest.mark.parametrize("lines", range(22, 40, 2))
def test_a_table_leaves_at_least_four_rows_on_either_page(tmp_path: Path, lines: int) -> None:
    before = tuple(Paragraph(f"Line {i}.") for i in range(lines))
    pages = texts(written(tmp_path, document(*before, rows_of(9))))
    on_each = [page.count(" ends") for page in pages]
    assert [count for count in on_each if 0 < count < 4] == []


@pytest.mark.parametrize("count", range(1, 60, 3))
def test_what_introduces_a_table_stands_on_its_page(tmp_path: Path, count: int) -> None:
    before = tuple(Paragraph(f"Line {i}.") for i in range(count))
    blocks = (*before, Heading("Rows"), Paragraph("A remark on them.", lead="The message."))
    pages = texts(written(tmp_path, document(*blocks, rows_of(5))))
    page = next(text for text in pages if "The message." in text)
    assert all(words in page for words in ("Rows", "A remark on them.", "Row 0 ends", "Row 1 ends"))


def test_charts_that_do_not_fit_come_after_the_table_under_them(tmp_path: Path) -> None:
    chart = Trend("A chart", "3 of 5", "", ((ON, 3.0),), 5.0, date(2027, 3, 1), "good")
    before = tuple(Paragraph(f"Line {i}.") for i in range(29))
    pages = texts(written(tmp_path, document(*before, Trends((chart,)), rows_of(20))))
    assert "Row 0 ends" in pages[0]
    assert "A chart" in pages[1]
    assert pages[1].index("Row 19 ends") < pages[1].index("A chart")
    short = texts(written(tmp_path, document(Trends((chart,)), rows_of(20))))
    assert short[0].index("A chart") < short[0].index("Row 0 ends")


def test_areas_are_drawn_lower_where_only_that_fits_on_the_page(tmp_path: Path) -> None:
    steps = (CoverStep(ON, 1, 4, 10), CoverStep(date(2027, 2, 1), 2, 5, 10))
    picture = CoverDays(ON, date(2027, 3, 1), steps, ("has nobody", "rests on one person"))
    heights = []
    for lines in range(22, 32):
        before = tuple(Paragraph(f"Line {i}.") for i in range(lines))
        write_pdf(document(*before, picture), tmp_path / "a.pdf")
        first = next(drawn_pages(tmp_path / "a.pdf"))
        heights += [w.box.bottom for w in first.words if w.text in ("0%", "80%")]
    tall, low = (abs(heights[i + 1] - heights[i]) for i in (0, -2))
    assert low == pytest.approx(0.7 * tall)


@pytest.mark.parametrize("name", ["Legal", Titled("Legal", "38 staff")])
def test_a_row_that_goes_on_says_whose_it_is(tmp_path: Path, name: str | Titled) -> None:
    rows = ((name, LONG * 90),)
    pages = texts(written(tmp_path, document(Table("t", (Column("A"), Column("B")), rows))))
    assert len(pages) > 1
    assert all("Legal" in page and "…" in page for page in pages[1:])


def test_a_long_heading_is_broken_and_leaves_room_for_the_names(tmp_path: Path) -> None:
    columns = (Column("Task", width=3), Column(f"Alone in {LONG * 2}", "pill"), Column("Minutes"))
    rows = (("Find who knows about a topic", Pill("9 of 12"), "5"),) * 3
    text = texts(written(tmp_path, document(Table("t", columns, rows))))[0]
    assert text.count("Find who knows about a topic") == 3


def test_long_headings_over_most_columns_leave_room_for_the_names(tmp_path: Path) -> None:
    columns = (Column("Department"), *(Column(f"{i} {LONG * 2}") for i in range(4)))
    rows = (("Human Resources", *("41% of 104, was 34%",) * 4),) * 3
    text = texts(written(tmp_path, document(Table("t", columns, rows))))[0]
    assert text.count("Human Resources") == 3


def test_a_long_heading_of_figures_ends_where_they_end(tmp_path: Path) -> None:
    columns = (Column("Name"), Column("Count of all that was said in it " * 2, "number"))
    rows = ((LONG * 3, 7), (LONG * 3, 12))
    at = spans(written(tmp_path, document(Table("t", columns, rows))))
    heading = [end for words, (_, end) in at.items() if "Count" in words or "said in" in words]
    assert len(heading) > 1
    assert heading == [pytest.approx(at["12"][1], abs=2)] * len(heading)  # a space before one
