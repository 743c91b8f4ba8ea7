"""What the keyboard reaches has a name for screen readers, and is seen to have the keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from planner.ui.look.theme import apply_theme
from planner.ui.shell.main_window import MainWindow
from planner.ui.shell.sidebar import ENTRIES
from tests.ui.every_dialog import EVERY_DIALOG, Bench, while_open
from tests.ui.following import sample_window
from tests.ui.look.contrast import changed
from tests.ui.opened import settled

LARGE = (1600, 1300)
"""So that nothing has to scroll into sight."""
SEEN = 20
"""Points that have to change where the keyboard comes to."""


def controls(place: QWidget) -> Iterator[QWidget]:
    """What is in sight and can be used, apart from what a field is made of."""
    for one in place.findChildren(QWidget):
        if one.visibleRegion().isEmpty() or not one.isEnabled() or isinstance(one, QScrollBar):
            continue
        field = isinstance(one.parentWidget(), QComboBox | QAbstractSpinBox)
        if one.focusPolicy() != Qt.FocusPolicy.NoFocus and one.focusProxy() is None and not field:
            yield one


def name_of(one: QWidget) -> str:
    found = QAccessible.queryAccessibleInterface(one)
    return found.text(QAccessible.Text.Name) if found is not None else ""


def nameless(place: QWidget) -> list[str]:
    """What says nothing to a screen reader, the inner edits of fields among it."""
    inner = [
        one
        for one in place.findChildren(QLineEdit)
        if isinstance(one.parentWidget(), QComboBox | QAbstractSpinBox) and one.isVisible()
    ]
    every = [*controls(place), *inner]
    return [f"{type(one).__name__} in {_path(one)}" for one in every if not name_of(one)]


def _path(one: QWidget) -> str:
    above, names = one.parentWidget(), []
    while above is not None:
        names.append(type(above).__name__)
        above = above.parentWidget()
    return ", ".join(names)


def out_of_reach(place: QWidget) -> list[str]:
    """Buttons and fields that the mouse alone can use."""
    kinds = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox)
    return [
        f"{type(one).__name__} {name_of(one)} in {_path(one)}"
        for kind in kinds
        for one in place.findChildren(kind)
        if not one.visibleRegion().isEmpty()
        and one.isEnabled()
        and not one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not _is_reached_by_arrows(one)
        and not isinstance(one.parentWidget(), QComboBox | QAbstractSpinBox | QLineEdit)
    ]


def _is_reached_by_arrows(one: QWidget) -> bool:
    """Whether it is one of several of which one is chosen: Tab goes to that, arrows to others."""
    group = one.group() if isinstance(one, QAbstractButton) else None
    return group is not None and group.exclusive()


def looks(window: QWidget, one: QWidget) -> QImage:
    place = QRect(one.mapTo(window, QPoint(0, 0)), one.size()).adjusted(-3, -3, 3, 3)
    return window.grab(place).toImage()


def unseen(window: QWidget, place: QWidget, elsewhere: QWidget) -> list[str]:
    """What looks the same with the keyboard in it and without."""
    found = []
    for one in list(controls(place)):
        if one is elsewhere or not one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            continue
        elsewhere.setFocus()
        before = looks(window, one)
        one.setFocus(Qt.FocusReason.TabFocusReason)
        if not one.hasFocus():
            found.append(f"takes no keyboard: {type(one).__name__} {name_of(one)}")
        elif changed(before, looks(window, one), 3.0) < SEEN:
            found.append(f"{type(one).__name__} {name_of(one)}")
    return found


@pytest.fixture(scope="module")
def window(lasting: QtBot, tmp_path_factory: pytest.TempPathFactory) -> MainWindow:
    window = sample_window(lasting, tmp_path_factory.mktemp("sample"))
    window.resize(*LARGE)
    return window


@pytest.mark.parametrize("key", [entry.key for entry in ENTRIES])
def test_all_of_a_page_has_a_name_and_is_reached_by_keyboard(
    qtbot: QtBot, window: MainWindow, key: str
) -> None:
    window.show_page(key)
    settled(qtbot, window.workspace)
    assert nameless(window) == []
    assert out_of_reach(window) == []


@pytest.mark.slow
@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_it_is_seen_where_the_keyboard_is(qtbot: QtBot, window: MainWindow, theme) -> None:
    apply_theme(QApplication.instance(), theme)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    found = []
    for entry in ENTRIES:
        window.show_page(entry.key)
        settled(qtbot, window.workspace)
        found += [f"{entry.key}: {one}" for one in unseen(window, window, window.head.search)]
    assert found == []


@pytest.mark.parametrize("place", EVERY_DIALOG)
def test_all_of_a_dialog_has_a_name_and_is_seen_to_have_the_keyboard(
    place: str, bench: Bench
) -> None:
    found = list[str]()

    def look(dialog: QDialog) -> None:
        found.extend(nameless(dialog) + out_of_reach(dialog))
        every = [one for one in controls(dialog) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        if len(every) > 1:
            found.extend(unseen(dialog, dialog, every[-1]))

    while_open(bench, place, look)
    assert found == []
