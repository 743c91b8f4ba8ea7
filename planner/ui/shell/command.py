"""Everything the window can be told to do, said once for the menus, the keyboard and Ctrl+K."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from planner.ui.look.plain import menu_text

Shortcut = QKeySequence.StandardKey | str | tuple[QKeySequence.StandardKey | str, ...]
"""A key, or several. Keys of the whole window are said here alone: a widget that wants one for
itself takes it when it is pressed there, so that no key has two owners."""


@dataclass(frozen=True)
class Command:
    """One command. ``key`` is what pages ask for it by; ``do`` may take a subject."""

    key: str
    words: str
    do: Callable[..., Any]
    shortcut: Shortcut | None = None
    possible: Callable[[], bool] = lambda: True
    """Whether it can be done now; otherwise it is shown greyed."""
    named: Callable[[], str] | None = None
    """Its words now, where they depend on the plan: "Undo appoint backup"."""
    also: str = ""
    """Other words somebody may look for it by."""
    checked: Callable[[], bool] | None = None
    role: QAction.MenuRole = QAction.MenuRole.NoRole


@dataclass(frozen=True)
class Submenu:
    """A menu in a menu, filled when it is opened."""

    words: str
    fill: Callable[[QMenu], None]


Entry = Command | Submenu | None
"""None is a line between groups."""


class Commands:
    """The commands by key, and the actions that carry them out."""

    def __init__(self, window: QWidget, say_why_not: Callable[[], object] = lambda: None) -> None:
        """Make them for a window; ``say_why_not`` is called where one cannot be done now."""
        self._window, self._say_why_not = window, say_why_not
        self.by_key: dict[str, Command] = {}
        self._actions: dict[str, QAction] = {}
        self.menus: list[tuple[str, list[Command]]] = []
        """The menus in their order: title and commands."""

    def add_menu(self, bar: QMenuBar, title: str, entries: Iterable[Entry]) -> QMenu:
        """Put a menu into the bar; its entries are renewed each time it opens."""
        menu = bar.addMenu(title)
        mine: list[Command] = []
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            elif isinstance(entry, Submenu):
                submenu = menu.addMenu(entry.words)
                submenu.aboutToShow.connect(
                    lambda menu=submenu, fill=entry.fill: (menu.clear(), fill(menu))
                )
            else:
                menu.addAction(self._action(entry))
                mine.append(entry)
        self.menus.append((title, mine))
        menu.aboutToShow.connect(lambda: self._refresh(mine))
        return menu

    def _action(self, command: Command) -> QAction:
        action = QAction(command.words, self._window)
        action.setMenuRole(command.role)
        if command.shortcut is not None:
            action.setShortcuts(_keys(command.shortcut))
        if command.checked is not None:
            action.setCheckable(True)
        action.triggered.connect(lambda: self.run(command.key))
        self.by_key[command.key] = command
        self._actions[command.key] = action
        return action

    def _refresh(self, commands: Iterable[Command]) -> None:
        for command in commands:
            action = self._actions[command.key]
            action.setEnabled(command.possible())
            if command.named is not None:
                action.setText(menu_text(command.named()))
            if command.checked is not None:
                action.setChecked(command.checked())

    def refresh(self, *keys: str) -> None:
        """Make these commands, or every one, as possible, and called as, they are now."""
        self._refresh([self.by_key[key] for key in keys or self.by_key])

    def action(self, key: str) -> QAction:
        """Return the menu entry of a command."""
        return self._actions[key]

    def run(self, key: str, subject: object = None) -> None:
        """Do a command if it can be done now, else say why not."""
        command = self.by_key[key]
        if not command.possible():
            self._say_why_not()
        elif subject is None:
            command.do()
        else:
            command.do(subject)


def _keys(shortcut: Shortcut) -> list[QKeySequence]:
    """Every key for it on this system, first the one that menus show."""
    found: list[QKeySequence] = []
    for wanted in shortcut if isinstance(shortcut, tuple) else (shortcut,):
        keys = (
            [QKeySequence(wanted)] if isinstance(wanted, str) else QKeySequence.keyBindings(wanted)
        )
        found += [key for key in keys if key not in found]
    return found
