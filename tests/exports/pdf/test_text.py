"""Texts in any script are set with glyphs, in reading order, and break where they may."""

from __future__ import annotations

import pytest

from planner.exports.pdf.bidi import levels
from planner.exports.pdf.fonts import Weight
from planner.exports.pdf.text import Line, Typesetter

NAMES = {
    "Polish": "Łucja Żółć",
    "Turkish": "Çağlar Işık",
    "Vietnamese": "Nguyễn Thị Ánh",
    "Greek": "Νίκος Παπαδόπουλος",
    "Cyrillic": "Ольга Ёлкина",
    "Hebrew": "שירה לוי",
    "Arabic": "شيلا عبد الله",
    "Chinese": "王小明",
    "Japanese": "佐藤 さくら",
    "Korean": "김하늘",
    "Devanagari": "अंजलि शर्मा",
    "Bengali": "ব্রতী সেন",
    "Tamil": "தமிழ்செல்வி",
    "Thai": "สมชาย ใจดี",
    "Georgian": "გიორგი",
    "Armenian": "Հայկ",
    "Ethiopic": "ሰላም",
}


WEIGHTS: tuple[Weight, ...] = ("regular", "bold")


def read(line: Line) -> str:
    """The characters a line stands for, from left to right as they are drawn."""
    return "".join(glyph.text for run in line.runs for glyph in run.glyphs)


def fonts_of(text: str, weight: Weight = "regular") -> list[tuple[str, str]]:
    """The font of each run of a line, and the characters set in it."""
    runs = Typesetter().line(text, weight).runs
    return [(run.face.name, "".join(glyph.text for glyph in run.glyphs)) for run in runs]


@pytest.mark.parametrize("script", NAMES)
@pytest.mark.parametrize("weight", WEIGHTS)
def test_names_have_glyphs_in_every_script(script: str, weight: Weight) -> None:
    typesetter = Typesetter()
    line = typesetter.line(NAMES[script], weight)
    glyphs = [glyph for run in line.runs for glyph in run.glyphs]
    assert glyphs
    assert all(glyph.id != 0 for glyph in glyphs)
    assert sorted(read(line)) == sorted(NAMES[script])
    assert typesetter.warnings() == []


def test_a_character_no_font_has_is_printed_by_its_name_and_said() -> None:
    typesetter = Typesetter()
    for _ in range(2):
        line = typesetter.line("Ann 𓀀\ue000", "regular")
        assert read(line) == line.source == "Ann [egyptian hieroglyph a001][U+E000]"
    named, coded = sorted(typesetter.warnings())
    assert "U+13000" in named
    assert "U+E000" in coded


def test_control_characters_and_lone_surrogates_are_left_out_and_said() -> None:
    typesetter = Typesetter()
    assert read(typesetter.line("a\x00b\ufffec\ud800d\x1b[31m", "regular")) == "abcd[31m"
    assert typesetter.warnings() == ["Control characters were left out of one text."]


def test_marks_that_reorder_text_are_left_out() -> None:
    assert read(Typesetter().line("pay \u202egpj.exe", "regular")) == "pay gpj.exe"


def test_right_to_left_is_drawn_from_the_right() -> None:
    assert read(Typesetter().line("לוי", "regular")) == "יול"
    assert read(Typesetter().line("Ann לוי Bo", "regular")) == "Ann יול Bo"


def test_a_name_from_the_right_in_words_from_the_left_stays_in_front() -> None:
    assert read(Typesetter().line("שירה לוי (active)", "regular")) == "יול הריש (active)"


def test_digits_and_brackets_among_right_to_left_letters() -> None:
    text = "Ann שירה 12 (לוי), HR"
    assert levels(text) == (0,) * 4 + (1,) * 5 + (2, 2) + (1,) * 6 + (0,) * 4


def test_digits_in_a_word_from_the_right_are_read_from_the_left() -> None:
    assert read(Typesetter().line("לוי12", "regular")) == "12יול"
    assert fonts_of("سعيد٢٠٢٧") == [("NotoSansArabic-Regular", part) for part in ("٢٠٢٧", "ديعس")]


def test_a_word_in_two_scripts_is_set_in_the_font_of_each() -> None:
    assert fonts_of("Annაკა") == [("NotoSans-Regular", "Ann"), ("NotoSansGeorgian-Regular", "აკა")]
    assert fonts_of("აკაAnn") == [("NotoSansGeorgian-Regular", "აკა"), ("NotoSans-Regular", "Ann")]


