"""Every key of the program on one sheet, in the notation of the system, to be searched."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from planner.text import mark, tr
from planner.ui.dialogs.dialog import Dialog
from planner.ui.finding.words import has_words
from planner.ui.look.plain import label
from planner.ui.look.screen_room import screen_room
from planner.ui.look.themed_icon import add_clear_button


class Keys(NamedTuple):
    """What is done by a key, or by any of several."""

    what: str
    keys: tuple[str, ...]
    """As Qt writes them down, ``Ctrl+Shift+C``."""


class KeyGroup(NamedTuple):
    """Keys that belong together."""

    title: str
    keys: tuple[Keys, ...]


IN_LISTS = KeyGroup(
    mark("In lists"),
    (
        Keys(mark("Go down a cell, or up"), ("Return", "Shift+Return")),
        Keys(mark("Go to the next cell, or the one before"), ("Tab", "Shift+Tab")),
        Keys(mark("Leave the list, forwards or back"), ("Ctrl+Tab", "Ctrl+Shift+Tab")),
        Keys(mark("Type in the cell, or over all that are selected"), ("F2",)),
        Keys(mark("Choose a day from a calendar, or a name from a list"), ("F4", "Alt+Down")),
        Keys(mark("Select the row"), ("Shift+Space",)),
        Keys(mark("Copy cells with the headings of their columns"), ("Ctrl+Shift+C",)),
        Keys(mark("Fill down from the topmost selected cell, or the one above"), ("Ctrl+D",)),
        Keys(mark("Duplicate the row"), ("Ctrl+Shift+D",)),
        Keys(mark("Empty the selected cells"), ("Del", "Backspace")),
        Keys(mark("Open the menu of a row"), ("Menu",)),
        Keys(mark("Clear the filter"), ("Esc",)),
    ),
)
IN_THE_MATRIX = KeyGroup(
    mark("In the matrix of Ownership"),
    (
        Keys(mark("Make the person owner"), ("O",)),
        Keys(mark("Make the person backup"), ("B",)),
        Keys(mark("Take the responsibility from the person"), ("Del", "Backspace")),
        Keys(mark("Open the responsibility"), ("Return",)),
        Keys(mark("Go to the next responsibility or person"), ("Up", "Down", "Left", "Right")),
        Keys(mark("Go to the first or last responsibility"), ("Ctrl+Up", "Ctrl+Down")),
        Keys(mark("Go to the first or last person"), ("Home", "End")),
        Keys(mark("Go a page up or down"), ("PgUp", "PgDown")),
        Keys(mark("Go to the first or last cell"), ("Ctrl+Home", "Ctrl+End")),
    ),
)
IN_THE_PILOT = KeyGroup(
    mark("In the grid of a pilot round"),
    (
        Keys(mark("Note that it was done alone"), ("A", "1")),
        Keys(mark("Note that it was done with help"), ("H", "2")),
        Keys(mark("Note that it was not done"), ("N", "3")),
        Keys(mark("Clear what was noted"), ("Del", "Backspace")),
        Keys(mark("Go to the next task"), ("Return",)),
        Keys(mark("Go to the next person"), ("Tab",)),
        Keys(mark("Give up the minutes being typed"), ("Esc",)),
    ),
)
IN_PICTURES = KeyGroup(
    mark("In graphs and the tree of sponsors"),
    (
        Keys(mark("Go to the next day, line or sponsor"), ("Up", "Down", "Left", "Right")),
        Keys(mark("Go to the first or last"), ("Home", "End")),
        Keys(mark("Go a page on or back"), ("PgUp", "PgDown")),
        Keys(mark("Show what it counts"), ("Return", "Space")),
    ),
)
EVERYWHERE = KeyGroup(
    mark("Everywhere"),
    (
        Keys(mark("Follow the figure or link the keyboard is on"), ("Return",)),
        Keys(mark("Show the rows a number beside a page counts"), ("Ctrl+Return",)),
        Keys(mark("Go to the next page, in the list at the left"), ("Up", "Down")),
        Keys(mark("Accept a dialog"), ("Return",)),
        Keys(mark("Close a dialog, a list or a message"), ("Esc",)),
        Keys(mark("Choose or let go of what can be ticked"), ("Space",)),
        Keys(mark("Take a plan out of the list of recent ones"), ("Del",)),
    ),
)
OF_SCENARIOS = KeyGroup(
    mark("On a saved scenario"),
    (
        Keys(mark("Give it another name"), ("F2",)),
        Keys(mark("Move it up or down"), ("Alt+Up", "Alt+Down")),
    ),
)
OF_PURPOSES = KeyGroup(
    mark("On a purpose statement"),
    (
        Keys(mark("Move it up"), ("Alt+Up",)),
        Keys(mark("Move it down, except in a cell with a list"), ("Alt+Down",)),
    ),
)
OF_CHAMPIONS = KeyGroup(
    mark("On selected champions"),
    (
        Keys(mark("Change their stage"), ("Ctrl+T",)),
        Keys(mark("Add a training session that they came to"), ("Ctrl+Shift+T",)),
        Keys(mark("Note that they were thanked"), ("Ctrl+Shift+K",)),
    ),
)
IN_THE_CALENDAR = KeyGroup(
    mark("In the calendar of messages"),
    (
        Keys(mark("Go to another day"), ("Left", "Right", "Up", "Down")),
        Keys(mark("Move the chosen message by a day"), ("Ctrl+Left", "Ctrl+Right")),
        Keys(mark("Move the chosen message by a week"), ("Ctrl+Up", "Ctrl+Down")),
        Keys(mark("Choose the next message of the day"), ("Return",)),
        Keys(mark("Type a new message on the day, as a double click does"), ("N",)),
        Keys(mark("Go a month back or on"), ("PgUp", "PgDown")),
        Keys(mark("Go to today"), ("Home",)),
    ),
)
OF_PLACES = (
    EVERYWHERE,
    IN_LISTS,
    OF_CHAMPIONS,
    IN_THE_MATRIX,
    IN_THE_PILOT,
    IN_PICTURES,
    IN_THE_CALENDAR,
    OF_PURPOSES,
    OF_SCENARIOS,
)
"""The keys that belong to a place; those of commands are known to the commands."""


class ShownGroup(NamedTuple):
    """Keys that belong together, in the reader's language."""

    title: str
    lines: tuple[tuple[str, str], ...]
    """What is done, and by which keys, as this system writes them."""


