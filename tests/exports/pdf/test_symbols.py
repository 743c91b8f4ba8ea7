"""Emoji, symbols and what several characters are together print, or are there by name."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import pytest
import uharfbuzz as hb

from planner.assets import asset
from planner.exports.blocks.section import Paragraph
from planner.exports.pdf.breaking import clusters, cut_off
from planner.exports.pdf.fonts import Weight
from planner.exports.pdf.glyphs import Run
from planner.exports.pdf.text import Line, Typesetter
from tests.exports.pdf.test_structure import of
from tests.exports.pdf.test_text import WEIGHTS

ENGLAND = "🏴" + "".join(chr(0xE0000 + ord(letter)) for letter in "gbeng") + "\U000e007f"
TOGETHER = (
    *("❤️", "☎️", "⚠️", "☀️", "✉️", "✔️", "1️⃣", "#️⃣", "👍🏽", "💪🏿", "🤝🏼", "👋🏻"),
    *("👩‍💻", "👨‍👩‍👧", "👩🏾‍🔬", "🧑‍🚀", "🤷🏻‍♀️", "🏳️‍🌈", "🐻‍❄️", "❤️‍🔥", "👁️‍🗨️"),
    *(
        "🇩🇪",
        "🇺🇸",
        "🇯🇵",
        "🇧🇷",
        "🇺🇦",
        ENGLAND,
    ),
)
"""Each is one picture."""
SINGLE = (
    "😀😂🥳😎🤔🫠🫡🙏👀💯🎉🚀🔥✅❌⭐🌟💡📅📊📈📉🏆🎯🐱🌍🌈🍕⚽🚗🏠📱💻📝🔒🔑⏳🛑🚧🆗🆕🎌🀄🃏🪿🪼"
    "→←↑↓↔⇒⇔➔➤∑√∞≈≠≤≥∂∫∈∉∪∩⊂∀∃±×÷°µ‰∅∇∝∠⊕⊗"
    "™®©§¶†‡•…–—€£¥₹₽₿₺₩✓✔✗✘☐☑☒■□▪▲△▼●○◆◇★☆♠♣♥♦♪♫☂☃⌘⌥⇧⏎⌚⏰"
    "①②③ⓐ½¼¾⅓²³₁ℓℝ№℃℉Ω𝒜𝔸🅰☮☯♻⚑⚓⚖⚙⚛♈☸☹☺⛔⛺"
)
NAMELESS = "▓╬𓀀𐎀𞤀🄍⃀"
"""No font has these."""


@lru_cache
def font(face: str) -> hb.Font:
    return hb.Font(hb.Face(hb.Blob.from_file_path(str(asset(f"fonts/{face}.ttf")))))


def outlined(run: Run) -> bool:
    extents = [font(run.face.name).get_glyph_extents(glyph.id) for glyph in run.glyphs]
    return any(one is not None and one.width and one.height for one in extents)


def printed(text: str, weight: Weight) -> Line:
    """A text as one line, in which nothing is a box and no run is empty."""
    line = Typesetter().line(text, weight)
    assert line.runs
    assert all(glyph.id for run in line.runs for glyph in run.glyphs)
    assert [run for run in line.runs if not outlined(run) and not run.text.isspace()] == []
    return line


@pytest.mark.parametrize("weight", WEIGHTS)
@pytest.mark.parametrize("text", [*SINGLE, *TOGETHER])
def test_symbols_print_as_they_are(text: str, weight: Weight) -> None:
    assert printed(text, weight).source == text


@pytest.mark.parametrize("text", TOGETHER)
def test_several_characters_print_as_one_picture(text: str) -> None:
    (run,) = printed(f"{text}", "regular").runs
    assert run.face.name == "NotoEmoji-Regular"
    assert sum(glyph.advance > 0 for glyph in run.glyphs) == 1


@pytest.mark.parametrize("character", NAMELESS)
def test_what_no_font_has_prints_by_its_name(character: str) -> None:
    line = printed(f"Ann {character}", "regular")
    name = unicodedata.name(character, f"U+{ord(character):04X}").lower()
    assert line.source.lower() == f"ann [{name.lower()}]"


def test_what_only_says_how_others_look_prints_nothing_and_is_no_fault() -> None:
    typesetter = Typesetter()
    for lonely in ("\u200d", "\ufe0f", "\U000e0067"):
        line = typesetter.line(f"{lonely}Ann", "regular")
        assert line.width == typesetter.line("Ann", "regular").width
    assert typesetter.warnings() == []


def test_a_picture_is_never_broken_at_the_end_of_a_line() -> None:
    text = "👨‍👩‍👧🇩🇪👍🏽" * 3
    parts = [text[start:end] for start, end in pairwise([*clusters(text), len(text)])]
    assert parts == ["👨‍👩‍👧", "🇩🇪", "👍🏽"] * 3


@pytest.mark.parametrize("whole", ["👨‍👩‍👧", "🇩🇪", "👍🏽", "e\u0301", "கா"])
def test_a_text_is_cut_off_between_pictures_and_letters_with_their_marks(whole: str) -> None:
    for most in range(6 * len(whole)):
        kept = cut_off(whole * 5, most)
        assert kept == whole * (len(kept) // len(whole))
        assert most - len(whole) < len(kept) <= most or kept == whole * 5


def test_a_picture_among_letters_from_the_right_is_one_too() -> None:
    line = printed("שירה 👩‍💻 לוי", "regular")
    assert [len(run.glyphs) for run in line.runs if "Emoji" in run.face.name] == [1]


def test_names_with_pictures_are_read_as_they_were_written(tmp_path: Path) -> None:
    text = " ".join([*SINGLE, *TOGETHER])
    made = of(tmp_path, Paragraph(text))
    assert made.said(made.document.all("P")[-1]) == text
