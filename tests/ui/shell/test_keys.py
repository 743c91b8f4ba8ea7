"""Every key has one owner, on every page, be there something on it or not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

import planner.ui
from planner.models import Plan
from planner.ui.shell.main_window import MainWindow
from planner.ui.shell.sidebar import ENTRIES
from planner.ui.table import TablePanel
from planner.ui.table.refused_rows import RefusedRows
from tests.plans import make_plan
from tests.ui.keyboard import in_sight, press, wake
from tests.ui.opened import settled
from tests.ui.windows import window_on

PAGES = [entry.key for entry in ENTRIES]
FULL = make_plan(
    people={"Ann &Fox": {"title": "Editor"}, "Bo Lind": {}},
    departments=["&File & Print", "Legal"],
    seats={"&File & Print": ["Ann &Fox"]},
    goals={"&Active every month": ["Ann &Fox"]},
    purposes={"&Edit": ["Bo Lind"]},
    sponsors={"&Managing director": ["Bo Lind"]},
    actions={"&Plan": ["Ann &Fox"]},
)
"""Its names are as hostile to keys as can be: Qt takes what follows an ``&`` for one."""
OWN = {"copy", "cut", "paste", "delete", "undo", "redo"}
"""What a field that is typed into does with its own text."""


@pytest.fixture(scope="module", params=["empty", "full"])
def window(
    lasting: QtBot, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> MainWindow:
    plan = FULL if request.param == "full" else None
    return window_on(lasting, tmp_path_factory.mktemp("plan"), plan)


def is_on_keyboards(keys: QKeySequence) -> bool:
    """Whether most keyboards have it; the test's has no key that is named Copy or Open."""
    return keys[0].key() <= Qt.Key.Key_F35


def is_typed_into(place: QWidget) -> bool:
    if isinstance(place, QComboBox):
        return place.isEditable()
    return isinstance(place, QLineEdit | QPlainTextEdit | QAbstractSpinBox)


def places(window: MainWindow) -> Iterator[QWidget]:
    """Where the keyboard can be on the page in sight: one of each kind of widget."""
    page = window.pages[window.page_key]
    page.focus_content()
    yield QApplication.focusWidget()
    yield window.sidebar.buttons[window.page_key]
    seen = set()
    for widget in page.findChildren(QWidget):
        if not in_sight(widget):
            continue  # or made anew, as the panel at the side is when the keyboard leaves a field
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled()
        if takes and type(widget) not in seen:
            seen.add(type(widget))
            yield widget


