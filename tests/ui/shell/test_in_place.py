"""What stands where in the window: nothing moves by itself, and the window comes back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QSlider,
    QWidget,
)

from planner.actions import rows
from planner.models import Person, Plan
from planner.ui.dialogs.reading import MessagesDialog
from planner.ui.look.screen_room import screen_room
from planner.ui.shell.main_window import MainWindow
from planner.ui.shell.sidebar import ENTRIES
from planner.ui.shell.window_place import first_size
from planner.ui.state.window_state import WindowState
from planner.ui.state.workspace import Workspace
from tests.plans import ON, make_plan
from tests.ui.opened import settled
from tests.ui.windows import window_on

KEYS = [entry.key for entry in ENTRIES]


def small_plan() -> Plan:
    return make_plan(people={"Ann Berg": {}, "Bo Çelik": {}}, departments=["Finance", "Legal"])


def test_a_message_moves_nothing_on_the_page(qtbot, tmp_path) -> None:
    window = window_on(qtbot, tmp_path, small_plan())
    window.show_page("people")
    view = window.pages["people"].panel.view
    qtbot.wait(1)
    places = [window.head.geometry(), window.stack.geometry(), view.geometry()]
    window.workspace.show_message("Undone: add person.", "plain")
    qtbot.wait(1)
    assert window.messages.isVisible()
    assert places == [window.head.geometry(), window.stack.geometry(), view.geometry()]
    window.messages.close_button.click()
    assert not window.messages.isVisible()


@pytest.mark.parametrize("size", [(1280, 720), (800, 480)])
@pytest.mark.parametrize("sentence", ["Undone: add person.", "One word after the other. " * 20])
def test_a_message_covers_nothing_that_can_be_pressed(qtbot, tmp_path, size, sentence) -> None:
    window = window_on(qtbot, tmp_path, small_plan())
    window.resize(*size)
    for key in KEYS:
        window.show_page(key)
        settled(qtbot, window.workspace)
        window.workspace.show_message(sentence, "plain", ("Undo", window.workspace.undo))
        qtbot.waitUntil(lambda: covered(window) == [])
        assert window.rect().contains(in_window(window, window.messages)), key
        window.messages.hide()
        assert window.right.layout().contentsMargins().bottom() == 0


def covered(window: MainWindow) -> list[QWidget]:
    """Return the buttons and fields of the window that its message lies on."""
    message = in_window(window, window.messages)
    return [each for each in pressable(window) if message.intersects(in_window(window, each))]


def pressable(window: MainWindow) -> list[QWidget]:
    """Return the buttons and fields in sight outside the message itself."""
    kinds = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QSlider)
    return [
        each
        for kind in kinds
        for each in window.findChildren(kind)
        if not each.visibleRegion().isEmpty() and not window.messages.isAncestorOf(each)
    ]


def in_window(window: MainWindow, widget: QWidget) -> QRect:
    """Return the part of a widget that is in sight, in the window's own coordinates."""
    seen = widget.visibleRegion().boundingRect()
    return seen.translated(widget.mapTo(window, QPoint(0, 0)))


def test_a_long_message_is_read_whole(qtbot, tmp_path) -> None:
    window = window_on(qtbot, tmp_path, small_plan())
    window.workspace.show_message("One word after the other. " * 30, "bad")
    words = window.messages.words
    qtbot.waitUntil(lambda: words.height() >= words.heightForWidth(words.width()))
    assert words.height() > 3 * words.fontMetrics().height()
    assert window.messages.height() < window.right.height() / 2


def test_the_head_is_as_high_on_every_page_and_its_figures_stand_below_the_title(
    qtbot, tmp_path
) -> None:
    window = window_on(qtbot, tmp_path)
    heights = set()
    for key in KEYS:
        window.show_page(key)
        qtbot.wait(1)
        heights.add(window.head.height())
    settled(qtbot, window.workspace)
    assert len(heights) == 1
    window.show_page("people")
    window.workspace.do("add person", rows.add, Person, name="Ann Berg")
    qtbot.wait(1)
    (people,) = window.head.links
    assert people.text() == "1 person"
    assert people.mapTo(window.head, QPoint(0, 0)).x() == window.head.title.x()
    assert people.width() == people.sizeHint().width()


@pytest.mark.parametrize(
    ("screen", "first"),
    [((1920, 1040), (1280, 800)), ((1280, 720), (1264, 672)), ((1366, 728), (1280, 680))],
)
def test_the_first_window_is_whole_on_the_screen(screen, first) -> None:
    assert first_size(QSize(*screen)) == QSize(*first)


def test_a_window_opens_no_larger_than_its_screen_at_first(qtbot) -> None:
    window = MainWindow(Workspace(today=ON))
    qtbot.addWidget(window)
    available = screen_room(window).size()
    assert window.size() == first_size(available).expandedTo(window.minimumSize())


def test_a_window_that_was_never_closed_comes_back_as_it_was_left(qtbot, tmp_path) -> None:
    window_state = WindowState(tmp_path / "window.ini")
    window = window_on(qtbot, tmp_path, small_plan(), window_state=window_state)
    window.resize(1111, 666)
    qtbot.waitUntil(lambda: window_state.blob("geometry") is not None)
    first = window_state.blob("geometry")
    window.resize(1111, 555)
    qtbot.waitUntil(lambda: window_state.blob("geometry") != first)
    again = in_place(qtbot, WindowState(tmp_path / "window.ini"))
    assert again.height() == 555
    window.showMaximized()
    qtbot.waitUntil(lambda: in_place(qtbot, window_state).isMaximized())


def in_place(qtbot, window_state: WindowState) -> MainWindow:
    """A window as it comes back from this window_state."""
    window = MainWindow(Workspace(window_state=window_state, today=ON))
    qtbot.addWidget(window)
    return window


def test_escape_takes_a_message_away(qtbot, tmp_path) -> None:
    window = window_on(qtbot, tmp_path, small_plan())
    window.show_page("people")
    window.workspace.show_message("This was not saved.", "bad")
    qtbot.keyClick(window.pages["people"].panel.view, Qt.Key.Key_Escape)
    assert not window.messages.isVisible()


def test_what_went_wrong_can_be_read_again(qtbot, tmp_path) -> None:
    workspace = window_on(qtbot, tmp_path, small_plan()).workspace
    workspace.show_message("Copied.", "plain")
    workspace.show_message("This was not saved.", "bad")
    workspace.show_message("Removed 1 person.", "plain", ("Undo", workspace.undo))
    dialog = MessagesDialog(None, workspace)
    qtbot.addWidget(dialog)
    shown = dialog.findChild(QListWidget)
    said = [shown.item(row).text() for row in range(shown.count())]
    assert [words.split("   ", 1)[1] for words in said] == [
        "Removed 1 person.",
        "✕  This was not saved.",
    ]
