"""Documents as PDF: long tables against drawString alone, and whole packs."""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from benchmarks.conftest import Figures
from planner.analysis.measures import measure
from planner.analysis.rules import findings
from planner.assets import asset
from planner.exports.blocks.section import Column, Document, Pill, Section, Table
from planner.exports.documents import make
from planner.exports.pdf import write_pdf
from planner.text import short_day
from tests.exports.documents.large import large_plan
from tests.exports.documents.made import TODAY, sample_plan
from tests.plans import ON

Row = tuple[str, int, str, str, Pill, str, date]
_WORDS = (
    *("Harbour", "Connect", "keeps", "what", "people", "know", "where", "others", "find", "it"),
    *("in", "minutes"),
)
_PER_PAGE = 45


def rows(count: int) -> tuple[Row, ...]:
    """People with what a list says of them: seven cells, one of them a pill."""
    chance = random.Random(count)
    return tuple(
        (
            f"Person {n} {chance.choice(_WORDS)}",
            chance.randint(1, 900),
            " ".join(chance.sample(_WORDS, 3)),
            chance.choice(("owner", "backup")),
            Pill(*chance.choice((("1 only", "weak"), ("none", "bad"), ("2", "good")))),
            " ".join(chance.sample(_WORDS, 2)),
            ON + timedelta(days=chance.randint(0, 300)),
        )
        for n in range(count)
    )


def draw_strings(table: tuple[Row, ...], path: Path) -> None:
    """The least a table can be: every cell drawn in an embedded font, and a line under a row."""
    pdfmetrics.registerFont(TTFont("Noto", str(asset("fonts/NotoSans-Regular.ttf"))))
    canvas = Canvas(str(path), pagesize=A4, pageCompression=1)
    for n, row in enumerate(table):
        y = 800 - 16 * (n % _PER_PAGE)
        if n and n % _PER_PAGE == 0:
            canvas.showPage()
        if n % _PER_PAGE == 0:
            canvas.setFont("Noto", 8)
        for place, cell in enumerate(row):
            words = cell.words if isinstance(cell, Pill) else cell
            words = short_day(words, ON) if isinstance(words, date) else str(words)
            canvas.drawString(40 + 74 * place, y, words)
        canvas.line(40, y - 4, 555, y - 4)
    canvas.save()


def document(table: tuple[Row, ...]) -> Document:
    columns = (
        *(Column("Name", width=3), Column("Staff", "number"), Column("Held", width=3)),
        *(Column("As"), Column("Cover", "pill"), Column("With", width=2), Column("Due", "day")),
    )
    section = Section("rows", "Rows", (Table("rows", columns, table),))
    return Document("Rows", "Benchmark", "Bench", (section,), ON)


@pytest.mark.parametrize("count", [5_000, 50_000])
def test_a_long_table(figures: Figures, tmp_path: Path, count: int) -> None:
    table = rows(count)
    made = document(table)

    figures.against_floor(
        f"tagged PDF table of {count:,} rows",
        lambda: draw_strings(table, tmp_path / "floor.pdf"),
        lambda: write_pdf(made, tmp_path / "ours.pdf"),
        4,  # every cell is an element of the tree; the floor has none
    )


def test_a_pack_of_the_sample(figures: Figures, tmp_path: Path) -> None:
    measures = measure(sample_plan(), TODAY)
    found = findings(measures)

    figures.within(
        "status pack of the sample, from findings to file",
        lambda: write_pdf(make("status-pack", measures, found), tmp_path / "pack.pdf"),
        2.0,
    )


def test_a_pack_of_a_large_plan(figures: Figures, tmp_path: Path) -> None:
    measures = measure(large_plan(), ON)
    found = findings(measures)

    figures.within(
        "status pack, 2,000 people, longest texts, ten scripts",
        lambda: write_pdf(make("status-pack", measures, found), tmp_path / "pack.pdf"),
        10.0,
    )
