"""Texts that fit their place: whole, then their first sentences, then smaller, then cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.exports.deck.fitting import FLOOR, Fitter
from tests.exports.documents.large import SCRIPTS


def test_what_fits_stays_as_it_is() -> None:
    fitter = Fitter()
    assert fitter.fit("Give an hour.", 200, 14) == "Give an hour."
    assert not fitter.shortened


def test_a_text_loses_its_last_sentences_first() -> None:
    fitter = Fitter()
    text = "Give an hour. Each champion needs one. It is asked again in May."
    assert fitter.fit(text, 300, 14) == "Give an hour. Each champion needs one."
    assert fitter.shortened == [text]


def test_then_its_type_gets_smaller_as_far_as_the_floor() -> None:
    said = Fitter().fit_box("Give each champion two hours a week", 240, 20, 18)
    assert said.text == "Give each champion two hours a week"
    assert FLOOR <= said.size < 18 and said.lines == 1


def test_then_it_is_cut_between_two_words() -> None:
    fitter, text = Fitter(), "Give each champion two hours a week for as long as the launch lasts"
    said = fitter.fit_box(text, 200, 15, 18)
    assert said.size == FLOOR and said.text.endswith("…")
    assert text.startswith(said.text[:-1]) and text[len(said.text) - 1] in " ,"
    assert fitter.shortened == [text]


@pytest.mark.parametrize("script", [text for _, text in SCRIPTS])
@given(width=st.floats(30, 400), most=st.integers(1, 4), strong=st.booleans())
def test_no_script_takes_more_lines_than_it_may(
    script: str, width: float, most: int, strong: bool
) -> None:
    fitter = Fitter()
    said = fitter.fit(f"{script} {script} {script}", width, 12, most, strong=strong)
    assert fitter.lines(said, width, 12, strong=strong) <= most
