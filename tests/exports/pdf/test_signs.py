"""What has a colour also has a sign, so that it is told on grey paper and by every eye."""

from __future__ import annotations

import re
from pathlib import Path

from planner.exports.section import Column, Pill, Table
from tests.exports.pdf.test_pdf import document, written

PILLS = (
    *(Pill("state", "good"), Pill("state", "good", claimed=True)),
    *(Pill("state", "weak"), Pill("state", "bad"), Pill("state", "plain")),
)


def without_colour(pill: Pill, tmp_path: Path) -> str:
    made = document(Table("t", (Column("State", "pill"),), ((pill,),)))
    drawn = written(tmp_path, made).pages[0].get_contents()
    assert drawn is not None
    return re.sub(r"[\d.]+ [\d.]+ [\d.]+ (rg|RG)", "", drawn.get_data().decode("latin-1"))


def test_pills_of_the_same_words_are_told_apart_without_their_colours(tmp_path: Path) -> None:
    assert len({without_colour(pill, tmp_path) for pill in PILLS}) == len(PILLS)
