"""Figures of What if… lead to the rows they count, by mouse and by keyboard."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from planner.models import Person
from planner.ui.shell.main_window import MainWindow
from tests.plans import make_plan
from tests.ui.following import number_in, rows_shown, sample_window
from tests.ui.opened import settled
from tests.ui.windows import window_on

LATER = date(2026, 12, 20)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    window = sample_window(qtbot, tmp_path)
    window.show_page("what_if")
    settled(qtbot, window.workspace)
    return window


def choose(qtbot: QtBot, window: MainWindow, *names: str) -> None:
    people = window.workspace.plan.people.values()
    gone = [p.id for name in names for p in people if p.name == name]
    window.pages["what_if"].choice.choose(gone, LATER)
    settled(qtbot, window.workspace)


@pytest.mark.parametrize("by", ["mouse", "keyboard"])
def test_what_somebody_holds_alone_is_followed(qtbot: QtBot, window: MainWindow, by: str) -> None:
    page = window.pages["what_if"]
    people = page.choice.people
    for row, line in enumerate(list(people.people.lines)):
        if not line.shows:
            continue
        window.show_page("what_if")
        index = people.people.index(row)
        people.scrollTo(index)
        if by == "mouse":
            place = people.visualRect(index)
            at = QPoint(place.right() - 12, place.center().y())
            qtbot.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=at)
        else:
            people.setCurrentIndex(index)
            qtbot.keyClick(people, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert (window.page_key, rows_shown(window)) == ("ownership", number_in(line.pill))
        assert not people.ticked()


def test_a_pill_without_a_figure_ticks_as_the_rest_of_its_row_does(
    qtbot: QtBot, tmp_path: Path
) -> None:
    plan = make_plan(people=["ann"], departments=["Ops"], seats={"Ops": []}, goals={"Aim": []})
    window = window_on(qtbot, tmp_path, plan)
    window.show_page("what_if")
    page = window.pages["what_if"]
    (ann,) = window.workspace.plan.people
    page.choice.add([ann])
    page.choice.choose(())
    people = page.choice.people
    place = people.visualRect(people.people.index(0))
    at = QPoint(place.right() - 12, place.center().y())
    qtbot.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert people.ticked() == (ann,)
    qtbot.keyClick(people, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.page_key == "what_if"


@pytest.mark.parametrize("gone", [(), ("Dana Whitfield", "Léa Moreau")])
def test_what_a_proposal_clears_is_followed(
    qtbot: QtBot, window: MainWindow, gone: tuple[str, ...]
) -> None:
    choose(qtbot, window, *gone)
    answer = window.pages["what_if"].answer
    assert answer.reasons
    for reason in list(answer.reasons):
        window.show_page("what_if")
        qtbot.keyClick(reason, Qt.Key.Key_Return)
        assert (window.page_key, rows_shown(window)) == ("ownership", number_in(reason.text()))


def test_what_the_proposals_come_to_is_followed(qtbot: QtBot, window: MainWindow) -> None:
    answer = window.pages["what_if"].answer
    said = answer.note.text()
    answer.note.click()
    rows = [row for row in shown_rows(window) if not row.is_heading]
    assert f"weight {sum(row.responsibility.weight for row in rows)}" in said
    window.show_page("what_if")
    choose(qtbot, window, "Dana Whitfield", "Léa Moreau")
    said = answer.note.text()
    answer.note.click()
    rows = [row for row in shown_rows(window) if not row.is_heading]
    assert number_in(said) == len(rows)
    assert f"weight {sum(row.responsibility.weight for row in rows)};" in said


def shown_rows(window: MainWindow):
    return window.pages["ownership"].view.space.matrix.rows


def test_the_hours_before_and_after_are_those_of_the_people_shown(
    qtbot: QtBot, window: MainWindow
) -> None:
    choose(qtbot, window, "Dana Whitfield", "Léa Moreau")
    line = window.pages["what_if"].answer._lines[-1]
    assert number_in(line.after.text()) < number_in(line.before.text())
    for figure in (line.before, line.after):
        window.show_page("what_if")
        figure.click()
        assert window.page_key == "people"
        people: list[Person] = [row.person for row in window.pages["people"].panel.model.rows]
        assert sum(person.hours or 0 for person in people) == number_in(figure.text())


def test_where_nothing_is_held_every_figure_leads_to_no_row(qtbot: QtBot, tmp_path: Path) -> None:
    plan = make_plan(people=["ann"], departments=["Ops"], seats={"Ops": []})
    window = window_on(qtbot, tmp_path, plan)
    window.show_page("what_if")
    settled(qtbot, window.workspace)
    page = window.pages["what_if"]
    for place in range(1, len(page.answer._lines)):
        for side in ("before", "after"):
            window.show_page("what_if")
            figure = getattr(page.answer._lines[place], side)
            figure.click()
            said = number_in(figure.text())
            assert rows_shown(window) == said, figure.accessibleName()
    assert not page.answer.reasons
    window.show_page("what_if")
    page.lost.click()
    assert rows_shown(window) == 0
