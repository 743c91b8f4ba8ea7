"""What has a colour also has a sign, so that it is told on grey paper and by every eye."""

from __future__ import annotations

import re
from pathlib import Path

from planner.exports.blocks.section import Block, Column, Figure, Figures, Moved, Pill, Table
from tests.exports.pdf.test_pdf import document, written

PILLS = (
    *(Pill("state", "good"), Pill("state", "good", claimed=True)),
    *(Pill("state", "weak"), Pill("state", "bad"), Pill("state", "plain")),
)
MOVED: tuple[Moved, ...] = ("better", "same", "worse")


def without_colour(block: Block, tmp_path: Path) -> str:
    drawn = written(tmp_path, document(block)).pages[0].get_contents()
    assert drawn is not None
    return re.sub(r"[\d.]+ [\d.]+ [\d.]+ (rg|RG)", "", drawn.get_data().decode("latin-1"))


def test_pills_of_the_same_words_are_told_apart_without_their_colours(tmp_path: Path) -> None:
    tables = [Table("t", (Column("State", "pill"),), ((pill,),)) for pill in PILLS]
    assert len({without_colour(table, tmp_path) for table in tables}) == len(PILLS)


def test_how_a_figure_moved_is_told_apart_without_its_colour(tmp_path: Path) -> None:
    figures = [Figures((Figure("covered", "5", "was 3", moved=moved),)) for moved in MOVED]
    assert len({without_colour(one, tmp_path) for one in figures}) == len(MOVED)
