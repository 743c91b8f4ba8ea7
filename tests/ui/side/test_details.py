"""The details panel: said anew at each change, and steady while only words change."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from planner.ui.row_filter import HeadPart
from planner.ui.side.details import Details
from planner.ui.widgets.figure import Link


@pytest.fixture
def details(qtbot) -> Details:
    made = Details("Nothing is selected.")
    qtbot.addWidget(made)
    made.show()
    return made


def show(details: Details, name: str, went: list[str], *, note: str = "") -> None:
    details.begin(name)
    details.facts([("Site", f"{name}’s site"), ("Load", HeadPart("3 things", lambda: go("load")))])
    if note:
        details.text(note)
    details.button("Go", lambda: go("button"))
    details.widget(QLineEdit(name))
    details.end()

    def go(what: str) -> None:
        went.append(f"{what} of {name}")


def said(details: Details) -> list[str]:
    return [one.text() for one in details.findChildren(QLabel)]


def test_what_is_pressed_belongs_to_what_is_said(details: Details) -> None:
    went: list[str] = []
    show(details, "Ana", went)
    button = details.findChild(QPushButton)
    show(details, "Björn", went)
    assert details.findChild(QPushButton) is button
    assert said(details) == ["Björn", "Site", "Björn’s site", "Load"]
    assert [edit.text() for edit in details.findChildren(QLineEdit)] == ["Björn"]
    button.click()
    details.findChild(Link).click()
    assert went == ["button of Björn", "load of Björn"]


def test_the_keyboard_stays_where_it_is(qtbot, details: Details) -> None:
    show(details, "Ana", [])
    button = details.findChild(QPushButton)
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    show(details, "Ana Maria", [])
    assert button.hasFocus()


def test_what_comes_later_squashes_nothing(details: Details) -> None:
    details.resize(240, 160)
    show(details, "Ana", [])
    QApplication.processEvents()
    site = next(one for one in details.findChildren(QLabel) if one.text() == "Site")
    inside, height = site.parentWidget(), site.height()
    for number in range(20):
        line = QLabel(f"Line {number}")
        inside.layout().addWidget(line)
        line.show()
    inside.layout().activate()  # as Qt does before the scroll area hears of it
    assert site.height() == height


def test_more_or_less_to_say_is_made_anew(details: Details) -> None:
    went: list[str] = []
    show(details, "Ana", went, note="On leave soon.")
    assert "On leave soon." in said(details)
    show(details, "Ana", went)
    assert "On leave soon." not in said(details)
    details.clear()
    assert said(details) == ["Nothing is selected."]
    assert details.findChild(QPushButton) is None
