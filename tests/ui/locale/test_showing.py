"""Numbers and days are shown as the reader writes them; documents do not change with it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from planner.text import clock, day, number, percent, plainly, short_day, tr, trn
from planner.ui.background.jobs import Job
from planner.ui.pages.reports.documents import Request
from planner.ui.pages.reports.kinds import kinds
from planner.ui.pages.reports.writing import write
from planner.ui.shell.main_window import MainWindow
from planner.ui.table import TablePanel
from planner.ui.table.kinds import Number
from tests.plans import ON
from tests.ui.locale.readers import APRIL, a_plan, read_as
from tests.ui.typing import shown_texts


@pytest.mark.parametrize(
    ("name", "figure", "whole", "share", "long", "short", "time"),
    [
        ("de_DE", "1.234,5", "12.345", "12,5%", "3 April 2027", "3 Apr", "14:05"),
        ("en_US", "1,234.5", "12,345", "12.5%", "April 3, 2027", "Apr 3", "2:05 pm"),
        ("ar_EG", "1,234.5", "12,345", "12.5%", "3 April 2027", "3 Apr", "2:05 pm"),
    ],
)
def test_figures_and_days_are_written_as_the_reader_writes_them(
    name: str, figure: str, whole: str, share: str, long: str, short: str, time: str
) -> None:
    read_as(name)
    assert (number(1234.5), number(12_345), percent(0.125, 1)) == (figure, whole, share)
    assert (day(APRIL), short_day(APRIL, ON)) == (long, short)
    assert clock(datetime(2027, 4, 3, 14, 5)) == time
    assert tr("{count} of {total}", count=3, total=12_345) == f"3 of {whole}"
    assert trn("{count} person", "{count} people", 12_345) == f"{whole} people"


def test_no_year_is_a_number_of_thousands() -> None:
    read_as("de_DE")
    assert day(APRIL).endswith(" 2027")


def test_documents_are_written_for_nobody_in_particular() -> None:
    read_as("de_DE")
    with plainly():
        assert (number(1234.5), percent(0.125, 1), day(APRIL)) == (
            "1,234.5",
            "12.5%",
            "3 April 2027",
        )
        assert trn("{count} person", "{count} people", 12_345) == "12,345 people"


@pytest.mark.parametrize(
    ("name", "hours", "last_day", "staff"),
    [("de_DE", "2,5 h", "3 Apr", "12.345"), ("en_US", "2.5 h", "Apr 3", "12,345")],
)
def test_lists_show_and_filter_in_the_manner_of_the_reader(
    window: MainWindow, panel: TablePanel, name: str, hours: str, last_day: str, staff: str
) -> None:
    read_as(name)
    window.workspace.refresh_all()
    panel.filter_box.setText(hours.removesuffix(" h"))
    assert shown_texts(panel, "Name") == ["Ann Berg"]
    assert shown_texts(panel, "Pledged") == [hours]
    assert shown_texts(panel, "Last day") == [last_day]
    assert Number().show(12_345) == staff


@pytest.mark.parametrize(("name", "said"), [("de_DE", "on 3 April"), ("en_US", "on April 3")])
def test_findings_say_days_as_the_rest_of_the_window_does(
    window: MainWindow, name: str, said: str
) -> None:
    read_as(name)
    window.workspace.refresh_all()
    leaving = [f.text for f in window.workspace.findings if "leaves" in f.text]
    assert leaving
    assert all(said in text for text in leaving)


@pytest.mark.parametrize("key", ["status-pack", "workbook", "csv"])
def test_a_document_made_in_the_window_is_the_same_whoever_makes_it(
    tmp_path: Path, key: str
) -> None:
    kind = next(kind for kind in kinds() if kind.key == key)
    made = []
    for name in ("en_GB", "en_US", "de_DE"):
        read_as(name)
        path = tmp_path / f"{name}{kind.ending}"
        write(Request(a_plan(), ON, kind), path, Job("", lambda job: None, lambda _: None))
        files = sorted(path.rglob("*.csv")) if path.is_dir() else [path]
        made.append([(file.name if path.is_dir() else "", file.read_bytes()) for file in files])
    assert made[0] == made[1] == made[2]