def keys_of_places() -> list[ShownGroup]:
    """Return the keys that belong to a place, as they are shown."""
    return [shown_group(group) for group in OF_PLACES]


def shown_group(group: KeyGroup) -> ShownGroup:
    """Return the keys of one place, as they are shown."""
    lines = tuple((tr(key.what), shown_keys(key.keys)) for key in group.keys)
    return ShownGroup(tr(group.title), lines)


def shown_keys(keys: Sequence[str]) -> str:
    """Return keys as this system writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return tr(" or ").join(QKeySequence(key).toString(native) for key in keys)


class ShortcutsDialog(Dialog):
    """A table of what is done and by which keys; typing narrows it."""

    def __init__(self, parent: QWidget | None, groups: Sequence[ShownGroup]) -> None:
        super().__init__(parent, tr("Keyboard shortcuts"))
        self._lines: list[tuple[str, str]] = []
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find a key or what it does"))
        self.search.setAccessibleName(tr("Find a key or what it does"))
        add_clear_button(self.search)
        self.search.textChanged.connect(self._narrow)
        self.table = self._table()
        self.nothing = label(tr("No key does that. Ctrl+K finds what has no key."), "muted")
        self.nothing.hide()
        for group in groups:
            self._add_heading(group.title)
            for what, keys in group.lines:
                self._add(what, keys)
        self.column.addWidget(self.search)
        self.column.addWidget(self.nothing)
        self.column.addWidget(self.table, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.end_with(buttons, buttons.button(QDialogButtonBox.StandardButton.Close))
        self.setMinimumWidth(520)
        room = screen_room(self)
        self.resize(min(640, room.width() - 40), min(600, room.height() - 40))
        self.search.setFocus()

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, 2)
        table.setAccessibleName(tr("Keyboard shortcuts"))
        table.setHorizontalHeaderLabels([tr("What it does"), tr("Keys")])
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        return table

    def _add_heading(self, title: str) -> None:
        heading = QTableWidgetItem(title)
        font = QFont(self.table.font())
        font.setBold(True)
        heading.setFont(font)
        heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
        row = self._add_row(title, "")
        self.table.setItem(row, 0, heading)
        self.table.setSpan(row, 0, 1, 2)

    def _add(self, what: str, keys: str) -> None:
        row = self._add_row(what, keys)
        for column, text in enumerate((what, keys)):
            self.table.setItem(row, column, QTableWidgetItem(text))

    def _add_row(self, what: str, keys: str) -> int:
        self._lines.append((what, keys))
        self.table.insertRow(len(self._lines) - 1)
        return len(self._lines) - 1

    def lines(self) -> list[tuple[str, str]]:
        """Return what is in sight: what is done, and by which keys; headings have none."""
        return [line for row, line in enumerate(self._lines) if not self.table.isRowHidden(row)]

    def _narrow(self, typed: str) -> None:
        """Show the lines that have these words, each below its heading."""
        heading = -1
        shown: set[int] = set()
        for row, (what, keys) in enumerate(self._lines):
            if not keys:
                heading = row
            elif has_words(f"{self._lines[heading][0]} {what} {keys}", typed):
                shown |= {heading, row}
        for row in range(len(self._lines)):
            self.table.setRowHidden(row, row not in shown)
        self.nothing.setVisible(not shown)
