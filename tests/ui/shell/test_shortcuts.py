"""The sheet of keys: no key of the program is missing from it, and none is taken twice."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import planner.ui
from planner.ui.dialogs.shortcuts import (
    IN_LISTS,
    IN_THE_MATRIX,
    OF_PLACES,
    ShortcutsDialog,
    keys_of_places,
)
from planner.ui.shell.main_window import MainWindow
from planner.ui.shell.shortcut_sheet import chart_keys, command_keys, keys_of
from tests.ui.keyboard import press
from tests.ui.windows import empty_window, window_on

Key = Qt.Key
WALKING = {
    *("Up", "Down", "Left", "Right", "Home", "End", "PageUp", "PageDown"),
    *("Return", "Enter", "Escape", "Tab", "Backtab", "Space", "Alt", "Control", "Shift", "Meta"),
    "F12",  # the last of most keyboards, named only to say so
}
"""Keys that everything takes that can be walked through; the sheet says what for, by place."""


SIGNS = {"Plus": r"\+", "Equal": r"\+", "Minus": "−"}
"""How the chart writes keys that are no letters; = is + without Shift."""


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    return window_on(qtbot, tmp_path)


def sheet(qtbot: QtBot, window: MainWindow) -> ShortcutsDialog:
    dialog = ShortcutsDialog(
        None, [*command_keys(window.commands), *keys_of_places(), chart_keys()]
    )
    qtbot.addWidget(dialog)
    return dialog


def shown(dialog: ShortcutsDialog) -> dict[str, str]:
    return {what: keys for what, keys in dialog.lines() if keys}


def test_every_key_of_a_command_is_on_the_sheet(qtbot, window) -> None:
    lines = shown(sheet(qtbot, window))
    native = QKeySequence.SequenceFormat.NativeText
    for key, command in window.commands.by_key.items():
        for keys in keys_of(window.commands, key):
            assert keys.toString(native) in lines[command.words].split(" or ")


def test_no_two_commands_have_the_same_key(window) -> None:
    taken: dict[str, str] = {}
    for key in window.commands.by_key:
        for keys in window.commands.action(key).shortcuts():
            assert taken.setdefault(keys.toString(), key) == key


def test_no_place_takes_a_key_that_a_command_has(window) -> None:
    commands = {
        keys.toString()
        for key in window.commands.by_key
        for keys in window.commands.action(key).shortcuts()
    }
    places = {QKeySequence(one).toString() for g in OF_PLACES for k in g.keys for one in k.keys}
    assert places & commands == set()


@pytest.mark.parametrize("group", OF_PLACES, ids=[group.title for group in OF_PLACES])
def test_every_key_of_a_place_is_a_key(group) -> None:
    for keys in group.keys:
        for one in keys.keys:
            assert QKeySequence(one)[0].key() not in (Key.Key_unknown, 0), one


@pytest.mark.parametrize("group", [IN_LISTS, IN_THE_MATRIX], ids=["lists", "matrix"])
def test_no_key_does_two_things_in_one_place(group) -> None:
    keys = [one for line in group.keys for one in line.keys]
    assert len(keys) == len(set(keys))


def test_no_key_that_the_program_listens_to_is_missing() -> None:
    """A key that is new in ``planner/ui`` belongs into ``planner/ui/dialogs/shortcuts.py``, one of
    the timeline's chart into its ``keys_words``."""
    said = {QKeySequence(one)[0].key() for g in OF_PLACES for k in g.keys for one in k.keys}
    chart = " ".join(f"{what} {keys}" for what, keys in chart_keys().lines)
    missing = set()
    for path in Path(planner.ui.__path__[0]).rglob("*.py"):
        for name in re.findall(r"\bKey\.Key_(\w+)", path.read_text(encoding="utf-8")):
            if name in WALKING or getattr(Key, f"Key_{name}") in said:
                continue
            if not (
                "timeline" in path.parts and re.search(rf"(?<!\w){SIGNS.get(name, name)}", chart)
            ):
                missing.add(f"{path.name}: {name}")
    assert missing == set()


def test_typing_narrows_by_what_is_done_and_by_key(qtbot, window) -> None:
    dialog = sheet(qtbot, window)
    everything = len(shown(dialog))
    QTest.keyClicks(dialog.search, "backup")
    assert dialog.lines() == [("In the matrix of Ownership", ""), ("Make the person backup", "B")]
    dialog.search.setText("ctrl+shift+c")
    assert list(shown(dialog)) == ["Copy cells with the headings of their columns"]
    dialog.search.setText("matrix")
    assert len(shown(dialog)) == len(IN_THE_MATRIX.keys)
    dialog.search.setText("no such thing")
    assert dialog.lines() == []
    assert not dialog.nothing.isHidden()
    dialog.search.clear()
    assert len(shown(dialog)) == everything


def test_ctrl_slash_opens_it_without_a_plan(qtbot, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(ShortcutsDialog, "exec", lambda one: opened.append(one.windowTitle()))
    press(empty_window(qtbot), "Ctrl+/")
    assert opened == ["Keyboard shortcuts"]