@pytest.mark.parametrize("page", PAGES)
def test_every_key_of_the_menus_does_one_thing_wherever_the_keyboard_is(
    window: MainWindow, page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.show_page(page)
    done: list[str] = []
    monkeypatch.setattr(window.commands, "run", lambda key, subject=None: done.append(key))
    keys = {
        key: [one for one in window.commands.action(key).shortcuts() if is_on_keyboards(one)]
        for key in window.commands.by_key
    }
    for place in places(window):
        place.setFocus()
        types = is_typed_into(place)
        for command, sequences in keys.items():
            window.commands.action(command).setEnabled(True)
            for keys_of_it in sequences:
                done.clear()
                press(window, keys_of_it)
                does_it_itself = types and command in OWN and not done
                assert done == [command] or does_it_itself, (place, keys_of_it.toString())


@pytest.mark.parametrize("page", PAGES)
def test_no_letter_of_a_menu_is_taken_by_a_page(window: MainWindow, page: str) -> None:
    window.show_page(page)
    letters = [QKeySequence.mnemonic(a.text()) for a in window.menuBar().actions()]
    assert all(not letter.isEmpty() for letter in letters)
    assert len({letter.toString() for letter in letters}) == len(letters)
    for button in window.findChildren(QAbstractButton):
        assert button.shortcut().isEmpty(), button.text()
    for letter in letters:
        press(window, letter)
        menu = QApplication.activePopupWidget()
        assert menu is not None
        menu.close()


@pytest.mark.parametrize("action", ["Ctrl+V", "Shift+Ins", "menu"])
@pytest.mark.parametrize("plan", [None, FULL], ids=["empty", "full"])
def test_rows_are_pasted_where_a_page_begins(
    qtbot: QtBot, tmp_path: Path, plan: Plan | None, action: str
) -> None:
    window = window_on(qtbot, tmp_path, plan)
    for page in PAGES:
        settled(qtbot, window.workspace)
        window.show_page(page)
        panels = [p for p in window.pages[page].findChildren(TablePanel) if p.isVisible()]
        before = [len(panel.model.every_row) for panel in panels]
        can_add = [panel.listing.add is not None for panel in panels]
        QGuiApplication.clipboard().setText("2027-01-10" if page == "pulse" else f"New on {page}")
        if any(can_add) and before[0]:
            panels[0].view.selectionModel().clear()  # else it is written over what is selected
        wake(window)
        if action == "menu":
            window.commands.action("paste").trigger()
        else:
            press(window, action)
        after = [len(panel.model.every_row) for panel in panels]
        if any(can_add):
            assert sum(after) == sum(before) + 1, page
        else:
            assert after == before, page
        for refused in window.findChildren(RefusedRows):
            refused.close()


def test_rows_are_pasted_after_a_click_where_a_list_says_that_it_is_empty(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = window_on(qtbot, tmp_path)
    window.show_page("people")
    window.sidebar.buttons["people"].setFocus()
    panel = window.pages["people"].panel
    qtbot.mouseClick(panel.stack.currentWidget(), Qt.MouseButton.LeftButton)
    QGuiApplication.clipboard().setText("Name\tTitle\nAnn Berg\tEditor\nBo Lind\t")
    press(window, "Ctrl+V")
    assert [row.person.name for row in panel.model.rows] == ["Ann Berg", "Bo Lind"]
    press(window, "Ctrl+Z")
    assert not panel.model.rows
    press(window, "Ctrl+V")
    assert len(panel.model.rows) == 2


def test_a_text_is_pasted_into_the_field_it_is_typed_into(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path, FULL)
    window.show_page("people")
    panel = window.pages["people"].panel
    before = window.workspace.plan
    QGuiApplication.clipboard().setText("Bo")
    panel.filter_box.setFocus()
    press(window, "Ctrl+V")
    window.commands.action("paste").trigger()
    assert panel.filter_box.text() == "BoBo"
    assert window.workspace.plan is before


def test_the_matrix_is_copied_from_the_keyboard_and_from_the_menu(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = window_on(qtbot, tmp_path, FULL)
    window.show_page("ownership")
    for copy in (lambda: press(window, "Ctrl+C"), window.commands.action("copy").trigger):
        QGuiApplication.clipboard().setText("")
        copy()
        assert "&File & Print" in QGuiApplication.clipboard().text()


def test_no_two_commands_share_a_key(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path)
    keys = [
        keys.toString() for action in window.findChildren(QAction) for keys in action.shortcuts()
    ]
    assert len(keys) == len(set(keys))


def test_keys_of_the_window_are_said_in_one_place() -> None:
    """Qt keeps silent where its ``QShortcut`` shares a key with an action: neither is done."""
    root = Path(planner.ui.__path__[0])
    saying = {
        path.relative_to(root).as_posix()
        for path in root.rglob("*.py")
        if re.search(r"\bQShortcut\b|\bsetShortcuts?\(", path.read_text(encoding="utf-8"))
    }
    assert saying == {"shell/command.py", "widgets/pressed.py"}  # which takes keys away


@pytest.mark.qt_log_level_fail("CRITICAL")
def test_a_key_with_two_owners_would_fail_any_other_test(
    qtbot: QtBot, qtlog, pytestconfig: pytest.Config
) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    for words in ("Paste", "Paste too"):
        action = QAction(words, window)
        action.setShortcut("Ctrl+V")
        window.addAction(action)
    window.show()
    press(window, "Ctrl+V")
    (said,) = [one for one in qtlog.records if not one.ignored]
    assert "Ambiguous shortcut overload: Ctrl+V" in said.message
    assert said.matches_level(pytestconfig.getini("qt_log_level_fail"))


@pytest.mark.parametrize("plan", [None, FULL], ids=["empty", "full"])
def test_nothing_takes_the_keyboard_from_the_window(
    qtbot: QtBot, tmp_path: Path, plan: Plan | None
) -> None:
    """A widget shown before it is put into the window is a window of its own for a moment."""
    window = window_on(qtbot, tmp_path, plan)
    settled(qtbot, window.workspace)
    wake(window)
    seen: list[object] = []
    QApplication.instance().focusWindowChanged.connect(seen.append)
    try:
        for page in PAGES:
            window.show_page(page)
            settled(qtbot, window.workspace)
            for panel in window.pages[page].findChildren(TablePanel):
                panel.view.begin()
            QApplication.processEvents()
            assert seen == [], page
    finally:
        QApplication.instance().focusWindowChanged.disconnect(seen.append)
