"""The window writes, reads and sorts as its reader does; documents do not change with it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.models import Draft, Plan
from planner.text import clock, day, number, percent, plainly, short_day, tr, trn
from planner.ui.as_written import places_in_order, typed_day, typed_number
from planner.ui.background.jobs import Job
from planner.ui.dialogs.day_question import DayQuestion
from planner.ui.dialogs.preferences import SettingsDialog
from planner.ui.pages.reports.documents import Request
from planner.ui.pages.reports.kinds import kinds
from planner.ui.pages.reports.writing import write
from planner.ui.shell.main_window import MainWindow
from planner.ui.state.window_state import WindowState
from planner.ui.state.workspace import Workspace
from planner.ui.table import TablePanel
from planner.ui.table.day_box import DayBox
from planner.ui.table.kinds import Day, Number, read_day
from planner.ui.widgets.calendar import Calendar
from planner.ui.widgets.fields import DateEdit
from tests.plans import ON, make_plan
from tests.ui.opened import workspace_on
from tests.ui.typing import cell, copied, open_editor, paste, shown_texts, type_into, type_over
from tests.ui.windows import Answers, in_sight

APRIL, MARCH = date(2027, 4, 3), date(2027, 3, 4)


def read_as(name: str) -> None:
    """Sit at the window as a reader of this locale; the one before comes back after the test."""
    QLocale.setDefault(QLocale(name))


def a_plan() -> Plan:
    return make_plan(
        people={
            "Ann Berg": {"hours": 2.5, "last_day": APRIL},
            "Bo Çelik": {"hours": 2.0},
            "Chidi Obi": {},
        },
        departments={"Finance": {"headcount": 12_345}},
        seats={"Finance": ["Ann Berg"]},
    )


@pytest.fixture
def state() -> WindowState:
    return WindowState(None)


def opened(qtbot: QtBot, folder: Path, state: WindowState) -> MainWindow:
    """A window on a plan, with what it remembers."""
    store = workspace_on(folder, a_plan()).store
    assert store is not None
    return in_sight(qtbot, MainWindow(Workspace(store, today=ON, window_state=state), Answers()))


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, state: WindowState) -> MainWindow:
    window = opened(qtbot, tmp_path, state)
    window.show_page("people")
    window.activateWindow()
    return window


@pytest.fixture
def panel(window: MainWindow) -> TablePanel:
    return window.page("people").panel


@pytest.fixture
def questions() -> Iterator[list[str]]:
    """Answers every question about a day with April, and keeps what was asked."""
    asked: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, DayQuestion):
            asked.append(next(iter(dialog.answers.values())).text())
            dialog.answers["day first"].click()

    timer = QTimer(interval=5)
    timer.timeout.connect(answer)
    timer.start()
    yield asked
    timer.stop()


# Showing ---------------------------------------------------------------------------------


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
    window.workspace.renew_all()
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
    window.workspace.renew_all()
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


# Reading ---------------------------------------------------------------------------------

EVERY_LOCALE = QLocale.matchingLocales(
    QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyCountry
)


def test_what_an_editor_begins_with_reads_back_as_itself_in_every_locale() -> None:
    for locale in EVERY_LOCALE:
        QLocale.setDefault(locale)
        for value in (1234.5, 0.125, 1.125, 12_345, 1_234_567.25):
            assert Number().read(typed_number(value), Draft(Plan())) == value, locale.name()
            said = number(round(value, 1))
            if locale != QLocale.c() or said != "12,345":  # which nobody says is no 12.345
                assert Number().read(said, Draft(Plan())) == round(value, 1), locale.name()
        for when in (APRIL, MARCH, date(2027, 12, 31)):
            assert read_day(typed_day(when), ON) == when, locale.name()
            assert read_day(Day(lambda: ON).show(when), ON) == when, locale.name()


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("de_DE", "1.234,5", 1234.5),
        ("de_DE", "1.234", 1234),
        ("de_DE", "1.234.567,25", 1_234_567.25),
        ("en_US", "1,234.5", 1234.5),
        ("en_US", "1,234", 1234),
        ("en_US", "1.234", 1.234),
        ("de_CH", "1'234.5", 1234.5),
        ("fr_FR", "1 234,5", 1234.5),
        ("fr_FR", "1\u202f234,5", 1234.5),
        ("en_IN", "12,34,567.5", 1_234_567.5),
        ("fa_IR", "۱۲٫۵", 12.5),
        ("ar_EG", "١٬٢٣٤٫٥", 1234.5),
        ("en_GB", "١٢", 12),
    ],
)
def test_numbers_are_read_as_the_reader_types_them(name: str, text: str, value: float) -> None:
    read_as(name)
    assert Number().read(text, Draft(Plan())) == value


@pytest.mark.parametrize(
    ("name", "text", "meant"),
    [
        ("de_DE", "3.4.2027", APRIL),
        ("de_DE", "3.4.27", APRIL),
        ("de_DE", "3. April 2027", APRIL),
        ("en_US", "4/3/2027", APRIL),
        ("en_US", "4/3/27", APRIL),
        ("en_US", "4/3", APRIL),
        ("en_US", "April 3, 2027", APRIL),
        ("fa_IR", "۲۰۲۷/۴/۳", APRIL),
        ("ar_EG", "٣ April ٢٠٢٧", APRIL),
        ("de_DE", "3.4.49", date(2049, 4, 3)),
        ("de_DE", "3.4.50", date(1950, 4, 3)),
    ],
)
def test_days_are_read_as_the_reader_types_them(name: str, text: str, meant: date) -> None:
    read_as(name)
    assert read_day(text, ON) == meant


@pytest.mark.parametrize(("name", "typed"), [("de_DE", "2,25"), ("en_US", "2.25")])
def test_a_figure_is_typed_into_a_list_with_the_readers_point(
    qtbot: QtBot, window: MainWindow, panel: TablePanel, name: str, typed: str
) -> None:
    read_as(name)
    type_into(qtbot, panel, "Pledged", 1, typed)
    assert window.workspace.plan.people[2].hours == 2.25
    assert cell(panel, "Pledged", 1).data() == f"{typed} h"
    assert cell(panel, "Pledged", 1).data(Qt.ItemDataRole.EditRole) == typed


@pytest.mark.parametrize(("name", "typed"), [("de_DE", "12,5"), ("en_US", "12.5")])
def test_settings_show_and_take_the_readers_point(
    window: MainWindow, name: str, typed: str
) -> None:
    read_as(name)
    dialog = SettingsDialog(window, window.workspace)
    spin = dialog.spins["turnover"]
    spin.lineEdit().selectAll()
    QTest.keyClicks(spin, typed)
    assert spin.value() == 12.5
    assert spin.cleanText() == typed
    assert dialog.values()["turnover"] == "0.125"


# A day that could be two -----------------------------------------------------------------


def type_day(window: MainWindow, panel: TablePanel, row: int, text: str) -> None:
    editor = open_editor(panel, "Last day", row)
    type_over(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)


@pytest.mark.parametrize(("name", "first"), [("de_DE", "3 April 2027"), ("en_US", "March 4, 2027")])
def test_a_day_that_could_be_two_is_asked_about_once_and_remembered(
    qtbot: QtBot,
    tmp_path: Path,
    window: MainWindow,
    panel: TablePanel,
    state: WindowState,
    questions: list[str],
    name: str,
    first: str,
) -> None:
    read_as(name)
    people = lambda: window.workspace.plan.people  # noqa: E731
    type_day(window, panel, 1, "3/4/2027")
    qtbot.waitUntil(lambda: people()[2].last_day == APRIL)
    type_day(window, panel, 2, "5/6/2027")
    qtbot.waitUntil(lambda: people()[3].last_day == date(2027, 6, 5))
    assert questions == [first]
    assert shown_texts(panel, "Last day") == ["3 Apr", "3 Apr", "5 Jun"]
    store = window.workspace.store
    assert store is not None
    Workspace(store, today=ON, window_state=state)
    assert read_day("7/8/2027", ON) == date(2027, 8, 7)


def test_a_day_that_could_be_no_other_asks_nothing(
    qtbot: QtBot, window: MainWindow, panel: TablePanel, questions: list[str]
) -> None:
    for text in ("13/4/2027", "3.4.2027", "2027-04-03", "4/4/2027", "3 Apr 27"):
        type_day(window, panel, 1, text)
        qtbot.waitUntil(lambda: window.workspace.plan.people[2].last_day is not None)
        window.workspace.undo()
    assert questions == []


def test_pasted_days_that_could_be_two_are_asked_about_together(
    qtbot: QtBot, window: MainWindow, panel: TablePanel, questions: list[str]
) -> None:
    paste(panel, "Name\tLast day\nBo Çelik\t3/4/2027\nChidi Obi\t5/6/2027\n")
    qtbot.waitUntil(lambda: window.workspace.plan.people[3].last_day == date(2027, 6, 5))
    assert window.workspace.plan.people[2].last_day == APRIL
    assert len(questions) == 1


def test_copied_days_and_figures_come_back_without_a_question(
    window: MainWindow, panel: TablePanel, questions: list[str]
) -> None:
    read_as("de_DE")
    panel.view.selectAll()
    text = copied(panel)
    assert "2027-04-03" in text
    assert "2,5" in text
    before = window.workspace.plan
    panel.view.setCurrentIndex(cell(panel, "Name", 0))
    paste(panel, text)
    assert window.workspace.plan.people == before.people
    assert questions == []


# Calendars and order ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "weekday", "shown"),
    [
        ("de_DE", Qt.DayOfWeek.Monday, "3 Apr 2027"),
        ("en_US", Qt.DayOfWeek.Sunday, "Apr 3, 2027"),
    ],
)
def test_calendars_begin_the_week_as_the_reader_does_in_the_programs_words(
    qtbot: QtBot, name: str, weekday: Qt.DayOfWeek, shown: str
) -> None:
    read_as(name)
    edit, box = DateEdit(APRIL), DayBox(None, APRIL, ON)
    qtbot.addWidget(edit)
    qtbot.addWidget(box)
    box.show()
    box.showPopup()
    QTest.keyClick(edit, Qt.Key.Key_Home)
    for calendar in (edit.calendarWidget(), box.calendar):
        assert isinstance(calendar, Calendar)
        assert calendar.firstDayOfWeek() == weekday
        assert calendar.locale().language() == QLocale.Language.English
    assert edit.text() == shown
    box.calendar.chosen.emit(box.calendar.selectedDate())
    assert box.text() == shown


@pytest.mark.parametrize(
    ("name", "sorted_names"),
    [
        ("de_DE", ["Äke", "Group 2", "Group 10", "Öz", "Zoe"]),
        ("sv_SE", ["Group 2", "Group 10", "Zoe", "Äke", "Öz"]),
        ("C", ["Äke", "Group 2", "Group 10", "Öz", "Zoe"]),
    ],
)
def test_names_stand_in_the_order_of_the_locale_and_numbers_by_size(
    name: str, sorted_names: list[str]
) -> None:
    read_as(name)
    names = ["Zoe", "Öz", "Group 10", "Äke", "Group 2"]
    assert list(places_in_order(names)) == sorted_names
