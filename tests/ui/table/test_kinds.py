"""What is typed or pasted is read as people mean it, or refused in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale

from planner.errors import PlannerError
from planner.models import Draft, Plan
from planner.ui.table.clipboard import parse_tsv
from planner.ui.table.kinds import Choice, Day, Number, read_day, words

NEAR = date(2026, 11, 22)
DRAFT = Draft(Plan())


@pytest.fixture
def locale() -> Iterator[None]:
    """Another locale may be set; the one before comes back."""
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2027-03-01", date(2027, 3, 1)),
        ("1 March 2027", date(2027, 3, 1)),
        ("1 Mar", date(2027, 3, 1)),
        ("14 Nov", date(2026, 11, 14)),
        ("1.3.2027", date(2027, 3, 1)),
        ("1.3.", date(2027, 3, 1)),
        ("30/1/2027", date(2027, 1, 30)),
    ],
)
def test_days_are_read_as_people_write_them(text: str, day: date) -> None:
    assert read_day(text, NEAR) == day


@pytest.mark.parametrize("text", ["soon", "31 Feb", "2027-13-01", "0", "31.02.2027", "1.3.20277"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(PlannerError, match="is not a day"):
        read_day(text, NEAR)


def test_an_empty_day_is_none() -> None:
    assert Day(lambda: NEAR).read(" ", DRAFT) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [("3", 3), ("2,5", 2.5), ("2 h", 2), ("2 hours", 2), ("2:30", 2.5), ("", None)],
)
def test_numbers_are_read_as_people_write_them(text: str, value: float | None) -> None:
    assert Number("h").read(text, DRAFT) == value


@pytest.mark.parametrize("text", ["many", "nan", "inf", "1e999"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(PlannerError, match="is not a number"):
        Number().read(text, DRAFT)


@pytest.mark.parametrize("text", ["1e13", "-1e30", "9" * 40])
def test_numbers_that_no_plan_can_hold(text: str) -> None:
    with pytest.raises(PlannerError, match="is too large a number"):
        Number(whole=True).read(text, DRAFT)


def test_what_could_be_two_is_neither_where_no_locale_says_so(locale: None) -> None:
    QLocale.setDefault(QLocale.c())
    assert Number(whole=True).read("1,200", DRAFT) == 1200
    with pytest.raises(PlannerError, match="can be read as two numbers"):
        Number().read("1,200", DRAFT)
    with pytest.raises(PlannerError, match="is not a day"):
        read_day("3/4/2027", NEAR)


@pytest.mark.parametrize(
    ("name", "number", "day", "shown", "shown_day"),
    [
        ("en_US", "1,200", date(2027, 3, 4), "2.5 h", "Mar 4, 2027"),
        ("en_GB", "1,200", date(2027, 4, 3), "2.5 h", "3 Apr 2027"),
        ("de_DE", "1.200", date(2027, 4, 3), "2,5 h", "3 Apr 2027"),
    ],
)
def test_numbers_and_days_are_read_and_shown_by_locale(
    locale: None, name: str, number: str, day: date, shown: str, shown_day: str
) -> None:
    QLocale.setDefault(QLocale(name))
    hours = Number("h")
    assert hours.read(number, DRAFT) == 1200
    assert hours.show(2.5) == shown
    assert hours.read(hours.typed(1.125), DRAFT) == 1.125
    assert read_day("3/4/2027", NEAR) == day
    assert read_day("3/4", NEAR) == day
    assert Day(lambda: NEAR).show(day) == shown_day


def test_a_whole_number_has_no_fraction() -> None:
    with pytest.raises(PlannerError, match="whole number"):
        Number(whole=True).read("2.5", DRAFT)


def test_a_choice_is_found_by_its_label_whatever_the_case() -> None:
    assert Choice(words("owner", "backup")).read("Backup", DRAFT) == "backup"


def test_a_choice_of_nothing_where_that_is_one() -> None:
    assert Choice(words("owner"), none="none").read("none", DRAFT) is None


def test_what_is_no_choice_names_the_choices() -> None:
    with pytest.raises(PlannerError, match="is not one of: owner, backup"):
        Choice(words("owner", "backup")).read("boss", DRAFT)


def test_cells_with_line_breaks_and_quotes_as_a_spreadsheet_copies_them() -> None:
    assert parse_tsv('a\t"b\nc ""q"""\r\nplain "quote" here\tz\r\n\r\n') == [
        ["a", 'b\nc "q"'],
        ['plain "quote" here', "z"],
    ]


def test_a_quote_that_never_closes_is_a_letter() -> None:
    assert parse_tsv('"open\tb\nc\td') == [['"open', "b"], ["c", "d"]]
