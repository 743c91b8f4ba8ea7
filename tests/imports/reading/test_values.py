"""Dates and numbers as tables write them."""

from __future__ import annotations

from datetime import date

import pytest

from tests.imports.roster.tables import Importer


@pytest.mark.parametrize(
    "text",
    [
        *("2027-03-01", "2027-3-1", "2027/03/01", "2027-03-01 00:00:00", "2027-03-01T00:00:00"),
        *("1.3.2027", "01.03.2027", "1. 3. 2027"),
        *("1 March 2027", "1 mar 2027", "1st March 2027", "March 1, 2027"),
        *("1-Mar-2027", "01-Mar-27"),
    ],
)
def test_a_day_is_read(bring: Importer, text: str) -> None:
    done = bring(f'id,last day\n1,"{text}"\n')
    assert done.person("1").last_day == date(2027, 3, 1)
    assert done.warnings == []


@pytest.mark.parametrize(
    "text", ["soon", "2027-02-30", "1.13.2027", "2027", "13/13/2027", "1 Mayday 2027", "46082"]
)
def test_what_is_no_day_is_said_and_the_rest_of_the_row_used(bring: Importer, text: str) -> None:
    done = bring(f"id,start,title\n1,{text},Clerk\n")
    assert done.person("1").start is None
    assert done.person("1").title == "Clerk"
    assert done.warned_lines == [2]
    assert text in done.warnings[0][1]
    assert done.report.used == 1


def test_3_4_2027_could_be_two_days_and_is_not_used(bring: Importer) -> None:
    done = bring("id,start\n1,3/4/2027\n2,5/5/2027\n")
    assert done.person("1").start is None
    assert done.person("2").start == date(2027, 5, 5)
    assert done.warned_lines == [2]


def test_the_column_shows_which_comes_first(bring: Importer) -> None:
    done = bring("id,last day,start\n1,3/4/2027,3/4/2027\n2,31/1/2027,1/31/2027\n")
    assert done.person("1").last_day == date(2027, 4, 3)
    assert done.person("1").start == date(2027, 3, 4)
    assert done.person("2").start == done.person("2").last_day == date(2027, 1, 31)
    assert done.warnings == []


def test_a_column_that_shows_both_decides_nothing(bring: Importer) -> None:
    done = bring("id,start\n1,3/4/2027\n2,31/1/2027\n3,1/31/2027\n")
    assert done.person("1").start is None
    assert done.person("2").start == done.person("3").start == date(2027, 1, 31)
    assert done.warned_lines == [2]


def test_leaving_before_starting_is_kept_and_said(bring: Importer) -> None:
    done = bring("id,start,last day\n1,2027-03-02,2027-03-01\n")
    assert done.person("1").last_day == date(2027, 3, 1)
    assert done.warned_lines == [2]


@pytest.mark.parametrize(
    ("text", "hours"), [("2", 2), ("2.5", 2.5), ("2,5", 2.5), ("2 h", 2), ("0", 0), ("168", 168)]
)
def test_hours_are_read(bring: Importer, text: str, hours: float) -> None:
    done = bring(f'id,hours\n1,"{text}"\n')
    assert done.person("1").hours == hours
    assert done.warnings == []


@pytest.mark.parametrize("text", ["a few", "-1", "169", "nan", "inf", "1e3"])
def test_hours_that_are_none_are_said(bring: Importer, text: str) -> None:
    done = bring(f"id,hours\n1,{text}\n")
    assert done.person("1").hours is None
    assert done.warned_lines == [2]
    assert text in done.warnings[0][1]


def test_no_hours_pledged_differs_from_some(bring: Importer) -> None:
    done = bring("id,hours\n1,0\n1,2\n")
    assert done.person("1").hours == 0
    assert done.warned_lines == [3]


def test_a_very_long_text_is_not_used_and_said(bring: Importer) -> None:
    done = bring(f"id,title,department\n1,{'x' * 5000},Finance\n")
    assert done.person("1").title == ""
    assert done.home("1") == "Finance"
    assert done.warned_lines == [2]
