"""Answers are read as people of many languages give them."""

from __future__ import annotations

import pytest

from planner.imports.surveys.headers import survey_search
from planner.imports.surveys.scales import UnreadAnswerError, scale_of

FAVOURABLE = (
    *("Strongly agree", "agree", "Somewhat agree", "stimme voll und ganz zu", "Trifft eher zu"),
    *(
        "Tout à fait d’accord",
        "plutôt d'accord",
        "Totalmente de acuerdo",
        "Completamente d'accordo",
    ),
    *("Concordo totalmente", "Helemaal mee eens", "Zdecydowanie się zgadzam", "Instämmer helt"),
    *(
        "Helt enig",
        "Täysin samaa mieltä",
        "Very satisfied",
        "Somewhat satisfied",
        "Extremely useful",
    ),
    *("5 - Strongly agree", "Agree (4)", "1 = strongly agree", "Yes", "Ja", "oui"),
)
NEITHER = (
    *("Neither agree nor disagree", "neutral", "teils/teils", "Ni d'accord ni pas d'accord"),
    *("Ni de acuerdo ni en desacuerdo", "Niet mee eens, niet mee oneens", "Somewhat useful"),
    *("Verken enig eller uenig", "Ei samaa eikä eri mieltä", "3 - neutral", "Not sure"),
)
UNFAVOURABLE = (
    *("Strongly disagree", "Disagree", "stimme überhaupt nicht zu", "Lehne ab", "Pas d’accord"),
    *("En desacuerdo", "Per niente d'accordo", "Discordo", "Oneens", "Nie zgadzam się", "Uenig"),
    *(
        "Eri mieltä",
        "Very dissatisfied",
        "Not at all useful",
        "No",
        "Nein",
        "5 - strongly disagree",
    ),
)


@pytest.mark.parametrize("text", FAVOURABLE)
def test_words_that_agree_are_favourable(text: str) -> None:
    assert scale_of("favourable", [text]).score(text) == 1


@pytest.mark.parametrize("text", (*NEITHER, *UNFAVOURABLE))
def test_all_other_words_of_a_scale_are_not(text: str) -> None:
    assert scale_of("favourable", [text]).score(text) == 0


@pytest.mark.parametrize("text", ["", "N/A", "Don't know", "keine Angabe", "Sans opinion", "–"])
def test_no_answer_is_none(text: str) -> None:
    for measure in ("favourable", "recommend", "percent"):
        assert scale_of(measure, [text]).score(text) is None


@pytest.mark.parametrize(
    ("highest", "favourable"), [(5, {4, 5}), (7, {5, 6, 7}), (10, {6, 7, 8, 9, 10})]
)
def test_bare_numbers_are_favourable_above_the_middle(highest: int, favourable: set[int]) -> None:
    texts = [str(n) for n in range(1, highest + 1)]
    scale = scale_of("favourable", texts)
    assert {int(text) for text in texts if scale.score(text)} == favourable
    assert f"from 1 to {highest}" in scale.said


def test_nine_and_ten_promote_and_up_to_six_detract() -> None:
    scale = scale_of("recommend", [])
    scores = [scale.score(text) for text in ("10 - Extremely likely", "9", "8", "7.0", "6", "0")]
    assert scores == [1, 1, 0, 0, -1, -1]


def test_shares_are_read_in_per_cent_and_as_parts_of_one() -> None:
    assert [scale_of("percent", ["60%"]).score(t) for t in ("60%", "5 %", "12,5%")] == [
        0.6, 0.05, 0.125,
    ]  # fmt: skip
    assert scale_of("percent", ["0.6", "1"]).score("0.6") == 0.6
    assert scale_of("percent", ["60", "1"]).score("1") == 0.01


@pytest.mark.parametrize(
    ("measure", "text"),
    [("favourable", "purple"), ("favourable", "0"), ("recommend", "11"), ("recommend", "very"),
     ("percent", "101%"), ("percent", "half")],
)  # fmt: skip
def test_what_says_nothing_is_not_read(measure: str, text: str) -> None:
    with pytest.raises(UnreadAnswerError):
        scale_of(measure, [text, "1"]).score(text)  # type: ignore[arg-type]


# Headers ---------------------------------------------------------------------------------


def headers(*rows: tuple[str, ...]) -> tuple[str, ...]:
    headed = survey_search().find(rows)
    assert headed is not None
    assert headed.last == len(rows) - 2
    return headed.headers


def test_the_parts_of_a_question_bear_its_words() -> None:
    assert headers(
        ("Respondent ID", "End Date", "How far do you agree?", "", "Why?"),
        ("", "", "It is easy", "It is useful", "Open-Ended Response"),
        ("114", "11/13/2026", "Agree", "Disagree", ""),
    )[2:] == ("How far do you agree? – It is easy", "How far do you agree? – It is useful", "Why?")


def test_import_ids_stand_directly_below_the_codes_in_some_files() -> None:
    ids = ('{"ImportId":"endDate"}', '{"ImportId":"QID1"}')
    assert headers(("EndDate", "Is it easy?"), ids, ("2026-11-13", "Yes")) == (
        "EndDate", "Is it easy?",
    )  # fmt: skip


def test_headers_below_a_title_are_found() -> None:
    assert headers(("Our survey",), ("Timestamp", "ID", "Is it easy?"), ("2026-11-13", "1", "Yes"))


def test_answers_that_read_like_headers_are_none() -> None:
    rows = (("Timestamp", "Useful?", "Easy?"), ("2026-11-13", "Agree", "Agree"))
    assert headers(*rows) == rows[0]
