"""Days in every form that lists use, and those that could be two."""

from __future__ import annotations

from datetime import date

import pytest

from planner.imports.reading.days import DayOrder, detect_day_order, parse_date
from tests.imports.roster.tables import Importer

FIRST_OF_MARCH = [
    *("2027-03-01", "2027-3-1", "2027/3/1", "2027.03.01", "2027. 3. 1.", "2027年3月1日"),
    *("2027-03-01T00:00:00+00:00", "2027-03-01T23:59:59.000+0000", "2027-03-01T00:00:00.000Z"),
    *("2027-03-01 00:00:00", "2027-03-01Z", "20270301T000000Z", "2027-03-01T09:00-05:00"),
    *("1.3.2027", "01.03.2027", "1. 3. 2027", "1.3.27", "1.3.2027 08:00 Uhr"),
    *("1 March 2027", "1st March 2027", "1st of March 2027", "March 1, 2027", "Mar 1, 2027"),
    *("01-Mar-27", "1/Mar/2027", "01MAR2027", "2027-Mar-01", "1 Mar 27"),
    *("Mon, 1 Mar 2027", "Monday 1 March 2027", "Monday, March 1, 2027", "Mo 01.03.2027"),
    *("Mon Mar 01 2027 00:00:00 GMT+0000 (UTC)", "Mon, 01 Mar 2027 10:00:00 +0100"),
    *("1. März 2027", "Montag, 1. März 2027", "1. Mrz. 2027", "1er mars 2027", "lundi 1 mars 2027"),
    *("1 de marzo de 2027", "lunes, 1 de marzo de 2027", "lunedì 1 marzo 2027", "1º marzo 2027"),
    *("segunda-feira, 1 de março de 2027", "maandag 1 maart 2027", "1-mrt-2027"),
    *("poniedziałek, 1 marca 2027 r.", "1 marca 2027", "1 mar 2027"),
    *("måndag den 1 mars 2027", "mandag den 1. marts 2027", "mandag 1. mars 2027"),
    *("1. března 2027", "1 Mart 2027", "2027. március 1.", "1 martie 2027", "1 марта 2027 г."),
    *("maanantai 1. maaliskuuta 2027", "mánudagur 1. mars 2027"),
]


@pytest.mark.parametrize("text", FIRST_OF_MARCH)
def test_the_first_of_march(text: str) -> None:
    assert parse_date(text) == date(2027, 3, 1)


@pytest.mark.parametrize(
    ("month", "names"),
    [
        (1, "January Januar Jänner janvier enero gennaio janeiro januari stycznia tammikuuta"),
        (2, "Feb. Februar février febrero febbraio fevereiro februari lutego helmikuuta"),
        (4, "avril abril aprile kwietnia huhtikuuta apríl"),
        (5, "May Mai mayo maggio maio mei maja maj toukokuuta maí"),
        (6, "Juni juin junio giugno junho czerwca kesäkuuta júní"),
        (7, "Juli juillet julio luglio julho lipca heinäkuuta júlí"),
        (8, "août agosto sierpnia augusti elokuuta ágúst augustus"),
        (9, "Sept. settembre septiembre setembro września syyskuuta"),
        (10, "Oct Okt octobre octubre ottobre outubro października lokakuuta"),
        (11, "noviembre novembro listopada marraskuuta nóvember"),
        (12, "Dez. déc. diciembre dicembre dezembro grudnia desember joulukuuta"),
    ],
)
def test_months_have_names_in_many_languages(month: int, names: str) -> None:
    for name in names.split():
        assert parse_date(f"3 {name} 2027") == date(2027, month, 3), name


@pytest.mark.parametrize(
    "text",
    [
        *("March 2027", "Mar-27", "46082", "20270301", "2027", "soon", "12:30", "2027-02-30"),
        *("Tuesday 1 March 2027", "1.13.2027", "13/13/2027", "1 Mayday 2027", "3/4/2027", "3/4/27"),
        *("27-03-01", "32 March 2027", "1 jui 2027"),
    ],
)
def test_what_names_no_day_or_two_is_none(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (["3/4/2027", "31/1/2027"], "day first"),
        (["3/4/2027", "1/31/2027 9:00 AM"], "month first"),
        (["3/4/27", "3/15/27"], "month first"),
        (["27-03-01", "99-12-31"], "year first"),
        (["99/12/31", "05/03/01"], "year first"),
        (["27-03-01", "01-03-99"], "day first"),
        (["3/4/2027", "5/5/2027"], None),
        (["3/4/2027", "31/1/2027", "1/31/2027"], None),
        (["2027-03-01", "1 March 2027", "soon"], None),
    ],
)
def test_a_column_shows_its_order(texts: list[str], order: DayOrder | None) -> None:
    assert detect_day_order(texts) == order


def test_weekdays_tell_day_and_month_apart() -> None:
    assert parse_date("Sun 7/3/2027") == date(2027, 3, 7)
    assert parse_date("Sat 7/3/2027") == date(2027, 7, 3)


def test_a_column_that_leaves_it_open_is_said_once_with_its_lines(bring: Importer) -> None:
    done = bring("id,start\n1,3/4/2027\n2,5/5/2027\n3,6/7/2027\n")
    assert [done.person(label).start for label in "123"] == [None, date(2027, 5, 5), None]
    [(line, text)] = done.warnings
    assert line == 2
    assert "2027-03-04 or 2027-04-03" in text
    assert "2 and 4" in text
    [doubt] = done.report.day_doubts
    assert (doubt.header, doubt.text) == ("start", "3/4/2027")
    assert doubt.days == (date(2027, 3, 4), date(2027, 4, 3))


@pytest.mark.parametrize(
    ("order", "start"), [("day first", date(2027, 4, 3)), ("month first", date(2027, 3, 4))]
)
def test_the_order_chosen_decides_what_is_open(
    bring: Importer, order: DayOrder, start: date
) -> None:
    done = bring("id,start\n1,3/4/2027\n", dates=order)
    assert done.person("1").start == start
    assert (done.warnings, done.report.day_doubts) == ([], [])


def test_a_column_that_shows_its_order_keeps_it(bring: Importer) -> None:
    done = bring("id,start\n1,3/4/2027\n2,1/31/2027\n", dates="day first")
    assert done.person("1").start == date(2027, 3, 4)
    [(_, text)] = done.warnings
    assert "not needed" in text


def test_the_year_first_is_read_where_it_is_chosen(bring: Importer) -> None:
    done = bring("id,start\n1,27-03-01\n", dates="year first")
    assert done.person("1").start == date(2027, 3, 1)


@pytest.mark.parametrize(
    ("text", "day"),
    [("46082", "2026-03-01"), ("46082.5", "2026-03-01"), ("20270301", "2027-03-01")],
)
def test_a_bare_number_is_said_with_the_day_it_could_be(
    bring: Importer, text: str, day: str
) -> None:
    done = bring(f"id,start\n1,{text}\n")
    assert done.person("1").start is None
    [(line, said)] = done.warnings
    assert line == 2
    assert text in said
    assert day in said


def test_never_is_no_last_day(bring: Importer) -> None:
    done = bring("id,last day\n1,31/12/9999\n2,9999-12-31\n")
    assert [done.person(label).last_day for label in "12"] == [None, None]
    assert done.warnings == []
