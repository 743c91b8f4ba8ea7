"""From a person, or a champion, to the page that is about them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from planner.ui.shell.main_window import MainWindow
from planner.ui.table.row_menu import row_menu
from tests.plans import make_plan, person_id
from tests.ui.opened import settled
from tests.ui.windows import window_on


@pytest.fixture
def window(qtbot, tmp_path: Path) -> MainWindow:
    plan = make_plan(people=["Zoe Idle"], seats={"Finance": ["Ann Berg"]})
    return window_on(qtbot, tmp_path, plan)


def offered(window: MainWindow, name: str) -> dict[str, QPushButton]:
    """The buttons beside a person."""
    window.show_page("people")
    page = window.pages["people"]
    page.panel.choose(person_id(window.workspace.plan, name))
    return {button.text(): button for button in page.side.findChildren(QPushButton)}


def chosen(window: MainWindow) -> tuple[str, str]:
    choice = window.pages["reports"].choice
    return choice.kind.key, choice.person.currentText()


def press(window: MainWindow, page: str, words: str) -> None:
    """Choose what the menu of the row offers under these words."""
    panel = window.pages[page].panel if page == "people" else window.pages[page].champions
    menu = row_menu(panel.view, panel._actions)
    next(action for action in menu.actions() if action.text().split("\t")[0] == words).trigger()


def test_the_details_of_a_person_lead_to_their_part(qtbot, window) -> None:
    offered(window, "Ann Berg")["Your part…"].click()
    assert chosen(window) == ("your-part", "Ann Berg")
    settled(qtbot, window.workspace)


def test_their_part_can_be_copied_as_a_text(qtbot, window) -> None:
    offered(window, "Ann Berg")["Copy their part as a text"].click()
    settled(qtbot, window.workspace)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Harbour Connect: Your part of 15 January 2027\n\nHello Ann Berg,")
    assert "You are champion of Finance." in copied


def test_without_a_person_the_command_says_where_one_is_chosen(window) -> None:
    window.show_page("overview")
    window.workspace.run_command("part text")
    assert not window.pages["people"].isHidden()
    assert "Choose a person" in window.messages.words.text()


def test_whoever_has_no_part_is_not_offered_one(qtbot, window) -> None:
    assert "Your part…" not in offered(window, "Zoe Idle")
    settled(qtbot, window.workspace)


def test_the_menu_of_a_person_leads_to_their_part(qtbot, window) -> None:
    offered(window, "Ann Berg")
    press(window, "people", "Your part…")
    assert chosen(window) == ("your-part", "Ann Berg")
    settled(qtbot, window.workspace)


def test_the_menu_of_a_champion_leads_to_their_page(qtbot, window) -> None:
    window.show_page("champions")
    panel = window.pages["champions"].champions
    first = next(iter(panel.model.rows))
    panel.choose(first.key)
    press(window, "champions", "Champion’s page…")
    assert chosen(window) == ("champion-page", first.person.shown_name)
    settled(qtbot, window.workspace)
