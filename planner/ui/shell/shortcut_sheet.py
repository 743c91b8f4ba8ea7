"""The sheet of all keys: those of the commands, as the menus have them, and those of places."""

from __future__ import annotations

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from planner.text import tr
from planner.ui.dialogs.shortcuts import (
    ShortcutsDialog,
    ShownGroup,
    keys_of_places,
    shown_keys,
)
from planner.ui.shell.command import Commands

_PLAIN = QKeySequence.SequenceFormat.PortableText


def command_keys(commands: Commands) -> list[ShownGroup]:
    """Return the commands that have a key, by their menus."""
    groups = []
    for title, menu in commands.menus:
        lines = (
            (command.words, shown_keys([shortcut.toString(_PLAIN) for shortcut in shortcuts]))
            for command in menu
            if (shortcuts := keys_of(commands, command.key))
        )
        group = ShownGroup(title.replace("&", ""), tuple(lines))
        if group.lines:
            groups.append(group)
    return groups


def chart_keys() -> ShownGroup:
    """Return the keys of the timeline's chart."""
    from planner.ui.pages.timeline.keys import keys_words

    lines = ((what, keys) for keys, what in keys_words())
    return ShownGroup(tr("In the chart of the timeline"), tuple(lines))


def keys_of(commands: Commands, key: str) -> list[QKeySequence]:
    """Return the keys of a command that most keyboards have: none named Copy or Back, no F14."""
    shortcuts = commands.action(key).shortcuts()
    return [shortcut for shortcut in shortcuts if _first(shortcut).key() <= Qt.Key.Key_F12]


def _first(keys: QKeySequence) -> QKeyCombination:
    found: QKeyCombination = keys[0]  # type: ignore[index]  # Qt says it can be
    return found


def show_shortcuts(window: QWidget, commands: Commands) -> None:
    """Show the sheet over a window."""
    dialog = ShortcutsDialog(window, [*command_keys(commands), *keys_of_places(), chart_keys()])
    dialog.exec()
    dialog.deleteLater()
