"""Calendars and lists are in the order that the reader knows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.ui.as_written import places_in_order
from planner.ui.table.day_box import DayBox
from planner.ui.widgets.calendar import Calendar
from planner.ui.widgets.fields import DateEdit
from tests.plans import ON
from tests.ui.locale.readers import APRIL, read_as


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