def test_joiners_and_marks_stay_in_the_font_of_what_they_join() -> None:
    for word, font in (
        ("می\u200cروم", "NotoSansArabic-Regular"),
        ("क\u094d\u200dष", "NotoSansDevanagari-Regular"),
        ("שָׁ", "NotoSansHebrew-Regular"),
        ("n\u0303o", "NotoSans-Regular"),
    ):
        assert [name for name, _ in fonts_of(word)] == [font]


def test_digits_and_points_but_no_letters_stay_in_the_font_before_them() -> None:
    assert {name for name, _ in fonts_of("שירה-לוי")} == {"NotoSansHebrew-Regular"}
    assert fonts_of("★5") == [("NanumSquare-Regular", "★5")]
    assert fonts_of("★A") == [("NanumSquare-Regular", "★"), ("NotoSans-Regular", "A")]


def test_bold_text_is_set_in_bold_where_there_is_a_bold_font() -> None:
    for name, font in (
        ("Ann", "NotoSans-Bold"),
        ("שירה", "NotoSansHebrew-Bold"),
        ("ব্রতী", "NotoSansBengali-Regular"),
    ):
        assert {used for used, _ in fonts_of(name, "bold")} == {font}


def test_a_font_without_a_bold_one_is_the_same_font_in_bold() -> None:
    (regular,), (bold,) = (Typesetter().line("ব্রতী", weight).runs for weight in WEIGHTS)
    assert bold.face is regular.face


def test_arabic_letters_are_joined() -> None:
    typesetter = Typesetter()
    joined = typesetter.line("شيلا", "regular")
    apart = [typesetter.line(letter, "regular") for letter in "شيلا"]
    joined_ids = {glyph.id for run in joined.runs for glyph in run.glyphs}
    apart_ids = {glyph.id for line in apart for run in line.runs for glyph in run.glyphs}
    assert not joined_ids & apart_ids


def test_lines_break_between_words_and_none_is_wider_than_its_room() -> None:
    typesetter = Typesetter()
    room = 9000.0
    lines = typesetter.lines("one two three four five six seven eight nine ten", "regular", room)
    assert read(lines[0]).split() == ["one", "two", "three", "four"]
    assert all(line.width <= room for line in lines)
    assert " ".join(read(line) for line in lines).split()[-1] == "ten"


@pytest.mark.parametrize("text", ["x" * 400, "王" * 300, "ศ" * 200, "לוי" * 100])
def test_a_word_longer_than_a_line_is_broken(text: str) -> None:
    lines = Typesetter().lines(text, "regular", 5000.0)
    assert len(lines) > 1
    assert all(line.width <= 5000.0 for line in lines)
    assert sum(len(read(line)) for line in lines) == len(text)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Pilot in Sofia and Osaka, 12 Dec", "12 Dec"),
        ("Go or no go on 9 December 2027", "9 December 2027"),
        ("Silent for 46 days until now", "46 days"),
    ],
)
def test_a_number_is_never_parted_from_its_word_nor_a_day_from_its_year(
    text: str, kept: str
) -> None:
    typesetter = Typesetter()
    least = int(typesetter.line(kept, "regular").width) + 1
    for room in range(least, 4 * least, 300):
        lines = typesetter.lines(text, "regular", room)
        assert any(kept in line.source for line in lines)


def test_a_mark_is_never_parted_from_its_letter() -> None:
    text = "e\u0301" * 100
    for line in Typesetter().lines(text, "regular", 3000.0):
        assert not read(line).startswith("\u0301")


def test_markup_is_plain_text() -> None:
    for text in ("Tom <b", "<ann@x.org>", '<img src="/etc/passwd">', "&amp; & &#65;"):
        assert read(Typesetter().line(text, "regular")) == text


def test_a_scrap_is_not_left_alone_on_the_last_line() -> None:
    typesetter = Typesetter()
    text = "Too much rests on one person alone: two responsibilities of 8."
    whole = typesetter.line(text.removesuffix(" 8."), "regular").width
    lines = [line.source for line in typesetter.lines(text, "regular", whole + 100)]
    assert "".join(lines) == text
    assert lines[-1] == "of 8."
