"""Numbers and days are read as the reader types them."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.models import Draft, Plan
from planner.text import number
from planner.ui.as_written import typed_day, typed_number
from planner.ui.dialogs.preferences import SettingsDialog
from planner.ui.shell.main_window import MainWindow
from planner.ui.table import TablePanel
from planner.ui.table.kinds import Day, Number, read_day
from tests.plans import ON
from tests.ui.locale.readers import APRIL, MARCH, read_as
from tests.ui.typing import cell, type_into

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
