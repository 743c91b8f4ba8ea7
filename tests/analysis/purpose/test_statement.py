"""What is asked of a purpose statement while it is written."""

from __future__ import annotations

import pytest

from planner.analysis.purpose.statement import remark_words, statement_remarks

GOOD = "Anybody in the group finds a colleague who knows the answer within minutes."


@pytest.mark.parametrize("statement", ["", "  ", "…"])
def test_of_a_statement_that_is_not_begun_nothing_is_said(statement: str) -> None:
    assert statement_remarks(statement, "", measurable=False) == ()


def test_a_good_statement_is_left_alone() -> None:
    assert statement_remarks(GOOD, "", measurable=True) == ()


def test_it_is_asked_for_whom_it_is() -> None:
    assert statement_remarks("Answers within minutes", "", measurable=True) == ("no audience",)
    assert statement_remarks("Answers within minutes", "All staff", measurable=True) == ()


def test_a_goal_that_can_be_measured_is_asked_for() -> None:
    assert statement_remarks(GOOD, "", measurable=False) == ("no measurable goal",)


@pytest.mark.parametrize(("count", "told"), [(40, ()), (41, ("too long",))])
def test_more_than_forty_words_are_too_many(count: int, told: tuple[str, ...]) -> None:
    assert statement_remarks("staff " * count, "", measurable=True) == told


def test_it_is_asked_what_people_have_of_the_tool() -> None:
    tool = "The platform is rolled out to all sites"
    assert statement_remarks(tool, "", measurable=True) == ("tool, not benefit",)
    both = "On the network everybody finds who knows"
    assert statement_remarks(both, "", measurable=True) == ()


def test_each_remark_is_a_sentence() -> None:
    assert remark_words("too long", "staff " * 43) == "It has 43 words; up to 40 are remembered."
    assert remark_words("no audience", "x") == "For whom is it? Name who gains by it."
